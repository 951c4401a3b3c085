#include "engine.hpp"

#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

constexpr std::string_view gender = "http://hl7.org/fhir/ValueSet/administrative-gender";
constexpr std::string_view gender_system = "http://hl7.org/fhir/administrative-gender";

/// A clinic's own codes, two of which are kinds of a third.
constexpr std::string_view clinic_codes = R"({"resourceType":"CodeSystem","id":"clinic","url":"urn:clinic:codes","status":"active",
    "content":"complete","caseSensitive":true,"hierarchyMeaning":"is-a","name":"Clinic","version":"2","concept":[
    {"code":"symptom","display":"Symptom","property":[{"code":"notSelectable","valueBoolean":true}],"concept":[
      {"code":"sleepy","display":"Sleepiness","definition":"Wants to sleep","designation":[{"language":"de","value":"Schläfrigkeit"}]},
      {"code":"fall","display":"A fall","property":[{"code":"inactive","valueBoolean":true}]}]},
    {"code":"other","display":"Something else"}]})";
constexpr std::string_view clinic_set = R"({"resourceType":"ValueSet","id":"symptoms","url":"urn:clinic:symptoms","status":"active",
    "compose":{"include":[{"system":"urn:clinic:codes","filter":[{"property":"concept","op":"is-a","value":"symptom"}]}],
    "exclude":[{"system":"urn:clinic:codes","concept":[{"code":"fall"}]}]}})";

class TerminologyOperations : public Engine {
protected:
    TerminologyOperations() : Engine(TypePolicy({"CodeSystem", "ConceptMap", "ValueSet"}, {})) {
        put("CodeSystem/clinic", clinic_codes);
        put("ValueSet/symptoms", clinic_set);
    }
    void put(const std::string& url, std::string_view body) { ASSERT_TRUE(call("PUT", url, body)); }

    json::Document answer(std::string_view verb, const std::string& url, std::string_view body = {}) {
        const auto reply = call(verb, url, body);
        if (!reply) ADD_FAILURE() << url << ": " << reply.error().message();
        return json::Document::parse(reply ? reply->text : "{}").value();
    }
    json::Document answer(const std::string& url) { return answer("GET", url); }

    std::vector<std::string> codes(const std::string& url) {
        const json::Document document = answer(url);
        std::vector<std::string> codes;
        for (const json::Value entry : document.root()["expansion"]["contains"].elements()) codes.emplace_back(entry["code"].string());
        return codes;
    }

    static std::size_t matches(const json::Document& document) {
        const auto parameters = document.root()["parameter"].elements();
        return std::size_t(std::count_if(parameters.begin(), parameters.end(), [](json::Value one) {
            return one["name"].string() == "match";
        }));
    }

    /// A parameter of a Parameters answer, its value as text.
    static std::string parameter(const json::Document& document, std::string_view name) {
        for (const json::Value one : document.root()["parameter"].elements()) {
            if (one["name"].string() != name) continue;
            for (const json::Member& member : one.members()) {
                if (const auto truth = member.value().boolean()) return *truth ? "true" : "false";
                if (member.key.starts_with("value")) return std::string(member.value().string());
            }
        }
        return {};
    }

    ErrorKind refusal(const std::string& url) {
        const auto reply = call("GET", url);
        if (reply) {
            ADD_FAILURE() << url << " was answered: " << reply->text;
            return ErrorKind::internal;
        }
        EXPECT_FALSE(reply.error().issues().empty() || reply.error().issues()[0].expression.empty()) << url;
        return reply.error().kind();
    }
};

using Codes = std::vector<std::string>;

