#include "query_values.hpp"

#include "query_position.hpp"
#include "query_text.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/core/text.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/fhirpath/decimal.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/search/measure.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <tuple>
#include <utility>

namespace tonus::search {
namespace {

using Read = tl::expected<Wanted, std::string>;

tl::unexpected<std::string> wrong(std::string sentence) { return tl::unexpected<std::string>(std::move(sentence)); }

constexpr std::array<std::string_view, 9> prefixes{"eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap"};

/// What FHIR wrote before DSTU2, and the Python client of SMART still does.
constexpr std::array<std::pair<std::string_view, Prefix>, 4> signs{
    {{">=", Prefix::ge}, {"<=", Prefix::le}, {">", Prefix::gt}, {"<", Prefix::lt}}};

Prefix take_prefix(std::string_view& text) {
    for (const auto& [sign, prefix] : signs) {
        if (!text.starts_with(sign)) continue;
        text.remove_prefix(sign.size());
        return prefix;
    }
    const auto found = std::find(prefixes.begin(), prefixes.end(), text.substr(0, 2));
    if (found == prefixes.end()) return Prefix::eq;
    text.remove_prefix(2);
    return Prefix(found - prefixes.begin());
}

Read read_token(std::string_view text, Modifier modifier) {
    const auto pieces = split_unescaped(text, '|');
    WantedToken token;
    if (modifier == Modifier::text) {
        token.text = fold(unescaped(text));
        return token;
    }
    if (modifier == Modifier::of_type) {
        if (pieces.size() != 3 || pieces[1].empty() || pieces[2].empty()) {
            return wrong(":of-type takes system|code|value.");
        }
        token.type_system = unescaped(pieces[0]);
        token.type_code = fold(unescaped(pieces[1]));
        token.code = fold(unescaped(pieces[2]));
        return token;
    }
    if (pieces.size() > 2) return wrong("a token has at most one |; escape others as \\|.");
    if (pieces.size() == 2) token.system = unescaped(pieces[0]);
    const std::string_view code = pieces.back();
    token.given = unescaped(code);
    if (!code.empty()) token.code = fold(token.given);
    if (!token.code && (!token.system || token.system->empty())) return wrong("a token needs a system or a code.");
    return token;
}

Read read_date(std::string_view text, core::Instant now) {
    WantedDate date;
    date.prefix = take_prefix(text);
    const auto interval = fhir::parse_query_time(text);
    if (!interval) return wrong("a date has the form 2026, 2026-11, 2026-11-24 or 2026-11-24T09:30:00Z.");
    date.start = interval->start.time_since_epoch().count();
    date.end = interval->end.time_since_epoch().count();
    if (date.prefix == Prefix::ap) {
        // R4 suggests a tenth of the distance from now.
        const std::int64_t slack = std::abs(now.time_since_epoch().count() - date.start) / 10;
        date.start -= slack;
        date.end += slack;
    }
    return date;
}

/// What the last digit given leaves open to either side: 5.395 and 5.405 of 5.40, 95 and 105 of 1e2. Reckoned in decimals:
/// the double nearest to 0.85 is not what the doubles of 0.8 and 0.05 add up to.
std::pair<double, double> bounds_of(std::string_view digits, const fhirpath::Decimal& number) {
    int exponent = 0;
    const std::size_t mark = digits.find_first_of("eE");
    if (mark != digits.npos) {
        std::string_view power = digits.substr(mark + 1);
        if (power.starts_with('+')) power.remove_prefix(1);
        std::from_chars(power.data(), power.data() + power.size(), exponent);
    }
    const std::string_view mantissa = digits.substr(0, mark);
    const std::size_t point = mantissa.find('.');
    const int places = point == mantissa.npos ? 0 : int(mantissa.size() - point - 1);
    const auto half = fhirpath::Decimal::parse("5e" + std::to_string(exponent - places - 1));
    const auto low = half ? number.minus(*half) : std::nullopt;
    const auto high = half ? number.plus(*half) : std::nullopt;
    if (low && high) return {low->to_double(), high->to_double()};
    const double slack = 0.5 * std::pow(10.0, exponent - places);
    return {number.to_double() - slack, number.to_double() + slack};
}

tl::expected<WantedNumber, std::string> read_plain_number(std::string_view text) {
    WantedNumber number;
    number.prefix = take_prefix(text);
    const auto decimal = fhirpath::Decimal::parse(text);
    if (!decimal)
        return wrong("\"" + std::string(text) + "\" is no number; write it as 5.4 or 1.2e-3, with gt, lt and the like before it.");
    number.value = decimal->to_double();
    if (number.prefix == Prefix::ap) {
        const double slack = std::abs(number.value) / 10;
        number.low = number.value - slack;
        number.high = number.value + slack;
    } else {
        std::tie(number.low, number.high) = bounds_of(text, *decimal);
    }
    return number;
}

Read read_number(std::string_view text) {
    auto number = read_plain_number(text);
    if (!number) return wrong(number.error());
    return *number;
}

Read read_quantity(std::string_view text) {
    const auto pieces = split_unescaped(text, '|');
    if (pieces.size() != 1 && pieces.size() != 3) return wrong("a quantity has the form number or number|system|code.");
    auto number = read_plain_number(pieces[0]);
    if (!number) return wrong(number.error());
    if (pieces.size() == 1) return *number;
    if (!pieces[1].empty()) number->system = unescaped(pieces[1]);
    if (!pieces[2].empty()) number->code = unescaped(pieces[2]);
    const auto measure = number->system == ucum_system && number->code ? measure_of(*number->code) : std::nullopt;
    if (measure) {
        number->dimension = measure->dimension;
        number->base_value = measure->to_base(number->value);
        number->base_low = measure->to_base(number->low);
        number->base_high = measure->to_base(number->high);
    }
    return *number;
}

Read read_identifier(std::string_view text) {
    const auto pieces = split_unescaped(text, '|');
    const bool says_nothing = pieces.front().empty() && pieces.back().empty();
    if (pieces.size() > 2 || says_nothing) return wrong(":identifier takes value, system|value, |value or system|.");
    WantedReference reference;
    reference.system = pieces.size() == 2 ? unescaped(pieces[0]) : "*";
    reference.value = fold(unescaped(pieces.back()));
    return reference;
}

Read read_reference(std::string_view text, const ValueContext& context) {
    if (context.modifier == Modifier::identifier) return read_identifier(text);
    const std::string whole = unescaped(text);
    WantedReference reference;
    const auto bar = whole.find('|');
    const std::string bare = whole.substr(0, bar);
    if (bar != std::string::npos) reference.version = whole.substr(bar + 1);
    reference.any_minor = context.modifier == Modifier::below;
    const fhir::ParsedReference parsed = fhir::parse_reference(bare);
    if (parsed.kind == fhir::ReferenceKind::literal) {
        if (!context.modifier_type.empty() && context.modifier_type != parsed.target.type) {
            return wrong("the type in the value is not the one in the modifier.");
        }
        // A reference to our own base and one to a sender's are the same resource here.
        reference.targets.push_back(fhir::to_string(parsed.target));
        return reference;
    }
    if (parsed.kind == fhir::ReferenceKind::urn || parsed.kind == fhir::ReferenceKind::other) {
        reference.url = bare;
        return reference;
    }
    if (!core::is_fhir_id(bare)) return wrong("a reference has the form id, Type/id or an absolute URL.");
    if (!context.modifier_type.empty()) {
        reference.targets.push_back(std::string(context.modifier_type) + '/' + bare);
    } else {
        for (const std::string_view target : context.parameter.targets) {
            reference.targets.push_back(std::string(target) + '/' + bare);
        }
    }
    if (reference.targets.empty()) return wrong("this reference can be of any type: write Type/id.");
    return reference;
}

/// A code's system may be said although the element has none: its binding's.
void drop_implied_system(WantedToken& token, const Parameter& parameter) {
    const auto& implied = parameter.code_systems;
    if (token.system && std::find(implied.begin(), implied.end(), *token.system) != implied.end()) token.system.reset();
}

Read read_composite(std::string_view text, const ValueContext& context) {
    const auto pieces = split_unescaped(text, '$');
    const auto& components = context.parameter.components;
    if (pieces.size() != components.size()) {
        return wrong("this composite has " + std::to_string(components.size()) + " parts, joined by $.");
    }
    WantedComposite composite;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Read part = wrong("this composite cannot be searched.");
        switch (components[i].kind) {
            case ParameterKind::token: part = read_token(pieces[i], Modifier::none); break;
            case ParameterKind::date: part = read_date(pieces[i], context.now); break;
            case ParameterKind::number: part = read_number(pieces[i]); break;
            case ParameterKind::quantity: part = read_quantity(pieces[i]); break;
            case ParameterKind::uri: part = WantedUri{unescaped(pieces[i])}; break;
            case ParameterKind::string: part = WantedString{fold(unescaped(pieces[i])), unescaped(pieces[i])}; break;
            case ParameterKind::reference:
                if (components[i].alone != nullptr) {
                    part = read_reference(pieces[i], {*components[i].alone, Modifier::none, {}, context.now});
                }
                break;
            default: break;
        }
        if (!part) return part;
        auto* token = std::get_if<WantedToken>(&*part);
        if (token != nullptr && components[i].alone != nullptr) drop_implied_system(*token, *components[i].alone);
        composite.parts.push_back(std::move(*part));
    }
    return composite;
}

}  // namespace

tl::expected<Wanted, std::string> read_wanted(std::string_view text, const ValueContext& context) {
    switch (context.parameter.kind) {
        case ParameterKind::token: return read_token(text, context.modifier);
        case ParameterKind::string: {
            std::string exact = unescaped(text);
            std::string folded = fold(exact);
            return WantedString{std::move(folded), std::move(exact)};
        }
        case ParameterKind::date: return read_date(text, context.now);
        case ParameterKind::number: return read_number(text);
        case ParameterKind::quantity: return read_quantity(text);
        case ParameterKind::reference: return read_reference(text, context);
        case ParameterKind::uri: return WantedUri{unescaped(text)};
        case ParameterKind::composite: return read_composite(text, context);
        case ParameterKind::special: {
            const auto position = read_wanted_position(text);
            if (!position) return wrong(position.error());
            return *position;
        }
    }
    return wrong("this parameter cannot be searched by value.");
}

}  // namespace tonus::search
