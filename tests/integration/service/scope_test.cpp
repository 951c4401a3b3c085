// What a token lets its bearer see and change, interaction by interaction, of the real program.
#include "sender.hpp"

#include "support/case_name.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <set>

namespace tonus::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* lab = "http://terminology.hl7.org/CodeSystem/observation-category|laboratory";

std::string observation(const std::string& id, const std::string& category) {
    return R"({"resourceType":"Observation","id":")" + id + R"(","status":"final","identifier":[{"system":"urn:x","value":")" + id +
           R"("}],"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":")" + category +
           R"("}]}],"code":{"text":"x"},"subject":{"reference":"Patient/p"},"performer":[{"reference":"Practitioner/gp"}]})";
}

std::string bundle(const std::string& type, const std::vector<std::string>& entries) {
    std::string text = R"({"resourceType":"Bundle","type":")" + type + R"(","entry":[)";
    for (std::size_t i = 0; i < entries.size(); ++i) text += (i == 0 ? "" : ",") + entries[i];
    return text + "]}";
}

std::string entry(const std::string& method, const std::string& url, const std::string& resource = {}) {
    return R"({"request":{"method":")" + method + R"(","url":")" + url + "\"}" + (resource.empty() ? "" : ",\"resource\":" + resource) +
           "}";
}

/// The ids in a Bundle.
std::set<std::string> ids_in(const HttpAnswer& answer) {
    std::set<std::string> ids;
    const auto document = json::Document::parse(answer.body).value();
    for (const json::Value one : document.root()["entry"].elements()) ids.emplace(one["resource"]["id"].string());
    return ids;
}

using Ids = std::set<std::string>;

/// One service that holds a patient, a practitioner, a laboratory result and a vital sign for all cases.
class Scope : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new TemporaryFolder();
        const auto data = folder_->path() / "data";
        all_ = new Sender(add_sender(data, "all", "system/*.cruds"));
        own_ = new Sender(add_sender(data, "own", "system/*.cruds", {"--own-resources-only"}));
        service_ = new ServiceProcess(data, {"--set", "access.required=true", "--set", "access.token_life=1h"});
        everything_ = get_token(*service_, *all_, "system/*.cruds");
        put("Patient/p",
            R"({"resourceType":"Patient","id":"p","name":[{"family":"Secret"}],"generalPractitioner":[{"reference":"Practitioner/gp"}]})");
        put("Practitioner/gp", R"({"resourceType":"Practitioner","id":"gp","active":true})");
        put("Observation/lab", observation("lab", "laboratory"));
        put("Observation/vital", observation("vital", "vital-signs"));
        // A second version, so that there is a history.
        put("Observation/vital", observation("vital", "survey"));
    }
    static void TearDownTestSuite() {
        delete service_;
        delete own_;
        delete all_;
        delete folder_;
    }
    static void put(const std::string& target, const std::string& body) {
        const HttpAnswer answer = send_with(*service_, everything_, "PUT", "/fhir/" + target, body);
        ASSERT_LT(answer.status, 300) << answer.body;
    }
    static std::string token_for(const std::string& scope) { return get_token(*service_, *all_, scope); }
    static HttpAnswer ask(
        const std::string& scope,
        const std::string& method,
        const std::string& target,
        const std::string& body = {},
        const HttpClient::Fields& fields = {}
    ) {
        return send_with(*service_, token_for(scope), method, target, body, fields);
    }

    static TemporaryFolder* folder_;
    static Sender* all_;
    static Sender* own_;
    static ServiceProcess* service_;
    static std::string everything_;
};

TemporaryFolder* Scope::folder_ = nullptr;
Sender* Scope::all_ = nullptr;
Sender* Scope::own_ = nullptr;
ServiceProcess* Scope::service_ = nullptr;
std::string Scope::everything_;

