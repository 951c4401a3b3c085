#include <tonus/search/query.hpp>

#include "support/case_name.hpp"
#include "support/search_table.hpp"

#include <gtest/gtest.h>

namespace tonus::search {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

core::Result<Query> parse(std::string_view type, const Pairs& parameters, bool lenient = false) {
    QueryOptions options;
    options.lenient = lenient;
    return parse_query(test::r4_search_table(), type, parameters, options);
}

struct Refusal {
    std::string_view name;
    std::string_view type;
    Pairs parameters;
    core::ErrorKind kind;
    std::string_view code;
    std::string_view says;
};

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "word ";
    return text;
}

class QueryRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(QueryRefuses, WithReason) {
    const auto query = parse(GetParam().type, GetParam().parameters);
    ASSERT_FALSE(query.has_value());
    EXPECT_EQ(query.error().kind(), GetParam().kind);
    EXPECT_NE(query.error().message().find(GetParam().says), std::string::npos) << query.error().message();
    if (!GetParam().code.empty()) {
        ASSERT_FALSE(query.error().issues().empty());
        EXPECT_EQ(query.error().issues()[0].code, GetParam().code);
    }
}

constexpr auto not_supported = core::ErrorKind::not_supported;
constexpr auto invalid = core::ErrorKind::invalid;
constexpr auto too_large = core::ErrorKind::too_large;

INSTANTIATE_TEST_SUITE_P(
    Table,
    QueryRefuses,
    testing::Values(
        Refusal{"unknown_type", "Observatory", {}, not_supported, "", "no resource type \"Observatory\""},
        Refusal{"misspelt", "Patient", {{"birthdat", "1970"}}, not_supported, "not-supported", "Did you mean \"birthdate\"?"},
        Refusal{"lists_the_known", "Patient", {{"xyzzy", "1"}}, not_supported, "not-supported", "Known: _text"},
        Refusal{
            "unknown_modifier", "Patient", {{"name:like", "x"}}, not_supported, "not-supported", "it takes :missing, :exact, :contains."},
        Refusal{"modifier_of_other_kind", "Patient", {{"birthdate:exact", "x"}}, not_supported, "not-supported", "it takes :missing."},
        Refusal{
            "modifier_of_no_reference",
            "Observation",
            {{"subject:exact", "x"}},
            not_supported,
            "not-supported",
            "a resource type such as :Patient"},
        Refusal{"token_below", "Observation", {{"code:below", "x"}}, invalid, "value", "system|code"},
        Refusal{"list", "Patient", {{"_list", "$current-allergies"}}, not_supported, "not-supported", "$current-allergies"},
        Refusal{
            "filter",
            "Patient",
            {{"_filter", "name eq x"}},
            not_supported,
            "not-supported",
            "say the same with search parameters, chains and _has"},
        Refusal{"type", "Patient", {{"_type", "Patient"}}, not_supported, "not-supported", "at the base"},
        Refusal{"position", "Location", {{"near", "here"}}, invalid, "value", "latitude|longitude|distance|units"},
        Refusal{"lists_what_is_offered", "Location", {{"xyzzy", "1"}}, not_supported, "not-supported", "name near operational-status"},
        Refusal{"contained_type", "Patient", {{"_containedType", "both"}}, invalid, "value", "container or contained"},
        Refusal{"sort_modifier", "Patient", {{"_sort:down", "name"}}, not_supported, "not-supported", "_sort=-name"},
        Refusal{"contained", "Patient", {{"_contained", "maybe"}}, invalid, "value", "true, both or false"},
        Refusal{"date", "Patient", {{"birthdate", "30.3.1970"}}, invalid, "value", "a date has the form"},
        Refusal{"number", "RiskAssessment", {{"probability", "high"}}, invalid, "value", "is no number; write it as 5.4"},
        Refusal{"quantity", "Observation", {{"value-quantity", "5|mg"}}, invalid, "value", "number|system|code"},
        Refusal{"token", "Patient", {{"identifier", "a|b|c"}}, invalid, "value", "at most one |"},
        Refusal{"empty_token", "Patient", {{"identifier", "|"}}, invalid, "value", "needs a system or a code"},
        Refusal{"empty_identifier", "Observation", {{"subject:identifier", "|"}}, invalid, "value", "system|value"},
        Refusal{"reference", "Observation", {{"subject", "a b"}}, invalid, "value", "a reference has the form"},
        Refusal{"reference_type", "Observation", {{"subject:Patient", "Group/1"}}, invalid, "value", "not the one in the modifier"},
        Refusal{"missing", "Patient", {{"name:missing", "yes"}}, invalid, "value", "true or false"},
        Refusal{"composite", "Observation", {{"code-value-quantity", "a"}}, invalid, "value", "2 parts"},
        Refusal{"chain_on_a_string", "Patient", {{"name.x", "a"}}, invalid, "value", "is no reference"},
        Refusal{"chain_to_nothing", "Observation", {{"patient.xyzzy", "a"}}, not_supported, "not-supported", "\"xyzzy\""},
        Refusal{"has_without_parameter", "Patient", {{"_has:Observation:code", "a"}}, invalid, "value", "Type:reference:parameter"},
        Refusal{"has_of_no_reference", "Patient", {{"_has:Observation:code:code", "a"}}, not_supported, "not-supported", "\"code\""},
        Refusal{"deep_chain", "Observation", {{"patient.link.link.link.link.link.name", "a"}}, too_large, "too-costly", "A chain may have"},
        Refusal{"count", "Patient", {{"_count", "many"}}, invalid, "value", "whole number"},
        Refusal{"negative_count", "Patient", {{"_count", "-1"}}, invalid, "value", "whole number"},
        Refusal{"total", "Patient", {{"_total", "some"}}, invalid, "value", "estimate"},
        Refusal{"summary", "Patient", {{"_summary", "short"}}, invalid, "value", "data"},
        Refusal{"sort", "Patient", {{"_sort", "shoe"}}, not_supported, "not-supported", "\"shoe\""},
        Refusal{"sort_composite", "Observation", {{"_sort", "code-value-quantity"}}, not_supported, "not-supported", "no order"},
        Refusal{"include_form", "Patient", {{"_include", "Patient"}}, invalid, "value", "Type:parameter"},
        Refusal{"include_no_reference", "Patient", {{"_include", "Patient:name"}}, invalid, "value", "no reference"},
        Refusal{"include_modifier", "Patient", {{"_include:all", "Patient:link"}}, not_supported, "not-supported", ":iterate"},
        Refusal{"too_many", "Patient", Pairs(101, {"name", "a"}), too_large, "", "100 parameters"},
        Refusal{"too_long", "Patient", {{"name", std::string(1024 * 1024, 'a')}}, too_large, "", "1024 KiB"},
        Refusal{"too_many_words", "Patient", {{"_content", words(101)}}, too_large, "too-costly", "100 words"},
        Refusal{"too_many_values", "Patient", {{"name", std::string(600, ',')}}, too_large, "too-costly", "500 alternatives"}
    ),
    test::case_name
);

