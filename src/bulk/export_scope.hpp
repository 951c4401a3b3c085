#pragma once

#include <tonus/bulk/export_job.hpp>
#include <tonus/interaction/search_engine.hpp>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tonus::bulk {

/// Which resources an export holds: all, those of patients, or those of a Group's members; and of them those that match
/// the filters of their type.
class ExportScope {
public:
    /// The Group is read now. `searches` must outlive the scope. Errors: not_found if the Group is gone;
    /// the reader's.
    [[nodiscard]] static core::Result<ExportScope> of(
        store::Reader& reader, const interaction::SearchEngine& searches, const ExportJob& job
    );

    /// What to ask the store for `type`. Refers to the scope.
    [[nodiscard]] store::IndexQuery query_for(const std::string& type) const;
    /// Whether it holds this version. Errors: internal if the version cannot be read.
    [[nodiscard]] core::Result<bool> holds(const store::Version& version) const;

private:
    ExportScope(const interaction::SearchEngine& searches, ExportLevel level) : searches_(&searches), level_(level) {}
    [[nodiscard]] core::Result<void> read_group(store::Reader& reader, const std::string& id);
    [[nodiscard]] core::Result<bool> is_of_patients(const store::Version& version) const;
    [[nodiscard]] core::Result<bool> matches_filters(const store::Version& version) const;

    const interaction::SearchEngine* searches_;
    ExportLevel level_;
    bool some_patients_ = false;                                                        ///< of these only:
    std::set<std::string, std::less<>> members_;                                        ///< ids of patients
    std::map<std::string, std::vector<interaction::SearchPlan>, std::less<>> filters_;  ///< by type
};

/// Ids of the patients that are members of a Group. Errors: not_found if it is gone; the reader's.
[[nodiscard]] core::Result<std::set<std::string, std::less<>>> members_of(store::Reader& reader, const std::string& group_id);

}  // namespace tonus::bulk
