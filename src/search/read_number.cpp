#include "value_reader.hpp"

#include <tonus/search/measure.hpp>

#include <cstdlib>
#include <limits>
#include <optional>
#include <string>

// http://hl7.org/fhir/R4/search.html#number and #quantity. A resource's number counts as exact: how
// precise a comparison is, the query says.

namespace tonus::search {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// R4 sets no bound to a decimal: what is beyond a double counts as larger or smaller than all others, or as zero.
std::optional<double> amount_of(json::Value number) {
    if (!number.is_number()) return std::nullopt;
    if (const auto amount = number.to_double()) return amount;
    return std::strtod(std::string(number.number()).c_str(), nullptr);
}

void apply_comparator(NumberValue& value, std::string_view comparator) {
    if (comparator == "<" || comparator == "<=") value.low = -infinity;
    if (comparator == ">" || comparator == ">=") value.high = infinity;
}

void add_unit(NumberValue& value, json::Value quantity) {
    value.system = quantity["system"].string();
    value.code = quantity["code"].string();
    value.unit = quantity["unit"].string();
    if (value.system != ucum_system) return;
    const auto measure = measure_of(value.code);
    if (!measure) return;
    value.dimension = measure->dimension;
    value.base_low = measure->to_base(value.low);
    value.base_high = measure->to_base(value.high);
}

}  // namespace

void ValueReader::add_quantity(json::Value quantity, std::vector<Value>& out) const {
    const auto number = amount_of(quantity["value"]);
    if (!number) return;
    NumberValue value;
    value.low = *number;
    value.high = *number;
    apply_comparator(value, quantity["comparator"].string());
    add_unit(value, quantity);
    out.emplace_back(value);
}

void ValueReader::add_range(json::Value low, json::Value high, std::vector<Value>& out) const {
    const auto low_number = amount_of(low["value"]);
    const auto high_number = amount_of(high["value"]);
    if (!low_number && !high_number) return;
    NumberValue value;
    value.low = low_number.value_or(-infinity);
    value.high = high_number.value_or(infinity);
    add_unit(value, low_number ? low : high);
    out.emplace_back(value);
}

void ValueReader::read_number(const fhirpath::Item& item, std::vector<Value>& out) const {
    const json::Value value = item.value();
    if (const auto number = amount_of(value)) {
        out.emplace_back(NumberValue{*number, *number, {}, {}, {}, 0, 0, 0});
    } else if (is_a(item, types_.quantity)) {
        add_quantity(value, out);
    } else if (is_a(item, types_.range)) {
        add_range(value["low"], value["high"], out);
    } else if (is_a(item, types_.money)) {
        const auto amount = amount_of(value["value"]);
        if (!amount) return;
        out.emplace_back(NumberValue{*amount, *amount, "urn:iso:std:iso:4217", value["currency"].string(), {}, 0, 0, 0});
    } else if (is_a(item, types_.sampled_data)) {
        add_range(value["origin"], value["origin"], out);
    }
}

}  // namespace tonus::search
