#include <tonus/search/match.hpp>

#include "query_position.hpp"

#include <tonus/search/words.hpp>

#include <algorithm>
#include <cmath>

namespace tonus::search {
namespace {

/// Unit conversions are not exact in binary: what differs less than this is the same amount.
constexpr double relative_tolerance = 1e-12;

/// None of what has no end, as an amount measured only as below or above another.
double slack_at(double bound) { return std::isinf(bound) ? 0 : std::abs(bound) * relative_tolerance; }
bool at_least(double left, double right) { return left >= right - slack_at(right); }
bool beyond(double left, double right) { return left > right + slack_at(right); }

/// True if `word` begins some word of `text`.
bool begins_a_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const bool inside = at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
        if (!inside) return true;
    }
    return false;
}

/// text/xml and all of text stand above text/xml; charset=UTF-8. Source: FHIR R4, search, "Searching Mime Types".
bool is_media_range(std::string_view range, std::string_view media_type) {
    if (!media_type.starts_with(range)) return false;
    const char next = media_type.size() == range.size() ? ';' : media_type[range.size()];
    return next == ';' || next == ' ' || (next == '/' && range.find('/') == range.npos);
}

bool same(const WantedToken& wanted, Modifier modifier, const TokenValue& value) {
    if (modifier == Modifier::text) return begins_a_word(value.text, wanted.text);
    if (value.code.empty()) return false;
    if (wanted.media_range) return is_media_range(*wanted.code, value.code);
    if (modifier == Modifier::of_type) {
        return wanted.type_system == value.type_system && wanted.type_code == value.type_code && wanted.code == value.code;
    }
    if (wanted.system && *wanted.system != value.system) return false;
    return !wanted.code || *wanted.code == value.code;
}

bool same(const WantedString& wanted, Modifier modifier, const StringValue& value) {
    switch (modifier) {
        case Modifier::exact: return value.exact == wanted.exact;
        case Modifier::contains: return value.folded.find(wanted.folded) != value.folded.npos;
        default: return value.folded.starts_with(wanted.folded);
    }
}

/// Source: FHIR R4, search, table under "Prefixes": how the ranges of query and resource stand.
bool same(const WantedDate& wanted, Modifier, const DateValue& value) {
    const bool contained = wanted.start <= value.start && value.end <= wanted.end;
    switch (wanted.prefix) {
        case Prefix::eq: return contained;
        case Prefix::ne: return !contained;
        case Prefix::gt: return value.end > wanted.end;
        case Prefix::lt: return value.start < wanted.start;
        case Prefix::ge: return value.end > wanted.end || contained;
        case Prefix::le: return value.start < wanted.start || contained;
        case Prefix::sa: return value.start >= wanted.end;
        case Prefix::eb: return value.end <= wanted.start;
        case Prefix::ap: return value.start < wanted.end && wanted.start < value.end;
    }
    return false;
}

struct Range {
    double low;
    double high;
};

bool same_amount(Prefix prefix, double exact, const Range& wanted, const Range& value) {
    const bool is_point = value.low == value.high;
    const bool below_end = is_point ? value.high < wanted.high : value.high <= wanted.high;
    const bool contained = value.low >= wanted.low && below_end;
    switch (prefix) {
        case Prefix::eq: return contained;
        case Prefix::ne: return !contained;
        // R4: with these the precision of the number asked for does not count.
        case Prefix::gt: return beyond(value.high, exact);
        case Prefix::lt: return beyond(exact, value.low);
        case Prefix::ge: return at_least(value.high, exact);
        case Prefix::le: return at_least(exact, value.low);
        case Prefix::sa: return beyond(value.low, exact);
        case Prefix::eb: return beyond(exact, value.high);
        case Prefix::ap: return value.low <= wanted.high && wanted.low <= value.high;
    }
    return false;
}

bool same(const WantedNumber& wanted, Modifier, const NumberValue& value) {
    if (wanted.dimension != 0 && wanted.dimension == value.dimension) {
        return same_amount(wanted.prefix, wanted.base_value, {wanted.base_low, wanted.base_high}, {value.base_low, value.base_high});
    }
    if (wanted.system && *wanted.system != value.system) return false;
    if (wanted.code && *wanted.code != value.code && *wanted.code != value.unit) return false;
    return same_amount(wanted.prefix, wanted.value, {wanted.low, wanted.high}, {value.low, value.high});
}

bool is_version(const WantedReference& wanted, std::string_view version) {
    if (wanted.version.empty() || version == wanted.version) return true;
    return wanted.any_minor && version.starts_with(wanted.version) && version[wanted.version.size()] == '.';
}

