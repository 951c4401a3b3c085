// A rule file and a site's file as somebody might write them: what cannot be used is refused with its file named, what
// can be is the same rule twice, can be shown, and assesses its own examples.
#include <tonus/surveillance/assess.hpp>
#include <tonus/surveillance/compact_facts.hpp>
#include <tonus/surveillance/rule_page.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace tonus;
using namespace tonus::surveillance;

constexpr core::Instant now{std::chrono::seconds(1'790'000'000)};

// As little of config/ as a rule needs.
constexpr std::string_view findings = R"([drowsiness]
class = "U"
[seizure]
class = { oral = "E", intrathecal = "E", topical = "R" }
[fall]
class = "R"
)";
constexpr std::string_view contexts = "[epilepsy]\n[birth-date]\n[sex]\n[pump-daily-dose]\n[taper-planned]\n[symptom-review]\n";
constexpr std::string_view observations = "[egfr]\n[body-temperature]\n";
constexpr std::string_view substances = "[baclofen]\ngroups = []\n[oxycodone]\ngroups = [\"opioid\"]\n";
constexpr std::string_view rule_set = R"(gaps = ["unknown-dose", "report-unreadable"]
[subject]
substance = "baclofen"
programmed_dose = "pump-daily-dose"
birth_date = "birth-date"
sex = "sex"
taper_notes = ["taper-planned"]
never_a_sign = ["history"]
bridge = "bridge"
taper_look_back = "bridge"
administration_lasts = "bridge"
[parameters]
bridge = { value = 3, unit = "d", mark = "E", source = "engineering default" }
[sets]
signs = ["drowsiness", "seizure"]
)";

void check(bool holds) {
    if (!holds) std::abort();
}

core::Result<RuleSet> load(std::string_view rule, std::string_view site) {
    const std::array<core::EmbeddedFile, 7> files{{
        {"concepts/findings.toml", findings},
        {"concepts/contexts.toml", contexts},
        {"concepts/observations.toml", observations},
        {"concepts/substances.toml", substances},
        {"rule-set.toml", rule_set},
        {"rules/given.toml", rule},
        {"site/given.toml", site},
    }};
    return RuleSet::load(core::ContentPath(files));
}

void check_example(const RuleSet& rules, const RuleExample& example) {
    const auto facts = parse_compact_facts(example.facts, now);
    if (!facts) return;
    const auto backwards = std::vector<SourcedFact>(facts->rbegin(), facts->rend());
    const Assessment assessment = assess(Record(*facts), rules, now);
    const Assessment other = assess(Record(backwards), rules, now);
    check(assessment.findings.size() <= rules.rules().size() && assessment.findings.size() == other.findings.size());
    check(!assessment.next || *assessment.next > now);
    check(assessment.next == other.next);
    for (std::size_t i = 0; i < other.findings.size(); ++i) check(assessment.findings[i].priority == other.findings[i].priority);
}

}  // namespace

/// The rule, then perhaps a line of `%` and the site's file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto mark = text.find("\n%\n");
    const std::string_view rule = text.substr(0, mark);
    const std::string_view site = mark == std::string_view::npos ? std::string_view() : text.substr(mark + 3);
    const auto rules = load(rule, site);
    if (!rules) {
        const auto& issues = rules.error().issues();
        check(!issues.empty());
        check(std::all_of(issues.begin(), issues.end(), [](const core::Issue& issue) { return !issue.diagnostics.empty(); }));
        return 0;
    }
    const auto again = load(rule, site);
    check(again && again->version() == rules->version());
    check(rules->rules().size() == 1 && rules->find(rules->rules().front().slug) == &rules->rules().front());
    check(!rule_page(*rules, "style.css").empty());
    for (const RuleExample& example : rules->rules().front().examples) check_example(*rules, example);
    return 0;
}
