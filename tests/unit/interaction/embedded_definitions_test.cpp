#include "engine.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/profile/validator.hpp>

#include <set>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

class Definitions : public Engine {
protected:
    Definitions() : Engine(TypePolicy({"CodeSystem", "Observation", "ValueSet"}, {"OperationDefinition", "StructureDefinition"})) {}
    void put(const std::string& url, std::string_view body) { ASSERT_TRUE(call("PUT", url, body)); }
    std::int64_t total(std::string_view url) { return call("GET", url)->listing->total.value_or(-1); }
};

using Ids = std::vector<std::string>;

TEST_F(Definitions, AreReadAsIfTheyWereStored) {
    const auto read = call("GET", "StructureDefinition/Patient");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->version->version_id, 1);
    EXPECT_NE(read->version->content.find("http://hl7.org/fhir/StructureDefinition/Patient"), std::string::npos);
    EXPECT_TRUE(call("GET", "StructureDefinition/tonus-flag"));
    EXPECT_TRUE(call("GET", "StructureDefinition/Patient/_history/1"));
    EXPECT_EQ(call("GET", "StructureDefinition/Patient/_history/2").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "StructureDefinition/Patiens").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "StructureDefinition/Patient/_history")->listing->versions.size(), 1U);
    EXPECT_EQ(
        call("PUT", "StructureDefinition/Patient", R"({"resourceType":"StructureDefinition","id":"Patient"})").error().kind(),
        ErrorKind::method_not_allowed
    );
}

TEST_F(Definitions, AreFoundByWhatTheySay) {
    EXPECT_EQ(ids("StructureDefinition?url=http://hl7.org/fhir/StructureDefinition/Patient"), Ids{"Patient"});
    EXPECT_EQ(ids("StructureDefinition?name=Patient&kind=resource"), Ids{"Patient"});
    EXPECT_EQ(ids("StructureDefinition?_id=Patient,tonus-flag"), (Ids{"Patient", "tonus-flag"}));
    EXPECT_EQ(ids("CodeSystem?system=http://hl7.org/fhir/administrative-gender"), Ids{"administrative-gender"});
    EXPECT_EQ(ids("ValueSet?reference=http://hl7.org/fhir/flag-status"), Ids{"flag-status"});
    EXPECT_EQ(ids("ValueSet?url=urn:nowhere"), Ids());
    EXPECT_EQ(ids("StructureDefinition?url=http://hl7.org/fhir/StructureDefinition/Patient&_lastUpdated=gt2026"), Ids());
}

TEST_F(Definitions, ComeInPagesEachOnce) {
    std::set<std::string> seen;
    std::string cursor;
    const std::string search = "StructureDefinition?derivation=specialization&kind=resource&_count=40";
    const std::int64_t all = total(search + "&_total=accurate");
    do {
        const auto page = call("GET", search + (cursor.empty() ? "" : "&_cursor=" + cursor));
        ASSERT_TRUE(page) << page.error().message();
        ASSERT_FALSE(page->listing->versions.empty());
        for (const auto& version : page->listing->versions) EXPECT_TRUE(seen.insert(version.key.id).second) << version.key.id;
        cursor = page->listing->next.value_or("");
    } while (!cursor.empty());
    EXPECT_EQ(std::int64_t(seen.size()), all);
    EXPECT_GT(all, 140);
}

