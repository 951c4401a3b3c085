#include "flag_view.hpp"

#include "decision_view.hpp"
#include "flag_actions.hpp"
#include "flag_reasons.hpp"
#include "flag_row.hpp"
#include "timeline_view.hpp"
#include "view_text.hpp"

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <array>

namespace tonus::worklist {
namespace {

using review::Stage;
using review::Workflow;

std::string_view evidence_kind(const review::Evidence& evidence) {
    if (!evidence.words.empty()) return "words";
    if (evidence.role == "exposure") return "medication";
    if (evidence.role == "symptom") return "symptom";
    if (evidence.role == "measure") return "measurement";
    return evidence.source.type == "Device" ? "device" : evidence.source.type == "Condition" ? "condition" : "other";
}

void write_evidence(json::Writer& writer, const review::Flag& flag, const std::vector<Words>& words) {
    writer.key("evidence").begin_array();
    for (std::size_t i = 0; i < flag.evidence.size(); ++i) {
        const review::Evidence& evidence = flag.evidence[i];
        writer.begin_object().member("id", "e" + std::to_string(i + 1));
        writer.member("resource", to_string(evidence.source)).member("version", std::to_string(evidence.version_id));
        writer.member("kind", evidence_kind(evidence)).member("at", day_or_instant(evidence.at));
        writer.member("receivedAt", instant_text(flag.state.evidence.size() > i ? flag.state.evidence[i].origin.stored_at : flag.raised));
        writer.member("sentence", evidence.sentence).key("segments");
        write_segments(writer, words[i]);
        writer.key("language").null().end_object();
    }
    writer.end_array();
}

void write_fact(json::Writer& writer, std::string_view text) {
    writer.begin_object().member("text", text).key("evidence").null().end_object();
}

void write_facts(json::Writer& writer, json::Value considerations, std::string_view cause, bool supports) {
    for (const json::Value one : considerations.elements()) {
        const bool wanted = one["cause"].string() == cause && one["supports"].boolean().value_or(true) == supports;
        if (wanted) write_fact(writer, one["sentence"].string());
    }
}

/// Where a complaint is weighed at all, what was diagnosed lately may be its cause.
void write_could_be(json::Writer& writer, json::Value considerations, const std::vector<Diagnosis>& diagnoses) {
    constexpr std::array<std::string_view, 4> causes = {"withdrawal", "overdose", "side-effect", "other"};
    writer.key("couldBe").begin_array();
    for (const std::string_view cause : causes) {
        const auto all = considerations.elements();
        const bool any = std::any_of(all.begin(), all.end(), [&](json::Value one) { return one["cause"].string() == cause; });
        const bool diagnosed = cause == "other" && !diagnoses.empty() && considerations.size() > 0;
        if (!any && !diagnosed) continue;
        writer.begin_object().member("hypothesis", cause).key("for").begin_array();
        write_facts(writer, considerations, cause, true);
        if (diagnosed) {
            for (const Diagnosis& one : diagnoses) write_fact(writer, one.words + ", from " + fhir::format_date(one.start).substr(0, 10));
        }
        writer.end_array().key("against").begin_array();
        write_facts(writer, considerations, cause, false);
        writer.end_array();
        writer.end_object();
    }
    writer.end_array();
}

/// How long the record has held none of what would answer the question: a gap is not a normal value.
std::string gap_words(
    std::string_view text, const surveillance::RuleDescription* rule, const surveillance::Record& record, core::Instant now
) {
    if (rule == nullptr) return {};
    const auto& all = rule->questions;
    const auto question = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.text == text; });
    if (question == all.end() || question->measurements.empty()) return {};
    std::optional<core::Instant> last;
    for (const std::string& measurement : question->measurements) {
        for (const std::uint32_t position : record.about(measurement)) {
            const clinical::Fact& fact = record[position].fact;
            if (fact.start <= now && (!last || *last < fact.start)) last = fact.start;
        }
    }
    if (!last) return "none on record";
    const auto days = std::chrono::duration_cast<std::chrono::days>(now - *last).count();
    if (days == 0) return "none since " + instant_text(*last);
    const std::string length = days == 1   ? "1 day"
                               : days < 60 ? std::to_string(days) + " days"
                                           : std::to_string(days * 12 / 365) + " months";
    return "none in " + length + " (last " + fhir::format_date(*last) + ")";
}

