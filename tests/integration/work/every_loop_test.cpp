// Whatever repeats itself for as long as a client has it, ends with the request's time. A row for each.
#include "interaction/fhirpath_patch.hpp"
#include "interaction/json_patch.hpp"
#include "interaction/merge_patch.hpp"

#include "support/case_name.hpp"
#include "support/clinical_content.hpp"
#include "support/fhirpath_types.hpp"
#include "support/manual_clock.hpp"
#include "support/numbered.hpp"
#include "support/r4_validator.hpp"
#include "support/rules.hpp"
#include "support/search_table.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/clinical/text.hpp>
#include <tonus/core/work.hpp>
#include <tonus/fhirpath/evaluate.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/search/index.hpp>
#include <tonus/search/words.hpp>
#include <tonus/store/sqlite_store.hpp>
#include <tonus/surveillance/assess.hpp>
#include <tonus/terminology/concept_map.hpp>
#include <tonus/terminology/value_set.hpp>

#include <gmock/gmock.h>

namespace tonus::test {
namespace {

using testing::HasSubstr;

core::Deadline past() { return {core::Deadline::clock::now() - std::chrono::seconds(20), std::chrono::seconds(10)}; }

/// `piece` so often, between commas.
std::string repeated(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += ',';
        text += piece;
    }
    return text;
}

json::Document parsed(std::string text) { return json::Document::parse(std::move(text)).value(); }

const json::Document& large_patient() {
    static const json::Document made = parsed(
        R"({"resourceType":"Patient","id":"p","identifier":[)" + numbered(R"({"system":"urn:%","value":"%"})", 3000) + R"(],"name":[)" +
        numbered(R"({"family":"Name%","given":["One%","Two"]})", 3000) + "]}"
    );
    return made;
}

/// A code system whose concepts all stand below the first by a property.
const terminology::SharedDocument& many_codes() {
    static const terminology::SharedDocument made = std::make_shared<const json::Document>(parsed(
        R"({"resourceType":"CodeSystem","url":"urn:s","content":"complete","concept":[{"code":"0"},)" +
        numbered(R"({"code":"c%","property":[{"code":"parent","valueCode":"0"},{"code":"kind","valueString":"a"}]})", 3000) + "]}"
    ));
    return made;
}

const json::Document& large_map() {
    static const json::Document made = parsed(
        R"({"resourceType":"ConceptMap","group":[{"source":"urn:a","target":"urn:b","element":[)" +
        numbered(R"({"code":"%","target":[{"code":"x","equivalence":"equal"}]})", 3000) + "]}]}"
    );
    return made;
}

const json::Document& wide_object() {
    static const json::Document made = parsed("{" + numbered(R"("m%":1)", 5000) + "}");
    return made;
}

const interaction::FhirpathPatcher& patcher() {
    static const interaction::FhirpathPatcher made;
    return made;
}

class ManyCodes final : public terminology::Library {
public:
    core::Result<terminology::SharedDocument> code_system(std::string_view) override { return many_codes(); }
    core::Result<terminology::SharedDocument> value_set(std::string_view) override { return terminology::SharedDocument(); }
    core::Result<terminology::SharedDocument> published_expansion(std::string_view) override { return terminology::SharedDocument(); }
    std::optional<bool> follows_grammar(std::string_view, std::string_view) override { return std::nullopt; }
};

core::Result<void> expand_by(std::string_view filter) {
    ManyCodes library;
    terminology::ValueSets sets(library);
    const auto document =
        parsed(R"({"resourceType":"ValueSet","compose":{"include":[{"system":"urn:s","filter":[)" + std::string(filter) + "]}]}}");
    const auto members = sets.expand(document.root());
    return members ? core::Result<void>() : core::fail(members.error());
}

core::Result<void> evaluate(std::string_view expression) {
    const auto compiled = fhirpath::Expression::compile(expression, r4_types()).value();
    fhirpath::Workspace workspace;
    fhirpath::Environment environment;
    const fhirpath::Item focus = fhirpath::focus_on(r4_types(), large_patient().root());
    environment.resource = environment.root_resource = focus;
    const auto items = fhirpath::evaluate(compiled, focus, environment, workspace);
    return items ? core::Result<void>() : core::fail(items.error());
}

core::Result<void> patch(core::Result<std::string> patched) {
    return patched ? core::Result<void>() : core::fail(std::move(patched.error()));
}

/// Many treatments beside each other.
const surveillance::Record& long_record() {
    static const surveillance::Record made = [] {
        std::string facts;
        for (int i = 1; i <= 300; ++i) {
            facts += "-" + std::to_string(i) + "d.. exposure baclofen oral 30 mg/d product=p" + std::to_string(i) + "\n";
        }
        return surveillance::Record(compact_facts(facts));
    }();
    return made;
}

/// Reads of a store, again and again.
core::Result<void> read_store() {
    const TemporaryFolder folder;
    const ManualClock clock;
    store::SqliteOptions options;
    options.folder = folder.path() / "data";
    options.clock = &clock;
    const auto store = store::open_sqlite(options).value();
    return store->read_blocking([](store::Reader& reader) {
        return core::run_until(past(), [&]() -> core::Result<void> {
            for (int i = 0; i < 10'000; ++i) {
                if (auto read = reader.current({"Patient", "p"}); !read) return core::fail(read.error());
            }
            return {};
        });
    });
}

struct Row {
    std::string_view name;
    std::string_view doing;  ///< what the answer says
    core::Result<void> (*work)();
};

class EveryLoop : public testing::TestWithParam<Row> {
protected:
    // What is shared is made before there is a deadline.
    static void SetUpTestSuite() {
        static_cast<void>(large_patient());
        static_cast<void>(many_codes());
        static_cast<void>(large_map());
        static_cast<void>(wide_object());
        static_cast<void>(patcher());
        static_cast<void>(long_record());
        static_cast<void>(r4_validator());
        static_cast<void>(r4_extractor());
        static_cast<void>(clinical_content());
        static_cast<void>(shipped_rules());
    }
};

TEST_P(EveryLoop, EndsWithTheTimeOfItsRequest) {
    const auto ended = core::run_until(past(), GetParam().work);
    ASSERT_FALSE(ended) << "it went on to its end";
    EXPECT_EQ(ended.error().kind(), core::ErrorKind::deadline) << ended.error().message();
    EXPECT_THAT(ended.error().message(), HasSubstr("while " + std::string(GetParam().doing)));
}

constexpr std::string_view unnamed = "working on it";
constexpr std::string_view expansion = "working out a value set";

INSTANTIATE_TEST_SUITE_P(
    Work,
    EveryLoop,
    testing::Values(
        Row{"reading_json",
            "reading JSON",
            []() -> core::Result<void> {
                const auto read = json::Document::parse("[" + repeated("[1]", 5000) + "]");
                return read ? core::Result<void>() : core::fail(read.error());
            }},
        Row{"reading_json_in_one_array",
            "reading JSON",
            []() -> core::Result<void> {
                const auto read = json::Document::parse("[" + repeated("1", 5000) + "]");
                return read ? core::Result<void>() : core::fail(read.error());
            }},
        Row{"comparing_json",
            unnamed,
            []() -> core::Result<void> {
                EXPECT_TRUE(json::equal(large_patient().root(), large_patient().root()));
                return {};
            }},
        Row{"writing_json",
            unnamed,
            []() -> core::Result<void> {
                EXPECT_FALSE(json::to_text(large_patient().root()).empty());
                return {};
            }},
        Row{"writing_json_piece_by_piece",
            unnamed,
            []() -> core::Result<void> {
                json::Writer writer;
                writer.begin_array();
                for (int i = 0; i < 5000; ++i) writer.raw("{}");
                return {};
            }},
        Row{"looking_up_members_of_a_wide_object",
            unnamed,
            []() -> core::Result<void> {
                for (int i = 0; i < 5000; ++i) {
                    EXPECT_FALSE(wide_object().root()["none"]);
                    core::step();
                }
                return {};
            }},
        Row{"fhirpath", unnamed, [] { return evaluate("Patient.name.where(given.count() > 3).family"); }},
        Row{"fhirpath_on_all_there_is", unnamed, [] { return evaluate("Patient.descendants().count()"); }},
        Row{"fhirpath_comparing", unnamed, [] { return evaluate("Patient.name ~ Patient.name"); }},
        Row{"fhirpath_matching", unnamed, [] { return evaluate("Patient.name.family.all(matches('(a+)+b').not())"); }},
        Row{"fhirpath_patch",
            unnamed,
            []() -> core::Result<void> {
                static const auto operations =
                    parsed(R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"delete"},)"
                           R"#({"name":"path","valueString":"Patient.name.where(family = 'Name7')"}]}]})#");
                return patch(patcher().apply(large_patient().root(), operations.root(), rules_now));
            }},
        Row{"json_patch",
            unnamed,
            []() -> core::Result<void> {
                static const auto operations = parsed(R"([{"op":"remove","path":"/name/7"}])");
                return patch(interaction::apply_json_patch(large_patient().root(), operations.root()));
            }},
        Row{"merge_patch",
            unnamed,
            []() -> core::Result<void> {
                static const auto merged = parsed(R"({"active":true})");
                return patch(interaction::apply_merge_patch(large_patient().root(), merged.root()));
            }},
        Row{"validation",
            "checking the resource",
            []() -> core::Result<void> {
                EXPECT_FALSE(r4_validator().validate(large_patient().root()).base_broken);
                return {};
            }},
        Row{"search_values",
            "gathering what the resource can be found by",
            []() -> core::Result<void> {
                EXPECT_FALSE(r4_extractor().extract_indexed(large_patient().root()).values.empty());
                return {};
            }},
        Row{"search_rows",
            unnamed,
            []() -> core::Result<void> {
                const search::Parameter* family = r4_search_table().find("Patient", "family");
                const search::StringValue value{"a long family name", "A long family name"};
                search::Extracted extracted;
                for (int i = 0; i < 5000; ++i) extracted.values.push_back({family, value});
                EXPECT_FALSE(search::index_rows(extracted).empty());
                return {};
            }},
        Row{"words_of_a_resource",
            unnamed,
            []() -> core::Result<void> {
                EXPECT_FALSE(search::words_text(large_patient().root()).empty());
                return {};
            }},
        Row{"reading_a_text",
            "reading what a text says of the patient",
            []() -> core::Result<void> {
                static const std::string text = [] {
                    std::string told;
                    for (int i = 0; i < 3000; ++i) told += "He was confused and had a seizure. ";
                    return told;
                }();
                EXPECT_FALSE(clinical::read_report(text, clinical_content(), {}).facts.empty());
                return {};
            }},
        Row{"weighing_a_record",
            "weighing the patient's record",
            []() -> core::Result<void> {
                EXPECT_FALSE(surveillance::assess(long_record(), shipped_rules(), rules_now).findings.empty());
                return {};
            }},
        Row{"expanding_a_hierarchy", expansion, [] { return expand_by(R"({"property":"concept","op":"is-a","value":"0"})"); }},
        Row{"expanding_what_is_left", expansion, [] { return expand_by(R"({"property":"concept","op":"is-not-a","value":"0"})"); }},
        Row{"expanding_by_property", expansion, [] { return expand_by(R"({"property":"kind","op":"=","value":"a"})"); }},
        Row{"translating",
            unnamed,
            []() -> core::Result<void> {
                terminology::Untranslated asked;
                asked.system = "urn:a";
                asked.code = "2999";
                EXPECT_FALSE(terminology::translations(large_map().root(), asked).empty());
                return {};
            }},
        Row{"reading_the_store", unnamed, [] { return read_store(); }}
    ),
    case_name
);

}  // namespace
}  // namespace tonus::test