TEST_F(Definitions, StandBehindWhatIsStored) {
    constexpr const char* genders = "ValueSet?url=http://hl7.org/fhir/ValueSet/administrative-gender";
    put("ValueSet/ours",
        R"({"resourceType":"ValueSet","id":"ours","status":"active","url":"http://hl7.org/fhir/ValueSet/administrative-gender"})");
    EXPECT_EQ(ids(genders), (Ids{"ours", "administrative-gender"}));
    const auto first = call("GET", std::string(genders) + "&_count=1");
    ASSERT_TRUE(first->listing->next);
    EXPECT_EQ(ids(std::string(genders) + "&_count=1&_cursor=" + *first->listing->next), Ids{"administrative-gender"});
    put("ValueSet/administrative-gender",
        R"({"resourceType":"ValueSet","id":"administrative-gender","status":"retired","url":"urn:mine"})");
    EXPECT_EQ(ids(genders), Ids{"ours"});
    EXPECT_EQ(total(std::string(genders) + "&_count=0"), 1);
    ASSERT_TRUE(call("DELETE", "ValueSet/administrative-gender"));
    EXPECT_EQ(call("GET", "ValueSet/administrative-gender")->effect, Effect::gone);
    EXPECT_EQ(ids(genders), Ids{"ours"});
}

TEST_F(Definitions, AreLeftOutOfASearchOnEverything) {
    put("ValueSet/ours", R"({"resourceType":"ValueSet","id":"ours","status":"active"})");
    EXPECT_EQ(ids("?_count=10"), Ids{"ours"});
    EXPECT_EQ(call("GET", "?_type=StructureDefinition&_count=3")->listing->versions.size(), 3U);
}

TEST_F(Definitions, CodesAreSearchedByTerminology) {
    const auto observe = [this](const std::string& id, const std::string& status, const std::string& code) {
        put("Observation/" + id,
            R"({"resourceType":"Observation","id":")" + id + R"(","status":")" + status +
                R"(","code":{"coding":[{"system":"urn:c","code":")" + code + R"("}]}})");
    };
    observe("a", "final", "fall");
    observe("b", "amended", "sleepy");
    observe("c", "final", "other");
    put("CodeSystem/c", R"({"resourceType":"CodeSystem","id":"c","url":"urn:c","status":"active","content":"complete","concept":[
        {"code":"symptom","concept":[{"code":"fall"},{"code":"sleepy"}]},{"code":"other"}]})");
    put("ValueSet/v", R"({"resourceType":"ValueSet","id":"v","url":"urn:v","status":"active","compose":{"include":[
        {"system":"urn:c","filter":[{"property":"concept","op":"is-a","value":"symptom"}]}]}})");
    EXPECT_EQ(ids("Observation?code:in=urn:v"), (Ids{"b", "a"}));
    EXPECT_EQ(ids("Observation?code:in=ValueSet/v"), (Ids{"b", "a"}));
    EXPECT_EQ(ids("Observation?code:not-in=urn:v"), Ids{"c"});
    EXPECT_EQ(ids("Observation?code:below=urn:c|symptom&status=final"), Ids{"a"});
    EXPECT_EQ(ids("Observation?code:above=urn:c|other"), Ids{"c"});
    EXPECT_EQ(ids("Observation?status=http://hl7.org/fhir/observation-status|amended"), Ids{"b"});
    EXPECT_EQ(ids("Observation?status=http://hl7.org/fhir/task-status|amended"), Ids());
    EXPECT_EQ(ids("Observation?status:in=http://hl7.org/fhir/ValueSet/observation-status").size(), 2U) << "a page";
    EXPECT_EQ(call("GET", "Observation?code:in=urn:nowhere").error().kind(), ErrorKind::not_supported);
    EXPECT_EQ(call("GET", "Observation?code:below=http://snomed.info/sct|1").error().kind(), ErrorKind::not_supported);
    EXPECT_EQ(call("GET", "Observation?code:in=http://hl7.org/fhir/ValueSet/clinical-findings").error().kind(), ErrorKind::not_supported);
}

TEST_F(Definitions, AnOwnOperationHasItsDefinition) {
    NamedOperation own;
    own.name = "$second-opinion";
    own.types = {"Observation"};
    own.on_instance = true;
    own.parameters = {{"note", "string", "Words."}, {"criteria", "string", "Reasons.", true}};
    const Interactions interactions(preparer_, {}, {own});
    Request request = this->request("GET", "OperationDefinition/second-opinion");
    const auto operation = interactions.plan(request);
    ASSERT_TRUE(operation);
    std::string content;
    ASSERT_TRUE(store_->read_blocking([&](store::Reader& reader) -> core::Result<void> {
        const auto reply = operation->read(reader);
        if (!reply) return core::fail(reply.error());
        content = fhir::render_as_sent(reply->version->key, reply->version->content);
        return {};
    }));
    const auto document = json::Document::parse(content);
    EXPECT_EQ(document->root()["code"].string(), "second-opinion");
    EXPECT_EQ(document->root()["name"].string(), "SecondOpinion");
    EXPECT_EQ(document->root()["url"].string(), definition_of(own));
    const json::Value parameters = document->root()["parameter"];
    EXPECT_EQ(parameters[0]["name"].string(), "note");
    EXPECT_EQ(parameters[1]["max"].string(), "*");
    EXPECT_EQ(parameters[2]["use"].string(), "out");
    EXPECT_TRUE(profile::Validator(definitions::Definitions::r4()).validate(document->root()).acceptable());
}

}  // namespace
}  // namespace tonus::interaction::test
