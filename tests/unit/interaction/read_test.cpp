#include "engine.hpp"

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

class Read : public Engine {};
class History : public Engine {};
class Search : public Engine {};

TEST_F(Read, TellsAbsentFromDeletedFromOldVersions) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    ASSERT_TRUE(call("DELETE", "Patient/p"));
    EXPECT_EQ(call("GET", "Patient/p")->effect, Effect::gone);
    EXPECT_EQ(call("GET", "Patient/p/_history/1")->effect, Effect::read);
    EXPECT_EQ(call("GET", "Patient/p/_history/2")->effect, Effect::gone);
    EXPECT_EQ(call("GET", "Patient/p/_history/3").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "Patient/p/_history/x").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "Patient/q").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "Patient/a%20b").error().kind(), ErrorKind::invalid);
}

TEST_F(Read, AnswersNotModifiedToTheCurrentVersionOnly) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    Request conditional = request("GET", "Patient/p");
    conditional.if_none_match = parse_entity_tags("If-None-Match", "W/\"1\"").value();
    EXPECT_EQ(call(conditional)->effect, Effect::not_modified);
    conditional.if_none_match = parse_entity_tags("If-None-Match", "W/\"2\"").value();
    EXPECT_EQ(call(conditional)->effect, Effect::read);
}

TEST_F(History, ListsNewestFirstAndPages) {
    for (const char* active : {"true", "false", "true"}) {
        const std::string body = R"({"resourceType":"Patient","id":"p","active":)" + std::string(active) + "}";
        ASSERT_TRUE(call("PUT", "Patient/p", body));
    }
    const auto first = call("GET", "Patient/p/_history");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->listing->total, 3);
    ASSERT_EQ(first->listing->versions.size(), 2U);
    EXPECT_EQ(first->listing->versions[0].version_id, 3);
    const auto second = call("GET", "Patient/p/_history?_cursor=" + std::to_string(*first->listing->next));
    ASSERT_EQ(second->listing->versions.size(), 1U);
    EXPECT_EQ(second->listing->versions[0].version_id, 1);
    EXPECT_FALSE(second->listing->next);
    EXPECT_EQ(call("GET", "_history")->listing->total, 3);
    EXPECT_EQ(call("GET", "Patient/_history?_since=2999-01-01")->listing->versions.size(), 0U);
    EXPECT_EQ(call("GET", "Patient/q/_history").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "Patient/p/_history?_since=x").error().kind(), ErrorKind::invalid);
}

TEST_F(Search, FindsAPatientsResourcesHoweverTheyNameThePatient) {
    constexpr std::string_view bodies[] = {
        R"({"resourceType":"Observation","id":"a","subject":{"reference":"Patient/1"}})",
        R"({"resourceType":"Observation","id":"b","subject":{"reference":"https://ehr.example/fhir/Patient/1"}})",
        R"({"resourceType":"Observation","id":"c","subject":{"identifier":{"system":"urn:mrn","value":"7"}}})",
    };
    for (const auto& body : bodies) {
        const std::string id(1, char('a' + (&body - bodies)));
        ASSERT_TRUE(call("PUT", "Observation/" + id, body));
    }
    const std::vector<std::string> literal{"b", "a"};
    EXPECT_EQ(ids("Observation?patient=1"), literal);
    EXPECT_EQ(ids("Observation?subject=Patient/1"), literal);
    EXPECT_EQ(ids("Observation?subject:Patient=1"), literal);
    EXPECT_EQ(ids("Observation?subject=https://other.example/Patient/1"), literal);
    EXPECT_EQ(ids("Observation?subject:identifier=urn:mrn|7"), std::vector<std::string>{"c"});
}

TEST_F(Search, PagesByKeysSoThatNewResourcesDoNotShiftPages) {
    for (const char* id : {"a", "b", "c"}) {
        ASSERT_TRUE(call("PUT", std::string("Patient/") + id, R"({"resourceType":"Patient","id":")" + std::string(id) + "\"}"));
    }
    const auto first = call("GET", "Patient?_count=2");
    ASSERT_TRUE(first->listing->next);
    ASSERT_TRUE(call("PUT", "Patient/d", R"({"resourceType":"Patient","id":"d"})"));
    EXPECT_EQ(ids("Patient?_count=2&_cursor=" + std::to_string(*first->listing->next)), std::vector<std::string>{"a"});
    EXPECT_EQ(call("GET", "Patient?_summary=count")->listing->total, 4);
    EXPECT_EQ(call("GET", "Patient?_total=accurate&_count=1")->listing->total, 4);
}

TEST_F(Search, NarrowsByIdAndTime) {
    ASSERT_TRUE(call("PUT", "Patient/a", R"({"resourceType":"Patient","id":"a"})"));
    ASSERT_TRUE(call("PUT", "Patient/b", R"({"resourceType":"Patient","id":"b"})"));
    EXPECT_EQ(ids("Patient?_id=a,zz"), std::vector<std::string>{"a"});
    EXPECT_EQ(ids("Patient?_id=a&_id=b"), std::vector<std::string>{});
    EXPECT_EQ(ids("Patient?_lastUpdated=lt2000"), std::vector<std::string>{});
    EXPECT_EQ(ids("Patient?_lastUpdated=ge2000&_lastUpdated=lt2999").size(), 2U);
}

TEST_F(Search, RefusesWhatItDoesNotKnowUnlessLenient) {
    const auto strict = call("GET", "Patient?identifer=7");
    ASSERT_FALSE(strict);
    EXPECT_EQ(strict.error().kind(), ErrorKind::not_supported);
    EXPECT_NE(strict.error().issues().at(0).diagnostics.find("did you mean 'identifier'?"), std::string::npos);
    Request lenient = request("GET", "Patient?identifer=7&identifier=");
    lenient.lenient = true;
    const auto reply = call(lenient);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->listing->warnings.size(), 1U);
    EXPECT_TRUE(reply->listing->applied.empty());
    lenient = request("GET", "Patient?identifier:foo=7");
    lenient.lenient = true;
    EXPECT_EQ(call(lenient).error().kind(), ErrorKind::not_supported);
    EXPECT_EQ(call("GET", "Patient?_lastUpdated=yesterday").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(call("GET", "Patient?_count=-1").error().kind(), ErrorKind::invalid);
}

}  // namespace
}  // namespace tonus::interaction::test
