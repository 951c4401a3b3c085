#include "patient_search.hpp"

#include <tonus/core/text.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/search/person.hpp>

#include <algorithm>
#include <iterator>

namespace tonus::worklist {
namespace {

using Patients = std::vector<store::PatientKey>;

Patients in_both(const Patients& left, const Patients& right) {
    Patients both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return both;
}

Patients in_either(const Patients& left, const Patients& right) {
    Patients either;
    std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(either));
    return either;
}

core::Result<Patients> with_number(store::Reader& reader, const std::string& number) {
    return number.empty() ? core::Result<Patients>(Patients()) : reader.patients_with(number, store::WordMatch::whole);
}

/// A name for each part of the word.
core::Result<Patients> named(store::Reader& reader, const std::string& word) {
    std::optional<Patients> found;
    for (const std::string& part : search::names_in(word)) {
        auto patients = reader.patients_with(part, store::WordMatch::beginning);
        if (!patients) return patients;
        found = found ? in_both(*found, *patients) : std::move(*patients);
    }
    return std::move(found).value_or(Patients());
}

core::Result<Patients> with_word(store::Reader& reader, const std::string& word) {
    const auto by_name = named(reader, word);
    if (!by_name) return by_name;
    const auto by_number = with_number(reader, search::number_word(word));
    if (!by_number) return by_number;
    return in_either(*by_name, *by_number);
}

}  // namespace

PatientSearch::PatientSearch(std::string_view typed) : number_(search::number_word(typed)) {
    const std::string folded = search::fold(typed);
    for (const std::string_view word : core::split(folded, ' ')) {
        if (!word.empty()) words_.emplace_back(word);
    }
    const auto is_hyphen = [](const std::string& word) { return search::names_in(word).empty(); };
    if (!std::all_of(words_.begin(), words_.end(), is_hyphen)) std::erase_if(words_, is_hyphen);
}

core::Result<std::optional<std::vector<store::PatientKey>>> PatientSearch::find(store::Reader& reader) const {
    std::optional<Patients> found;
    for (const std::string& word : words_) {
        auto patients = with_word(reader, word);
        if (!patients) return core::fail(patients.error());
        found = found ? in_both(*found, *patients) : std::move(*patients);
    }
    if (!found) return found;
    const auto by_number = with_number(reader, number_);
    if (!by_number) return core::fail(by_number.error());
    return std::optional(in_either(*found, *by_number));
}

}  // namespace tonus::worklist
