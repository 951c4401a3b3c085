#pragma once

#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::interaction {

/// A reader, or as Base a writer, that asks another reader; what is different is overridden.
template <typename Base>
class ForwardingReader : public Base {
public:
    explicit ForwardingReader(store::Reader& stored) : stored_(stored) {}

    [[nodiscard]] core::Result<std::optional<store::Version>> current(const fhir::ResourceKey& key) override {
        return stored_.current(key);
    }
    [[nodiscard]] core::Result<std::optional<store::Version>> version(const fhir::ResourceKey& key, std::int64_t version_id) override {
        return stored_.version(key, version_id);
    }
    [[nodiscard]] core::Result<std::vector<store::Version>> history(const store::HistoryQuery& query) override {
        return stored_.history(query);
    }
    [[nodiscard]] core::Result<std::int64_t> history_total(const store::HistoryQuery& query) override {
        return stored_.history_total(query);
    }
    [[nodiscard]] core::Result<store::SearchPage> search(const store::IndexQuery& query) override { return stored_.search(query); }
    [[nodiscard]] core::Result<std::int64_t> search_total(const store::IndexQuery& query) override { return stored_.search_total(query); }
    [[nodiscard]] core::Result<store::PatientKey> find_patient(std::string_view name) override { return stored_.find_patient(name); }
    [[nodiscard]] core::Result<store::PatientKey> patient_of(const fhir::ResourceKey& key) override { return stored_.patient_of(key); }
    [[nodiscard]] core::Result<std::vector<store::PatientKey>> patients_with(std::string_view word, store::WordMatch match) override {
        return stored_.patients_with(word, match);
    }
    [[nodiscard]] core::Result<std::vector<std::string>> patient_names(store::PatientKey patient) override {
        return stored_.patient_names(patient);
    }
    [[nodiscard]] core::Result<std::vector<store::FactRow>> facts(store::PatientKey patient) override { return stored_.facts(patient); }
    [[nodiscard]] core::Result<std::vector<store::FlagRow>> flags(store::PatientKey patient) override { return stored_.flags(patient); }
    [[nodiscard]] core::Result<std::optional<store::FlagRow>> flag(std::string_view id) override { return stored_.flag(id); }
    [[nodiscard]] core::Result<std::vector<store::FlagRow>> search_flags(const store::FlagQuery& query) override {
        return stored_.search_flags(query);
    }
    [[nodiscard]] core::Result<std::int64_t> flag_total(const store::FlagQuery& query) override { return stored_.flag_total(query); }
    [[nodiscard]] core::Result<std::vector<store::FlagCount>> count_flags(bool open) override { return stored_.count_flags(open); }
    [[nodiscard]] core::Result<std::vector<store::RuleCount>> count_by_rule(core::Instant since) override {
        return stored_.count_by_rule(since);
    }
    [[nodiscard]] core::Result<std::vector<store::GapCount>> gaps(std::size_t count) override { return stored_.gaps(count); }
    [[nodiscard]] core::Result<std::vector<store::PatientKey>> patients_after(store::PatientKey after, std::size_t count) override {
        return stored_.patients_after(after, count);
    }
    [[nodiscard]] core::Result<std::vector<store::PatientKey>> due(core::Instant now, std::size_t count) override {
        return stored_.due(now, count);
    }
    [[nodiscard]] core::Result<std::vector<store::Event>> events_after(std::int64_t sequence, std::size_t count) override {
        return stored_.events_after(sequence, count);
    }
    [[nodiscard]] core::Result<std::vector<store::AuditEntry>> audit_after(std::int64_t sequence, std::size_t count) override {
        return stored_.audit_after(sequence, count);
    }
    [[nodiscard]] core::Result<std::optional<std::string>> document(std::string_view space, std::string_view name) override {
        return stored_.document(space, name);
    }
    [[nodiscard]] core::Result<std::vector<std::pair<std::string, std::string>>> documents(std::string_view space) override {
        return stored_.documents(space);
    }
    [[nodiscard]] core::Result<store::Counts> counts() override { return stored_.counts(); }

protected:
    store::Reader& stored_;
};

}  // namespace tonus::interaction
