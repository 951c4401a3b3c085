#include <tonus/fhir/reference.hpp>

#include <tonus/json/document.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::fhir {
namespace {

struct ReferenceCase {
    std::string_view name;
    std::string_view text;
    ReferenceKind kind;
    std::string_view target = "/";
    std::string_view base = "";
    std::string_view version_id = "";
};

class ParseReference : public testing::TestWithParam<ReferenceCase> {};

TEST_P(ParseReference, ByForm) {
    const ParsedReference parsed = parse_reference(GetParam().text);
    EXPECT_EQ(parsed.kind, GetParam().kind);
    EXPECT_EQ(to_string(parsed.target), GetParam().target);
    EXPECT_EQ(parsed.base, GetParam().base);
    EXPECT_EQ(parsed.version_id, GetParam().version_id);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ParseReference,
    testing::Values(
        ReferenceCase{"relative", "Patient/123", ReferenceKind::literal, "Patient/123"},
        ReferenceCase{"versioned", "Patient/123/_history/4", ReferenceKind::literal, "Patient/123", "", "4"},
        ReferenceCase{
            "absolute", "https://ehr.example/fhir/Patient/a.b-1", ReferenceKind::literal, "Patient/a.b-1", "https://ehr.example/fhir"},
        ReferenceCase{
            "absolute_versioned", "http://e.example/Patient/1/_history/2", ReferenceKind::literal, "Patient/1", "http://e.example", "2"},
        ReferenceCase{"contained", "#med1", ReferenceKind::contained, "/med1"},
        ReferenceCase{"container", "#", ReferenceKind::contained},
        ReferenceCase{"uuid", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", ReferenceKind::urn},
        ReferenceCase{"canonical", "http://hl7.org/fhir/ValueSet/a_b", ReferenceKind::other},
        ReferenceCase{"search_by_a_url", "Practitioner?identifier=http://ehr.example/ids|1", ReferenceKind::invalid},
        ReferenceCase{"host_only", "http://Patient/1", ReferenceKind::other},
        ReferenceCase{"empty", "", ReferenceKind::invalid},
        ReferenceCase{"no_type", "123", ReferenceKind::invalid},
        ReferenceCase{"lower_case_type", "patient/123", ReferenceKind::invalid},
        ReferenceCase{"bad_id", "Patient/a_b", ReferenceKind::invalid},
        ReferenceCase{"from_the_root_of_the_server", "/Patient/1", ReferenceKind::invalid},
        ReferenceCase{"path_before", "x/Patient/1", ReferenceKind::invalid}
    ),
    test::case_name
);

TargetNames names_of(std::string text) {
    const auto document = json::Document::parse(std::move(text));
    return target_names(document->root(), "Patient");
}

TEST(TargetNames, AreTheSameForEveryBase) {
    EXPECT_EQ(names_of(R"({"reference":"Patient/1"})").literal, "Patient/1");
    EXPECT_EQ(names_of(R"({"reference":"https://ehr.example/r4/Patient/1/_history/3"})").literal, "Patient/1");
}

TEST(TargetNames, CarryTheIdentifierOfALogicalReference) {
    const auto logical = names_of(R"({"identifier":{"system":"urn:oid:1.2","value":"77"}})");
    EXPECT_EQ(logical.literal, std::nullopt);
    EXPECT_EQ(logical.logical, "Patient?identifier=urn:oid:1.2|77");
    const auto both = names_of(R"({"reference":"Patient/1","identifier":{"value":"77"}})");
    EXPECT_EQ(both.literal, "Patient/1");
    EXPECT_EQ(both.logical, "Patient?identifier=|77");
}

TEST(TargetNames, NeverLetASystemRunIntoAValue) { EXPECT_NE(logical_name("Patient", "a|b", "c"), logical_name("Patient", "a", "b|c")); }

}  // namespace
}  // namespace tonus::fhir
