#pragma once

#include "sqlite/connection.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tonus::store::sqlite {

/// A body as the table keeps it. No dictionary: plain text.
struct StoredBody {
    std::optional<std::int64_t> dictionary;
    std::string bytes;
};

/// Bodies between their text and what is stored.
class BodyCodec {
public:
    explicit BodyCodec(Connection& connection) : connection_(connection) {}

    [[nodiscard]] core::Result<StoredBody> encode(std::string_view text);
    [[nodiscard]] core::Result<std::string> decode(
        std::optional<std::int64_t> dictionary,
        std::string_view bytes
    );

private:
    [[maybe_unused]] Connection& connection_;
};

}  // namespace tonus::store::sqlite
