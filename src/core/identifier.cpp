#include <tonus/core/identifier.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <random>

namespace tonus::core {
namespace {

// Crockford's base 32, lower case.
constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

std::uint64_t random_bits() {
    static thread_local std::mt19937_64 generator = [] {
        std::random_device device;
        std::array<std::uint32_t, 8> words{};
        std::generate(words.begin(), words.end(), std::ref(device));
        std::seed_seq seed(words.begin(), words.end());
        return std::mt19937_64(seed);
    }();
    return generator();
}

}  // namespace

std::string new_identifier() {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    auto milliseconds = std::uint64_t(std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count());
    std::string id(26, '0');
    for (std::size_t i = 10; i-- > 0;) {
        id[i] = alphabet[milliseconds & 31U];
        milliseconds >>= 5U;
    }
    for (std::size_t half = 0; half < 2; ++half) {
        std::uint64_t bits = random_bits();
        for (std::size_t i = 0; i < 8; ++i) {
            id[10 + half * 8 + i] = alphabet[bits & 31U];
            bits >>= 5U;
        }
    }
    return id;
}

bool is_fhir_id(std::string_view text) noexcept {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace tonus::core
