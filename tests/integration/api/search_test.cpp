// What searches find, over a real socket: one row a request. TONUS_BASE_URL points the rows at any other
// FHIR endpoint that holds no resources yet.
#include "support/case_name.hpp"
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::test {
namespace {

struct SearchRow {
    std::string_view name;
    std::string_view target;     ///< below the base
    std::string_view found;      ///< ids of the matches in their order, comma-separated; "+id" is included
    int total = -1;              ///< -1: not looked at
    std::string_view form = {};  ///< posted if not empty
};

const std::string_view resources[] = {
    R"({"resourceType":"Patient","id":"ann","name":[{"family":"Müller-Lüdenscheidt","given":["Ann","Mary"]}],"gender":"female",
        "birthDate":"1970-03-01","identifier":[{"system":"urn:mrn","value":"A|1","type":{"coding":[{"system":"urn:types","code":"MR"}]}}],
        "meta":{"tag":[{"system":"urn:tags","code":"demo"}]},"address":[{"city":"Ghent"}]})",
    R"({"resourceType":"Patient","id":"bob","name":[{"family":"Smith, Jr"}],"gender":"male","birthDate":"1985-07-12","active":true})",
    R"({"resourceType":"Patient","id":"cid","gender":"male","birthDate":"1985"})",
    R"({"resourceType":"Observation","id":"pulse1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}],"text":"Heart rate"},
        "subject":{"reference":"Patient/ann"},"effectiveDateTime":"2026-01-10T08:00:00Z",
        "valueQuantity":{"value":72,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}})",
    R"({"resourceType":"Observation","id":"pulse2","status":"amended","code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}],"text":"Heart rate"},
        "subject":{"reference":"Patient/bob"},"effectiveDateTime":"2026-02-10",
        "valueQuantity":{"value":95,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}})",
    R"({"resourceType":"Observation","id":"weight1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"},{"system":"urn:local","code":"WT"}]},
        "subject":{"reference":"Patient/ann"},"effectivePeriod":{"start":"2026-01-01","end":"2026-03-01"},
        "valueQuantity":{"value":70.5,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}})",
    R"({"resourceType":"MedicationStatement","id":"dose1","status":"active","medicationCodeableConcept":{"text":"x"},
        "subject":{"reference":"Patient/ann"},"effectivePeriod":{"start":"2026-01-05"}})",
};

void prepare(const FhirBase& base) {
    for (const std::string_view text : resources) {
        const auto document = json::Document::parse(std::string(text)).value();
        const std::string target =
            "/" + std::string(document.root()["resourceType"].string()) + "/" + std::string(document.root()["id"].string());
        const FhirHeaders headers{{"Content-Type", "application/fhir+json"}};
        const auto answer = ask(base, "PUT", target, headers, text);
        ASSERT_LT(answer.status, 300) << target << answer.body;
    }
}

std::string found_in(json::Value bundle) {
    std::string found;
    for (const json::Value entry : bundle["entry"].elements()) {
        const auto mode = entry["search"]["mode"].string();
        if (mode == "outcome") continue;
        found += found.empty() ? "" : ",";
        if (mode == "include") found += '+';
        found += entry["resource"]["id"].string();
    }
    return found;
}

/// All rows share one store: they only read.
class Searches : public ::testing::TestWithParam<SearchRow> {
protected:
    static void SetUpTestSuite() {
        const auto remote = base_from_environment();
        if (!remote) {
            app_ = std::make_unique<FhirApp>();
            server_ = std::make_unique<FhirServer>(*app_);
        }
        base_ = remote ? *remote : server_->base();
        prepare(base_);
    }
    static void TearDownTestSuite() {
        server_.reset();
        app_.reset();
    }

    static inline std::unique_ptr<FhirApp> app_;
    static inline std::unique_ptr<FhirServer> server_;
    static inline FhirBase base_;
};

TEST_P(Searches, FindWhatTheTableSays) {
    const SearchRow& row = GetParam();
    const FhirHeaders form{{"Content-Type", "application/x-www-form-urlencoded"}};
    const bool posted = !row.form.empty();
    const auto answer = ask(base_, posted ? "POST" : "GET", row.target, posted ? form : FhirHeaders(), row.form);
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto bundle = json::Document::parse(answer.body);
    ASSERT_TRUE(bundle) << answer.body;
    EXPECT_EQ(bundle->root()["type"].string(), "searchset");
    EXPECT_EQ(found_in(bundle->root()), row.found) << answer.body;
    if (row.total >= 0) {
        EXPECT_EQ(bundle->root()["total"].number(), std::to_string(row.total));
    }
    EXPECT_EQ(bundle->root()["link"][0]["relation"].string(), "self");
}

