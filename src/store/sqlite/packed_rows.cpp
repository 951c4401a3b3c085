#include "sqlite/packed_rows.hpp"

#include <cstring>

namespace tonus::store::sqlite {
namespace {

std::uint64_t zigzag(std::int64_t value) { return (std::uint64_t(value) << 1U) ^ (value < 0 ? ~std::uint64_t(0) : 0); }

std::int64_t unzigzag(std::uint64_t value) { return std::int64_t(value >> 1U) ^ -std::int64_t(value & 1U); }

void append_key(std::string& out, std::uint64_t key) {
    for (unsigned shift = 0; shift < 64; shift += 8) out.push_back(char(std::uint8_t(key >> shift)));
}

void append_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) out.push_back(char(std::uint8_t(value | 0x80U)));
    out.push_back(char(value));
}

bool take_key(std::string_view& bytes, std::uint64_t& key) {
    if (bytes.size() < 8) return false;
    key = 0;
    for (unsigned i = 0; i < 8; ++i) key |= std::uint64_t(std::uint8_t(bytes[i])) << (8 * i);
    bytes.remove_prefix(8);
    return true;
}

bool take_number(std::string_view& bytes, std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = std::uint8_t(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t(byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0) return true;
    }
    return false;
}

}  // namespace

std::string pack(std::span<const IndexRow> rows) {
    std::string out;
    out.reserve(rows.size() * 14);
    for (const IndexRow& row : rows) {
        append_key(out, row.key);
        append_number(out, zigzag(row.order));
    }
    return out;
}

std::vector<IndexRow> unpack(std::string_view packed) {
    std::vector<IndexRow> rows;
    std::uint64_t key = 0;
    std::uint64_t order = 0;
    while (take_key(packed, key) && take_number(packed, order)) rows.push_back({key, unzigzag(order)});
    return rows;
}

}  // namespace tonus::store::sqlite
