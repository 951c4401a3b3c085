#pragma once

#include "visibility.hpp"

#include <tonus/store/store.hpp>

namespace tonus::api {

/// The store as a caller sees it: resources it may not see are not there, whatever path leads to them:
/// reads, searches, includes, chains, histories, operations. Reading needs the permission "read",
/// whatever searches needs "search". Both references must outlive it.
class VisibleReader final : public store::Reader {
public:
    VisibleReader(store::Reader& all, const Visibility& visibility) : all_(all), visibility_(visibility) {}

    core::Result<std::optional<store::Version>> current(const fhir::ResourceKey& key) override;
    core::Result<std::optional<store::Version>> version(const fhir::ResourceKey& key, std::int64_t version_id) override;
    core::Result<std::vector<store::Version>> history(const store::HistoryQuery& query) override;
    core::Result<std::int64_t> history_total(const store::HistoryQuery& query) override;
    core::Result<store::SearchPage> search(const store::IndexQuery& query) override;
    core::Result<std::int64_t> search_total(const store::IndexQuery& query) override;

    core::Result<store::PatientKey> find_patient(std::string_view name) override { return all_.find_patient(name); }
    core::Result<store::PatientKey> patient_of(const fhir::ResourceKey& key) override { return all_.patient_of(key); }
    core::Result<std::vector<std::string>> patient_names(store::PatientKey patient) override { return all_.patient_names(patient); }
    core::Result<std::optional<std::string>> document(std::string_view space, std::string_view name) override {
        return all_.document(space, name);
    }
    core::Result<std::vector<std::pair<std::string, std::string>>> documents(std::string_view space) override {
        return all_.documents(space);
    }

    // What was made of many resources together cannot be divided among those who sent them.
    core::Result<std::vector<store::PatientKey>> patients_with(std::string_view word, store::WordMatch match) override;
    core::Result<std::vector<store::FactRow>> facts(store::PatientKey patient) override;
    core::Result<std::vector<store::FlagRow>> flags(store::PatientKey patient) override;
    core::Result<std::optional<store::FlagRow>> flag(std::string_view flag_id) override;
    core::Result<std::vector<store::FlagRow>> search_flags(const store::FlagQuery& query) override;
    core::Result<std::int64_t> flag_total(const store::FlagQuery& query) override;
    core::Result<std::vector<store::FlagCount>> count_flags(bool open) override;
    core::Result<std::vector<store::RuleCount>> count_by_rule(core::Instant since) override;
    core::Result<std::vector<store::GapCount>> gaps(std::size_t count) override;
    core::Result<std::vector<store::PatientKey>> patients_after(store::PatientKey after, std::size_t count) override;
    core::Result<std::vector<store::PatientKey>> due(core::Instant now, std::size_t count) override;
    core::Result<std::vector<store::Event>> events_after(std::int64_t sequence, std::size_t count) override;
    core::Result<std::vector<store::AuditEntry>> audit_after(std::int64_t sequence, std::size_t count) override;
    core::Result<store::Counts> counts() override;

private:
    [[nodiscard]] core::Result<std::optional<store::Version>> if_visible(core::Result<std::optional<store::Version>> found);
    /// `query` looking at each candidate; nothing if the type cannot be searched at all.
    [[nodiscard]] store::IndexQuery narrowed(const store::IndexQuery& query);
    template <class T, class Ask>
    [[nodiscard]] core::Result<T> unless_limited(Ask ask);

    store::Reader& all_;
    const Visibility& visibility_;
};

}  // namespace tonus::api