const SearchRow type_rows[] = {
    {"NewestFirst", "/Observation", "weight1,pulse2,pulse1", 3},
    {"ById", "/Patient?_id=ann,bob", "bob,ann", 2},
    {"ByTokenWithSystem", "/Observation?code=http://loinc.org%7C8867-4", "pulse2,pulse1"},
    {"ByTokenOfOtherSystem", "/Observation?code=urn:local%7C8867-4", "", 0},
    {"ByTokenOfAnySystem", "/Observation?code=wt", "weight1"},
    {"BySystemAlone", "/Observation?code=urn:local%7C", "weight1"},
    {"ByTokensOr", "/Observation?code=8867-4,29463-7", "weight1,pulse2,pulse1"},
    {"ByTokensAnd", "/Observation?code=WT&code=29463-7", "weight1"},
    {"NotAToken", "/Observation?code:not=8867-4", "weight1"},
    {"NotStatus", "/Observation?status:not=final&code=8867-4", "pulse2"},
    {"TokenText", "/Observation?code:text=heart", "pulse2,pulse1"},
    {"TokenInValueSet", "/Patient?gender:in=http://hl7.org/fhir/ValueSet/administrative-gender", "cid,bob,ann"},
    {"TokenNotInValueSet", "/Patient?gender:not-in=http://hl7.org/fhir/ValueSet/administrative-gender", ""},
    {"EscapedBar", "/Patient?identifier=urn:mrn%7CA%5C%7C1", "ann"},
    {"OfType", "/Patient?identifier:of-type=urn:types%7CMR%7CA%5C%7C1", "ann"},
    {"EscapedComma", "/Patient?family=Smith%5C,%20Jr", "bob"},
    {"Tag", "/Patient?_tag=urn:tags%7Cdemo", "ann"},
    {"StringFoldsCaseAndAccents", "/Patient?family=MULLER", "ann"},
    {"StringExact", "/Patient?family:exact=M%C3%BCller-L%C3%BCdenscheidt", "ann"},
    {"StringExactNot", "/Patient?family:exact=muller-ludenscheidt", ""},
    {"StringContains", "/Patient?family:contains=denscheid", "ann"},
    {"StringContainsShort", "/Patient?family:contains=mi", "bob"},
    {"StringOfElevenLetters", "/Patient?name=muller-lude", "ann"},
    {"Missing", "/Patient?family:missing=true", "cid"},
    {"NotMissing", "/Patient?family:missing=false", "bob,ann"},
    {"DateOfDay", "/Observation?date=2026-01-10", "pulse1"},
    {"DateFrom", "/Observation?date=ge2026-02-01", "weight1,pulse2"},
    {"DateBetween", "/Observation?date=ge2026-02-01&date=lt2026-02-20&code=8867-4", "pulse2"},
    {"DateStartsAfter", "/Observation?date=sa2026-01-31", "pulse2"},
    {"DateEndsBefore", "/Observation?date=eb2026-02-01", "pulse1"},
    {"DateOfYear", "/Patient?birthdate=1985", "cid,bob"},
    {"QuantityAbove", "/Observation?value-quantity=gt80%7Chttp://unitsofmeasure.org%7C/min", "pulse2"},
    {"QuantityInOtherUnit", "/Observation?value-quantity=70500%7Chttp://unitsofmeasure.org%7Cg", "weight1"},
    {"QuantityWithoutUnit", "/Observation?value-quantity=lt71", "weight1"},
    {"Composite", "/Observation?code-value-quantity=8867-4%24gt80", "pulse2"},
    {"ReferenceById", "/Observation?patient=ann", "weight1,pulse1"},
    {"ReferenceWithType", "/Observation?subject=Patient/bob", "pulse2"},
    {"ReferenceTypeModifier", "/Observation?subject:Patient=bob", "pulse2"},
    {"Chained", "/Observation?subject:Patient.family=smith", "pulse2"},
    {"ChainedWithoutType", "/Observation?patient.gender=female", "weight1,pulse1"},
    {"ChainedToNobody", "/Observation?patient.family=nobody", "", 0},
    {"Has", "/Patient?_has:Observation:patient:code=29463-7", "ann"},
    {"HasTwice", "/Patient?_has:Observation:patient:code=8867-4&_has:MedicationStatement:patient:status=active", "ann"},
    {"Include", "/Observation?code=29463-7&_include=Observation:subject", "weight1,+ann"},
    {"IncludeEverything", "/Observation?code=29463-7&_include=*", "weight1,+ann"},
    {"RevIncludeEverything", "/Patient?_id=ann&_revinclude=*", "ann,+dose1,+weight1,+pulse1"},
    {"RevInclude", "/Patient?_id=ann&_revinclude=Observation:patient", "ann,+weight1,+pulse1"},
    {"IncludeIterate",
     "/Observation?_id=pulse1&_include=Observation:patient&_revinclude:iterate=MedicationStatement:patient",
     "pulse1,+ann,+dose1"},
    {"SortByDate", "/Observation?_sort=date", "weight1,pulse1,pulse2", 3},
    {"SortByDateDown", "/Observation?code=8867-4&_sort=-date", "pulse2,pulse1"},
    {"SortMissingLast", "/Patient?_sort=family", "ann,bob,cid"},
    {"SortByTwo", "/Patient?_sort=gender,-birthdate", "ann,bob,cid"},
    {"SortById", "/Patient?_sort=-_id", "cid,bob,ann"},
    {"SortOldestFirst", "/Patient?_sort=_lastUpdated,_id", "ann,bob,cid"},
    {"UpdatedBefore", "/Patient?_lastUpdated=lt2000-01-01", "", 0},
    {"UpdatedSince", "/Patient?_lastUpdated=ge2000-01-01", "cid,bob,ann"},
    {"EmptyValueIsIgnored", "/Patient?family=&_id=ann", "ann"},
    {"TextOfTheWhole", "/Observation?_content=heart", "pulse2,pulse1"},
    {"CountOnly", "/Observation?code=8867-4&_summary=count", "", 2},
    {"CountZero", "/Observation?_count=0", "", 3},
    {"TotalOfAPage", "/Observation?_count=1&_total=accurate", "weight1", 3},
};

