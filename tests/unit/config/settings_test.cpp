#include "support/case_name.hpp"

#include <tonus/config/settings.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace tonus::config {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class SettingsTest : public testing::Test {
protected:
    SettingsTest() { std::filesystem::create_directory(folder_); }
    ~SettingsTest() override { std::filesystem::remove_all(folder_); }

    std::string write(const std::string& name, const std::string& text) const {
        const auto path = folder_ / name;
        std::ofstream(path) << text;
        return path;
    }

    [[nodiscard]] core::Result<Settings> load_file(const std::string& text) const {
        Sources sources;
        sources.file = write("tonus.toml", text);
        return load(sources);
    }

private:
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("tonus-config-" + std::to_string(::getpid()));
};

TEST_F(SettingsTest, AreReadFromAFile) {
    const auto settings = load_file(
        "[http]\nport = 9000\nidle_timeout = \"2min\"\nbody_limit = \"1MiB\"\naccess_log = false\n"
        "[fhir]\nif_match_required = [\"Patient\", \"Flag\"]\n[log]\nstyle = \"json\"\n"
    );
    ASSERT_TRUE(settings.has_value()) << settings.error().message();
    EXPECT_EQ(settings->integer("http.port"), 9000);
    EXPECT_EQ(settings->duration("http.idle_timeout"), std::chrono::minutes(2));
    EXPECT_EQ(settings->size("http.body_limit"), 1024U * 1024U);
    EXPECT_FALSE(settings->flag("http.access_log"));
    EXPECT_THAT(settings->list("fhir.if_match_required"), ElementsAre("Patient", "Flag"));
    EXPECT_EQ(settings->text("log.style"), "json");
    EXPECT_EQ(settings->text("http.address"), "127.0.0.1");
}

TEST_F(SettingsTest, LetTheEnvironmentWinOverTheFileAndTheCommandLineOverBoth) {
    Sources sources;
    sources.file = write("tonus.toml", "[http]\nport = 1\nbacklog = 1\nheader_fields = 11\n");
    sources.environment = {{"TONUS_HTTP_PORT", "2"}, {"TONUS_HTTP_BACKLOG", "2"}, {"HOME", "/root"}, {"TONUS_CONFIG", "x"}};
    sources.overrides = {{"http.port", "3"}};
    const auto settings = load(sources);
    ASSERT_TRUE(settings.has_value()) << settings.error().message();
    EXPECT_EQ(settings->integer("http.port"), 3);
    EXPECT_EQ(settings->integer("http.backlog"), 2);
    EXPECT_EQ(settings->integer("http.header_fields"), 11);
    EXPECT_THAT(settings->describe(), HasSubstr("http.port = 3  # command line\n"));
    EXPECT_THAT(settings->describe(), HasSubstr("http.backlog = 2  # TONUS_HTTP_BACKLOG\n"));
    EXPECT_THAT(settings->describe(), HasSubstr("tonus.toml:4\n"));
    EXPECT_THAT(settings->describe(), HasSubstr("http.address = 127.0.0.1  # default\n"));
}

TEST_F(SettingsTest, TakeASecretFromTheEnvironmentOrAFileAndNeverShowIt) {
    Sources direct;
    direct.environment = {{"TONUS_ACCESS_SIGNING_KEY", "open sesame"}};
    Sources by_variable;
    by_variable.environment = {{"TONUS_ACCESS_SIGNING_KEY_FILE", write("key", "open sesame\n")}};
    Sources by_file;
    by_file.file = write("tonus.toml", "[access]\nsigning_key_file = \"" + write("key", "open sesame\n") + "\"\n");
    for (const Sources& sources : {direct, by_variable, by_file}) {
        const auto settings = load(sources);
        ASSERT_TRUE(settings.has_value()) << settings.error().message();
        EXPECT_EQ(settings->text("access.signing_key"), "open sesame");
        EXPECT_THAT(settings->describe(), Not(HasSubstr("sesame")));
        EXPECT_THAT(settings->describe(), HasSubstr("access.signing_key = ***"));
    }
}

TEST_F(SettingsTest, ThrowWhenTheProgramAsksForWhatIsNotThere) {
    const auto settings = load(Sources{});
    EXPECT_THROW((void)settings->text("http.prot"), std::logic_error);
    EXPECT_THROW((void)settings->text("http.port"), std::logic_error);
}

