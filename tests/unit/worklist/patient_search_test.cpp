#include "patient_search.hpp"

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::worklist {
namespace {

Person elena() {
    Person person;
    person.family = "García-Schneider";
    person.given = "Élena MARÍA";
    person.born = "1961-07-14";
    person.identifiers = {{"NHS", "943 476 5919"}, {"Record number", "D-1014"}};
    return person;
}

struct SearchCase {
    std::string_view name;
    std::string_view typed;
    bool found;
};

class FindingAPatient : public testing::TestWithParam<SearchCase> {};

TEST_P(FindingAPatient, TakesWhatPeopleType) { EXPECT_EQ(PatientSearch(GetParam().typed).finds(elena()), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    FindingAPatient,
    testing::Values(
        SearchCase{"nothing", "", true},
        SearchCase{"without_accents", "garcia", true},
        SearchCase{"in_capitals", "GARCÍA", true},
        SearchCase{"small_letters_of_capitals", "maría", true},
        SearchCase{"the_beginning", "gar", true},
        SearchCase{"the_second_half", "schneider", true},
        SearchCase{"both_halves", "garcia-sch", true},
        SearchCase{"given_first", "elena garcia", true},
        SearchCase{"within_a_name", "arcia", false},
        SearchCase{"one_word_too_many", "elena garcia lopez", false},
        SearchCase{"birth_date", "1961-07-14", true},
        SearchCase{"another_birth_date", "1961-07-15", false},
        SearchCase{"name_and_birth_date", "garcia 1961-07-14", true},
        SearchCase{"name_and_another_birth_date", "garcia 1961-07-15", false},
        SearchCase{"number_as_printed", "943 476 5919", true},
        SearchCase{"number_in_one", "9434765919", true},
        SearchCase{"part_of_a_number", "943 476", false},
        SearchCase{"record_number", "d-1014", true},
        SearchCase{"a_hyphen", "-", false},
        SearchCase{"a_name_and_a_hyphen", "garcia -", true}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::worklist
