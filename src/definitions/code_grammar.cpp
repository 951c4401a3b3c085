#include "code_grammar.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::definitions {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

bool is_restricted_name(std::string_view name) {
    constexpr std::string_view more = "!#$&-^_.+";
    return !name.empty() && is_letter_or_digit(name[0]) &&
           std::all_of(name.begin(), name.end(), [&](char c) { return is_letter_or_digit(c) || more.find(c) != std::string_view::npos; });
}

/// R4's own files name FHIR's formats by their short names as well, as _format does.
bool is_media_type(std::string_view code) {
    if (code == "json" || code == "xml") return true;
    const std::string_view name = code.substr(0, code.find(';'));
    const auto slash = name.find('/');
    if (slash == std::string_view::npos) return false;
    std::string_view subtype = name.substr(slash + 1);
    while (subtype.ends_with(' ')) subtype.remove_suffix(1);
    return is_restricted_name(name.substr(0, slash)) && is_restricted_name(subtype);
}

bool is_language_tag(std::string_view code) {
    const auto subtags = core::split(code, '-');
    const bool well_formed = std::all_of(subtags.begin(), subtags.end(), [](std::string_view subtag) {
        return !subtag.empty() && subtag.size() <= 8 && std::all_of(subtag.begin(), subtag.end(), is_letter_or_digit);
    });
    return well_formed && std::all_of(subtags[0].begin(), subtags[0].end(), is_letter) && (subtags[0].size() > 1 || subtags.size() > 1);
}

}  // namespace

bool is_made_by(CodeGrammar grammar, std::string_view code) {
    switch (grammar) {
        case CodeGrammar::media_type: return is_media_type(code);
        case CodeGrammar::language_tag: return is_language_tag(code);
        case CodeGrammar::none: break;
    }
    return false;
}

}  // namespace tonus::definitions
