#include "query_parser.hpp"

#include "query_text.hpp"
#include "query_values.hpp"

#include <tonus/core/text.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/search/words.hpp>

#include <algorithm>
#include <array>

namespace tonus::search {
namespace {

struct ModifierName {
    std::string_view name;
    Modifier modifier;
};

constexpr std::array modifier_names{
    ModifierName{"missing", Modifier::missing},
    ModifierName{"exact", Modifier::exact},
    ModifierName{"contains", Modifier::contains},
    ModifierName{"not", Modifier::not_},
    ModifierName{"text", Modifier::text},
    ModifierName{"in", Modifier::in},
    ModifierName{"not-in", Modifier::not_in},
    ModifierName{"of-type", Modifier::of_type},
    ModifierName{"identifier", Modifier::identifier},
    ModifierName{"above", Modifier::above},
    ModifierName{"below", Modifier::below},
};

Modifier find_modifier(std::string_view name) {
    const auto found =
        std::find_if(modifier_names.begin(), modifier_names.end(), [&](const ModifierName& candidate) { return candidate.name == name; });
    return found == modifier_names.end() ? Modifier::none : found->modifier;
}

bool begins_a_type(std::string_view text) { return !text.empty() && text[0] >= 'A' && text[0] <= 'Z'; }

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

/// Punctuation in what is asked for counts no more than in what is stored.
void add_without_punctuation(Condition& condition, const Wanted& wanted) {
    const auto* text = std::get_if<WantedString>(&wanted);
    if (text == nullptr) return;
    WantedString bare{without_punctuation(text->folded), {}};
    if (!bare.folded.empty() && bare.folded != text->folded) condition.any_of.emplace_back(std::move(bare));
}

}  // namespace

bool may_point_at(const Parameter& reference, std::string_view type) {
    return reference.targets.empty() || std::find(reference.targets.begin(), reference.targets.end(), type) != reference.targets.end();
}

/// `code:modifier.rest`
struct QueryParser::Name {
    std::string_view whole;
    std::string_view code;
    std::string_view modifier;
    std::string_view rest;  // of a chain
};

QueryParser::Name QueryParser::split_name(std::string_view name) {
    Name parts{name, name, {}, {}};
    if (const std::size_t dot = name.find('.'); dot != name.npos) {
        parts.code = name.substr(0, dot);
        parts.rest = name.substr(dot + 1);
    }
    if (const std::size_t colon = parts.code.find(':'); colon != parts.code.npos) {
        parts.modifier = parts.code.substr(colon + 1);
        parts.code = parts.code.substr(0, colon);
    }
    return parts;
}

void QueryParser::read(Query& query, std::string_view name, std::string_view value) {
    understood_ = true;
    if (!read_control(query, name, value)) read_inner(query, name, value, 0);
}

void QueryParser::read_inner(Query& query, std::string_view name, std::string_view value, std::size_t depth) {
    if (depth > options_.deepest_chain) return too_costly("A chain may have " + std::to_string(options_.deepest_chain) + " links.");
    if (name.starts_with("_has:")) return read_has(query, name.substr(5), value, depth);
    const Name parts = split_name(name);
    if (!parts.rest.empty()) return read_chain(query, parts, value, depth);
    if (parts.code == "_text" || parts.code == "_content") return read_text(query, parts.code, value);
    read_condition(query, parts, value);
}

void QueryParser::read_condition(Query& query, const Name& name, std::string_view value) {
    const Parameter* parameter = table_.find(query.type, name.code);
    if (parameter == nullptr) return unknown_parameter(query.type, name.code);
    if (!is_offered(*parameter)) return unsupported(name.whole, "this parameter, of type special, is not offered.");
    Condition condition;
    condition.parameter = parameter;
    std::string_view modifier_type;
    if (!name.modifier.empty()) {
        condition.modifier = find_modifier(name.modifier);
        if (condition.modifier == Modifier::none && begins_a_type(name.modifier)) {
            condition.modifier = Modifier::type;
            modifier_type = name.modifier;
        }
        if (condition.modifier == Modifier::none || !accepts(*parameter, condition.modifier)) {
            return unsupported(
                name.whole,
                "The modifier \":" + std::string(name.modifier) + "\" is not offered on " + quoted(name.code) + ", a parameter of type " +
                    std::string(name_of(parameter->kind)) + "; it takes" + modifiers_of(*parameter) + "."
            );
        }
        if (condition.modifier == Modifier::type && !table_.serves(name.modifier)) {
            return unsupported(name.whole, "There is no resource type " + quoted(name.modifier) + " here.");
        }
        if (condition.modifier == Modifier::type && !may_point_at(*parameter, name.modifier)) {
            return points_elsewhere(name.whole, *parameter, name.modifier);
        }
    }
    if (condition.modifier == Modifier::missing) {
        read_missing(condition, name.whole, value);
    } else if (condition.modifier == Modifier::in || condition.modifier == Modifier::not_in) {
        read_value_set(condition, name.whole, value);
    } else {
        value = read_version(query, *parameter, condition.modifier, value);
        read_alternatives(condition, modifier_type, name.whole, value);
    }
    if (parameter->kind == ParameterKind::token) read_systems(condition, name.whole);
    if (parameter->kind == ParameterKind::reference) read_hierarchy(condition, name.whole);
    if (condition.modifier == Modifier::missing || condition.awaits_codes || !condition.any_of.empty()) {
        query.conditions.push_back(std::move(condition));
    }
}

std::string QueryParser::modifiers_of(const Parameter& parameter) const {
    std::string names;
    for (const ModifierName& one : modifier_names) {
        if (accepts(parameter, one.modifier)) names += (names.empty() ? " :" : ", :") + std::string(one.name);
    }
    if (accepts(parameter, Modifier::type)) names += ", and a resource type such as :Patient";
    return names;
}

bool QueryParser::accepts(const Parameter& parameter, Modifier modifier) const {
    switch (modifier) {
        case Modifier::none:
        case Modifier::missing: return true;
        case Modifier::exact: return parameter.kind == ParameterKind::string;
        // For uri it is R5's; R4 names no other part of a URI to search by.
        case Modifier::contains: return parameter.kind == ParameterKind::string || parameter.kind == ParameterKind::uri;
        case Modifier::not_:
        case Modifier::text:
        case Modifier::in:
        case Modifier::not_in:
        case Modifier::of_type: return parameter.kind == ParameterKind::token;
        case Modifier::identifier:
        case Modifier::type: return parameter.kind == ParameterKind::reference;
        case Modifier::above:
        case Modifier::below:
            return parameter.kind == ParameterKind::uri || parameter.kind == ParameterKind::token ||
                   parameter.kind == ParameterKind::reference;
    }
    return false;
}

// Source: FHIR R4, search, "uri": servers "SHOULD support automatically detecting a |[version] portion ... and interpreting
// that portion as a search on the version". Of several alternatives each would have a version of its own.
std::string_view QueryParser::read_version(Query& query, const Parameter& parameter, Modifier modifier, std::string_view value) {
    const bool names_one = parameter.code == "url" && modifier == Modifier::none && split_unescaped(value, ',').size() == 1;
    const std::size_t bar = names_one ? value.find('|') : value.npos;
    const Parameter* version = table_.find(query.type, "version");
    if (bar == value.npos || bar + 1 == value.size() || version == nullptr || version->kind != ParameterKind::token) return value;
    Condition condition;
    condition.parameter = version;
    WantedToken token;
    token.given = unescaped(value.substr(bar + 1));
    token.code = fold(token.given);
    condition.any_of.emplace_back(std::move(token));
    query.conditions.push_back(std::move(condition));
    return value.substr(0, bar);
}

// Source: FHIR R4, search, "References and Versions" and "Searching Hierarchies".
void QueryParser::read_hierarchy(Condition& condition, std::string_view name) {
    if (condition.modifier != Modifier::above && condition.modifier != Modifier::below) return;
    const auto has_url = [this](const std::string& target) {
        return table_.find(std::string_view(target).substr(0, target.find('/')), "url") != nullptr;
    };
    const bool of_canonicals = std::all_of(condition.any_of.begin(), condition.any_of.end(), [&](const Wanted& wanted) {
        const auto& reference = std::get<WantedReference>(wanted);
        return !reference.version.empty() || std::all_of(reference.targets.begin(), reference.targets.end(), has_url);
    });
    if (of_canonicals) {
        if (condition.modifier == Modifier::above) unsupported(name, "canonicals have no :above; :below finds all versions.");
        return;
    }
    for (Wanted& wanted : condition.any_of) {
        auto& reference = std::get<WantedReference>(wanted);
        std::erase_if(reference.targets, [this](const std::string& target) {
            return parent_parameter(table_, std::string_view(target).substr(0, target.find('/'))) == nullptr;
        });
        if (reference.targets.empty()) return unsupported(name, "what this points at is part of nothing of its own type.");
    }
    condition.awaits_codes = !condition.any_of.empty();
}

void QueryParser::read_alternatives(Condition& condition, std::string_view modifier_type, std::string_view name, std::string_view value) {
    const auto pieces = split_unescaped(value, ',');
    if (pieces.size() > options_.most_values) {
        return too_costly("A parameter may have " + std::to_string(options_.most_values) + " alternatives.");
    }
    const ValueContext context{*condition.parameter, condition.modifier, modifier_type, options_.now};
    for (const std::string_view piece : pieces) {
        if (piece.empty()) continue;
        auto wanted = read_wanted(piece, context);
        if (!wanted) return malformed(name, quoted(piece) + ": " + wanted.error());
        if (condition.modifier != Modifier::exact) add_without_punctuation(condition, *wanted);
        condition.any_of.push_back(std::move(*wanted));
    }
    if (condition.any_of.empty()) understood_ = false;
}

void QueryParser::read_missing(Condition& condition, std::string_view name, std::string_view value) {
    if (value != "true" && value != "false") return malformed(name, ":missing takes true or false.");
    condition.missing = value == "true";
}

void QueryParser::read_value_set(Condition& condition, std::string_view name, std::string_view value) {
    condition.value_set = unescaped(value);
    condition.awaits_codes = !condition.value_set.empty();
    if (!condition.awaits_codes) malformed(name, "give the URL of a value set.");
}

/// What the systems of a condition's codes mean: an element of type code has its binding's, unsaid.
void QueryParser::read_systems(Condition& condition, std::string_view name) {
    const auto& implied = condition.parameter->code_systems;
    constexpr std::string_view media_types = "urn:ietf:bcp:13";
    const bool by_range = condition.modifier == Modifier::below && implied.size() == 1 && implied.front() == media_types;
    const bool by_hierarchy = !by_range && (condition.modifier == Modifier::above || condition.modifier == Modifier::below);
    condition.awaits_codes = condition.awaits_codes || (by_hierarchy && !condition.any_of.empty());
    for (Wanted& wanted : condition.any_of) {
        auto& token = std::get<WantedToken>(wanted);
        token.media_range = by_range && token.code;
        if (by_hierarchy) {
            if (!token.system && implied.size() == 1) token.system = std::string(implied.front());
            if (!token.code || !token.system || token.system->empty()) {
                return malformed(name, ":above and :below take system|code, for a code stands above others in its own system.");
            }
        } else if (token.system && std::find(implied.begin(), implied.end(), *token.system) != implied.end()) {
            token.system.reset();
        }
    }
}

void QueryParser::read_chain(Query& query, const Name& name, std::string_view value, std::size_t depth) {
    const Parameter* reference = table_.find(query.type, name.code);
    if (reference == nullptr) return unknown_parameter(query.type, name.code);
    if (reference->kind != ParameterKind::reference) {
        return malformed(name.whole, quoted(name.code) + " is no reference and cannot be chained.");
    }
    if (!name.modifier.empty() && !may_point_at(*reference, name.modifier)) return points_elsewhere(name.whole, *reference, name.modifier);
    std::vector<std::string_view> targets;
    for (const std::string_view target :
         name.modifier.empty() ? std::vector<std::string_view>(reference->targets) : std::vector<std::string_view>{name.modifier}) {
        if (table_.serves(target)) targets.push_back(target);
    }
    const Name inner = split_name(name.rest);
    Chain chain;
    for (const std::string_view target : targets) {
        const bool is_known = inner.code == "_has" || table_.find(target, inner.code) != nullptr;
        if (!is_known) continue;
        Query sub;
        sub.type = target;
        read_inner(sub, name.rest, value, depth + 1);
        if (!understood_) return;
        chain.references.push_back(reference);
        chain.queries.push_back(std::move(sub));
    }
    if (targets.empty()) return unsupported(name.whole, "What " + quoted(name.code) + " points at is not kept here.");
    if (chain.queries.empty()) return unknown_parameter(targets.front(), inner.code);
    query.chains.push_back(std::move(chain));
}

void QueryParser::read_has(Query& query, std::string_view name, std::string_view value, std::size_t depth) {
    const std::size_t first = name.find(':');
    const std::size_t second = first == name.npos ? name.npos : name.find(':', first + 1);
    if (second == name.npos) return malformed("_has", "_has takes Type:reference:parameter.");
    const std::string_view type = name.substr(0, first);
    const std::string_view code = name.substr(first + 1, second - first - 1);
    if (!table_.serves(type)) return unsupported("_has", "There is no resource type " + quoted(type) + " here.");
    const Parameter* reference = table_.find(type, code);
    if (reference == nullptr || reference->kind != ParameterKind::reference) return unknown_parameter(type, code);
    Query sub;
    sub.type = type;
    read_inner(sub, name.substr(second + 1), value, depth + 1);
    if (!understood_) return;
    Chain chain;
    chain.reverse = true;
    chain.references.push_back(reference);
    chain.queries.push_back(std::move(sub));
    query.chains.push_back(std::move(chain));
}

void QueryParser::read_text(Query& query, std::string_view name, std::string_view value) {
    TextCondition condition;
    condition.whole_resource = name == "_content";
    bool is_alternative = false;
    std::vector<std::string> words = words_in(unescaped(value));
    if (words.size() > options_.most_words) return too_costly("A text may have " + std::to_string(options_.most_words) + " words.");
    for (std::string& word : words) {
        if (word == "or" || word == "and") {
            is_alternative = word == "or" && !condition.all_of.empty();
            continue;
        }
        if (!is_alternative) condition.all_of.emplace_back();
        condition.all_of.back().push_back(std::move(word));
        is_alternative = false;
    }
    if (!condition.all_of.empty()) query.texts.push_back(std::move(condition));
}

void QueryParser::unknown_parameter(std::string_view type, std::string_view code) {
    std::vector<std::string_view> names{"_text", "_content", "_has", "_include", "_revinclude", "_sort"};
    // The name of these is right, and what follows it wrong.
    const bool is_control = std::find(names.begin(), names.end(), code) != names.end();
    if (is_control) {
        if (code == "_sort") return unsupported(code, "takes no modifier; _sort=-name sorts backwards by name.");
        return unsupported(code, code == "_has" ? "takes _has:Type:reference:parameter=value." : "takes no modifier here.");
    }
    for (const Parameter& parameter : table_.of(type)) {
        if (is_offered(parameter)) names.push_back(parameter.code);
    }
    std::string sentence = std::string(type) + " has no search parameter " + quoted(code) + ".";
    if (const auto near = core::nearest(code, names)) sentence += " Did you mean " + quoted(*near) + "?";
    sentence += " Known:";
    for (const std::string_view name : names) sentence += ' ' + std::string(name);
    if (options_.lenient) {
        understood_ = false;
        core::Issue issue;
        issue.severity = core::Severity::warning;
        issue.code = "not-supported";
        issue.expression = "http." + std::string(code);
        issue.details_code = "MSG_PARAM_UNKNOWN";
        issue.diagnostics = sentence + ". It was left out.";
        warnings_.push_back(std::move(issue));
        return;
    }
    refuse(core::ErrorKind::not_supported, "not-supported", sentence + '.');
    issues_.back().expression = "http." + std::string(code);
    issues_.back().details_code = "MSG_PARAM_UNKNOWN";
}

void QueryParser::points_elsewhere(std::string_view name, const Parameter& reference, std::string_view type) {
    std::string sentence = quoted(reference.code) + " never points at " + std::string(type) + "; name one of:";
    for (const std::string_view target : reference.targets) sentence += ' ' + std::string(target);
    unsupported(name, sentence + '.');
}

void QueryParser::unsupported(std::string_view name, std::string sentence) {
    refuse(core::ErrorKind::not_supported, "not-supported", quoted(name) + ": " + std::move(sentence));
    issues_.back().expression = "http." + std::string(name);
}

void QueryParser::malformed(std::string_view name, std::string sentence) {
    refuse(core::ErrorKind::invalid, "value", quoted(name) + ": " + std::move(sentence));
    issues_.back().expression = "http." + std::string(name);
    issues_.back().details_code = "MSG_PARAM_INVALID";
}

void QueryParser::too_costly(std::string sentence) { refuse(core::ErrorKind::too_large, "too-costly", std::move(sentence)); }

void QueryParser::refuse(core::ErrorKind kind, std::string code, std::string diagnostics) {
    if (issues_.empty()) kind_ = kind;
    understood_ = false;
    core::Issue issue;
    issue.code = std::move(code);
    issue.diagnostics = std::move(diagnostics);
    issues_.push_back(std::move(issue));
}

}  // namespace tonus::search
