#pragma once

#include <tonus/definitions/archive.hpp>
#include <tonus/interaction/named_operation.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/store/store.hpp>

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// The conformance resources that nobody stored and everybody can read: R4's and the project's, from the
/// archive in the binary, and the OperationDefinitions of operations that have none elsewhere. Thread-safe;
/// what searches need is worked out when the first one comes.
class EmbeddedDefinitions {
public:
    /// All must outlive it.
    EmbeddedDefinitions(const SearchEngine& engine, const std::vector<NamedOperation>& operations);

    [[nodiscard]] bool has(std::string_view type) const;
    /// Version 1 of the resource; nothing if there is none.
    [[nodiscard]] std::optional<store::Version> find(const fhir::ResourceKey& key) const;

    /// One resource as a search looks at it.
    struct Entry {
        fhir::ResourceKey key;
        core::Instant last_updated;
        std::vector<store::IndexRow> rows;  ///< sorted
    };
    /// All of a type, in an order that never changes.
    [[nodiscard]] const std::vector<Entry>& of(const std::string& type) const;

private:
    [[nodiscard]] std::string text_of(const fhir::ResourceKey& key) const;

    const SearchEngine& engine_;
    const definitions::Archive& archive_;
    std::map<std::string, std::string, std::less<>> operations_;  ///< id to text
    mutable std::mutex mutex_;
    mutable std::map<std::string, std::vector<Entry>> entries_;   ///< by type; never dropped
};

/// A store's reader that shows embedded definitions behind what is stored. A stored resource, even a deleted
/// one, hides an embedded one of the same type and id.
class WithDefinitions final : public store::Reader {
public:
    WithDefinitions(store::Reader& stored, const EmbeddedDefinitions& embedded) : stored_(stored), embedded_(embedded) {}

    [[nodiscard]] core::Result<std::optional<store::Version>> current(const fhir::ResourceKey& key) override;
    [[nodiscard]] core::Result<std::optional<store::Version>> version(const fhir::ResourceKey& key, std::int64_t version_id) override;
    [[nodiscard]] core::Result<std::vector<store::Version>> history(const store::HistoryQuery& query) override;
    [[nodiscard]] core::Result<std::int64_t> history_total(const store::HistoryQuery& query) override;
    [[nodiscard]] core::Result<store::SearchPage> search(const store::IndexQuery& query) override;
    [[nodiscard]] core::Result<std::int64_t> search_total(const store::IndexQuery& query) override;

    [[nodiscard]] core::Result<store::PatientKey> find_patient(std::string_view name) override { return stored_.find_patient(name); }
    [[nodiscard]] core::Result<std::vector<std::string>> patient_names(store::PatientKey patient) override { return stored_.patient_names(patient); }
    [[nodiscard]] core::Result<std::vector<store::FactRow>> facts(store::PatientKey patient) override { return stored_.facts(patient); }
    [[nodiscard]] core::Result<std::vector<store::FlagRow>> flags(store::PatientKey patient) override { return stored_.flags(patient); }
    [[nodiscard]] core::Result<std::optional<store::FlagRow>> flag(std::string_view id) override { return stored_.flag(id); }
    [[nodiscard]] core::Result<std::vector<store::FlagRow>> search_flags(const store::FlagQuery& query) override { return stored_.search_flags(query); }
    [[nodiscard]] core::Result<std::int64_t> count_flags(const store::FlagQuery& query) override { return stored_.count_flags(query); }
    [[nodiscard]] core::Result<std::vector<store::RuleCount>> count_by_rule(core::Instant since) override { return stored_.count_by_rule(since); }
    [[nodiscard]] core::Result<std::vector<store::GapCount>> gaps(std::size_t count) override { return stored_.gaps(count); }
    [[nodiscard]] core::Result<std::vector<store::PatientKey>> patients_after(store::PatientKey after, std::size_t count) override {
        return stored_.patients_after(after, count);
    }
    [[nodiscard]] core::Result<std::vector<store::PatientKey>> due(core::Instant now, std::size_t count) override { return stored_.due(now, count); }
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

private:
    /// The version if the entry is what `query` looks for.
    [[nodiscard]] core::Result<std::optional<store::Version>> accept(const store::IndexQuery& query, const EmbeddedDefinitions::Entry& entry);

    store::Reader& stored_;
    const EmbeddedDefinitions& embedded_;
};

}  // namespace tonus::interaction
