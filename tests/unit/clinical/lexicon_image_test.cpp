#include "clinical/lexicon_image.hpp"
#include "clinical/content_state.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/clinical/text.hpp>

#include <tonus_embedded/lexicon_image.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tonus::clinical {
namespace {

std::string_view built_in() { return embedded::lexicon_image().front().content; }

ClinicalContent load(const core::ContentPath& config, std::string_view image = {}) {
    auto content = ClinicalContent::load(config, image);
    if (!content) throw std::runtime_error(content.error().message());
    return std::move(*content);
}

/// The files as shipped, read word by word; that takes seconds, so once.
const ClinicalContent& read_from_files() {
    static const ClinicalContent content = load("config");
    return content;
}

/// True if the words lie in the image, not in memory of their own.
bool lies_in_image(const ClinicalContent& content, std::string_view image) {
    const auto* place = reinterpret_cast<const char*>(content.state().lexicon.trie.payloads(0).data());
    return image.data() <= place && place <= image.data() + image.size();
}

TEST(LexiconImage, IsWhatTheFilesSay) { EXPECT_TRUE(read_from_files().lexicon_image() == built_in()); }

TEST(LexiconImage, LeavesNothingOut) {
    const ClinicalContent& read = read_from_files();
    const ClinicalContent adopted = load("config", built_in());
    ASSERT_TRUE(lies_in_image(adopted, built_in()));
    EXPECT_FALSE(lies_in_image(read, built_in()));
    const Lexicon& expected = read.state().lexicon;
    const Lexicon& lexicon = adopted.state().lexicon;
    EXPECT_TRUE(lexicon.meanings == expected.meanings);
    EXPECT_TRUE(lexicon.frames == expected.frames);
    EXPECT_TRUE(lexicon.frame_parts == expected.frame_parts);
    EXPECT_TRUE(lexicon.measurements == expected.measurements);
    EXPECT_TRUE(lexicon.english == expected.english);
    EXPECT_TRUE(lexicon.other_languages == expected.other_languages);
    EXPECT_TRUE(lexicon.abbreviations == expected.abbreviations);
    EXPECT_TRUE(lexicon.between == expected.between);
    EXPECT_TRUE(lexicon.targets == expected.targets);
    EXPECT_TRUE(adopted.state().sig_words.meanings == read.state().sig_words.meanings);
    EXPECT_EQ(adopted.version(), read.version());
    EXPECT_TRUE(lexicon_image(adopted.state()) == built_in());
}

TEST(LexiconImage, IsLeftAsideWhereAFileSaysSomethingElse) {
    namespace fs = std::filesystem;
    const test::TemporaryFolder temporary;
    const fs::path& folder = temporary.path();
    for (const char* part : {"concepts", "lexicon"}) fs::copy(fs::path("config") / part, folder / part, fs::copy_options::recursive);
    EXPECT_TRUE(lies_in_image(load(folder, built_in()), built_in())) << "a copy of the files as shipped";
    std::ofstream(folder / "lexicon" / "findings" / "mind.toml", std::ios::app) << "\n# A site's own remark.\n";
    const ClinicalContent changed = load(folder, built_in());
    EXPECT_FALSE(lies_in_image(changed, built_in()));
    EXPECT_NE(changed.version(), read_from_files().version());
}

TEST(LexiconImage, ThatEndsEarlyIsRefused) {
    EXPECT_THROW((void)ClinicalContent::load("config", built_in().substr(0, built_in().size() - 1)), std::runtime_error);
}

}  // namespace
}  // namespace tonus::clinical
