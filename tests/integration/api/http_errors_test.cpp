// http_errors.json, row by row, over a real socket: what the service answers in each case.
// TONUS_BASE_URL points the rows at any other FHIR endpoint; what depends on this fixture's clock,
// address, settings or contents is then left out.
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

struct HttpErrorsRow {
    std::string name;
    std::string what;  ///< the case of which it is an example
    std::string method;
    std::string target;  ///< below the base
    FhirHeaders headers;
    std::string body;
    int status = 0;
    std::string issue;     ///< code of the first issue; empty: no OperationOutcome is looked for
    FhirHeaders expected;  ///< headers, byte for byte; an empty value: the header must be absent
    std::string contains;
};

void PrintTo(const HttpErrorsRow& row, std::ostream* stream) { *stream << row.what; }

FhirHeaders headers_of(json::Value object) {
    FhirHeaders headers;
    for (const json::Member& member : object.members()) headers.emplace_back(member.key, member.value().string());
    return headers;
}

HttpErrorsRow row_of(json::Value value) {
    const std::string_view request = value["request"].string();
    const auto blank = request.find(' ');
    HttpErrorsRow row;
    row.name = value["name"].string();
    row.what = value["case"].string();
    row.method = request.substr(0, blank);
    row.target = request.substr(blank + 1);
    row.headers = headers_of(value["headers"]);
    row.body = value["spaces"] ? std::string(std::size_t(*value["spaces"].to_integer()), ' ') : std::string(value["body"].string());
    row.status = int(*value["status"].to_integer());
    row.issue = value["issue"].string();
    row.expected = headers_of(value["expected"]);
    row.contains = value["contains"].string();
    return row;
}

std::vector<HttpErrorsRow> load_rows() {
    std::ifstream file("tests/integration/api/http_errors.json");
    auto document = json::Document::parse(std::string(std::istreambuf_iterator<char>(file), {})).value();
    std::vector<HttpErrorsRow> rows;
    for (const json::Value value : document.root().elements()) {
        if (!base_from_environment() || !value["local"].boolean().value_or(false)) rows.push_back(row_of(value));
    }
    return rows;
}

/// What stands before every row: Patient/known at version 2, Patient/gone deleted at version 2, two
/// patients that share an identifier. On an endpoint that has been prepared already, the versions count on.
void store_what_rows_need(const FhirBase& base) {
    const FhirHeaders headers{{"Content-Type", "application/fhir+json"}};
    const auto put = [&](const std::string& id, const std::string& rest) {
        const std::string body = R"({"resourceType":"Patient","id":")" + id + "\"" + rest + "}";
        ASSERT_LT(ask(base, "PUT", "/Patient/" + id, headers, body).status, 300);
    };
    put("known", R"(,"active":false)");
    put("known", R"(,"active":true,"identifier":[{"system":"urn:mrn","value":"1"}])");
    put("gone", "");
    put("twin-a", R"(,"identifier":[{"system":"urn:mrn","value":"twin"}])");
    put("twin-b", R"(,"identifier":[{"system":"urn:mrn","value":"twin"}])");
    ASSERT_EQ(ask(base, "DELETE", "/Patient/gone").status, 204);
}

/// A server of its own for each row, unless TONUS_BASE_URL names one.
class HttpErrors : public ::testing::TestWithParam<HttpErrorsRow> {
protected:
    HttpErrors() {
        const auto remote = base_from_environment();
        if (!remote) {
            app_ = std::make_unique<FhirApp>(options());
            server_ = std::make_unique<FhirServer>(*app_);
        }
        base_ = remote ? *remote : server_->base();
        store_what_rows_need(base_);
    }

    static interaction::Options options() {
        interaction::Options options;
        options.max_entries = 3;
        options.if_match_required = {"MedicationStatement"};
        return options;
    }
    [[nodiscard]] bool is_remote() const { return server_ == nullptr; }

    std::unique_ptr<FhirApp> app_;
    std::unique_ptr<FhirServer> server_;
    FhirBase base_;
};

TEST_P(HttpErrors, AnswersAsTheTableSays) {
    const HttpErrorsRow& row = GetParam();
    const auto answer = ask(base_, row.method, row.target, row.headers, row.body);
    EXPECT_EQ(answer.status, row.status) << answer.body;
    EXPECT_EQ(answer.header("X-Request-Id"), "req-1");
    if (!is_remote()) {
        for (const auto& [name, value] : row.expected) EXPECT_EQ(answer.header(name), value) << name;
        EXPECT_NE(answer.body.find(row.contains), std::string::npos) << answer.body;
    }
    if (row.method != "HEAD" && (row.status >= 400 || !row.issue.empty())) {
        const auto outcome = json::Document::parse(answer.body);
        ASSERT_TRUE(outcome) << answer.body;
        EXPECT_EQ(outcome->root()["resourceType"].string(), "OperationOutcome");
        EXPECT_EQ(outcome->root()["issue"][0]["code"].string(), row.issue) << answer.body;
        EXPECT_FALSE(outcome->root()["issue"][0]["diagnostics"].string().empty());
        EXPECT_EQ(outcome->root()["id"].string(), "req-1");
    }
}

INSTANTIATE_TEST_SUITE_P(Table, HttpErrors, ::testing::ValuesIn(load_rows()), [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace tonus::test
