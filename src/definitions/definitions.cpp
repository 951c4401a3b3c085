#include <tonus/definitions/definitions.hpp>

#include "image.hpp"
#include "type_loader.hpp"

#include <tonus/json/document.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace tonus::definitions {

struct Definitions::Storage {
    std::optional<json::Document> document;  // of an image that came as text
    Tables tables;
    std::vector<std::string_view> resource_types;
    std::vector<SearchParameter> search_parameters;
    std::map<std::string_view, std::unordered_map<std::string_view, std::vector<std::string_view>>> compartments;
    std::unordered_map<std::string_view, json::Value> profiles;
    std::unordered_map<std::string_view, json::Value> extensions;
    std::vector<ExpectedProfile> expected_profiles;

    /// Errors: those of load().
    core::Result<void> fill(json::Value image);
};

namespace {

std::vector<std::string_view> strings(json::Value list) {
    std::vector<std::string_view> texts;
    for (const json::Value text : list.elements()) texts.push_back(text.string());
    return texts;
}

SearchParameter search_parameter_of(json::Value source) {
    SearchParameter parameter;
    parameter.url = source["url"].string();
    parameter.code = source["code"].string();
    parameter.type = source["type"].string();
    parameter.base = strings(source["base"]);
    parameter.expression = source["expression"].string();
    parameter.targets = strings(source["target"]);
    for (const json::Value component : source["component"].elements()) {
        parameter.components.push_back({component["definition"].string(), component["expression"].string()});
    }
    return parameter;
}

std::unordered_map<std::string_view, json::Value> by_name(json::Value object) {
    std::unordered_map<std::string_view, json::Value> map;
    for (const json::Member& member : object.members()) map.emplace(member.key, member.value());
    return map;
}

json::Value find_in(const std::unordered_map<std::string_view, json::Value>& map, std::string_view url) {
    const auto found = map.find(url.substr(0, url.find('|')));
    return found == map.end() ? json::Value() : found->second;
}

}  // namespace

core::Result<void> Definitions::Storage::fill(json::Value image) {
    try {
        load_constraints(image["constraints"], tables);
        load_value_sets(image["valueSets"], tables);
        load_types(image["types"], tables);
    } catch (const std::exception& problem) {
        core::Error error(core::ErrorKind::internal, "The definitions cannot be used.");
        return core::fail(std::move(error).with_detail(problem.what()));
    }
    for (const Type& type : tables.types) {
        if (type.kind == TypeKind::resource && !type.is_abstract) resource_types.push_back(type.name);
    }
    std::sort(resource_types.begin(), resource_types.end());
    for (const json::Value parameter : image["searchParameters"].elements()) search_parameters.push_back(search_parameter_of(parameter));
    for (const json::Member& compartment : image["compartments"].members()) {
        auto& types = compartments[compartment.key];
        for (const json::Member& type : compartment.value().members()) types.emplace(type.key, strings(type.value()));
    }
    for (const json::Value expected : image["expected"].elements()) {
        const auto of = [&expected](const char* member) { return expected[member].string(); };
        expected_profiles.push_back({of("type"), of("element"), of("system"), of("code"), of("profile")});
    }
    profiles = by_name(image["profiles"]);
    extensions = by_name(image["extensions"]);
    return {};
}

core::Result<Definitions> Definitions::load(std::string text) {
    auto document = json::Document::parse(std::move(text));
    if (!document) return core::fail(core::ErrorKind::internal, "The definitions cannot be read.");
    auto storage = std::make_unique<Storage>();
    storage->document = std::move(*document);
    if (const auto filled = storage->fill(storage->document->root()); !filled) return core::fail(filled.error());
    return Definitions(std::move(storage));
}

const Definitions& Definitions::r4() {
    static const Definitions definitions = [] {
        auto storage = std::make_unique<Storage>();
        const auto filled = storage->fill(embedded::definitions_image());
        if (!filled) throw std::runtime_error(filled.error().message() + " " + filled.error().detail());
        return Definitions(std::move(storage));
    }();
    return definitions;
}

Definitions::Definitions(std::unique_ptr<Storage> storage) noexcept : storage_(std::move(storage)) {}
Definitions::Definitions(Definitions&&) noexcept = default;
Definitions& Definitions::operator=(Definitions&&) noexcept = default;
Definitions::~Definitions() = default;

const Type* Definitions::find_type(std::string_view name) const {
    const auto found = storage_->tables.types_by_name.find(name);
    return found == storage_->tables.types_by_name.end() ? nullptr : found->second;
}

const Type& Definitions::type_at(std::size_t index) const { return storage_->tables.types[index]; }
std::size_t Definitions::type_count() const noexcept { return storage_->tables.types.size(); }

const std::vector<std::string_view>& Definitions::resource_types() const noexcept { return storage_->resource_types; }

const ValueSet* Definitions::find_value_set(std::string_view url) const {
    const auto found = storage_->tables.value_sets.find(url.substr(0, url.find('|')));
    return found == storage_->tables.value_sets.end() ? nullptr : &found->second;
}

std::size_t Definitions::constraint_count() const noexcept { return storage_->tables.constraints.size(); }

const std::vector<SearchParameter>& Definitions::search_parameters() const noexcept { return storage_->search_parameters; }

std::vector<std::string_view> Definitions::compartment_owners() const {
    std::vector<std::string_view> owners;
    for (const auto& [owner, types] : storage_->compartments) owners.push_back(owner);
    return owners;
}

const std::vector<std::string_view>& Definitions::compartment_parameters(std::string_view owner, std::string_view type) const {
    static const std::vector<std::string_view> none;
    const auto compartment = storage_->compartments.find(owner);
    if (compartment == storage_->compartments.end()) return none;
    const auto found = compartment->second.find(type);
    return found == compartment->second.end() ? none : found->second;
}

const Constraint* Definitions::find_constraint(std::string_view key) const {
    const auto found = storage_->tables.constraints.find(key);
    return found == storage_->tables.constraints.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Definitions::profile_urls() const {
    std::vector<std::string_view> urls;
    for (const auto& [url, _] : storage_->profiles) urls.push_back(url);
    return urls;
}

json::Value Definitions::profile(std::string_view url) const { return find_in(storage_->profiles, url); }
json::Value Definitions::extension(std::string_view url) const { return find_in(storage_->extensions, url); }

const std::vector<ExpectedProfile>& Definitions::expected_profiles() const noexcept { return storage_->expected_profiles; }

}  // namespace tonus::definitions
