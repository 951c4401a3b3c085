#include "burden.hpp"
#include "call.hpp"

#include "problem.hpp"
#include "rule_proposals.hpp"
#include "rule_status.hpp"
#include "view_text.hpp"

#include <cmath>
#include <optional>

namespace tonus::worklist {
namespace {

constexpr std::chrono::days looked_back{90};

void write_figure(json::Writer& writer, std::string_view name, std::optional<double> figure) {
    writer.key(name);
    figure ? writer.number(decimal_text(*figure)) : writer.null();
}

std::optional<double> percent(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return std::round(1000 * double(part) / double(whole)) / 10;
}

void write_agreement(json::Writer& writer, const std::vector<VerdictPair>& pairs) {
    const auto share = agreement(pairs);
    writer.key("agreement").begin_object().member("pairs", std::int64_t(pairs.size()));
    write_figure(writer, "percent", share ? std::optional(std::round(1000 * *share) / 10) : std::nullopt);
    write_figure(writer, "kappa", kappa(pairs));
    writer.end_object();
}

/// Who is named for the rule, or the one colleague whose office it is.
std::string owner_of(const Setup& setup, const Call& call, std::string_view rule) {
    const Steward steward = setup.content.steward_of(rule);
    if (!steward.owner.empty()) return steward.owner;
    std::string only;
    for (const auto& [account, colleague] : call.viewer.people) {
        if (colleague.role != identity::Role::rule_owner) continue;
        if (!only.empty()) return {};
        only = colleague.name;
    }
    return only;
}

void write_rule_row(
    json::Writer& writer,
    const Setup& setup,
    const Call& call,
    const surveillance::RuleDescription& rule,
    const RuleStatus& status,
    const RuleFigures& figures,
    std::int64_t patients
) {
    writer.member("id", rule.slug).member("version", std::to_string(rule.version)).member("title", rule.title);
    write_text_or_null(writer, "owner", owner_of(setup, call, rule.slug));
    write_text_or_null(writer, "reviewBy", setup.content.steward_of(rule.slug).review_by);
    writer.member("status", status.status).member("statusWords", status.words);
    const double patient_weeks = double(patients) * double(looked_back.count()) / 7;
    write_figure(
        writer, "firesPer100PatientWeeks", patient_weeks > 0 ? std::optional(100 * double(figures.raised) / patient_weeks) : std::nullopt
    );
    const std::int64_t decided = figures.confirmed + figures.dismissed;
    write_figure(writer, "confirmedPercent", percent(figures.confirmed, decided));
    write_figure(writer, "dismissedPercent", percent(figures.dismissed, decided));
    write_figure(writer, "medianDwellSeconds", median(figures.dwell_seconds));
    writer.key("hourly").begin_array();
    for (const std::int64_t count : figures.hourly) writer.integer(count);
    writer.end_array();
    write_agreement(writer, figures.second_opinions);
}

std::string criterion_of(const surveillance::Threshold& threshold) {
    return decimal_text(threshold.value) + unit_words(threshold.unit, decimal_text(threshold.value)) + " (" + threshold.mark +
           (threshold.source.empty() ? "" : ", " + threshold.source) + (threshold.changed_by_site ? "; changed by the site)" : ")");
}

void write_burden(json::Writer& writer, const Burden& burden) {
    writer.key("burden").begin_object();
    const auto reviewer_days = double(burden.reviewer_days.size());
    write_figure(writer, "flagsPerReviewerDay", reviewer_days > 0 ? std::optional(double(burden.raised) / reviewer_days) : std::nullopt);
    writer.key("medianMinutesToReview").begin_object();
    for (int i = 0; i < 4; ++i) {
        write_figure(writer, task_priority_of(review::Priority(i)), median(burden.minutes_to_review[std::size_t(i)]));
    }
    writer.end_object().member("snoozed", burden.snoozed);
    writer.member("dismissedThenConfirmed", burden.dismissed_then_confirmed);
    std::vector<VerdictPair> pairs;
    for (const auto& [rule, figures] : burden.rules) {
        pairs.insert(pairs.end(), figures.second_opinions.begin(), figures.second_opinions.end());
    }
    write_agreement(writer, pairs);
    writer.end_object();
}

const RuleFigures& figures_of(const Burden& burden, const std::string& rule) {
    static const RuleFigures none;
    const auto found = burden.rules.find(rule);
    return found == burden.rules.end() ? none : found->second;
}

}  // namespace

core::Result<Answer> list_rules(const Setup& setup, const Call& call, store::Reader& reader) {
    const core::Instant now = setup.parts.clock.now();
    const auto burden = measure_burden(reader, now - looked_back, now);
    if (!burden) return core::fail(burden.error());
    const auto counts = reader.counts();
    if (!counts) return core::fail(counts.error());
    json::Writer writer;
    writer.begin_object();
    write_burden(writer, *burden);
    if (auto written = write_waiting(writer, setup, reader); !written) return core::fail(std::move(written.error()));
    writer.key("rules").begin_array();
    const auto knowledge = setup.parts.knowledge.now();
    const auto arrivals = review::load_arrivals(reader);
    if (!arrivals) return core::fail(arrivals.error());
    const RuleStatuses statuses(*arrivals, knowledge->overlay.trials, knowledge->content, setup.content.data_silent_after, now);
    for (const surveillance::RuleDescription& rule : knowledge->rules.rules()) {
        writer.begin_object();
        write_rule_row(writer, setup, call, rule, statuses.of(rule), figures_of(*burden, rule.slug), counts->patients);
        writer.end_object();
    }
    return writer.end_array().end_object().take();
}

core::Result<Answer> read_rule(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto knowledge = setup.parts.knowledge.now();
    const surveillance::RuleDescription* rule = knowledge->rules.find(call.path[1]);
    if (rule == nullptr) return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such rule."));
    const core::Instant now = setup.parts.clock.now();
    const auto burden = measure_burden(reader, now - looked_back, now);
    if (!burden) return core::fail(burden.error());
    const auto counts = reader.counts();
    if (!counts) return core::fail(counts.error());
    const RuleFigures& figures = figures_of(*burden, rule->slug);
    json::Writer writer;
    writer.begin_object();
    const auto arrivals = review::load_arrivals(reader);
    if (!arrivals) return core::fail(arrivals.error());
    const RuleStatuses statuses(*arrivals, knowledge->overlay.trials, knowledge->content, setup.content.data_silent_after, now);
    write_rule_row(writer, setup, call, *rule, statuses.of(*rule), figures, counts->patients);
    writer.member("rationale", rule->rationale).member("source", rule->source);
    writer.member("mark", std::string(1, rule->mark)).member("sentence", rule->fires_when);
    writer.key("inputs").begin_array();
    for (const surveillance::Threshold& threshold : rule->thresholds) {
        writer.begin_object().member("name", threshold.name).member("criterion", criterion_of(threshold)).end_object();
    }
    writer.end_array().member("clearsWhen", rule->clears_when);
    writer.key("dismissReasons").begin_array();
    for (const auto& [reason, count] : figures.reasons) {
        writer.begin_object().member("reason", reason).member("count", count).end_object();
    }
    writer.end_array();
    auto seen = write_changes(writer, setup, call.viewer, reader, *rule);
    if (!seen) return core::fail(std::move(seen.error()));
    Answer answer(writer.end_object().take());
    if (!seen->empty()) answer.sight = {"rule sample", std::move(*seen), {}, 0};
    return answer;
}

}  // namespace tonus::worklist
