// Source: FHIR R4, compartments; search, section 3.1.1.2 "Search context".
#include "search_parts.hpp"

#include <tonus/interaction/patient_names.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

/// A plan's ids and one more condition: only this.
void keep_only(SearchPlan& plan, const std::string& id) {
    auto& ids = plan.index.ids;
    plan.nothing = plan.nothing || (ids && std::find(ids->begin(), ids->end(), id) == ids->end());
    ids = {id};
}

}  // namespace

/// Whose compartment it is belongs to it, by no parameter.
bool SearchEngine::is_in_compartment(std::string_view owner, std::string_view type) const {
    return type == owner || !parts_->definitions.compartment_parameters(owner, type).empty();
}

bool SearchEngine::is_in_patient_compartment(std::string_view type) const { return is_in_compartment(patient_type, type); }

core::Result<void> SearchEngine::narrow_to_compartment(SearchPlan& plan, const fhir::ResourceKey& owner) const {
    if (plan.index.type == owner.type) {
        keep_only(plan, owner.id);
        return {};
    }
    std::vector<store::IndexRange> ranges;
    for (const std::string_view code : parts_->definitions.compartment_parameters(owner.type, plan.index.type)) {
        const search::Parameter* parameter = parts_->table.find(plan.index.type, code);
        if (parameter == nullptr) continue;
        ranges.push_back({search::reference_key(*parameter, fhir::to_string(owner)), 0, 0, true});
    }
    if (ranges.empty()) {
        return refuse(
            core::ErrorKind::not_found,
            "not-supported",
            "http.url",
            plan.index.type + " resources belong to no compartment of " + owner.type + "; search them by [base]/" + plan.index.type +
                " instead.",
            "MSG_NO_MATCH"
        );
    }
    plan.index.all_of.push_back(std::move(ranges));
    return {};
}

store::IndexQuery SearchEngine::compartment_query(const std::string& type, std::vector<std::string> ids) const {
    store::IndexQuery query;
    query.type = type;
    if (type == patient_type) {
        query.ids = std::move(ids);
        return query;
    }
    auto& ranges = query.all_of.emplace_back();
    for (const std::string_view code : parts_->definitions.compartment_parameters(patient_type, type)) {
        const search::Parameter* parameter = parts_->table.find(type, code);
        if (parameter == nullptr) continue;
        for (const std::string& id : ids) {
            ranges.push_back({search::reference_key(*parameter, std::string(patient_type) + "/" + id), 0, 0, true});
        }
    }
    // A condition without ranges would hold for everything.
    if (ranges.empty()) query.ids.emplace();
    return query;
}

core::Result<std::vector<std::string>> SearchEngine::patients_of(const store::Version& version) const {
    if (version.key.type == patient_type) return std::vector{fhir::to_string(version.key)};
    std::vector<const search::Parameter*> parameters;
    for (const std::string_view code : parts_->definitions.compartment_parameters(patient_type, version.key.type)) {
        if (const auto* parameter = parts_->table.find(version.key.type, code)) parameters.push_back(parameter);
    }
    const auto document = document_of(version);
    if (!document) return core::fail(document.error());
    const search::Extracted values = parts_->extractor.extract(document->root(), parameters);
    std::vector<std::string> patients;
    for (const search::Parameter* parameter : parameters) {
        for (const search::ParameterValue& value : values.of(*parameter)) {
            const auto* reference = std::get_if<search::ReferenceValue>(&value.value);
            if (reference && reference->target.starts_with("Patient/")) patients.emplace_back(reference->target);
        }
    }
    return patients;
}

}  // namespace tonus::interaction
