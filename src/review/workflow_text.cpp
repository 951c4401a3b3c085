#include <tonus/review/workflow.hpp>

#include <tonus/fhir/time.hpp>

namespace tonus::review {
namespace {

void write_instant(json::Writer& writer, std::string_view name, const std::optional<core::Instant>& at) {
    if (at) writer.member(name, at->time_since_epoch().count());
}

std::optional<core::Instant> read_instant(json::Value value) {
    const auto microseconds = value.to_integer();
    if (!microseconds) return std::nullopt;
    return core::Instant(std::chrono::microseconds(*microseconds));
}

void write_decisions(json::Writer& writer, std::string_view name, const std::vector<Decision>& decisions) {
    writer.key(name).begin_array();
    for (const Decision& decision : decisions) review::write(writer, decision);
    writer.end_array();
}

std::vector<Decision> read_decisions(json::Value list) {
    std::vector<Decision> decisions;
    for (const json::Value value : list.elements()) decisions.push_back(read_decision(value));
    return decisions;
}

}  // namespace

void Workflow::write(json::Writer& writer) const {
    writer.begin_object().member("stage", name_of(stage_)).member("stageBeforeDecision", name_of(stage_before_decision_));
    writer.member("owner", owner_).member("ownerDisplay", owner_display_);
    write_instant(writer, "until", until_);
    write_instant(writer, "undoUntil", undo_until_);
    writer.key("escalated").boolean(escalated_).key("returned").boolean(returned_);
    if (reopened_) writer.key("reopened").boolean(true);
    write_decisions(writer, "decisions", decisions_);
    write_decisions(writer, "secondOpinions", second_opinions_);
    writer.key("history").begin_array();
    for (const WorkflowEvent& event : history_) {
        writer.begin_object();
        write_instant(writer, "at", event.at);
        writer.member("by", event.by).member("action", event.action).member("detail", event.detail).end_object();
    }
    writer.end_array().end_object();
}

Workflow Workflow::read(json::Value value) {
    Workflow workflow;
    workflow.stage_ = parse_stage(value["stage"].string()).value_or(Stage::open);
    workflow.stage_before_decision_ = parse_stage(value["stageBeforeDecision"].string()).value_or(Stage::open);
    workflow.owner_ = value["owner"].string();
    workflow.owner_display_ = value["ownerDisplay"].string();
    workflow.until_ = read_instant(value["until"]);
    workflow.undo_until_ = read_instant(value["undoUntil"]);
    workflow.escalated_ = value["escalated"].boolean().value_or(false);
    workflow.returned_ = value["returned"].boolean().value_or(false);
    workflow.reopened_ = value["reopened"].boolean().value_or(false);
    workflow.decisions_ = read_decisions(value["decisions"]);
    workflow.second_opinions_ = read_decisions(value["secondOpinions"]);
    for (const json::Value event : value["history"].elements()) {
        workflow.history_.push_back({
            read_instant(event["at"]).value_or(core::Instant{}),
            std::string(event["by"].string()),
            std::string(event["action"].string()),
            std::string(event["detail"].string()),
        });
    }
    return workflow;
}

}  // namespace tonus::review
