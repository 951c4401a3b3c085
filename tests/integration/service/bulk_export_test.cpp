// Bulk Data `$export` of the real program, as a client sees it. Source: FHIR Bulk Data Access 2.0.
#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/case_name.hpp"
#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <sys/resource.h>

#include <csignal>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace tonus::test {
namespace {

using testing::HasSubstr;
using testing::UnorderedElementsAre;

const HttpClient::Fields asynchronous{{"Prefer", "respond-async"}};

/// What an export holds: by type, the ids of its lines.
using Content = std::map<std::string, std::set<std::string>>;

std::string path_of(std::string_view url) { return std::string(url.substr(url.find('/', url.find("//") + 2))); }

struct Exported {
    std::string status_path;
    std::string transaction_time;
    std::string request;
    Content output;
    std::set<std::string> deleted;  ///< URLs
    std::vector<std::string> file_paths;
};

class BulkExport : public testing::Test {
protected:
    void SetUp() override {
        std::signal(SIGXFSZ, SIG_IGN);  // which the service inherits
        start();
    }

    void start(std::vector<std::string> arguments = {}) { service_.emplace(folder_.path() / "data", std::move(arguments)); }

    void put(const std::string& path, const std::string& body) {
        const auto answer = service_->send("PUT", "/fhir/" + path, body);
        ASSERT_TRUE(answer.status == 200 || answer.status == 201) << answer.body;
    }

    void put_clinic() {
        for (const std::string id : {"p1", "p2", "p3"}) {
            put("Patient/" + id, R"({"resourceType":"Patient","id":")" + id + R"("})");
            put("Observation/" + id + "-o", seizure(id));
        }
        put("Practitioner/dr", R"({"resourceType":"Practitioner","id":"dr"})");
        put("Group/study", R"({"resourceType":"Group","id":"study","type":"person","actual":true,"member":[
            {"entity":{"reference":"Patient/p1"}},{"entity":{"reference":"Patient/p3"},"inactive":true}]})");
    }

    HttpAnswer get(const std::string& path) const { return fetch(service_->port(), "GET", path); }

    HttpAnswer wait_for(const std::string& status_path) const {
        HttpAnswer answer;
        EXPECT_TRUE(eventually([&] {
            answer = get(status_path);
            if (answer.status != 202) return true;
            EXPECT_FALSE(answer.field("X-Progress").empty());
            EXPECT_EQ(answer.field("Retry-After"), "1");
            return false;
        })) << "the export never ended";
        return answer;
    }

    std::string kick_off(const std::string& target) const {
        const auto begun = fetch(service_->port(), "GET", "/fhir/" + target, {}, asynchronous);
        EXPECT_EQ(begun.status, 202) << begun.body;
        return path_of(begun.field("Content-Location"));
    }

    Exported finish(const std::string& status_path) const {
        Exported all;
        all.status_path = status_path;
        const auto answer = wait_for(status_path);
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.field("Content-Type"), "application/json");
        EXPECT_FALSE(answer.field("Expires").empty());
        const auto manifest = json::Document::parse(answer.body).value();
        all.transaction_time = manifest.root()["transactionTime"].string();
        all.request = manifest.root()["request"].string();
        for (const json::Value file : manifest.root()["output"].elements()) {
            for (const json::Document& line : lines_of(file, all)) {
                EXPECT_EQ(line.root()["resourceType"].string(), file["type"].string());
                all.output[std::string(file["type"].string())].emplace(line.root()["id"].string());
            }
        }
        for (const json::Value file : manifest.root()["deleted"].elements()) {
            for (const json::Document& line : lines_of(file, all)) {
                all.deleted.emplace(line.root()["entry"][std::size_t(0)]["request"]["url"].string());
            }
        }
        return all;
    }

    Exported run(const std::string& target) const { return finish(kick_off(target)); }

    TemporaryFolder folder_;
    std::optional<ServiceProcess> service_;

private:
    std::vector<json::Document> lines_of(json::Value file, Exported& all) const {
        all.file_paths.push_back(path_of(file["url"].string()));
        const auto answer = get(all.file_paths.back());
        EXPECT_EQ(answer.field("Content-Type"), "application/fhir+ndjson");
        std::vector<json::Document> lines;
        std::istringstream text(answer.body);
        for (std::string line; std::getline(text, line);) lines.push_back(json::Document::parse(line).value());
        EXPECT_EQ(std::int64_t(lines.size()), file["count"].to_integer());
        return lines;
    }
};

