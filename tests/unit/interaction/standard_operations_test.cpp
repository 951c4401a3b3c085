#include "engine.hpp"

#include <algorithm>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

class StandardOperations : public Engine {
protected:
    StandardOperations() {
        put("Patient/p", R"({"resourceType":"Patient","id":"p"})");
        put("Patient/q", R"({"resourceType":"Patient","id":"q"})");
        observe("o1", "p", "2026-01-01", "weight");
        observe("o2", "p", "2026-03-01", "weight");
        observe("o3", "p", "2026-02-01", "height");
        observe("o4", "q", "2026-02-01", "height");
    }
    void put(std::string_view url, std::string_view body) { ASSERT_TRUE(call("PUT", url, body)); }
    void observe(const std::string& id, const std::string& patient, const std::string& date, const std::string& code) {
        put("Observation/" + id,
            R"({"resourceType":"Observation","id":")" + id + R"(","status":"final","subject":{"reference":"Patient/)" + patient +
                R"("},"effectiveDateTime":")" + date + R"(","code":{"coding":[{"system":"urn:c","code":")" + code + R"("}]}})");
    }
    /// Ids on each page of `url` until there is no next, at most 20 pages.
    std::vector<std::vector<std::string>> pages_of(const std::string& url) {
        std::vector<std::vector<std::string>> pages;
        std::string cursor;
        for (int page = 0; page < 20; ++page) {
            const auto reply = call("GET", url + (cursor.empty() ? "" : "&_cursor=" + cursor));
            if (!reply || !reply->listing) break;
            pages.emplace_back();
            for (const store::Version& version : reply->listing->versions) pages.back().push_back(version.key.id);
            EXPECT_EQ(reply->listing->total.has_value(), cursor.empty() && !reply->listing->next);
            if (!reply->listing->next) break;
            cursor = *reply->listing->next;
        }
        return pages;
    }
    const core::Issue first_issue(std::string_view verb, std::string_view url, std::string_view body = {}) {
        const auto reply = call(verb, url, body);
        if (!reply) return reply.error().issues().at(0);
        return reply->issues.at(0);
    }
};

TEST_F(StandardOperations, EverythingIsThePatientAndWhatBelongsToThem) {
    EXPECT_EQ(ids("Patient/p/$everything?_count=10"), (std::vector<std::string>{"p", "o3", "o2", "o1"}));
    EXPECT_EQ(ids("Patient/p/$everything?_type=Observation&start=2026-02-01"), (std::vector<std::string>{"o3", "o2"}));
    EXPECT_EQ(ids("Patient/p/$everything?end=2026-01&_count=5"), (std::vector<std::string>{"p", "o1"}));
    EXPECT_EQ(ids("Patient/p/$everything?_since=2999-01-01"), std::vector<std::string>());
}

class OrganizedPatients : public Engine {
protected:
    OrganizedPatients() : Engine(TypePolicy({"Organization", "Patient"}, {})) {}
};

TEST_F(OrganizedPatients, EverythingBringsWhatThePatientRefersTo) {
    ASSERT_TRUE(call("PUT", "Organization/o", R"({"resourceType":"Organization","id":"o","name":"Clinic"})"));
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    constexpr std::string_view referring = R"({"resourceType":"Patient","id":"r","managingOrganization":{"reference":"Organization/o"},)"
                                           R"("link":[{"other":{"reference":"Patient/p"},"type":"seealso"}]})";
    ASSERT_TRUE(call("PUT", "Patient/r", referring));
    const auto reply = call("GET", "Patient/r/$everything");
    ASSERT_TRUE(reply && reply->listing);
    ASSERT_EQ(reply->listing->included.size(), 1U) << "another patient is not this one's record";
    EXPECT_EQ(fhir::to_string(reply->listing->included[0].key), "Organization/o");
}

