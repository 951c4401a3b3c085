#pragma once

#include "sqlite/last_changes.hpp"
#include "sqlite/page_cache.hpp"
#include "sqlite/version_cache.hpp"

#include <tonus/store/store.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace tonus::store::sqlite {

/// Which version was a resource's newest when version `as_of` was the last.
struct Newest {
    std::int64_t sequence = 0;
    std::int64_t as_of = 0;
};

/// The newest versions of resources that were read lately, by change_key_of(). Resources share slots: the
/// caller checks whose version it got. Thread-safe.
class NewestVersions {
public:
    [[nodiscard]] std::optional<Newest> find(std::uint64_t key) noexcept;
    void note(std::uint64_t key, Newest newest) noexcept;

private:
    static constexpr std::size_t shards = 16;
    static constexpr std::size_t places = 2048;  // of a shard

    struct Shard {
        std::mutex mutex;
        std::array<Newest, places> newest{};
    };

    [[nodiscard]] Shard& shard_of(std::uint64_t key) noexcept { return (*shards_)[key % shards]; }
    [[nodiscard]] static std::size_t place_of(std::uint64_t key) noexcept { return key / shards % places; }

    std::unique_ptr<std::array<Shard, shards>> shards_ = std::make_unique<std::array<Shard, shards>>();
};

/// What readers keep at hand of answers that many ask for, and when what they tell of last changed.
struct Known {
    VersionCache& versions;
    NewestVersions& newest;
    PageCache& pages;
    const LastChanges& changes;
};

/// True if nothing has changed since that an answer rests on.
[[nodiscard]] bool still_holds(const LastChanges& changes, const Grounds& grounds) noexcept;

/// Answers from memory, without a snapshot of the database, what is known to be the same as in the newest one. What it
/// cannot answer it refuses, and remembers that it did.
class KnownReader final : public Reader {
public:
    explicit KnownReader(const Known& known) : known_(known) {}

    /// True if everything was answered, and all answers held at one instant, after the reader was made.
    [[nodiscard]] bool answered() const noexcept;
    /// What the answers rest on.
    [[nodiscard]] const Grounds& grounds() const noexcept { return grounds_; }

    core::Result<std::optional<Version>> current(const fhir::ResourceKey& key) override;
    core::Result<SearchPage> search(const IndexQuery& query) override;

    core::Result<std::optional<Version>> version(const fhir::ResourceKey&, std::int64_t) override { return unknown(); }
    core::Result<std::vector<Version>> history(const HistoryQuery&) override { return unknown(); }
    core::Result<std::int64_t> history_total(const HistoryQuery&) override { return unknown(); }
    core::Result<std::int64_t> search_total(const IndexQuery&) override { return unknown(); }
    core::Result<PatientKey> find_patient(std::string_view) override { return unknown(); }
    core::Result<PatientKey> patient_of(const fhir::ResourceKey&) override { return unknown(); }
    core::Result<std::vector<PatientKey>> patients_with(std::string_view, WordMatch) override { return unknown(); }
    core::Result<std::vector<std::string>> patient_names(PatientKey) override { return unknown(); }
    core::Result<std::vector<FactRow>> facts(PatientKey) override { return unknown(); }
    core::Result<std::vector<FlagRow>> flags(PatientKey) override { return unknown(); }
    core::Result<std::optional<FlagRow>> flag(std::string_view) override { return unknown(); }
    core::Result<std::vector<FlagRow>> search_flags(const FlagQuery&) override { return unknown(); }
    core::Result<std::int64_t> flag_total(const FlagQuery&) override { return unknown(); }
    core::Result<std::vector<FlagCount>> count_flags(bool) override { return unknown(); }
    core::Result<std::vector<RuleCount>> count_by_rule(core::Instant) override { return unknown(); }
    core::Result<std::vector<GapCount>> gaps(std::size_t) override { return unknown(); }
    core::Result<std::vector<PatientKey>> patients_after(PatientKey, std::size_t) override { return unknown(); }
    core::Result<std::vector<PatientKey>> due(core::Instant, std::size_t) override { return unknown(); }
    core::Result<std::vector<Event>> events_after(std::int64_t, std::size_t) override { return unknown(); }
    core::Result<std::vector<AuditEntry>> audit_after(std::int64_t, std::size_t) override { return unknown(); }
    core::Result<std::optional<std::string>> document(std::string_view, std::string_view) override { return unknown(); }
    core::Result<std::vector<std::pair<std::string, std::string>>> documents(std::string_view) override { return unknown(); }
    core::Result<Counts> counts() override { return unknown(); }

private:
    [[nodiscard]] tl::unexpected<core::Error> unknown();

    const Known& known_;
    Grounds grounds_;
    bool lacked_ = false;
};

}  // namespace tonus::store::sqlite
