#include "api/permission.hpp"

#include <tonus/bulk/export_operation.hpp>
#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::api {
namespace {

access::Caller caller_with(std::string_view scopes) {
    access::Caller caller;
    caller.scopes = access::parse_scopes(scopes).value();
    return caller;
}

bool allowed(std::string_view scopes, std::string_view verb, std::string_view path, std::string_view body = "{}") {
    const interaction::RouteTable routes(bulk::export_operations(1));
    const auto found = routes.find(verb, path);
    interaction::Request request;
    request.type = found.values.type;
    const auto document = json::Document::parse(std::string(body)).value();
    request.body = document.root();
    request.base = "https://ehr.example/fhir";
    return check_permission(caller_with(scopes), routes, *found.route, request).has_value();
}

TEST(Permission, FollowsTheLettersOfTheScope) {
    EXPECT_TRUE(allowed("system/Observation.rs", "GET", "Observation/1"));
    EXPECT_TRUE(allowed("system/Observation.rs", "GET", "Observation"));
    EXPECT_FALSE(allowed("system/Observation.r", "GET", "Observation"));
    EXPECT_FALSE(allowed("system/Observation.rs", "POST", "Observation"));
    EXPECT_TRUE(allowed("system/Observation.c", "POST", "Observation"));
    EXPECT_FALSE(allowed("system/Observation.c", "PUT", "Observation/1"));
    EXPECT_FALSE(allowed("system/Observation.cruds", "GET", "Patient/1"));
    EXPECT_FALSE(allowed("system/Observation.cruds", "GET", "_history"));
    EXPECT_TRUE(allowed("system/*.s", "GET", "_history"));
    EXPECT_TRUE(allowed("system/Patient.r", "GET", "metadata"));
}

TEST(Permission, OfAnExportIsToReadEveryTypeWhateverTheUrlNames) {
    for (const char* path : {"$export", "Patient/$export", "Group/1/$export"}) {
        EXPECT_FALSE(allowed("system/Patient.rs system/Group.rs", "GET", path)) << path;
        EXPECT_TRUE(allowed("system/*.rs", "GET", path)) << path;
    }
}

TEST(Permission, OfABundleIsThatOfEachEntry) {
    constexpr std::string_view bundle = R"({"entry":[{"request":{"method":"POST","url":"Observation"}},
        {"request":{"method":"GET","url":"/Patient/1?x=y"}},
        {"request":{"method":"GET","url":"https://ehr.example/fhir/Patient/2"}}]})";
    EXPECT_TRUE(allowed("system/Observation.c system/Patient.r", "POST", "", bundle));
    EXPECT_FALSE(allowed("system/Observation.c", "POST", "", bundle));
    constexpr std::string_view absolute = R"({"entry":[{"request":{"method":"GET","url":"https://ehr.example/fhir/Patient/1"}}]})";
    EXPECT_FALSE(allowed("system/Observation.r", "POST", "", absolute));
}

}  // namespace
}  // namespace tonus::api
