#include "demo_store.hpp"
#include "page_session.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

constexpr const char* query = R"({"queue":"team","priorities":[],"routes":[],"rules":[],"text":"","offset":0,"limit":100})";

bool is_in_queue(const PageSession& browser, std::string_view flag) {
    const auto window = parsed(browser.send("POST", "worklist/query", query));
    const auto rows = window.root()["rows"].elements();
    return std::any_of(rows.begin(), rows.end(), [&](json::Value row) { return row["id"].string() == flag; });
}

class MainJob : public testing::Test {
protected:
    TemporaryFolder folder_;
    ServiceProcess service_{demo_store(folder_.path() / "data"), {"--demo"}};
};

// Somebody of whom no Patient was sent: the list of patients and the review lead to what is known of them.
TEST_F(MainJob, WhoIsKnownByAnIdentifierAloneHasATimeline) {
    const std::string subject = R"("subject":{"identifier":{"system":"urn:mrn","value":"77"}})";
    const std::string statement =
        R"({"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen 10 mg"},)" + subject +
        R"(,"effectivePeriod":{"start":"2026-01-05"}})";
    const std::string message = R"({"resourceType":"Observation","status":"final","code":{"text":"Message"},)" + subject +
                                R"(,"valueString":"He had a fit this morning."})";
    ASSERT_EQ(service_.send("POST", "/fhir/MedicationStatement", statement).status, 201);
    ASSERT_EQ(service_.send("POST", "/fhir/Observation", message).status, 201);
    const PageSession physician(service_.port(), "mensah");
    const auto window = parsed(physician.send("POST", "patients/query", R"({"text":"","offset":0,"limit":100})"));
    std::string id;
    for (const json::Value row : window.root()["rows"].elements()) {
        if (row["name"].string() == "Name not received") id = row["id"].string();
    }
    ASSERT_NE(id, "");
    const auto timeline = physician.send("GET", "patients/" + id + "/timeline?days=30");
    ASSERT_EQ(timeline.status, 200) << timeline.body;
    EXPECT_EQ(parsed(timeline).root()["patient"]["id"].string(), id);
    EXPECT_GE(parsed(timeline).root()["flags"].size(), 1U);
    EXPECT_EQ(physician.send("GET", "patients/" + id + "99/timeline?days=30").status, 404);
}

// The story of the README: an Observation comes in, a flag is on the worklist, a clinician decides.
TEST_F(MainJob, APushedObservationIsFlaggedJudgedAndLeavesTheQueue) {
    const PageSession physician(service_.port(), "mensah");
    const auto pushed = service_.send(
        "POST",
        "/fhir/Observation",
        R"({"resourceType":"Observation","status":"final","code":{"text":"Message"},"subject":{"reference":"Patient/demo-1"},"valueString":"She had a fit this morning."})"
    );
    ASSERT_EQ(pushed.status, 201) << pushed.body;
    const auto flags = parsed(service_.send("GET", "/fhir/Flag?patient=demo-1"));
    std::string id;
    for (const json::Value entry : flags.root()["entry"].elements()) {
        const json::Value priority = entry["resource"]["extension"][0]["valueCodeableConcept"]["coding"][0]["code"];
        if (priority.string() == "PH") id = entry["resource"]["id"].string();
    }
    ASSERT_NE(id, "") << "an emergency should have been raised";
    ASSERT_TRUE(is_in_queue(physician, id));
    const auto review = parsed(physician.send("GET", "flags/" + id));
    EXPECT_EQ(review.root()["priority"].string(), "stat");
    ASSERT_GE(review.root()["evidence"].size(), 1U);

    const std::string versions = R"(,"evidenceVersion":1,"taskVersion":")" + std::string(review.root()["taskVersion"].string()) + "\"}";
    const auto incomplete = physician.send("POST", "flags/" + id + "/confirm", R"({"note":"")" + versions);
    EXPECT_EQ(incomplete.status, 422);
    const std::string judgement =
        R"({"causality":"possible","severity":"severe","serious":true,"criteria":["hospital"],"note":"")" + versions;
    const PageSession nurse(service_.port(), "ana");
    EXPECT_EQ(nurse.send("POST", "flags/" + id + "/confirm", judgement).status, 403);
    EXPECT_EQ(physician.send("POST", "flags/" + id + "/confirm", judgement, "key-1").status, 200);
    EXPECT_EQ(physician.send("POST", "flags/" + id + "/confirm", judgement, "key-1").status, 200) << "a repeat is harmless";
    EXPECT_FALSE(is_in_queue(physician, id));

    const PageSession pharmacist(service_.port(), "lee");
    const auto late = pharmacist.send("POST", "flags/" + id + "/dismiss", R"({"reason":"tolerated-before","note":"")" + versions);
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(parsed(late).root()["code"].string(), "already-decided");
    EXPECT_EQ(parsed(late).root()["conflict"]["who"]["name"].string(), "Dr A. Mensah");

    const auto events = parsed(service_.send("GET", "/fhir/AdverseEvent?subject=Patient/demo-1"));
    ASSERT_EQ(events.root()["entry"].size(), 1U);
    EXPECT_EQ(events.root()["entry"][0]["resource"]["seriousness"]["coding"][0]["code"].string(), "Serious");
    const auto task = parsed(service_.send("GET", "/fhir/Task/" + id));
    EXPECT_EQ(task.root()["status"].string(), "completed");
}

