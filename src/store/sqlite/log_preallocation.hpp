#pragma once

#include "sqlite/connection.hpp"

#include <cstdint>

namespace tonus::store::sqlite {

/// Makes the write-ahead log a piece longer, up to the length at which it is checkpointed and starts over.
/// A commit that makes the file longer waits for its new length, too, twice as long as one that writes where the file
/// was before; a log is new after each start. What is written is no frame, and read as the end of the log
/// (SQLite, "WAL-mode File Format"). Leaves alone a disk with less than `least_free` bytes to spare.
/// True if there is more to do. For the writer's connection, between transactions; errors are no reason to stop.
[[nodiscard]] bool preallocate_log(Connection& connection, std::uintmax_t least_free = std::uintmax_t{1} << 30U);

}  // namespace tonus::store::sqlite