TEST(Query, ReportsEveryProblemAtOnce) {
    const auto query = parse("Patient", {{"birthdate", "x"}, {"shoe", "1"}, {"_count", "y"}});
    ASSERT_FALSE(query.has_value());
    EXPECT_EQ(query.error().issues().size(), 3U);
}

TEST(Query, ReadsValuesWithTheirEscapes) {
    const auto query = parse("Patient", {{"identifier", R"(urn:a\|b|X\,1,Y)"}, {"name:exact", R"(a\\b)"}});
    ASSERT_TRUE(query.has_value());
    const auto& tokens = query->conditions[0].any_of;
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(std::get<WantedToken>(tokens[0]).system, "urn:a|b");
    EXPECT_EQ(std::get<WantedToken>(tokens[0]).code, "x,1");
    EXPECT_EQ(std::get<WantedToken>(tokens[1]).system, std::nullopt);
    EXPECT_EQ(std::get<WantedString>(query->conditions[1].any_of[0]).exact, R"(a\b)");
}

struct NumberCase {
    std::string_view name;
    std::string text;
    Prefix prefix;
    double low;
    double high;
};

class QueryNumber : public testing::TestWithParam<NumberCase> {};

TEST_P(QueryNumber, HasThePrecisionItIsWrittenWith) {
    const auto query = parse("RiskAssessment", {{"probability", GetParam().text}});
    ASSERT_TRUE(query.has_value());
    const auto& number = std::get<WantedNumber>(query->conditions[0].any_of[0]);
    EXPECT_EQ(number.prefix, GetParam().prefix);
    EXPECT_DOUBLE_EQ(number.low, GetParam().low);
    EXPECT_DOUBLE_EQ(number.high, GetParam().high);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    QueryNumber,
    testing::Values(
        NumberCase{"whole", "100", Prefix::eq, 99.5, 100.5},
        NumberCase{"places", "100.00", Prefix::eq, 99.995, 100.005},
        NumberCase{"exponent", "1e2", Prefix::eq, 50, 150},
        NumberCase{"small_exponent", "5.4e-3", Prefix::eq, 0.00535, 0.00545},
        NumberCase{"greater", "gt-5", Prefix::gt, -5.5, -4.5},
        NumberCase{"greater_by_sign", ">-5", Prefix::gt, -5.5, -4.5},
        NumberCase{"at_most_by_sign", "<=100", Prefix::le, 99.5, 100.5},
        NumberCase{"approximately", "ap100", Prefix::ap, 90, 110}
    ),
    test::case_name
);

