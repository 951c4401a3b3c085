#include <tonus/search/parameters.hpp>

#include <tonus/core/text.hpp>
#include <tonus/definitions/definitions.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace tonus::search {
namespace {

constexpr std::array<std::string_view, 9> kind_names{
    "number", "date", "string", "token", "reference", "composite", "quantity", "uri", "special"};

/// The parts of an expression between `|` at the top level.
std::vector<std::string_view> branches_of(std::string_view expression) {
    std::vector<std::string_view> branches;
    int depth = 0;
    bool quoted = false;
    std::size_t start = 0;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const char c = expression[i];
        if (c == '\'') quoted = !quoted;
        if (quoted) continue;
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == '|' && depth == 0) {
            branches.push_back(expression.substr(start, i - start));
            start = i + 1;
        }
    }
    branches.push_back(expression.substr(start));
    return branches;
}

/// The resource type a branch begins with; empty if it begins with none.
std::string_view leading_type(std::string_view branch) {
    const std::size_t start = branch.find_first_not_of(" (");
    if (start == branch.npos || branch[start] < 'A' || branch[start] > 'Z') return {};
    const std::string_view rest = branch.substr(start);
    return rest.substr(0, rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"));
}

std::string expression_for(std::string_view expression, const definitions::Definitions& definitions, const definitions::Type& type) {
    std::string kept;
    for (const std::string_view branch : branches_of(expression)) {
        const std::string_view leading = leading_type(branch);
        const definitions::Type* named = leading.empty() ? nullptr : definitions.find_type(leading);
        if (named != nullptr && !type.is_a(named)) continue;
        if (!kept.empty()) kept += " | ";
        kept += branch;
    }
    return kept;
}

/// Where a path such as `Observation.status` leads: an element, and what it is of.
struct Place {
    const definitions::Element* element = nullptr;
    const definitions::Type* type = nullptr;
};

/// Nowhere if it is no plain path.
Place place_of(std::string_view path, const definitions::Definitions& definitions) {
    const auto names = core::split(path, '.');
    Place place{nullptr, definitions.find_type(names.front())};
    for (std::size_t i = 1; i < names.size(); ++i) {
        const definitions::Member* member = place.type == nullptr ? nullptr : place.type->member(names[i]);
        if (member == nullptr) return {};
        place = {member->element, member->use->type};
    }
    return place;
}

/// The element of type code that a path leads to; null if it is no plain path, or leads to another type.
const definitions::Element* find_code(std::string_view path, const definitions::Definitions& definitions) {
    const Place place = place_of(path, definitions);
    const bool is_code = place.element != nullptr && place.type != nullptr && place.type->name == "code";
    return is_code ? place.element : nullptr;
}

/// False if what a token parameter reads is known to be no code: identifiers, contact points, texts.
bool reads_codes(std::string_view expression, const definitions::Definitions& definitions) {
    constexpr std::array<std::string_view, 3> codes{"code", "Coding", "CodeableConcept"};
    const auto branches = branches_of(expression);
    return std::all_of(branches.begin(), branches.end(), [&](std::string_view branch) {
        const std::string_view path = core::trim(branch.substr(0, branch.find(".where(")));
        const definitions::Type* type = place_of(path, definitions).type;
        return type == nullptr || std::find(codes.begin(), codes.end(), type->name) != codes.end();
    });
}

std::vector<std::string_view> code_systems_of(std::string_view expression, const definitions::Definitions& definitions) {
    std::vector<std::string_view> systems;
    for (const std::string_view branch : branches_of(expression)) {
        const definitions::Element* element = find_code(core::trim(branch), definitions);
        const bool is_bound = element != nullptr && element->binding.strength == definitions::BindingStrength::required;
        if (!is_bound || element->binding.value_set == nullptr) return {};
        for (const auto& [system, _] : element->binding.value_set->systems) {
            if (std::find(systems.begin(), systems.end(), system) == systems.end()) systems.push_back(system);
        }
    }
    return systems;
}

/// The types whose resources, and those of whose descendants, a parameter finds.
std::vector<const definitions::Type*> bases_of(
    const definitions::SearchParameter& definition, const definitions::Definitions& definitions
) {
    std::vector<const definitions::Type*> bases;
    for (const std::string_view base : definition.base) {
        if (const definitions::Type* named = definitions.find_type(base)) bases.push_back(named);
    }
    return bases;
}

core::Error not_compiled(const definitions::SearchParameter& definition, const core::Error& cause) {
    return core::Error(core::ErrorKind::internal, "Search parameter " + std::string(definition.url) + ": " + cause.message());
}

const definitions::SearchParameter* find_definition(const definitions::Definitions& definitions, std::string_view url) {
    const auto& all = definitions.search_parameters();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const definitions::SearchParameter& candidate) { return candidate.url == url; });
    return found == all.end() ? nullptr : &*found;
}

core::Result<std::vector<Component>> compile_components(
    const definitions::SearchParameter& definition, const definitions::Definitions& definitions, const fhirpath::TypeModel& model
) {
    std::vector<Component> components;
    for (const definitions::SearchParameter::Component& part : definition.components) {
        const definitions::SearchParameter* meant = find_definition(definitions, part.definition);
        auto expression = fhirpath::Expression::compile(part.expression, model);
        if (!expression) return core::fail(not_compiled(definition, expression.error()));
        const auto kind = meant == nullptr ? std::nullopt : parameter_kind(meant->type);
        components.push_back({kind.value_or(ParameterKind::special), std::move(*expression), nullptr});
    }
    return components;
}