TEST_F(TerminologyOperations, ExpandsWhatR4Defines) {
    EXPECT_EQ(codes("ValueSet/$expand?url=" + std::string(gender)), (Codes{"male", "female", "other", "unknown"}));
    EXPECT_EQ(codes("ValueSet/administrative-gender/$expand"), (Codes{"male", "female", "other", "unknown"}));
    EXPECT_EQ(codes("ValueSet/$expand?url=" + std::string(gender) + "|4.0.1&filter=fem"), Codes{"female"});
    const auto page = answer("ValueSet/$expand?url=" + std::string(gender) + "&offset=1&count=2");
    const json::Value expansion = page.root()["expansion"];
    EXPECT_EQ(page.root()["status"].string(), "active");
    EXPECT_EQ(expansion["total"].number(), "4");
    EXPECT_EQ(expansion["offset"].number(), "1");
    EXPECT_FALSE(expansion["timestamp"].string().empty());
    ASSERT_EQ(expansion["contains"].size(), 2U);
    EXPECT_EQ(expansion["contains"][0]["code"].string(), "female");
    EXPECT_EQ(expansion["contains"][0]["system"].string(), gender_system);
    EXPECT_EQ(expansion["contains"][0]["display"].string(), "Female");
    EXPECT_FALSE(answer("ValueSet/$expand?count=0&url=" + std::string(gender)).root()["expansion"]["contains"]);
}

TEST_F(TerminologyOperations, ExpandsWhatIsStoredByItsHierarchy) {
    EXPECT_EQ(codes("ValueSet/$expand?url=urn:clinic:symptoms"), (Codes{"symptom", "sleepy"}));
    EXPECT_EQ(codes("ValueSet/symptoms/$expand?filter=SLEEPI"), Codes{"sleepy"});
    const auto german = answer("ValueSet/symptoms/$expand?displayLanguage=de&includeDesignations=true&filter=sleep");
    EXPECT_EQ(german.root()["expansion"]["contains"][0]["display"].string(), "Schläfrigkeit");
    EXPECT_EQ(german.root()["expansion"]["contains"][0]["designation"].size(), 1U);
    const auto first = answer("ValueSet/symptoms/$expand");
    EXPECT_TRUE(first.root()["expansion"]["contains"][0]["abstract"].boolean().value_or(false));
}

TEST_F(TerminologyOperations, ExpandsWithoutWhatTheClientHasNoUseFor) {
    struct Row {
        std::string_view query;
        Codes codes;
    };
    const Row rows[] = {
        {"excludeNotForUI=true", {"sleepy"}},
        {"excludeNotForUI=false&excludePostCoordinated=true", {"symptom", "sleepy"}},
        {"exclude-system=urn:clinic:codes", {}},
        {"exclude-system=urn:clinic:codes%7C1", {"symptom", "sleepy"}},
        {"system-version=urn:clinic:codes%7C2", {"symptom", "sleepy"}},
        {"force-system-version=urn:other%7C1", {"symptom", "sleepy"}},
    };
    for (const Row& row : rows) EXPECT_EQ(codes("ValueSet/symptoms/$expand?" + std::string(row.query)), row.codes) << row.query;
    for (const char* name : {"system-version", "check-system-version", "force-system-version"}) {
        EXPECT_EQ(refusal("ValueSet/symptoms/$expand?" + std::string(name) + "=urn:clinic:codes%7C1"), ErrorKind::unprocessable) << name;
    }
    const auto told = [this](const std::string& designation) {
        return answer("ValueSet/symptoms/$expand?filter=sleep&designation=" + designation)
            .root()["expansion"]["contains"][0]["designation"]
            .size();
    };
    EXPECT_EQ(told("urn:ietf:bcp:47%7Cde"), 1U);
    EXPECT_EQ(told("urn:ietf:bcp:47%7Cfr"), 0U);
}

TEST_F(TerminologyOperations, ExpandsAValueSetThatIsSent) {
    constexpr std::string_view sent = R"({"resourceType":"ValueSet","status":"draft","compose":{"include":[
        {"valueSet":["urn:clinic:symptoms"]},{"system":"urn:x","concept":[{"code":"a","display":"A"}]}]}})";
    const auto bare = answer("POST", "ValueSet/$expand", sent);
    EXPECT_EQ(bare.root()["expansion"]["total"].number(), "3");
    const auto wrapped = answer(
        "POST",
        "ValueSet/$expand",
        R"({"resourceType":"Parameters","parameter":[{"name":"valueSet","resource":)" + std::string(sent) +
            R"(},{"name":"activeOnly","valueBoolean":true}]})"
    );
    EXPECT_EQ(wrapped.root()["expansion"]["total"].number(), "3");
}

