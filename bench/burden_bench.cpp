// Alert burden: how often each rule would have asked for somebody's attention in the last 26 weeks of the
// synthetic clinic, per 100 patient-weeks. Every patient is assessed once a day, as time would have gone
// on; a flag counts when it is raised, comes back or is reopened. Run from the source root.

#include <tonus/clinical/facts_of.hpp>
#include <tonus/demo/clinic.hpp>
#include <tonus/json/document.hpp>
#include <tonus/surveillance/assess.hpp>
#include <tonus/surveillance/flag_state.hpp>

#include <tonus_embedded/demo_files.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace tonus;
using surveillance::FlagState;
using surveillance::SourcedFact;

constexpr core::Instant now(std::chrono::seconds(1'767'225'600));
constexpr int weeks = 26;

std::vector<SourcedFact> facts_in(const std::string& bundle, const clinical::ClinicalContent& content) {
    const auto document = json::Document::parse(bundle).value();
    std::vector<SourcedFact> facts;
    int number = 0;
    for (const json::Value entry : document.root()["entry"].elements()) {
        const json::Value resource = entry["resource"];
        const std::string name = std::string(resource["resourceType"].string()) + "/" + std::to_string(++number);
        for (clinical::Fact& fact : clinical::facts_of(resource, content, now)) facts.push_back({{name, "1", now}, std::move(fact)});
    }
    return facts;
}

struct Burden {
    std::array<int, 3> by_priority{};
    [[nodiscard]] int all() const { return by_priority[0] + by_priority[1] + by_priority[2]; }
};

void live(const surveillance::Record& record, const surveillance::RuleSet& rules, std::map<std::string, Burden>& burden) {
    std::map<std::string, FlagState> flags;
    for (int day = 7 * weeks; day >= 0; --day) {
        const core::Instant today = now - std::chrono::hours(24 * day);
        std::vector<FlagState> states;
        for (const auto& [rule, state] : flags) states.push_back(state);
        const auto assessment = surveillance::assess(record, rules, today);
        for (auto& change : surveillance::reconcile(states, assessment.findings, today)) {
            using Event = surveillance::FlagEvent;
            const bool asks = change.event == Event::raised || change.event == Event::restored || change.event == Event::reopened;
            // What stood before the period began is not of the period.
            if (asks && day < 7 * weeks) ++burden[change.state.rule].by_priority[std::size_t(change.state.priority)];
            flags[change.state.rule] = std::move(change.state);
        }
    }
}

}  // namespace

int main() {
    const auto content = clinical::ClinicalContent::load("config");
    const auto rules = surveillance::RuleSet::load("config");
    const auto clinic = demo::make_clinic(embedded::demo_files(), now, 1);
    if (!content || !rules || !clinic) {
        std::fprintf(stderr, "the configuration or the demo stories cannot be read\n");
        return 1;
    }
    std::map<std::string, Burden> burden;
    for (const std::string& bundle : *clinic) live(surveillance::Record(facts_in(bundle, *content)), *rules, burden);

    const double patient_weeks = double(clinic->size()) * weeks;
    std::printf("Alert burden, %zu synthetic patients over %d weeks, per 100 patient-weeks\n", clinic->size(), weeks);
    std::printf("%-36s %8s %9s %8s %8s\n", "rule", "all", "emergent", "urgent", "routine");
    std::vector<std::pair<std::string, Burden>> rows(burden.begin(), burden.end());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& left, const auto& right) { return left.second.all() > right.second.all(); });
    Burden total;
    const auto print = [&](const std::string& name, const Burden& row) {
        const auto rate = [&](int count) { return 100 * count / patient_weeks; };
        std::printf(
            "%-36s %8.2f %9.2f %8.2f %8.2f\n",
            name.c_str(),
            rate(row.all()),
            rate(row.by_priority[2]),
            rate(row.by_priority[1]),
            rate(row.by_priority[0])
        );
    };
    for (const auto& [rule, row] : rows) {
        for (std::size_t i = 0; i < row.by_priority.size(); ++i) total.by_priority[i] += row.by_priority[i];
        print(rule, row);
    }
    print("all rules", total);
    return 0;
}
