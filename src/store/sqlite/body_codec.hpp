#pragma once

#include "sqlite/compressor.hpp"
#include "sqlite/connection.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct ZSTD_DCtx_s;
struct ZSTD_DDict_s;

namespace tonus::store::sqlite {

/// A version's text and packed search rows, as they are or as the table keeps them.
struct VersionBytes {
    std::string text;
    std::string rows;
};

/// No dictionary: both plain.
struct StoredBody {
    std::optional<std::int64_t> dictionary;
    VersionBytes bytes;
};

/// What texts and rows are compressed against, as the table keeps it. Empty rows: rows are stored plain.
struct BodyDictionary {
    std::string text;
    std::string rows;
    friend bool operator==(const BodyDictionary&, const BodyDictionary&) = default;
};

/// Whether an error says that bytes are not what encode() made.
[[nodiscard]] bool is_damage(const core::Error& error);

/// Texts and search rows between themselves and what is stored: zstd frames against a dictionary that the
/// database carries, so that a program with another dictionary still reads them. Resources repeat FHIR's
/// vocabulary and their sender's habits, not themselves: without a dictionary half of the gain is lost, and
/// one that has seen what is stored here is worth three times one that has not.
class BodyCodec {
public:
    explicit BodyCodec(Connection& connection);
    BodyCodec(const BodyCodec&) = delete;
    BodyCodec& operator=(const BodyCodec&) = delete;
    ~BodyCodec();

    /// Adds `content`, the dictionary of the program, to the database if it is new there, and compresses against
    /// the newest there is from now on. Until then all is stored plain.
    [[nodiscard]] core::Result<void> adopt(std::string_view content);
    /// Adds a dictionary to the database, in the open transaction if there is one; use_newest() once it is committed.
    [[nodiscard]] core::Result<void> add(const BodyDictionary& dictionary);
    /// Compresses against the newest dictionary of the database from now on.
    [[nodiscard]] core::Result<void> use_newest();

    [[nodiscard]] StoredBody encode(VersionBytes plain);
    /// Errors besides the database's: internal if the bytes are not what encode() made.
    [[nodiscard]] core::Result<std::string> decode(std::optional<std::int64_t> dictionary, std::string_view bytes);
    [[nodiscard]] core::Result<std::string> decode_rows(std::optional<std::int64_t> dictionary, std::string_view bytes);

private:
    struct Free {
        void operator()(ZSTD_DCtx_s* context) const noexcept;
        void operator()(ZSTD_DDict_s* dictionary) const noexcept;
    };
    struct Reading {
        std::unique_ptr<ZSTD_DDict_s, Free> text;
        std::unique_ptr<ZSTD_DDict_s, Free> rows;  ///< null: rows are plain
    };

    [[nodiscard]] core::Result<std::string> expand(std::string_view bytes, const ZSTD_DDict_s* dictionary);
    [[nodiscard]] core::Result<const Reading*> dictionary_for_reading(std::int64_t dictionary);

    Connection& connection_;
    Compressor compressor_;
    std::unique_ptr<ZSTD_DCtx_s, Free> expander_;
    std::optional<std::int64_t> adopted_;
    Compressor::Dictionary text_;
    Compressor::Dictionary rows_;  // null: rows are stored plain
    std::map<std::int64_t, Reading> reading_;
};

}  // namespace tonus::store::sqlite
