#include <tonus/review/flag.hpp>

#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <array>
#include <set>

namespace tonus::review {
namespace {

constexpr std::array<std::string_view, 11> role_names = {
    "plain",
    "effect",
    "time",
    "negation",
    "uncertainty",
    "severity",
    "experiencer",
    "change",
    "dose",
    "dechallenge",
    "rechallenge",
};

clinical::SegmentRole parse_role(std::string_view name) {
    for (std::size_t i = 0; i < role_names.size(); ++i) {
        if (role_names[i] == name) return clinical::SegmentRole(i);
    }
    return clinical::SegmentRole::plain;
}

std::int64_t to_microseconds(core::Instant instant) { return instant.time_since_epoch().count(); }

core::Instant to_instant(json::Value value) { return core::Instant(std::chrono::microseconds(value.to_integer().value_or(0))); }

void write(json::Writer& writer, const Evidence& evidence) {
    writer.begin_object().member("type", evidence.source.type).member("id", evidence.source.id);
    writer.member("version", evidence.version_id).member("role", evidence.role);
    writer.member("sentence", evidence.sentence).member("at", to_microseconds(evidence.at));
    writer.key("words").begin_array();
    for (const clinical::Segment& segment : evidence.words) {
        writer.begin_object().member("text", segment.text);
        writer.member("role", name_of(segment.role)).end_object();
    }
    writer.end_array().end_object();
}

Evidence read_evidence(json::Value value) {
    Evidence evidence;
    evidence.source = {std::string(value["type"].string()), std::string(value["id"].string())};
    evidence.version_id = value["version"].to_integer().value_or(0);
    evidence.role = value["role"].string();
    evidence.sentence = value["sentence"].string();
    evidence.at = to_instant(value["at"]);
    for (const json::Value segment : value["words"].elements()) {
        evidence.words.push_back({std::string(segment["text"].string()), parse_role(segment["role"].string())});
    }
    return evidence;
}

// No slug has a colon. Stored.
constexpr std::string_view route_prefix = "route:";
// Stands before the evidence, but for texts of before.
constexpr std::string_view count_key = R"(,"evidenceCount":)";
constexpr std::string_view evidence_key = R"(,"evidence":[)";

/// What stands before the evidence; of texts of before the workflow stood there, all of it.
Flag read_start(json::Value root) {
    Flag flag;
    flag.route = clinical::Route(root["route"].to_integer().value_or(0));
    flag.id = root["id"].string();
    flag.patient_reference = root["patient"].string();
    flag.patient_identifier_system = root["patientSystem"].string();
    flag.patient_identifier_value = root["patientValue"].string();
    flag.rule = root["rule"].string();
    flag.rule_version = root["ruleVersion"].to_integer().value_or(1);
    flag.title = root["title"].string();
    flag.priority = Priority(root["priority"].to_integer().value_or(3));
    flag.raised = to_instant(root["raised"]);
    flag.onset = to_instant(root["onset"]);
    flag.evidence_version = root["evidenceVersion"].to_integer().value_or(1);
    flag.workflow = Workflow::read(root["workflow"]);
    return flag;
}

core::Result<json::Document> parse_stored(std::string text) {
    auto document = json::Document::parse(std::move(text));
    if (!document) return core::fail(core::ErrorKind::internal, "A stored flag cannot be read.");
    return std::move(*document);
}

}  // namespace

std::string_view name_of(clinical::SegmentRole role) noexcept { return role_names[std::size_t(role)]; }

bool is_open(const Flag& flag) noexcept {
    const Stage stage = flag.workflow.stage();
    return !is_decided(stage) && stage != Stage::withdrawn;
}

void open_again(Flag& flag) {
    flag.state.status = surveillance::FlagStatus::open;
    flag.state.decision.reset();
}

bool tick(Flag& flag, core::Instant now) {
    const bool was_decided = is_decided(flag.workflow.stage());
    flag.workflow.tick(now);
    if (!was_decided || is_decided(flag.workflow.stage())) return false;
    open_again(flag);
    return true;
}

std::optional<core::Instant> due_at(const Flag& flag, const WorkflowOptions& options) noexcept {
    if (!is_open(flag)) return std::nullopt;
    switch (flag.priority) {
        case Priority::emergency: return flag.raised + options.emergency_deadline;
        case Priority::same_day: return flag.raised + options.same_day_deadline;
        case Priority::three_days: return flag.raised + options.three_days_deadline;
        case Priority::routine: break;
    }
    return std::nullopt;
}

std::vector<std::string> effects_of(const Flag& flag) {
    std::set<std::string> effects;
    for (const surveillance::Evidence& evidence : flag.state.evidence) {
        if (evidence.role == surveillance::EvidenceRole::symptom) effects.insert(evidence.concept_id);
    }
    return {effects.begin(), effects.end()};
}

std::string encode(const Flag& flag) {
    json::Writer writer;
    writer.begin_object().member("route", std::int64_t(flag.route));
    writer.member("id", flag.id).member("patient", flag.patient_reference);
    writer.member("patientSystem", flag.patient_identifier_system);
    writer.member("patientValue", flag.patient_identifier_value);
    writer.member("rule", flag.rule).member("ruleVersion", flag.rule_version).member("title", flag.title);
    writer.member("priority", std::int64_t(flag.priority));
    writer.member("raised", to_microseconds(flag.raised)).member("onset", to_microseconds(flag.onset));
    writer.member("evidenceVersion", flag.evidence_version);
    writer.member("evidenceCount", std::int64_t(flag.evidence.size())).key("workflow");
    flag.workflow.write(writer);
    // What follows is the larger part, which decode_listed_flag() leaves alone.
    writer.key("evidence").begin_array();
    for (const Evidence& evidence : flag.evidence) write(writer, evidence);
    writer.end_array().key("explanation").raw(flag.explanation.empty() ? "{}" : flag.explanation);
    writer.key("state").raw(surveillance::encode(flag.state));
    return writer.end_object().take();
}

std::string route_label(clinical::Route route) { return std::string(route_prefix) + std::to_string(int(route)); }

std::string labels_of(const Flag& flag) {
    std::string labels = route_label(flag.route);
    for (const std::string& effect : effects_of(flag)) labels += " " + effect;
    return labels;
}

std::vector<std::string_view> effects_in(std::string_view labels) {
    std::vector<std::string_view> effects = core::split(labels, ' ');
    std::erase_if(effects, [](std::string_view label) { return label.empty() || label.starts_with(route_prefix); });
    return effects;
}

core::Result<Flag> decode_flag(std::string_view text) {
    const auto document = parse_stored(std::string(text));
    if (!document) return core::fail(document.error());
    const json::Value root = document->root();
    Flag flag = read_start(root);
    for (const json::Value evidence : root["evidence"].elements()) flag.evidence.push_back(read_evidence(evidence));
    flag.explanation = json::to_text(root["explanation"]);
    auto state = surveillance::decode_flag_state(json::to_text(root["state"]));
    if (!state) return core::fail(std::move(state.error()));
    flag.state = std::move(*state);
    return flag;
}

core::Result<ListedFlag> decode_listed_flag(std::string_view text) {
    // Quotes inside strings are escaped, and nothing before the flag's own evidence has that key.
    const std::string_view start = text.substr(0, text.find(evidence_key));
    if (start.find(count_key) == start.npos) {
        auto flag = decode_flag(text);
        if (!flag) return core::fail(std::move(flag.error()));
        const std::size_t count = flag->evidence.size();
        return ListedFlag{std::move(*flag), count};
    }
    const auto document = parse_stored(std::string(start) + "}");
    if (!document) return core::fail(document.error());
    const json::Value root = document->root();
    return ListedFlag{read_start(root), std::size_t(root["evidenceCount"].to_integer().value_or(0))};
}

}  // namespace tonus::review
