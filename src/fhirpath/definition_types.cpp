#include <tonus/fhirpath/definition_types.hpp>

#include <tonus/definitions/definitions.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace tonus::fhirpath {
namespace {

// Types that specialise one of these are read the same way.
constexpr std::array<std::pair<std::string_view, SystemType>, 12> system_types{{
    {"boolean", SystemType::boolean},
    {"string", SystemType::string},
    {"uri", SystemType::string},
    {"base64Binary", SystemType::string},
    {"xhtml", SystemType::string},
    {"integer", SystemType::integer},
    {"decimal", SystemType::decimal},
    {"date", SystemType::date},
    {"dateTime", SystemType::date_time},
    {"instant", SystemType::date_time},
    {"time", SystemType::time},
    {"Quantity", SystemType::quantity},
}};

SystemType system_type_of_definition(const definitions::Type* type) {
    for (; type != nullptr; type = type->base) {
        for (const auto& [name, system] : system_types) {
            if (name == type->name) return system;
        }
    }
    return SystemType::none;
}

}  // namespace

/// What one type's definition comes to; an entry's elements point into its choices.
struct DefinitionTypes::Entry {
    SystemType system = SystemType::none;
    std::vector<ElementChoice> choices;
    std::vector<ElementType> elements;  // by name
};

DefinitionTypes::DefinitionTypes(const definitions::Definitions& definitions)
    : definitions_(definitions), entries_(std::make_unique<Entry[]>(definitions.type_count())) {
    for (std::size_t i = 0; i < definitions.type_count(); ++i) {
        const definitions::Type& type = definitions.type_at(i);
        Entry& entry = entries_[i];
        entry.system = system_type_of_definition(&type);
        std::size_t count = 0;
        for (const definitions::Element& element : type.elements) count += element.types.size();
        entry.choices.reserve(count);
        for (const definitions::Element& element : type.elements) {
            const std::size_t first = entry.choices.size();
            for (const definitions::TypeUse& use : element.types) {
                entry.choices.push_back({use.json_name, id_of(use.type)});
            }
            entry.elements.push_back({id_of(&type), element.name, {entry.choices.data() + first, element.types.size()}});
        }
        std::sort(entry.elements.begin(), entry.elements.end(), [](const ElementType& a, const ElementType& b) { return a.name < b.name; });
    }
}

DefinitionTypes::~DefinitionTypes() = default;

TypeId DefinitionTypes::id_of(const definitions::Type* type) noexcept { return type == nullptr ? no_type : TypeId(type->index + 1); }

TypeId DefinitionTypes::find_type(std::string_view name) const { return id_of(definitions_.find_type(name)); }

std::string_view DefinitionTypes::name_of(TypeId type) const {
    return type == no_type ? std::string_view() : definitions_.type_at(type - 1).name;
}

TypeId DefinitionTypes::base_of(TypeId type) const { return type == no_type ? no_type : id_of(definitions_.type_at(type - 1).base); }

SystemType DefinitionTypes::system_type_of(TypeId type) const { return type == no_type ? SystemType::none : entries_[type - 1].system; }

const ElementType* DefinitionTypes::find_element(TypeId owner, std::string_view name) const {
    if (owner == no_type) return nullptr;
    const std::vector<ElementType>& elements = entries_[owner - 1].elements;
    const auto found = std::lower_bound(elements.begin(), elements.end(), name, [](const ElementType& element, std::string_view wanted) {
        return element.name < wanted;
    });
    return found != elements.end() && found->name == name ? &*found : nullptr;
}

TypeId DefinitionTypes::member_type(TypeId owner, std::string_view json_name) const {
    if (owner == no_type) return no_type;
    const definitions::Member* member = definitions_.type_at(owner - 1).member(json_name);
    return member == nullptr ? no_type : id_of(member->use->type);
}

}  // namespace tonus::fhirpath