TEST_F(TerminologyOperations, WhatIsStoredStandsBeforeWhatR4Defines) {
    put("ValueSet/ours",
        R"({"resourceType":"ValueSet","id":"ours","status":"active","url":")" + std::string(gender) +
            R"(","compose":{"include":[{"system":"urn:x","concept":[{"code":"mine"}]}]}})");
    EXPECT_EQ(codes("ValueSet/$expand?url=" + std::string(gender)), Codes{"mine"});
    ASSERT_TRUE(call("DELETE", "ValueSet/ours"));
    EXPECT_EQ(codes("ValueSet/$expand?url=" + std::string(gender)).size(), 4U);
}

TEST_F(TerminologyOperations, RefusesWhatItCannotExpand) {
    EXPECT_EQ(refusal("ValueSet/$expand"), ErrorKind::invalid);
    EXPECT_EQ(refusal("ValueSet/$expand?url=urn:nowhere"), ErrorKind::not_found);
    EXPECT_EQ(refusal("ValueSet/nowhere/$expand"), ErrorKind::not_found);
    EXPECT_EQ(refusal("ValueSet/$expand?url=" + std::string(gender) + "&count=-1"), ErrorKind::invalid);
    EXPECT_EQ(refusal("ValueSet/$expand?url=" + std::string(gender) + "&date=2020"), ErrorKind::not_supported);
    // All of SNOMED CT's clinical findings: its codes are not here.
    EXPECT_EQ(refusal("ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/clinical-findings"), ErrorKind::unprocessable);
    put("ValueSet/a",
        R"({"resourceType":"ValueSet","id":"a","url":"urn:a","status":"active","compose":{"include":[{"valueSet":["urn:b"]}]}})");
    EXPECT_EQ(refusal("ValueSet/a/$expand"), ErrorKind::unprocessable) << "urn:b is not known";
    put("ValueSet/b",
        R"({"resourceType":"ValueSet","id":"b","url":"urn:b","status":"active","compose":{"include":[{"valueSet":["urn:a"]}]}})");
    EXPECT_EQ(refusal("ValueSet/a/$expand"), ErrorKind::unprocessable) << "they import one another";
}

TEST_F(TerminologyOperations, TooManyCodesHaveToBeAskedForInPages) {
    std::string concepts;
    for (int i = 0; i < 10'001; ++i) concepts += (i == 0 ? "" : ",") + (R"({"code":"c)" + std::to_string(i) + R"("})");
    put("ValueSet/many",
        R"({"resourceType":"ValueSet","id":"many","status":"active","compose":{"include":[{"system":"urn:x","concept":[)" + concepts +
            "]}]}}");
    const auto refused = call("GET", "ValueSet/many/$expand");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues()[0].code, "too-costly");
    EXPECT_EQ(codes("ValueSet/many/$expand?count=3&offset=10000"), Codes{"c10000"});
}

TEST_F(TerminologyOperations, WhatHasToBeLookedAtOverAndOverIsRefused) {
    std::string concepts;
    for (int i = 0; i < 20'000; ++i) concepts += (i == 0 ? "" : ",") + (R"({"code":"c)" + std::to_string(i) + R"("})");
    put("CodeSystem/large",
        R"({"resourceType":"CodeSystem","id":"large","url":"urn:large","status":"active","content":"complete","concept":[)" + concepts +
            "]}");
    std::string includes;
    for (int i = 0; i < 200; ++i) includes += std::string(i == 0 ? "" : ",") + R"({"system":"urn:large"})";
    put("ValueSet/repeated", R"({"resourceType":"ValueSet","id":"repeated","status":"active","compose":{"include":[)" + includes + "]}}");
    // Each imports the next three times: 3^16 times the last.
    for (int i = 0; i < 16; ++i) {
        const std::string id = "level" + std::to_string(i);
        const std::string next = R"({"valueSet":["urn:level)" + std::to_string(i + 1) + R"("]})";
        const std::string include = i < 15 ? next + "," + next + "," + next : R"({"system":"urn:x","concept":[{"code":"a"}]})";
        put("ValueSet/" + id,
            R"({"resourceType":"ValueSet","id":")" + id + R"(","url":"urn:)" + id + R"(","status":"active","compose":{"include":[)" +
                include + "]}}");
    }
    for (const char* url :
         {"ValueSet/repeated/$expand?count=1", "ValueSet/level0/$expand", "ValueSet/level0/$validate-code?system=urn:x&code=b"}) {
        const auto refused = call("GET", url);
        ASSERT_FALSE(refused) << url;
        EXPECT_EQ(refused.error().issues()[0].code, "too-costly") << url;
    }
    EXPECT_EQ(codes("ValueSet/level9/$expand"), Codes{"a"});
    std::string codings;
    for (int i = 0; i < 101; ++i) codings += (i == 0 ? "" : ",") + (R"({"system":"urn:x","code":"c)" + std::to_string(i) + R"("})");
    const auto refused = call(
        "POST",
        "ValueSet/level9/$validate-code",
        R"({"resourceType":"Parameters","parameter":[{"name":"codeableConcept","valueCodeableConcept":{"coding":[)" + codings + "]}}]}"
    );
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues()[0].code, "too-costly");
}

