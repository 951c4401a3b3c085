#include "query_parser.hpp"
#include "query_text.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>

// Parameters that shape the answer. Source: FHIR R4, search, section 3.1.1.5.

namespace tonus::search {
namespace {

struct Refused {
    std::string_view name;
    std::string_view instead;
};

constexpr std::array refused{
    Refused{"_filter", "say the same with search parameters, chains and _has"},
    Refused{"_query", "no named queries are kept; say the same with search parameters"},
    Refused{"_type", "it is for searches of all types, at the base"},
};

template <std::size_t size>
std::size_t place_in(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::size_t(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

bool QueryParser::read_control(Query& query, std::string_view name, std::string_view value) {
    const auto turned_down = std::find_if(refused.begin(), refused.end(), [&](const Refused& one) { return one.name == name; });
    if (turned_down != refused.end()) {
        unsupported(name, "this parameter is not offered here; " + std::string(turned_down->instead) + ".");
    } else if (name == "_include" || name.starts_with("_include:")) {
        read_include(query, name, value, false);
    } else if (name == "_revinclude" || name.starts_with("_revinclude:")) {
        read_include(query, name, value, true);
    } else if (name == "_list") {
        read_list(query, value);
    } else if (name == "_sort" || name == "_sort:asc" || name == "_sort:desc") {
        read_sort(query, value, name.ends_with("desc"));
    } else if (name == "_count") {
        read_count(query, value);
    } else if (name == "_total") {
        read_total(query, value);
    } else if (name == "_summary") {
        read_summary(query, value);
    } else if (name == "_elements") {
        read_elements(query, value);
    } else if (name == "_totalMethod") {
        // How clients of Aidbox (fhirpy) say how to count; the total is told anyway, and nothing is filtered.
    } else if (name == "_contained") {
        read_contained(query, value);
    } else if (name == "_containedType") {
        query.contained_alone = value == "contained";
        if (value != "container" && value != "contained") malformed(name, "takes container or contained.");
    } else {
        return false;
    }
    return true;
}

void QueryParser::read_contained(Query& query, std::string_view value) {
    static constexpr std::array<std::string_view, 3> names{"false", "true", "both"};
    const std::size_t place = place_in(names, value);
    if (place == names.size()) return malformed("_contained", "takes true, both or false.");
    query.containment = Containment(place);
}

void QueryParser::read_elements(Query& query, std::string_view value) {
    for (std::string_view element : core::split(value, ',')) {
        // R4 lets an element be named with its type, which then stands for that type only.
        const std::size_t dot = element.find('.');
        if (dot != element.npos && element.substr(0, dot) != query.type) continue;
        if (dot != element.npos) element.remove_prefix(dot + 1);
        if (!element.empty()) query.elements.emplace_back(element);
    }
}

void QueryParser::read_include(Query& query, std::string_view name, std::string_view value, bool reverse) {
    const std::size_t colon = name.find(':');
    const std::string_view modifier = colon == name.npos ? std::string_view() : name.substr(colon + 1);
    if (!modifier.empty() && modifier != "iterate" && modifier != "recurse") {
        return unsupported(name, "the only modifier is :iterate.");
    }
    Include include;
    include.reverse = reverse;
    include.iterate = !modifier.empty();
    const auto pieces = core::split(value, ':');
    include.source_type = pieces[0];
    if (value == "*") {
        query.includes.push_back(std::move(include));
        return;
    }
    if (pieces.size() < 2 || pieces.size() > 3) return malformed(name, "takes Type:parameter or Type:parameter:TargetType.");
    if (!table_.serves(pieces[0])) return unsupported(name, "there is no resource type \"" + std::string(pieces[0]) + "\" here.");
    if (pieces.size() == 3) include.target_type = pieces[2];
    if (pieces[1] != "*") {
        include.parameter = table_.find(pieces[0], pieces[1]);
        if (include.parameter == nullptr) return unknown_parameter(pieces[0], pieces[1]);
        if (include.parameter->kind != ParameterKind::reference) {
            return malformed(name, "\"" + std::string(pieces[1]) + "\" is no reference.");
        }
        if (!include.target_type.empty() && !may_point_at(*include.parameter, include.target_type)) {
            return points_elsewhere(name, *include.parameter, include.target_type);
        }
    }
    query.includes.push_back(std::move(include));
}

// What a List refers to is what its parameter "item" finds. Source: FHIR R4, search, "Searching on lists".
void QueryParser::read_list(Query& query, std::string_view value) {
    if (!table_.serves("List")) return unsupported("_list", "this parameter is not offered where Lists are not kept.");
    if (value.starts_with('$'))
        return unsupported("_list", "lists that a server makes by itself, such as " + std::string(value) + ", are not offered.");
    read_has(query, "List:item:_id", value, 0);
}

// The modifiers are DSTU2's, as fhir.js sends them.
void QueryParser::read_sort(Query& query, std::string_view value, bool descending) {
    for (std::string_view code : core::split(value, ',')) {
        if (code.empty()) continue;
        SortKey key;
        key.descending = descending || code.starts_with('-');
        if (code.starts_with('-')) code.remove_prefix(1);
        key.parameter = table_.find(query.type, code);
        if (key.parameter == nullptr) return unknown_parameter(query.type, code);
        if (key.parameter->kind == ParameterKind::composite || key.parameter->kind == ParameterKind::special) {
            return unsupported("_sort", "\"" + std::string(code) + "\" has no order.");
        }
        // What was sorted by already tells nothing more apart.
        const bool again =
            std::any_of(query.sort.begin(), query.sort.end(), [&](const SortKey& one) { return one.parameter == key.parameter; });
        if (!again) query.sort.push_back(key);
    }
}

void QueryParser::read_count(Query& query, std::string_view value) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), count);
    if (error != std::errc() || end != value.data() + value.size()) {
        return malformed("_count", "takes a whole number, 0 or more.");
    }
    query.count = count;
}

void QueryParser::read_total(Query& query, std::string_view value) {
    static constexpr std::array<std::string_view, 3> names{"none", "estimate", "accurate"};
    const std::size_t place = place_in(names, value);
    if (place == names.size()) return malformed("_total", "takes none, estimate or accurate.");
    query.total = Total(place);
}

void QueryParser::read_summary(Query& query, std::string_view value) {
    static constexpr std::array<std::string_view, 5> names{"false", "true", "text", "data", "count"};
    const std::size_t place = place_in(names, value);
    if (place == names.size()) return malformed("_summary", "takes true, text, data, count or false.");
    query.summary = Summary(place);
}

}  // namespace tonus::search
