#include "export_scope.hpp"

#include <tonus/fhir/reference.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/patient_names.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>

namespace tonus::bulk {
namespace {

// Of a larger group every resource is looked at instead: each member costs a range of each query's page.
constexpr std::size_t most_members_by_index = 500;

std::string id_of(std::string_view reference) { return std::string(reference.substr(interaction::patient_type.size() + 1)); }

}  // namespace

core::Result<ExportScope> ExportScope::of(store::Reader& reader, const interaction::SearchEngine& searches, const ExportJob& job) {
    ExportScope scope(searches, job.level);
    if (job.level != ExportLevel::group) return scope;
    const auto group = reader.current({"Group", job.group});
    if (!group) return core::fail(group.error());
    if (!*group || (*group)->deleted()) {
        return core::fail(core::ErrorKind::not_found, "There is no Group/" + job.group + " here any more.");
    }
    const auto document = json::Document::parse(fhir::render_as_sent((*group)->key, (*group)->content));
    if (!document) return core::fail(document.error());
    for (const json::Value member : document->root()["member"].elements()) {
        if (member["inactive"].boolean().value_or(false)) continue;
        const auto entity = fhir::parse_reference(member["entity"]["reference"].string());
        if (entity.kind == fhir::ReferenceKind::literal && entity.target.type == interaction::patient_type) {
            scope.members_.insert(entity.target.id);
        }
    }
    return scope;
}

store::IndexQuery ExportScope::query_for(const std::string& type) const {
    store::IndexQuery query;
    const bool by_index = level_ == ExportLevel::group && members_.size() <= most_members_by_index;
    if (by_index) return searches_->compartment_query(type, {members_.begin(), members_.end()});
    query.type = type;
    if (level_ == ExportLevel::system) return query;
    query.certain = false;
    query.accept = [this](const store::Version& version) { return holds(version); };
    return query;
}

core::Result<bool> ExportScope::holds(const store::Version& version) const {
    if (level_ == ExportLevel::system) return true;
    const auto patients = searches_->patients_of(version);
    if (!patients) return core::fail(patients.error());
    if (level_ == ExportLevel::patient) return !patients->empty();
    return std::any_of(patients->begin(), patients->end(), [this](const std::string& one) { return members_.contains(id_of(one)); });
}

}  // namespace tonus::bulk
