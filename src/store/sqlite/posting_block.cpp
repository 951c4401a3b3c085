#include "sqlite/posting_block.hpp"

namespace tonus::store::sqlite {

std::string packed_block(std::span<const std::int64_t> sequences) {
    std::string bytes;
    for (std::size_t i = 1; i < sequences.size(); ++i) {
        auto difference = std::uint64_t(sequences[i] - sequences[i - 1]);
        for (; difference >= 0x80; difference >>= 7U) bytes.push_back(char(std::uint8_t(difference | 0x80U)));
        bytes.push_back(char(difference));
    }
    return bytes;
}

void unpack_block(std::int64_t first, std::string_view more, std::vector<std::int64_t>& sequences) {
    sequences.push_back(first);
    std::uint64_t difference = 0;
    unsigned shift = 0;
    for (const char c : more) {
        const auto byte = std::uint8_t(c);
        difference |= std::uint64_t(byte & 0x7FU) << shift;
        shift += 7;
        if ((byte & 0x80U) != 0 && shift < 63) continue;
        first += std::int64_t(difference);
        sequences.push_back(first);
        difference = 0;
        shift = 0;
    }
}

}  // namespace tonus::store::sqlite
