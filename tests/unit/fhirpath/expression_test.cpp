#include <tonus/fhirpath/expression.hpp>

#include "support/case_name.hpp"
#include "support/fhirpath_types.hpp"

#include <gtest/gtest.h>

#include <set>

namespace tonus::fhirpath {
namespace {

struct Refusal {
    std::string_view name;
    std::string text;
    std::string_view says;
};

class CompileRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(CompileRefuses, WithPlaceAndReason) {
    const auto expression = Expression::compile(GetParam().text, test::r4_types());
    ASSERT_FALSE(expression.has_value());
    EXPECT_EQ(expression.error().kind(), core::ErrorKind::invalid);
    EXPECT_NE(expression.error().message().find(GetParam().says), std::string::npos) << expression.error().message();
}

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    CompileRefuses,
    testing::Values(
        Refusal{"empty", "", "column 1: the expression ends too early"},
        Refusal{"dangling_dot", "name.", "column 6: a name is missing"},
        Refusal{"dangling_operator", "a and", "column 6: the expression ends too early"},
        Refusal{"two_terms", "a b", "column 3: \"b\" is not expected here"},
        Refusal{"open_parenthesis", "(a", "column 3: \")\" is missing"},
        Refusal{"open_bracket", "a[1", "column 4: \"]\" is missing"},
        Refusal{"open_string", "a = 'x", "column 5: this quotation has no end"},
        Refusal{"open_comment", "a /* b", "this comment has no end"},
        Refusal{"bad_escape", R"('a\qb')", "column 1: a backslash may only come before"},
        Refusal{"misspelt_function", "name.exist()", "Did you mean \"exists\"?"},
        Refusal{"too_few_arguments", "a.where()", "where() takes 1 arguments, not 0"},
        Refusal{"too_many_arguments", "a.iif(1, 2, 3, 4)", "iif() takes 2 to 3 arguments, not 4"},
        Refusal{"unknown_type", "a is Patent", "\"Patent\" is no type"},
        Refusal{"type_of_wrong_space", "a is System.Patient", "\"Patient\" is no type"},
        Refusal{"unknown_constant", "%foo", "%foo is unknown"},
        Refusal{"unknown_variable", "$that", "only $this, $index and $total"},
        Refusal{"impossible_date", "@2020-02-30", "\"2020-02-30\" is no date or time"},
        Refusal{"double_quotes", "\"a\"", "column 1: this character has no meaning"},
        Refusal{"huge_number", repeated("9", 60), "this number is too large"},
        Refusal{"deep_parentheses", repeated("(", 5000), "nested too deeply"},
        Refusal{"deep_signs", repeated("-", 5000) + "1", "nested too deeply"},
        Refusal{"deep_path", "a" + repeated(".a", 5000), "nested too deeply"},
        Refusal{"long_text", repeated("a or ", 20'000) + "a", "at most 65536 bytes"}
    ),
    test::case_name
);

class CompileAccepts : public testing::TestWithParam<std::string_view> {};

TEST_P(CompileAccepts, WhatTheGrammarAllows) {
    const auto expression = Expression::compile(GetParam(), test::r4_types());
    EXPECT_TRUE(expression.has_value()) << (expression ? "" : expression.error().message());
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    CompileAccepts,
    testing::Values(
        "contains.contains(contains)",
        "as.as(Quantity)",
        "is is boolean",
        "in in in",
        "`div`.exists()",
        "a.is(FHIR.Patient)",
        "a is System.Any",
        "{}",
        "-1.5",
        "@T10",
        "@2020T",
        "1 'mg' | 2 days",
        "'\\u00e9\\'' = a",
        "a /* b */ // c\n.d",
        "%`vs-a`",
        "iif(a, b)",
        "a[0][1]",
        "$this"
    )
);

std::set<const definitions::Constraint*> all_constraints(const definitions::Definitions& definitions) {
    std::set<const definitions::Constraint*> all;
    for (std::size_t i = 0; i < definitions.type_count(); ++i) {
        const definitions::Type& type = definitions.type_at(i);
        all.insert(type.constraints.begin(), type.constraints.end());
        for (const auto& element : type.elements) all.insert(element.constraints.begin(), element.constraints.end());
    }
    for (const std::string_view url : definitions.profile_urls()) {
        for (const json::Value element : definitions.profile(url)["elements"].elements()) {
            for (const json::Value name : element["constraints"].elements()) all.insert(definitions.find_constraint(name.string()));
        }
    }
    return all;
}

// They are compiled when a resource first asks for them, which is too late to find that one cannot be.
TEST(Expression, EveryInvariantCompiles) {
    const auto& definitions = definitions::Definitions::r4();
    const auto constraints = all_constraints(definitions);
    ASSERT_FALSE(constraints.empty());
    for (const definitions::Constraint* constraint : constraints) {
        ASSERT_NE(constraint, nullptr);
        const auto compiled = Expression::compile(constraint->expression, test::r4_types());
        EXPECT_TRUE(compiled) << constraint->key << ": " << (compiled ? "" : compiled.error().message());
    }
}

}  // namespace
}  // namespace tonus::fhirpath
