#include <tonus/review/desk.hpp>

#include "adverse_event.hpp"
#include "assessment.hpp"
#include "decision_form.hpp"
#include "recommendation.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/identity/account.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/review/audit_record.hpp>
#include <tonus/review/problem.hpp>
#include <tonus/review/record_keeper.hpp>

#include <algorithm>

namespace tonus::review {
namespace {

constexpr std::string_view answered_space = "idempotency";
// What was on the screen when a decision was made.
constexpr std::string_view seen_space = "seen";

std::string seen_name(std::string_view flag_id, std::int64_t version) { return std::string(flag_id) + " " + std::to_string(version); }

std::string write_keys(const std::vector<fhir::ResourceKey>& keys) {
    json::Writer writer;
    writer.begin_array();
    for (const fhir::ResourceKey& key : keys) writer.string(to_string(key));
    return writer.end_array().take();
}

std::vector<fhir::ResourceKey> read_keys(const std::string& text) {
    std::vector<fhir::ResourceKey> keys;
    const auto document = json::Document::parse(text);
    if (!document) return keys;
    for (const json::Value reference : document->root().elements()) {
        keys.push_back(fhir::parse_reference(reference.string()).target);
    }
    return keys;
}

std::string_view word_of(Action action) {
    return std::find_if(actions.begin(), actions.end(), [&](const ActionRow& row) { return row.action == action; })->name;
}

core::Result<void> append_audit(store::Writer& writer, const StoredFlag& stored, const ActionRequest& request) {
    AuditRecord record;
    record.who = request.actor.account;
    record.who_display = request.actor.display_name;
    if (!request.roles.empty()) record.role = identity::name_of(request.roles.front());
    record.action = word_of(request.action);
    record.flag = stored.flag.id;
    record.rule = stored.flag.rule;
    record.stage = name_of(stored.flag.workflow.stage());
    record.evidence_version = stored.flag.evidence_version;
    record.detail = request.client;
    if (!stored.flag.patient_reference.empty()) record.patients = {stored.flag.patient_reference};
    return writer.append_audit(encode(record));
}

core::Result<void> check_rights(const ActionRequest& request) {
    const auto row =
        std::find_if(actions.begin(), actions.end(), [&](const ActionRow& candidate) { return candidate.action == request.action; });
    const bool weighty = request.action == Action::confirm &&
                         (request.body["severity"].string() == "severe" || request.body["serious"].boolean().value_or(false));
    const identity::Right right = weighty ? identity::Right::confirm_serious : row->right;
    if (identity::may(request.roles, right)) return {};
    return core::fail(problem(
        core::ErrorKind::forbidden,
        "role-not-allowed",
        weighty ? "A severe or serious reaction is for a physician to confirm." : "Your role may not do this."
    ));
}

/// Tells surveillance that the flag was decided on what it shows now, so that only worse evidence
/// brings it back.
void keep_decided(Flag& flag) {
    const Decision& decision = *flag.workflow.decision();
    surveillance::Decision kept;
    kept.verdict = decision.kind == Decision::Kind::confirm ? surveillance::Verdict::confirmed : surveillance::Verdict::dismissed;
    kept.at = decision.at;
    kept.by = decision.by;
    kept.reason = decision.reason;
    kept.seen = flag.state.worse;
    flag.state = surveillance::decide(std::move(flag.state), std::move(kept));
}

bool may_be_withdrawal(const Flag& flag) {
    const auto document = json::Document::parse(flag.explanation.empty() ? "{}" : flag.explanation);
    if (!document) return false;
    const auto all = document->root()["considerations"].elements();
    return std::any_of(all.begin(), all.end(), [](json::Value one) {
        return one["cause"].string() == "withdrawal" && one["supports"].boolean().value_or(true);
    });
}

/// Naranjo's questions ask about a drug that was given; for the lack of one they make no sense.
core::Result<void> check_method(const Flag& flag, const Decision& decision) {
    if (decision.method != CausalityMethod::naranjo || !may_be_withdrawal(flag)) return {};
    return core::fail(form_problem("causality", "Withdrawal is possible here: judge by the WHO-UMC categories, not by Naranjo's scale."));
}

/// Who a flag is handed to: somebody who may review it.
core::Result<Actor> colleague(store::Reader& reader, std::string_view name) {
    const auto account = identity::find_account(reader, name);
    if (!account) return core::fail(account.error());
    if (!*account || (*account)->disabled || !identity::may((*account)->roles, identity::Right::triage)) {
        return core::fail(form_problem("to", "Choose somebody who reviews flags and whose account is not disabled."));
    }
    return Actor{(*account)->name, (*account)->display_name};
}

/// The flag that another one is a duplicate of: one of the same patient that is still to be decided, so that
/// nothing is closed behind something closed.
core::Result<StoredFlag> open_twin(store::Reader& reader, const StoredFlag& stored, std::string_view id, std::string_view field) {
    auto target = load_flag(reader, id);
    if (!target) return core::fail(std::move(target.error()));
    const bool possible =
        *target && (*target)->patient == stored.patient && (*target)->flag.id != stored.flag.id && is_open((*target)->flag);
    if (!possible) return core::fail(form_problem(std::string(field), "Choose another open flag of the same patient."));
    return std::move(**target);
}

std::vector<fhir::ResourceKey> exposures_of(const Flag& flag) {
    std::vector<fhir::ResourceKey> exposures;
    for (const Evidence& evidence : flag.evidence) {
        const bool known = std::find(exposures.begin(), exposures.end(), evidence.source) != exposures.end();
        if (evidence.role == "exposure" && !known) exposures.push_back(evidence.source);
    }
    return exposures;
}

ConfirmedReaction reaction_of(const Flag& flag, const Decision& decision) {
    ConfirmedReaction reaction;
    reaction.flag_id = flag.id;
    reaction.patient_reference = flag.patient_reference;
    reaction.patient_identifier_system = flag.patient_identifier_system;
    reaction.patient_identifier_value = flag.patient_identifier_value;
    reaction.event_text = flag.title;
    reaction.onset = core::format_instant(flag.onset);
    reaction.exposures = exposures_of(flag);
    for (const Evidence& evidence : flag.evidence) {
        reaction.evidence.push_back({evidence.source, evidence.version_id});
        if (evidence.role == "exposure" && reaction.drug_text.empty()) reaction.drug_text = evidence.sentence;
    }
    reaction.decision = decision;
    return reaction;
}

core::Result<void> escalate(store::Writer& writer, Flag& flag, const ActionRequest& request) {
    const std::string_view account = request.body["to"].string();
    const auto to = account.empty() ? core::Result<Actor>(Actor{}) : colleague(writer, account);
    if (!to) return core::fail(to.error());
    if (auto escalated = flag.workflow.escalate(request.actor, writer.now()); !escalated) return escalated;
    flag.priority = std::min(flag.priority, priority_from(request.body["priority"].string(), flag.priority));
    return account.empty() ? core::Result<void>() : flag.workflow.assign(request.actor, *to, writer.now());
}

core::Result<void> add_opinion(Flag& flag, const ActionRequest& request, core::Instant now) {
    if (request.body["joint"].boolean().value_or(false)) return flag.workflow.ask_for_joint_review(request.actor, now);
    Decision opinion = request.body["reason"].is_string() ? read_dismissal(request.body) : read_confirmation(request.body);
    sign(opinion, request.actor, now, flag.evidence_version);
    if (auto fits = check_method(flag, opinion); !fits) return fits;
    return flag.workflow.add_second_opinion(std::move(opinion));
}

}  // namespace

const ActionRow* find_action(std::string_view name) noexcept {
    const auto row = std::find_if(actions.begin(), actions.end(), [&](const ActionRow& candidate) { return candidate.name == name; });
    return row == actions.end() ? nullptr : &*row;
}

core::Result<Acted> Desk::act(store::Writer& writer, const ActionRequest& request) const {
    auto loaded = load_flag(writer, request.flag_id);
    if (!loaded) return core::fail(std::move(loaded.error()));
    if (!*loaded) return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such flag."));
    Acted stored{std::move(**loaded), {}};

    const std::string answered =
        request.actor.account + " " + request.idempotency_key + " " + request.flag_id + " " + std::string(word_of(request.action));
    if (!request.idempotency_key.empty()) {
        const auto before = writer.document(answered_space, answered);
        if (!before) return core::fail(before.error());
        if (*before) {
            stored.made = read_keys(**before);
            return stored;
        }
    }
    if (auto allowed = check_rights(request); !allowed) return core::fail(std::move(allowed.error()));
    tick(stored.flag, writer.now());
    if (auto fresh = check_versions(writer, stored.flag, request); !fresh) return core::fail(std::move(fresh.error()));
    if (auto applied = apply(writer, stored, request); !applied) return core::fail(std::move(applied.error()));
    if (auto saved = writer_.save(writer, stored.flag, stored.patient); !saved) return core::fail(std::move(saved.error()));
    if (auto due = writer.put_due(stored.patient, writer.now()); !due) return core::fail(std::move(due.error()));
    if (auto noted = append_audit(writer, stored, request); !noted) return core::fail(std::move(noted.error()));
    if (!request.idempotency_key.empty()) {
        auto kept = writer.put_document(answered_space, answered, write_keys(stored.made));
        if (!kept) return core::fail(std::move(kept.error()));
    }
    return stored;
}

core::Result<void> Desk::check_versions(store::Reader& reader, const Flag& flag, const ActionRequest& request) const {
    const bool decides = request.action == Action::confirm || request.action == Action::dismiss;
    if (decides && flag.workflow.decision() != nullptr) return {};  // apply() says who decided first
    if (decides && request.evidence_version && *request.evidence_version != flag.evidence_version) {
        return core::fail(problem(
            core::ErrorKind::precondition,
            "evidence-changed",
            "Evidence arrived after version " + std::to_string(*request.evidence_version) + "; look at version " +
                std::to_string(flag.evidence_version) + " first."
        ));
    }
    if (!request.task_version) return {};
    const auto version = task_version(reader, flag.id);
    if (!version) return core::fail(version.error());
    // A person's own lease moves the Task on; that is no reason to refuse them.
    const bool own_lease = flag.workflow.stage() == Stage::claimed && flag.workflow.owner() == request.actor.account;
    if (*version == *request.task_version || own_lease || request.action == Action::second_opinion) return {};
    return core::fail(problem(core::ErrorKind::precondition, "task-changed", "The flag was changed by someone else in the meantime."));
}

core::Result<void> Desk::apply(store::Writer& writer, Acted& stored, const ActionRequest& request) const {
    Flag& flag = stored.flag;
    Workflow& workflow = flag.workflow;
    const core::Instant now = writer.now();
    switch (request.action) {
        case Action::claim: return workflow.claim(request.actor, now, options_);
        case Action::release: return workflow.release(request.actor, now);
        case Action::assign: {
            const auto to = colleague(writer, request.body["to"].string());
            if (!to) return core::fail(to.error());
            return workflow.assign(request.actor, *to, now);
        }
        case Action::escalate: return escalate(writer, flag, request);
        case Action::snooze: {
            const auto until = fhir::parse_time(request.body["until"].string());
            if (!until) return core::fail(form_problem("until", "Choose when it should come back."));
            return workflow.snooze(request.actor, until->start, flag.priority, now, options_);
        }
        case Action::wait: return wait(writer, stored, request);
        case Action::recommend: return recommend(writer, stored, request);
        case Action::dismiss:
        case Action::confirm: return decide(writer, stored, request);
        case Action::second_opinion: return add_opinion(flag, request, now);
        case Action::undo: return undo(writer, stored, request);
        case Action::reopen: {
            auto reopened = workflow.reopen(request.actor, now);
            if (reopened) open_again(flag);
            return reopened;
        }
        case Action::merge: return merge(writer, stored, request);
    }
    return core::fail(problem(core::ErrorKind::internal, "internal", "Unknown action."));
}

core::Result<void> Desk::decide(store::Writer& writer, Acted& stored, const ActionRequest& request) const {
    const bool confirms = request.action == Action::confirm;
    Decision decision = confirms ? read_confirmation(request.body) : read_dismissal(request.body);
    sign(decision, request.actor, writer.now(), stored.flag.evidence_version);
    if (auto fits = check_method(stored.flag, decision); !fits) return fits;
    // Who takes a decision up again judges the same reaction: it keeps its AdverseEvent, or loses it.
    const Decision* before = stored.flag.workflow.reconsidered();
    const std::string known = before == nullptr ? std::string() : before->adverse_event;
    if (confirms) decision.adverse_event = known.empty() ? core::new_identifier() : known;
    const std::string seen = encode(stored.flag);
    if (auto decided = stored.flag.workflow.decide(std::move(decision), options_); !decided) return decided;
    keep_decided(stored.flag);
    if (const std::string& twin = stored.flag.workflow.decision()->duplicate_of; !twin.empty()) {
        if (const auto open = open_twin(writer, stored, twin, "duplicateOf"); !open) return core::fail(open.error());
    }
    auto kept = writer.put_document(seen_space, seen_name(stored.flag.id, stored.flag.evidence_version), seen);
    if (!kept) return kept;
    return confirms ? record_reaction(writer, stored) : retract_reaction(writer, known);
}

core::Result<void> Desk::merge(store::Writer& writer, StoredFlag& stored, const ActionRequest& request) const {
    const std::string_view into = request.body["into"].string();
    if (into.empty()) return core::fail(form_problem("into", "Choose another open flag of the same patient."));
    Decision decision;
    decision.kind = Decision::Kind::dismiss;
    decision.reason = "duplicate";
    decision.duplicate_of = into;
    decision.note = request.body["note"].string();
    sign(decision, request.actor, writer.now(), stored.flag.evidence_version);
    if (auto decided = stored.flag.workflow.decide(std::move(decision), options_); !decided) return decided;
    keep_decided(stored.flag);
    auto target = open_twin(writer, stored, into, "into");
    if (!target) return core::fail(std::move(target.error()));

    auto flags = load_flags(writer, stored.patient);
    if (!flags) return core::fail(flags.error());
    for (Flag& flag : *flags) {
        if (flag.id == stored.flag.id) flag = stored.flag;
    }
    Flag& kept = target->flag;
    kept.evidence = evidence_with_merged(kept, *flags);
    ++kept.evidence_version;
    kept.workflow.note_merged(writer.now(), stored.flag.priority < kept.priority);
    kept.priority = std::min(kept.priority, stored.flag.priority);
    return writer_.save(writer, kept, stored.patient);
}

core::Result<void> Desk::record_reaction(store::Writer& writer, Acted& stored) const {
    const ConfirmedReaction reaction = reaction_of(stored.flag, *stored.flag.workflow.decision());
    const std::string& event_id = reaction.decision.adverse_event;
    auto made = make(writer, stored, adverse_event_resource(reaction, event_id), {"AdverseEvent", event_id});
    if (!made) return made;
    const std::string provenance_id = core::new_identifier();
    return make(writer, stored, provenance_resource(reaction, provenance_id, event_id), {"Provenance", provenance_id});
}

core::Result<void> Desk::undo(store::Writer& writer, Acted& stored, const ActionRequest& request) const {
    const Decision* decision = stored.flag.workflow.decision();
    const std::string adverse_event = decision == nullptr ? std::string() : decision->adverse_event;
    if (auto undone = stored.flag.workflow.undo(request.actor, writer.now()); !undone) return undone;
    open_again(stored.flag);
    const Decision* before = stored.flag.workflow.reconsidered();
    if (before != nullptr && !before->adverse_event.empty()) {
        const std::string& id = before->adverse_event;
        return make(writer, stored, adverse_event_resource(reaction_of(stored.flag, *before), id), {"AdverseEvent", id});
    }
    return retract_reaction(writer, adverse_event);
}

/// What was confirmed is taken back: its history and its Provenance stay.
core::Result<void> Desk::retract_reaction(store::Writer& writer, const std::string& adverse_event) const {
    if (adverse_event.empty()) return {};
    const fhir::ResourceKey key{"AdverseEvent", adverse_event};
    const auto current = writer.current(key);
    if (!current) return core::fail(current.error());
    if (!*current || (*current)->deleted()) return {};
    const auto removed = writer.remove(key);
    if (!removed) return core::fail(removed.error());
    return {};
}

core::Result<void> Desk::recommend(store::Writer& writer, Acted& stored, const ActionRequest& request) const {
    const Recommendation recommendation = read_recommendation(request.body);
    const auto record = load_record(writer, stored.patient);
    if (!record) return core::fail(record.error());
    const auto current = current_dose(stored.flag, *record, recommendation.unit, writer.now());
    if (auto complete = check(recommendation, current); !complete) return complete;
    auto noted = stored.flag.workflow.recommend(request.actor, recommendation.kind, writer.now());
    if (!noted) return noted;
    const bool is_signed = identity::may(request.roles, identity::Right::sign_recommendation);
    const std::string id = core::new_identifier();
    const std::string task = recommendation_task(stored.flag, recommendation, request.actor, is_signed, writer.now(), id);
    return make(writer, stored, task, {"Task", id});
}

core::Result<void> Desk::wait(store::Writer& writer, Acted& stored, const ActionRequest& request) const {
    const std::string_view from_whom = request.body["ask"].string();
    const std::string_view question = request.body["question"].string();
    if (from_whom != "patient" && from_whom != "clinic") return core::fail(form_problem("ask", "Ask the patient or the clinic."));
    if (question.empty()) return core::fail(form_problem("question", "Say what is to be asked."));
    auto waiting = stored.flag.workflow.wait_for_information(request.actor, from_whom, stored.flag.priority, writer.now(), options_);
    if (!waiting) return waiting;
    const std::string id = core::new_identifier();
    const std::string task = request_task(stored.flag, from_whom, question, request.actor, writer.now(), id);
    return make(writer, stored, task, {"Task", id});
}

core::Result<void> Desk::make(store::Writer& writer, Acted& stored, const std::string& resource, fhir::ResourceKey key) const {
    if (auto put = writer_.put_resource(writer, resource, stored.patient); !put) return put;
    stored.made.push_back(std::move(key));
    return {};
}

core::Result<std::optional<Flag>> load_seen(store::Reader& reader, std::string_view flag_id, std::int64_t version) {
    const auto text = reader.document(seen_space, seen_name(flag_id, version));
    if (!text) return core::fail(text.error());
    if (!*text) return std::optional<Flag>();
    auto flag = decode_flag(**text);
    if (!flag) return core::fail(std::move(flag.error()));
    return std::optional<Flag>(std::move(*flag));
}

}  // namespace tonus::review
