// Measures clinical/: what the labelled texts and dosage instructions of tests/golden/clinical give, and how
// long reading takes. `clinical_bench` prints what was read right, `clinical_bench speed` how fast;
// `clinical_bench text "..."`, `sig "..."` and `facts FILE.ndjson` show what one input says, `sigs FILE.tsv`
// what a file of labelled dosage instructions gives.

#include <tonus/clinical/codec.hpp>
#include <tonus/clinical/facts_of.hpp>
#include <tonus/clinical/sig.hpp>
#include <tonus/clinical/text.hpp>
#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace tonus;
using clinical::Fact;
using clinical::FactKind;
using clinical::Polarity;

std::vector<std::vector<std::string>> rows_of(const char* file) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> row;
        for (const std::string_view cell : core::split(line, '\t')) row.emplace_back(cell);
        rows.push_back(std::move(row));
    }
    return rows;
}

bool reported(const Fact& fact) {
    const bool baseline = std::find(fact.qualifiers.begin(), fact.qualifiers.end(), "baseline-possible") != fact.qualifiers.end();
    return fact.kind == FactKind::symptom && fact.polarity == Polarity::present && !baseline;
}

struct Tally {
    int found = 0;
    int missed = 0;
};

void measure_texts(const clinical::ClinicalContent& content, const char* file) {
    std::map<std::string, Tally> by_class;
    int negative_texts = 0;
    int false_flags = 0;
    int false_in_negatives = 0;
    for (const auto& row : rows_of(file)) {
        const auto report = clinical::read_report(row.at(1), content);
        std::vector<std::string> expected;
        for (const std::string_view slug : core::split(row.at(0), ',')) {
            if (slug != "-") expected.emplace_back(slug);
        }
        std::vector<std::string> got;
        for (const Fact& fact : report.facts) {
            if (reported(fact)) got.push_back(fact.concept_id);
        }
        for (const std::string& slug : expected) {
            const auto* named = content.find(slug);
            const bool emergent = named != nullptr && named->reporting_class(clinical::Route::oral) == clinical::ReportingClass::emergent;
            const bool hit = std::find(got.begin(), got.end(), slug) != got.end();
            for (const char* name : {emergent ? "emergent" : "other", "all"}) ++(hit ? by_class[name].found : by_class[name].missed);
            if (!hit) std::printf("missed %-24s %s\n", slug.c_str(), row[1].c_str());
        }
        for (const std::string& slug : got) {
            if (std::find(expected.begin(), expected.end(), slug) != expected.end()) continue;
            ++false_flags;
            if (expected.empty()) ++false_in_negatives;
            std::printf("false  %-24s %s\n", slug.c_str(), row[1].c_str());
        }
        negative_texts += expected.empty() ? 1 : 0;
    }
    for (const auto& [name, tally] : by_class) {
        std::printf(
            "sensitivity %-9s %d of %d = %.3f\n",
            name.c_str(),
            tally.found,
            tally.found + tally.missed,
            double(tally.found) / (tally.found + tally.missed)
        );
    }
    std::printf("false flags: %d in %d negative texts, %d in all\n", false_in_negatives, negative_texts, false_flags);
}

void measure_sigs(const clinical::ClinicalContent& content, const char* file) {
    int right = 0;
    int all = 0;
    for (const auto& row : rows_of(file)) {
        clinical::ProductStrength product;
        if (row.size() > 2 && !row[2].empty()) product.tablet = std::stod(row[2]);
        if (row.size() > 3 && !row[3].empty()) product.liquid = std::stod(row[3]);
        const auto sig = clinical::parse_sig(row[1], content, product);
        std::string got;
        for (const auto& phase : sig.phases) {
            if (!got.empty()) got.push_back(' ');
            char text[32] = "?";
            if (phase.stop) {
                std::snprintf(text, sizeof text, "stop");
            } else if (phase.daily) {
                std::snprintf(text, sizeof text, "%.4g", *phase.daily);
            }
            got += text;
        }
        if (got.empty()) got.push_back('-');
        ++all;
        right += got == row[0] ? 1 : 0;
        if (got != row[0]) std::printf("sig expected %-14s got %-14s %s\n", row[0].c_str(), got.c_str(), row[1].c_str());
    }
    std::printf("dosage instructions: %d of %d right\n", right, all);
}

