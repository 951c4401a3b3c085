#include "vocabulary.hpp"

#include <algorithm>
#include <array>

namespace tonus::fhirpath {
namespace {

// Source: FHIRPath N1, section "Operator Precedence".
constexpr std::array operators{
    BinaryOperator{"implies", Operation::implication, 1},
    BinaryOperator{"or", Operation::disjunction, 2},
    BinaryOperator{"xor", Operation::exclusive, 2},
    BinaryOperator{"and", Operation::conjunction, 3},
    BinaryOperator{"in", Operation::in, 4},
    BinaryOperator{"contains", Operation::contains, 4},
    BinaryOperator{"=", Operation::equal, 5},
    BinaryOperator{"!=", Operation::not_equal, 5},
    BinaryOperator{"~", Operation::equivalent, 5},
    BinaryOperator{"!~", Operation::not_equivalent, 5},
    BinaryOperator{"<", Operation::less, 6},
    BinaryOperator{"<=", Operation::less_or_equal, 6},
    BinaryOperator{">", Operation::greater, 6},
    BinaryOperator{">=", Operation::greater_or_equal, 6},
    BinaryOperator{"|", Operation::unite, 7},
    BinaryOperator{"is", Operation::is, 8},
    BinaryOperator{"as", Operation::as, 8},
    BinaryOperator{"+", Operation::add, 9},
    BinaryOperator{"-", Operation::subtract, 9},
    BinaryOperator{"&", Operation::concatenate, 9},
    BinaryOperator{"*", Operation::multiply, 10},
    BinaryOperator{"/", Operation::divide, 10},
    BinaryOperator{"div", Operation::whole_divide, 10},
    BinaryOperator{"mod", Operation::modulo, 10},
};

struct SystemName {
    std::string_view name;
    ItemKind kind;
};

constexpr std::array system_names{
    SystemName{"Boolean", ItemKind::boolean},
    SystemName{"Integer", ItemKind::integer},
    SystemName{"Decimal", ItemKind::decimal},
    SystemName{"String", ItemKind::string},
    SystemName{"Date", ItemKind::date},
    SystemName{"DateTime", ItemKind::date_time},
    SystemName{"Time", ItemKind::time},
    SystemName{"Quantity", ItemKind::quantity},
};

struct NamedConstant {
    std::string_view name;
    std::string_view value;
};

// Source: FHIR R4, fhirpath, section 2.9.1.6 "Environment variables".
constexpr std::array named_constants{
    NamedConstant{"ucum", "http://unitsofmeasure.org"},
    NamedConstant{"sct", "http://snomed.info/sct"},
    NamedConstant{"loinc", "http://loinc.org"},
};

}  // namespace

const BinaryOperator* find_operator(std::string_view text) {
    const auto found =
        std::find_if(operators.begin(), operators.end(), [&](const BinaryOperator& candidate) { return candidate.text == text; });
    return found == operators.end() ? nullptr : &*found;
}

std::optional<ItemKind> system_kind(std::string_view name) {
    const auto found =
        std::find_if(system_names.begin(), system_names.end(), [&](const SystemName& candidate) { return candidate.name == name; });
    return found == system_names.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<std::string> url_constant(std::string_view name) {
    for (const NamedConstant& named : named_constants) {
        if (named.name == name) return std::string(named.value);
    }
    if (name.starts_with("vs-")) return "http://hl7.org/fhir/ValueSet/" + std::string(name.substr(3));
    if (name.starts_with("ext-")) return "http://hl7.org/fhir/StructureDefinition/" + std::string(name.substr(4));
    return std::nullopt;
}

}  // namespace tonus::fhirpath
