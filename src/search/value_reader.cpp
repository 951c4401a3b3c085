#include "value_reader.hpp"

#include <tonus/search/extract.hpp>

#include <algorithm>
#include <cstring>

namespace tonus::search {
namespace {

/// True if folding would change nothing: lower-case ASCII without odd white space.
bool is_folded(std::string_view text) {
    if (!text.empty() && (text.front() == ' ' || text.back() == ' ')) return false;
    char before = 'x';
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c >= 'A' && c <= 'Z') || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return true;
}

}  // namespace

DataTypes::DataTypes(const fhirpath::TypeModel& model)
    : coding(model.find_type("Coding")),
      codeable_concept(model.find_type("CodeableConcept")),
      identifier(model.find_type("Identifier")),
      contact_point(model.find_type("ContactPoint")),
      quantity(model.find_type("Quantity")),
      money(model.find_type("Money")),
      range(model.find_type("Range")),
      sampled_data(model.find_type("SampledData")),
      period(model.find_type("Period")),
      timing(model.find_type("Timing")),
      human_name(model.find_type("HumanName")),
      address(model.find_type("Address")),
      reference(model.find_type("Reference")) {}

void ValueReader::read(ParameterKind kind, const fhirpath::Item& item, std::vector<Value>& out) const {
    switch (kind) {
        case ParameterKind::token: return read_token(item, out);
        case ParameterKind::string: return read_string(item, out);
        case ParameterKind::date: return read_date(item, out);
        case ParameterKind::number:
        case ParameterKind::quantity: return read_number(item, out);
        case ParameterKind::reference: return read_reference(item, out);
        case ParameterKind::uri: return read_uri(item, out);
        case ParameterKind::special: return read_position(item, out);
        case ParameterKind::composite: return;
    }
}

bool ValueReader::is_a(const fhirpath::Item& item, fhirpath::TypeId type) const {
    return item.type() == type || model_.is_a(item.type(), type);
}

std::string_view ValueReader::keep(std::string_view text) const {
    if (text.empty()) return {};
    auto* const start = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(start, text.data(), text.size());
    return {start, text.size()};
}

std::string_view ValueReader::folded(std::string_view text) const { return is_folded(text) ? text : keep(fold(text)); }

}  // namespace tonus::search
