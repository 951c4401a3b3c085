// What a search says beside what it finds: refusals, doubts, and what could not be read.
#include "support/case_name.hpp"
#include "support/fhir_app.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::test {
namespace {

struct Refusal {
    std::string_view name;
    std::string_view target;
    int status;
    std::string_view code;
    std::string_view says;
};

class SearchRefusals : public ::testing::TestWithParam<Refusal> {};

TEST_P(SearchRefusals, SayWhatToMend) {
    FhirApp app;
    const auto answer = app.send("GET", "/fhir" + std::string(GetParam().target));
    EXPECT_EQ(answer.status, GetParam().status) << answer.body;
    const auto outcome = json::Document::parse(answer.body);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->root()["issue"][0]["code"].string(), GetParam().code) << answer.body;
    EXPECT_NE(answer.body.find(GetParam().says), std::string::npos) << answer.body;
}

const Refusal refusals[] = {
    {"UnknownParameter", "/Patient?famly=x", 400, "not-supported", "Did you mean"},
    {"UnknownModifier", "/Patient?family:sounds=x", 400, "not-supported", "sounds"},
    {"SortWithModifier", "/Patient?_sort:up=family", 400, "not-supported", "no modifier"},
    {"HasWithoutPath", "/Patient?_has=x", 400, "not-supported", "_has:Type:reference:parameter"},
    {"Filter", "/Patient?_filter=name%20eq%20x", 400, "not-supported", "_filter"},
    {"List", "/Patient?_list=42", 400, "not-supported", "Lists are not kept"},
    {"ContainedMaybe", "/Patient?_contained=maybe", 400, "value", "true, both or false"},
    {"ContainedOfSeveralTypes", "/?_type=Patient,Observation&_contained=true", 400, "not-supported", "search of one type"},
    {"ContainedWithHas", "/Patient?_contained=true&_has:Observation:patient:code=x", 400, "not-supported", "_has"},
    {"ContainedSorted", "/Patient?_contained=both&_sort=family", 400, "not-supported", "_sort"},
    {"ContainedAloneWithIncludes",
     "/Observation?_contained=true&_containedType=contained&_include=Observation:subject",
     400,
     "not-supported",
     "_containedType=container"},
    {"BadDate", "/Patient?birthdate=yesterday", 400, "value", "yesterday"},
    {"BadNumber", "/Observation?value-quantity=many", 400, "value", "many"},
    {"BadCount", "/Patient?_count=-1", 400, "value", "_count"},
    {"BadCursor", "/Patient?_cursor=x", 400, "value", "next link"},
    {"BadSortedCursor", "/Patient?_sort=family&_cursor=nobody/1", 400, "value", "next link"},
    {"UnknownValueSet", "/Patient?gender:in=urn:none", 400, "not-supported", "urn:none"},
    {"UnknownTypeInList", "/?_type=Patiant", 404, "not-supported", "Patient"},
    {"OtherCompartment", "/Observation/1/Patient", 404, "not-supported", "Encounter Patient Practitioner"},
    {"NotInCompartment", "/Patient/1/ValueSet", 404, "not-supported", "belong to no compartment of Patient"},
    {"SortOfSeveralTypes", "/?_type=Patient,Observation&_sort=_id", 400, "not-supported", "name one type"},
};
INSTANTIATE_TEST_SUITE_P(Table, SearchRefusals, ::testing::ValuesIn(refusals), case_name);

TEST(SearchDoubts, WarnOfAPatientOrCodeThatIsNotKnown) {
    FhirApp app;
    for (const std::string_view query : {"patient=nobody", "code=no-such"}) {
        const auto answer = app.send("GET", "/fhir/Observation?" + std::string(query));
        EXPECT_EQ(answer.status, 200);
        const auto bundle = json::Document::parse(answer.body).value();
        EXPECT_EQ(bundle.root()["total"].number(), "0");
        const auto entry = bundle.root()["entry"][0];
        EXPECT_EQ(entry["search"]["mode"].string(), "outcome") << answer.body;
        EXPECT_EQ(entry["resource"]["issue"][0]["severity"].string(), "warning");
    }
}

