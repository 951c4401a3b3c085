// Measures surveillance/: how long it takes to order a record and to run all rules over it, for a typical
// patient and for a very long record. Run from the source root.

#include <tonus/surveillance/assess.hpp>
#include <tonus/surveillance/compact_facts.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace tonus;
using surveillance::Record;
using surveillance::SourcedFact;

constexpr core::Instant now(std::chrono::seconds(1'767'225'600));

/// A year of treatment: a few dose changes and other medicines, the rest symptoms, vital signs and scores.
std::vector<SourcedFact> record_of(int size) {
    std::string text =
        "-20000d context birth-date\n-900d context multiple-sclerosis\n"
        "-300d..-200d exposure baclofen oral 30 mg/d ended product=tablet\n"
        "-200d..-60d exposure baclofen oral 45 mg/d ended product=tablet\n-60d.. exposure baclofen oral 60 mg/d product=tablet\n"
        "-300d.. exposure lisinopril oral 10 mg/d #antihypertensive\n-90d.. exposure pregabalin oral 150 mg/d #cns-depressant\n";
    constexpr const char* reports[] = {
        "symptom drowsiness",
        "measurement systolic-blood-pressure 118",
        "measurement heart-rate 74",
        "measurement egfr 82",
        "measurement modified-ashworth 2",
        "measurement pain-score 4",
        "context symptom-review",
        "symptom nausea",
        "measurement body-temperature 36.8",
        "measurement oxygen-saturation 97",
    };
    for (int i = 0; i < size - 7; ++i) {
        text += "-" + std::to_string(1 + i * 300 / size) + "d " + reports[std::size_t(i) % std::size(reports)] + "\n";
    }
    return surveillance::parse_compact_facts(text, now).value();
}

template <class Work>
double median_microseconds(int rounds, Work work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + std::ptrdiff_t(times.size() / 2), times.end());
    return times[times.size() / 2];
}

}  // namespace

int main() {
    const auto rules = surveillance::RuleSet::load("config");
    if (!rules) {
        std::fprintf(stderr, "%s\n", rules.error().message().c_str());
        return 1;
    }
    std::printf("%zu rules\n%8s %16s %16s %10s\n", rules->rules().size(), "facts", "order, us", "assess, us", "findings");
    for (const int size : {20, 200, 2000, 10000}) {
        const auto facts = record_of(size);
        const int rounds = size > 1000 ? 20 : 500;
        std::vector<std::vector<SourcedFact>> copies(std::size_t(rounds), facts);
        const double order = median_microseconds(rounds, [&] {
            const Record record(std::move(copies.back()));
            copies.pop_back();
        });
        const Record record(facts);
        std::size_t findings = 0;
        const double assess = median_microseconds(rounds, [&] { findings = surveillance::assess(record, *rules, now).findings.size(); });
        std::printf("%8d %16.1f %16.1f %10zu\n", size, order, assess, findings);
    }
    return 0;
}
