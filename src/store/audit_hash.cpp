#include <tonus/store/audit_hash.hpp>

#include "sha256.hpp"

#include <array>
#include <chrono>
#include <cstdint>

namespace tonus::store {
namespace {

std::array<char, 8> big_endian(std::int64_t value) {
    std::array<char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(std::uint64_t(value) >> (56 - 8 * i));
    }
    return bytes;
}

}  // namespace

std::string audit_hash(std::string_view previous, core::Instant at, std::string_view payload) {
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch());
    const auto instant = big_endian(milliseconds.count());
    return sha256({previous, {instant.data(), instant.size()}, payload});
}

}  // namespace tonus::store
