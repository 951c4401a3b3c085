#include <tonus/json/document.hpp>
#include <tonus/search/words.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::search {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

struct WordsCase {
    std::string_view name;
    std::string_view text;
    std::string_view words;
};

class WordsIn : public testing::TestWithParam<WordsCase> {};

TEST_P(WordsIn, AreFoldedRunsOfLettersAndDigits) { EXPECT_EQ(joined(words_in(GetParam().text)), GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    WordsIn,
    testing::Values(
        WordsCase{"none", " ,.- ", ""},
        WordsCase{"plain", "Heart rate: 72/min", "heart rate 72 min"},
        WordsCase{"hyphen", "baclofen-induced", "baclofen induced"},
        WordsCase{"accents", "Müdigkeit, ÉPILEPSIE", "mudigkeit epilepsie"},
        WordsCase{"sharp_s", "Straße", "strasse"},
        WordsCase{"cyrillic", "Головная боль", "головная боль"},
        WordsCase{"ideographs", "头痛 mild", "头 痛 mild"},
        WordsCase{"thai_vowels", "ยา", "ยา"},
        WordsCase{"last_is_cut", "dizzines", "dizzines"},
        WordsCase{
            "long",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
        WordsCase{"not_utf8", "a\xFF\xFE b", "a b"}
    ),
    test::case_name
);

TEST(WordsOf, AResourceAreThoseOfItsStrings) {
    const auto document = json::Document::parse(
        R"({"resourceType":"Observation","id":"o1","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}],"text":"Heart rate"},
            "note":[{"text":"rate high","time":"2026-01-02T10:00:00Z"}],"valueInteger":5,"subject":{"reference":"Patient/p"},
            "text":{"status":"generated","div":"<div xmlns='http://www.w3.org/1999/xhtml'>Fast&nbsp;<b>pulse</b></div>"}})"
    );
    const std::string mark(narrative_mark);
    EXPECT_EQ(joined(words_of(document->root())), "4 8867 heart high rate " + mark + "fast " + mark + "pulse");
}

TEST(WordsOf, AnAttachmentAreNone) {
    const auto document = json::Document::parse(R"({"resourceType":"Binary","data":")" + std::string(5000, 'A') + R"("})");
    EXPECT_EQ(joined(words_of(document->root())), "");
}

TEST(HasBeginning, LooksAtTheBeginningsOfWords) {
    const std::vector<std::string> words{"heart", "rate"};
    EXPECT_TRUE(has_beginning(words, "hea"));
    EXPECT_TRUE(has_beginning(words, "rate"));
    EXPECT_FALSE(has_beginning(words, "eart"));
    EXPECT_FALSE(has_beginning(words, "rates"));
}

}  // namespace
}  // namespace tonus::search
