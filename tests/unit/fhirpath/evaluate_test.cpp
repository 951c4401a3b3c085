#include <tonus/fhirpath/evaluate.hpp>
#include <tonus/json/document.hpp>

#include "support/case_name.hpp"
#include "support/fhirpath_types.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace tonus::fhirpath {
namespace {

const TypeModel& model() { return test::r4_types(); }

constexpr std::string_view patient_text = R"({
    "resourceType": "Patient", "id": "p1",
    "birthDate": "1970-03-30", "_birthDate": {"extension": [{"url": "urn:time", "valueDateTime": "1970-03-30T08:00:00Z"}]},
    "_gender": {"extension": [{"url": "urn:absent", "valueCode": "unknown"}]},
    "name": [{"given": ["Ann", null, "Lee"], "_given": [null, {"id": "g2"}, {"id": "g3"}], "family": "Ek"}],
    "multipleBirthInteger": 2,
    "generalPractitioner": [{"reference": "Practitioner/7"}, {"reference": "#org"}, {"reference": "urn:uuid:1"}],
    "contained": [{"resourceType": "Organization", "id": "org", "name": "Clinic"}]
})";

std::string evaluated(std::string_view text, std::string_view expression, Environment environment = {}) {
    const auto document = json::Document::parse(std::string(text));
    const auto compiled = Expression::compile(expression, model());
    if (!compiled) return compiled.error().message();
    const Item focus = focus_on(model(), document->root());
    environment.resource = focus;
    environment.root_resource = focus;
    Workspace workspace;
    const auto items = evaluate(*compiled, focus, environment, workspace);
    if (!items) return items.error().message();
    std::string result;
    for (const Item& item : *items) result += to_text(model(), item).value_or("{...}") + ";";
    return result;
}

struct Case {
    std::string_view name;
    std::string_view expression;
    std::string_view result;
};

class PatientCase : public testing::TestWithParam<Case> {};

TEST_P(PatientCase, Evaluates) { EXPECT_EQ(evaluated(patient_text, GetParam().expression), GetParam().result); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    PatientCase,
    testing::Values(
        Case{"extension_of_a_primitive", "birthDate.extension('urn:time').value", "1970-03-30T08:00:00Z;"},
        Case{"element_without_value_exists", "gender.exists()", "true;"},
        Case{"element_without_value_has_none", "gender.hasValue()", "false;"},
        Case{"element_without_value_compares_to_nothing", "gender = 'male'", "false;"},
        Case{"null_in_a_list_is_an_element", "name.given.count()", "3;"},
        Case{"ids_of_primitives", "name.given.id", "g2;g3;"},
        Case{"has_extension", "birthDate.hasExtension('urn:time')", "true;"},
        Case{"choice_by_stem", "multipleBirth + 1", "3;"},
        Case{"choice_by_json_name_is_unknown", "multipleBirthInteger.exists()", "true;"},
        Case{"wrong_type_of_choice", "multipleBirth.ofType(boolean)", ""},
        Case{"reference_to_a_type", "generalPractitioner.where(resolve() is Practitioner).reference", "Practitioner/7;"},
        Case{"reference_to_contained", "generalPractitioner.resolve().where($this is Organization).name", "Clinic;"},
        Case{"contained_type", "contained.name", "Clinic;"},
        Case{"get_value", "birthDate.getValue()", "1970-03-30;"},
        Case{"member_of_without_terminology", "gender.memberOf('urn:vs')", ""},
        Case{"check_modifiers", "checkModifiers('urn:x').id", "p1;"},
        Case{"deep_aggregate", "name.given.aggregate($total & $this, '')", "AnnLee;"},
        Case{"several_where_one_is_needed", "name.given + 'x'", "FHIRPath, column 12: one item is needed here, but there are 3."},
        Case{"not_comparable", "birthDate > 5", "FHIRPath, column 11: these two cannot be put in order."}
    ),
    test::case_name
);

std::string narrative(std::string_view div) {
    return R"({"resourceType":"Patient","text":{"status":"generated","div":")" + std::string(div) + "\"}}";
}

struct NarrativeCase {
    std::string_view name;
    std::string_view div;
    bool safe;
};

class NarrativeChecks : public testing::TestWithParam<NarrativeCase> {};

TEST_P(NarrativeChecks, AllowOnlyFormatting) {
    EXPECT_EQ(evaluated(narrative(GetParam().div), "text.div.htmlChecks()"), GetParam().safe ? "true;" : "false;");
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    NarrativeChecks,
    testing::Values(
        NarrativeCase{"text", "<div xmlns='http://www.w3.org/1999/xhtml'><p>Fine <b>so</b></p></div>", true},
        NarrativeCase{"image", "<div xmlns='http://www.w3.org/1999/xhtml'><img src='#a' alt='x'/></div>", true},
        NarrativeCase{"empty", "<div xmlns='http://www.w3.org/1999/xhtml'> <p/></div>", false},
        NarrativeCase{"no_namespace", "<div>text</div>", false},
        NarrativeCase{"script", "<div xmlns='http://www.w3.org/1999/xhtml'><script>x</script></div>", false},
        NarrativeCase{"handler", "<div xmlns='http://www.w3.org/1999/xhtml'><p onclick='x'>t</p></div>", false},
        NarrativeCase{"script_link", "<div xmlns='http://www.w3.org/1999/xhtml'><a href='javascript:x'>t</a></div>", false},
        NarrativeCase{"malformed", "<div xmlns='http://www.w3.org/1999/xhtml'><p>t</div>", false},
        NarrativeCase{"two_roots", "<div xmlns='http://www.w3.org/1999/xhtml'>t</div><div/>", false}
    ),
    test::case_name
);

