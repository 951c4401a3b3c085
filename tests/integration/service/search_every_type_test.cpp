// Searches that need types which are not served unless a site switches them on, over the real program.
#include "service_process.hpp"

#include "support/case_name.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace tonus::test {
namespace {

constexpr std::array<std::string_view, 18> fixtures{
    R"({"resourceType":"Location","id":"house","position":{"longitude":7.6,"latitude":51.96}})",
    R"({"resourceType":"Location","id":"ward","partOf":{"reference":"Location/house"}})",
    R"({"resourceType":"Location","id":"room","partOf":{"reference":"Location/ward"},"position":{"longitude":6.95,"latitude":50.94}})",
    R"({"resourceType":"Patient","id":"ann","name":[{"family":"Carreno Quinones","given":["Siobh\u00e1n O'Neil"]}],
        "generalPractitioner":[{"reference":"Practitioner/knowes"}]})",
    R"({"resourceType":"Practitioner","id":"knowes","name":[{"family":"Smith-Jones"}]})",
    R"({"resourceType":"Encounter","id":"visit","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/ann"},
        "participant":[{"individual":{"reference":"Practitioner/knowes"}}],"location":[{"location":{"reference":"Location/room"}}]})",
    R"({"resourceType":"Device","id":"pump","patient":{"reference":"Patient/ann"}})",
    R"({"resourceType":"Observation","id":"pulse","status":"final","code":{"text":"pulse"},"subject":{"reference":"Patient/ann"},
        "encounter":{"reference":"Encounter/visit"},"device":{"reference":"Device/pump"},"performer":[{"reference":"Practitioner/knowes"}]})",
    R"({"resourceType":"Procedure","id":"refill","status":"completed","subject":{"reference":"Patient/ann"},
        "location":{"reference":"Location/room"},"meta":{"profile":["http://example.org/p|2"]}})",
    R"({"resourceType":"Questionnaire","id":"form","url":"http://example.org/form","version":"1.1","status":"active"})",
    R"({"resourceType":"Questionnaire","id":"form2","url":"http://example.org/form","version":"2.0","status":"active"})",
    R"({"resourceType":"QuestionnaireResponse","id":"r10","questionnaire":"http://example.org/form|1.0","status":"completed"})",
    R"({"resourceType":"QuestionnaireResponse","id":"r11","questionnaire":"http://example.org/form|1.1","status":"completed"})",
    R"({"resourceType":"QuestionnaireResponse","id":"r2","questionnaire":"http://example.org/form|2.0","status":"completed"})",
    R"({"resourceType":"DocumentReference","id":"letter","status":"current",
        "content":[{"attachment":{"contentType":"text/xml; charset=UTF-8","url":"http://example.org/l"}}]})",
    R"({"resourceType":"RiskAssessment","id":"low","status":"final","subject":{"reference":"Patient/ann"},
        "prediction":[{"probabilityDecimal":0.84}]})",
    R"({"resourceType":"RiskAssessment","id":"edge","status":"final","subject":{"reference":"Patient/ann"},
        "prediction":[{"probabilityDecimal":0.85}]})",
    R"({"resourceType":"Location","id":"loop","partOf":{"reference":"Location/loop"}})"};

class SearchOfEveryType : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = std::make_unique<TemporaryFolder>();
        service_ = std::make_unique<ServiceProcess>(folder_->path() / "data", std::vector<std::string>{"--set", "fhir.resource_types=*"});
        for (const std::string_view fixture : fixtures) {
            const auto document = json::Document::parse(std::string(fixture)).value();
            const std::string target =
                "/fhir/" + std::string(document.root()["resourceType"].string()) + "/" + std::string(document.root()["id"].string());
            const auto stored = service_->send("PUT", target, std::string(fixture));
            ASSERT_EQ(stored.status, 201) << stored.body;
        }
    }
    static void TearDownTestSuite() {
        service_.reset();
        folder_.reset();
    }

    static inline std::unique_ptr<TemporaryFolder> folder_;
    static inline std::unique_ptr<ServiceProcess> service_;
};

