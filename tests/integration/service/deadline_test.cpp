#include "service_process.hpp"

#include "support/case_name.hpp"
#include "support/eventually.hpp"
#include "support/numbered.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <functional>

namespace tonus::test {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

std::string large_patient() {
    return R"({"resourceType":"Patient","id":"late","contact":[)" + numbered(R"({"name":{"family":"F%","given":["A","B"]}})", 100'000) +
           "]}";
}

/// Treatments of one patient beside each other: what is weighed grows with the square of their number.
std::string many_treatments() {
    return R"({"resourceType":"Bundle","type":"transaction","entry":[)" +
           numbered(
               R"({"resource":{"resourceType":"MedicationStatement","id":"m%","status":"active","subject":{"reference":"Patient/late"},)"
               R"("medicationCodeableConcept":{"text":"Baclofen m% 10 mg tablets"},"effectivePeriod":{"start":"2020-01-01T00:00:00.%Z"},)"
               R"("dosage":[{"text":"10 mg daily"}]},"request":{"method":"PUT","url":"MedicationStatement/m%"}})",
               2000
           ) +
           "]}";
}

std::string large_value_set() {
    return R"({"resourceType":"Parameters","parameter":[{"name":"valueSet","resource":{"resourceType":"ValueSet","status":"active",)"
           R"("compose":{"include":[)" +
           numbered(
               R"({"system":"http://hl7.org/fhir/resource-types","filter":[{"property":"code","op":"in","value":"A%,B,C"}]})", 12'000
           ) +
           "]}}}]}";
}

struct Row {
    std::string_view name;
    std::string_view method;
    std::string_view target;
    std::function<std::string()> body;
};

class Deadline : public testing::TestWithParam<Row> {};

// Running out of time is what it shows: each of these takes several times as long where nothing ends it.
TEST_P(Deadline, EndsWorkWithAnAnswerThatSaysWhatToChange) {
    const TemporaryFolder folder;
    const std::string data = (folder.path() / "data").string();
    {
        const ServiceProcess before(data);
        ASSERT_EQ(before.send("PUT", "/fhir/Patient/large", R"({"resourceType":"Patient","id":"large"})").status, 201);
    }
    const ServiceProcess service(data, {"--set", "http.request_timeout=50ms"});
    const auto& row = GetParam();
    const auto answer = service.send(row.method, row.target, row.body());
    EXPECT_THAT(answer.status, AnyOf(503, 413)) << answer.body;
    EXPECT_EQ(answer.status == 503, answer.head.find("Retry-After:") != std::string::npos) << answer.head;
    const auto outcome = json::Document::parse(answer.body);
    ASSERT_TRUE(outcome) << answer.body;
    EXPECT_EQ(outcome->root()["resourceType"].string(), "OperationOutcome");
    EXPECT_NE(outcome->root()["issue"][0]["diagnostics"].string(), "");
    // The thread is free again, and nothing is half there.
    const auto absent = [&](std::string_view path) { return service.send("GET", path).status == 404; };
    EXPECT_TRUE(eventually([&] { return absent("/fhir/Patient/late"); }));
    EXPECT_TRUE(eventually([&] { return absent("/fhir/MedicationStatement/m0"); }));
    EXPECT_TRUE(eventually([&] { return service.send("GET", "/fhir/Patient/large").status == 200; }));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds,
    Deadline,
    testing::Values(
        Row{"validating", "PUT", "/fhir/Patient/late", large_patient},
        Row{"checking_only", "POST", "/fhir/Patient/$validate", large_patient},
        Row{"transaction_and_weighing", "POST", "/fhir", many_treatments},
        Row{"expansion", "POST", "/fhir/ValueSet/$expand", large_value_set}
    ),
    case_name
);

}  // namespace
}  // namespace tonus::test
