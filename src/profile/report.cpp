#include "report.hpp"

#include <tonus/core/text.hpp>
#include <tonus/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace tonus::profile {
namespace {

constexpr std::size_t longest_shown = 60;
// A hostile document could otherwise make an answer far larger than itself.
constexpr std::size_t most_issues = 200;

// Source: FHIR R4, operation-outcome code system.
constexpr std::array<std::pair<std::string_view, const char*>, 9> details_codes = {{
    {"resource-kind", "MSG_JSON_OBJECT"},
    {"resource-type", "MSG_UNKNOWN_TYPE"},
    {"unknown-member", "MSG_UNKNOWN_CONTENT"},
    {"primitive-id", "MSG_INVALID_ID"},
    {"primitive-date", "MSG_DATE_FORMAT"},
    {"primitive-dateTime", "MSG_DATE_FORMAT"},
    {"primitive-instant", "MSG_DATE_FORMAT"},
    {"contained-id", "MSG_DUPLICATE_ID"},
    {"ref-1", "MSG_LOCAL_FAIL"},
}};

const char* details_code_of(std::string_view rule) {
    for (const auto& [named, code] : details_codes) {
        if (named == rule) return code;
    }
    return "";
}

}  // namespace

std::string Path::text() const {
    std::string text(root_);
    for (std::size_t i = 0; i < depth_ && i < steps_.size(); ++i) {
        text += '.';
        text += steps_[i].name;
        if (steps_[i].index >= 0) text += "[" + std::to_string(steps_[i].index) + "]";
        if (!steps_[i].type.empty()) text += ".ofType(" + std::string(steps_[i].type) + ")";
    }
    return text;
}

bool Report::is_full() const noexcept { return issues_.size() >= most_issues; }

void Report::error(std::string code, std::string expression, std::string rule, std::string diagnostics) {
    broken_ = true;
    add(core::Severity::error, std::move(code), std::move(expression), std::move(rule), std::move(diagnostics));
}

void Report::warning(std::string code, std::string expression, std::string rule, std::string diagnostics) {
    add(core::Severity::warning, std::move(code), std::move(expression), std::move(rule), std::move(diagnostics));
}

void Report::add(core::Severity severity, std::string code, std::string expression, std::string rule, std::string diagnostics) {
    const bool crowds_out_errors = severity == core::Severity::warning && issues_.size() >= most_issues / 2;
    if (is_full() || crowds_out_errors) return;
    // What a profile asks of an element and again of its slice is broken once.
    const bool known = std::any_of(issues_.begin(), issues_.end(), [&](const core::Issue& other) {
        return other.expression == expression && other.rule == rule && other.diagnostics == diagnostics;
    });
    if (known) return;
    core::Issue issue;
    issue.severity = severity;
    issue.code = std::move(code);
    issue.expression = std::move(expression);
    issue.details_code = details_code_of(rule);
    issue.rule = std::move(rule);
    issue.diagnostics = std::move(diagnostics);
    issues_.push_back(std::move(issue));
}

std::optional<std::string_view> likely_meant(std::string_view word, const std::vector<std::string_view>& candidates) {
    if (word.size() > longest_shown) return std::nullopt;
    return core::nearest(word, candidates);
}

std::string without_markup(std::string_view text) {
    std::string out(core::within_bytes(text, longest_shown));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '<' || c == '>' || c == '&' || static_cast<unsigned char>(c) < 32; }, ' '
    );
    if (text.size() > longest_shown) out += "...";
    return out;
}

std::string shown(std::string_view text) { return "\"" + without_markup(text) + "\""; }

std::string shown(json::Value value) {
    switch (value.kind()) {
        case json::Kind::string: return shown(value.string());
        case json::Kind::number: return std::string(value.number().substr(0, longest_shown));
        case json::Kind::boolean: return value.boolean().value_or(false) ? "true" : "false";
        case json::Kind::object: return "an object";
        case json::Kind::array: return "an array";
        case json::Kind::null: return "null";
        case json::Kind::absent: return "nothing";
    }
    return {};
}

}  // namespace tonus::profile
