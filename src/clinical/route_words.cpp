#include "route_words.hpp"

namespace tonus::clinical {
namespace {

bool is_word_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || std::uint8_t(c) >= 0x80; }

}  // namespace

bool holds_words(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_word_character(text[at - 1]);
        const std::size_t behind = at + word.size();
        const bool ends = behind >= text.size() || !is_word_character(text[behind]);
        if (begins && ends) return true;
    }
    return false;
}

Route route_in_text(std::string_view text, const ContentState& state) {
    const std::string folded = folded_name(text);
    Route found = Route::unknown;
    for (const auto& [words, route] : state.route_words) {
        if (!holds_words(folded, words)) continue;
        if (route == Route::intrathecal) return route;
        if (found == Route::unknown) found = route;
    }
    return found;
}

Route route_of(json::Value codeable_concept, const ContentState& state) {
    for (const json::Value coding : codeable_concept["coding"].elements()) {
        std::string key(state.system_name(coding["system"].string()));
        key += ' ';
        key += coding["code"].string();
        if (const auto route = state.route_codes.find(key); route != state.route_codes.end()) return route->second;
    }
    if (const Route route = route_in_text(codeable_concept["text"].string(), state); route != Route::unknown) {
        return route;
    }
    for (const json::Value coding : codeable_concept["coding"].elements()) {
        const Route route = route_in_text(coding["display"].string(), state);
        if (route != Route::unknown) return route;
    }
    return Route::unknown;
}

}  // namespace tonus::clinical
