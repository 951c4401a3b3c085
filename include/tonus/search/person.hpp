#pragma once

#include <tonus/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

/// The words by which people look for a patient: names, birth date and numbers. What is typed and what the
/// store keeps both come from here, so that they agree.
namespace tonus::search {

/// The type of the resources that describe a patient.
inline constexpr std::string_view person_type = "Patient";

/// A name's parts, folded: each word, and each side of a hyphen, is a name of its own.
[[nodiscard]] std::vector<std::string> names_in(std::string_view text);

/// A number or date as one word that is no name's, blanks and hyphens left out; empty if nothing is left.
[[nodiscard]] std::string number_word(std::string_view text);

/// All names of a Patient, birthDate and the values of its identifiers; sorted, each once.
[[nodiscard]] std::vector<std::string> person_words(json::Value patient);

}  // namespace tonus::search