TEST_F(BulkExport, OfTheSystemHoldsEverything) {
    put_clinic();
    const Exported all = run("$export");
    EXPECT_THAT(all.output.at("Patient"), UnorderedElementsAre("p1", "p2", "p3"));
    EXPECT_THAT(all.output.at("Observation"), UnorderedElementsAre("p1-o", "p2-o", "p3-o"));
    EXPECT_THAT(all.output.at("Practitioner"), UnorderedElementsAre("dr"));
    EXPECT_THAT(all.output.at("Group"), UnorderedElementsAre("study"));
    EXPECT_THAT(all.request, HasSubstr("/fhir/$export"));
}

TEST_F(BulkExport, OfPatientsHoldsWhatBelongsToOne) {
    put_clinic();
    const Exported all = run("Patient/$export");
    EXPECT_EQ(all.output.at("Patient").size(), 3U);
    EXPECT_EQ(all.output.at("Observation").size(), 3U);
    EXPECT_FALSE(all.output.contains("Practitioner"));
    EXPECT_THAT(
        fetch(service_->port(), "GET", "/fhir/Patient/$export?_type=Practitioner", {}, asynchronous).body, HasSubstr("belong to no patient")
    );
}

TEST_F(BulkExport, OfAGroupHoldsWhatBelongsToItsActiveMembers) {
    put_clinic();
    const Exported all = run("Group/study/$export?_type=Patient,Observation");
    EXPECT_THAT(all.output.at("Patient"), UnorderedElementsAre("p1"));
    EXPECT_THAT(all.output.at("Observation"), UnorderedElementsAre("p1-o"));
    EXPECT_THAT(all.request, HasSubstr("/fhir/Group/study/$export?_type="));
    EXPECT_EQ(fetch(service_->port(), "GET", "/fhir/Group/none/$export", {}, asynchronous).status, 404);
}

TEST_F(BulkExport, OfALargeGroupIsTheSame) {
    put_clinic();
    std::string group = R"({"resourceType":"Group","id":"large","type":"person","actual":true,"member":[)";
    for (int i = 0; i < 600; ++i) group += R"({"entity":{"reference":"Patient/x)" + std::to_string(i) + R"("}},)";
    put("Group/large", group + R"({"entity":{"reference":"Patient/p2"}}]})");
    const Exported all = run("Group/large/$export");
    EXPECT_THAT(all.output.at("Patient"), UnorderedElementsAre("p2"));
    EXPECT_THAT(all.output.at("Observation"), UnorderedElementsAre("p2-o"));
}

TEST_F(BulkExport, SinceTheLastOneHoldsWhatChangedAndWhatWasDeleted) {
    put_clinic();
    const Exported first = run("$export");
    put("Patient/p4", R"({"resourceType":"Patient","id":"p4"})");
    put("Group/study",
        R"({"resourceType":"Group","id":"study","type":"person","actual":true,"member":[{"entity":{"reference":"Patient/p2"}}]})");
    ASSERT_EQ(service_->send("DELETE", "/fhir/Observation/p2-o").status, 204);
    ASSERT_EQ(service_->send("DELETE", "/fhir/Observation/p3-o").status, 204);
    Exported second = run("$export?_since=" + first.transaction_time + "&_type=Patient,Observation");
    EXPECT_TRUE(second.output["Patient"].contains("p4"));
    EXPECT_FALSE(second.output["Patient"].contains("p1"));
    EXPECT_THAT(second.deleted, UnorderedElementsAre("Observation/p2-o", "Observation/p3-o"));
    const Exported group = run("Group/study/$export?_since=" + first.transaction_time + "&_type=Observation");
    EXPECT_THAT(group.deleted, UnorderedElementsAre("Observation/p2-o"));
}

TEST_F(BulkExport, IsAskedForByPostToo) {
    put_clinic();
    const std::string body = R"({"resourceType":"Parameters","parameter":[{"name":"_type","valueString":"Patient"},
        {"name":"_outputFormat","valueString":"application/fhir+ndjson"}]})";
    HttpClient::Fields fields = asynchronous;
    fields.emplace_back("Content-Type", "application/fhir+json");
    const auto begun = fetch(service_->port(), "POST", "/fhir/$export", body, fields);
    ASSERT_EQ(begun.status, 202) << begun.body;
    const Exported all = finish(path_of(begun.field("Content-Location")));
    EXPECT_EQ(all.output.size(), 1U);
    EXPECT_EQ(all.output.at("Patient").size(), 3U);
}