struct HostileCase {
    std::string_view name;
    std::string_view expression;
    std::string_view says;
};

class Hostile : public testing::TestWithParam<HostileCase> {};

TEST_P(Hostile, WorkIsBounded) {
    Environment environment;
    environment.limits = {.steps = 100'000, .bytes = 1'000'000};
    const std::string result = evaluated(patient_text, GetParam().expression, environment);
    EXPECT_NE(result.find(GetParam().says), std::string::npos) << result.substr(0, 200);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Hostile,
    testing::Values(
        HostileCase{"endless_repeat", "1.repeat($this + 1)", "too much work"},
        HostileCase{"growing_strings", "'aaaa'.repeat($this & $this)", "too much work"},
        HostileCase{
            "replacement_growth",
            "'aaaaaaaaaa'.replace('a','aaaaaaaaaa').replace('a','aaaaaaaaaa').replace('a','aaaaaaaaaa')"
            ".replace('a','aaaaaaaaaa').replace('a','aaaaaaaaaa').replace('a','aaaaaaaaaa').length()",
            "too much work"},
        HostileCase{
            "combine_growth",
            "(1|2|3|4|5|6|7|8).select(descendants().combine(%resource.descendants())).select(%resource"
            ".descendants()).select(%resource.descendants()).select(%resource.descendants()).count()",
            "too much work"},
        HostileCase{"backtracking_pattern", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'.matches('^(a+)+$')", "takes too long"},
        HostileCase{
            "replacements_that_multiply",
            "'aaaaaaaaaaaaaaaa'.replaceMatches('a','$0$0$0$0$0$0$0$0').replaceMatches('a','$0$0$0$0$0$0$0$0')"
            ".replaceMatches('a','$0$0$0$0$0$0$0$0').replaceMatches('a','$0$0$0$0$0$0$0$0').replaceMatches('a','$0$0$0$0$0$0$0$0')",
            "replacing took too long"},
        HostileCase{"malformed_pattern", "'a'.matches('(')", "malformed"}
    ),
    test::case_name
);

TEST(EvaluateCondition, LeavesNothingBehind) {
    const auto document = json::Document::parse(std::string(patient_text));
    const auto compiled = Expression::compile("name.where(family = 'Ek').given.count() = 3", model());
    const Item focus = focus_on(model(), document->root());
    Workspace workspace;
    const auto truth = evaluate_condition(*compiled, focus, {}, workspace);
    ASSERT_TRUE(truth.has_value());
    EXPECT_EQ(*truth, std::optional(true));
    const auto empty = evaluate_condition(*Expression::compile("active", model()), focus, {}, workspace);
    EXPECT_EQ(*empty, std::nullopt);
}

TEST(Evaluate, OneExpressionServesManyThreads) {
    const auto document = json::Document::parse(std::string(patient_text));
    const auto compiled = Expression::compile("(name.given | name.family | contained.name).count()", model());
    const Item focus = focus_on(model(), document->root());
    std::vector<std::thread> threads;
    std::vector<int> failures(4);
    for (int& failed : failures) {
        threads.emplace_back([&failed, &compiled, focus] {
            Workspace workspace;
            for (int i = 0; i < 200; ++i) {
                workspace.clear();
                const auto items = evaluate(*compiled, focus, {}, workspace);
                if (!items || items->size() != 1 || (*items)[0].integer() != 5) ++failed;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(failures, std::vector<int>(4));
}

struct Sink final : TraceSink {
    void trace(std::string_view name, Items items) override { seen += std::string(name) + "=" + std::to_string(items.size()) + ";"; }
    std::string seen;
};

TEST(Evaluate, TracesWhatPasses) {
    Sink sink;
    Environment environment;
    environment.trace = &sink;
    EXPECT_EQ(evaluated(patient_text, "name.trace('names').given.trace('given', length()).count()", environment), "3;");
    EXPECT_EQ(sink.seen, "names=1;given=1;given=0;given=1;");
}

struct Directory final : ReferenceResolver {
    std::optional<Item> resolve(std::string_view reference) const override {
        if (reference != "urn:uuid:1") return std::nullopt;
        return focus_on(model(), document->root());
    }
    core::Result<json::Document> document = json::Document::parse(R"({"resourceType":"Practitioner","name":[{"family":"Oh"}]})");
};

TEST(Evaluate, AsksTheResolver) {
    const Directory directory;
    Environment environment;
    environment.resolver = &directory;
    EXPECT_EQ(evaluated(patient_text, "generalPractitioner.resolve().name.family", environment), "Oh;");
}

TEST(Evaluate, TellsTheTimeItWasGiven) {
    Environment environment;
    environment.now = core::Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24)) + std::chrono::hours(9);
    EXPECT_EQ(evaluated("{}", "now()", environment), "2026-11-24T09:00:00.000Z;");
    EXPECT_EQ(evaluated("{}", "today()", environment), "2026-11-24;");
    EXPECT_EQ(evaluated("{}", "timeOfDay()", environment), "09:00:00.000;");
}

}  // namespace
}  // namespace tonus::fhirpath