struct Row {
    std::string_view name;
    std::string scope;
    std::string method;
    std::string target;
    int status = 200;
    std::string body = {};
    HttpClient::Fields fields = {};
};

class Interaction : public Scope, public testing::WithParamInterface<Row> {};

TEST_P(Interaction, NeedsItsScope) {
    const Row& row = GetParam();
    const HttpAnswer answer = ask(row.scope, row.method, row.target, row.body, row.fields);
    EXPECT_EQ(answer.status, row.status) << answer.body;
    if (row.status == 403) {
        EXPECT_THAT(answer.body, HasSubstr("OperationOutcome"));
        EXPECT_THAT(answer.field("WWW-Authenticate"), HasSubstr("insufficient_scope"));
    }
    EXPECT_THAT(answer.body, Not(HasSubstr("Secret")));
}

const std::string patch = R"([{"op":"replace","path":"/status","value":"amended"}])";
const std::string narrowed = std::string("system/Observation.cruds?category=") + lab;
const HttpClient::Fields if_none_exist{{"If-None-Exist", "identifier=urn:x|lab"}};

INSTANTIATE_TEST_SUITE_P(
    Table,
    Interaction,
    testing::Values(
        Row{"ReadWithoutRead", "system/Observation.cuds", "GET", "/fhir/Observation/lab", 403},
        Row{"ReadOfAnotherType", "system/Observation.cruds", "GET", "/fhir/Patient/p", 403},
        Row{"Vread", "system/Patient.cruds", "GET", "/fhir/Observation/lab/_history/1", 403},
        Row{"HistoryOfAnother", "system/Patient.cruds", "GET", "/fhir/Observation/lab/_history", 403},
        Row{"HistoryOfAType", "system/Observation.r", "GET", "/fhir/Observation/_history", 403},
        Row{"HistoryOfAll", "system/Observation.rs", "GET", "/fhir/_history", 403},
        Row{"Search", "system/Observation.r", "GET", "/fhir/Observation", 403},
        Row{"SearchByPost", "system/Observation.r", "POST", "/fhir/Observation/_search", 403},
        Row{"SearchOfAll", "system/Observation.rs", "GET", "/fhir?_type=Observation", 403},
        Row{"SearchOfACompartment", "system/Patient.rs", "GET", "/fhir/Patient/p/Observation", 403},
        Row{"Create", "system/Observation.ruds", "POST", "/fhir/Observation", 403, observation("x", "laboratory")},
        Row{"ConditionalCreate", "system/Observation.c", "POST", "/fhir/Observation", 403, observation("x", "laboratory"), if_none_exist},
        Row{"ConditionalCreateWithSearch",
            "system/Observation.cs",
            "POST",
            "/fhir/Observation",
            200,
            observation("x", "laboratory"),
            if_none_exist},
        Row{"Update", "system/Observation.crds", "PUT", "/fhir/Observation/lab", 403, observation("lab", "laboratory")},
        Row{"ConditionalUpdate",
            "system/Observation.cu",
            "PUT",
            "/fhir/Observation?identifier=urn:x|lab",
            403,
            observation("lab", "laboratory")},
        Row{"ConditionalDelete", "system/Observation.d", "DELETE", "/fhir/Observation?identifier=urn:x|nothing", 403},
        Row{"ConditionalDeleteWithSearch", "system/Observation.ds", "DELETE", "/fhir/Observation?identifier=urn:x|nothing", 204},
        Row{"Delete", "system/Observation.crus", "DELETE", "/fhir/Observation/lab", 403},
        Row{"UpdateAsCreateWithoutCreate",
            "system/Observation.u",
            "PUT",
            "/fhir/Observation/brand-new",
            403,
            observation("brand-new", "laboratory")},
        Row{"Everything", "system/Observation.rs", "GET", "/fhir/Patient/p/$everything", 403},
        Row{"EverythingOfAll", "system/Observation.rs", "GET", "/fhir/Patient/$everything", 403},
        Row{"EverythingOfAllByRead", "system/Patient.r system/Observation.rs", "GET", "/fhir/Patient/$everything", 403},
        Row{"LastN", "system/Patient.rs", "GET", "/fhir/Observation/$lastn?subject=Patient/p", 403},
        Row{"ExportOfPatients", "system/Patient.rs", "GET", "/fhir/Patient/$export", 403, "", {{"Prefer", "respond-async"}}},
        Row{"ExportOfAll", "system/Observation.rs", "GET", "/fhir/$export", 403, "", {{"Prefer", "respond-async"}}},
        Row{"ReadOutsideOfTheQuery", narrowed, "GET", "/fhir/Observation/vital", 404},
        Row{"ReadInsideOfTheQuery", narrowed, "GET", "/fhir/Observation/lab"},
        Row{"VreadOutsideOfTheQuery", narrowed, "GET", "/fhir/Observation/vital/_history/1", 404},
        Row{"HistoryOutsideOfTheQuery", narrowed, "GET", "/fhir/Observation/vital/_history", 404},
        Row{"CreateOutsideOfTheQuery", narrowed, "POST", "/fhir/Observation", 403, observation("x", "vital-signs")},
        Row{"UpdateOutsideOfTheQuery", narrowed, "PUT", "/fhir/Observation/vital", 403, observation("vital", "laboratory")},
        Row{"UpdateThatLeavesTheQuery", narrowed, "PUT", "/fhir/Observation/lab", 403, observation("lab", "vital-signs")},
        Row{"PatchOutsideOfTheQuery",
            narrowed,
            "PATCH",
            "/fhir/Observation/vital",
            404,
            patch,
            {{"Content-Type", "application/json-patch+json"}}},
        Row{"PatchOfWhatMayBeReadOnly",
            narrowed + " system/Observation.r",
            "PATCH",
            "/fhir/Observation/vital",
            403,
            patch,
            {{"Content-Type", "application/json-patch+json"}}},
        Row{"DeleteOutsideOfTheQuery", narrowed, "DELETE", "/fhir/Observation/vital", 404},
        Row{"DeleteOfWhatIsNotThere", narrowed, "DELETE", "/fhir/Observation/absent", 404},
        Row{"DeleteOfWhatMayBeReadOnly", narrowed + " system/Observation.r", "DELETE", "/fhir/Observation/vital", 403},
        Row{"DeleteOfWhatIsNotThereWhereNothingIsHidden", "system/Observation.d", "DELETE", "/fhir/Observation/absent", 204},
        Row{"TransactionWithAForbiddenEntry",
            "system/Observation.cruds",
            "POST",
            "/fhir",
            403,
            bundle("transaction", {entry("POST", "Observation", observation("x", "laboratory")), entry("GET", "Patient/p")})},
        Row{"TransactionOutsideOfTheQuery",
            narrowed,
            "POST",
            "/fhir",
            403,
            bundle("transaction", {entry("PUT", "Observation/vital", observation("vital", "laboratory"))})},
        Row{"TransactionThatReadsOutsideOfTheQuery",
            narrowed,
            "POST",
            "/fhir",
            404,
            bundle("transaction", {entry("GET", "Observation/vital")})},
        Row{"TransactionWithACondition",
            "system/Observation.cu",
            "POST",
            "/fhir",
            403,
            bundle("transaction", {entry("PUT", "Observation?identifier=urn:x|lab", observation("lab", "laboratory"))})}
    ),
    case_name
);

