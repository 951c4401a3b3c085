#include <tonus/review/record_keeper.hpp>

#include "finding_text.hpp"

#include <tonus/clinical/codec.hpp>
#include <tonus/clinical/facts_of.hpp>
#include <tonus/core/identifier.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/surveillance/assess.hpp>

#include <algorithm>
#include <optional>

namespace tonus::review {
namespace {

// A report without a date counts as made when it was received, by another thread's clock and finer than
// the transaction's instant: without this it could seem to lie in the future and be passed over.
constexpr std::chrono::seconds receipt_tolerance{1};

/// How a patient is named in what review writes: by reference if one is known, else by identifier.
void name_patient(Flag& flag, const std::vector<std::string>& names) {
    constexpr std::string_view logical = "Patient?identifier=";
    for (const std::string& name : names) {
        if (name.starts_with("Patient/")) {
            flag.patient_reference = name;
            return;
        }
        if (!name.starts_with(logical)) continue;
        // The system ends at the first bar that no backslash escapes.
        std::string system;
        std::size_t at = logical.size();
        for (; at < name.size() && name[at] != '|'; ++at) {
            if (name[at] == '\\' && at + 1 < name.size()) ++at;
            system += name[at];
        }
        flag.patient_identifier_system = system;
        flag.patient_identifier_value = at < name.size() ? name.substr(at + 1) : std::string();
    }
}

Priority priority_of(surveillance::Priority priority) {
    switch (priority) {
        case surveillance::Priority::emergent: return Priority::emergency;
        case surveillance::Priority::urgent: return Priority::same_day;
        case surveillance::Priority::routine: return Priority::routine;
    }
    return Priority::routine;
}

Evidence evidence_of(const surveillance::Evidence& source) {
    Evidence evidence;
    const fhir::ParsedReference reference = fhir::parse_reference(source.origin.resource);
    evidence.source = reference.target;
    evidence.version_id = std::strtoll(source.origin.version.c_str(), nullptr, 10);
    evidence.role = name_of(source.role);
    evidence.sentence = source.sentence;
    evidence.at = source.at;
    evidence.words = source.words;
    return evidence;
}

/// The route of the exposure the evidence names.
clinical::Route route_of(const surveillance::FlagState& state, const surveillance::Record& record) {
    for (const surveillance::Evidence& evidence : state.evidence) {
        if (evidence.role != surveillance::EvidenceRole::exposure) continue;
        for (const surveillance::SourcedFact& fact : record.facts()) {
            const bool same = fact.origin == evidence.origin && fact.fact.concept_id == evidence.concept_id;
            if (same && fact.fact.kind == clinical::FactKind::exposure) return fact.fact.route;
        }
    }
    return clinical::Route::unknown;
}

/// Puts what surveillance says now into the flag; people's part stays.
void take_over(
    Flag& flag,
    const surveillance::FlagState& state,
    const surveillance::Finding* finding,
    const surveillance::Record& record
) {
    std::vector<Evidence> evidence;
    std::transform(state.evidence.begin(), state.evidence.end(), std::back_inserter(evidence), evidence_of);
    if (!flag.evidence.empty() && evidence != flag.evidence) ++flag.evidence_version;
    flag.evidence = std::move(evidence);
    const Priority found = priority_of(state.priority);
    // A person's escalation is not undone by the next observation.
    flag.priority = flag.workflow.escalated() ? std::min(flag.priority, found) : found;
    flag.rule = state.rule;
    flag.rule_version = state.rule_version;
    flag.onset = state.onset;
    flag.route = route_of(state, record);
    flag.state = state;
    flag.state.id = flag.id;
    if (finding == nullptr) return;
    flag.title = finding->title;
    flag.explanation = explanation_of(*finding);
}

const surveillance::Finding* finding_for(const surveillance::Assessment& assessment, std::string_view rule) {
    const auto found = std::find_if(assessment.findings.begin(), assessment.findings.end(), [&](const auto& finding) {
        return finding.rule == rule;
    });
    return found == assessment.findings.end() ? nullptr : &*found;
}

void move_workflow(Flag& flag, const surveillance::FlagChange& change, const surveillance::WorseKey& before, core::Instant now) {
    switch (change.event) {
        case surveillance::FlagEvent::retracted: flag.workflow.withdraw(now, "evidence-gone"); break;
        case surveillance::FlagEvent::restored: flag.workflow.restore(now); break;
        case surveillance::FlagEvent::reopened: flag.workflow.note_worse_evidence(now); break;
        case surveillance::FlagEvent::updated:
            if (surveillance::is_worse(change.state.worse, before)) flag.workflow.note_worse_evidence(now);
            break;
        case surveillance::FlagEvent::raised:
        case surveillance::FlagEvent::decided: break;
    }
}

std::optional<core::Instant> earlier(std::optional<core::Instant> left, std::optional<core::Instant> right) {
    if (!left) return right;
    if (!right) return left;
    return std::min(*left, *right);
}

}  // namespace

std::string FlagKeeper::read(json::Value resource, core::Instant received_at) const {
    return clinical::encode(clinical::facts_of(resource, content_, received_at));
}

core::Result<void> FlagKeeper::note(store::Writer& writer, const interaction::ResourceChange& change) {
    return writer.put_facts(change.patient, change.key, change.version_id, change.reading);
}

core::Result<void> FlagKeeper::assess(store::Writer& writer, std::span<const store::PatientKey> patients) {
    for (const store::PatientKey patient : patients) {
        if (auto assessed = assess_one(writer, patient); !assessed) return assessed;
    }
    return {};
}

core::Result<std::size_t> FlagKeeper::assess_due(store::Writer& writer, std::size_t count) {
    const auto patients = writer.due(writer.now(), count);
    if (!patients) return core::fail(patients.error());
    if (auto assessed = assess(writer, *patients); !assessed) return core::fail(std::move(assessed.error()));
    return patients->size();
}

core::Result<void> FlagKeeper::assess_one(store::Writer& writer, store::PatientKey patient) {
    const core::Instant now = writer.now();
    const auto record = load_record(writer, patient);
    if (!record) return core::fail(record.error());
    auto flags = load_flags(writer, patient);
    if (!flags) return core::fail(std::move(flags.error()));
    if (record->facts().empty() && flags->empty()) return {};

    std::vector<surveillance::FlagState> states;
    for (const Flag& flag : *flags) states.push_back(flag.state);
    const surveillance::Assessment assessment = surveillance::assess(*record, rules_, now + receipt_tolerance);
    const auto changes = surveillance::reconcile(states, assessment.findings, now);

    std::vector<bool> changed(flags->size(), false);
    for (const surveillance::FlagChange& change : changes) {
        auto flag = std::find_if(flags->begin(), flags->end(), [&](const Flag& candidate) {
            return candidate.id == change.state.id;
        });
        if (flag == flags->end()) {
            Flag raised;
            raised.id = core::new_identifier();
            raised.raised = now;
            const auto names = writer.patient_names(patient);
            if (!names) return core::fail(names.error());
            name_patient(raised, *names);
            flag = flags->insert(flags->end(), std::move(raised));
            changed.push_back(false);
        }
        const surveillance::WorseKey before = flag->state.worse;
        take_over(*flag, change.state, finding_for(assessment, change.state.rule), *record);
        move_workflow(*flag, change, before, now);
        changed[std::size_t(flag - flags->begin())] = true;
    }

    std::optional<core::Instant> next = assessment.next;
    for (std::size_t i = 0; i < flags->size(); ++i) {
        Flag& flag = (*flags)[i];
        const Stage stage = flag.workflow.stage();
        flag.workflow.tick(now);
        next = earlier(next, flag.workflow.next_change());
        if (!changed[i] && flag.workflow.stage() == stage) continue;
        if (auto saved = writer_.save(writer, flag, patient); !saved) return saved;
    }
    return writer.put_due(patient, next);
}

core::Result<surveillance::Record> load_record(store::Reader& reader, store::PatientKey patient) {
    const auto rows = reader.facts(patient);
    if (!rows) return core::fail(rows.error());
    std::vector<surveillance::SourcedFact> sourced;
    for (const store::FactRow& row : *rows) {
        auto facts = clinical::decode(row.facts);
        if (!facts) return core::fail(std::move(facts.error()));
        const surveillance::Origin origin{to_string(row.source), std::to_string(row.version_id), row.stored_at};
        for (clinical::Fact& fact : *facts) sourced.push_back({origin, std::move(fact)});
    }
    return surveillance::Record(std::move(sourced));
}

}  // namespace tonus::review
