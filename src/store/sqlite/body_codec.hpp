#pragma once

#include "sqlite/connection.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;
struct ZSTD_CDict_s;
struct ZSTD_DDict_s;

namespace tonus::store::sqlite {

/// A body as the table keeps it. No dictionary: plain text.
struct StoredBody {
    std::optional<std::int64_t> dictionary;
    std::string bytes;
};

/// Bodies between their text and what is stored: zstd frames against a dictionary that the database
/// carries, so that a program with another dictionary still reads them. Resources repeat FHIR's
/// vocabulary, not themselves, so without a dictionary half of the gain is lost.
class BodyCodec {
public:
    explicit BodyCodec(Connection& connection);
    BodyCodec(const BodyCodec&) = delete;
    BodyCodec& operator=(const BodyCodec&) = delete;
    ~BodyCodec();

    /// Compresses against `content` from now on, adding it to the database if it is new there. Until
    /// then bodies are stored plain.
    [[nodiscard]] core::Result<void> adopt(std::string_view content);

    [[nodiscard]] core::Result<StoredBody> encode(std::string_view text);
    /// Errors besides the database's: internal if the bytes are not what encode() made.
    [[nodiscard]] core::Result<std::string> decode(std::optional<std::int64_t> dictionary, std::string_view bytes);

private:
    struct Free {
        void operator()(ZSTD_CCtx_s* context) const noexcept;
        void operator()(ZSTD_DCtx_s* context) const noexcept;
        void operator()(ZSTD_CDict_s* dictionary) const noexcept;
        void operator()(ZSTD_DDict_s* dictionary) const noexcept;
    };
    [[nodiscard]] core::Result<ZSTD_DDict_s*> dictionary_for_reading(std::int64_t dictionary);

    Connection& connection_;
    std::unique_ptr<ZSTD_CCtx_s, Free> compressor_;
    std::unique_ptr<ZSTD_DCtx_s, Free> expander_;
    std::optional<std::int64_t> adopted_;
    std::unique_ptr<ZSTD_CDict_s, Free> writing_;
    std::map<std::int64_t, std::unique_ptr<ZSTD_DDict_s, Free>> reading_;
};

}  // namespace tonus::store::sqlite
