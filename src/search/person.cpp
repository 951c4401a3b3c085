#include <tonus/search/person.hpp>

#include <tonus/core/text.hpp>
#include <tonus/search/extract.hpp>

#include <algorithm>

namespace tonus::search {
namespace {

// Before a number, so that no name begins with it.
constexpr std::string_view number_mark = "\xEF\xA3\xBD";  // U+F8FD, for private use: nobody types it

}  // namespace

std::vector<std::string> names_in(std::string_view text) {
    std::string parted = fold(text);
    std::replace(parted.begin(), parted.end(), '-', ' ');
    std::vector<std::string> names;
    for (const std::string_view name : core::split(parted, ' ')) {
        if (!name.empty()) names.emplace_back(name);
    }
    return names;
}

std::string number_word(std::string_view text) {
    std::string number = fold(text);
    std::erase_if(number, [](char one) { return one == ' ' || one == '-'; });
    return number.empty() ? number : std::string(number_mark) + number;
}

std::vector<std::string> person_words(json::Value patient) {
    std::vector<std::string> words;
    const auto add_names = [&](std::string_view text) {
        for (std::string& name : names_in(text)) words.push_back(std::move(name));
    };
    const auto add_number = [&](std::string_view text) {
        if (std::string number = number_word(text); !number.empty()) words.push_back(std::move(number));
    };
    for (const json::Value name : patient["name"].elements()) {
        add_names(name["text"].string());
        add_names(name["family"].string());
        for (const json::Value given : name["given"].elements()) add_names(given.string());
    }
    add_number(patient["birthDate"].string());
    for (const json::Value identifier : patient["identifier"].elements()) add_number(identifier["value"].string());
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace tonus::search