TEST_F(Scope, OfABatchIsThatOfEachEntry) {
    const HttpAnswer answer =
        ask("system/Observation.cruds",
            "POST",
            "/fhir",
            bundle(
                "batch",
                {entry("GET", "Observation/lab"),
                 entry("GET", "Patient/p"),
                 entry("GET", "Observation/_history"),
                 entry("DELETE", "Patient/p"),
                 entry("GET", "Patient?_id=p")}
            ));
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto document = json::Document::parse(answer.body).value();
    std::vector<std::string> statuses;
    for (const json::Value one : document.root()["entry"].elements())
        statuses.emplace_back(one["response"]["status"].string().substr(0, 3));
    EXPECT_THAT(statuses, testing::ElementsAre("200", "403", "200", "403", "403"));
    EXPECT_THAT(answer.body, Not(HasSubstr("Secret")));
}

TEST_F(Scope, LeavesOutWhatASearchWouldBringAlong) {
    const std::string scope = "system/Observation.rs";
    const auto found = [&](const std::string& with, const std::string& target) { return ids_in(ask(with, "GET", target)); };
    EXPECT_EQ(found("system/*.cruds", "/fhir/Observation?_include=*"), (Ids{"lab", "vital", "p", "gp"}));
    EXPECT_EQ(found(scope, "/fhir/Observation?_include=*"), (Ids{"lab", "vital"}));
    EXPECT_EQ(
        found(scope, "/fhir/Observation?_include=Observation:subject&_include:iterate=Patient:general-practitioner"), (Ids{"lab", "vital"})
    );
    EXPECT_EQ(found("system/Patient.rs", "/fhir/Patient?_revinclude=Observation:subject"), (Ids{"p"}));
    EXPECT_EQ(
        found("system/Patient.rs system/Observation.rs", "/fhir/Patient?_revinclude=Observation:subject"), (Ids{"p", "lab", "vital"})
    );
    EXPECT_EQ(found("system/*.cruds", "/fhir/Observation?subject:Patient.family=Secret"), (Ids{"lab", "vital"}));
    EXPECT_EQ(found(scope, "/fhir/Observation?subject:Patient.family=Secret"), Ids{});
    EXPECT_EQ(found("system/*.cruds", "/fhir/Patient?_has:Observation:subject:identifier=urn:x|lab"), (Ids{"p"}));
    EXPECT_EQ(found("system/Patient.rs", "/fhir/Patient?_has:Observation:subject:identifier=urn:x|lab"), Ids{});
    EXPECT_EQ(found("system/*.cruds", "/fhir/Patient/p/$everything"), (Ids{"p", "lab", "vital", "gp"}));
    EXPECT_EQ(found("system/Patient.rs", "/fhir/Patient/p/$everything"), (Ids{"p"}));
    EXPECT_EQ(found("system/*.cruds", "/fhir/Patient/$everything?_type=Observation"), (Ids{"lab", "vital"}));
    EXPECT_EQ(found("system/Patient.rs", "/fhir/Patient/$everything?_type=Observation"), Ids{});
}