TEST(Query, FindsTheTargetsOfAReference) {
    const auto query = parse("Observation", {{"subject", "7"}, {"subject:Patient", "8"}, {"patient", "http://e/Patient/9"}});
    ASSERT_TRUE(query.has_value());
    const auto targets = [&](std::size_t at) { return std::get<WantedReference>(query->conditions[at].any_of[0]).targets; };
    EXPECT_EQ(targets(0), (std::vector<std::string>{"Group/7", "Device/7", "Patient/7", "Location/7"}));
    EXPECT_EQ(targets(1), std::vector<std::string>{"Patient/8"});
    EXPECT_EQ(targets(2), std::vector<std::string>{"Patient/9"});
}

TEST(Query, ReadsChainsAndHas) {
    const auto query = parse(
        "Observation",
        {{"patient.name:exact", "Ek"}, {"subject:Patient.organization.name", "Clinic"}, {"patient._has:Condition:patient:code", "x"}}
    );
    ASSERT_TRUE(query.has_value());
    ASSERT_EQ(query->chains.size(), 3U);
    EXPECT_EQ(query->chains[0].queries[0].type, "Patient");
    EXPECT_EQ(query->chains[0].queries[0].conditions[0].modifier, Modifier::exact);
    EXPECT_EQ(query->chains[1].queries[0].chains[0].queries[0].type, "Organization");
    EXPECT_TRUE(query->chains[2].queries[0].chains[0].reverse);
}

TEST(Query, ReadsWhatShapesTheAnswer) {
    const auto query = parse(
        "Observation",
        {{"_sort", "-date,code"},
         {"_count", "7"},
         {"_total", "accurate"},
         {"_summary", "data"},
         {"_elements", "id,code"},
         {"_include", "Observation:patient:Patient"},
         {"_include:iterate", "Patient:*"},
         {"_revinclude", "Provenance:target"},
         {"_contained", "false"},
         {"_containedType", "container"},
         {"code", ""}}
    );
    ASSERT_TRUE(query.has_value()) << query.error().message();
    EXPECT_TRUE(query->sort[0].descending);
    EXPECT_EQ(query->sort[1].parameter->code, "code");
    EXPECT_EQ(query->count, 7U);
    EXPECT_EQ(query->total, Total::accurate);
    EXPECT_EQ(query->summary, Summary::without_text);
    EXPECT_EQ(query->elements, (std::vector<std::string>{"id", "code"}));
    ASSERT_EQ(query->includes.size(), 3U);
    EXPECT_EQ(query->includes[0].target_type, "Patient");
    EXPECT_EQ(query->includes[1].parameter, nullptr);
    EXPECT_TRUE(query->includes[1].iterate);
    EXPECT_TRUE(query->includes[2].reverse);
    EXPECT_EQ(query->applied.size(), 10U);
    EXPECT_TRUE(query->conditions.empty());
}

TEST(Query, WarnsInsteadOfRefusingWhenLenient) {
    const auto query = parse("Patient", {{"shoe", "1"}, {"name", "a"}, {"general-practitioner.shoe", "1"}}, true);
    ASSERT_TRUE(query.has_value()) << query.error().message();
    EXPECT_EQ(query->conditions.size(), 1U);
    EXPECT_TRUE(query->chains.empty());
    EXPECT_EQ(query->warnings.size(), 2U);
    EXPECT_EQ(query->applied, (Pairs{{"name", "a"}}));
    EXPECT_FALSE(parse("Patient", {{"name:like", "1"}}, true).has_value());
}

TEST(Query, LeavesCodesToTerminology) {
    const auto query = parse("Patient", {{"gender:in", "http://hl7.org/fhir/ValueSet/administrative-gender"}, {"gender:below", "male"}});
    ASSERT_TRUE(query.has_value()) << query.error().message();
    EXPECT_TRUE(query->conditions[0].awaits_codes);
    EXPECT_EQ(query->conditions[0].value_set, "http://hl7.org/fhir/ValueSet/administrative-gender");
    EXPECT_TRUE(query->conditions[1].awaits_codes);
    EXPECT_EQ(std::get<WantedToken>(query->conditions[1].any_of[0]).system, "http://hl7.org/fhir/administrative-gender") << "implied";
}

TEST(Query, TakesTheSystemThatABindingImplies) {
    const auto system_of = [](std::string_view value) {
        const auto query = parse("Observation", {{"status", std::string(value)}});
        return std::get<WantedToken>(query->conditions.at(0).any_of.at(0)).system;
    };
    EXPECT_EQ(system_of("http://hl7.org/fhir/observation-status|final"), std::nullopt) << "what the element stands for anyway";
    EXPECT_EQ(system_of("http://hl7.org/fhir/task-status|final"), "http://hl7.org/fhir/task-status");
    EXPECT_EQ(system_of("|final"), "");
}

}  // namespace
}  // namespace tonus::search
