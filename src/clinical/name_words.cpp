#include "name_words.hpp"

#include <cctype>

namespace tonus::clinical {
namespace {

bool is_part(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return std::isalnum(byte) != 0 || byte >= 0x80;
}

}  // namespace

std::string joined_words(std::string_view text) {
    std::string words;
    for (const char character : text) {
        if (is_part(character)) {
            words.push_back(char(std::tolower(static_cast<unsigned char>(character))));
        } else if (!words.empty() && words.back() != ' ') {
            words.push_back(' ');
        }
    }
    if (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

std::vector<std::string_view> words_of(std::string_view joined, std::size_t most) {
    std::vector<std::string_view> words;
    while (!joined.empty() && words.size() <= most) {
        const std::size_t blank = joined.find(' ');
        words.push_back(joined.substr(0, blank));
        joined.remove_prefix(blank == std::string_view::npos ? joined.size() : blank + 1);
    }
    return words;
}

}  // namespace tonus::clinical
