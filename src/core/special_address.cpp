#include <tonus/core/special_address.hpp>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace tonus::core {
namespace {

template <std::size_t size>
struct Range {
    std::array<std::uint8_t, size> first;
    unsigned bits;  ///< of `first` that all addresses of the range begin with
};

constexpr std::array special_v4 = {
    Range<4>{{0, 0, 0, 0}, 8},           // this network
    Range<4>{{100, 100, 100, 200}, 32},  // Alibaba Cloud
    Range<4>{{168, 63, 129, 16}, 32},    // Azure
    Range<4>{{169, 254, 0, 0}, 16},      // the link; AWS, Azure, Google Cloud and others at 169.254.169.254
    Range<4>{{192, 0, 0, 0}, 24},        // protocols; Oracle Cloud
    Range<4>{{224, 0, 0, 0}, 4},         // groups
    Range<4>{{240, 0, 0, 0}, 4},         // reserved, broadcast
};

constexpr std::array special_v6 = {
    Range<16>{{}, 128},                       // nobody's
    Range<16>{{0xfe, 0x80}, 10},              // the link
    Range<16>{{0xff}, 8},                     // groups
    Range<16>{{0xfd, 0x00, 0x0e, 0xc2}, 32},  // AWS
    Range<16>{{0xfd, 0x20, 0x00, 0xce}, 32},  // Google Cloud
};

/// Those whose last four bytes are an address of version 4: mapped ones, and what NAT64 makes of one.
constexpr std::array holders_of_v4 = {
    Range<16>{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96},
    Range<16>{{0x00, 0x64, 0xff, 0x9b}, 96},
};

template <std::size_t size>
bool is_in(std::span<const Range<size>> ranges, const std::array<std::uint8_t, size>& address) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range<size>& range) {
        for (unsigned bit = 0; bit < range.bits; ++bit) {
            const unsigned mask = 0x80U >> (bit % 8);
            if (((range.first[bit / 8] ^ address[bit / 8]) & mask) != 0) return false;
        }
        return true;
    });
}

bool is_special(const std::array<std::uint8_t, 4>& address) { return is_in<4>(special_v4, address); }

}  // namespace

bool is_special_address(std::string_view text) noexcept {
    std::array<char, INET6_ADDRSTRLEN> terminated{};
    // What follows a % is the interface.
    text = text.substr(0, text.find('%'));
    if (text.size() >= terminated.size()) return false;
    std::copy(text.begin(), text.end(), terminated.begin());
    std::array<std::uint8_t, 4> v4{};
    if (::inet_pton(AF_INET, terminated.data(), v4.data()) == 1) return is_special(v4);
    std::array<std::uint8_t, 16> v6{};
    if (::inet_pton(AF_INET6, terminated.data(), v6.data()) != 1) return false;
    if (is_in<16>(special_v6, v6)) return true;
    if (!is_in<16>(holders_of_v4, v6)) return false;
    std::copy(v6.end() - 4, v6.end(), v4.begin());
    return is_special(v4);
}

}  // namespace tonus::core
