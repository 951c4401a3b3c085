#include "engine.hpp"

#include <tonus/interaction/known_tags.hpp>

#include <algorithm>

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
    conditional.if_none_match = parse_known_tags("W/\"1\"");
    EXPECT_EQ(call(conditional)->effect, Effect::not_modified);
    conditional.if_none_match = parse_known_tags("W/\"2\"");
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
    const auto second = call("GET", "Patient/p/_history?_cursor=" + *first->listing->next);
    ASSERT_EQ(second->listing->versions.size(), 1U);
    EXPECT_EQ(second->listing->versions[0].version_id, 1);
    EXPECT_FALSE(second->listing->next);
    EXPECT_EQ(second->listing->total, 3) << "of the whole history, not of what is left";
    EXPECT_EQ(second->listing->previous, "");
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
    EXPECT_EQ(ids("Patient?_count=2&_cursor=" + *first->listing->next), std::vector<std::string>{"a"});
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
    EXPECT_NE(strict.error().issues().at(0).diagnostics.find("Did you mean \"identifier\"?"), std::string::npos);
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

/// Two patients, a statement and observations of the first one.
class SearchRecord : public Engine {
protected:
    SearchRecord() {
        put("Patient", "ann", R"("gender":"female","birthDate":"1980-05-01","name":[{"family":"Zimt"}])");
        put("Patient", "bob", R"("gender":"male","birthDate":"1970-05-01","name":[{"family":"Ahorn"}])");
        put("MedicationStatement",
            "m",
            R"("status":"active","medicationCodeableConcept":{"text":"x"},"subject":{"reference":"Patient/ann"})");
        put("Observation", "early", observation("2026-01-10", "3"));
        put("Observation", "late", observation("2026-03-10", "7"));
    }

    static std::string observation(const std::string& date, const std::string& value) {
        return R"("status":"final","code":{"coding":[{"system":"urn:codes","code":"score"}]},"subject":{"reference":"Patient/ann"},"effectiveDateTime":")" +
               date + R"(","valueQuantity":{"value":)" + value + "}";
    }
    void put(const std::string& type, const std::string& id, const std::string& rest) {
        const std::string body = R"({"resourceType":")" + type + R"(","id":")" + id + "\"," + rest + "}";
        ASSERT_TRUE(call("PUT", type + "/" + id, body));
    }
};

struct Found {
    std::string_view name;
    std::string_view url;
    std::vector<std::string> ids;
};

class SearchFinds : public SearchRecord, public ::testing::WithParamInterface<Found> {};

TEST_P(SearchFinds, WhatR4Says) { EXPECT_EQ(ids(GetParam().url), GetParam().ids); }

