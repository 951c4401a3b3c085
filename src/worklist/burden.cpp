#include "burden.hpp"

#include <tonus/identity/password.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::worklist {
namespace {

/// Whether a judgement leaves baclofen suspected.
bool suspects_drug(const review::Decision& decision) {
    if (decision.kind == review::Decision::Kind::dismiss) return false;
    if (decision.method == review::CausalityMethod::naranjo) return review::naranjo_score(decision.naranjo_answers) >= 1;
    return decision.causality == "certain" || decision.causality == "probable" || decision.causality == "possible";
}

double seconds(core::Instant::duration duration) { return std::chrono::duration<double>(duration).count(); }

std::optional<core::Instant> taken_at(const review::Workflow& workflow, const review::Decision& decision) {
    std::optional<core::Instant> taken;
    for (const review::WorkflowEvent& event : workflow.history()) {
        if (event.at > decision.at) break;
        if (event.action == "claim" && event.by == decision.by) taken = event.at;
    }
    return taken;
}

bool turned_out_real(const std::vector<review::Decision>& decisions) {
    for (std::size_t i = 0; i + 1 < decisions.size(); ++i) {
        const review::Decision& first = decisions[i];
        const review::Decision& next = decisions[i + 1];
        const bool reversed = first.kind == review::Decision::Kind::dismiss && next.kind == review::Decision::Kind::confirm;
        if (reversed && next.at - first.at <= std::chrono::days(30)) return true;
    }
    return false;
}

void add_decision(RuleFigures& figures, const review::Workflow& workflow) {
    const review::Decision* decision = workflow.decision();
    if (decision == nullptr) return;
    const bool confirms = decision->kind == review::Decision::Kind::confirm;
    ++(confirms ? figures.confirmed : figures.dismissed);
    if (!confirms) ++figures.reasons[decision->reason];
    if (const auto taken = taken_at(workflow, *decision)) figures.dwell_seconds.push_back(seconds(decision->at - *taken));
    for (const review::Decision& opinion : workflow.second_opinions()) {
        if (opinion.evidence_version != decision->evidence_version) continue;
        figures.second_opinions.emplace_back(suspects_drug(*decision), suspects_drug(opinion));
    }
}

}  // namespace

std::optional<double> agreement(const std::vector<VerdictPair>& pairs) {
    if (pairs.empty()) return std::nullopt;
    const auto same = std::count_if(pairs.begin(), pairs.end(), [](const VerdictPair& pair) { return pair.first == pair.second; });
    return double(same) / double(pairs.size());
}

std::optional<double> kappa(const std::vector<VerdictPair>& pairs) {
    if (pairs.size() < 2) return std::nullopt;
    double same = 0;
    double first_yes = 0;
    double second_yes = 0;
    for (const auto& [first, second] : pairs) {
        same += first == second ? 1 : 0;
        first_yes += first ? 1 : 0;
        second_yes += second ? 1 : 0;
    }
    const auto count = double(pairs.size());
    const double chance = (first_yes * second_yes + (count - first_yes) * (count - second_yes)) / (count * count);
    if (chance >= 1) return std::nullopt;
    return (same / count - chance) / (1 - chance);
}

std::optional<double> median(std::vector<double> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void Burden::add(const review::Flag& flag, core::Instant from, core::Instant now) {
    const review::Workflow& workflow = flag.workflow;
    for (const review::WorkflowEvent& event : workflow.history()) {
        if (event.at < from || event.by.empty()) continue;
        reviewer_days.insert(event.by + " " + core::format_instant(event.at).substr(0, 10));
    }
    if (workflow.stage() == review::Stage::snoozed) ++snoozed;
    if (flag.raised < from) return;
    RuleFigures& figures = rules[flag.rule];
    ++raised;
    ++figures.raised;
    if (turned_out_real(workflow.decisions())) ++dismissed_then_confirmed;
    const auto age = std::chrono::duration_cast<std::chrono::hours>(now - flag.raised).count();
    if (age >= 0 && age < 24) ++figures.hourly[std::size_t(23 - age)];
    if (const review::Decision* decision = workflow.decision()) {
        minutes_to_review[std::size_t(flag.priority)].push_back(seconds(decision->at - flag.raised) / 60);
    }
    add_decision(figures, workflow);
}

core::Result<Burden> measure_burden(store::Reader& reader, core::Instant from, core::Instant now) {
    store::FlagQuery query;
    query.open = std::nullopt;
    query.count = 1'000'000;
    const auto rows = reader.search_flags(query);
    if (!rows) return core::fail(rows.error());
    Burden burden;
    for (const store::FlagRow& row : *rows) {
        const auto listed = review::decode_listed_flag(row.state);
        if (!listed) return core::fail(listed.error());
        burden.add(listed->flag, from, now);
    }
    return burden;
}

bool is_in_sample(std::string_view flag_id, int percent) {
    const std::string digits = identity::fingerprint(flag_id).substr(0, 6);
    unsigned number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return double(number) < double(percent) / 100 * double(1U << 24U);
}

}  // namespace tonus::worklist