struct FoundRow {
    std::string_view name;
    std::string_view target;
    std::string_view ids;  ///< of all entries, in alphabetical order
};

class FoundRows : public SearchOfEveryType, public testing::WithParamInterface<FoundRow> {};

TEST_P(FoundRows, AsR4Says) {
    const auto answer = service_->send("GET", "/fhir/" + std::string(GetParam().target));
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto bundle = json::Document::parse(answer.body).value();
    std::vector<std::string_view> ids;
    for (const json::Value entry : bundle.root()["entry"].elements()) {
        if (entry["search"]["mode"].string() != "outcome") ids.push_back(entry["resource"]["id"].string());
    }
    std::sort(ids.begin(), ids.end());
    std::string all;
    for (const std::string_view id : ids) all += (all.empty() ? "" : " ") + std::string(id);
    EXPECT_EQ(all, GetParam().ids) << answer.body;
}

// Source: FHIR R4, search: "number", "string", "uri", "References and Versions", "Searching Hierarchies", "Searching Mime
// Types"; location: near; compartments.
INSTANTIATE_TEST_SUITE_P(
    Table,
    FoundRows,
    testing::Values(
        FoundRow{"DigitsLeaveHalfOfTheLastOneOpen", "RiskAssessment?probability=0.8", "low"},
        FoundRow{"FamilyNameByItsSecondWord", "Patient?family=quinones", "ann"},
        FoundRow{"NameByTheSecondWordOfItsFamilyName", "Patient?name=quinones", "ann"},
        FoundRow{"NoFamilyNameByTheMiddleOfAWord", "Patient?family=inones", ""},
        FoundRow{"GivenNameByItsFirstWordOnly", "Patient?given=oneil", ""},
        FoundRow{"ApostrophesDoNotCount", "Patient?given=siobhan%20oneil", "ann"},
        FoundRow{"HyphensDoNotCount", "Practitioner?family=smith%20jones", "knowes"},
        FoundRow{"CommasAskedForDoNotCount", "Patient?family=carreno%5C,%20quinones", "ann"},
        FoundRow{"ExactlyEverythingCounts", "Practitioner?family:exact=Smith%20Jones", ""},
        FoundRow{"UrlWithVersion", "Questionnaire?url=http://example.org/form%7C2.0", "form2"},
        FoundRow{"ProfileOfAnyVersion", "Procedure?_profile=http://example.org/p", "refill"},
        FoundRow{"ProfileOfAVersion", "Procedure?_profile=http://example.org/p%7C2", "refill"},
        FoundRow{"ProfileOfNoSuchVersion", "Procedure?_profile=http://example.org/p%7C3", ""},
        FoundRow{"CanonicalBelow", "QuestionnaireResponse?questionnaire:below=http://example.org/form", "r10 r11 r2"},
        FoundRow{"CanonicalBelowAVersion", "QuestionnaireResponse?questionnaire:below=http://example.org/form%7C1", "r10 r11"},
        FoundRow{"CanonicalOfAVersion", "QuestionnaireResponse?questionnaire=http://example.org/form%7C1", ""},
        FoundRow{"BelowALocation", "Procedure?location:below=house", "refill"},
        FoundRow{"AtAHouseAlone", "Procedure?location=house", ""},
        FoundRow{"AboveALocation", "Location?partof:above=ward", "room ward"},
        FoundRow{"LocationsBelow", "Location?partof:below=house", "room ward"},
        FoundRow{"ACircleEnds", "Location?partof:below=loop", "loop"},
        FoundRow{"ChainedBelow", "Observation?encounter.location:below=house", "pulse"},
        FoundRow{"MediaTypeWhateverItsParameters", "DocumentReference?contenttype:below=text/xml", "letter"},
        FoundRow{"MediaTypesOfAKind", "DocumentReference?contenttype:below=text", "letter"},
        FoundRow{"MediaTypeByABeginningOfIt", "DocumentReference?contenttype:below=text/x", ""},
        FoundRow{"Near", "Location?near=50.94%7C6.95%7C10%7Ckm", "room"},
        FoundRow{"NearInKilometresUnlessToldOtherwise", "Location?near=50.94%7C6.95%7C200", "house room"},
        FoundRow{"NearInFeet", "Location?near=50.94%7C6.95%7C30%7C%5Bft_i%5D", "room"},
        FoundRow{"NearWithoutADistance", "Location?near=50.9%7C6.9", "room"},
        FoundRow{"ChainedNear", "Encounter?location.near=50.94%7C6.95%7C1%7Ckm", "visit"},
        FoundRow{"InAnEncounter", "Encounter/visit/Observation", "pulse"},
        FoundRow{"OfAPractitioner", "Practitioner/knowes/Encounter", "visit"},
        FoundRow{"OfADevice", "Device/pump/Observation", "pulse"},
        FoundRow{"AllOfAPractitioner", "Practitioner/knowes/*", "ann knowes pulse visit"},
        FoundRow{"InACompartmentBySearch", "Patient/ann/Observation/_search?code:text=pulse", "pulse"},
        FoundRow{"IncludeOfATarget", "Observation?_include=Observation:subject:Patient", "ann pulse"}
    ),
    case_name
);

