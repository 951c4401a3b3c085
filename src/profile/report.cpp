#include "report.hpp"

#include <utility>

namespace tonus::profile {
namespace {

constexpr std::size_t longest_shown = 60;
// A hostile document could otherwise make an answer far larger than itself.
constexpr std::size_t most_issues = 200;

}  // namespace

std::string Path::text() const {
    std::string text(root_);
    for (std::size_t i = 0; i < depth_ && i < steps_.size(); ++i) {
        text += '.';
        text += steps_[i].name;
        if (steps_[i].index >= 0) text += "[" + std::to_string(steps_[i].index) + "]";
    }
    return text;
}

void Report::error(std::string code, std::string expression, std::string rule, std::string diagnostics) {
    outcome_.base_broken = true;
    add(core::Severity::error, std::move(code), std::move(expression), std::move(rule), std::move(diagnostics));
}

void Report::profile_error(std::string code, std::string expression, std::string rule, std::string diagnostics) {
    outcome_.profile_broken = true;
    add(core::Severity::error, std::move(code), std::move(expression), std::move(rule), std::move(diagnostics));
}

void Report::warning(std::string code, std::string expression, std::string rule, std::string diagnostics) {
    add(core::Severity::warning, std::move(code), std::move(expression), std::move(rule), std::move(diagnostics));
}

void Report::add(
    core::Severity severity,
    std::string code,
    std::string expression,
    std::string rule,
    std::string diagnostics
) {
    if (outcome_.issues.size() >= most_issues) return;
    core::Issue issue;
    issue.severity = severity;
    issue.code = std::move(code);
    issue.expression = std::move(expression);
    issue.rule = std::move(rule);
    issue.diagnostics = std::move(diagnostics);
    outcome_.issues.push_back(std::move(issue));
}

std::string shown(std::string_view text) {
    std::string out = "\"";
    for (const char c : text.substr(0, longest_shown)) {
        const bool markup = c == '<' || c == '>' || c == '&' || static_cast<unsigned char>(c) < 32;
        out += markup ? ' ' : c;
    }
    // Never cut a UTF-8 sequence in half.
    if (text.size() > longest_shown) {
        while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80U) out.pop_back();
        if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0xC0U) out.pop_back();
        out += "...";
    }
    return out + "\"";
}

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
