#pragma once

#include <tonus/bulk/export_job.hpp>
#include <tonus/interaction/search_engine.hpp>

#include <functional>
#include <set>
#include <string>

namespace tonus::bulk {

/// Which resources an export holds: all, those of patients, or those of a Group's members.
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

    const interaction::SearchEngine* searches_;
    ExportLevel level_;
    std::set<std::string, std::less<>> members_;  ///< ids of patients
};

}  // namespace tonus::bulk