const SearchRow context_rows[] = {
    {"Posted", "/Observation/_search", "pulse2,pulse1", 2, "code=8867-4"},
    {"PostedWithBoth", "/Observation/_search?patient=ann", "pulse1", 1, "code=8867-4"},
    {"OneTypeInCompartment", "/Patient/ann/Observation", "weight1,pulse1", 2},
    {"InCompartmentWithParameter", "/Patient/ann/Observation?code=8867-4", "pulse1", 1},
    {"EverythingInCompartment", "/Patient/ann/*", "dose1,weight1,pulse1,ann", 4},
    {"SomeTypesInCompartment", "/Patient/ann/*?_type=MedicationStatement,Observation&_count=2", "dose1,weight1"},
    {"PostedInCompartment", "/Patient/ann/Observation/_search", "pulse1", 1, "code=8867-4"},
    {"EveryType", "/?_id=ann,pulse1", "pulse1,ann", 2},
    {"SomeTypes", "?_type=Patient,MedicationStatement", "dose1,cid,bob,ann", 4},
    {"PostedToTheBase", "/_search", "pulse2,pulse1,ann", 3, "_type=Observation,Patient&_id=ann,pulse1,pulse2"},
    {"CountOfSomeTypes", "/?_type=Patient,Observation&_summary=count", "", 6},
};

INSTANTIATE_TEST_SUITE_P(OfOneType, Searches, ::testing::ValuesIn(type_rows), case_name);
INSTANTIATE_TEST_SUITE_P(InContext, Searches, ::testing::ValuesIn(context_rows), case_name);

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
    {"SortWithModifier", "/Patient?_sort:asc=family", 400, "not-supported", "no modifier"},
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

void put_patients(FhirApp& app, int count) {
    for (int i = 0; i < count; ++i) {
        const std::string id = "p" + std::to_string(i);
        app.send(
            "PUT",
            "/fhir/Patient/" + id,
            {{"Content-Type", "application/fhir+json"}},
            R"({"resourceType":"Patient","id":")" + id + R"(","birthDate":"19)" + std::to_string(50 + i % 2) + R"("})"
        );
    }
}

std::string total_of(FhirApp& app, std::string_view query) {
    const auto answer = app.send("GET", "/fhir/Patient?" + std::string(query));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return std::string(json::Document::parse(answer.body).value().root()["total"].number());
}

TEST(SearchTotal, IsToldUnaskedOnTheFirstPage) {
    FhirApp app;
    put_patients(app, 7);
    for (const std::string_view query : {"_count=2", "birthdate=1950&_count=2", "_id:missing=false&_count=2", "_sort=birthdate&_count=2"}) {
        EXPECT_EQ(total_of(app, query), query.starts_with("birthdate") ? "4" : "7") << query;
    }
    EXPECT_EQ(total_of(app, "_count=2&_total=none"), "");
}

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

