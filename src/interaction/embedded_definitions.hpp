#pragma once

#include "forwarding_reader.hpp"

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
    mutable std::map<std::string, std::vector<Entry>> entries_;  ///< by type; never dropped
};

/// A store's reader that shows embedded definitions behind what is stored. A stored resource, even a deleted
/// one, hides an embedded one of the same type and id.
class WithDefinitions final : public ForwardingReader<store::Reader> {
public:
    WithDefinitions(store::Reader& stored, const EmbeddedDefinitions& embedded) : ForwardingReader(stored), embedded_(embedded) {}

    [[nodiscard]] core::Result<std::optional<store::Version>> current(const fhir::ResourceKey& key) override;
    [[nodiscard]] core::Result<std::optional<store::Version>> version(const fhir::ResourceKey& key, std::int64_t version_id) override;
    [[nodiscard]] core::Result<std::vector<store::Version>> history(const store::HistoryQuery& query) override;
    [[nodiscard]] core::Result<std::int64_t> history_total(const store::HistoryQuery& query) override;
    [[nodiscard]] core::Result<store::SearchPage> search(const store::IndexQuery& query) override;
    [[nodiscard]] core::Result<std::int64_t> search_total(const store::IndexQuery& query) override;

private:
    /// The version if the entry is what `query` looks for.
    [[nodiscard]] core::Result<std::optional<store::Version>> accept(
        const store::IndexQuery& query, const EmbeddedDefinitions::Entry& entry
    );

    const EmbeddedDefinitions& embedded_;
};

}  // namespace tonus::interaction
