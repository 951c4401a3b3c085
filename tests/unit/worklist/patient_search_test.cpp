#include "patient_search.hpp"

#include "support/case_name.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::worklist {
namespace {

struct SearchCase {
    std::string_view name;
    std::string_view typed;
    bool found;
};

constexpr std::string_view elena = R"({"resourceType":"Patient","id":"elena","birthDate":"1961-07-14",
    "name":[{"use":"official","family":"García-Schneider","given":["Élena","MARÍA"]},{"use":"maiden","family":"Ruiz"}],
    "identifier":[{"value":"943 476 5919"},{"value":"D-1014"}]})";
constexpr std::string_view other = R"({"resourceType":"Patient","id":"other","name":[{"family":"Ng","given":["Elena"]}]})";

class FindingAPatient : public testing::TestWithParam<SearchCase> {
protected:
    FindingAPatient() {
        store::SqliteOptions options;
        options.folder = folder_.path();
        store_ = store::open_sqlite(options).value();
        elena_ = put(elena);
        put(other);
    }

    bool finds(std::string_view typed) {
        std::optional<std::vector<store::PatientKey>> found;
        const auto read = store_->read_blocking([&](store::Reader& reader) -> core::Result<void> {
            found = PatientSearch(typed).find(reader).value();
            return {};
        });
        EXPECT_TRUE(read);
        return !found || std::find(found->begin(), found->end(), elena_) != found->end();
    }

private:
    store::PatientKey put(std::string_view text) {
        store::PatientKey patient = 0;
        const auto document = json::Document::parse(std::string(text)).value();
        const auto written = store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
            store::Draft draft;
            draft.key = {"Patient", std::string(document.root()["id"].string())};
            draft.content = fhir::content_of(document.root());
            draft.patient = patient = writer.patient_named(std::vector{fhir::to_string(draft.key)}).value();
            return writer.put(draft).map([](const auto&) {});
        });
        EXPECT_TRUE(written);
        return patient;
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<store::Store> store_;
    store::PatientKey elena_ = 0;
};

TEST_P(FindingAPatient, TakesWhatPeopleType) { EXPECT_EQ(finds(GetParam().typed), GetParam().found); }

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
        SearchCase{"the_name_she_was_born_with", "ruiz", true},
        SearchCase{"a_name_of_each", "elena ng", false},
        SearchCase{"digits_of_a_number", "9434", false},
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
