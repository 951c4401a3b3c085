#pragma once

namespace tonus::store::sqlite {

/// Puts a layer over SQLite's page cache that knows the highest page in it. When a tree is balanced, SQLite gives a page
/// the number of its lock byte for a moment (btree.c, balance_nonroot), and then walks through all cached pages at
/// every such commit for any past the end of the database: milliseconds, of a cache of 64 MB. With this layer it walks
/// only when there are any. False, and nothing changed, if SQLite was used before.
[[nodiscard]] bool track_cached_pages();

}  // namespace tonus::store::sqlite
