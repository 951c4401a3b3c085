// The pages that say what the service survives name the test that shows it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::lint {
namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

const std::string& test_sources() {
    static const std::string all = [] {
        std::string text;
        for (const auto& entry : std::filesystem::recursive_directory_iterator("tests")) {
            if (entry.path().extension() == ".cpp") text += read(entry.path());
        }
        return text;
    }();
    return all;
}

/// The `Suite.Name` and `Suite.*` between back quotes.
std::vector<std::string> tests_named_on(std::string_view page) {
    std::vector<std::string> names;
    for (auto at = page.find('`'); at != std::string_view::npos; at = page.find('`', at + 1)) {
        const auto end = page.find('`', at + 1);
        if (end == std::string_view::npos) break;
        const std::string_view name = page.substr(at + 1, end - at - 1);
        const auto dot = name.find('.');
        const bool names_a_test = dot != std::string_view::npos && dot > 0 && name[0] >= 'A' && name[0] <= 'Z' &&
                                  name.substr(0, dot).find_first_of(" /") == std::string_view::npos;
        if (names_a_test) names.emplace_back(name.substr(0, name.find('/')));
        at = end;
    }
    return names;
}

class PageOfTests : public testing::TestWithParam<const char*> {};

TEST_P(PageOfTests, NamesOnlyTestsThatExist) {
    const std::vector<std::string> names = tests_named_on(read(GetParam()));
    EXPECT_GT(names.size(), 10U);
    for (const std::string& name : names) {
        const auto dot = name.find('.');
        const std::string suite = '(' + name.substr(0, dot) + ", ";
        const bool all = name.substr(dot) == ".*";
        EXPECT_NE(test_sources().find(all ? suite : suite + name.substr(dot + 1) + ')'), std::string::npos) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Pages, PageOfTests, testing::Values("docs/faults.md", "docs/threat-model.md"));

}  // namespace
}  // namespace tonus::lint
