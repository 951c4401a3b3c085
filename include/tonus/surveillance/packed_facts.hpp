#pragma once

#include <tonus/surveillance/record.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::surveillance {

/// The facts of one patient in a fifth of the room, for keeping those of many patients and needing few at a time. It lives in memory
/// only: its form is this program's own.
class PackedFacts {
public:
    PackedFacts() = default;
    /// Those of a resource follow each other.
    explicit PackedFacts(std::span<const SourcedFact> facts);

    /// Replaces what the resource ("Observation/123") says by these facts of it, which may be none.
    void put(std::string_view resource, std::span<const SourcedFact> facts);
    /// All of them by clinical start, as a Record takes them quickest.
    [[nodiscard]] std::vector<SourcedFact> unpack() const;

    /// What they take.
    [[nodiscard]] std::size_t bytes() const noexcept { return rows_.capacity(); }

private:
    void append(std::span<const SourcedFact> facts);

    std::string rows_;  // a row for each resource that says something
};

}  // namespace tonus::surveillance