core::Result<Parameter> compile_parameter(
    const definitions::SearchParameter& definition,
    const definitions::Definitions& definitions,
    const fhirpath::TypeModel& model,
    const definitions::Type& type
) {
    const std::string text = expression_for(definition.expression, definitions, type);
    auto expression = fhirpath::Expression::compile(text, model);
    if (!expression) return core::fail(not_compiled(definition, expression.error()));
    auto components = compile_components(definition, definitions, model);
    if (!components) return core::fail(components.error());
    return Parameter{
        definition.code,
        definition.url,
        parameter_kind(definition.type).value_or(ParameterKind::special),
        type.name,
        std::move(*expression),
        definition.targets,
        std::move(*components),
        definition.type == "string" && core::trim(text).ends_with(".name.family"),
        definition.type == "token" ? code_systems_of(text, definitions) : std::vector<std::string_view>(),
        definition.type == "token" && reads_codes(text, definitions)};
}

/// Ties each component to the parameter that asks for the same on its own.
void tie_components(std::vector<Parameter>& parameters, const definitions::Definitions& definitions) {
    for (Parameter& parameter : parameters) {
        if (parameter.components.empty()) continue;
        const definitions::SearchParameter* definition = find_definition(definitions, parameter.url);
        for (std::size_t i = 0; i < parameter.components.size(); ++i) {
            const std::string_view url = definition->components[i].definition;
            const auto alone =
                std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& candidate) { return candidate.url == url; });
            if (alone != parameters.end()) parameter.components[i].alone = &*alone;
        }
    }
}

}  // namespace

struct ParameterTable::Storage {
    const fhirpath::TypeModel* model = nullptr;
    std::map<std::string_view, std::vector<Parameter>, std::less<>> by_type;
};

core::Result<ParameterTable> ParameterTable::build(
    const definitions::Definitions& definitions, const fhirpath::TypeModel& model, std::span<const std::string_view> types
) {
    auto storage = std::make_unique<Storage>();
    storage->model = &model;
    std::map<const definitions::Type*, std::vector<Parameter>*> tables;
    for (const std::string_view name : types) {
        const definitions::Type* type = definitions.find_type(name);
        if (type == nullptr) {
            return core::fail(core::ErrorKind::internal, "There is no resource type \"" + std::string(name) + "\".");
        }
        tables.emplace(type, &storage->by_type[type->name]);
    }
    for (const definitions::SearchParameter& definition : definitions.search_parameters()) {
        const auto bases = bases_of(definition, definitions);
        for (const auto& [type, parameters] : tables) {
            const auto is_one = [type = type](const definitions::Type* base) { return type->is_a(base); };
            if (std::none_of(bases.begin(), bases.end(), is_one)) continue;
            auto parameter = compile_parameter(definition, definitions, model, *type);
            if (!parameter) return core::fail(parameter.error());
            parameters->push_back(std::move(*parameter));
        }
    }
    for (auto& [_, parameters] : storage->by_type) {
        std::sort(parameters.begin(), parameters.end(), [](const Parameter& a, const Parameter& b) { return a.code < b.code; });
        tie_components(parameters, definitions);
    }
    return ParameterTable(std::move(storage));
}

ParameterTable::ParameterTable(std::unique_ptr<Storage> storage) noexcept : storage_(std::move(storage)) {}
ParameterTable::ParameterTable(ParameterTable&&) noexcept = default;
ParameterTable& ParameterTable::operator=(ParameterTable&&) noexcept = default;
ParameterTable::~ParameterTable() = default;

std::span<const Parameter> ParameterTable::of(std::string_view resource_type) const {
    const auto found = storage_->by_type.find(resource_type);
    return found == storage_->by_type.end() ? std::span<const Parameter>() : found->second;
}

const Parameter* ParameterTable::find(std::string_view resource_type, std::string_view code) const {
    const std::span<const Parameter> parameters = of(resource_type);
    const auto found =
        std::lower_bound(parameters.begin(), parameters.end(), code, [](const Parameter& parameter, std::string_view wanted) {
            return parameter.code < wanted;
        });
    return found != parameters.end() && found->code == code ? &*found : nullptr;
}

bool ParameterTable::serves(std::string_view resource_type) const { return storage_->by_type.contains(resource_type); }

std::vector<std::string_view> ParameterTable::types() const {
    std::vector<std::string_view> names;
    for (const auto& [name, parameters] : storage_->by_type) names.push_back(name);
    return names;
}

const fhirpath::TypeModel& ParameterTable::model() const noexcept { return *storage_->model; }

const Parameter* parent_parameter(const ParameterTable& table, std::string_view type) {
    for (const std::string_view code : {"part-of", "partof"}) {
        const Parameter* parameter = table.find(type, code);
        if (parameter == nullptr || parameter->kind != ParameterKind::reference) continue;
        if (std::find(parameter->targets.begin(), parameter->targets.end(), type) != parameter->targets.end()) return parameter;
    }
    return nullptr;
}

bool is_offered(const Parameter& parameter) noexcept { return parameter.kind != ParameterKind::special || parameter.code == "near"; }

std::string_view name_of(ParameterKind kind) noexcept { return kind_names[std::size_t(kind)]; }

std::optional<ParameterKind> parameter_kind(std::string_view name) noexcept {
    const auto found = std::find(kind_names.begin(), kind_names.end(), name);
    if (found == kind_names.end()) return std::nullopt;
    return ParameterKind(found - kind_names.begin());
}

}  // namespace tonus::search
