#pragma once

#include <tonus/clinical/fact.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::surveillance {

/// The exact resource version that a fact was read from.
struct Origin {
    std::string resource;  ///< "Observation/123"
    std::string version;   ///< meta.versionId
    core::Instant stored_at;

    auto operator<=>(const Origin&) const = default;
};

struct SourcedFact {
    Origin origin;
    clinical::Fact fact;
};

/// Everything known about one patient: the facts of the current version of each resource, ordered by
/// clinical time. The same facts in any order, however often repeated, make the same record. Immutable.
class Record {
public:
    Record() = default;
    explicit Record(std::vector<SourcedFact> facts);

    /// By clinical start; ties by content, never by arrival.
    [[nodiscard]] std::span<const SourcedFact> facts() const noexcept { return facts_; }
    /// Positions in facts() of those with this concept, or of exposures that carry it as a group
    /// ("opioid" finds oxycodone), in order.
    [[nodiscard]] std::span<const std::uint32_t> about(std::string_view concept_id) const;
    /// Every concept and group that about() knows.
    [[nodiscard]] std::span<const std::string> concepts() const noexcept { return concepts_; }
    /// about(concepts()[slot]) without the search.
    [[nodiscard]] std::span<const std::uint32_t> at_slot(std::size_t slot) const { return positions_[slot]; }

    [[nodiscard]] const SourcedFact& operator[](std::uint32_t position) const { return facts_[position]; }

private:
    void put_in_order(std::vector<SourcedFact>& facts);
    void index();

    std::vector<SourcedFact> facts_;
    std::vector<std::string> concepts_;
    std::vector<std::vector<std::uint32_t>> positions_;
};

}  // namespace tonus::surveillance
