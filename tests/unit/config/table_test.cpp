#include <tonus/config/setting.hpp>
#include <tonus/config/settings.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace tonus::config {
namespace {

TEST(SettingsTable, IsWhatTheDocumentedFileSays) {
    constexpr const char* documented = "config/tonus.toml";
    // A changed table is taken over with WRITE_EXPECTED=1.
    if (std::getenv("WRITE_EXPECTED") != nullptr) std::ofstream(documented) << reference_file();
    std::ifstream stream(documented);
    std::stringstream text;
    text << stream.rdbuf();
    EXPECT_EQ(text.str(), reference_file());
}

TEST(SettingsTable, HasDefaultsThatAreAllowed) {
    const auto settings = load(Sources{});
    ASSERT_TRUE(settings.has_value()) << settings.error().message();
    EXPECT_EQ(settings->integer("http.port"), 8080);
}

TEST(SettingsTable, DocumentedFileLoadsToTheDefaults) {
    Sources sources;
    sources.file = "config/tonus.toml";
    const auto settings = load(sources);
    ASSERT_TRUE(settings.has_value()) << settings.error().message();
    EXPECT_EQ(settings->duration("http.idle_timeout"), load(Sources{})->duration("http.idle_timeout"));
}

TEST(SettingsTable, NamesEachSettingOnceAndSaysWhatItMeans) {
    std::set<std::string> names;
    for (const Setting& setting : settings_table()) {
        EXPECT_TRUE(names.insert(environment_name(setting)).second) << setting.key;
        EXPECT_TRUE(setting.meaning.ends_with('.')) << setting.key;
        EXPECT_EQ(find_setting(setting.key), &setting);
    }
    EXPECT_EQ(find_setting("http.prot"), nullptr);
}

}  // namespace
}  // namespace tonus::config