TEST_F(MainJob, TheBannerTellsAllergiesOnRecordFromNoneReceived) {
    const PageSession physician(service_.port(), "mensah");
    const auto allergies = [&] {
        const auto timeline = parsed(physician.send("GET", "patients/demo-1/timeline?days=30"));
        const json::Value known = timeline.root()["patient"]["allergies"];
        if (known.is_null()) return std::string("none received");
        std::string all;
        for (const json::Value one : known.elements()) all.append(one.string()) += ';';
        return all;
    };
    EXPECT_EQ(allergies(), "none received");
    const auto record = [&](std::string_view id, std::string_view rest) {
        const std::string body = R"({"resourceType":"AllergyIntolerance","id":")" + std::string(id) +
                                 R"(","patient":{"reference":"Patient/demo-1"},)" + std::string(rest) + "}";
        EXPECT_EQ(service_.send("PUT", "/fhir/AllergyIntolerance/" + std::string(id), body).status, 201) << body;
    };
    const auto status = [](std::string_view element, std::string_view system, std::string_view code) {
        return "\"" + std::string(element) + R"(":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/)" + std::string(system) +
               R"(","code":")" + std::string(code) + "\"}]},";
    };
    record(
        "refuted",
        status("verificationStatus", "allergyintolerance-verification", "refuted") +
            status("clinicalStatus", "allergyintolerance-clinical", "active") + R"("code":{"text":"Latex"})"
    );
    EXPECT_EQ(allergies(), "");
    record("past", status("clinicalStatus", "allergyintolerance-clinical", "resolved") + R"("code":{"text":"Eggs"})");
    record(
        "present",
        status("clinicalStatus", "allergyintolerance-clinical", "active") +
            R"("code":{"coding":[{"display":"Penicillin"}]},"reaction":[{"manifestation":[{"text":"Rash"}]}])"
    );
    EXPECT_EQ(allergies(), "Penicillin (Rash);");
}

