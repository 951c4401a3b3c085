#include "call.hpp"

#include "allergy_view.hpp"
#include "flag_row.hpp"
#include "flag_view.hpp"
#include "problem.hpp"
#include "timeline_view.hpp"
#include "view_text.hpp"

#include <tonus/review/record_keeper.hpp>

#include <charconv>

namespace tonus::worklist {
namespace {

constexpr std::string_view draft_space = "draft";

core::Error no_flag() { return problem(core::ErrorKind::not_found, "not-found", "There is no such flag."); }

/// When the decision on that evidence version was made; now if there was none.
core::Instant decided_on(const review::Flag& flag, std::int64_t version) {
    for (const review::Decision& decision : flag.workflow.decisions()) {
        if (decision.evidence_version == version) return decision.at;
    }
    return core::Instant::max();
}

/// What the record says without what came after `until`.
surveillance::Record known_at(const surveillance::Record& record, core::Instant until) {
    std::vector<surveillance::SourcedFact> facts;
    for (const surveillance::SourcedFact& fact : record.facts()) {
        if (fact.origin.stored_at <= until) facts.push_back(fact);
    }
    return surveillance::Record(std::move(facts));
}

std::string draft_name(const Call& call) { return call.viewer.account.name + " " + call.path[1]; }

/// FlagReview; with `replay_at`, as it stood then.
core::Result<std::string> review_of(
    const Setup& setup,
    const Call& call,
    store::Reader& reader,
    const review::StoredFlag& stored,
    std::optional<core::Instant> replay_at = std::nullopt
) {
    const core::Instant now = replay_at && *replay_at != core::Instant::max() ? *replay_at : setup.parts.clock.now();
    auto record = review::load_assessed_record(reader, stored.patient, setup.parts.knowledge.now()->rules, now);
    if (!record) return core::fail(record.error());
    if (replay_at) *record = known_at(*record, *replay_at);
    auto person = load_person(reader, stored.patient);
    if (!person) return core::fail(person.error());
    if (!replay_at) {
        auto allergies = load_allergies(reader, setup.parts.searches, person->id);
        if (!allergies) return core::fail(allergies.error());
        person->allergies = std::move(*allergies);
    }
    auto diagnoses = load_diagnoses(
        reader,
        setup.parts.searches,
        person->id,
        *record,
        timeline_start(now),
        now + std::chrono::days(1),
        replay_at.value_or(core::Instant::max())
    );
    if (!diagnoses) return core::fail(std::move(diagnoses.error()));
    auto words = load_whole_text(reader, stored.flag);
    if (!words) return core::fail(std::move(words.error()));
    const auto version = review::task_version(reader, stored.flag.id);
    if (!version) return core::fail(version.error());
    auto related = review::load_flags(reader, stored.patient);
    if (!related) return core::fail(std::move(related.error()));
    const auto draft = reader.document(draft_space, draft_name(call));
    if (!draft) return core::fail(draft.error());
    const ReviewParts parts{
        stored.flag,
        *version,
        *person,
        *record,
        std::move(*related),
        std::move(*diagnoses),
        std::move(*words),
        replay_at ? std::string() : draft->value_or(""),
        replay_at.has_value()};
    json::Writer writer;
    const auto knowledge = setup.parts.knowledge.now();
    write_review(writer, parts, {call.viewer, *knowledge, setup.timeline, setup.options, setup.parts.desk.options(), now});
    return writer.take();
}

}  // namespace

core::Result<Answer> read_flag(const Setup& setup, const Call& call, store::Reader& reader) {
    auto stored = review::load_flag(reader, call.path[1]);
    if (!stored) return core::fail(stored.error());
    if (!*stored) return core::fail(no_flag());
    // For a second opinion that the first does not colour: the flag without what people did about it.
    const bool blind = call.parameter("blind") == "true";
    if (blind) (*stored)->flag.workflow = review::Workflow();
    auto body = review_of(setup, call, reader, **stored, blind ? std::optional(core::Instant::max()) : std::nullopt);
    if (!body) return core::fail(std::move(body.error()));
    const review::Flag& flag = (*stored)->flag;
    return Answer(std::move(*body), {blind ? "flag-blind" : "flag", patient_of(flag), flag.id, flag.evidence_version});
}

core::Result<Answer> read_seen(const Setup& setup, const Call& call, store::Reader& reader) {
    std::int64_t version = 0;
    const std::string& text = call.path[3];
    std::from_chars(text.data(), text.data() + text.size(), version);
    const auto stored = review::load_flag(reader, call.path[1]);
    if (!stored) return core::fail(stored.error());
    if (!*stored) return core::fail(no_flag());
    auto seen = review::load_seen(reader, call.path[1], version);
    if (!seen) return core::fail(std::move(seen.error()));
    const bool present = (*stored)->flag.evidence_version == version;
    if (!*seen && !present) {
        return core::fail(problem(core::ErrorKind::not_found, "not-found", "Nobody decided on that version, so it was not kept."));
    }
    const review::StoredFlag then{*seen ? std::move(**seen) : (*stored)->flag, (*stored)->patient};
    auto body = review_of(setup, call, reader, then, decided_on((*stored)->flag, version));
    if (!body) return core::fail(std::move(body.error()));
    return Answer(std::move(*body), {"flag-as-seen", patient_of(then.flag), then.flag.id, version});
}

core::Result<std::string> act_on_flag(const Setup& setup, const Call& call, store::Writer& writer) {
    const review::ActionRow* row = review::find_action(call.path[2]);
    if (row == nullptr) return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such action."));
    const json::Value body = call.body();
    review::ActionRequest request;
    request.flag_id = call.path[1];
    request.action = row->action;
    request.actor = {call.viewer.account.name, call.viewer.account.display_name};
    request.roles = call.viewer.account.roles;
    request.evidence_version = body["evidenceVersion"].to_integer();
    if (body["taskVersion"].is_string()) request.task_version = std::string(body["taskVersion"].string());
    request.idempotency_key = call.request.headers.get("Idempotency-Key");
    request.body = body;
    auto acted = setup.parts.desk.act(writer, request);
    if (!acted) return core::fail(std::move(acted.error()));
    if (auto dropped = writer.remove_document(draft_space, draft_name(call)); !dropped) {
        return core::fail(std::move(dropped.error()));
    }
    return review_of(setup, call, writer, *acted);
}

core::Result<std::string> save_draft(const Setup& setup, const Call& call, store::Writer& writer) {
    const auto stored = review::load_flag(writer, call.path[1]);
    if (!stored) return core::fail(stored.error());
    if (!*stored) return core::fail(no_flag());
    // The page saves every few seconds; only the first time is audited.
    const auto before = writer.document(draft_space, draft_name(call));
    if (!before) return core::fail(before.error());
    if (!*before) {
        review::AuditRecord record = audit_record(call, "drafted");
        record.flag = call.path[1];
        record.patients = patient_of((*stored)->flag);
        if (auto noted = writer.append_audit(encode(record)); !noted) return core::fail(std::move(noted.error()));
    }
    json::Writer text;
    text.begin_object().member("form", call.body()["form"].string()).key("fields").value(call.body()["fields"]);
    text.member("savedAt", instant_text(setup.parts.clock.now())).end_object();
    auto saved = writer.put_document(draft_space, draft_name(call), text.text());
    if (!saved) return core::fail(std::move(saved.error()));
    return std::string();
}

core::Result<std::string> drop_draft(const Setup&, const Call& call, store::Writer& writer) {
    auto dropped = writer.remove_document(draft_space, draft_name(call));
    if (!dropped) return core::fail(std::move(dropped.error()));
    return std::string();
}

core::Result<Answer> read_timeline(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto patient = find_person(reader, call.path[1]);
    if (!patient) return core::fail(patient.error());
    if (*patient == 0) return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such patient."));
    const core::Instant now = setup.parts.clock.now();
    const auto knowledge = setup.parts.knowledge.now();
    const auto record = review::load_assessed_record(reader, *patient, knowledge->rules, now);
    if (!record) return core::fail(record.error());
    auto person = load_person(reader, *patient);
    if (!person) return core::fail(person.error());
    auto allergies = load_allergies(reader, setup.parts.searches, person->id);
    if (!allergies) return core::fail(allergies.error());
    person->allergies = std::move(*allergies);
    const auto flags = review::load_flags(reader, *patient);
    if (!flags) return core::fail(flags.error());

    int days = 180;
    const std::string wanted = call.parameter("days");
    std::from_chars(wanted.data(), wanted.data() + wanted.size(), days);
    core::Instant from = now - std::chrono::days(days);
    if (days == 0) from = record->facts().empty() ? now : record->facts().front().fact.start;

    const core::Instant to = now + std::chrono::days(1);
    auto diagnoses = load_diagnoses(reader, setup.parts.searches, person->id, *record, from, to);
    if (!diagnoses) return core::fail(std::move(diagnoses.error()));

    json::Writer writer;
    writer.begin_object().key("patient");
    write_banner(writer, *person, *record, setup.timeline, now);
    writer.key("timeline");
    write_timeline(writer, *record, {setup.timeline, knowledge->content, from, to, std::move(*diagnoses)});
    writer.key("flags").begin_array();
    for (const review::Flag& flag : *flags) {
        writer.begin_object().member("id", flag.id).member("title", flag.title);
        writer.member("priority", task_priority_of(flag.priority)).member("state", state_name(flag));
        writer.member("raisedAt", instant_text(flag.raised)).end_object();
    }
    return Answer(writer.end_array().end_object().take(), {"timeline", references_to(person->id), {}, 0});
}

}  // namespace tonus::worklist