TEST_F(Scope, NarrowedByAQueryShowsWhatMatchesOnly) {
    const auto found = [&](const std::string& target) { return ids_in(ask(narrowed, "GET", target)); };
    EXPECT_EQ(found("/fhir/Observation"), (Ids{"lab"}));
    EXPECT_EQ(found("/fhir/Observation?_sort=code"), (Ids{"lab"}));
    EXPECT_EQ(found("/fhir/Observation/_history"), (Ids{"lab"}));
    EXPECT_EQ(found("/fhir/Observation/$lastn?subject=Patient/p"), (Ids{"lab"}));
    EXPECT_THAT(ask(narrowed, "GET", "/fhir/Observation?_summary=count").body, HasSubstr(R"("total":1)"));
    EXPECT_THAT(ask(narrowed, "GET", "/fhir/Observation/_history").body, HasSubstr(R"("total":1)"));
    EXPECT_EQ(ids_in(ask(narrowed + " system/Patient.rs", "GET", "/fhir/Patient?_revinclude=Observation:subject")), (Ids{"p", "lab"}));
    // What was, counts as it was: a resource that has left the query keeps the versions that were in it.
    EXPECT_EQ(ask("system/Observation.rs?category=vital-signs", "GET", "/fhir/Observation/vital").status, 404);
    EXPECT_EQ(ask("system/Observation.rs?category=vital-signs", "GET", "/fhir/Observation/vital/_history/1").status, 200);
    EXPECT_EQ(ask("system/Observation.rs?category=vital-signs", "GET", "/fhir/Observation/vital/_history/2").status, 404);
}

