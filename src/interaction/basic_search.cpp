#include <tonus/interaction/basic_search.hpp>

#include "patient_names.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/core/text.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <array>

namespace tonus::interaction {
namespace {

using core::ErrorKind;

constexpr std::array<SearchParameter, 5> offered{{
    {"_id", "token"},
    {"_lastUpdated", "date"},
    {"identifier", "token"},
    {"patient", "reference"},
    {"subject", "reference"},
}};

/// FNV-1a over the pieces, each ended by a zero byte. Source: Fowler, Noll, Vo.
std::uint64_t hash(std::initializer_list<std::string_view> pieces) {
    std::uint64_t value = 14695981039346656037U;
    const auto mix = [&value](unsigned char byte) { value = (value ^ byte) * 1099511628211U; };
    for (const std::string_view piece : pieces) {
        for (const char c : piece) mix(static_cast<unsigned char>(c));
        mix(0);
    }
    return value;
}

tl::unexpected<core::Error> bad_value(const std::string& name, std::string_view rule) {
    return refuse(
        ErrorKind::invalid, "value", "http." + name, "The value of " + name + " cannot be read; " + std::string(rule),
        "MSG_PARAM_INVALID"
    );
}

void add_identifier_rows(std::vector<store::IndexRow>& rows, std::string_view type, json::Value identifier) {
    const std::string_view system = identifier["system"].string();
    const std::string_view value = identifier["value"].string();
    if (!value.empty()) {
        rows.push_back({hash({type, "identifier", "value", value}), 0});
        rows.push_back({hash({type, "identifier", "both", system, value}), 0});
    }
    if (!system.empty()) rows.push_back({hash({type, "identifier", "system", system}), 0});
}

void add_reference_rows(std::vector<store::IndexRow>& rows, std::string_view type, std::string_view name, json::Value reference) {
    const auto target = fhir::target_names(reference, patient_type);
    if (target.literal) rows.push_back({hash({type, name, *target.literal}), 0});
    if (target.logical) rows.push_back({hash({type, name, *target.logical}), 0});
}

/// `system|code`, `|code`, `system|` or `code`.
std::uint64_t identifier_key(std::string_view type, std::string_view value) {
    const auto bar = value.find('|');
    if (bar == std::string_view::npos) return hash({type, "identifier", "value", value});
    const std::string_view system = value.substr(0, bar);
    const std::string_view code = value.substr(bar + 1);
    if (code.empty()) return hash({type, "identifier", "system", system});
    return hash({type, "identifier", "both", system, code});
}

core::Result<std::uint64_t> reference_key(
    std::string_view type,
    std::string_view name,
    std::string_view modifier,
    std::string_view value
) {
    if (modifier == "identifier") {
        const auto bar = value.find('|');
        const std::string_view system = bar == std::string_view::npos ? std::string_view() : value.substr(0, bar);
        const std::string_view code = bar == std::string_view::npos ? value : value.substr(bar + 1);
        return hash({type, name, fhir::logical_name(patient_type, system, code)});
    }
    const std::string target_type(modifier.empty() ? patient_type : modifier);
    if (core::is_fhir_id(value)) return hash({type, name, target_type + "/" + std::string(value)});
    const auto parsed = fhir::parse_reference(value);
    if (parsed.kind == fhir::ReferenceKind::literal) return hash({type, name, fhir::to_string(parsed.target)});
    return bad_value(std::string(name), "give an id, Type/id or an absolute URL that ends so.");
}

/// Narrows the query to versions stored when the prefix says. Source: FHIR R4, search, "date".
core::Result<void> narrow_by_update(store::IndexQuery& query, std::string_view value) {
    std::string_view prefix = "eq";
    if (value.size() > 2 && value[0] >= 'a' && value[0] <= 'z') {
        prefix = value.substr(0, 2);
        value.remove_prefix(2);
    }
    const auto time = fhir::parse_time(value);
    if (!time) return bad_value("_lastUpdated", "write it as 2026-01-31 or 2026-01-31T09:30:00Z, with a prefix such as ge before it.");
    const auto from = [&query](core::Instant at) { query.updated_from = std::max(query.updated_from.value_or(at), at); };
    const auto before = [&query](core::Instant at) { query.updated_before = std::min(query.updated_before.value_or(at), at); };
    if (prefix == "ge") {
        from(time->start);
    } else if (prefix == "gt" || prefix == "sa") {
        from(time->end);
    } else if (prefix == "le") {
        before(time->end);
    } else if (prefix == "lt" || prefix == "eb") {
        before(time->start);
    } else if (prefix == "eq") {
        from(time->start);
        before(time->end);
    } else {
        return bad_value("_lastUpdated", "its prefix must be one of eq, ge, gt, le, lt, sa, eb.");
    }
    return {};
}

/// A parameter's name without its modifier, and the modifier.
struct Name {
    std::string base;
    std::string modifier;
};

Name split_name(const std::string& name) {
    const auto colon = name.find(':');
    if (colon == std::string::npos) return {name, {}};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

core::Result<void> narrow_by_id(SearchPlan& plan, std::string_view value) {
    std::vector<std::string> ids;
    for (const std::string_view id : core::split(value, ',')) ids.emplace_back(id);
    if (plan.query.ids.empty()) {
        plan.query.ids = std::move(ids);
    } else {
        std::erase_if(plan.query.ids, [&ids](const std::string& id) { return std::find(ids.begin(), ids.end(), id) == ids.end(); });
        plan.nothing = plan.query.ids.empty();
    }
    return {};
}

core::Result<void> apply(SearchPlan& plan, const Name& name, const std::string& value) {
    if (name.base == "_id") return narrow_by_id(plan, value);
    if (name.base == "_lastUpdated") return narrow_by_update(plan.query, value);
    std::vector<std::uint64_t> any_of;
    for (const std::string_view piece : core::split(value, ',')) {
        if (name.base == "identifier") {
            any_of.push_back(identifier_key(plan.query.type, piece));
            continue;
        }
        auto key = reference_key(plan.query.type, name.base, name.modifier, piece);
        if (!key) return core::fail(key.error());
        any_of.push_back(*key);
    }
    plan.query.all_of.push_back(std::move(any_of));
    return {};
}

core::Error unknown_parameter(const std::string& name) {
    std::vector<std::string_view> names;
    for (const SearchParameter& parameter : offered) names.push_back(parameter.name);
    std::string text = "'" + name + "' is no search parameter here";
    if (const auto near = core::nearest(name, names)) text += "; did you mean '" + std::string(*near) + "'?";
    text += " Use one of:";
    for (const std::string_view known : names) text += (known == names.front() ? " " : ", ") + std::string(known);
    return refuse(ErrorKind::not_supported, "not-supported", "http." + name, text + ".", "MSG_PARAM_UNKNOWN").value();
}

core::Result<void> check_modifier(const Name& name) {
    const bool reference = name.base == "patient" || name.base == "subject";
    const bool known = name.modifier.empty() ||
                       (reference && (name.modifier == "identifier" || (name.modifier[0] >= 'A' && name.modifier[0] <= 'Z')));
    if (known) return {};
    return refuse(
        ErrorKind::not_supported, "not-supported", "http." + name.base,
        "The modifier ':" + name.modifier + "' is not offered for " + name.base + "; leave it out.", "MSG_PARAM_MODIFIER_INVALID"
    );
}

bool is_offered(const std::string& name) {
    return std::any_of(offered.begin(), offered.end(), [&name](const SearchParameter& parameter) { return parameter.name == name; });
}

}  // namespace

std::vector<store::IndexRow> BasicSearch::rows_of(json::Value resource, std::string_view type) const {
    std::vector<store::IndexRow> rows;
    const json::Value identifier = resource["identifier"];
    if (identifier.is_object()) add_identifier_rows(rows, type, identifier);
    for (const json::Value element : identifier.elements()) add_identifier_rows(rows, type, element);
    for (const std::string_view element : {"subject", "patient"}) {
        const json::Value reference = resource[element];
        if (!reference.is_object()) continue;
        // R4 gives most types both parameters for one element, whichever of the two names it has.
        add_reference_rows(rows, type, "subject", reference);
        add_reference_rows(rows, type, "patient", reference);
    }
    return rows;
}

core::Result<SearchPlan> BasicSearch::plan(
    std::string_view type,
    const std::vector<Parameter>& parameters,
    bool lenient
) const {
    SearchPlan plan;
    plan.query.type = type;
    std::vector<core::Issue> problems;
    for (const Parameter& parameter : parameters) {
        if (parameter.value.empty()) continue;
        const Name name = split_name(parameter.name);
        if (!is_offered(name.base)) {
            core::Error unknown = unknown_parameter(parameter.name);
            auto& issues = lenient ? plan.warnings : problems;
            issues.insert(issues.end(), unknown.issues().begin(), unknown.issues().end());
            if (lenient) issues.back().severity = core::Severity::warning;
            continue;
        }
        if (auto modifier = check_modifier(name); !modifier) return core::fail(modifier.error());
        if (auto applied = apply(plan, name, parameter.value); !applied) return core::fail(applied.error());
        plan.applied.push_back(parameter);
    }
    if (!problems.empty()) {
        return core::fail(core::Error(ErrorKind::not_supported, problems.front().diagnostics).with_issues(std::move(problems)));
    }
    return plan;
}

std::vector<SearchParameter> BasicSearch::parameters_of(std::string_view) const {
    return {offered.begin(), offered.end()};
}

}  // namespace tonus::interaction
