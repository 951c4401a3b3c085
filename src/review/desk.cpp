#include <tonus/review/desk.hpp>

#include "adverse_event.hpp"
#include "assessment.hpp"
#include "decision_form.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::review {
namespace {

constexpr std::string_view answered_space = "idempotency";

tl::unexpected<core::Error> refuse(core::ErrorKind kind, std::string code, std::string message) {
    core::Issue issue;
    issue.rule = std::move(code);
    issue.diagnostics = message;
    return core::fail(core::Error(kind, std::move(message)).with_issue(std::move(issue)));
}

std::string_view name_of(Action action) {
    return std::find_if(actions.begin(), actions.end(), [&](const ActionRow& row) { return row.action == action; })->name;
}

core::Result<void> append_audit(store::Writer& writer, const StoredFlag& stored, const ActionRequest& request) {
    json::Writer entry;
    entry.begin_object().member("who", request.actor.account).member("whoDisplay", request.actor.display_name);
    entry.member("role", request.roles.empty() ? std::string_view("system") : identity::name_of(request.roles.front()));
    entry.member("action", name_of(request.action)).member("flag", stored.flag.id);
    entry.member("rule", stored.flag.rule).member("evidenceVersion", stored.flag.evidence_version);
    entry.member("stage", name_of(stored.flag.workflow.stage())).end_object();
    return writer.append_audit(entry.text());
}

core::Result<void> check_rights(const ActionRequest& request) {
    const auto row = std::find_if(actions.begin(), actions.end(), [&](const ActionRow& candidate) {
        return candidate.action == request.action;
    });
    const bool weighty = request.action == Action::confirm &&
                         (request.body["severity"].string() == "severe" || request.body["serious"].boolean().value_or(false));
    const identity::Right right = weighty ? identity::Right::confirm_serious : row->right;
    if (identity::may(request.roles, right)) return {};
    return refuse(
        core::ErrorKind::forbidden,
        "role-not-allowed",
        weighty ? "A severe or serious reaction is for a physician to confirm." : "Your role may not do this."
    );
}

/// Tells surveillance that the flag was decided on what it shows now, so that only worse evidence
/// brings it back.
void keep_decided(Flag& flag) {
    const Decision& decision = *flag.workflow.decision();
    surveillance::Decision kept;
    kept.verdict = decision.kind == Decision::Kind::confirm ? surveillance::Verdict::confirmed
                                                            : surveillance::Verdict::dismissed;
    kept.at = decision.at;
    kept.by = decision.by;
    kept.reason = decision.reason;
    kept.seen = flag.state.worse;
    flag.state = surveillance::decide(std::move(flag.state), std::move(kept));
}

void keep_open(Flag& flag) {
    flag.state.status = surveillance::FlagStatus::open;
    flag.state.decision.reset();
}

std::vector<fhir::ResourceKey> exposures_of(const Flag& flag) {
    std::vector<fhir::ResourceKey> exposures;
    for (const Evidence& evidence : flag.evidence) {
        const bool known = std::find(exposures.begin(), exposures.end(), evidence.source) != exposures.end();
        if (evidence.role == "exposure" && !known) exposures.push_back(evidence.source);
    }
    return exposures;
}

}  // namespace

const ActionRow* find_action(std::string_view name) noexcept {
    const auto row = std::find_if(actions.begin(), actions.end(), [&](const ActionRow& candidate) {
        return candidate.name == name;
    });
    return row == actions.end() ? nullptr : &*row;
}

core::Result<StoredFlag> Desk::act(store::Writer& writer, const ActionRequest& request) const {
    auto loaded = load_flag(writer, request.flag_id);
    if (!loaded) return core::fail(std::move(loaded.error()));
    if (!*loaded) return refuse(core::ErrorKind::not_found, "not-found", "There is no such flag.");
    StoredFlag stored = std::move(**loaded);

    const std::string answered = request.actor.account + " " + request.idempotency_key;
    if (!request.idempotency_key.empty()) {
        const auto before = writer.document(answered_space, answered);
        if (!before) return core::fail(before.error());
        if (*before) return stored;
    }
    if (auto allowed = check_rights(request); !allowed) return core::fail(std::move(allowed.error()));
    stored.flag.workflow.tick(writer.now());
    if (auto fresh = check_versions(writer, stored.flag, request); !fresh) return core::fail(std::move(fresh.error()));
    if (auto applied = apply(writer, stored, request); !applied) return core::fail(std::move(applied.error()));
    if (auto saved = writer_.save(writer, stored.flag, stored.patient); !saved) return core::fail(std::move(saved.error()));
    if (auto due = writer.put_due(stored.patient, writer.now()); !due) return core::fail(std::move(due.error()));
    if (auto noted = append_audit(writer, stored, request); !noted) return core::fail(std::move(noted.error()));
    if (!request.idempotency_key.empty()) {
        auto kept = writer.put_document(answered_space, answered, core::format_instant(writer.now()));
        if (!kept) return core::fail(std::move(kept.error()));
    }
    return stored;
}