/// Each of these shows the vital sign to whoever may see all.
TEST_F(Scope, NoPathLeadsOutOfOne) {
    const std::string outside = R"("id":"vital")";
    const std::string within = token_for(narrowed + " system/Patient.rs");
    const std::string own = get_token(*service_, *own_, "system/*.cruds");
    for (const std::string target :
         {"Observation/vital",
          "Observation/vital/_history",
          "Observation/vital/_history/1",
          "Observation/_history",
          "_history",
          "Observation?_id=lab,vital",
          "Observation?identifier=urn:x|vital",
          "Observation?category:not=laboratory",
          "Observation?_contained=both",
          "Observation?_content=final",
          "Observation?_elements=identifier",
          "Observation?_summary=true",
          "Observation?_lastUpdated=gt2000&_sort=date",
          "Observation?subject:Patient.family=Secret",
          "Observation?_include=*&_revinclude=*",
          "Patient?_revinclude=Observation:subject",
          "Patient/p/Observation",
          "Patient/p/*",
          "Patient/p/$everything",
          "Observation/$lastn?subject=Patient/p&max=9",
          "?_type=Observation,Patient",
          "?_id=vital"}) {
        const auto as_entry = bundle("batch", {entry("GET", target)});
        const auto shows = [&](const std::string& token) {
            const HttpAnswer alone = send_with(*service_, token, "GET", "/fhir" + std::string(target.starts_with('?') ? "" : "/") + target);
            const HttpAnswer batched = send_with(*service_, token, "POST", "/fhir", as_entry);
            EXPECT_LT(alone.status, 500) << target;
            return (alone.body.find(outside) != std::string::npos) + 2 * (batched.body.find(outside) != std::string::npos);
        };
        EXPECT_EQ(shows(everything_), 3) << target;
        EXPECT_EQ(shows(within), 0) << target;
        EXPECT_EQ(shows(own), 0) << target;
    }
}