// Diagnoses that no rule knows may still explain a complaint.
TEST_F(MainJob, WhatElseWasDiagnosedStandsOnTheTimelineAndBesideAFlag) {
    const PageSession physician(service_.port(), "mensah");
    const auto record = [&](std::string_view id, std::string_view rest) {
        const std::string body = R"({"resourceType":"Condition","id":")" + std::string(id) +
                                 R"(","subject":{"reference":"Patient/demo-1"},)" + std::string(rest) + "}";
        EXPECT_EQ(service_.send("PUT", "/fhir/Condition/" + std::string(id), body).status, 201) << body;
    };
    const auto verified = [](std::string_view code) {
        return R"("verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":")" +
               std::string(code) + "\"}]},";
    };
    const auto window = parsed(physician.send("POST", "worklist/query", query));
    const std::string today(window.root()["asOf"].string().substr(0, 10));
    const std::string began = R"(,"onsetDateTime":")" + today + "\"";
    record("heard", verified("confirmed") + R"("code":{"text":"Urinary tract infection"})" + began);
    record("noted", R"("code":{"coding":[{"display":"Shingles"}]},"recordedDate":")" + today + "\"");
    record("refuted", verified("refuted") + R"("code":{"text":"Sepsis"})" + began);
    record("long-ago", R"("code":{"text":"Pneumonia"},"onsetDateTime":"2001-02-03")");
    record("symptom", R"("code":{"text":"Dizziness"})" + began);
    const auto timeline = parsed(physician.send("GET", "patients/demo-1/timeline?days=30"));
    std::string diagnoses;
    for (const json::Value point : timeline.root()["timeline"]["context"].elements()) {
        if (point["kind"].string() != "diagnosis") continue;
        EXPECT_EQ(point["at"].string(), today);
        diagnoses += std::string(point["words"].string()) + ";";
    }
    EXPECT_EQ(diagnoses, "Urinary tract infection;Shingles;");

    const std::string body =
        R"({"resourceType":"Observation","status":"final","code":{"text":"Message"},"subject":{"reference":"Patient/demo-1"},"valueString":"She is very drowsy since this morning."})";
    ASSERT_EQ(service_.send("POST", "/fhir/Observation", body).status, 201);
    const auto flags = parsed(service_.send("GET", "/fhir/Flag?patient=demo-1"));
    std::string facts;
    for (const json::Value entry : flags.root()["entry"].elements()) {
        const auto review = parsed(physician.send("GET", "flags/" + std::string(entry["resource"]["id"].string())));
        for (const json::Value hypothesis : review.root()["couldBe"].elements()) {
            if (hypothesis["hypothesis"].string() != "other") continue;
            for (const json::Value fact : hypothesis["for"].elements()) facts += std::string(fact["text"].string()) + ";";
        }
    }
    EXPECT_NE(facts.find("Urinary tract infection, from " + today + ";Shingles, from " + today + ";"), std::string::npos) << facts;
}

TEST_F(MainJob, EveryViewAndEveryPrintIsInTheAuditChainForAuditorsOnly) {
    const PageSession nurse(service_.port(), "ana");
    const auto window = parsed(nurse.send("POST", "worklist/query", query));
    const std::string flag(window.root()["rows"][0]["id"].string());
    const auto review = parsed(nurse.send("GET", "flags/" + flag));
    const std::string patient(review.root()["patient"]["id"].string());
    ASSERT_EQ(nurse.send("GET", "patients/" + patient + "/timeline?days=90").status, 200);
    ASSERT_EQ(nurse.send("POST", "prints", R"({"view":"timeline","flag":null,"patient":")" + patient + "\"}").status, 204);
    ASSERT_EQ(nurse.send("POST", "audit/query", "{}").status, 403);

    const PageSession auditor(service_.port(), "audit");
    // A view joins the chain with a commit of its own, a moment after its answer.
    const std::string ask = R"({"who":"ana","patient":")" + patient + R"(","limit":50})";
    auto found = parsed(auditor.send("POST", "audit/query", ask));
    EXPECT_TRUE(eventually([&] {
        found = parsed(auditor.send("POST", "audit/query", ask));
        return found.root()["entries"].size() >= 4;
    }));
    std::string actions;
    for (const json::Value entry : found.root()["entries"].elements()) actions += std::string(entry["sentence"].string()) + "; ";
    for (const char* action : {"Printed timeline", "Saw timeline", "Saw flag", "Saw worklist"}) {
        EXPECT_NE(actions.find(action), std::string::npos) << action << " is missing from: " << actions;
    }
    EXPECT_TRUE(found.root()["chain"]["verified"].boolean().value_or(false));
    const auto exported = auditor.send("GET", "audit/export");
    EXPECT_EQ(exported.field("Content-Type"), "application/fhir+ndjson");
    EXPECT_TRUE(exported.body.starts_with(R"({"resourceType":"AuditEvent")"));
    EXPECT_EQ(nurse.send("GET", "audit/export").status, 403);
}