TEST_F(BulkExport, OfSomeTypesHoldsWhatMatchesOneOfTheirFilters) {
    put_clinic();
    put("Observation/old", R"({"resourceType":"Observation","id":"old","status":"amended","code":{"text":"x"}})");
    put("Observation/draft", R"({"resourceType":"Observation","id":"draft","status":"preliminary","code":{"text":"x"}})");
    const Exported all =
        run("$export?_type=Observation,Patient&_typeFilter=Observation%3Fstatus%3Damended%2Ccancelled,Observation%3Fstatus%3Dpreliminary");
    EXPECT_THAT(all.output.at("Observation"), UnorderedElementsAre("old", "draft"));
    EXPECT_EQ(all.output.at("Patient").size(), 3U);
    // Within a compartment both must hold.
    EXPECT_EQ(run("Group/study/$export?_type=Observation&_typeFilter=Observation%3Fstatus%3Damended").output.count("Observation"), 0U);
    EXPECT_EQ(run("Group/study/$export?_type=Observation&_typeFilter=Observation%3Fstatus%3Dfinal").output.at("Observation").size(), 1U);
}

TEST_F(BulkExport, HoldsTheElementsAskedFor) {
    put("Patient/p", R"({"resourceType":"Patient","id":"p","active":true,"gender":"male","birthDate":"1980-01-01"})");
    put("Observation/o", R"({"resourceType":"Observation","id":"o","status":"final","code":{"text":"x"},"valueString":"y"})");
    const Exported all = run("$export?_type=Patient,Observation&_elements=Patient.gender,subject");
    std::string lines;
    for (const std::string& path : all.file_paths) lines += get(path).body;
    EXPECT_THAT(lines, HasSubstr(R"("gender":"male")"));
    EXPECT_THAT(lines, testing::Not(HasSubstr("birthDate")));
    EXPECT_THAT(lines, HasSubstr(R"("status":"final")")) << "what must be there is";
    EXPECT_THAT(lines, testing::Not(HasSubstr("valueString")));
    EXPECT_THAT(lines, HasSubstr("SUBSETTED"));
}

TEST_F(BulkExport, OfNamedPatientsHoldsWhatIsTheirs) {
    put_clinic();
    const auto ask = [&](const std::string& target, const std::string& ids) {
        return fetch(
            service_->port(),
            "POST",
            "/fhir/" + target,
            R"({"resourceType":"Parameters","parameter":[{"name":"_type","valueString":"Observation"})" + ids + "]}",
            {{"Prefer", "respond-async"}, {"Content-Type", "application/fhir+json"}}
        );
    };
    const std::string p2 = R"(,{"name":"patient","valueReference":{"reference":"Patient/p2"}})";
    const std::string p1 = R"(,{"name":"patient","valueReference":{"reference":"Patient/p1"}})";
    const auto begun = ask("Patient/$export", p1 + p2);
    ASSERT_EQ(begun.status, 202) << begun.body;
    EXPECT_THAT(finish(path_of(begun.field("Content-Location"))).output.at("Observation"), UnorderedElementsAre("p1-o", "p2-o"));
    EXPECT_THAT(ask("Group/study/$export", p2).body, HasSubstr("no member"));
    EXPECT_EQ(ask("Group/study/$export", p1).status, 202);
    EXPECT_THAT(ask("Patient/$export", R"(,{"name":"patient","valueReference":{"reference":"Patient/none"}})").body, HasSubstr("not here"));
    EXPECT_EQ(ask("$export", p1).status, 400);
}

TEST_F(BulkExport, IsGoneWithItsFilesWhenDeleted) {
    put_clinic();
    const Exported all = run("$export");
    ASSERT_FALSE(all.file_paths.empty());
    EXPECT_EQ(service_->send("DELETE", all.status_path).status, 202);
    EXPECT_EQ(get(all.status_path).status, 404);
    EXPECT_EQ(get(all.file_paths.front()).status, 404);
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path() / "data" / "exports"));
    EXPECT_EQ(service_->send("DELETE", all.status_path).status, 404);
}

TEST_F(BulkExport, IsKeptAsLongAsTheSettingSaysAndNoLonger) {
    put_clinic();
    service_->stop();
    start({"--set", "export.keep=1s"});
    const std::string status = kick_off("$export");
    EXPECT_TRUE(eventually([&] { return get(status).status == 404; }));
    EXPECT_TRUE(eventually([&] { return std::filesystem::is_empty(folder_.path() / "data" / "exports"); }));
}

TEST_F(BulkExport, OutlivesAKill) {
    put_clinic();
    std::vector<std::string> begun;
    for (int i = 0; i < 5; ++i) begun.push_back(kick_off("$export?_type=Patient"));
    service_->kill();
    start();
    for (const std::string& status : begun) EXPECT_EQ(finish(status).output.at("Patient").size(), 3U);
}