core::Result<void> Desk::check_versions(
    store::Reader& reader,
    const Flag& flag,
    const ActionRequest& request
) const {
    const bool decides = request.action == Action::confirm || request.action == Action::dismiss;
    if (decides && flag.workflow.decision() != nullptr) return {};  // apply() says who decided first
    if (decides && request.evidence_version && *request.evidence_version != flag.evidence_version) {
        return refuse(
            core::ErrorKind::precondition,
            "evidence-changed",
            "Evidence arrived after version " + std::to_string(*request.evidence_version) + "; look at version " +
                std::to_string(flag.evidence_version) + " first."
        );
    }
    if (!request.task_version) return {};
    const auto version = task_version(reader, flag.id);
    if (!version) return core::fail(version.error());
    // A person's own lease moves the Task on; that is no reason to refuse them.
    const bool own_lease = flag.workflow.stage() == Stage::claimed && flag.workflow.owner() == request.actor.account;
    if (*version == *request.task_version || own_lease || request.action == Action::second_opinion) return {};
    return refuse(core::ErrorKind::precondition, "task-changed", "The flag was changed by someone else in the meantime.");
}

core::Result<void> Desk::apply(store::Writer& writer, StoredFlag& stored, const ActionRequest& request) const {
    Flag& flag = stored.flag;
    Workflow& workflow = flag.workflow;
    const core::Instant now = writer.now();
    switch (request.action) {
        case Action::claim: return workflow.claim(request.actor, now, options_);
        case Action::release: return workflow.release(request.actor, now);
        case Action::assign:
            if (!request.other) return form_problem("to", "Choose who should review it.");
            return workflow.assign(request.actor, *request.other, now);
        case Action::escalate: {
            if (auto escalated = workflow.escalate(request.actor, now); !escalated) return escalated;
            const Priority wanted = priority_from(request.body["priority"].string(), flag.priority);
            flag.priority = std::min(flag.priority, wanted);
            return request.other ? workflow.assign(request.actor, *request.other, now) : core::Result<void>();
        }
        case Action::snooze: {
            const auto until = fhir::parse_time(request.body["until"].string());
            if (!until) return form_problem("until", "Choose when it should come back.");
            return workflow.snooze(request.actor, until->start, flag.priority, now, options_);
        }
        case Action::wait: return workflow.wait_for_information(request.actor, request.body["ask"].string(), now);
        case Action::dismiss:
        case Action::confirm: return decide(writer, stored, request);
        case Action::second_opinion: {
            Decision opinion = read_confirmation(request.body);
            sign(opinion, request.actor, now, flag.evidence_version);
            return workflow.add_second_opinion(std::move(opinion));
        }
        case Action::undo: {
            auto undone = workflow.undo(request.actor, now);
            if (undone) keep_open(flag);
            return undone;
        }
        case Action::reopen: {
            auto reopened = workflow.reopen(request.actor, now);
            if (reopened) keep_open(flag);
            return reopened;
        }
        case Action::merge: return merge(writer, stored, request);
    }
    return refuse(core::ErrorKind::internal, "internal", "Unknown action.");
}

core::Result<void> Desk::decide(store::Writer& writer, StoredFlag& stored, const ActionRequest& request) const {
    const bool confirms = request.action == Action::confirm;
    Decision decision = confirms ? read_confirmation(request.body) : read_dismissal(request.body);
    sign(decision, request.actor, writer.now(), stored.flag.evidence_version);
    if (auto decided = stored.flag.workflow.decide(std::move(decision), options_); !decided) return decided;
    keep_decided(stored.flag);
    return confirms ? record_reaction(writer, stored) : core::Result<void>();
}

core::Result<void> Desk::merge(store::Writer& writer, StoredFlag& stored, const ActionRequest& request) const {
    auto target = load_flag(writer, request.body["into"].string());
    if (!target) return core::fail(std::move(target.error()));
    const bool possible = *target && (*target)->patient == stored.patient && (*target)->flag.id != stored.flag.id;
    if (!possible) return form_problem("into", "Choose another open flag of the same patient.");
    Decision decision;
    decision.kind = Decision::Kind::dismiss;
    decision.reason = "duplicate";
    decision.duplicate_of = (*target)->flag.id;
    decision.note = request.body["note"].string();
    sign(decision, request.actor, writer.now(), stored.flag.evidence_version);
    if (auto decided = stored.flag.workflow.decide(std::move(decision), options_); !decided) return decided;
    keep_decided(stored.flag);

    auto flags = load_flags(writer, stored.patient);
    if (!flags) return core::fail(flags.error());
    for (Flag& flag : *flags) {
        if (flag.id == stored.flag.id) flag = stored.flag;
    }
    (*target)->flag.evidence = evidence_with_merged((*target)->flag, *flags);
    ++(*target)->flag.evidence_version;
    return writer_.save(writer, (*target)->flag, stored.patient);
}

core::Result<void> Desk::record_reaction(store::Writer& writer, const StoredFlag& stored) const {
    const Flag& flag = stored.flag;
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
    reaction.decision = *flag.workflow.decision();
    const std::string event_id = core::new_identifier();
    auto stored_event = writer_.put_resource(writer, adverse_event_resource(reaction, event_id), stored.patient);
    if (!stored_event) return stored_event;
    return writer_.put_resource(
        writer, provenance_resource(reaction, core::new_identifier(), event_id), stored.patient
    );
}

}  // namespace tonus::review