TEST_F(TerminologyOperations, SaysWhetherACodeIsInAValueSet) {
    const std::string in_gender = "ValueSet/$validate-code?url=" + std::string(gender) + "&system=" + std::string(gender_system);
    const auto is_valid = [this](const std::string& url) { return parameter(answer(url), "result"); };
    EXPECT_EQ(is_valid(in_gender + "&code=male"), "true");
    EXPECT_EQ(is_valid(in_gender + "&code=males"), "false");
    EXPECT_EQ(is_valid(in_gender + "&code=male&display=MALE"), "true");
    EXPECT_EQ(is_valid(in_gender + "&code=male&display=Female"), "false");
    EXPECT_EQ(is_valid("ValueSet/symptoms/$validate-code?system=urn:clinic:codes&code=sleepy"), "true");
    EXPECT_EQ(is_valid("ValueSet/symptoms/$validate-code?system=urn:clinic:codes&code=sleepy&display=Schläfrigkeit"), "true");
    EXPECT_EQ(is_valid("ValueSet/symptoms/$validate-code?system=urn:clinic:codes&code=fall"), "false");
    EXPECT_EQ(is_valid("ValueSet/symptoms/$validate-code?system=urn:clinic:codes&code=symptom"), "false");
    EXPECT_EQ(is_valid("ValueSet/symptoms/$validate-code?system=urn:clinic:codes&code=symptom&abstract=true"), "true");
    EXPECT_EQ(
        is_valid("ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/ucum-units&system=http://unitsofmeasure.org&code=mg/d"), "true"
    );
    EXPECT_EQ(
        is_valid("ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/ucum-units&system=http://unitsofmeasure.org&code=mgs"), "false"
    );
    EXPECT_EQ(parameter(answer(in_gender + "&code=female"), "display"), "Female");
    EXPECT_EQ(refusal("ValueSet/$validate-code?url=" + std::string(gender) + "&code=male"), ErrorKind::invalid) << "no system";
    EXPECT_EQ(refusal("ValueSet/$validate-code?url=" + std::string(gender)), ErrorKind::invalid) << "no code";
    EXPECT_EQ(refusal("ValueSet/$validate-code?url=urn:nowhere&system=urn:x&code=a"), ErrorKind::not_found);
}

TEST_F(TerminologyOperations, JudgesEachCodingOfAConcept) {
    const auto judged = [this](const std::string& codings) {
        const std::string body =
            R"({"resourceType":"Parameters","parameter":[{"name":"codeableConcept","valueCodeableConcept":{"coding":[)" + codings + "]}}]}";
        return call("POST", "ValueSet/symptoms/$validate-code", body);
    };
    const std::string unknown = R"({"system":"http://snomed.info/sct","code":"1"})";
    EXPECT_EQ(
        parameter(json::Document::parse(judged(unknown + R"(,{"system":"urn:clinic:codes","code":"sleepy"})")->text).value(), "result"),
        "true"
    );
    EXPECT_EQ(parameter(json::Document::parse(judged(unknown)->text).value(), "result"), "false") << "no code of that system is in the set";
    const auto coding = answer(
        "POST",
        "CodeSystem/$validate-code",
        R"({"resourceType":"Parameters","parameter":[{"name":"url","valueUri":"urn:clinic:codes"},{"name":"coding","valueCoding":{"system":"urn:clinic:codes","code":"fall"}}]})"
    );
    EXPECT_EQ(parameter(coding, "result"), "true");
}

