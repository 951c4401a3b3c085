// What an operator gets to read who mistypes a command.
#include "command_run.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

namespace tonus::test {
namespace {

using testing::HasSubstr;

struct WrongCall {
    std::string_view name;
    std::vector<std::string> words;  ///< {data} is a folder that is not there, {folder} one that is
    int status;
    std::vector<std::string_view> said;
};

class WrongCalls : public testing::TestWithParam<WrongCall> {
protected:
    std::string filled(std::string word) const {
        const auto put = [&word](std::string_view mark, const std::string& value) {
            if (const auto at = word.find(mark); at != std::string::npos) word.replace(at, mark.size(), value);
        };
        put("{data}", (folder_.path() / "data").string());
        put("{folder}", folder_.path().string());
        return word;
    }

    TemporaryFolder folder_;
};

TEST_P(WrongCalls, SayWhatToDo) {
    std::ofstream(folder_.path() / "text") << "no database\n";
    std::vector<std::string> words;
    for (const std::string& word : GetParam().words) words.push_back(filled(word));
    const auto run = run_command(words);
    EXPECT_EQ(run.status, GetParam().status) << run.errors;
    for (const std::string_view part : GetParam().said) EXPECT_THAT(run.errors, HasSubstr(std::string(part)));
    EXPECT_FALSE(std::filesystem::exists(folder_.path() / "data")) << "a wrong call makes nothing";
}

INSTANTIATE_TEST_SUITE_P(
    Of,
    WrongCalls,
    testing::Values(
        WrongCall{"Nothing", {}, 2, {"tonus: ", "More: tonus --help"}},
        WrongCall{"ACommandThatIsNone", {"bakcup"}, 2, {"there is no command bakcup; did you mean backup?"}},
        WrongCall{"AnOptionThatIsNone", {"serve", "--dta", "x"}, 2, {"--dta", "More: tonus serve --help"}},
        WrongCall{"APartOfACommand", {"client", "add", "ward"}, 2, {"--name is required", "More: tonus client add --help"}},
        WrongCall{"ASettingThatIsNone", {"check", "--set", "http.prot=1"}, 2, {"did you mean http.port?"}},
        WrongCall{"ASettingWithoutAValue", {"check", "--set", "http.port"}, 2, {"--set http.port has no value", "section.name=value"}},
        WrongCall{"WhatStandsBehindASetting", {"backup", "--set", "store.folder={data}", "{folder}/b"}, 1, {"There is no database at"}},
        WrongCall{
            "WhatStandsBehindAType", {"export", "--data", "{data}", "--type", "Patient", "{folder}/out"}, 1, {"There is no database"}},
        WrongCall{"AFileThatIsNoBackup", {"restore", "{folder}/text", "--data", "{data}"}, 1, {"is no database"}},
        WrongCall{"RulesThatAreNotThere", {"replay", "--rules", "{data}"}, 1, {"There is no folder"}}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

}  // namespace
}  // namespace tonus::test