TEST_F(MainJob, AnotherSystemReviewsOverFhirOnAPersonsBehalf) {
    const auto flags = parsed(service_.send("GET", "/fhir/Flag?_count=200"));
    std::string id;
    for (const json::Value entry : flags.root()["entry"].elements()) {
        if (entry["resource"]["status"].string() == "active") id = entry["resource"]["id"].string();
    }
    ASSERT_NE(id, "");
    const auto ask = [&](const std::string& operation, const std::string& parameters) {
        return service_.send(
            "POST", "/fhir/Flag/" + id + "/$" + operation, R"({"resourceType":"Parameters","parameter":[)" + parameters + "]}"
        );
    };
    const std::string physician = R"({"name":"account","valueString":"mensah"})";
    const std::string nurse = R"({"name":"account","valueString":"ana"})";
    const auto claimed = ask("claim", physician);
    ASSERT_EQ(claimed.status, 200) << claimed.body;
    EXPECT_EQ(parsed(claimed).root()["parameter"][1]["resource"]["status"].string(), "in-progress");
    EXPECT_EQ(ask("claim", nurse).status, 409);
    EXPECT_EQ(ask("claim", R"({"name":"account","valueString":"nobody"})").status, 403);
    EXPECT_EQ(ask("confirm", physician).status, 400) << "causality, severity and seriousness are missing";

    const std::string judgement =
        physician +
        R"(,{"name":"causality","valueCode":"probable"},{"name":"severity","valueCode":"severe"},)"
        R"({"name":"serious","valueBoolean":true},{"name":"criteria","valueCode":"hospital"},{"name":"idempotencyKey","valueString":"k"})";
    const auto confirmed = ask("confirm", judgement);
    ASSERT_EQ(confirmed.status, 200) << confirmed.body;
    EXPECT_EQ(ask("confirm", judgement).body, confirmed.body) << "a repeat gets the first answer";
    EXPECT_EQ(ask("dismiss", nurse + R"(,{"name":"reason","valueCode":"tolerated-before"})").status, 412);
    const auto drafted =
        ask("recommend", physician + R"(,{"name":"kind","valueCode":"laboratory"},{"name":"text","valueString":"Creatinine"})");
    ASSERT_EQ(drafted.status, 200) << drafted.body;
    EXPECT_EQ(parsed(drafted).root()["parameter"][2]["resource"]["status"].string(), "draft");

    for (const auto& answer : {confirmed, drafted}) {
        const auto document = parsed(answer);
        for (const json::Value parameter : document.root()["parameter"].elements()) {
            const json::Value resource = parameter["resource"];
            const std::string type(resource["resourceType"].string());
            const auto checked = service_.send("POST", "/fhir/" + type + "/$validate", json::to_text(resource));
            EXPECT_EQ(checked.body.find(R"("severity":"error")"), std::string::npos) << type << checked.body;
        }
    }
    EXPECT_NE(service_.send("GET", "/fhir/metadata").body.find("second-opinion"), std::string::npos);

    const PageSession page(service_.port(), "mensah");
    const auto report = parsed(page.send("GET", "flags/" + id + "/report"));
    EXPECT_TRUE(report.root()["valid"].boolean().value_or(false));
    const auto xml = page.send("GET", "flags/" + id + "/report/icsr");
    EXPECT_EQ(xml.status, 200);
    EXPECT_NE(xml.field("Content-Disposition").find(".xml"), std::string::npos);
    EXPECT_NE(xml.body.find("<MCCI_IN200100UV01"), std::string::npos);
    EXPECT_NE(xml.body.find("<name>baclofen"), std::string::npos) << "the medicine, not its dosage: " << xml.body;
    EXPECT_EQ(xml.body.find("Birth date"), std::string::npos) << "no condition";
    EXPECT_EQ(PageSession(service_.port(), "ana").send("GET", "flags/" + id + "/report").status, 403);

    const PageSession auditor(service_.port(), "audit");
    const auto review = parsed(page.send("GET", "flags/" + id));
    const std::string version(review.root()["decision"].is_object() ? json::to_text(review.root()["decision"]["evidenceVersion"]) : "1");
    const auto seen = auditor.send("GET", "flags/" + id + "/evidence/" + version);
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_TRUE(parsed(seen).root()["decision"].is_null()) << "as it was before the decision";
    EXPECT_EQ(parsed(seen).root()["actions"].size(), 0U);
    EXPECT_EQ(auditor.send("GET", "flags/" + id + "/evidence/99").status, 404);
}

