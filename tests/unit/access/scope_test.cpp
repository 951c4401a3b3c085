#include <tonus/access/scope.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::access {
namespace {

struct ScopeCase {
    std::string_view name;
    std::string_view text;
    std::string_view canonical;
};

class ParseScopes : public testing::TestWithParam<ScopeCase> {};

TEST_P(ParseScopes, InEitherForm) {
    const auto scopes = parse_scopes(GetParam().text);
    ASSERT_TRUE(scopes.has_value()) << scopes.error().message();
    EXPECT_EQ(format_scopes(*scopes), GetParam().canonical);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ParseScopes,
    testing::Values(
        ScopeCase{"v1_read", "system/Observation.read", "system/Observation.read"},
        ScopeCase{"v1_write", "system/*.write", "system/*.write"},
        ScopeCase{"v1_all", "system/*.*", "system/*.*"},
        ScopeCase{"v2", "system/Patient.cud system/Observation.rs", "system/Patient.cud system/Observation.rs"},
        ScopeCase{
            "narrowed", "system/Observation.rs?category=laboratory&status=final", "system/Observation.rs?category=laboratory&status=final"},
        ScopeCase{"spaces", "  system/Flag.r  ", "system/Flag.r"},
        ScopeCase{"none", "", ""}
    ),
    test::case_name
);

class ParseScopesRefuses : public testing::TestWithParam<std::string_view> {};

TEST_P(ParseScopesRefuses, WhatIsNoScope) { EXPECT_FALSE(parse_scopes(GetParam()).has_value()); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    ParseScopesRefuses,
    testing::Values(
        "user/Observation.read",
        "patient/*.rs",
        "system/Observation",
        "system/Observation.",
        "system/.read",
        "system/Observation.sr",
        "system/Observation.rx",
        "system/Observation.rr",
        "system/observation.read",
        "system/Observation.rs?category",
        "openid"
    )
);

TEST(Scopes, GrantOnlyWhatTheySay) {
    const auto scopes = *parse_scopes("system/Observation.cr system/Condition.s?code=x");
    EXPECT_TRUE(allows(scopes, "Observation", Permission::create));
    EXPECT_FALSE(allows(scopes, "Observation", Permission::update));
    EXPECT_FALSE(allows(scopes, "Patient", Permission::read));
    EXPECT_FALSE(allows(scopes, "Condition", Permission::search)) << "a narrowed scope does not grant everything";
    EXPECT_EQ(narrowings(scopes, "Condition", Permission::search).size(), 1U);
    EXPECT_TRUE(narrowings(scopes, "Observation", Permission::read).empty());
}

TEST(Scopes, ATokenNeverHasMoreThanItsClient) {
    const auto wanted = *parse_scopes("system/*.cruds");
    const auto allowed = *parse_scopes("system/Observation.cu system/Patient.r?active=true");
    EXPECT_EQ(format_scopes(intersect(wanted, allowed)), "system/Observation.cu system/Patient.r?active=true");
    EXPECT_EQ(format_scopes(intersect(allowed, wanted)), "system/Observation.cu system/Patient.r?active=true");
    EXPECT_TRUE(intersect(*parse_scopes("system/Flag.r"), allowed).empty());
}

}  // namespace
}  // namespace tonus::access