struct RefusedRow {
    std::string_view name;
    std::string_view target;
    std::string_view says;
};

class RefusedRows : public SearchOfEveryType, public testing::WithParamInterface<RefusedRow> {};

TEST_P(RefusedRows, ByName) {
    const auto answer = service_->send("GET", "/fhir/" + std::string(GetParam().target));
    EXPECT_GE(answer.status, 400) << answer.body;
    EXPECT_LT(answer.status, 500) << answer.body;
    EXPECT_NE(answer.body.find(GetParam().says), std::string::npos) << answer.body;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    RefusedRows,
    testing::Values(
        RefusedRow{"IncludeOfNoTarget", "Observation?_include=Observation:subject:Medication", "never points at Medication"},
        RefusedRow{"TypeThatIsNoTarget", "Observation?subject:Medication=1", "never points at Medication"},
        RefusedRow{"ChainToNoTarget", "Observation?subject:Medication.code=1", "never points at Medication"},
        RefusedRow{"NoHierarchy", "Observation?subject:below=Patient/ann", "part of nothing of its own type"},
        RefusedRow{"CanonicalAbove", "QuestionnaireResponse?questionnaire:above=http://example.org/form%7C1", "no :above"},
        RefusedRow{"NoPosition", "Location?near=here", "latitude|longitude|distance|units"},
        RefusedRow{"NoPlaceOnEarth", "Location?near=91%7C0", "latitude|longitude|distance|units"},
        RefusedRow{"NoLength", "Location?near=50%7C6%7C1%7Ckg", "no UCUM unit of length"},
        RefusedRow{"NoCompartment", "Location/room/Observation", "has no compartment; those that have one are: Device Encounter"},
        RefusedRow{"NotInTheCompartment", "Encounter/visit/Location", "belong to no compartment of Encounter"}
    ),
    case_name
);

TEST_F(SearchOfEveryType, TheLastTagCanBeDeleted) {
    const std::string tagged =
        R"({"resourceType":"Basic","id":"tagged","meta":{"tag":[{"system":"urn:t","code":"a"}]},"code":{"text":"x"}})";
    ASSERT_EQ(service_->send("PUT", "/fhir/Basic/tagged", tagged).status, 201);
    const auto answer = service_->send(
        "POST",
        "/fhir/Basic/tagged/$meta-delete",
        R"({"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":{"tag":[{"system":"urn:t","code":"a"}]}}]})"
    );
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(service_->send("GET", "/fhir/Basic/tagged").body.find("urn:t"), std::string::npos);
}

}  // namespace
}  // namespace tonus::test
