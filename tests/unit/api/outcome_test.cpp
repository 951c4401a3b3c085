#include <tonus/api/error_status.hpp>
#include <tonus/api/outcome.hpp>
#include <tonus/interaction/definition_validator.hpp>
#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::api {
namespace {

TEST(ErrorStatuses, HaveOneRowForEachKind) {
    for (int i = 0; i <= int(core::ErrorKind::internal); ++i) {
        const auto kind = core::ErrorKind(i);
        EXPECT_EQ(status_of(kind).kind, kind);
        EXPECT_TRUE(status_line(status_of(kind).status).starts_with(std::to_string(status_of(kind).status)));
    }
    EXPECT_EQ(error_statuses.size(), std::size_t(core::ErrorKind::internal) + 1);
}

TEST(Outcome, OfEveryKindIsAValidOperationOutcome) {
    const interaction::DefinitionValidator validator;
    for (const ErrorStatus& row : error_statuses) {
        const auto response = error_response(core::Error(row.kind, "What to do."), "request-7");
        const auto document = json::Document::parse(std::get<std::string>(response.body));
        ASSERT_TRUE(document);
        EXPECT_FALSE(validator.validate(document->root()).base_broken) << core::name_of(row.kind);
        EXPECT_EQ(document->root()["id"].string(), "request-7");
        EXPECT_EQ(response.status, row.status);
    }
}

TEST(Outcome, CarriesWhatAnIssueSays) {
    core::Issue issue;
    issue.severity = core::Severity::warning;
    issue.code = "value";
    issue.details_code = "MSG_PARAM_INVALID";
    issue.rule = "obs-6";
    issue.expression = "Observation.value";
    issue.diagnostics = "<b>no markup</b>";
    json::Writer writer;
    write_outcome(writer, {issue}, "invalid", "not an id");
    EXPECT_EQ(
        writer.take(),
        R"({"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"value","details":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/operation-outcome","code":"MSG_PARAM_INVALID"}],"text":"obs-6"},"diagnostics":"<b>no markup</b>","expression":["Observation.value"]}]})"
    );
}

TEST(Outcome, WritesAnElementOfSeveralTypesBothWays) {
    core::Issue issue;
    issue.expression = "Observation.value.ofType(Quantity).code";
    json::Writer writer;
    write_outcome(writer, {issue}, "invalid", "r");
    const auto document = json::Document::parse(writer.take());
    ASSERT_TRUE(document);
    EXPECT_EQ(
        json::to_text(document->root()["issue"][0]["expression"]), R"(["Observation.value.code","Observation.value.ofType(Quantity).code"])"
    );
}

TEST(Outcome, RepeatsNoMoreOfWhatWasSentThanHelps) {
    std::string sent;
    while (sent.size() < 1'000'000) sent += "\u00e9";
    for (const std::string before : {"", "x"}) {
        core::Issue issue;
        issue.diagnostics = issue.expression = before + sent;
        json::Writer writer;
        write_outcome(writer, {issue}, "invalid", "r");
        const auto document = json::Document::parse(writer.take());
        ASSERT_TRUE(document) << "cut inside of a character";
        for (const auto text :
             {document->root()["issue"][0]["diagnostics"].string(), document->root()["issue"][0]["expression"][0].string()}) {
            EXPECT_LT(text.size(), 5000U);
            EXPECT_TRUE(text.ends_with("\u00e9..."));
        }
    }
}

TEST(Outcome, AsksToWaitWhereWaitingHelps) {
    EXPECT_EQ(error_response(core::Error(core::ErrorKind::busy, "Full."), "r").headers.get("Retry-After"), "1");
    EXPECT_FALSE(error_response(core::Error(core::ErrorKind::internal, "Broken."), "r").headers.has("Retry-After"));
}

TEST(Refusal, OfHttpSpeaksTheSameLanguage) {
    const auto content = refusal_outcome({413, "The body is too large.", "r-1"});
    const auto document = json::Document::parse(content.body);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->root()["issue"][0]["code"].string(), "too-long");
    EXPECT_EQ(document->root()["id"].string(), "r-1");
}

}  // namespace
}  // namespace tonus::api
