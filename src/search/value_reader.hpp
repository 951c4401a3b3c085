#pragma once

#include <tonus/fhirpath/item.hpp>
#include <tonus/search/values.hpp>

#include <memory_resource>
#include <string_view>
#include <vector>

namespace tonus::search {

/// The FHIR types whose values are read in ways of their own, as a model numbers them.
struct DataTypes {
    explicit DataTypes(const fhirpath::TypeModel& model);

    fhirpath::TypeId coding, codeable_concept, identifier, contact_point, quantity, money, range, sampled_data;
    fhirpath::TypeId period, timing, human_name, address, reference;
};

/// Turns the items a parameter's expression finds into values. One function and one file a kind.
class ValueReader {
public:
    ValueReader(const fhirpath::TypeModel& model, const DataTypes& types, std::pmr::memory_resource& memory, std::string_view own_type)
        : model_(model), types_(types), memory_(memory), own_type_(own_type) {}

    void read(ParameterKind kind, const fhirpath::Item& item, std::vector<Value>& out) const;
    /// What a family name is found by besides: "quinones" finds Carreno Quinones.
    void read_later_words(std::string_view family, std::vector<Value>& out) const;

private:
    void read_token(const fhirpath::Item& item, std::vector<Value>& out) const;
    void read_string(const fhirpath::Item& item, std::vector<Value>& out) const;
    void read_date(const fhirpath::Item& item, std::vector<Value>& out) const;
    void read_number(const fhirpath::Item& item, std::vector<Value>& out) const;
    void read_reference(const fhirpath::Item& item, std::vector<Value>& out) const;
    void read_uri(const fhirpath::Item& item, std::vector<Value>& out) const;
    void read_position(const fhirpath::Item& item, std::vector<Value>& out) const;

    [[nodiscard]] bool is_a(const fhirpath::Item& item, fhirpath::TypeId type) const;
    [[nodiscard]] TokenValue coding(json::Value coding) const;
    void add_text(std::string_view text, std::vector<Value>& out) const;
    void add_texts(json::Value object, std::span<const std::string_view> members, std::vector<Value>& out) const;
    void add_quantity(json::Value quantity, std::vector<Value>& out) const;
    void add_range(json::Value low, json::Value high, std::vector<Value>& out) const;

    [[nodiscard]] std::string_view keep(std::string_view text) const;
    [[nodiscard]] std::string_view folded(std::string_view text) const;

    const fhirpath::TypeModel& model_;
    const DataTypes& types_;
    std::pmr::memory_resource& memory_;
    std::string_view own_type_;
};

}  // namespace tonus::search
