#include "support/fhir_app.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::test {
namespace {

TEST(History, SaysHowEachVersionCameAbout) {
    FhirApp app;
    const FhirHeaders json{{"Content-Type", "application/fhir+json"}};
    const auto posted = app.send("POST", "/fhir/Patient", json, R"({"resourceType":"Patient"})");
    const std::string id(json::Document::parse(posted.body).value().root()["id"].string());
    std::string other = id;
    other.back() = other.back() == '0' ? '1' : '0';
    const std::string body = R"({"resourceType":"Patient","id":")" + other + R"("})";
    ASSERT_EQ(app.send("PUT", "/fhir/Patient/" + other, json, body).status, 201);
    ASSERT_EQ(app.send("DELETE", "/fhir/Patient/" + other).status, 204);
    ASSERT_EQ(app.send("PUT", "/fhir/Patient/" + other, json, body).status, 201);
    const auto said = [&](const std::string& of) {
        std::vector<std::string> requests;
        const auto history = json::Document::parse(app.send("GET", "/fhir/Patient/" + of + "/_history").body).value();
        for (const json::Value entry : history.root()["entry"].elements()) {
            requests.push_back(
                std::string(entry["request"]["method"].string()) + " " + std::string(entry["response"]["status"].string().substr(0, 3))
            );
        }
        return requests;
    };
    EXPECT_EQ(said(id), std::vector<std::string>{"POST 201"});
    EXPECT_EQ(said(other), (std::vector<std::string>{"PUT 201", "DELETE 204", "PUT 201"}));
}

}  // namespace
}  // namespace tonus::test
