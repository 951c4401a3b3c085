#include "gap_words.hpp"

#include <tonus/core/text.hpp>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <map>

namespace tonus::clinical {
namespace {

constexpr std::size_t longest_code = 200;
constexpr std::size_t longest_shape = 12;
// Enough to tell a script by; a text may be a megabyte.
constexpr std::size_t letters_looked_at = 2000;

std::string masked(std::string_view word) {
    std::string shape = core::to_lower(word);
    std::replace_if(
        shape.begin(), shape.end(), [](char c) { return c >= '0' && c <= '9'; }, '9'
    );
    return shape;
}

}  // namespace

std::string script_of(std::string_view text) {
    std::map<UScriptCode, int> letters;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = std::int32_t(std::min(text.size(), letters_looked_at * 4));
    for (std::int32_t at = 0; at < size;) {
        UChar32 code = 0;
        U8_NEXT(bytes, at, size, code);
        UErrorCode status = U_ZERO_ERROR;
        if (code >= 0 && u_isalpha(code)) ++letters[uscript_getScript(code, &status)];
    }
    const auto most =
        std::max_element(letters.begin(), letters.end(), [](const auto& left, const auto& right) { return left.second < right.second; });
    if (most == letters.end()) return "no letters";
    const char* name = uscript_getShortName(most->first);
    return std::string(name == nullptr ? "Zzzz" : name) + " script";
}

std::string size_of(std::string_view text) {
    std::size_t limit = 100;
    while (limit < text.size()) limit *= 10;
    return "under " + std::to_string(limit) + " characters";
}

std::string shape_of_sig(std::string_view text, const SigWords& words) {
    std::vector<std::string> shapes;
    for (const std::string_view line : core::split(text.substr(0, 500), '\n')) {
        for (const std::string_view word : core::split(line, ' ')) {
            if (core::trim(word).empty()) continue;
            const bool known = !sig_items(word, words).empty();
            std::string shape = known ? masked(core::trim(word)) : "...";
            if (shapes.empty() || shapes.back() != shape || known) shapes.push_back(std::move(shape));
        }
    }
    std::string shape;
    for (std::size_t i = 0; i < std::min(shapes.size(), longest_shape); ++i) shape += (i == 0 ? "" : " ") + shapes[i];
    return shapes.size() > longest_shape ? shape + " ..." : shape;
}

std::string code_or_size(std::string_view text) { return text.size() <= longest_code ? std::string(text) : size_of(text); }

}  // namespace tonus::clinical