INSTANTIATE_TEST_SUITE_P(
    Cases,
    SearchFinds,
    ::testing::Values(
        Found{"DateAtLeast", "Observation?date=ge2026-02-01", {"late"}},
        Found{"DateBetween", "Observation?date=ge2026-01-01&date=lt2026-02-01", {"early"}},
        Found{"TokenWithSystem", "Observation?code=urn:codes%7Cscore", {"late", "early"}},
        Found{"TokenOfOtherSystem", "Observation?code=urn:other%7Cscore", {}},
        Found{"QuantityAbove", "Observation?value-quantity=gt5", {"late"}},
        Found{"StringBeginsWithoutCase", "Patient?family=zim", {"ann"}},
        Found{"Not", "Patient?gender:not=male", {"ann"}},
        Found{"Chain", "Observation?subject:Patient.family=Zimt", {"late", "early"}},
        Found{"ChainToNothing", "Observation?subject:Patient.family=Ahorn", {}},
        Found{"Has", "Patient?_has:Observation:patient:code=score", {"ann"}},
        Found{"HasNothing", "Patient?_has:Observation:patient:code=other", {}},
        Found{"SortedUp", "Patient?_sort=birthdate", {"bob", "ann"}},
        Found{"SortedDown", "Observation?_sort=-date", {"late", "early"}},
        Found{"SortedByTwo", "Patient?_sort=gender,family", {"ann", "bob"}}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

TEST_F(SearchRecord, IncludesEachResourceOnce) {
    const auto forward = call("GET", "Observation?_include=Observation:subject");
    ASSERT_TRUE(forward);
    ASSERT_EQ(forward->listing->included.size(), 1U);
    EXPECT_EQ(forward->listing->included[0].key.id, "ann");
    const auto reverse = call("GET", "Patient?_id=ann&_revinclude=Observation:subject&_revinclude=MedicationStatement:subject");
    ASSERT_TRUE(reverse);
    EXPECT_EQ(reverse->listing->included.size(), 3U);
}

struct VersionRow {
    std::string_view reference;
    std::int64_t included;  ///< version; 0: nothing
};

TEST_F(Search, IncludesTheVersionThatAReferenceNames) {
    for (const char* active : {"true", "false"}) {
        ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p","active":)" + std::string(active) + "}"));
    }
    constexpr VersionRow rows[] = {
        {"Patient/p", 2},
        {"Patient/p/_history/1", 1},
        {"Patient/p/_history/2", 2},
        {"Patient/p/_history/9", 2},                          // not here: the current one
        {"http://ehr.example/fhir/Patient/p/_history/1", 2},  // another server's count
        {"Patient/nobody/_history/1", 0},
    };
    for (const VersionRow& row : rows) {
        ASSERT_TRUE(call(
            "PUT",
            "Observation/o",
            R"({"resourceType":"Observation","id":"o","subject":{"reference":")" + std::string(row.reference) + R"("}})"
        ));
        const auto reply = call("GET", "Observation?_include=Observation:subject");
        ASSERT_TRUE(reply);
        const auto& included = reply->listing->included;
        EXPECT_EQ(included.empty() ? 0 : included.front().version_id, row.included) << row.reference;
    }
}

TEST_F(SearchRecord, PagesSortedAnswers) {
    const auto first = call("GET", "Observation?_sort=date&_count=1");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->listing->total, 2);
    EXPECT_EQ(first->listing->versions.at(0).key.id, "early");
    const auto second = call("GET", "Observation?_sort=date&_count=1&_cursor=" + *first->listing->next);
    EXPECT_EQ(second->listing->versions.at(0).key.id, "late");
    EXPECT_FALSE(second->listing->next);
}

TEST_F(SearchRecord, KeepsTheElementsAskedForAndTheMandatoryOnes) {
    const auto reply = call("GET", "Observation?_elements=valueQuantity,Observation.value,Patient.name");
    ASSERT_TRUE(reply);
    ASSERT_TRUE(reply->listing->kept_elements.contains("Observation"));
    const auto& kept = reply->listing->kept_elements.at("Observation");
    for (const char* name : {"id", "meta", "status", "code", "valueQuantity"}) {
        EXPECT_NE(std::find(kept.begin(), kept.end(), name), kept.end()) << name;
    }
    EXPECT_EQ(std::find(kept.begin(), kept.end(), "effectiveDateTime"), kept.end());
}

TEST_F(SearchRecord, KeepsAnElementOfSeveralTypesByEitherName) {
    const auto keeps = [this](const std::string& asked, std::string_view member) {
        const auto reply = call("GET", "Observation?_elements=" + asked);
        const auto& kept = reply->listing->kept_elements.at("Observation");
        return std::find(kept.begin(), kept.end(), member) != kept.end();
    };
    EXPECT_TRUE(keeps("value", "valueQuantity"));
    EXPECT_TRUE(keeps("value", "valueString"));
    EXPECT_TRUE(keeps("valueQuantity", "valueQuantity"));
    EXPECT_TRUE(keeps("valueQuantity", "_valueQuantity"));
    EXPECT_FALSE(keeps("valueQuantity", "valueString"));
}

}  // namespace
}  // namespace tonus::interaction::test
