// Searches of what other resources contain, over a real socket: `_contained`, `_containedType`, and chains that lead
// into what is contained. Source: FHIR R4, search, section 3.1.1.5.10 "Contained Resources".
#include "support/case_name.hpp"
#include "support/fhir_app.hpp"
#include "support/fhir_server.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::test {
namespace {

/// A statement that is part of an observation of that code, which it contains, and so is whom the observation is about.
std::string statement(const std::string& id, const std::string& code, const std::string& member = {}, const std::string& more = {}) {
    return R"({"resourceType":"MedicationStatement","id":")" + id +
           R"(","status":"active","subject":{"reference":"Patient/ann"},"partOf":[{"reference":"#obs"}],)"
           R"("medicationCodeableConcept":{"text":"x"},"contained":[{"resourceType":"Observation","id":"obs","status":"final",)"
           R"("code":{"coding":[{"system":"urn:codes","code":")" +
           code + R"("}]},"subject":{"reference":"#pat"})" + member + "}," + more +
           R"({"resourceType":"Patient","id":"pat","name":[{"family":"Of )" + code + R"("}]}]})";
}

/// A second observation: what one says must not be taken for the other.
const std::string its_part = R"(,"hasMember":[{"reference":"#part"}])";
const std::string part = R"({"resourceType":"Observation","id":"part","status":"preliminary","code":{"coding":[{"system":"urn:codes",)"
                         R"("code":"salt"}]},"subject":{"reference":"Patient/ann"}},)";

class ContainedSearches : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        app_ = std::make_unique<FhirApp>();
        server_ = std::make_unique<FhirServer>(*app_);
        base_ = server_->base();
        put("Patient/ann", R"({"resourceType":"Patient","id":"ann","name":[{"family":"Freestanding"}]})");
        put("Observation/alone",
            R"({"resourceType":"Observation","id":"alone","status":"final","code":{"coding":[{"system":"urn:codes","code":"bac"}]}})");
        put("MedicationStatement/one", statement("one", "bac"));
        put("MedicationStatement/two", statement("two", "bac", its_part, part));
        put("MedicationStatement/three", statement("three", "tiz"));
        put("MedicationStatement/outside",
            R"({"resourceType":"MedicationStatement","id":"outside","status":"active","subject":{"reference":"Patient/ann"},)"
            R"("medicationCodeableConcept":{"text":"x"},"partOf":[{"reference":"Observation/alone"}]})");
    }
    static void TearDownTestSuite() {
        server_.reset();
        app_.reset();
    }
    static void put(const std::string& target, const std::string& body) {
        const FhirHeaders headers{{"Content-Type", "application/fhir+json"}};
        const auto answer = ask(base_, "PUT", "/" + target, headers, body);
        ASSERT_LT(answer.status, 300) << target << answer.body;
    }
    static json::Document get(const std::string& target) {
        const auto answer = ask(base_, "GET", target, {}, "");
        EXPECT_EQ(answer.status, 200) << answer.body;
        return json::Document::parse(answer.body).value();
    }
    /// What the matches' addresses say behind the base, in their order.
    static std::string addresses_in(json::Value bundle) {
        std::string all;
        for (const json::Value entry : bundle["entry"].elements()) {
            if (entry["search"]["mode"].string() == "outcome") continue;
            const std::string_view url = entry["fullUrl"].string();
            const auto id = url.rfind('/');
            const auto type = url.rfind('/', id - 1);
            all += (all.empty() ? "" : " ") + std::string(entry["search"]["mode"].string() == "include" ? "+" : "") +
                   std::string(url.substr(type + 1));
        }
        return all;
    }

    static inline std::unique_ptr<FhirApp> app_;
    static inline std::unique_ptr<FhirServer> server_;
    static inline FhirBase base_;
};

struct ContainedRow {
    std::string_view name;
    std::string target;
    std::string_view found;  ///< addresses below the base
    int total = -1;          ///< -1: none is told
};

class ContainedRows : public ContainedSearches, public ::testing::WithParamInterface<ContainedRow> {};

TEST_P(ContainedRows, FindWhatTheTableSays) {
    const json::Document bundle = get(GetParam().target);
    EXPECT_EQ(addresses_in(bundle.root()), GetParam().found);
    EXPECT_EQ(bundle.root()["total"].to_integer().value_or(-1), GetParam().total);
}

