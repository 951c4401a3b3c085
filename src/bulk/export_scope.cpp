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
    for (const TypeFilter& filter : job.filters) {
        auto plan = searches.plan_filter(filter.type, filter.query);
        if (!plan) return core::fail(plan.error());
        scope.filters_[filter.type].push_back(std::move(*plan));
    }
    scope.some_patients_ = job.level == ExportLevel::group || !job.patients.empty();
    if (!job.patients.empty()) {
        scope.members_.insert(job.patients.begin(), job.patients.end());
        return scope;
    }
    if (job.level != ExportLevel::group) return scope;
    if (auto read = scope.read_group(reader, job.group); !read) return core::fail(read.error());
    return scope;
}

core::Result<void> ExportScope::read_group(store::Reader& reader, const std::string& id) {
    auto members = members_of(reader, id);
    if (!members) return core::fail(members.error());
    members_ = std::move(*members);
    return {};
}

store::IndexQuery ExportScope::query_for(const std::string& type) const {
    store::IndexQuery query;
    query.type = type;
    const bool by_index = some_patients_ && members_.size() <= most_members_by_index;
    if (by_index) query = searches_->compartment_query(type, {members_.begin(), members_.end()});
    const bool decided = (by_index || level_ == ExportLevel::system) && !filters_.contains(type);
    if (decided) return query;
    query.certain = false;
    query.accept = [this](const store::Version& version) { return holds(version); };
    return query;
}

core::Result<bool> ExportScope::holds(const store::Version& version) const {
    const auto theirs = is_of_patients(version);
    if (!theirs || !*theirs) return theirs;
    return matches_filters(version);
}

core::Result<bool> ExportScope::is_of_patients(const store::Version& version) const {
    if (level_ == ExportLevel::system) return true;
    const auto patients = searches_->patients_of(version);
    if (!patients) return core::fail(patients.error());
    if (!some_patients_) return !patients->empty();
    return std::any_of(patients->begin(), patients->end(), [this](const std::string& one) { return members_.contains(id_of(one)); });
}

core::Result<bool> ExportScope::matches_filters(const store::Version& version) const {
    const auto filters = filters_.find(version.key.type);
    if (filters == filters_.end()) return true;
    for (const interaction::SearchPlan& filter : filters->second) {
        const auto matched = searches_->matches(filter, version);
        if (!matched || *matched) return matched;
    }
    return false;
}

core::Result<std::set<std::string, std::less<>>> members_of(store::Reader& reader, const std::string& group_id) {
    std::set<std::string, std::less<>> members;
    const auto group = reader.current({"Group", group_id});
    if (!group) return core::fail(group.error());
    if (!*group || (*group)->deleted()) {
        return core::fail(core::ErrorKind::not_found, "There is no Group/" + group_id + " here any more.");
    }
    const auto document = json::Document::parse(fhir::render_as_sent((*group)->key, (*group)->content));
    if (!document) return core::fail(document.error());
    for (const json::Value member : document->root()["member"].elements()) {
        if (member["inactive"].boolean().value_or(false)) continue;
        const auto entity = fhir::parse_reference(member["entity"]["reference"].string());
        if (entity.kind == fhir::ReferenceKind::literal && entity.target.type == interaction::patient_type) {
            members.insert(entity.target.id);
        }
    }
    return members;
}

}  // namespace tonus::bulk
