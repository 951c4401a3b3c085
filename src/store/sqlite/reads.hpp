#pragma once

#include "sqlite/flags.hpp"
#include "sqlite/gaps.hpp"
#include "sqlite/journals.hpp"
#include "sqlite/patients.hpp"
#include "sqlite/persons.hpp"
#include "sqlite/search.hpp"
#include "sqlite/versions.hpp"

namespace tonus::store::sqlite {

/// The reading half of `Base` (Reader, or Writer) over one database.
template <class Base>
class Reads : public Base {
public:
    explicit Reads(Database& database) : database_(database) {}

    core::Result<std::optional<Version>> current(const fhir::ResourceKey& key) override { return load_current(database_, key); }
    core::Result<std::optional<Version>> version(const fhir::ResourceKey& key, std::int64_t version_id) override {
        return load_version(database_, key, version_id);
    }
    core::Result<std::vector<Version>> history(const HistoryQuery& query) override { return list_history(database_, query); }
    core::Result<std::int64_t> history_total(const HistoryQuery& query) override { return count_history(database_, query); }
    core::Result<SearchPage> search(const IndexQuery& query) override { return sqlite::search(database_, query); }
    core::Result<std::int64_t> search_total(const IndexQuery& query) override { return count_matches(database_, query); }
    core::Result<PatientKey> find_patient(std::string_view name) override { return sqlite::find_patient(database_, name); }
    core::Result<PatientKey> patient_of(const fhir::ResourceKey& key) override { return sqlite::patient_of(database_, key); }
    core::Result<std::vector<PatientKey>> patients_with(std::string_view word, WordMatch match) override {
        return sqlite::patients_with(database_, word, match);
    }
    core::Result<std::vector<std::string>> patient_names(PatientKey patient) override { return sqlite::patient_names(database_, patient); }
    core::Result<std::vector<FactRow>> facts(PatientKey patient) override { return list_facts(database_, patient); }
    core::Result<std::vector<FlagRow>> flags(PatientKey patient) override { return list_flags(database_, patient); }
    core::Result<std::optional<FlagRow>> flag(std::string_view flag_id) override { return find_flag(database_, flag_id); }
    core::Result<std::vector<FlagRow>> search_flags(const FlagQuery& query) override { return sqlite::search_flags(database_, query); }
    core::Result<std::int64_t> flag_total(const FlagQuery& query) override { return sqlite::flag_total(database_, query); }
    core::Result<std::vector<FlagCount>> count_flags(bool open) override { return sqlite::count_flags(database_, open); }
    core::Result<std::vector<RuleCount>> count_by_rule(core::Instant since) override { return sqlite::count_by_rule(database_, since); }
    core::Result<std::vector<GapCount>> gaps(std::size_t count) override { return count_gaps(database_, count); }
    core::Result<std::vector<PatientKey>> patients_after(PatientKey after, std::size_t count) override {
        return list_patients(database_, after, count);
    }
    core::Result<std::vector<PatientKey>> due(core::Instant now, std::size_t count) override { return list_due(database_, now, count); }
    core::Result<std::vector<Event>> events_after(std::int64_t sequence, std::size_t count) override {
        return sqlite::events_after(database_, sequence, count);
    }
    core::Result<std::vector<AuditEntry>> audit_after(std::int64_t sequence, std::size_t count) override {
        return sqlite::audit_after(database_, sequence, count);
    }
    core::Result<std::optional<std::string>> document(std::string_view space, std::string_view name) override {
        return find_document(database_, space, name);
    }
    core::Result<std::vector<std::pair<std::string, std::string>>> documents(std::string_view space) override {
        return list_documents(database_, space);
    }
    core::Result<Counts> counts() override { return count_contents(database_); }

protected:
    Database& database_;
};

}  // namespace tonus::store::sqlite