TEST_F(StandardOperations, EverythingComesInPages) {
    const auto first = call("GET", "Patient/p/$everything?_count=2");
    ASSERT_TRUE(first && first->listing->next);
    EXPECT_EQ(first->listing->versions.size(), 2U) << "the patient is one of them";
    const auto second = call("GET", "Patient/p/$everything?_count=2&_cursor=" + *first->listing->next);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->listing->versions.size(), 2U);
    EXPECT_FALSE(second->listing->next);
}

TEST_F(StandardOperations, EverythingComesOneByOne) {
    EXPECT_EQ(pages_of("Patient/p/$everything?_count=1"), (std::vector<std::vector<std::string>>{{"p"}, {"o3"}, {"o2"}, {"o1"}}));
}

TEST_F(StandardOperations, EverythingOfAllGoesFromPatientToPatient) {
    using Pages = std::vector<std::vector<std::string>>;
    EXPECT_EQ(pages_of("Patient/$everything?_count=10"), (Pages{{"q", "o4"}, {"p", "o3", "o2", "o1"}}));
    EXPECT_EQ(pages_of("Patient/$everything?_count=2"), (Pages{{"q", "o4"}, {"p", "o3"}, {"o2", "o1"}}));
    EXPECT_EQ(pages_of("Patient/$everything?_type=Observation&start=2026-03-01"), (Pages{{"o2"}})) << "q has nothing to tell";
    EXPECT_EQ(pages_of("Patient/$everything?_since=2999-01-01"), (Pages{{}}));
    ASSERT_TRUE(call("DELETE", "Patient/q"));
    EXPECT_EQ(pages_of("Patient/$everything?_count=10"), (Pages{{"p", "o3", "o2", "o1"}}));
}

TEST_F(StandardOperations, EverythingOfAllGoesOnWhileOthersWrite) {
    const auto first = call("GET", "Patient/$everything?_count=2");
    ASSERT_TRUE(first && first->listing->next);
    put("Patient/r", R"({"resourceType":"Patient","id":"r"})");
    ASSERT_TRUE(call("DELETE", "Patient/p"));
    const auto second = call("GET", "Patient/$everything?_count=2&_cursor=" + *first->listing->next);
    ASSERT_TRUE(second && second->listing);
    EXPECT_TRUE(second->listing->versions.empty()) << "p is gone, and r came after the first page was read";
    EXPECT_FALSE(second->listing->next);
    for (const char* cursor : {"x", "1.2!p", "!p!", "1.2!p!x", "1.2!p!3.4!q"}) {
        EXPECT_EQ(call("GET", "Patient/$everything?_cursor=" + std::string(cursor)).error().kind(), ErrorKind::invalid) << cursor;
    }
}

TEST_F(StandardOperations, EverythingOfNobodyIsRefused) {
    EXPECT_EQ(call("GET", "Patient/x/$everything").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "Patient/p/$everything?start=soon").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(call("GET", "Patient/p/$everything?_type=Nonsense").error().kind(), ErrorKind::not_found);
    ASSERT_TRUE(call("DELETE", "Patient/q"));
    EXPECT_EQ(call("GET", "Patient/q/$everything")->effect, Effect::gone);
}

