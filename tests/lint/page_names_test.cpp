// The pages for people name settings and lines of the log as the program has them.
#include "source_tree.hpp"

#include <tonus/config/setting.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace tonus::lint {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What the first group of `pattern` holds, wherever it stands in `text`.
std::set<std::string> matches(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) found.insert((*at)[1]);
    return found;
}

class Page : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Page, NamesOnlySettingsThatExist) {
    std::set<std::string> keys;
    std::set<std::string> sections;
    for (const config::Setting& setting : config::settings_table()) {
        const std::string key(setting.key);
        keys.insert(key);
        if (setting.kind == config::Kind::secret) keys.insert(key + "_file");
        sections.insert(key.substr(0, key.find('.')));
    }
    for (const std::string& named : matches(text_of(GetParam()), "`([a-z]+\\.[a-z_]+)(?: = [^`]*)?`")) {
        const bool is_file = named.ends_with(".toml") || named.ends_with(".md");
        if (is_file || !sections.contains(named.substr(0, named.find('.')))) continue;
        EXPECT_TRUE(keys.contains(named)) << GetParam() << " names " << named;
    }
}

std::vector<std::filesystem::path> pages() {
    std::vector<std::filesystem::path> found{"README.md", "CONTRIBUTING.md"};
    for (const auto& entry : std::filesystem::directory_iterator("docs")) {
        if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

INSTANTIATE_TEST_SUITE_P(Pages, Page, testing::ValuesIn(pages()), [](const auto& row) {
    std::string name = row.param.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(Runbook, NamesEveryLineThatSomebodyMustActOn) {
    const std::string runbook = text_of("docs/runbook.md");
    std::size_t seen = 0;
    for (const SourceFile& file : source_files()) {
        std::string text;
        // An event may stand on the line below.
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string& line = file.lines[i];
            if (line.find("logger") == std::string::npos && line.find("cannot_start") == std::string::npos) continue;
            text += line + (i + 1 < file.lines.size() ? file.lines[i + 1] : "") + '\n';
        }
        for (const std::string& event : matches(text, "(?:logger_?\\.(?:warning|error)|cannot_start)\\(\\s*\"([a-z_]+)\"")) {
            ++seen;
            EXPECT_NE(runbook.find('`' + event + '`'), std::string::npos) << file.path << " logs " << event;
        }
    }
    EXPECT_GT(seen, 30U);
}

}  // namespace
}  // namespace tonus::lint
