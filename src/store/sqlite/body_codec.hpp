#pragma once

#include "sqlite/connection.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;
struct ZSTD_CDict_s;
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
    /// Makes a dictionary of the present one and of what it knows badly in `samples`, and compresses against that
    /// from now on if it serves clearly better. The samples stay in the database.
    [[nodiscard]] core::Result<void> learn(std::span<const VersionBytes> samples);

    [[nodiscard]] StoredBody encode(VersionBytes plain);
    /// Errors besides the database's: internal if the bytes are not what encode() made.
    [[nodiscard]] core::Result<std::string> decode(std::optional<std::int64_t> dictionary, std::string_view bytes);
    [[nodiscard]] core::Result<std::string> decode_rows(std::optional<std::int64_t> dictionary, std::string_view bytes);

private:
    struct Free {
        void operator()(ZSTD_CCtx_s* context) const noexcept;
        void operator()(ZSTD_DCtx_s* context) const noexcept;
        void operator()(ZSTD_CDict_s* dictionary) const noexcept;
        void operator()(ZSTD_DDict_s* dictionary) const noexcept;
    };
    using Writing = std::unique_ptr<ZSTD_CDict_s, Free>;
    struct Reading {
        std::unique_ptr<ZSTD_DDict_s, Free> text;
        std::unique_ptr<ZSTD_DDict_s, Free> rows;  ///< null: rows are plain
    };

    [[nodiscard]] core::Result<void> use_newest();
    [[nodiscard]] static Writing prepared(std::string_view content);
    [[nodiscard]] std::string compress(std::string_view plain, const ZSTD_CDict_s* dictionary);
    [[nodiscard]] std::size_t size_of(const VersionBytes& plain, const ZSTD_CDict_s* text, const ZSTD_CDict_s* rows);
    [[nodiscard]] std::string extended(std::string content, std::span<const VersionBytes> samples, std::string VersionBytes::*part);
    [[nodiscard]] core::Result<std::string> expand(std::string_view bytes, const ZSTD_DDict_s* dictionary);
    [[nodiscard]] core::Result<const Reading*> dictionary_for_reading(std::int64_t dictionary);

    Connection& connection_;
    std::unique_ptr<ZSTD_CCtx_s, Free> compressor_;
    std::unique_ptr<ZSTD_DCtx_s, Free> expander_;
    std::optional<std::int64_t> adopted_;
    std::string base_;  // what the program brought, which every dictionary begins with
    Writing text_;
    Writing rows_;  // null: rows are stored plain
    std::map<std::int64_t, Reading> reading_;
};

}  // namespace tonus::store::sqlite