/// Processor time: other programs on the machine do not count.
template <class Work>
double seconds(const Work& work) {
    const std::clock_t begin = std::clock();
    work();
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// Lines of tests/golden/clinical: each is told once.
std::vector<std::string> labelled_texts(std::initializer_list<const char*> files) {
    std::vector<std::string> texts;
    for (const char* file : files) {
        for (const auto& row : rows_of(("tests/golden/clinical/" + std::string(file) + ".tsv").c_str())) texts.push_back(row.at(1));
    }
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

/// The same texts as notes of some 2 KB: a finding in nearly every line, and no line twice.
std::vector<std::string> notes_of(const std::vector<std::string>& lines) {
    constexpr std::size_t length = 2000;
    std::vector<std::string> notes(1);
    for (const std::string& line : lines) {
        if (notes.back().size() > length) notes.emplace_back();
        notes.back() += line + "\n";
    }
    return notes;
}

std::vector<std::string> pages_of(const std::filesystem::path& folder) {
    std::vector<std::string> pages;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.path().extension() != ".md") continue;
        std::ifstream in(file.path());
        pages.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return pages;
}

std::size_t size_of(const std::vector<std::string>& texts) {
    return std::accumulate(texts.begin(), texts.end(), std::size_t{0}, [](std::size_t sum, const std::string& text) {
        return sum + text.size();
    });
}

/// What it takes to read the texts for the first time and, the least of several rounds, again: a thread learns words and
/// how they follow each other.
void measure_reading(const char* name, const std::vector<std::string>& texts, const clinical::ClinicalContent& content) {
    constexpr int rounds = 20;
    const auto read_all = [&] {
        for (const std::string& text : texts) (void)clinical::read_report(text, content);
    };
    const double first = seconds(read_all);
    double least = first;
    for (int i = 0; i < rounds; ++i) least = std::min(least, seconds(read_all));
    const auto size = double(size_of(texts));
    std::printf(
        "%s: %.1f MB/s, %.1f us each of %zu; for the first time %.1f MB/s\n",
        name,
        size / 1e6 / least,
        least / double(texts.size()) * 1e6,
        texts.size(),
        size / 1e6 / first
    );
}

void measure_speed(const clinical::ClinicalContent& content) {
    const auto messages =
        labelled_texts({"texts", "texts_forum", "texts_notes", "texts_reviews", "texts_mixed", "texts_diaries", "texts_urgent"});
    measure_reading("short messages of a line", messages, content);
    measure_reading("notes of 2 KB with a finding in every line", notes_of(messages), content);
    measure_reading("prose (docs)", pages_of("docs"), content);
    std::string note;
    for (std::size_t i = 0; note.size() < (1U << 20U); ++i) note += messages[i % messages.size()] + "\n";
    measure_reading("one note of 1 MB", {note}, content);
    std::string plain;
    while (plain.size() < (1U << 20U)) {
        plain += "The patient was seen in clinic today and the plan was reviewed with the family at length. ";
    }
    measure_reading("one sentence without a finding, for 1 MB", {plain}, content);
    const auto observation = json::Document::parse(
        R"({"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},)"
        R"("effectiveDateTime":"2026-11-24T10:00:00Z","valueQuantity":{"value":72,"unit":"/min","code":"/min"}})"
    );
    constexpr int rounds = 20000;
    const double each = seconds([&] {
        for (int i = 0; i < rounds; ++i) (void)clinical::facts_of(observation->root(), content, {});
    });
    std::printf("one Observation: %.2f us\n", each / rounds * 1e6);
    const double sig = seconds([&] {
        for (int i = 0; i < rounds; ++i) (void)clinical::parse_sig("Take 1 tablet (10 mg) by mouth 3 (three) times daily", content);
    });
    std::printf("one dosage instruction: %.2f us\n", sig / rounds * 1e6);
}

void show_facts(const clinical::ClinicalContent& content, const char* file) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto document = json::Document::parse(line);
        if (!document) continue;
        const auto facts = clinical::facts_of(document->root(), content, {});
        std::printf("%s %s\n", std::string(document->root()["resourceType"].string()).c_str(), clinical::encode(facts).c_str());
    }
}

void show_sig(const clinical::ClinicalContent& content, const char* text) {
    const auto sig = clinical::parse_sig(text, content);
    for (const auto& phase : sig.phases) {
        std::printf(
            "daily %g-%g single %g x%g days %g tabs %g ug %d prn %d bolus %d stop %d\n",
            phase.daily.value_or(-1),
            phase.daily_high.value_or(-1),
            phase.single.value_or(-1),
            phase.per_day.value_or(-1),
            phase.duration_days.value_or(-1),
            phase.tablets.value_or(-1),
            phase.micrograms,
            phase.as_needed,
            phase.bolus,
            phase.stop
        );
    }
}

}  // namespace

int main(int count, char** words) {
    const auto content = clinical::ClinicalContent::load("config");
    if (!content) {
        std::printf("%s\n", content.error().message().c_str());
        return 1;
    }
    const std::string verb = count > 1 ? words[1] : "";
    if (verb == "speed") {
        measure_speed(*content);
        return 0;
    }
    if (verb == "facts" && count > 2) {
        show_facts(*content, words[2]);
    } else if (verb == "text" && count > 2) {
        const auto report = clinical::read_report(words[2], *content);
        std::printf("readable %d %s\n", report.readable, clinical::encode(report.facts).c_str());
    } else if (verb == "sigs" && count > 2) {
        measure_sigs(*content, words[2]);
    } else if (verb == "sig" && count > 2) {
        show_sig(*content, words[2]);
    } else {
        measure_texts(*content, "tests/golden/clinical/texts.tsv");
        measure_texts(*content, "tests/golden/clinical/texts_more.tsv");
        measure_texts(*content, "tests/golden/clinical/texts_third.tsv");
        measure_sigs(*content, "tests/golden/clinical/sigs.tsv");
        measure_sigs(*content, "tests/golden/clinical/sigs_hard.tsv");
        measure_sigs(*content, "tests/golden/clinical/sigs_mixed.tsv");
        measure_sigs(*content, "tests/golden/clinical/sigs_clinic.tsv");
    }
    return 0;
}