TEST_F(MainJob, BulkTakesOnlyWhatItsPreviewAccepted) {
    const PageSession nurse(service_.port(), "ana");
    const auto window = parsed(nurse.send("POST", "worklist/query", query));
    std::string all;
    for (const json::Value row : window.root()["rows"].elements())
        all += (all.empty() ? "\"" : ",\"") + std::string(row["id"].string()) + "\"";
    const auto request = [](const std::string& flags) {
        return R"({"action":"assign","flags":[)" + flags + R"(],"to":"lee","until":null,"into":null,"note":""})";
    };
    const auto preview = parsed(nurse.send("POST", "bulk/preview", request(all)));
    std::string accepted;
    for (const json::Value id : preview.root()["accepted"].elements())
        accepted += (accepted.empty() ? "\"" : ",\"") + std::string(id.string()) + "\"";
    ASSERT_NE(accepted, "");
    ASSERT_GT(preview.root()["refused"].size(), 0U) << "the demo clinic has emergencies";
    EXPECT_EQ(preview.root()["refused"][0]["reason"].string(), "priority");
    EXPECT_EQ(nurse.send("POST", "bulk", request(all), "bulk-1").status, 412) << "an emergency is among them";
    EXPECT_EQ(nurse.send("POST", "bulk", request(accepted), "bulk-2").status, 200);
    const auto mine = parsed(
        PageSession(service_.port(), "lee")
            .send("POST", "worklist/query", R"({"queue":"mine","priorities":[],"routes":[],"rules":[],"text":"","offset":0,"limit":100})")
    );
    EXPECT_EQ(mine.root()["total"].to_integer(), std::int64_t(preview.root()["accepted"].size()));
}

TEST_F(MainJob, ThePageIsServedWithItsPolicyAndNothingWithoutASession) {
    const auto page = fetch(service_.port(), "GET", "/worklist");
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.field("Content-Security-Policy").find("trusted-types 'none'"), std::string::npos);
    const auto asked = fetch(service_.port(), "POST", "/review/api/worklist/query", query, {{"Content-Type", "application/json"}});
    EXPECT_EQ(asked.status, 401);
    EXPECT_EQ(fetch(service_.port(), "GET", "/events").status, 401);
    EXPECT_EQ(fetch(service_.admin_port(), "GET", "/health/ready").status, 200);
    EXPECT_NE(fetch(service_.admin_port(), "GET", "/metrics").body.find("tonus_"), std::string::npos);
}

TEST_F(MainJob, AStreamOfEventsEndsWithItsSession) {
    const PageSession physician(service_.port(), "mensah");
    const PageSession nurse(service_.port(), "ana");
    const auto listen = [&](const PageSession& session) {
        HttpClient stream(service_.port());
        EXPECT_TRUE(stream.send("GET /events HTTP/1.1\r\nHost: tonus\r\nCookie: " + session.cookie() + "\r\n\r\n"));
        EXPECT_NE(stream.receive_until("event: ready").find(" 200 "), std::string::npos);
        return stream;
    };
    HttpClient ended = listen(physician);
    HttpClient other = listen(nurse);
    EXPECT_EQ(physician.send("DELETE", "session").status, 204);
    EXPECT_TRUE(ended.receive_rest()) << "nothing may be told to who has signed out";
    const std::string seizure =
        R"({"resourceType":"Observation","status":"final","code":{"text":"Note"},"subject":{"reference":"Patient/demo-2"},)"
        R"("valueString":"He had a seizure this morning."})";
    EXPECT_EQ(service_.send("POST", "/fhir/Observation", seizure).status, 201);
    EXPECT_NE(other.receive_until("data: {").find("data: {"), std::string::npos) << "another's stream goes on";
}

TEST_F(MainJob, StopsCleanlyAndForgetsNothing) {
    const auto before = parsed(service_.send("GET", "/fhir/Flag?_count=200"));
    EXPECT_EQ(service_.stop(), 0);
    const ServiceProcess again(folder_.path() / "data", {"--demo"});
    const auto after = parsed(again.send("GET", "/fhir/Flag?_count=200"));
    EXPECT_EQ(after.root()["total"].number(), before.root()["total"].number());
}

TEST_F(MainJob, LogsNoNameThatWasSent) {
    ASSERT_EQ(
        service_
            .send(
                "PUT",
                "/fhir/Patient/secret1",
                R"({"resourceType":"Patient","id":"secret1","name":[{"family":"Zyxwvut"}],"birthDate":"1950-02-03"})"
            )
            .status,
        201
    );
    ASSERT_EQ(service_.send("GET", "/fhir/Patient/secret1").status, 200);
    ASSERT_EQ(service_.send("GET", "/fhir/Patient?identifier=Zyxwvut").status, 200);
    ASSERT_EQ(service_.stop(), 0);
    std::ifstream stream(service_.log_file());
    const std::string log{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_NE(log.find("event=request"), std::string::npos);
    EXPECT_EQ(log.find("Zyxwvut"), std::string::npos);
    EXPECT_EQ(log.find("1950-02-03"), std::string::npos);
}

}  // namespace
}  // namespace tonus::test
