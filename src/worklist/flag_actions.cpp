#include "flag_actions.hpp"

#include "view_text.hpp"

namespace tonus::worklist {

std::string_view refusal_of(const review::ActionRow& row, const review::Flag& flag, const Viewer& viewer, core::Instant now) {
    using review::Action;
    const review::Workflow& workflow = flag.workflow;
    if (!identity::may(viewer.account.roles, row.right)) return "role";
    const bool decided = review::is_decided(workflow.stage());
    const bool leased = workflow.stage() == review::Stage::claimed;
    const bool mine = workflow.owner() == viewer.account.name;
    switch (row.action) {
        case Action::undo: return decided && mine && workflow.undo_until() && now <= *workflow.undo_until() ? "" : "state";
        case Action::reopen: return decided ? "" : "state";
        case Action::second_opinion: return decided && !mine ? "" : "state";
        case Action::release: return leased && mine ? "" : "state";
        default: break;
    }
    if (workflow.stage() == review::Stage::withdrawn) return "state";
    if (row.action == Action::recommend) return "";
    if (decided) return "state";
    if (row.action == Action::snooze && flag.priority == review::Priority::emergency) return "priority";
    if (leased && !mine && row.action != Action::assign && row.action != Action::escalate) return "lease";
    return "";
}

void write_actions(json::Writer& writer, const review::Flag& flag, const Viewer& viewer, core::Instant now) {
    writer.key("actions").begin_array();
    for (const review::ActionRow& row : review::actions) {
        const std::string_view refusal = refusal_of(row, flag, viewer, now);
        writer.begin_object().member("action", row.name).key("allowed").boolean(refusal.empty());
        write_text_or_null(writer, "refusal", refusal);
        writer.key("roles").begin_array();
        for (const identity::Role role : identity::all_roles()) {
            if (identity::may({role}, row.right)) writer.string(identity::name_of(role));
        }
        writer.end_array().end_object();
    }
    writer.end_array();
}

}  // namespace tonus::worklist
