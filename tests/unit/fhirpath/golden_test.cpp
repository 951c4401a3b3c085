#include <tonus/fhirpath/evaluate.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include "support/fhirpath_types.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>
#include <regex>

// What fhirpath.js answers (tools/fhirpath-differential writes these files) against what we answer. Where
// we mean to differ, differences.ndjson says so, with the answer we give and why.

namespace tonus::fhirpath {
namespace {

using Answer = std::vector<std::string>;

std::vector<json::Document> read_lines(const std::string& name) {
    std::vector<json::Document> documents;
    std::ifstream file("tests/golden/fhirpath/" + name);
    for (std::string line; std::getline(file, line);) {
        auto document = json::Document::parse(line);
        EXPECT_TRUE(document.has_value()) << name << ": " << line;
        if (document) documents.push_back(std::move(*document));
    }
    EXPECT_FALSE(documents.empty()) << name;
    return documents;
}

const std::vector<json::Document>& examples() {
    static const std::vector<json::Document> documents = read_lines("resources.ndjson");
    return documents;
}

Answer answer_of(json::Value value) {
    Answer answer;
    if (value.is_string()) answer.emplace_back(value.string());
    for (const json::Value item : value.elements()) answer.emplace_back(item.string());
    return answer;
}

/// JavaScript prints the nearest double.
std::string as_double(const std::string& digits) {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    std::array<char, 40> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return std::string(text.data(), end);
}

std::string describe(const Item& item) {
    if (item.value().is_object()) {
        std::vector<std::string> keys;
        for (const json::Member& member : item.value().members()) keys.emplace_back(member.key);
        std::sort(keys.begin(), keys.end());
        std::string text;
        for (const std::string& key : keys) text += (text.empty() ? "{" : ",") + key;
        return text + "}";
    }
    const std::string text = to_text(test::r4_types(), item).value_or("?");
    if (item.kind() == ItemKind::quantity) {
        const std::size_t blank = text.find(' ');
        return as_double(text.substr(0, blank)) + text.substr(blank);
    }
    const bool number = item.is_number() || item.value().is_number();
    return number ? as_double(text) : text;
}

core::Result<Expression> compile(std::string_view text) { return Expression::compile(text, test::r4_types()); }

Answer ask(const core::Result<Expression>& compiled, const Item& focus, const Item& resource) {
    if (!compiled) return {"!"};
    Environment environment;
    environment.resource = resource;
    environment.root_resource = resource;
    environment.now = core::Instant(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1));
    Workspace workspace;
    const auto items = evaluate(*compiled, focus, environment, workspace);
    if (!items) return {"!"};
    Answer answer;
    for (const Item& item : *items) answer.push_back(describe(item));
    return answer;
}

Item example(std::size_t index) { return focus_on(test::r4_types(), examples()[index].root()); }

/// A family of expressions on which we mean to differ; no `theirs` or `ours` means any answer.
struct Difference {
    std::regex expressions;
    std::optional<Answer> theirs;
    std::optional<Answer> ours;
};

class Golden : public testing::Test {
protected:
    void SetUp() override {
        for (const json::Document& document : read_lines("differences.ndjson")) {
            const json::Value row = document.root();
            EXPECT_FALSE(row["why"].string().empty());
            const auto optional_answer = [](json::Value value) { return value ? std::optional(answer_of(value)) : std::nullopt; };
            differences_.push_back(
                {std::regex(std::string(row["expressions"].string())), optional_answer(row["theirs"]), optional_answer(row["ours"])}
            );
        }
    }

    void expect(const std::string& expression, const Answer& theirs, const Answer& ours, std::string_view where = "") {
        if (ours == theirs) return;
        const bool meant = std::any_of(differences_.begin(), differences_.end(), [&](const Difference& difference) {
            return (!difference.theirs || difference.theirs == theirs) && (!difference.ours || difference.ours == ours) &&
                   std::regex_match(expression, difference.expressions);
        });
        if (!meant) {
            EXPECT_EQ(ours, theirs) << expression << " " << where;
        }
    }

    std::vector<Difference> differences_;
};

TEST_F(Golden, OperatorsOverLiterals) {
    const json::Document nothing = *json::Document::parse("{}");
    const Item focus = Item::element(no_type, nothing.root());
    for (const json::Document& row : read_lines("operators.ndjson")) {
        const json::Value rights = row.root()["right"];
        for (std::size_t i = 0; i < rights.size(); ++i) {
            const std::string expression = std::string(row.root()["left"].string()) + ' ' + std::string(row.root()["operator"].string()) +
                                           ' ' + std::string(rights[i].string());
            expect(expression, answer_of(row.root()["answers"][i]), ask(compile(expression), focus, focus));
        }
    }
}

TEST_F(Golden, FunctionsOverExamples) {
    for (const json::Document& row : read_lines("expressions.ndjson")) {
        const std::string expression(row.root()["expression"].string());
        const Item focus = example(std::size_t(*row.root()["example"].to_integer()));
        expect(expression, answer_of(row.root()["answer"]), ask(compile(expression), focus, focus));
    }
}

TEST_F(Golden, SearchParametersOverExamples) {
    for (const json::Document& row : read_lines("search-parameters.ndjson")) {
        std::map<std::size_t, Answer> theirs;
        for (const json::Value entry : row.root()["answers"].elements()) {
            theirs[std::size_t(*entry[0].to_integer())] = answer_of(entry[1]);
        }
        const std::string expression(row.root()["expression"].string());
        const auto compiled = compile(expression);
        for (std::size_t i = 0; i < examples().size(); ++i) {
            const Answer ours = ask(compiled, example(i), example(i));
            expect(expression, theirs[i], ours, row.root()["parameter"].string());
        }
    }
}

/// The elements at `path` of a resource, as the other engine's script walks them.
std::vector<Item> elements_at(const Item& resource, std::string_view path) {
    const std::string steps(path.substr(std::min(path.find('.'), path.size() - 1) + 1));
    if (path.find('.') == std::string_view::npos) return {resource};
    Workspace workspace;
    const auto compiled = compile(steps);
    const auto items = evaluate(*compiled, resource, {}, workspace);
    return {items->begin(), items->end()};
}

TEST_F(Golden, InvariantsOverExamples) {
    for (const json::Document& row : read_lines("invariants.ndjson")) {
        const std::string expression(row.root()["expression"].string());
        std::map<std::pair<std::int64_t, std::int64_t>, Answer> otherwise;
        for (const json::Value entry : row.root()["otherwise"].elements()) {
            otherwise[{*entry[0].to_integer(), *entry[1].to_integer()}] = answer_of(entry[2]);
        }
        const auto compiled = compile(expression);
        for (const json::Value index : row.root()["examples"].elements()) {
            const Item resource = example(std::size_t(*index.to_integer()));
            std::int64_t at = 0;
            for (const Item& element : elements_at(resource, row.root()["path"].string())) {
                if (!element.value().is_object()) continue;
                const auto exception = otherwise.find({*index.to_integer(), at++});
                const Answer theirs = exception == otherwise.end() ? Answer{"true"} : exception->second;
                expect(expression, theirs, ask(compiled, element, resource), row.root()["path"].string());
            }
        }
    }
}

}  // namespace
}  // namespace tonus::fhirpath