bool same(const WantedReference& wanted, Modifier modifier, const ReferenceValue& value) {
    if (modifier == Modifier::identifier) {
        const bool same_value = wanted.value.empty() || wanted.value == value.value;
        return !value.value.empty() && same_value && (wanted.system == "*" || wanted.system == value.system);
    }
    if (!is_version(wanted, value.version)) return false;
    if (!wanted.url.empty()) return wanted.url == value.url;
    return std::find(wanted.targets.begin(), wanted.targets.end(), value.target) != wanted.targets.end();
}

/// Whether `outer` is `inner` or a folder above it.
bool is_above(std::string_view outer, std::string_view inner) {
    if (!inner.starts_with(outer)) return false;
    return inner.size() == outer.size() || outer.ends_with('/') || inner[outer.size()] == '/';
}

bool same(const WantedUri& wanted, Modifier modifier, const UriValue& value) {
    switch (modifier) {
        case Modifier::above: return is_above(value.uri, wanted.uri);
        case Modifier::below: return is_above(wanted.uri, value.uri);
        case Modifier::contains: return value.uri.find(wanted.uri) != value.uri.npos;
        default: return wanted.uri == value.uri;
    }
}

bool same(const WantedPosition& wanted, Modifier, const PositionValue& value) { return distance_between(wanted, value) <= wanted.metres; }

bool same(const WantedComposite& wanted, Modifier, const CompositeValue& value) {
    if (wanted.parts.size() != value.parts.size()) return false;
    for (std::size_t i = 0; i < wanted.parts.size(); ++i) {
        const auto& part = value.parts[i];
        const bool found =
            std::any_of(part.begin(), part.end(), [&](const Value& one) { return matches(wanted.parts[i], Modifier::none, one); });
        if (!found) return false;
    }
    return true;
}

template <class A, class B>
bool same(const A&, Modifier, const B&) {
    return false;
}

bool any_of(const Condition& condition, const Value& value) {
    return std::any_of(condition.any_of.begin(), condition.any_of.end(), [&](const Wanted& wanted) {
        return matches(wanted, condition.modifier, value);
    });
}

bool any_of(const Condition& condition, std::span<const ParameterValue> values) {
    return std::any_of(values.begin(), values.end(), [&](const ParameterValue& value) { return any_of(condition, value.value); });
}

bool holds_somewhere(const Condition& condition, const Candidate& candidate) {
    // The server's own members need not stand in the resource's text.
    if (condition.parameter->code == "_id") {
        return std::any_of(condition.any_of.begin(), condition.any_of.end(), [&](const Wanted& wanted) {
            return std::get<WantedToken>(wanted).given == candidate.id;
        });
    }
    if (condition.parameter->code == "_lastUpdated") {
        const std::int64_t at = candidate.last_updated.time_since_epoch().count();
        return any_of(condition, DateValue{at, at + 1});
    }
    return any_of(condition, candidate.values.of(*condition.parameter));
}

bool holds(const Condition& condition, const Candidate& candidate) {
    // Nobody knows yet; what is not known to hold is not shown.
    if (condition.awaits_codes) return false;
    switch (condition.modifier) {
        case Modifier::missing: {
            const bool is_own = condition.parameter->code == "_id" || condition.parameter->code == "_lastUpdated";
            const bool is_missing = !is_own && candidate.values.of(*condition.parameter).empty();
            return is_missing == condition.missing;
        }
        case Modifier::not_:
        case Modifier::not_in: return !holds_somewhere(condition, candidate);
        default: return holds_somewhere(condition, candidate);
    }
}

bool holds(const TextCondition& condition, const std::vector<std::string>& words) {
    return std::all_of(condition.all_of.begin(), condition.all_of.end(), [&](const std::vector<std::string>& group) {
        return std::any_of(group.begin(), group.end(), [&](const std::string& word) {
            return has_beginning(words, std::string(narrative_mark) + word) || (condition.whole_resource && has_beginning(words, word));
        });
    });
}

bool hold(const std::vector<TextCondition>& conditions, json::Value resource) {
    if (conditions.empty()) return true;
    const std::vector<std::string> words = words_of(resource);
    return std::all_of(conditions.begin(), conditions.end(), [&](const TextCondition& condition) { return holds(condition, words); });
}

}  // namespace

bool matches(const Wanted& wanted, Modifier modifier, const Value& value) {
    return std::visit([&](const auto& left, const auto& right) { return same(left, modifier, right); }, wanted, value);
}

std::vector<const Parameter*> parameters_of(const Query& query) {
    std::vector<const Parameter*> parameters;
    for (const Condition& condition : query.conditions) {
        if (std::find(parameters.begin(), parameters.end(), condition.parameter) == parameters.end()) {
            parameters.push_back(condition.parameter);
        }
    }
    return parameters;
}

bool matches(const Query& query, const Candidate& candidate) {
    return std::all_of(
               query.conditions.begin(), query.conditions.end(), [&](const Condition& condition) { return holds(condition, candidate); }
           ) &&
           hold(query.texts, candidate.resource);
}

}  // namespace tonus::search
