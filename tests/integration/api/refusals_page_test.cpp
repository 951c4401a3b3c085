// docs/refusals.md shows requests and what they are answered: every answer there is a real one.
#include "support/fhir_app.hpp"

#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

constexpr const char* page_file = "docs/refusals.md";

std::string page() {
    std::ifstream file(page_file);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Sends a request as the page writes it: the request line, headers, a blank line, the body.
FhirAnswer send(FhirApp& app, std::string_view text) {
    const auto blank = text.find("\n\n");
    const auto lines = core::split(text.substr(0, blank), '\n');
    FhirHeaders headers;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].find(": ");
        if (colon != std::string_view::npos) headers.emplace_back(lines[i].substr(0, colon), lines[i].substr(colon + 2));
    }
    const auto space = lines[0].find(' ');
    std::string body(blank == std::string_view::npos ? std::string_view() : text.substr(blank + 2));
    if (body.ends_with('\n')) body.pop_back();
    return app.send(lines[0].substr(0, space), lines[0].substr(space + 1), headers, std::move(body));
}

std::string answer_block(const FhirAnswer& answer) {
    const auto document = json::Document::parse(answer.body);
    const std::string body = document ? json::to_text(document->root(), json::Style::pretty) : answer.body;
    return "HTTP " + std::to_string(answer.status) + "\n\n" + body + "\n";
}

/// The page with every answer replaced by what is answered now.
std::string answered_now(FhirApp& app, const std::string& text, int& examples) {
    constexpr std::string_view request_fence = "```http\n";
    constexpr std::string_view answer_fence = "```json\n";
    std::string now;
    std::size_t position = 0;
    for (;;) {
        const auto request = text.find(request_fence, position);
        const auto answer = text.find(answer_fence, position);
        if (request == std::string::npos || answer == std::string::npos) return now + text.substr(position);
        const auto request_begin = request + request_fence.size();
        const auto request_end = text.find("```", request_begin);
        const auto answer_begin = answer + answer_fence.size();
        const auto answer_end = text.find("```", answer_begin);
        now += text.substr(position, answer_begin - position);
        now += answer_block(send(app, std::string_view(text).substr(request_begin, request_end - request_begin)));
        position = answer_end;
        ++examples;
    }
}

TEST(RefusalsPage, ShowsRealAnswers) {
    FhirApp app;
    const FhirHeaders typed{{"Content-Type", "application/fhir+json"}};
    for (const char* id : {"ada", "bob"}) {
        const std::string body =
            R"({"resourceType":"Patient","id":")" + std::string(id) + R"(","identifier":[{"system":"urn:mrn","value":"7"}]})";
        ASSERT_EQ(app.send("PUT", "/fhir/Patient/" + std::string(id), typed, body).status, 201);
    }
    ASSERT_EQ(
        app.send(
               "PUT",
               "/fhir/Patient/ada",
               typed,
               R"({"resourceType":"Patient","id":"ada","active":true,"identifier":[{"system":"urn:mrn","value":"7"}]})"
        )
            .status,
        200
    );
    int examples = 0;
    const std::string before = page();
    const std::string now = answered_now(app, before, examples);
    EXPECT_EQ(examples, 10);
    // A changed wording is taken over with WRITE_EXPECTED=1 and shows in the diff.
    if (std::getenv("WRITE_EXPECTED") != nullptr) std::ofstream(page_file) << now;
    EXPECT_EQ(before, now);
}

}  // namespace
}  // namespace tonus::test
