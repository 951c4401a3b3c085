#pragma once

#include "sqlite/body_codec.hpp"
#include "sqlite/connection.hpp"
#include "sqlite/page_cache.hpp"
#include "sqlite/pending_index.hpp"
#include "sqlite/resource_types.hpp"
#include "sqlite/version_cache.hpp"

namespace tonus::store::sqlite {

/// What one thread needs to work with the database. Pinned: its parts refer to each other.
struct Database {
    explicit Database(Connection opened) : connection(std::move(opened)) {}
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Connection connection;
    ResourceTypes types{connection};
    BodyCodec bodies{connection};
    IndexView index;  ///< of the open transaction
    // Of a database that is only read; they must outlive it.
    VersionCache* versions = nullptr;
    PageCache* pages = nullptr;
    const KeyClock* changes = nullptr;
};

}  // namespace tonus::store::sqlite
