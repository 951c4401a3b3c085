#include <tonus/search/index.hpp>

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>
#include <tonus/search/match.hpp>

#include "support/case_name.hpp"
#include "support/search_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

namespace tonus::search {
namespace {

enum class Led { nowhere, open, certain };

/// Where the rows lie: the best of their ranges.
Led led_by(const std::vector<IndexRange>& ranges, const std::vector<IndexRow>& rows) {
    Led led = Led::nowhere;
    for (const IndexRange& range : ranges) {
        for (const IndexRow& row : rows) {
            if (row.key != range.key || row.order < range.from || row.order > range.to) continue;
            led = std::max(led, range.certain ? Led::certain : Led::open);
        }
    }
    return led;
}

/// What the plan says of a resource with these rows.
Led led_by(const IndexPlan& plan, const std::vector<IndexRow>& rows, std::string_view id, core::Instant updated) {
    if (plan.updated_from && updated < *plan.updated_from) return Led::nowhere;
    if (plan.updated_before && updated >= *plan.updated_before) return Led::nowhere;
    if (plan.ids && std::find(plan.ids->begin(), plan.ids->end(), id) == plan.ids->end()) return Led::nowhere;
    Led led = plan.certain ? Led::certain : Led::open;
    for (const auto& ranges : plan.all_of) led = std::min(led, led_by(ranges, rows));
    for (const auto& ranges : plan.none_of) {
        const Led found = led_by(ranges, rows);
        led = std::min(led, found == Led::certain ? Led::nowhere : found == Led::open ? Led::open : Led::certain);
    }
    return led;
}

std::string date_of(std::int64_t at) { return core::format_instant(core::Instant(std::chrono::microseconds(at))); }

void append_questions(std::vector<std::string>& texts, const std::string& date) {
    if (date.size() != 24 || date[0] == '-') return;
    for (const std::string prefix : {"", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"}) {
        texts.push_back(prefix + date);
        texts.push_back(prefix + date.substr(0, 10));
        texts.push_back(prefix + date.substr(0, 4));
    }
}

/// Values that ask for what a resource says, and for what lies just beside it.
struct Ask {
    std::vector<std::string> operator()(const TokenValue& token) const {
        const std::string code(token.code);
        if (code.empty()) return {};
        return {code, std::string(token.system) + '|' + code, "other," + code};
    }
    std::vector<std::string> operator()(const StringValue& text) const {
        const std::string folded(text.folded);
        // Rows hold eight bytes and eight more: what ends within each, at its end and beyond.
        std::vector<std::string> texts{folded, folded.substr(0, 12) + "~"};
        for (const std::size_t bytes : {3U, 8U, 9U, 16U, 17U}) texts.push_back(folded.substr(0, bytes));
        return texts;
    }
    std::vector<std::string> operator()(const DateValue& date) const {
        std::vector<std::string> texts;
        // An open end lies at the limits of the type, where no day can be named.
        using Limits = std::numeric_limits<std::int64_t>;
        constexpr std::int64_t day = 86'400'000'000;
        for (const std::int64_t end : {date.start, date.end}) {
            if (end < Limits::min() + 2 * day || end > Limits::max() - 2 * day) continue;
            for (const std::int64_t at : {end - day, end, end + day}) append_questions(texts, date_of(at));
        }
        return texts;
    }
    std::vector<std::string> operator()(const NumberValue& value) const {
        std::vector<std::string> texts;
        for (const double number : {value.low, value.high, value.low - 1, value.high + 1, value.low * 2}) {
            if (!std::isfinite(number)) continue;
            for (const std::string prefix : {"", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"}) {
                texts.push_back(prefix + std::to_string(number));
                texts.push_back(prefix + std::to_string(number) + '|' + std::string(value.system) + '|' + std::string(value.code));
            }
        }
        return texts;
    }
    std::vector<std::string> operator()(const ReferenceValue& reference) const {
        const std::string target(reference.target);
        return {target.empty() ? std::string(reference.url) : target};
    }
    std::vector<std::string> operator()(const UriValue& uri) const { return {std::string(uri.uri)}; }
    std::vector<std::string> operator()(const PositionValue& position) const {
        return {std::to_string(position.latitude) + '|' + std::to_string(position.longitude) + "|1|km"};
    }
    std::vector<std::string> operator()(const CompositeValue& composite) const {
        std::string text;
        for (const auto& part : composite.parts) {
            const auto asked = std::visit(Ask(), part.front());
            if (asked.empty() || asked.front().empty()) return {};
            text += (text.empty() ? "" : "$") + asked.front();
        }
        return {text};
    }
};

/// What the index leaves out can never be found, so no plan may leave out what matches.
TEST(Index, LeadsToEveryMatch) {
    std::ifstream file("tests/golden/fhirpath/resources.ndjson");
    std::size_t matched = 0;
    std::size_t left_out = 0;
    const core::Instant now = fhir::parse_time("2020")->start;
    for (std::string line; std::getline(file, line);) {
        const auto document = json::Document::parse(line);
        const std::string_view type = document->root()["resourceType"].string();
        const Extracted values = test::r4_extractor().extract(document->root());
        const std::vector<IndexRow> rows = index_rows(values);
        for (const ParameterValue& value : values.values) {
            for (const std::string& text : std::visit(Ask(), value.value)) {
                QueryOptions options;
                options.now = now;
                const auto query = parse_query(test::r4_search_table(), type, {{std::string(value.parameter->code), text}}, options);
                if (!query || query->conditions.empty()) continue;
                const std::string_view id = document->root()["id"].string();
                const bool matches_query = matches(*query, {document->root(), id, now, values});
                const IndexPlan where = plan(*query);
                const Led led = led_by(where, rows, id, now);
                if (matches_query) {
                    ++matched;
                    EXPECT_NE(led, Led::nowhere) << type << "?" << value.parameter->code << "=" << text;
                } else if (led == Led::nowhere) {
                    ++left_out;
                } else {
                    EXPECT_EQ(led, Led::open) << type << "?" << value.parameter->code << "=" << text;
                }
            }
        }
    }
    EXPECT_GT(matched, 3000U);
    EXPECT_GT(left_out, 500U);
}

TEST(Index, JoinsTwoBoundsIntoOneRange) {
    const auto query = parse_query(test::r4_search_table(), "Observation", {{"date", "ge2020-01-01"}, {"date", "lt2020-02-01"}});
    ASSERT_TRUE(query.has_value());
    const IndexPlan joined = plan(*query);
    ASSERT_EQ(joined.all_of.size(), 1U);
    const auto january = fhir::parse_time("2020-01");
    const auto certain = std::count_if(joined.all_of[0].begin(), joined.all_of[0].end(), [&](const IndexRange& range) {
        return range.certain && range.from == january->start.time_since_epoch().count() &&
               range.to == january->end.time_since_epoch().count() - 1;
    });
    EXPECT_EQ(certain, 2) << "one for instants, one for days";
}

TEST(Index, LooksUpWhatTheStoreKnowsItself) {
    const auto query = parse_query(
        test::r4_search_table(), "Patient", {{"_id", "A,b"}, {"_id", "A"}, {"_lastUpdated", "ge2020"}, {"_lastUpdated", "lt2021"}}
    );
    ASSERT_TRUE(query.has_value());
    const IndexPlan where = plan(*query);
    EXPECT_TRUE(where.all_of.empty());
    EXPECT_EQ(where.ids, std::vector<std::string>{"A"});
    EXPECT_EQ(core::format_instant(*where.updated_from), "2020-01-01T00:00:00.000Z");
    EXPECT_EQ(core::format_instant(*where.updated_before), "2021-01-01T00:00:00.000Z");
}

struct CertainCase {
    std::string_view name;
    std::string_view parameter;
    std::string_view value;
    bool certain;
    std::size_t groups;
};

class PlanOf : public testing::TestWithParam<CertainCase> {};

TEST_P(PlanOf, SaysWhetherToLookAgain) {
    const auto query =
        parse_query(test::r4_search_table(), "Observation", {{std::string(GetParam().parameter), std::string(GetParam().value)}});
    ASSERT_TRUE(query.has_value()) << query.error().message();
    const IndexPlan where = plan(*query);
    EXPECT_EQ(where.certain, GetParam().certain);
    EXPECT_EQ(where.all_of.size(), GetParam().groups);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    PlanOf,
    testing::Values(
        CertainCase{"reference", "patient", "p1", true, 1},
        CertainCase{"code", "code", "a,b", true, 1},
        CertainCase{"code_with_system", "code", "urn:s|a", true, 1},
        CertainCase{"system_alone", "code", "urn:s|", false, 0},
        CertainCase{"identifier_of_a_system", "patient:identifier", "urn:s|a", true, 1},
        CertainCase{"system_of_an_identifier", "patient:identifier", "urn:s|", false, 0},
        CertainCase{"negated", "code:not", "a", true, 0},
        CertainCase{"text", "code:text", "a", false, 0},
        CertainCase{"missing", "code:missing", "true", false, 0},
        CertainCase{"date", "date", "2020", true, 1},
        CertainCase{"updated", "_lastUpdated", "ge2020", true, 0},
        CertainCase{"not_this_id", "_id:not", "a", false, 0},
        CertainCase{"contained", "value-string:contains", "abcd", true, 2},
        CertainCase{"contained_short", "value-string:contains", "ab", true, 1},
        CertainCase{"short_string", "value-string", "abcdefgh", true, 1},
        CertainCase{"long_string", "value-string", "abcdefghij", true, 1},
        CertainCase{"longer_string", "value-string", "abcdefghijklmnopq", true, 4},
        CertainCase{"longer_strings", "value-string", "abcdefghijklmnopq,abcdefghijklmnopr", true, 1},
        CertainCase{"composite", "code-value-quantity", "a$1", false, 2},
        CertainCase{"narrative", "_text", "a", false, 0}
    ),
    test::case_name
);

/// The text, and those that begin otherwise at each of its bytes.
TEST(Index, NeedNotLookAtATextThatRowsHoldWhole) {
    const std::string text = "abcdefghijklmnopqrst";
    const auto document = json::Document::parse(R"({"resourceType":"Observation","valueString":")" + text + R"("})");
    const std::vector<IndexRow> rows = index_rows(test::r4_extractor().extract(document->root()));
    const auto led = [&](const std::string& wanted) {
        const auto query = parse_query(test::r4_search_table(), "Observation", {{"value-string", wanted}});
        return query ? led_by(plan(*query), rows, "1", {}) : Led::open;
    };
    for (std::size_t bytes = 1; bytes <= text.size(); ++bytes) {
        EXPECT_EQ(led(text.substr(0, bytes)), bytes <= 16 ? Led::certain : Led::open) << bytes;
    }
    for (std::size_t bytes = 0; bytes < 16; ++bytes) EXPECT_EQ(led(text.substr(0, bytes) + "z"), Led::nowhere) << bytes;
}

/// A name as long as a request is found by its first words, and makes no more rows than another.
TEST(Index, KeepsTheRowsOfALongNameFew) {
    std::string words;
    for (int i = 0; i < 100'000; ++i) words += "w" + std::to_string(i) + " ";
    const auto document = json::Document::parse(R"({"resourceType":"Patient","name":[{"family":")" + words + R"("}]})");
    const Extracted values = test::r4_extractor().extract(document->root());
    EXPECT_LT(values.values.size(), 200U);
    EXPECT_LT(index_rows(values).size(), 300U);
    const auto holds = [&](const char* text) {
        return std::any_of(values.values.begin(), values.values.end(), [&](const ParameterValue& value) {
            const auto* name = std::get_if<StringValue>(&value.value);
            return name != nullptr && value.parameter->code == "family" && name->folded.starts_with(text);
        });
    };
    EXPECT_TRUE(holds("w0 w1"));
    EXPECT_TRUE(holds("w32 "));
    EXPECT_FALSE(holds("w33 "));
}

TEST(Index, KeepsTheRowsOfAnObservationFew) {
    const auto document = json::Document::parse(
        R"({"resourceType":"Observation","status":"final","code":{"coding":[{"system":"urn:s","code":"a"}]},
            "subject":{"reference":"Patient/1"},"effectiveDateTime":"2020-01-01",
            "valueQuantity":{"value":1,"system":"http://unitsofmeasure.org","code":"mg"}})"
    );
    // status, code, combo-code, subject, patient, date, and value and combo value in two units each.
    EXPECT_EQ(index_rows(test::r4_extractor().extract(document->root())).size(), 10U);
}

}  // namespace
}  // namespace tonus::search