/// The target that a Bundle's link leads to; empty if it has none of this relation.
std::string link_of(const FhirAnswer& answer, std::string_view relation) {
    const auto bundle = json::Document::parse(answer.body).value();
    for (const json::Value link : bundle.root()["link"].elements()) {
        if (link["relation"].string() == relation)
            return std::string(link["url"].string().substr(std::string_view("http://tonus.test").size()));
    }
    return {};
}

TEST(SearchLinks, LeadThroughAllPages) {
    FhirApp app;
    put_patients(app, 5);
    for (const std::string_view query : {"Patient?_count=2", "Patient?_count=2&_sort=birthdate", "?_type=Patient,Observation&_count=2"}) {
        std::string url = "/fhir/" + std::string(query);
        std::vector<std::string> seen;
        while (!url.empty()) {
            const auto bundle = json::Document::parse(app.send("GET", url).body).value();
            url.clear();
            for (const json::Value entry : bundle.root()["entry"].elements()) seen.emplace_back(entry["resource"]["id"].string());
            for (const json::Value link : bundle.root()["link"].elements()) {
                if (link["relation"].string() == "next") url = link["url"].string().substr(std::string_view("http://tonus.test").size());
            }
        }
        std::sort(seen.begin(), seen.end());
        EXPECT_EQ(seen, (std::vector<std::string>{"p0", "p1", "p2", "p3", "p4"})) << query;
    }
}

TEST(SearchLinks, LeadBackThroughThePagesSeen) {
    FhirApp app;
    put_patients(app, 7);
    for (const char* const query : {"Patient?_count=2", "Patient?_count=2&_sort=birthdate", "_history?_count=2"}) {
        const std::string first = "/fhir/" + std::string(query);
        std::vector<FhirAnswer> pages;
        for (std::string url = first; !url.empty(); url = link_of(pages.back(), "next")) {
            pages.push_back(app.send("GET", url));
            EXPECT_EQ(link_of(pages.back(), "self"), url);
            EXPECT_EQ(link_of(pages.back(), "first"), first);
        }
        ASSERT_EQ(pages.size(), 4U) << query;
        EXPECT_EQ(link_of(pages.front(), "previous"), "");
        for (std::size_t i = pages.size() - 1; i > 0; --i) {
            EXPECT_EQ(app.send("GET", link_of(pages[i], "previous")).body, pages[i - 1].body) << query;
        }
    }
}

/// A link stays short however many pages were seen; the oldest are forgotten.
TEST(SearchLinks, LeadBackTwentyPages) {
    FhirApp app;
    put_patients(app, 24);
    auto page = app.send("GET", "/fhir/Patient?_count=1");
    for (std::string next; !(next = link_of(page, "next")).empty();) page = app.send("GET", next);
    std::size_t back = 0;
    for (std::string previous; !(previous = link_of(page, "previous")).empty(); ++back) page = app.send("GET", previous);
    EXPECT_EQ(back, 20U);
    EXPECT_NE(link_of(page, "self"), link_of(page, "first"));
}

struct TotalRow {
    const char* name;
    const char* query;
    std::string_view total;  ///< empty: there is none
};
class SearchTotals : public ::testing::TestWithParam<TotalRow> {};
TEST_P(SearchTotals, AreGivenWhenWanted) {
    FhirApp app;
    put_patients(app, 3);
    const auto bundle = json::Document::parse(app.send("GET", "/fhir/Patient" + std::string(GetParam().query)).body).value();
    EXPECT_EQ(bundle.root()["total"].number(), GetParam().total);
}
INSTANTIATE_TEST_SUITE_P(
    Table,
    SearchTotals,
    ::testing::Values(
        TotalRow{"AllOnThePage", "", "3"},
        TotalRow{"None", "?_total=none", ""},
        TotalRow{"NoneSorted", "?_total=none&_sort=birthdate", ""},
        TotalRow{"NoneOfMany", "?_total=none&_count=2", ""},
        TotalRow{"Accurate", "?_total=accurate&_count=2", "3"},
        TotalRow{"Estimate", "?_total=estimate&_count=2", "3"},
        TotalRow{"CountOfNone", "?_total=none&_summary=count", "3"},
        TotalRow{"ZeroOfNone", "?_total=none&_count=0", "3"}
    ),
    case_name
);

}  // namespace
}  // namespace tonus::test
