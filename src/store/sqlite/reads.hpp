#pragma once

#include "sqlite/flags.hpp"
#include "sqlite/gaps.hpp"
#include "sqlite/journals.hpp"
#include "sqlite/patients.hpp"
#include "sqlite/persons.hpp"
#include "sqlite/search.hpp"
#include "sqlite/versions.hpp"

#include <tonus/core/work.hpp>

namespace tonus::store::sqlite {

/// The reading half of `Base` (Reader, or Writer) over one database.
template <class Base>
class Reads : public Base {
public:
    explicit Reads(Database& database) : database_(database) {}

    core::Result<std::optional<Version>> current(const fhir::ResourceKey& key) override {
        core::step(steps_of_a_read);
        auto found = load_current(database_, key);
        if (!found || !*found) database_.read_beyond = true;
        return found;
    }
    core::Result<std::optional<Version>> version(const fhir::ResourceKey& key, std::int64_t version_id) override {
        return load_version(beyond(), key, version_id);
    }
    core::Result<std::vector<Version>> history(const HistoryQuery& query) override { return list_history(beyond(), query); }
    core::Result<std::int64_t> history_total(const HistoryQuery& query) override { return count_history(beyond(), query); }
    core::Result<SearchPage> search(const IndexQuery& query) override {
        core::step(steps_of_a_read);
        auto found = sqlite::search(database_, query);
        if (!found) database_.read_beyond = true;
        return found;
    }
    core::Result<std::int64_t> search_total(const IndexQuery& query) override { return count_matches(beyond(), query); }
    core::Result<PatientKey> find_patient(std::string_view name) override { return sqlite::find_patient(beyond(), name); }
    core::Result<PatientKey> patient_of(const fhir::ResourceKey& key) override { return sqlite::patient_of(beyond(), key); }
    core::Result<std::vector<PatientKey>> patients_with(std::string_view word, WordMatch match) override {
        return sqlite::patients_with(beyond(), word, match);
    }
    core::Result<std::vector<std::string>> patient_names(PatientKey patient) override { return sqlite::patient_names(beyond(), patient); }
    core::Result<std::vector<FactRow>> facts(PatientKey patient) override { return list_facts(beyond(), patient); }
    core::Result<std::vector<FlagRow>> flags(PatientKey patient) override { return list_flags(beyond(), patient); }
    core::Result<std::optional<FlagRow>> flag(std::string_view flag_id) override { return find_flag(beyond(), flag_id); }
    core::Result<std::vector<FlagRow>> search_flags(const FlagQuery& query) override { return sqlite::search_flags(beyond(), query); }
    core::Result<std::int64_t> flag_total(const FlagQuery& query) override { return sqlite::flag_total(beyond(), query); }
    core::Result<std::vector<FlagCount>> count_flags(bool open) override { return sqlite::count_flags(beyond(), open); }
    core::Result<std::vector<RuleCount>> count_by_rule(core::Instant since) override { return sqlite::count_by_rule(beyond(), since); }
    core::Result<std::vector<GapCount>> gaps(std::size_t count) override { return count_gaps(beyond(), count); }
    core::Result<std::vector<PatientKey>> patients_after(PatientKey after, std::size_t count) override {
        return list_patients(beyond(), after, count);
    }
    core::Result<std::vector<PatientKey>> due(core::Instant now, std::size_t count) override { return list_due(beyond(), now, count); }
    core::Result<std::vector<Event>> events_after(std::int64_t sequence, std::size_t count) override {
        return sqlite::events_after(beyond(), sequence, count);
    }
    core::Result<std::vector<AuditEntry>> audit_after(std::int64_t sequence, std::size_t count) override {
        return sqlite::audit_after(beyond(), sequence, count);
    }
    core::Result<std::optional<std::string>> document(std::string_view space, std::string_view name) override {
        return find_document(beyond(), space, name);
    }
    core::Result<std::vector<std::pair<std::string, std::string>>> documents(std::string_view space) override {
        return list_documents(beyond(), space);
    }
    core::Result<Counts> counts() override { return count_contents(beyond()); }

protected:
    Database& database_;

private:
    // What it costs beside a look at a JSON value.
    static constexpr std::size_t steps_of_a_read = 100;

    /// For what no grounds tell of.
    Database& beyond() {
        core::step(steps_of_a_read);
        database_.read_beyond = true;
        return database_;
    }
};

}  // namespace tonus::store::sqlite