TEST_F(Scope, OfAClientLimitedToItsOwnResourcesEndsThere) {
    const std::string token = get_token(*service_, *own_, "system/*.cruds");
    const auto send =
        [&](const std::string& method, const std::string& target, const std::string& body = {}, const HttpClient::Fields& fields = {}) {
            return send_with(*service_, token, method, "/fhir" + target, body, fields);
        };
    EXPECT_EQ(ids_in(send("GET", "/Observation")), Ids{});
    EXPECT_EQ(send("GET", "/Observation/lab").status, 404);
    EXPECT_EQ(send("GET", "/Observation/lab/_history/1").status, 404);
    EXPECT_EQ(send("PUT", "/Observation/lab", observation("lab", "laboratory")).status, 403);
    // What another sent is as what nobody sent: each answer is the same but for the id.
    const auto answer_about = [&](const std::string& id, const std::string& method, const HttpClient::Fields& fields = {}) {
        const HttpAnswer answer = send(method, "/Observation/" + id, method == "PATCH" ? patch : "", fields);
        std::string text = std::to_string(answer.status) + answer.body;
        const auto number = text.find(R"("id":")");
        if (number != std::string::npos) text.erase(number, 34);
        for (auto at = text.find(id); at != std::string::npos; at = text.find(id)) text.replace(at, id.size(), "*");
        return text;
    };
    const HttpClient::Fields as_patch{{"Content-Type", "application/json-patch+json"}};
    for (const char* method : {"GET", "DELETE"}) EXPECT_EQ(answer_about("lab", method), answer_about("absent", method));
    EXPECT_EQ(answer_about("lab", "PATCH", as_patch), answer_about("absent", "PATCH", as_patch));
    EXPECT_EQ(send("DELETE", "/Observation/lab").status, 404);
    EXPECT_EQ(send("PUT", "/Observation/mine", observation("mine", "laboratory")).status, 201);
    EXPECT_EQ(send("PUT", "/Observation/mine", observation("mine", "survey")).status, 200);
    EXPECT_EQ(ids_in(send("GET", "/Observation?_include=*")), (Ids{"mine"}));
    EXPECT_EQ(ids_in(send("GET", "/_history")), (Ids{"mine"}));
    EXPECT_EQ(send("GET", "/Patient/p/$everything").status, 404);
    EXPECT_EQ(send("GET", "/$export", "", {{"Prefer", "respond-async"}}).status, 403);
    EXPECT_EQ(send("GET", "/$coverage-gaps").status, 403);
    // Nor can it be tried what the other's resource says, or which version it has: what is true and what is not get one answer.
    const HttpClient::Fields json_patch{{"Content-Type", "application/json-patch+json"}};
    for (const char* category : {"laboratory", "survey"}) {
        const std::string test = R"([{"op":"test","path":"/category/0/coding/0/code","value":")" + std::string(category) + R"("}])";
        EXPECT_EQ(send("PATCH", "/Observation/lab", test, json_patch).status, 404) << category;
    }
    for (const char* version : {"W/\"1\"", "W/\"77\""}) {
        const HttpClient::Fields match{{"If-Match", version}};
        EXPECT_EQ(send("PUT", "/Observation/lab", observation("lab", "laboratory"), match).status, 412) << version;
        EXPECT_EQ(send("PUT", "/Observation/absent", observation("absent", "laboratory"), match).status, 412) << version;
        EXPECT_EQ(send("DELETE", "/Observation/lab", "", match).status, 404) << version;
    }
    EXPECT_EQ(send("PUT", "/Observation/lab", observation("lab", "laboratory"), {{"If-None-Match", "*"}}).status, 403);
    // A long one, too, whose patch is worked out before the writer's turn.
    std::string lengthy = observation("lengthy", "laboratory");
    lengthy.insert(lengthy.size() - 1, R"(,"note":[{"text":")" + std::string(100'000, 'x') + R"("}])");
    EXPECT_EQ(send_with(*service_, everything_, "PUT", "/fhir/Observation/lengthy", lengthy).status, 201);
    EXPECT_EQ(answer_about("lengthy", "PATCH", as_patch), answer_about("absent", "PATCH", as_patch));
    EXPECT_EQ(send_with(*service_, everything_, "PATCH", "/fhir/Observation/lengthy", patch, as_patch).status, 200);
    EXPECT_EQ(send_with(*service_, everything_, "DELETE", "/fhir/Observation/lengthy").status, 204);
    // A condition is decided among its own: the other's resource with this identifier is not seen, nor changed.
    EXPECT_EQ(send("PUT", "/Observation?identifier=urn:x|lab", observation("lab", "survey")).status, 409);
    EXPECT_EQ(send("POST", "", bundle("transaction", {entry("DELETE", "Observation/lab")})).status, 404);
    EXPECT_EQ(send("DELETE", "/Observation/mine").status, 204);
    EXPECT_EQ(send("GET", "/Observation/mine").status, 410);
    // Sent again by another client, it is another resource.
    EXPECT_EQ(send_with(*service_, everything_, "PUT", "/fhir/Observation/mine", observation("mine", "laboratory")).status, 201);
    EXPECT_EQ(send("GET", "/Observation/mine").status, 404);
    EXPECT_EQ(send("GET", "/Observation/mine/_history").status, 404);
    EXPECT_EQ(send_with(*service_, everything_, "DELETE", "/fhir/Observation/mine").status, 204);
}

}  // namespace
}  // namespace tonus::test