TEST_F(TerminologyOperations, SaysWhetherACodeIsInACodeSystem) {
    const auto is_valid = [this](const std::string& url) { return parameter(answer(url), "result"); };
    EXPECT_EQ(is_valid("CodeSystem/$validate-code?url=" + std::string(gender_system) + "&code=male"), "true");
    EXPECT_EQ(is_valid("CodeSystem/$validate-code?url=" + std::string(gender_system) + "&code=Y"), "false");
    EXPECT_EQ(is_valid("CodeSystem/clinic/$validate-code?code=sleepy&display=Sleepiness"), "true");
    EXPECT_EQ(is_valid("CodeSystem/clinic/$validate-code?code=SLEEPY"), "false") << "this system tells case apart";
    EXPECT_EQ(is_valid("CodeSystem/$validate-code?url=http://unitsofmeasure.org&code=mg/d"), "true");
    EXPECT_EQ(is_valid("CodeSystem/$validate-code?url=http://unitsofmeasure.org&code=milligrams"), "false");
    EXPECT_EQ(refusal("CodeSystem/$validate-code?url=http://nowhere&code=1"), ErrorKind::not_found);
}

TEST_F(TerminologyOperations, LooksUpAConcept) {
    const auto told = answer("CodeSystem/$lookup?system=urn:clinic:codes&code=sleepy");
    EXPECT_EQ(parameter(told, "name"), "Clinic");
    EXPECT_EQ(parameter(told, "version"), "2");
    EXPECT_EQ(parameter(told, "display"), "Sleepiness");
    std::vector<std::string> properties;
    for (const json::Value one : told.root()["parameter"].elements()) {
        if (one["name"].string() == "property") properties.emplace_back(one["part"][0]["valueCode"].string());
    }
    EXPECT_EQ(properties, (std::vector<std::string>{"definition", "parent"}));
    EXPECT_EQ(parameter(answer("CodeSystem/$lookup?system=http://unitsofmeasure.org&code=kg"), "display"), "kg");
    EXPECT_EQ(refusal("CodeSystem/$lookup?system=urn:clinic:codes&code=nothing"), ErrorKind::not_found);
    EXPECT_EQ(refusal("CodeSystem/$lookup?system=urn:clinic:codes&version=1&code=sleepy"), ErrorKind::not_found);
    EXPECT_EQ(refusal("CodeSystem/$lookup?system=http://loinc.org&code=1"), ErrorKind::not_found);
    EXPECT_EQ(refusal("CodeSystem/$lookup?system=http://snomed.info/sct&code=73211009"), ErrorKind::not_found);
    EXPECT_EQ(refusal("CodeSystem/$lookup?code=sleepy"), ErrorKind::invalid);
}

TEST_F(TerminologyOperations, SaysWhichConceptIsAKindOfWhich) {
    const auto outcome = [this](const std::string& a, const std::string& b) {
        return parameter(answer("CodeSystem/$subsumes?system=urn:clinic:codes&codeA=" + a + "&codeB=" + b), "outcome");
    };
    EXPECT_EQ(outcome("symptom", "sleepy"), "subsumes");
    EXPECT_EQ(outcome("sleepy", "symptom"), "subsumed-by");
    EXPECT_EQ(outcome("sleepy", "sleepy"), "equivalent");
    EXPECT_EQ(outcome("sleepy", "fall"), "not-subsumed");
    EXPECT_EQ(refusal("CodeSystem/$subsumes?system=urn:clinic:codes&codeA=symptom&codeB=no"), ErrorKind::not_found);
    EXPECT_EQ(refusal("CodeSystem/$subsumes?codeA=symptom&codeB=fall"), ErrorKind::invalid);
    put("CodeSystem/groups", R"({"resourceType":"CodeSystem","id":"groups","url":"urn:groups","status":"active","content":"complete",
        "hierarchyMeaning":"part-of","concept":[{"code":"a","concept":[{"code":"b"}]}]})");
    EXPECT_EQ(refusal("CodeSystem/groups/$subsumes?codeA=a&codeB=b"), ErrorKind::unprocessable);
}

