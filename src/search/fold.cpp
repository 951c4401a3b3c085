#include <tonus/search/extract.hpp>

#include <tonus/core/work.hpp>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace tonus::search {
namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string fold_ascii(std::string_view text) {
    std::string result(text.size(), '\0');
    std::size_t size = 0;
    for (const char c : text) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (blank && (size == 0 || result[size - 1] == ' ')) continue;
        result[size++] = blank ? ' ' : c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
    }
    if (size > 0 && result[size - 1] == ' ') --size;
    result.resize(size);
    return result;
}

/// Compatibility decomposition without its marks, then case folding: what UTS #10 calls primary
/// strength, near enough, and cheap to compare byte by byte.
std::string without_marks(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), std::int32_t(text.size())));
    const icu::UnicodeString decomposed = U_SUCCESS(status) ? decompose->normalize(wide, status) : wide;
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 character = decomposed.char32At(i);
        if (u_charType(character) == U_NON_SPACING_MARK) continue;
        kept.append(u_isUWhiteSpace(character) ? UChar32(' ') : character);
    }
    std::string result;
    kept.foldCase().toUTF8String(result);
    return result;
}

/// Marks that stand within a word.
bool joins(UChar32 mark) { return mark == '\'' || mark == '.' || mark == 0x2019; }

}  // namespace

std::string without_punctuation(std::string_view folded) {
    const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(folded.data(), std::int32_t(folded.size())));
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
        const UChar32 character = wide.char32At(i);
        if (u_ispunct(character) == 0) {
            kept.append(character);
        } else if (!joins(character)) {
            kept.append(UChar32(' '));
        }
    }
    std::string result;
    kept.toUTF8String(result);
    return fold_ascii(result);
}

std::string fold(std::string_view text) {
    constexpr std::size_t bytes_a_step = 64;
    core::step(1 + text.size() / bytes_a_step);
    return is_ascii(text) ? fold_ascii(text) : fold_ascii(without_marks(text));
}

}  // namespace tonus::search
