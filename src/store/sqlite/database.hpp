#pragma once

#include "sqlite/body_codec.hpp"
#include "sqlite/connection.hpp"
#include "sqlite/fact_stamps.hpp"
#include "sqlite/known_reader.hpp"
#include "sqlite/open_flags.hpp"
#include "sqlite/pending_index.hpp"
#include "sqlite/resource_types.hpp"

namespace tonus::store::sqlite {

/// What one thread needs to work with the database. Pinned: its parts refer to each other.
struct Database {
    explicit Database(Connection opened) : connection(std::move(opened)) {}
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Connection connection;
    ResourceTypes types{connection};
    BodyCodec bodies{connection};
    IndexView index;               ///< of the open transaction
    FlagView flags;                ///< of the open transaction
    FlagChanges changed_flags;     ///< by the open transaction
    FactStamps fact_stamps;        ///< of whoever writes
    const Known* known = nullptr;  ///< of a database that is only read; must outlive it
    Grounds grounds;               ///< of what the job that reads was answered,
    bool read_beyond = false;      ///< unless it was answered more than they tell of
};

}  // namespace tonus::store::sqlite
