#include "replay/mutation.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace tonus::test {
namespace {

using namespace std::string_view_literals;

/// What readers of text, JSON and HTTP have gone wrong over.
constexpr std::array awkward = {
    "\0"sv,
    "\xff"sv,
    "\xed\xa0\x80"sv,
    "\xf4\x90\x80\x80"sv,
    "\\ud800"sv,
    "\\u0000"sv,
    "\r\n"sv,
    "\r"sv,
    "\n "sv,
    "-0"sv,
    "1e999"sv,
    "1e-999"sv,
    "9223372036854775808"sv,
    "-9223372036854775809"sv,
    "4294967296"sv,
    "0.1e1"sv,
    "NaN"sv,
    "["sv,
    "]"sv,
    "{"sv,
    "}"sv,
    "\""sv,
    "'"sv,
    "\\"sv,
    "/"sv,
    "//"sv,
    "~1"sv,
    "%00"sv,
    "%"sv,
    "&"sv,
    "="sv,
    ","sv,
    "."sv,
    ":"sv,
    "("sv,
    ")"sv,
    "|"sv,
    "null"sv,
    "true"sv,
    "1/2"sv,
    "0"sv,
    "99999"sv,
    " "sv,
    "\t"sv,
    "\xc3\xa9"sv,
    "\xe2\x80\x8b"sv,
};

}  // namespace

Mutation::Mutation(std::vector<std::string> seeds, std::size_t most_bytes, std::uint64_t first_state)
    : seeds_(std::move(seeds)), most_bytes_(most_bytes), state_(first_state) {}

std::size_t Mutation::below(std::size_t limit) {
    // SplitMix64: a library's distributions may differ from release to release.
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    mixed ^= mixed >> 31U;
    return limit == 0 ? 0 : std::size_t(mixed % limit);
}

std::string Mutation::piece(const std::string& of) {
    const std::size_t from = below(of.size());
    return of.substr(from, 1 + below(of.size() - from));
}

void Mutation::change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(7)) {
        case 0:
            if (at < text.size()) text[at] = static_cast<char>(std::uint8_t(text[at]) ^ (1U << below(8)));
            break;
        case 1: text.insert(at, 1, static_cast<char>(below(256))); break;
        case 2: text.erase(at, 1 + below(16)); break;
        case 3: text.insert(at, piece(text)); break;
        case 4: text.insert(at, piece(seeds_[below(seeds_.size())])); break;
        case 5: text.insert(at, awkward[below(awkward.size())]); break;
        default: text.replace(at, 1 + below(8), awkward[below(awkward.size())]); break;
    }
}

std::string Mutation::next() {
    std::string text = seeds_[below(seeds_.size())];
    for (std::size_t changes = 1 + below(8); changes > 0; --changes) change(text);
    if (text.size() > most_bytes_) text.resize(most_bytes_);
    return text;
}

}  // namespace tonus::test