const ContainedRow contained_rows[] = {
    {"ByDefaultOnlyThemselves", "/Observation?code=bac", "Observation/alone", 1},
    {"AskedForByName", "/Observation?code=bac&_contained=false&_containedType=contained", "Observation/alone", 1},
    {"Containers", "/Observation?code=bac&_contained=true", "MedicationStatement/two MedicationStatement/one", 2},
    {"ContainersAndThemselves",
     "/Observation?code=bac&_contained=both",
     "MedicationStatement/two MedicationStatement/one Observation/alone",
     3},
    {"Alone",
     "/Observation?code=bac&_contained=true&_containedType=contained",
     "MedicationStatement/two#obs MedicationStatement/one#obs",
     2},
    {"BothAlone",
     "/Observation?_contained=both&_containedType=contained&status=final",
     "MedicationStatement/three#obs MedicationStatement/two#obs MedicationStatement/one#obs Observation/alone",
     4},
    {"AllOfAType",
     "/Observation?_contained=true&_containedType=contained",
     "MedicationStatement/three#obs MedicationStatement/two#obs MedicationStatement/two#part MedicationStatement/one#obs",
     4},
    {"ByItsOwnId", "/Observation?_contained=true&_containedType=contained&_id=part", "MedicationStatement/two#part", 1},
    {"ConditionsHoldForOneOfThem", "/Observation?_contained=true&code=bac&status=preliminary", "", 0},
    {"NotWhatOneOfThemIs",
     "/Observation?_contained=true&_containedType=contained&code:not=bac",
     "MedicationStatement/three#obs MedicationStatement/two#part",
     2},
    {"MissingInOneOfThem", "/Patient?_contained=true&address:missing=true&family:exact=Of%20tiz", "MedicationStatement/three", 1},
    {"ReferenceOfOneOfThem",
     "/Observation?_contained=true&_containedType=contained&subject=Patient/ann",
     "MedicationStatement/two#part",
     1},
    {"ChainedFromOneOfThemOut",
     "/Observation?_contained=true&_containedType=contained&subject:Patient.name=free",
     "MedicationStatement/two#part",
     1},
    {"ChainedFromOneOfThemToAnother",
     "/Observation?_contained=true&_containedType=contained&subject:Patient.name=of%20tiz",
     "MedicationStatement/three#obs",
     1},
    {"InAPatientsCompartment",
     "/Patient/ann/Observation?_contained=both",
     "MedicationStatement/three MedicationStatement/two MedicationStatement/one",
     3},
    {"CountZero", "/Observation?code=bac&_contained=both&_containedType=contained&_count=0", "", 3},
    {"CountOnly", "/Observation?_contained=true&_containedType=contained&_summary=count", "", 4},
    {"IncludedOfTheContainer",
     "/Observation?_contained=true&code=tiz&_include=MedicationStatement:subject",
     "MedicationStatement/three +Patient/ann",
     1},
    {"ChainIntoWhatIsContained",
     "/MedicationStatement?part-of:Observation.code=bac",
     "MedicationStatement/outside MedicationStatement/two MedicationStatement/one",
     3},
    {"ChainIntoAnyOfWhatIsContained", "/MedicationStatement?part-of:Observation.code=salt", "", 0},
    {"ChainThroughWhatIsContained",
     "/MedicationStatement?part-of:Observation.subject:Patient.name=of%20tiz",
     "MedicationStatement/three",
     1},
    {"AContainedTargetIsNotMissing", "/MedicationStatement?part-of:missing=true", "", 0},
};
INSTANTIATE_TEST_SUITE_P(Table, ContainedRows, ::testing::ValuesIn(contained_rows), case_name);

TEST_F(ContainedSearches, ShowsWhatIsContainedAsItStands) {
    const json::Document bundle = get("/Observation?_contained=true&_containedType=contained&code=tiz");
    const json::Value entry = bundle.root()["entry"][0];
    EXPECT_EQ(entry["resource"]["resourceType"].string(), "Observation");
    EXPECT_EQ(entry["resource"]["id"].string(), "obs");
    EXPECT_EQ(entry["resource"]["subject"]["reference"].string(), "#pat");
    EXPECT_EQ(entry["search"]["mode"].string(), "match");
    const json::Document short_form = get("/Observation?_contained=true&_containedType=contained&code=tiz&_elements=status");
    const json::Value kept = short_form.root()["entry"][0]["resource"];
    EXPECT_FALSE(kept["subject"]);
    EXPECT_EQ(kept["status"].string(), "final");
    EXPECT_EQ(kept["meta"]["tag"][0]["code"].string(), "SUBSETTED");
}

TEST_F(ContainedSearches, SaysInItsLinksWhatWasAsked) {
    const json::Document bundle = get("/Observation?_contained=true&_containedType=contained&code=tiz");
    const std::string self(bundle.root()["link"][0]["url"].string());
    EXPECT_NE(self.find("_contained=true&_containedType=contained&code=tiz"), std::string::npos) << self;
}

/// Pages of one hold each entry once, though one container has several.
TEST_F(ContainedSearches, PagesByWhatIsShown) {
    for (const std::string type : {"contained", "container"}) {
        const std::string search = "/Observation?_contained=both&_containedType=" + type;
        const std::string whole = addresses_in(get(search).root());
        std::string paged;
        std::string target = search + "&_count=1&_total=accurate";
        for (int page = 0; page < 20 && !target.empty(); ++page) {
            const json::Document bundle = get(target);
            paged += (paged.empty() ? "" : " ") + addresses_in(bundle.root());
            EXPECT_EQ(bundle.root()["entry"].size(), 1U);
            EXPECT_EQ(bundle.root()["total"].to_integer(), type == "contained" ? 5 : 4);
            target.clear();
            for (const json::Value link : bundle.root()["link"].elements()) {
                const std::string_view url = link["url"].string();
                if (link["relation"].string() == "next") target = url.substr(url.find("/Observation?"));
            }
        }
        EXPECT_EQ(paged, whole) << type;
    }
}

TEST_F(ContainedSearches, AreOfWhatTheContainerSaysNow) {
    put("MedicationStatement/changed", statement("changed", "first"));
    EXPECT_EQ(addresses_in(get("/Observation?_contained=true&code=first").root()), "MedicationStatement/changed");
    put("MedicationStatement/changed",
        R"({"resourceType":"MedicationStatement","id":"changed","status":"active","subject":{"reference":"Patient/ann"},)"
        R"("medicationCodeableConcept":{"text":"x"}})");
    EXPECT_EQ(addresses_in(get("/Observation?_contained=true&code=first").root()), "");
    ask(base_, "DELETE", "/MedicationStatement/changed", {}, "");
}

}  // namespace
}  // namespace tonus::test
