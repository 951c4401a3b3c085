#include "decision_view.hpp"

#include "view_text.hpp"

namespace tonus::worklist {
namespace {

void write_judgement(json::Writer& writer, const review::Decision& decision) {
    const bool naranjo = decision.method == review::CausalityMethod::naranjo;
    writer.begin_object();
    write_text_or_null(writer, "causality", naranjo ? std::string_view() : std::string_view(decision.causality));
    writer.key("naranjo");
    if (naranjo) {
        const int score = review::naranjo_score(decision.naranjo_answers);
        writer.begin_object().member("score", std::int64_t(score)).member("category", review::naranjo_category(score)).end_object();
    } else {
        writer.null();
    }
    writer.member("severity", decision.severity).key("serious").boolean(!decision.seriousness.empty());
    writer.key("criteria").begin_array();
    for (const std::string& criterion : decision.seriousness) writer.string(criterion);
    writer.end_array();
    write_text_or_null(writer, "outcome", decision.outcome);
    write_text_or_null(writer, "actionTaken", decision.action_taken);
    writer.member("note", decision.note).end_object();
}

}  // namespace

void write_decision(json::Writer& writer, const review::Decision& decision, const review::Workflow& workflow, const People& people) {
    const bool confirms = decision.kind == review::Decision::Kind::confirm;
    writer.begin_object().member("id", instant_text(decision.at) + "-" + decision.by);
    writer.member("action", confirms ? "confirm" : "dismiss").key("by");
    write_person(writer, people, decision.by, decision.by_display);
    writer.member("at", instant_text(decision.at)).member("evidenceVersion", decision.evidence_version).key("judgement");
    if (confirms) {
        write_judgement(writer, decision);
    } else {
        writer.null();
    }
    write_text_or_null(writer, "adverseEvent", decision.adverse_event);
    write_text_or_null(writer, "dismissReason", decision.reason);
    write_text_or_null(writer, "monitorOn", decision.review_on);
    writer.member("note", decision.note);
    write_optional(writer, "undoUntil", workflow.undo_until());
    writer.end_object();
}

}  // namespace tonus::worklist
