#pragma once

#include "sqlite/database.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

/// Searches walk versions newest first. A stream yields the sequences of those indexed somewhere; streams
/// are united and intersected without looking at more of them than the answer needs.
namespace tonus::store::sqlite {

/// Sequences a search may find: from <= sequence < before.
struct Bounds {
    std::int64_t from = 0;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
};

/// A version that search rows lead to.
struct Hit {
    std::int64_t sequence = 0;
    bool certain = true;
    auto operator<=>(const Hit&) const = default;
};

/// Current versions in falling order, each once. Belongs to the transaction of its database.
class SequenceStream {
public:
    virtual ~SequenceStream() = default;
    /// The newest at or before `upto`; nothing if there is none. `upto` may not grow from call to call.
    [[nodiscard]] virtual core::Result<std::optional<Hit>> seek(std::int64_t upto) = 0;
};
using Stream = std::unique_ptr<SequenceStream>;

/// The versions with a row under `key` at `position`.
[[nodiscard]] Stream point_stream(Database& database, std::int64_t key, std::int64_t position, bool certain, std::int64_t from);
/// These; in any order, repeated or not.
[[nodiscard]] Stream listed_stream(std::vector<Hit> hits);
/// The versions of any stream.
[[nodiscard]] Stream union_of(std::vector<Stream> streams);
/// The versions of every stream; at least one.
[[nodiscard]] Stream intersection_of(std::vector<Stream> streams);
/// Every version of a type, those replaced among them.
[[nodiscard]] Stream type_stream(Database& database, std::int64_t type, std::int64_t from);

/// The versions with a row in some of `ranges`; null if that takes gathering more than `limit` rows.
[[nodiscard]] core::Result<Stream> range_stream(
    Database& database, std::span<const IndexRange> ranges, const Bounds& bounds, std::size_t limit
);

/// Hands the versions with a row in `range` to `visit`, in no promised order and some more than once, until it
/// answers false.
[[nodiscard]] core::Result<void> visit_range(
    Database& database, const IndexRange& range, const Bounds& bounds, const std::function<bool(std::int64_t)>& visit
);

/// The first positions that have rows within a range, at most so many.
[[nodiscard]] core::Result<std::vector<std::int64_t>> positions_in(Database& database, IndexRange range, std::size_t most);

}  // namespace tonus::store::sqlite
