#include "assessment.hpp"

#include "family.hpp"
#include "finding_text.hpp"

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
void take_over(Flag& flag, const surveillance::FlagState& state, const surveillance::Record& record) {
    const Priority found = priority_of(state.priority);
    // A person's escalation is not undone by the next observation.
    flag.priority = flag.workflow.escalated() ? std::min(flag.priority, found) : found;
    flag.rule = state.rule;
    flag.rule_version = state.rule_version;
    flag.onset = state.onset;
    flag.route = route_of(state, record);
    flag.state = state;
    flag.state.id = flag.id;
}

const surveillance::Finding* finding_for(const surveillance::Assessment& assessment, std::string_view rule) {
    const auto found =
        std::find_if(assessment.findings.begin(), assessment.findings.end(), [&](const auto& finding) { return finding.rule == rule; });
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

/// The flag of which this one was found to be a duplicate; nothing if that decision does not stand.
const Decision* merge_of(const Flag& flag) {
    const Decision* decision = flag.workflow.decision();
    return decision != nullptr && !decision->duplicate_of.empty() ? decision : nullptr;
}

std::optional<core::Instant> earlier(std::optional<core::Instant> left, std::optional<core::Instant> right) {
    if (!left) return right;
    if (!right) return left;
    return std::min(*left, *right);
}

/// When an emergency that nobody looks at escalates by itself; nothing where it does not.
std::optional<core::Instant> escalation_of(const Flag& flag) {
    const bool unseen = flag.workflow.stage() == Stage::open && !flag.workflow.escalated();
    return unseen && flag.priority == Priority::emergency ? due_at(flag, WorkflowOptions()) : std::nullopt;
}

/// One patient's assessment while it is being turned into changes of flags.
class Reconciliation {
public:
    Reconciliation(
        store::Writer& writer,
        store::PatientKey patient,
        const surveillance::RuleSet& rules,
        const surveillance::Record& record,
        std::vector<Flag> flags
    )
        : writer_(writer),
          patient_(patient),
          rules_(rules),
          record_(record),
          now_(writer.now()),
          assessment_(surveillance::assess(record, rules, now_ + receipt_tolerance)),
          flags_(std::move(flags)),
          changed_(flags_.size(), false) {}

    core::Result<void> run(const FlagWriter& flag_writer) {
        std::vector<surveillance::FlagState> states;
        for (const Flag& flag : flags_) states.push_back(flag.state);
        for (const auto& change : surveillance::reconcile(states, assessment_.findings, now_)) {
            if (auto applied = apply(change); !applied) return applied;
        }
        free_duplicates();
        refresh();
        if (auto named = name_anew(); !named) return named;
        return save(flag_writer);
    }

private:
    core::Result<void> apply(const surveillance::FlagChange& change) {
        const auto known = std::find_if(flags_.begin(), flags_.end(), [&](const Flag& flag) { return flag.id == change.state.id; });
        auto position = std::size_t(known - flags_.begin());
        if (known == flags_.end()) {
            Flag raised;
            raised.id = core::new_identifier();
            raised.raised = now_;
            const auto names = writer_.patient_names(patient_);
            if (!names) return core::fail(names.error());
            name_patient(raised, *names);
            flags_.push_back(std::move(raised));
            changed_.push_back(false);
        }
        Flag& flag = flags_[position];
        const surveillance::WorseKey before = flag.state.worse;
        take_over(flag, change.state, record_);
        move_workflow(flag, change, before, now_);
        changed_[position] = true;
        return {};
    }

    const Flag* find(std::string_view id) const {
        const auto found = std::find_if(flags_.begin(), flags_.end(), [&](const Flag& flag) { return flag.id == id; });
        return found == flags_.end() ? nullptr : &*found;
    }

    /// What was merged into a flag that is withdrawn has to be seen by itself again.
    void free_duplicates() {
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            const Decision* merge = merge_of(flags_[i]);
            const Flag* target = merge == nullptr ? nullptr : find(merge->duplicate_of);
            const bool alone = target != nullptr && target->workflow.stage() == Stage::withdrawn;
            if (!alone || finding_for(assessment_, flags_[i].rule) == nullptr) continue;
            flags_[i].workflow.note_worse_evidence(now_);
            open_again(flags_[i]);
            changed_[i] = true;
        }
    }

    /// Brings each flag up to date: its evidence, and title and explanation while it is open.
    void refresh() {
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            Flag& flag = flags_[i];
            std::vector<Evidence> evidence = evidence_with_merged(flag, flags_);
            if (evidence != flag.evidence) {
                if (!flag.evidence.empty()) ++flag.evidence_version;
                flag.evidence = std::move(evidence);
                flag.workflow.note_new_evidence(now_);
                changed_[i] = true;
            }
            const surveillance::Finding* finding = finding_for(assessment_, flag.rule);
            if (finding == nullptr || !is_open(flag)) continue;
            std::string explanation = explanation_of(*finding, rules_);
            if (flag.title == finding->title && flag.explanation == explanation) continue;
            // Among them what is missing: what was asked for may have come.
            flag.workflow.note_new_evidence(now_);
            flag.title = finding->title;
            flag.explanation = std::move(explanation);
            changed_[i] = true;
        }
    }

    /// A flag raised before its Patient came knows the patient by identifier only, and a search by id would pass it over.
    core::Result<void> name_anew() {
        const auto by_identifier = [](const Flag& flag) { return flag.patient_reference.empty(); };
        if (std::none_of(flags_.begin(), flags_.end(), by_identifier)) return {};
        const auto names = writer_.patient_names(patient_);
        if (!names) return core::fail(names.error());
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            if (!by_identifier(flags_[i])) continue;
            name_patient(flags_[i], *names);
            changed_[i] = changed_[i] || !by_identifier(flags_[i]);
        }
        return {};
    }

    core::Result<void> save(const FlagWriter& flag_writer) {
        std::optional<core::Instant> next = assessment_.next;
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            Flag& flag = flags_[i];
            const Stage stage = flag.workflow.stage();
            // A flag that was only watched is judged again at once.
            if (tick(flag, now_)) next = now_;
            auto escalation = escalation_of(flag);
            const bool overdue = escalation && *escalation <= now_;
            if (overdue) {
                flag.workflow.note_overdue(now_);
                escalation.reset();
            }
            next = earlier(earlier(next, flag.workflow.next_change()), escalation);
            if (!changed_[i] && !overdue && flag.workflow.stage() == stage) continue;
            if (auto saved = flag_writer.save(writer_, flag, patient_); !saved) return saved;
        }
        return writer_.put_due(patient_, next);
    }

    store::Writer& writer_;
    store::PatientKey patient_;
    const surveillance::RuleSet& rules_;
    const surveillance::Record& record_;
    core::Instant now_;
    surveillance::Assessment assessment_;
    std::vector<Flag> flags_;
    std::vector<bool> changed_;
};

}  // namespace

