#include "evaluator.hpp"
#include "regular_expression.hpp"

#include <tonus/core/text.hpp>
#include <tonus/core/utf8.hpp>
#include <tonus/core/work.hpp>

#include <algorithm>

namespace tonus::fhirpath {
namespace {

std::int64_t length_of(std::string_view text) { return std::int64_t(core::character_count(text)); }

std::int64_t character_at(std::string_view text, std::size_t byte) {
    return byte == std::string_view::npos ? -1 : length_of(text.substr(0, byte));
}

}  // namespace

std::optional<Items> Evaluator::call_on_string(const Node& node, Items input, const Scope& scope) {
    if (node.function < Function::index_of || node.function > Function::trim) return std::nullopt;
    if (node.function == Function::join) return join(node, input, scope);
    const Item* item = single(input, node);
    if (item == nullptr) return Items();
    auto text = text_of(machine_, *item);
    if (!text) {
        const auto value = system_value(machine_, *item);
        if (!value) return Items();
        return fail(node, std::string(node.name) + "() works on strings.");
    }
    switch (node.function) {
        case Function::length: return one(Item::integer(length_of(*text)));
        case Function::upper: return one(machine_.string(to_upper_case(*text)));
        case Function::lower: return one(machine_.string(to_lower_case(*text)));
        case Function::trim: return one(Item::string(core::trim(*text)));
        case Function::to_chars: {
            ItemList out(machine_.arena);
            while (!text->empty() && step()) {
                const std::size_t end = core::character_begin(*text, 1);
                out.push(Item::string(text->substr(0, end)));
                text->remove_prefix(end);
            }
            return out.items();
        }
        case Function::substring: return substring(node, *text, scope);
        case Function::split: return split(node, *text, scope);
        case Function::matches:
        case Function::matches_full:
        case Function::replace_matches: return match(node, *text, scope);
        default: return change_string(node, *text, scope);
    }
}

Items Evaluator::change_string(const Node& node, std::string_view text, const Scope& scope) {
    const auto argument = string_argument(node, scope, 0);
    if (!argument) return {};
    switch (node.function) {
        case Function::starts_with: return truth_item(text.starts_with(*argument) ? Truth::yes : Truth::no);
        case Function::ends_with: return truth_item(text.ends_with(*argument) ? Truth::yes : Truth::no);
        case Function::contains: return truth_item(text.find(*argument) != text.npos ? Truth::yes : Truth::no);
        case Function::index_of: return one(Item::integer(character_at(text, text.find(*argument))));
        case Function::last_index_of: return one(Item::integer(character_at(text, text.rfind(*argument))));
        default: break;
    }
    const auto replacement = string_argument(node, scope, 1);
    if (!replacement) return {};
    std::string result;
    while (!text.empty() && step(1 + replacement->size() / 64)) {
        // An empty pattern stands before every character, and once at the end.
        const std::size_t found = argument->empty() ? 0 : text.find(*argument);
        if (found == text.npos) break;
        result += text.substr(0, found);
        result += *replacement;
        const std::size_t kept = argument->empty() ? core::character_begin(text, 1) : 0;
        result += text.substr(0, kept);
        text.remove_prefix(argument->empty() ? kept : found + argument->size());
    }
    result += text;
    if (argument->empty()) result += *replacement;
    return failed() ? Items() : one(machine_.string(result));
}

Items Evaluator::substring(const Node& node, std::string_view text, const Scope& scope) {
    const auto start = integer_argument(node, scope, 0);
    if (!start || *start < 0 || *start >= length_of(text)) return {};
    text.remove_prefix(core::character_begin(text, std::size_t(*start)));
    if (node.argument_count == 2) {
        const Items length = evaluate(program_.argument(node, 1), scope);
        if (failed()) return {};
        if (!length.empty()) {
            const auto count = integer_argument(node, scope, 1);
            if (!count) return {};
            text = text.substr(0, *count <= 0 ? 0 : core::character_begin(text, std::size_t(*count)));
        }
    }
    return one(Item::string(text));
}

Items Evaluator::split(const Node& node, std::string_view text, const Scope& scope) {
    const auto separator = string_argument(node, scope, 0);
    if (!separator) return {};
    ItemList out(machine_.arena);
    while (step()) {
        const std::size_t found =
            separator->empty() ? (text.size() <= 1 ? text.npos : core::character_begin(text, 1)) : text.find(*separator);
        out.push(Item::string(text.substr(0, found)));
        if (found == text.npos) break;
        text.remove_prefix(found + separator->size());
    }
    return out.items();
}

Items Evaluator::join(const Node& node, Items input, const Scope& scope) {
    const auto separator = node.argument_count == 0 ? std::string_view() : string_argument(node, scope, 0);
    if (!separator) return {};
    std::string result;
    for (const Item& item : input) {
        const auto text = text_of(machine_, item);
        if (!text) return fail(node, "join() works on strings.");
        if (&item != input.data()) result += *separator;
        result += *text;
    }
    return one(machine_.string(result));
}

Items Evaluator::match(const Node& node, std::string_view text, const Scope& scope) {
    const auto pattern = string_argument(node, scope, 0);
    // For short texts, compiling the pattern each time is most of the work.
    constexpr std::size_t steps_of_a_pattern = 100;
    if (!pattern || !step(steps_of_a_pattern + (pattern->size() + text.size()) / 8)) return {};
    const auto expression = RegularExpression::compile(*pattern);
    if (!expression) return fail(node, "the regular expression is malformed.");
    if (node.function == Function::replace_matches) {
        const auto substitution = string_argument(node, scope, 1);
        if (!substitution) return {};
        if (pattern->empty()) return one(Item::string(text));
        const auto result = expression->replace(text, *substitution, matching_left_);
        if (!result) core::stop_if_over();
        return result ? one(machine_.string(*result)) : fail(node, "replacing took too long or names no group.");
    }
    const auto result =
        node.function == Function::matches ? expression->finds(text, matching_left_) : expression->covers(text, matching_left_);
    if (!result) {
        core::stop_if_over();
        return fail(node, "the regular expression takes too long on this text.");
    }
    return truth_item(*result ? Truth::yes : Truth::no);
}

}  // namespace tonus::fhirpath
