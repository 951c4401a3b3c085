#include <tonus/interaction/recording.hpp>

#include "bundle_entry.hpp"
#include "questionnaire_check.hpp"
#include "reference_check.hpp"

#include <tonus/interaction/patient_names.hpp>

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <iterator>

namespace tonus::interaction {
namespace {

std::vector<std::string> with_own_name(std::vector<std::string> names, const fhir::ResourceKey& key) {
    if (key.type == patient_type) names.insert(names.begin(), fhir::to_string(key));
    return names;
}

/// The same, with where it stands in the Bundle that it came in.
tl::unexpected<core::Error> fail_in(std::optional<std::size_t> entry, core::Error error) {
    if (!entry) return core::fail(std::move(error));
    auto issues = issues_in_bundle(error, *entry);
    return core::fail(std::move(error).with_issues(std::move(issues)));
}

}  // namespace

core::Result<store::PatientKey> Recording::patient_of(const std::vector<std::string>& names) {
    if (names.empty()) return store::PatientKey(0);
    auto patient = writer_.patient_named(names);
    if (patient) touch(*patient, names);
    return patient;
}

core::Result<store::PatientKey> Recording::previous_patient(const store::Version& previous) {
    auto document = json::Document::parse(fhir::render_as_sent(previous.key, previous.content));
    if (!document) return stored_patient(previous.key);
    const auto names = with_own_name(patient_names(document->root()), previous.key);
    if (names.empty()) return store::PatientKey(0);
    auto patient = writer_.find_patient(names.front());
    if (patient && *patient != 0) touch(*patient, names);
    return patient;
}

core::Result<store::PatientKey> Recording::stored_patient(const fhir::ResourceKey& key) {
    auto patient = writer_.patient_of(key);
    if (!patient || *patient == 0) return patient;
    const auto names = writer_.patient_names(*patient);
    if (!names) return core::fail(names.error());
    if (!names->empty()) touch(*patient, *names);
    return patient;
}

void Recording::touch(store::PatientKey patient, const std::vector<std::string>& names) {
    const bool known =
        std::any_of(touched_.begin(), touched_.end(), [patient](const Touched& touched) { return touched.patient == patient; });
    if (!known) touched_.push_back({patient, names.front()});
}

bool Recording::hides_some(std::string_view type) const { return boundary_ != nullptr && boundary_->hides_some(type); }

core::Result<bool> Recording::hides(const store::Version& current) {
    return boundary_ == nullptr ? core::Result<bool>(false) : boundary_->hides(writer_, current);
}

core::Result<void> Recording::check_change(const std::optional<store::Version>& current) {
    return boundary_ == nullptr || !current ? core::Result<void>() : boundary_->check_change(writer_, *current);
}

core::Result<void> Recording::check_remove(const store::Version& current) {
    return boundary_ == nullptr ? core::Result<void>() : boundary_->check_remove(writer_, current);
}

core::Result<void> Recording::check_put(const PreparedResource& resource, const std::optional<store::Version>& previous) {
    return boundary_ == nullptr ? core::Result<void>() : boundary_->check_put(writer_, resource.draft, previous);
}

core::Result<store::Version> Recording::put(PreparedResource& resource, const std::optional<store::Version>& previous) {
    if (auto allowed = check_put(resource, previous); !allowed) return core::fail(std::move(allowed.error()));
    if (previous && !previous->deleted()) {
        if (auto before = previous_patient(*previous); !before) return core::fail(before.error());
    }
    auto patient = patient_of(with_own_name(resource.patient_names, resource.draft.key));
    if (!patient) return core::fail(patient.error());
    resource.draft.patient = *patient;
    auto stored = writer_.put(resource.draft);
    if (!stored) return stored;
    if (boundary_ != nullptr) {
        if (auto noted = boundary_->note_put(writer_, *stored, previous); !noted) return core::fail(std::move(noted.error()));
    }
    const ResourceChange change{resource.draft.key, stored->version_id, *patient, resource.reading, sender_};
    if (auto noted = preparer_.keeper().note(writer_, change); !noted) return core::fail(noted.error());
    if (resource.answers_questionnaire) answers_.push_back({*stored, resource.answers_verdict, entry_, {}});
    if (!resource.references.empty()) written_.push_back({resource.draft.key, resource.references, false, entry_});
    return stored;
}

core::Result<store::Version> Recording::remove(const store::Version& current) {
    if (auto allowed = check_remove(current); !allowed) return core::fail(std::move(allowed.error()));
    auto patient = previous_patient(current);
    if (!patient) return core::fail(patient.error());
    auto removed = writer_.remove(current.key);
    if (!removed) return removed;
    const ResourceChange change{current.key, removed->version_id, *patient, {}, sender_};
    if (auto noted = preparer_.keeper().note(writer_, change); !noted) return core::fail(noted.error());
    if (preparer_.checks_references()) written_.push_back({current.key, {}, true, entry_});
    return removed;
}

core::Result<void> Recording::check_references() {
    for (const Written& written : written_) {
        if (written.removed) {
            if (auto free = require_no_referrer(writer_, preparer_, written.key); !free) return fail_in(written.entry, free.error());
        }
        for (const ReferenceTo& reference : written.references) {
            if (auto found = require_target(visible(), written.key, reference); !found) return fail_in(written.entry, found.error());
        }
    }
    return {};
}

core::Result<void> Recording::check_answers() {
    AnswersCheck check(preparer_.searches().parts(), writer_);
    for (Answers& answers : answers_) {
        auto checked = check.require_true(answers.version, answers.verdict);
        if (!checked) return fail_in(answers.entry, checked.error());
        answers.warnings = std::move(*checked);
    }
    return {};
}

void Recording::add_warnings(Reply& reply) {
    for (Answers& answers : answers_) {
        const bool in_bundle = answers.entry && *answers.entry < reply.entries.size();
        std::vector<core::Issue>& issues = (in_bundle ? reply.entries[*answers.entry] : reply).issues;
        issues.insert(issues.end(), std::make_move_iterator(answers.warnings.begin()), std::make_move_iterator(answers.warnings.end()));
    }
}

core::Result<void> Recording::finish() {
    if (auto checked = check_references(); !checked) return checked;
    if (auto checked = check_answers(); !checked) return checked;
    std::vector<store::PatientKey> patients;
    for (const Touched& touched : touched_) {
        // A later name may have shown two of them to be one person.
        auto patient = touched_.size() == 1 ? touched.patient : writer_.find_patient(touched.name);
        if (!patient) return core::fail(patient.error());
        if (*patient != 0) patients.push_back(*patient);
    }
    std::sort(patients.begin(), patients.end());
    patients.erase(std::unique(patients.begin(), patients.end()), patients.end());
    return preparer_.keeper().assess(writer_, patients);
}

}  // namespace tonus::interaction
