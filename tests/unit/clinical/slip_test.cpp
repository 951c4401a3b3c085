#include "clinical/slip.hpp"
#include "clinical/vocabulary.hpp"
#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

struct SlipCase {
    std::string_view name;
    std::string_view written;
    std::string_view meant;
    Slip slip = Slip::none;
};

class SlipTest : public testing::TestWithParam<SlipCase> {};

TEST_P(SlipTest, IsToldByItsKind) { EXPECT_EQ(slip_between(GetParam().written, GetParam().meant), GetParam().slip); }

INSTANTIATE_TEST_SUITE_P(
    Words,
    SlipTest,
    testing::Values(
        SlipCase{"swapped", "fveer", "fever", Slip::swapped},
        SlipCase{"doubled", "fitts", "fits", Slip::doubled},
        SlipCase{"doubled_of_three", "fitt", "fit", Slip::doubled},
        SlipCase{"one_of_two", "dizy", "dizzy", Slip::doubled},
        SlipCase{"dropped", "fevr", "fever", Slip::dropped},
        SlipCase{"sounded", "fevar", "fever", Slip::sounded},
        SlipCase{"pressed", "rasg", "rash", Slip::pressed},
        SlipCase{"itself", "fever", "fever"},
        SlipCase{"first_letter", "gits", "fits"},
        SlipCase{"first_swapped", "ifts", "fits"},
        SlipCase{"dropped_of_four", "fts", "fits"},
        SlipCase{"far_key", "rasp", "rash"},
        SlipCase{"changed_of_three", "fir", "fit"},
        SlipCase{"two", "fevarr", "fever"},
        SlipCase{"nothing", "", "fits"}
    ),
    test::case_name
);

class SlipLookUpTest : public testing::Test {
protected:
    SlipLookUpTest() {
        fits_ = builder_.add("fits");
        falls_ = builder_.add("falls");
        builder_.allow_misspelling(fits_);
        builder_.allow_misspelling(falls_);
        builder_.add_ordinary("firs");
    }

    VocabularyBuilder builder_;
    Symbol fits_ = unknown_word;
    Symbol falls_ = unknown_word;
};

TEST_F(SlipLookUpTest, FindsTheWordThatWasMeant) {
    const Vocabulary vocabulary = builder_.finish();
    EXPECT_EQ(vocabulary.find_slip("fitts"), fits_);
    EXPECT_EQ(vocabulary.find_slip("flals"), falls_);
    EXPECT_EQ(vocabulary.find_slip("fix"), unknown_word);
}

TEST_F(SlipLookUpTest, TakesNoWordOfTheLanguageForAnother) {
    const Vocabulary vocabulary = builder_.finish();
    EXPECT_EQ(vocabulary.find_slip("firs"), unknown_word);
    EXPECT_EQ(vocabulary.find_slip("fiys"), fits_) << "no word, and the next key";
}

TEST_F(SlipLookUpTest, TakesShorthandForTheWordItStandsFor) {
    EXPECT_TRUE(builder_.add_shorthand("fts", "fits"));
    EXPECT_FALSE(builder_.add_shorthand("falls", "fits")) << "a word already";
    EXPECT_FALSE(builder_.add_shorthand("fitsfitsf", "fits")) << "too long";
    EXPECT_EQ(builder_.add("fts"), fits_) << "in a pattern as well";
    const Vocabulary vocabulary = builder_.finish();
    EXPECT_EQ(vocabulary.find("fts"), fits_);
    EXPECT_EQ(vocabulary.find("fitsfitsf"), unknown_word);
}

TEST_F(SlipLookUpTest, PrefersWhatMeansSomethingByItself) {
    const Symbol fills = builder_.add("fills");
    builder_.allow_slip(fills);
    const Vocabulary vocabulary = builder_.finish();
    EXPECT_EQ(vocabulary.find_slip("fslls"), falls_) << "the next key of either";
    EXPECT_EQ(vocabulary.find_slip("fillls"), fills);
}

}  // namespace
}  // namespace tonus::clinical
