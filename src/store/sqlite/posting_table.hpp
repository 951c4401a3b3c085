#pragma once

#include "sqlite/connection.hpp"

#include <optional>
#include <span>
#include <vector>

/// The merged part of the search index: under a key and a position the sequences of versions, in blocks.
/// Errors of every call: those of the database.
namespace tonus::store::sqlite {

struct Point {
    std::int64_t key = 0;
    std::int64_t position = 0;
    auto operator<=>(const Point&) const = default;
};

/// Adds sequences, which rise; those that are there already stay once.
[[nodiscard]] core::Result<void> add_postings(Connection& connection, const Point& point, std::span<const std::int64_t> sequences);
/// Removes one if it is there.
[[nodiscard]] core::Result<void> remove_posting(Connection& connection, const Point& point, std::int64_t sequence);
[[nodiscard]] core::Result<bool> has_posting(Connection& connection, const Point& point, std::int64_t sequence);

/// The newest block that begins at or before `upto`, rising; empty if there is none.
[[nodiscard]] core::Result<std::vector<std::int64_t>> block_at(Connection& connection, const Point& point, std::int64_t upto);

}  // namespace tonus::store::sqlite
