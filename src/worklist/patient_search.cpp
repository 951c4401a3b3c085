#include "patient_search.hpp"

#include <tonus/core/text.hpp>
#include <tonus/search/extract.hpp>

#include <algorithm>

namespace tonus::worklist {
namespace {

std::vector<std::string> pieces_of(std::string_view folded, char separator) {
    std::vector<std::string> pieces;
    for (const std::string_view piece : core::split(folded, separator)) {
        if (!piece.empty()) pieces.emplace_back(piece);
    }
    return pieces;
}

/// Each part of a name with hyphens is a name of its own.
std::vector<std::string> names_of(const std::string& folded) {
    std::string parted = folded;
    std::replace(parted.begin(), parted.end(), '-', ' ');
    return pieces_of(parted, ' ');
}

std::string number_of(std::string_view text) {
    std::string number = search::fold(text);
    std::erase_if(number, [](char one) { return one == ' ' || one == '-'; });
    return number;
}

}  // namespace

PatientSearch::PatientSearch(std::string_view typed) : words_(pieces_of(search::fold(typed), ' ')), number_(number_of(typed)) {
    const auto is_hyphen = [](const std::string& word) { return names_of(word).empty(); };
    if (!std::all_of(words_.begin(), words_.end(), is_hyphen)) std::erase_if(words_, is_hyphen);
}

bool PatientSearch::finds(const Person& person) const {
    const auto is_number = [&](const std::string& number) {
        const auto& identifiers = person.identifiers;
        if (number.empty()) return false;
        return number == number_of(person.born) || std::any_of(identifiers.begin(), identifiers.end(), [&](const auto& identifier) {
                   return number_of(identifier.second) == number;
               });
    };
    const std::vector<std::string> names = names_of(search::fold(person.family + " " + person.given));
    const auto begins_a_name = [&](const std::string& part) {
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return name.starts_with(part); });
    };
    return is_number(number_) || std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
               const std::vector<std::string> parts = names_of(word);
               const bool named = !parts.empty() && std::all_of(parts.begin(), parts.end(), begins_a_name);
               return named || is_number(number_of(word));
           });
}

}  // namespace tonus::worklist