TEST_F(StandardOperations, LastnGivesTheLatestOfEachCode) {
    EXPECT_EQ(ids("Observation/$lastn?patient=p"), (std::vector<std::string>{"o2", "o3"}));
    EXPECT_EQ(ids("Observation/$lastn?subject=Patient/p&max=2"), (std::vector<std::string>{"o2", "o1", "o3"}));
    EXPECT_EQ(ids("Observation/$lastn?patient=p&code=urn:c|height"), (std::vector<std::string>{"o3"}));
    EXPECT_EQ(call("GET", "Observation/$lastn").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(call("GET", "Observation/$lastn?patient=p&max=0").error().kind(), ErrorKind::invalid);
}

TEST_F(StandardOperations, LastnTakesParametersInTheBody) {
    const auto reply = call(
        "POST",
        "Observation/$lastn",
        R"({"resourceType":"Parameters","parameter":[{"name":"patient","valueString":"Patient/p"},{"name":"max","valuePositiveInt":1}]})"
    );
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_EQ(reply->listing->versions.size(), 2U);
}

TEST_F(StandardOperations, ValidateTakesAResourceParametersOrAnInstance) {
    constexpr std::string_view bad = R"({"resourceType":"Patient","broken":1})";
    EXPECT_EQ(first_issue("POST", "Patient/$validate", bad).code, "invariant");
    EXPECT_EQ(
        first_issue(
            "POST",
            "Patient/$validate",
            R"({"resourceType":"Parameters","parameter":[{"name":"resource","resource":)" + std::string(bad) + "}]}"
        )
            .code,
        "invariant"
    );
    EXPECT_EQ(first_issue("POST", "Patient/$validate", R"({"resourceType":"Patient"})").code, "informational");
    EXPECT_EQ(first_issue("GET", "Patient/p/$validate").code, "informational");
    EXPECT_EQ(first_issue("GET", "Patient/p/$validate?mode=delete").code, "informational");
    EXPECT_EQ(first_issue("POST", "Patient/$validate?mode=update", R"({"resourceType":"Patient"})").code, "required");
    EXPECT_EQ(first_issue("POST", "Patient/$validate?mode=create", R"({"resourceType":"Patient"})").code, "informational");
    EXPECT_EQ(first_issue("POST", "Location/$validate", R"({"resourceType":"Location"})").code, "informational");
    EXPECT_EQ(first_issue("POST", "$validate", bad).code, "invariant");
    EXPECT_EQ(first_issue("POST", "$validate", R"({"resourceType":"Patient"})").code, "informational");
    EXPECT_EQ(first_issue("POST", "$validate", R"({"active":true})").code, "required");
    EXPECT_EQ(first_issue("POST", "$validate", R"({"resourceType":"Parameters"})").code, "required");
    EXPECT_EQ(first_issue("POST", "Parameters/$validate", R"({"resourceType":"Parameters"})").code, "required");
    constexpr std::string_view only_mode = R"({"resourceType":"Parameters","parameter":[{"name":"mode","valueCode":"create"}]})";
    EXPECT_EQ(first_issue("POST", "Parameters/$validate", std::string(only_mode)).code, "required");
    constexpr std::string_view parameters = R"({"resourceType":"Parameters","parameter":[{"name":"any"}])";
    EXPECT_EQ(first_issue("POST", "Parameters/$validate", std::string(parameters) + "}").code, "informational");
    EXPECT_EQ(first_issue("POST", "Parameters/$validate", std::string(parameters) + R"(,"broken":1})").code, "invariant");
}

TEST_F(StandardOperations, ValidateRefusesWhatItCannotDo) {
    EXPECT_EQ(call("POST", "Patient/$validate").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(call("GET", "Patient/x/$validate").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("GET", "Patient/p/$validate?mode=guess").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(call("GET", "Patient/p/$validate?mode=profile").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(call("POST", "Patient/$validate?mode=delete").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(call("GET", "Patient/p/$validate?modes=delete").error().kind(), ErrorKind::not_supported);
}

TEST_F(StandardOperations, ValidateRehearsesABundle) {
    const std::string bundle =
        R"({"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
            {"resource":{"resourceType":"Patient"},"request":{"method":"PUT","url":"Patient/other"}}]})";
    const auto issue = first_issue("POST", "Bundle/$validate", bundle);
    EXPECT_EQ(issue.code, "required");
    EXPECT_EQ(issue.expression, "Bundle.entry[1].resource.id");
    EXPECT_EQ(resources(), 6);
}

constexpr std::string_view two_tags =
    R"({"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":{"tag":[{"system":"urn:t","code":"a"},{"system":"urn:t","code":"b"}]}}]})";

TEST_F(StandardOperations, MetaIsReadChangedAndGathered) {
    put("Patient/p",
        R"({"resourceType":"Patient","id":"p","meta":{"source":"urn:s","tag":[{"system":"urn:t","code":"a"}]},"active":true})");
    const auto added = call("POST", "Patient/p/$meta-add", two_tags);
    ASSERT_TRUE(added) << added.error().message();
    EXPECT_EQ(added->version->version_id, 3);
    EXPECT_EQ(
        added->version->content,
        "\n,\"source\":\"urn:s\",\"tag\":[{\"system\":\"urn:t\",\"code\":\"a\"},{\"system\":\"urn:t\",\"code\":\"b\"}]},\"active\":true}"
    );
    EXPECT_EQ(call("POST", "Patient/p/$meta-add", two_tags)->version->version_id, 3) << "nothing new makes no version";
    for (const char* url : {"Patient/p/$meta", "Patient/$meta", "$meta"}) {
        const auto meta = call("GET", url);
        ASSERT_TRUE(meta) << meta.error().message();
        EXPECT_NE(meta->text.find(R"("tag":[{"system":"urn:t","code":"a"},{"system":"urn:t","code":"b"}])"), std::string::npos)
            << meta->text;
    }
    EXPECT_EQ(call("GET", "Observation/$meta")->text, R"({"resourceType":"Parameters"})");
    const auto deleted = call("POST", "Patient/p/$meta-delete", two_tags);
    ASSERT_TRUE(deleted) << deleted.error().message();
    EXPECT_EQ(deleted->version->content, "\n,\"source\":\"urn:s\"},\"active\":true}");
    EXPECT_EQ(ids("Patient?_tag=urn:t|a"), std::vector<std::string>());
}

TEST_F(StandardOperations, MetaSaidTwiceIsAddedOnce) {
    put("Patient/p", R"({"resourceType":"Patient","id":"p"})");
    const char* twice = R"({"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":{"profile":["http://x","http://x"],)"
                        R"("tag":[{"system":"s","code":"c"},{"system":"s","code":"c","display":"C"}]}}]})";
    const auto added = call("POST", "Patient/p/$meta-add", twice);
    ASSERT_TRUE(added) << added.error().message();
    EXPECT_EQ(added->version->content, "\n,\"profile\":[\"http://x\"],\"tag\":[{\"system\":\"s\",\"code\":\"c\"}]}}");
}

TEST_F(StandardOperations, MetaOfNobodyAndMetaThatIsNoneAreRefused) {
    EXPECT_EQ(call("GET", "Patient/x/$meta").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("POST", "Patient/x/$meta-add", two_tags).error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("POST", "Patient/p/$meta-add").error().kind(), ErrorKind::invalid);
    EXPECT_EQ(
        call("POST", "Patient/p/$meta-add", R"({"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":7}]})").error().kind(),
        ErrorKind::invalid
    );
    ASSERT_TRUE(call("DELETE", "Patient/q"));
    EXPECT_EQ(call("GET", "Patient/q/$meta")->effect, Effect::gone);
}

TEST_F(StandardOperations, HistoryAtGivesWhatWasCurrentThen) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p","active":true})"));
    const auto now = call("GET", "Patient/p/_history?_at=2999");
    ASSERT_TRUE(now);
    ASSERT_EQ(now->listing->versions.size(), 1U);
    EXPECT_EQ(now->listing->versions[0].version_id, 2);
    EXPECT_TRUE(call("GET", "Patient/p/_history?_at=1999")->listing->versions.empty());
    EXPECT_EQ(call("GET", "_history?_at=2999&_count=100")->listing->versions.size(), 6U);
    EXPECT_EQ(call("GET", "Patient/p/_history?_at=soon").error().kind(), ErrorKind::invalid);
}

}  // namespace
}  // namespace tonus::interaction::test