TEST_F(SettingsTest, ReportEveryProblemAtOnce) {
    Sources sources;
    sources.file = write("tonus.toml", "[http]\nport = 70000\nprot = 1\n");
    sources.environment = {{"TONUS_LOG_LEVEL", "loud"}};
    sources.overrides = {{"http.adress", "::"}};
    const auto settings = load(sources);
    ASSERT_FALSE(settings.has_value());
    const std::string& message = settings.error().message();
    EXPECT_THAT(message, HasSubstr("tonus.toml:2: http.port: '70000' is not a whole number from 0 to 65535\n"));
    EXPECT_THAT(message, HasSubstr("tonus.toml:3: http.prot: there is no such setting; did you mean http.port?\n"));
    EXPECT_THAT(message, HasSubstr("TONUS_LOG_LEVEL: log.level: 'loud' is not one of debug, info, warning, error\n"));
    EXPECT_THAT(message, HasSubstr("command line: http.adress: there is no such setting; did you mean http.address?"));
}

struct Flaw {
    std::string_view name;
    std::string text;
    std::string_view says;
};

class SettingsRefuse : public SettingsTest, public testing::WithParamInterface<Flaw> {};

TEST_P(SettingsRefuse, AndSayWhereAndWhy) {
    const auto settings = load_file(GetParam().text);
    ASSERT_FALSE(settings.has_value());
    EXPECT_THAT(settings.error().message(), HasSubstr(std::string(GetParam().says)));
}

INSTANTIATE_TEST_SUITE_P(
    Files,
    SettingsRefuse,
    testing::Values(
        Flaw{"NotToml", "[http]\nport = = 1\n", "tonus.toml:2: "},
        Flaw{"UnknownSection", "[htp]\nport = 1\n", ":2: htp.port: there is no such setting; did you mean http.port?"},
        Flaw{"NothingNear", "[x]\nqqqqqqqqqq = 1\n", "config/tonus.toml lists all there are"},
        Flaw{"TopLevel", "port = 1\n", ":1: port: there is no such setting"},
        Flaw{"TextForNumber", "[http]\n\nport = \"8080\"\n", ":3: http.port must be a whole number from 0 to 65535"},
        Flaw{"NumberForText", "[http]\naddress = 1\n", ":2: http.address must be a string"},
        Flaw{"FractionForNumber", "[http]\nport = 1.5\n", ":2: http.port must be a whole number"},
        Flaw{"TextForFlag", "[http]\naccess_log = \"true\"\n", "http.access_log must be true or false"},
        Flaw{"NegativePort", "[http]\nport = -1\n", "'-1' is not a whole number from 0 to 65535"},
        Flaw{"DurationWithoutUnit", "[http]\nidle_timeout = \"75\"\n", "'75' is not a duration (ms, s, min, h, d) from 1ms to 1d"},
        Flaw{"DurationOverflows", "[http]\nidle_timeout = \"99999999999999999d\"\n", "is not a duration"},
        Flaw{"DurationTooLong", "[http]\nidle_timeout = \"2d\"\n", "'2d' is not a duration"},
        Flaw{"SizeOfAnotherKind", "[http]\nbody_limit = \"16MB\"\n", "'16MB' is not a size (B, KiB, MiB, GiB) from 1KiB to 1GiB"},
        Flaw{"ListOfNumbers", "[fhir]\nif_match_required = [1]\n", "fhir.if_match_required must be a list of strings"},
        Flaw{
            "SecretInTheFile",
            "[access]\nsigning_key = \"x\"\n",
            "is a secret and may not stand here; name its file with access.signing_key_file"},
        Flaw{"SecretFileMissing", "[access]\nsigning_key_file = \"/no/such/file\"\n", "cannot read the secret's file /no/such/file"}
    ),
    test::case_name
);

TEST_F(SettingsTest, RefuseAFileThatIsNotThere) {
    Sources sources;
    sources.file = "/no/such/file.toml";
    EXPECT_THAT(load(sources).error().message(), HasSubstr("cannot read /no/such/file.toml: No such file or directory"));
}

TEST_F(SettingsTest, RefuseASecretOnTheCommandLineAndAnUnknownVariable) {
    Sources sources;
    sources.overrides = {{"access.signing_key", "x"}};
    sources.environment = {{"TONUS_HTTP_PROT", "1"}};
    const auto settings = load(sources);
    EXPECT_THAT(settings.error().message(), HasSubstr("use TONUS_ACCESS_SIGNING_KEY"));
    EXPECT_THAT(settings.error().message(), HasSubstr("TONUS_HTTP_PROT: there is no such setting; did you mean TONUS_HTTP_PORT?"));
}

TEST(EnvironmentOf, SplitsAtTheFirstEqualsSign) {
    const std::array<const char*, 3> variables{"A=b=c", "EMPTY=", nullptr};
    EXPECT_THAT(environment_of(variables.data()), ElementsAre(std::pair("A", "b=c"), std::pair("EMPTY", "")));
}

}  // namespace
}  // namespace tonus::config
