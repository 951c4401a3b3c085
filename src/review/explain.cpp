#include <tonus/review/explain.hpp>

#include <tonus/core/text.hpp>
#include <tonus/interaction/parameter_writer.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <array>

namespace tonus::review {
namespace {

using interaction::ParameterWriter;

void write_texts(ParameterWriter& out, std::string_view name, json::Value texts) {
    for (const json::Value text : texts.elements()) out.text(name, text.string());
}

void write_rule(ParameterWriter& out, const Flag& flag, json::Value explanation, std::string_view rule_set) {
    out.begin_parts("rule");
    out.code("id", flag.rule);
    out.integer("version", flag.rule_version);
    out.text("ruleSet", rule_set);
    out.text("firesWhen", explanation["firesWhen"].string());
    out.text("rationale", explanation["rationale"].string());
    out.text("source", explanation["source"].string());
    out.code("mark", explanation["mark"].string());
    out.text("siteFile", explanation["siteFile"].string());
    write_texts(out, "siteChange", explanation["siteChanges"]);
    out.end_parts();
}

void write_threshold(ParameterWriter& out, json::Value threshold, std::string_view site_file) {
    const std::string_view unit = threshold["unit"].string();
    out.begin_parts("threshold");
    out.code("name", threshold["name"].string());
    out.quantity("value", threshold["value"].string(), unit);
    out.text("source", threshold["source"].string());
    out.code("mark", threshold["mark"].string());
    out.boolean("changedBySite", threshold["changedBySite"].boolean().value_or(false));
    if (const json::Value shipped = threshold["shipped"]) {
        out.quantity("shippedValue", shipped.string(), unit);
        out.text("siteFile", site_file);
    }
    out.end_parts();
}

void write_evidence(ParameterWriter& out, const surveillance::Evidence& evidence) {
    out.begin_parts("evidence");
    out.reference("resource", evidence.origin.resource + "/_history/" + evidence.origin.version);
    out.code("role", name_of(evidence.role));
    out.text("sentence", evidence.sentence);
    out.date_time("time", evidence.at);
    out.text("element", evidence.element);
    out.code("concept", evidence.concept_id);
    out.code("supports", name_of(evidence.priority));
    if (evidence.value) out.quantity("value", core::decimal_text(*evidence.value), {});
    for (const clinical::Segment& segment : evidence.words) {
        if (segment.text.empty()) continue;
        out.begin_parts("words");
        out.text("text", segment.text);
        out.code("role", name_of(segment.role));
        out.end_parts();
    }
    out.end_parts();
}

void write_consideration(ParameterWriter& out, json::Value consideration) {
    out.begin_parts("consideration");
    out.code("cause", consideration["cause"].string());
    out.boolean("supports", consideration["supports"].boolean().value_or(true));
    out.text("sentence", consideration["sentence"].string());
    out.end_parts();
}

void write_decision(ParameterWriter& out, std::string_view name, const Decision& decision, bool in_force) {
    const bool confirms = decision.kind == Decision::Kind::confirm;
    out.begin_parts(name);
    out.code("verdict", confirms ? "confirmed" : "dismissed");
    out.boolean("inForce", in_force);
    out.date_time("time", decision.at);
    out.text("by", decision.by_display.empty() ? decision.by : decision.by_display);
    out.integer("evidenceVersion", decision.evidence_version);
    out.code("causality", decision.causality);
    out.code("severity", decision.severity);
    for (const std::string& criterion : decision.seriousness) out.code("seriousness", criterion);
    out.code("outcome", decision.outcome);
    out.code("reason", decision.reason);
    if (!decision.duplicate_of.empty()) out.reference("duplicateOf", "Flag/" + decision.duplicate_of);
    out.text("note", decision.note);
    out.end_parts();
}

struct HistoryEntry {
    core::Instant at;
    std::string what;
    std::string by;
    std::string detail;
    std::string_view priority;
};

constexpr std::array<std::string_view, 6> event_names = {"raised", "updated", "retracted", "restored", "decided", "reopened"};

/// What the rules did and what people did, oldest first.
std::vector<HistoryEntry> history_of(const Flag& flag) {
    std::vector<HistoryEntry> entries;
    for (const surveillance::FlagHistory& entry : flag.state.history) {
        // People's decisions stand among the workflow's events, with who made them.
        if (entry.event == surveillance::FlagEvent::decided) continue;
        entries.push_back({entry.at, std::string(event_names[std::size_t(entry.event)]), {}, entry.reason, name_of(entry.priority)});
    }
    for (const WorkflowEvent& event : flag.workflow.history()) {
        entries.push_back({event.at, event.action, event.by, event.detail, {}});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto& left, const auto& right) { return left.at < right.at; });
    return entries;
}

void write_history(ParameterWriter& out, const HistoryEntry& entry) {
    out.begin_parts("history");
    out.date_time("time", entry.at);
    out.code("event", entry.what);
    out.text("by", entry.by);
    out.text("detail", entry.detail);
    out.code("priority", entry.priority);
    out.end_parts();
}

void write_version(ParameterWriter& out, const std::string& id, const FlagVersion& version) {
    out.begin_parts("flagVersion");
    out.reference("resource", "Flag/" + id + "/_history/" + std::to_string(version.version_id));
    out.date_time("time", version.at);
    out.end_parts();
}

}  // namespace

std::string explain(const Flag& flag, std::span<const FlagVersion> versions, std::string_view rule_set) {
    const auto document = json::Document::parse(flag.explanation.empty() ? "{}" : flag.explanation);
    const json::Value explanation = document ? document->root() : json::Value();
    ParameterWriter out;
    out.reference("flag", "Flag/" + flag.id);
    out.reference("patient", flag.patient_reference);
    out.text("title", flag.title);
    out.code("stage", name_of(flag.workflow.stage()));
    out.code("priority", name_of(flag.state.priority));
    out.code("taskPriority", task_priority_of(flag.priority));
    out.date_time("onset", flag.onset);
    out.date_time("raised", flag.raised);
    out.integer("evidenceVersion", flag.evidence_version);
    write_rule(out, flag, explanation, rule_set);
    for (const json::Value threshold : explanation["thresholds"].elements()) {
        write_threshold(out, threshold, explanation["siteFile"].string());
    }
    for (const surveillance::Evidence& evidence : flag.state.evidence) write_evidence(out, evidence);
    write_texts(out, "missing", explanation["missing"]);
    for (const json::Value consideration : explanation["considerations"].elements()) write_consideration(out, consideration);
    out.text("clearsWhen", explanation["clearsWhen"].string());
    write_texts(out, "alternative", explanation["alternatives"]);
    for (const json::Value rule : explanation["also"].elements()) out.code("carries", rule.string());
    const std::vector<Decision>& decisions = flag.workflow.decisions();
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        const bool in_force = flag.workflow.decision() != nullptr && i + 1 == decisions.size();
        write_decision(out, "decision", decisions[i], in_force);
    }
    for (const Decision& opinion : flag.workflow.second_opinions()) write_decision(out, "secondOpinion", opinion, false);
    for (const HistoryEntry& entry : history_of(flag)) write_history(out, entry);
    for (const FlagVersion& version : versions) write_version(out, flag.id, version);
    return out.take();
}

}  // namespace tonus::review
