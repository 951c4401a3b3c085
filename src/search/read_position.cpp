#include "value_reader.hpp"

#include <optional>

// http://hl7.org/fhir/R4/location.html, "Search Parameters": near

namespace tonus::search {

void ValueReader::read_position(const fhirpath::Item& item, std::vector<Value>& out) const {
    const std::optional<double> latitude = item.value()["latitude"].to_double();
    const std::optional<double> longitude = item.value()["longitude"].to_double();
    if (latitude && longitude) out.emplace_back(PositionValue{*latitude, *longitude});
}

}  // namespace tonus::search