void write_missing(
    json::Writer& writer,
    json::Value missing,
    const surveillance::RuleDescription* rule,
    const surveillance::Record& record,
    core::Instant now
) {
    writer.key("missing").begin_array();
    for (std::size_t i = 0; i < missing.size(); ++i) {
        writer.begin_object().member("id", "m" + std::to_string(i + 1)).member("what", missing[i].string());
        writer.member("detail", gap_words(missing[i].string(), rule, record, now)).member("ask", "clinic").end_object();
    }
    writer.end_array();
}

void write_rule(json::Writer& writer, const review::Flag& flag, const surveillance::RuleSet& rules, json::Value explanation) {
    const surveillance::RuleDescription* rule = rules.find(flag.rule);
    writer.key("rule").begin_object().member("id", flag.rule).member("version", std::to_string(flag.rule_version));
    writer.member("title", flag.title).member("rationale", explanation["rationale"].string());
    writer.member("source", rule == nullptr ? std::string_view() : std::string_view(rule->source));
    writer.member("mark", std::string(1, rule == nullptr ? 'E' : rule->mark)).end_object();
}

std::string sentence_of(const review::WorkflowEvent& event) {
    std::string text = event.action;
    if (!event.detail.empty()) text += ": " + event.detail;
    return text;
}

std::string_view history_action(std::string_view action) {
    if (action == "withdraw") return "cleared";
    constexpr std::array<std::string_view, 7> returns = {
        "restore", "worse-evidence", "lease-ended", "snooze-ended", "wait-ended", "monitoring-due", "information-arrived"};
    return std::find(returns.begin(), returns.end(), action) == returns.end() ? action : std::string_view("returned");
}

std::string_view who_acted(const review::WorkflowEvent& event, const People& people) {
    if (event.by.empty()) return "tonus";
    const auto known = people.find(event.by);
    return known == people.end() ? std::string_view(event.by) : std::string_view(known->second.name);
}

void write_history(json::Writer& writer, const review::Flag& flag, const People& people) {
    writer.key("history").begin_array();
    writer.begin_object().member("at", instant_text(flag.raised)).member("who", "tonus").member("action", "raised");
    writer.member("sentence", flag.title).end_object();
    for (const review::WorkflowEvent& event : flag.workflow.history()) {
        writer.begin_object().member("at", instant_text(event.at)).member("who", who_acted(event, people));
        writer.member("action", history_action(event.action)).member("sentence", sentence_of(event)).end_object();
    }
    writer.end_array();
}

void write_lease(json::Writer& writer, const Workflow& workflow, const People& people) {
    writer.key("lease");
    if (workflow.stage() != Stage::claimed || !workflow.until()) {
        writer.null();
        return;
    }
    writer.begin_object().key("holder");
    write_person(writer, people, workflow.owner(), workflow.owner_display());
    writer.member("until", instant_text(*workflow.until())).end_object();
}

void write_related(json::Writer& writer, const std::vector<review::Flag>& related, const review::Flag& flag) {
    writer.key("related").begin_array();
    for (const review::Flag& other : related) {
        if (other.id == flag.id || !is_open(other)) continue;
        writer.begin_object().member("id", other.id).member("title", other.title);
        writer.member("priority", task_priority_of(other.priority)).member("raisedAt", instant_text(other.raised));
        writer.end_object();
    }
    writer.end_array();
}

void write_pinned(json::Writer& writer, json::Value considerations, const review::Flag& flag, const Options& options) {
    writer.key("pinned");
    const auto all = considerations.elements();
    const auto pinned = std::find_if(all.begin(), all.end(), [](json::Value one) {
        const std::string_view cause = one["cause"].string();
        return one["supports"].boolean().value_or(false) && (cause == "withdrawal" || cause == "overdose");
    });
    if (flag.priority != review::Priority::emergency || pinned == all.end()) {
        writer.null();
        return;
    }
    writer.begin_object().member("kind", (*pinned)["cause"].string());
    writer.member(
        "text",
        options.emergency_instructions.empty() ? std::string_view("Follow the site's emergency plan.")
                                               : std::string_view(options.emergency_instructions)
    );
    write_text_or_null(writer, "phone", options.on_call_number);
    writer.key("url").null().end_object();
}

