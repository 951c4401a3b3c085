#include "support/fhirpath_types.hpp"

#include <tonus/json/document.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tonus::test {
namespace {

using fhirpath::ElementChoice;
using fhirpath::SystemType;
using fhirpath::TypeId;

SystemType system_type(std::string_view name) {
    static const std::unordered_map<std::string_view, SystemType> types{
        {"boolean", SystemType::boolean},      {"string", SystemType::string},   {"integer", SystemType::integer},
        {"decimal", SystemType::decimal},      {"date", SystemType::date},       {"dateTime", SystemType::date_time},
        {"instant", SystemType::date_time},    {"time", SystemType::time},       {"Quantity", SystemType::quantity},
        {"uri", SystemType::string},           {"base64Binary", SystemType::string}, {"xhtml", SystemType::string}};
    const auto found = types.find(name);
    return found == types.end() ? SystemType::none : found->second;
}

json::Document read(const std::string& file) {
    std::ifstream stream(file);
    auto document = json::Document::parse(std::string(std::istreambuf_iterator<char>(stream), {}));
    if (!document) throw std::runtime_error(file + ": " + document.error().message());
    return std::move(*document);
}

}  // namespace

const FhirpathTypes& FhirpathTypes::r4() {
    static const FhirpathTypes types("tests/golden/fhirpath/types.json");
    return types;
}

FhirpathTypes::FhirpathTypes(const std::string& file) {
    const json::Document document = read(file);
    for (const json::Member& member : document.root().members()) {
        Type type;
        type.name = member.key;
        types_.push_back(std::move(type));
    }
    for (std::size_t i = 1; i < types_.size(); ++i) by_name_.emplace(types_[i].name, TypeId(i));
    for (const json::Member& member : document.root().members()) {
        const TypeId owner = by_name_.at(member.key);
        Type& type = types_[owner];
        type.base = find_type(member.value()[0].string());
        type.system = system_type(type.name);
        for (const json::Member& element : member.value()[1].members()) {
            auto& choices = choices_.emplace_back();
            const std::string_view name = names_.emplace_back(element.key);
            if (element.value().is_string()) choices.push_back({name, find_type(element.value().string())});
            for (const json::Member& choice : element.value().members()) {
                choices.push_back({names_.emplace_back(choice.key), find_type(choice.value().string())});
            }
            type.elements.emplace(name, fhirpath::ElementType{owner, name, choices});
            for (const ElementChoice& choice : choices) type.members.emplace(choice.json_name, choice.type);
        }
    }
    // Specialisations of primitives and of Quantity are read as what they specialise.
    for (Type& type : types_) {
        for (TypeId base = type.base; base != 0 && type.system == SystemType::none; base = types_[base].base) {
            type.system = types_[base].system;
        }
    }
    // A backbone element lists only what it adds.
    for (TypeId owner = 1; owner < types_.size(); ++owner) {
        for (TypeId base = types_[owner].base; base != 0; base = types_[base].base) {
            for (const auto& [name, element] : types_[base].elements) {
                types_[owner].elements.emplace(name, fhirpath::ElementType{owner, name, element.choices});
                for (const ElementChoice& choice : element.choices) {
                    types_[owner].members.emplace(choice.json_name, choice.type);
                }
            }
        }
    }
}

TypeId FhirpathTypes::find_type(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? fhirpath::no_type : found->second;
}

std::string_view FhirpathTypes::name_of(TypeId type) const { return types_[type].name; }
TypeId FhirpathTypes::base_of(TypeId type) const { return types_[type].base; }
SystemType FhirpathTypes::system_type_of(TypeId type) const { return types_[type].system; }

const fhirpath::ElementType* FhirpathTypes::find_element(TypeId owner, std::string_view name) const {
    const auto found = types_[owner].elements.find(name);
    return found == types_[owner].elements.end() ? nullptr : &found->second;
}

TypeId FhirpathTypes::member_type(TypeId owner, std::string_view json_name) const {
    const auto found = types_[owner].members.find(json_name);
    return found == types_[owner].members.end() ? fhirpath::no_type : found->second;
}

}  // namespace tonus::test