TEST(SearchDoubts, SayNothingOfIdentifiersAndTags) {
    FhirApp app;
    for (const std::string_view query : {"identifier=urn:mrn%7Cnobody", "_tag=urn:tags%7Cnone", "telecom=555", "phone=555", "_id=nobody"}) {
        const auto answer = app.send("GET", "/fhir/Patient?" + std::string(query));
        EXPECT_EQ(answer.status, 200);
        const auto bundle = json::Document::parse(answer.body).value();
        EXPECT_EQ(bundle.root()["total"].number(), "0");
        EXPECT_FALSE(bundle.root()["entry"]) << answer.body;
    }
}

/// As an earlier program may have stored it: half of a surrogate pair, which is no text.
void store_unreadable(FhirApp& app, const std::string& id) {
    store::Draft draft;
    draft.key = {"Observation", id};
    draft.content = "\n},\"status\":\"final\",\"code\":{\"text\":\"spasm \\ud800\"},\"effectiveDateTime\":\"2026-01-02\"}";
    const auto done = app.store().write_blocking([&](store::Writer& writer) -> core::Result<void> {
        auto stored = writer.put(draft);
        if (!stored) return core::fail(stored.error());
        return {};
    });
    ASSERT_TRUE(done.has_value());
}

struct UnreadableRow {
    std::string_view name;
    std::string_view query;
    int matches;
    int total;
};

class SearchOverWhatCannotBeRead : public ::testing::TestWithParam<UnreadableRow> {};

TEST_P(SearchOverWhatCannotBeRead, LeavesItOutAndNamesIt) {
    std::vector<std::string> told;
    interaction::Options options;
    options.on_unreadable = [&told](const fhir::ResourceKey& key) { told.push_back(fhir::to_string(key)); };
    FhirApp app(std::move(options));
    const FhirHeaders json{{"Content-Type", "application/fhir+json"}};
    for (const std::string id : {"one", "two"}) {
        const std::string body = R"({"resourceType":"Observation","id":")" + id +
                                 R"(","status":"final","code":{"text":"spasm"},"effectiveDateTime":"2026-01-0)" +
                                 (id == "one" ? "1" : "3") + R"("})";
        ASSERT_EQ(app.send("PUT", "/fhir/Observation/" + id, json, body).status, 201);
    }
    store_unreadable(app, "torn");
    const auto answer = app.send("GET", "/fhir/Observation?" + std::string(GetParam().query));
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto bundle = json::Document::parse(answer.body).value();
    EXPECT_EQ(bundle.root()["total"].to_integer(), GetParam().total);
    int matches = 0;
    std::string_view outcome;
    for (const json::Value entry : bundle.root()["entry"].elements()) {
        if (entry["search"]["mode"].string() == "match") ++matches;
        if (entry["search"]["mode"].string() == "outcome") outcome = entry["resource"]["issue"][0]["diagnostics"].string();
    }
    EXPECT_EQ(matches, GetParam().matches) << answer.body;
    EXPECT_TRUE(outcome.starts_with("Observation/torn is left out")) << answer.body;
    EXPECT_EQ(told, std::vector<std::string>{"Observation/torn"});
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    SearchOverWhatCannotBeRead,
    ::testing::Values(
        UnreadableRow{"Sorted", "_sort=date", 2, 2},
        UnreadableRow{"ByWords", "_content=spasm", 2, 2},
        UnreadableRow{"Counted", "_content=spasm&_summary=count", 0, 2},
        UnreadableRow{"Including", "_include=Observation:subject&_id=torn,one", 1, 1}
    ),
    case_name
);

}  // namespace
}  // namespace tonus::test