TEST_F(BulkExport, OnAFullDiskSaysSoAndLeavesNothing) {
    constexpr rlim_t longest_file = 6 * 1024 * 1024;
    const std::string note(200'000, 'a');  // packed well in the store, whole in the file
    for (int i = 0; i < 40; ++i) {
        const std::string id = "o" + std::to_string(i);
        put("Observation/" + id,
            R"({"resourceType":"Observation","id":")" + id + R"(","status":"final","code":{"text":"x"},"note":[{"text":")" + note +
                R"("}]})");
    }
    // What the kernel refuses beyond it is as on a full disk.
    rlimit before{};
    ASSERT_EQ(::prlimit(service_->process(), RLIMIT_FSIZE, nullptr, &before), 0);
    const rlimit limited{longest_file, before.rlim_max};
    ASSERT_EQ(::prlimit(service_->process(), RLIMIT_FSIZE, &limited, nullptr), 0);
    const std::string status = kick_off("$export");
    const auto failed = wait_for(status);
    EXPECT_EQ(failed.status, 507);
    EXPECT_THAT(failed.body, HasSubstr("no room"));
    EXPECT_TRUE(std::filesystem::is_empty(folder_.path() / "data" / "exports"));
    ASSERT_EQ(::prlimit(service_->process(), RLIMIT_FSIZE, &before, nullptr), 0);
    EXPECT_EQ(run("$export").output.at("Observation").size(), 40U);
}

struct RefusedCase {
    std::string_view name;
    std::string_view target;
    bool asynchronous;
    int status;
    std::string_view says;
};

class BulkExportRefuses : public testing::TestWithParam<RefusedCase> {
protected:
    static ServiceProcess& service() {
        static TemporaryFolder folder;
        static ServiceProcess process(folder.path() / "data");
        return process;
    }
};

TEST_P(BulkExportRefuses, AndSaysHowToMendIt) {
    const auto answer = fetch(
        service().port(),
        "GET",
        "/fhir/" + std::string(GetParam().target),
        {},
        GetParam().asynchronous ? asynchronous : HttpClient::Fields()
    );
    EXPECT_EQ(answer.status, GetParam().status);
    EXPECT_THAT(answer.body, HasSubstr("OperationOutcome"));
    EXPECT_THAT(answer.body, HasSubstr(std::string(GetParam().says)));
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    BulkExportRefuses,
    testing::Values(
        RefusedCase{"NotAsynchronous", "$export", false, 400, "Prefer: respond-async"},
        RefusedCase{"AnotherFormat", "$export?_outputFormat=text/csv", true, 400, "application/fhir+ndjson"},
        RefusedCase{"AnUnknownType", "$export?_type=Patinet", true, 404, "Patient"},
        RefusedCase{"ATimeThatIsNone", "$export?_since=yesterday", true, 400, "_since"},
        RefusedCase{
            "AFilterOfWhatIsNotExported", "$export?_type=Patient&_typeFilter=Observation%3Fstatus%3Dfinal", true, 400, "Observation"},
        RefusedCase{"AFilterThatIsNone", "$export?_type=Patient&_typeFilter=active%3Dtrue", true, 400, "write a type"},
        RefusedCase{"AFilterWithAnUnknownParameter", "$export?_typeFilter=Patient%3Fcolour%3Dred", true, 400, "colour"},
        RefusedCase{"AFilterThatIncludes", "$export?_typeFilter=Observation%3F_include%3D*", true, 400, "_typeFilter"},
        RefusedCase{"ElementsOfWhatIsNotExported", "$export?_type=Patient&_elements=Observation.code", true, 400, "Observation.code"},
        RefusedCase{"PatientsInAUrl", "Patient/$export?patient=Patient/1", true, 400, "POST"},
        RefusedCase{"AssociatedData", "Patient/$export?includeAssociatedData=x", true, 400, "includeAssociatedData"},
        RefusedCase{"AnUnknownParameter", "$export?_typo=Patient", true, 400, "_typ"},
        RefusedCase{"AnotherLevel", "Observation/$export", true, 404, "not offered"},
        RefusedCase{"AnExportThatIsNone", "_export/none", true, 404, "no such export"},
        RefusedCase{"AFileOutsideIt", "_export/none/..%2f..%2ftonus.sqlite", true, 400, "OperationOutcome"}
    ),
    case_name
);

}  // namespace
}  // namespace tonus::test
