#include <tonus/interaction/operation_input.hpp>

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::interaction {
namespace {

Request request_with(std::string body, std::vector<Parameter> parameters = {}) {
    Request request;
    request.parameters = std::move(parameters);
    if (body.empty()) return request;
    auto document = std::make_shared<json::Document>(json::Document::parse(std::move(body)).value());
    request.body = document->root();
    request.document = document;
    return request;
}

TEST(OperationInput, ReadsParametersOfBodyAndUrl) {
    const auto request = request_with(
        R"({"resourceType":"Parameters","parameter":[{"name":"reason","valueString":"late"},{"name":"sure","valueBoolean":true},
            {"name":"count","valueInteger":3},{"name":"subject","valueReference":{"reference":"Patient/1"}},
            {"name":"it","resource":{"resourceType":"Patient"}}]})",
        {{"since", "2026-11"}, {"type", "Patient,Flag"}}
    );
    const auto input = OperationInput::read(request, {"reason", "sure", "count", "subject", "it", "since", "type"}).value();
    EXPECT_EQ(input.text("reason").value(), "late");
    EXPECT_EQ(input.boolean("sure").value(), true);
    EXPECT_EQ(input.integer("count").value(), 3);
    EXPECT_EQ(input.value("subject")["reference"].string(), "Patient/1");
    EXPECT_EQ(input.resource("it")["resourceType"].string(), "Patient");
    EXPECT_EQ(input.time("since").value()->precision, fhir::Precision::month);
    EXPECT_EQ(input.texts("type"), (std::vector<std::string>{"Patient", "Flag"}));
    EXPECT_FALSE(input.text("absent").value());
}

TEST(OperationInput, TakesABareResourceAsTheParameterResource) {
    const auto request = request_with(R"({"resourceType":"Patient"})");
    EXPECT_EQ(OperationInput::read(request, {"resource"}).value().resource("resource")["resourceType"].string(), "Patient");
}

TEST(OperationInput, RefusesWhatItCannotUse) {
    const auto unknown = OperationInput::read(request_with("", {{"reson", "x"}}), {"reason"});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind(), core::ErrorKind::not_supported);
    EXPECT_NE(unknown.error().message().find("did you mean 'reason'?"), std::string::npos);

    const auto request = request_with("", {{"a", "x"}, {"b", "1"}, {"b", "2"}});
    const auto input = OperationInput::read(request, {"a", "b"}).value();
    EXPECT_FALSE(input.boolean("a"));
    EXPECT_FALSE(input.integer("a"));
    EXPECT_FALSE(input.time("a"));
    EXPECT_FALSE(input.text("b"));
    EXPECT_FALSE(input.required_text("c", "say it"));
    EXPECT_FALSE(OperationInput::read(request_with(R"({"resourceType":"Parameters","parameter":[{}]})"), {}));
}

}  // namespace
}  // namespace tonus::interaction
