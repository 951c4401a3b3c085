#include "prefer.hpp"

#include <tonus/core/text.hpp>
#include <tonus/http/headers.hpp>

namespace tonus::api {
namespace {

std::string_view unquoted(std::string_view text) {
    text = core::trim(text);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    return text;
}

void take(Preferences& preferences, std::string_view name, std::string_view value) {
    const auto is = [value](std::string_view wanted) { return http::equal_ignoring_case(value, wanted); };
    if (http::equal_ignoring_case(name, "return") && !preferences.wanted) {
        if (is("minimal")) preferences.wanted = ReturnPreference::minimal;
        if (is("representation")) preferences.wanted = ReturnPreference::representation;
        if (is("OperationOutcome")) preferences.wanted = ReturnPreference::outcome;
    }
    // One of our own, beside strict or lenient.
    preferences.dry_run = preferences.dry_run || (http::equal_ignoring_case(name, "handling") && is("dry-run"));
    if (http::equal_ignoring_case(name, "handling") && !preferences.lenient) {
        if (is("strict")) preferences.lenient = false;
        if (is("lenient")) preferences.lenient = true;
    }
}

}  // namespace

Preferences parse_preferences(const std::vector<std::string_view>& headers) {
    Preferences preferences;
    for (const std::string_view header : headers) {
        for (const std::string_view member : core::split(header, ',')) {
            const std::string_view preference = member.substr(0, member.find(';'));
            const auto equals = preference.find('=');
            if (equals == std::string_view::npos) {
                const bool asynchronous = http::equal_ignoring_case(core::trim(preference), "respond-async");
                preferences.respond_async = preferences.respond_async || asynchronous;
                continue;
            }
            take(preferences, core::trim(preference.substr(0, equals)), unquoted(preference.substr(equals + 1)));
        }
    }
    return preferences;
}

std::string applied(const std::optional<ReturnPreference>& wanted, const std::optional<bool>& lenient) {
    std::string text;
    if (wanted) {
        text = *wanted == ReturnPreference::minimal          ? "return=minimal"
               : *wanted == ReturnPreference::representation ? "return=representation"
                                                             : "return=OperationOutcome";
    }
    if (lenient) text += std::string(text.empty() ? "" : ", ") + (*lenient ? "handling=lenient" : "handling=strict");
    return text;
}

}  // namespace tonus::api
