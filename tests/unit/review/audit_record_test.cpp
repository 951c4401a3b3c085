#include <tonus/review/audit_record.hpp>

#include "support/case_name.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::review {
namespace {

AuditRecord decision() {
    AuditRecord record;
    record.who = "amensah";
    record.who_display = "Dr A. Mensah";
    record.role = "physician";
    record.action = "confirm";
    record.patients = {"Patient/p1"};
    record.flag = "f1";
    record.rule = "side-effect-reported";
    record.stage = "confirmed";
    record.evidence_version = 3;
    record.request = "r1";
    return record;
}

TEST(AuditRecordTest, IsReadBackAsWritten) {
    EXPECT_EQ(encode(read_audit_record(encode(decision()))), encode(decision()));
    EXPECT_TRUE(decision().concerns("p1"));
    EXPECT_FALSE(decision().concerns("p2"));
}

TEST(AuditRecordTest, ReadsWhatTheFhirEndpointWrites) {
    const AuditRecord record =
        read_audit_record(R"({"client":"ehr","interaction":"create","request":"r","versions":["Observation/1/_history/1"]})");
    EXPECT_EQ(record.who, "ehr");
    EXPECT_EQ(record.action, "create");
    EXPECT_EQ(record.versions.size(), 1U);
}

struct AuditRecordCase {
    std::string_view name;
    std::string_view payload;
    std::string_view type;
    std::string_view action;
    std::string_view outcome;
};

class AuditEventTest : public testing::TestWithParam<AuditRecordCase> {};

TEST_P(AuditEventTest, NamesTheKindOfEvent) {
    const std::string text =
        audit_event_resource(7, core::Instant(std::chrono::seconds(1'790'000'000)), read_audit_record(GetParam().payload));
    const auto document = json::Document::parse(text);
    ASSERT_TRUE(document.has_value()) << text;
    const json::Value event = document->root();
    EXPECT_EQ(event["id"].string(), "7");
    EXPECT_EQ(event["type"]["code"].string(), GetParam().type);
    EXPECT_EQ(event["action"].string(), GetParam().action);
    EXPECT_EQ(event["outcome"].string(), GetParam().outcome);
    EXPECT_TRUE(event["agent"][0]["requestor"].boolean().value_or(false));
    EXPECT_FALSE(event["source"]["observer"]["display"].string().empty());
}

INSTANTIATE_TEST_SUITE_P(
    Entries,
    AuditEventTest,
    testing::Values(
        AuditRecordCase{"View", R"({"who":"a","action":"viewed","view":"flag","patients":["Patient/1"]})", "110110", "R", "0"},
        AuditRecordCase{"Decision", R"({"who":"a","action":"confirm","flag":"f","patients":["Patient/1"]})", "110110", "U", "0"},
        AuditRecordCase{"SignIn", R"({"who":"a","action":"signed-in"})", "110114", "E", "0"},
        AuditRecordCase{"WrongPassword", R"({"who":"a","action":"sign-in-failed","failed":true})", "110114", "E", "4"},
        AuditRecordCase{"Print", R"({"who":"a","action":"printed","view":"timeline"})", "110106", "R", "0"},
        AuditRecordCase{"AuditorLooks", R"({"who":"a","action":"viewed","view":"audit"})", "110101", "R", "0"},
        AuditRecordCase{"Restart", R"({"action":"service-started"})", "110100", "E", "0"},
        AuditRecordCase{"FhirWrite", R"({"client":"c","interaction":"create","versions":["Patient/1/_history/1"]})", "rest", "U", "0"}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::review
