#include "flag_row.hpp"

#include "view_text.hpp"

namespace tonus::worklist {

using review::Stage;

std::string_view state_name(const review::Flag& flag) noexcept {
    switch (flag.workflow.stage()) {
        case Stage::open: return "new";
        case Stage::claimed: return "reviewing";
        case Stage::snoozed: return "snoozed";
        case Stage::waiting: return "waiting";
        case Stage::confirmed: return "confirmed";
        case Stage::dismissed: {
            const review::Decision* decision = flag.workflow.decision();
            return decision != nullptr && decision->reason == "duplicate" ? "merged" : "dismissed";
        }
        case Stage::withdrawn: return "cleared";
    }
    return "new";
}

std::string_view reason_of(const review::Flag& flag) {
    if (flag.workflow.escalated()) return "escalated";
    if (flag.workflow.returned()) return "returned";
    if (flag.workflow.stage() == Stage::open && !flag.workflow.owner().empty()) return "assigned";
    return flag.evidence_version > 1 ? "more-evidence" : "new";
}

std::vector<std::string_view> effect_titles(std::string_view labels, const clinical::ClinicalContent& content) {
    std::vector<std::string_view> titles;
    for (const std::string_view effect : review::effects_in(labels)) {
        if (const clinical::Concept* known = content.find(effect)) titles.push_back(known->display);
    }
    return titles;
}

void write_row(
    json::Writer& writer,
    const review::ListedFlag& listed,
    const std::vector<std::string_view>& effects,
    const Person& person,
    const People& people,
    const review::WorkflowOptions& options
) {
    const review::Flag& flag = listed.flag;
    const review::Workflow& workflow = flag.workflow;
    const bool leased = workflow.stage() == Stage::claimed;
    writer.begin_object().member("id", flag.id).member("priority", task_priority_of(flag.priority));
    writer.member("title", flag.title).member("rule", flag.rule).member("route", route_name(flag.route));
    writer.member("patientName", person.name());
    write_text_or_null(writer, "born", person.born);
    writer.member("raisedAt", instant_text(flag.raised));
    writer.member("evidenceCount", std::int64_t(listed.evidence_count)).member("state", state_name(flag));
    writer.key("effects").begin_array();
    for (const std::string_view effect : effects) writer.string(effect);
    writer.end_array().member("reason", reason_of(flag)).key("owner");
    write_person(writer, people, leased ? std::string_view() : workflow.owner(), workflow.owner_display());
    writer.key("reviewer");
    write_person(writer, people, leased ? workflow.owner() : std::string_view(), workflow.owner_display());
    write_optional(writer, "dueAt", review::due_at(flag, options));
    writer.end_object();
}

}  // namespace tonus::worklist