std::string_view meaning_of(const review::Flag& flag, const surveillance::RuleDescription* rule) {
    return rule == nullptr ? std::string_view(flag.title) : std::string_view(rule->fires_when);
}

void write_heading(json::Writer& writer, const ReviewParts& parts, json::Value explanation, const surveillance::RuleDescription* rule) {
    const review::Flag& flag = parts.flag;
    writer.member("id", flag.id).member("title", flag.title);
    writer.member("priority", task_priority_of(flag.priority)).member("state", state_name(flag));
    writer.member("reason", reason_of(flag)).member("raisedAt", instant_text(flag.raised));
    writer.member("onset", day_or_instant(flag.onset)).member("sentence", meaning_of(flag, rule));
    write_flag_reasons(writer, flag, explanation);
    writer.member("clearsWhen", explanation["clearsWhen"].string());
    writer.member("evidenceVersion", flag.evidence_version).member("taskVersion", parts.task_version);
}

void write_what_is_known(
    json::Writer& writer,
    const ReviewParts& parts,
    json::Value explanation,
    const surveillance::RuleDescription* rule,
    const ReviewContext& context
) {
    writer.key("patient");
    write_banner(writer, parts.person, parts.record, context.timeline, context.now);
    write_rule(writer, parts.flag, context.knowledge.rules, explanation);
    write_evidence(writer, parts.flag, parts.words);
    write_could_be(writer, explanation["considerations"], parts.diagnoses);
    write_missing(writer, explanation["missing"], rule, parts.record, context.now);
    writer.key("timeline");
    const core::Instant from = timeline_start(context.now);
    const core::Instant until = context.now + std::chrono::days(1);
    write_timeline(writer, parts.record, {context.timeline, context.knowledge.content, from, until, parts.diagnoses});
    write_pinned(writer, explanation["considerations"], parts.flag, context.options);
}

void write_decisions(json::Writer& writer, const Workflow& workflow, const People& people) {
    writer.key("decision");
    if (const review::Decision* decision = workflow.decision()) {
        write_decision(writer, *decision, workflow, people);
    } else {
        writer.null();
    }
    writer.key("secondOpinions").begin_array();
    for (const review::Decision& opinion : workflow.second_opinions()) write_decision(writer, opinion, workflow, people);
    writer.end_array();
}

void write_handling(json::Writer& writer, const ReviewParts& parts, const ReviewContext& context) {
    const review::Flag& flag = parts.flag;
    const Workflow& workflow = flag.workflow;
    const People& people = context.viewer.people;
    writer.key("owner");
    write_person(writer, people, workflow.owner(), workflow.owner_display());
    write_lease(writer, workflow, people);
    write_optional(writer, "snoozedUntil", workflow.stage() == Stage::snoozed ? workflow.until() : std::nullopt);
    write_optional(writer, "snoozeLimit", review::snooze_limit(flag.priority, context.now, context.workflow));
    if (parts.replayed) {
        writer.key("actions").begin_array().end_array();
    } else {
        write_actions(writer, flag, context.viewer, context.now);
    }
    write_decisions(writer, workflow, people);
    write_history(writer, flag, people);
    writer.key("draft");
    if (parts.draft.empty()) {
        writer.null();
    } else {
        writer.raw(parts.draft);
    }
}

}  // namespace

void write_review(json::Writer& writer, const ReviewParts& parts, const ReviewContext& context) {
    const review::Flag& flag = parts.flag;
    const auto document = json::Document::parse(flag.explanation.empty() ? "{}" : flag.explanation);
    const json::Value explanation = document ? document->root() : json::Value();
    const surveillance::RuleDescription* rule = context.knowledge.rules.find(flag.rule);

    writer.begin_object();
    write_heading(writer, parts, explanation, rule);
    write_what_is_known(writer, parts, explanation, rule, context);
    write_handling(writer, parts, context);
    write_related(writer, parts.related, flag);
    writer.end_object();
}

}  // namespace tonus::worklist
