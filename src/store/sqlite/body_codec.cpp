#include "sqlite/body_codec.hpp"

namespace tonus::store::sqlite {

core::Result<StoredBody> BodyCodec::encode(std::string_view text) {
    return StoredBody{std::nullopt, std::string(text)};
}

core::Result<std::string> BodyCodec::decode(
    std::optional<std::int64_t> /*dictionary*/,
    std::string_view bytes
) {
    return std::string(bytes);
}

}  // namespace tonus::store::sqlite