std::vector<Evidence> evidence_with_merged(const Flag& flag, std::span<const Flag> flags) {
    std::vector<Evidence> all;
    std::transform(flag.state.evidence.begin(), flag.state.evidence.end(), std::back_inserter(all), evidence_of);
    for (const Flag& other : flags) {
        const Decision* merge = merge_of(other);
        if (merge == nullptr || merge->duplicate_of != flag.id) continue;
        for (const Evidence& item : other.evidence) {
            if (std::find(all.begin(), all.end(), item) == all.end()) all.push_back(item);
        }
    }
    return all;
}

core::Result<void> assess_patient(
    store::Writer& writer,
    store::PatientKey patient,
    const surveillance::RuleSet& rules,
    const FlagWriter& flag_writer,
    Newborns& newborns,
    RecordCache& records
) {
    const auto own = records.load(writer, patient);
    if (!own) return core::fail(own.error());
    if (auto noted = newborns.note(writer, patient, **own, rules); !noted) return noted;
    const auto both = with_mother(writer, patient, **own, rules, writer.now());
    if (!both) return core::fail(both.error());
    const surveillance::Record& record = *both ? **both : **own;
    auto flags = load_flags(writer, patient);
    if (!flags) return core::fail(std::move(flags.error()));
    if (record.facts().empty() && flags->empty()) return writer.put_due(patient, std::nullopt);
    return Reconciliation(writer, patient, rules, record, std::move(*flags)).run(flag_writer);
}

}  // namespace tonus::review