TEST_F(TerminologyOperations, TranslatesByTheMapsThatAreStored) {
    put("ConceptMap/ours",
        R"({"resourceType":"ConceptMap","id":"ours","url":"urn:clinic:map","version":"3","status":"active","sourceUri":"urn:clinic:symptoms",
            "targetUri":"urn:t:set","group":[{"source":"urn:clinic:codes","target":"urn:t","element":[
            {"code":"sleepy","target":[{"code":"271782001","display":"Drowsy","equivalence":"equivalent"}]},
            {"code":"other","target":[{"equivalence":"unmatched"}]}]}]})");
    struct Row {
        std::string_view query;
        std::string_view result;
        std::size_t matches;
    };
    const Row rows[] = {
        {"ConceptMap/ours/$translate?system=urn:clinic:codes&code=sleepy", "true", 1},
        {"ConceptMap/$translate?url=urn:clinic:map&system=urn:clinic:codes&code=sleepy", "true", 1},
        {"ConceptMap/$translate?url=urn:clinic:map&conceptMapVersion=3&system=urn:clinic:codes&code=sleepy", "true", 1},
        {"ConceptMap/$translate?system=urn:clinic:codes&code=sleepy&targetsystem=urn:t", "true", 1},
        {"ConceptMap/$translate?system=urn:clinic:codes&code=sleepy&targetsystem=urn:u", "false", 0},
        {"ConceptMap/$translate?system=urn:clinic:codes&code=sleepy&source=urn:clinic:symptoms&target=urn:t:set", "true", 1},
        {"ConceptMap/$translate?system=urn:clinic:codes&code=sleepy&source=urn:other", "false", 0},
        {"ConceptMap/$translate?system=urn:clinic:codes&code=other", "false", 1},
        {"ConceptMap/$translate?system=urn:clinic:codes&code=fall", "false", 0},
        {"ConceptMap/$translate?system=urn:nobodys&code=1", "false", 0},
        {"ConceptMap/$translate?system=urn:t&code=271782001&reverse=true", "true", 1},
    };
    for (const Row& row : rows) {
        const auto told = answer(std::string(row.query));
        EXPECT_EQ(parameter(told, "result"), row.result) << row.query;
        EXPECT_EQ(matches(told), row.matches) << row.query;
        EXPECT_EQ(parameter(told, "message").empty(), row.result == "true") << row.query;
    }
    const auto told = answer("ConceptMap/ours/$translate?system=urn:clinic:codes&code=sleepy");
    EXPECT_EQ(
        json::to_text(told.root()["parameter"][1]["part"]),
        R"([{"name":"equivalence","valueCode":"equivalent"},{"name":"concept","valueCoding":{"system":"urn:t","code":"271782001",)"
        R"("display":"Drowsy"}},{"name":"source","valueUri":"urn:clinic:map"}])"
    );
    put("ConceptMap/first",
        R"({"resourceType":"ConceptMap","id":"first","url":"urn:clinic:first","status":"active","group":[
            {"source":"urn:clinic:codes","target":"urn:t","element":[{"code":"fall","target":[{"code":"f","equivalence":"equal"}]}],
            "unmapped":{"mode":"other-map","url":"urn:clinic:map"}},
            {"source":"urn:round","target":"urn:t","element":[{"code":"1","target":[{"code":"1","equivalence":"equal"}]}],
            "unmapped":{"mode":"other-map","url":"urn:clinic:first"}}]})");
    const std::string by_first = "ConceptMap/first/$translate?system=";
    EXPECT_EQ(parameter(answer(by_first + "urn:clinic:codes&code=sleepy"), "result"), "true") << "the other map says it";
    EXPECT_EQ(matches(answer(by_first + "urn:clinic:codes&code=fall")), 1U) << "the other map is not asked";
    EXPECT_EQ(matches(answer(by_first + "urn:round&code=2")), 0U) << "a map that goes on with itself";
    EXPECT_EQ(refusal("ConceptMap/$translate"), ErrorKind::invalid);
    EXPECT_EQ(refusal("ConceptMap/$translate?url=urn:nobodys&system=urn:t&code=1"), ErrorKind::not_found);
}

}  // namespace
}  // namespace tonus::interaction::test
