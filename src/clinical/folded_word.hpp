#pragma once

#include "vocabulary.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tonus::clinical {

[[nodiscard]] inline bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] inline char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

/// The folded letters of the word being read.
class FoldedWord {
public:
    static constexpr std::size_t longest = 48;  ///< letters; a longer word is none that is known

    void clear() noexcept { size_ = 0; }
    void append(char c) noexcept {
        if (size_ < longest) letters_[size_++] = c;
    }
    void append(std::string_view more) noexcept {
        for (const char c : more) append(c);
    }
    /// Takes the letters with which `text` begins, eight at a time, and answers how many.
    std::size_t append_letters(std::string_view text) noexcept {
        std::size_t taken = 0;
        for (; taken + 8 <= text.size(); taken += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text.data() + taken, 8);
            const std::uint64_t lower_case = bytes | (ones * 0x20);
            const std::size_t letters = leading_letters(bytes, lower_case);
            if (size_ + letters > longest) break;
            std::memcpy(letters_.data() + size_, &lower_case, 8);
            size_ += letters;
            if (letters < 8) return taken + letters;
        }
        for (; taken < text.size() && is_letter(text[taken]); ++taken) append(lower(text[taken]));
        return taken;
    }
    [[nodiscard]] std::string_view text() const noexcept { return {letters_.data(), size_}; }
    [[nodiscard]] bool too_long() const noexcept { return size_ == longest; }
    /// Vocabulary::hash_of(text()), from whole bytes of eight: there is room behind the letters.
    [[nodiscard]] std::uint64_t hash() const noexcept {
        Vocabulary::Hash hash(size_);
        std::size_t at = 0;
        for (; size_ - at > 8; at += 8) hash.add(bytes_at(at));
        return hash.ended_by(size_ == at ? 0 : bytes_at(at) & (~std::uint64_t{0} >> (64 - 8 * (size_ - at))));
    }

private:
    [[nodiscard]] std::uint64_t bytes_at(std::size_t at) const noexcept {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, letters_.data() + at, 8);
        return bytes;
    }

    static constexpr std::uint64_t ones = 0x0101010101010101ULL;

    /// How many of eight bytes, the first in the lowest place, are letters before one is not.
    static std::size_t leading_letters(std::uint64_t bytes, std::uint64_t lower_case) noexcept {
        static_assert(std::endian::native == std::endian::little);
        const std::uint64_t low = lower_case & (ones * 0x7F);  // so that no sum carries into the next byte
        const std::uint64_t from_a = low + ones * (0x80 - 'a');
        const std::uint64_t behind_z = low + ones * (0x7F - 'z');
        const std::uint64_t others = ~(from_a & ~behind_z & ~bytes) & (ones * 0x80);
        return std::size_t(std::countr_zero(others)) / 8;  // 64 / 8 where all are
    }

    std::array<char, longest + 8> letters_{};
    std::size_t size_ = 0;
};

}  // namespace tonus::clinical
