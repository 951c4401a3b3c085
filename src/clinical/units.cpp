#include <tonus/clinical/content.hpp>
#include <tonus/clinical/units.hpp>

#include "content_state.hpp"

namespace tonus::clinical {

void UnitTable::add(Unit unit, const std::vector<std::string>& spellings) {
    const std::size_t index = units_.size();
    by_spelling_.emplace(folded_name(unit.code), index);
    for (const std::string& spelling : spellings) by_spelling_.emplace(folded_name(spelling), index);
    if (unit.code == unit.canonical) kind_by_canonical_.emplace(unit.canonical, unit.kind);
    units_.push_back(std::move(unit));
}

void UnitTable::add_spelling(std::string_view spelling, std::string_view code) {
    for (std::size_t index = 0; index < units_.size(); ++index) {
        if (units_[index].code == code) by_spelling_.emplace(folded_name(spelling), index);
    }
}

const Unit* UnitTable::find(std::string_view text, std::string_view kind) const {
    const auto [first, last] = by_spelling_.equal_range(folded_name(text));
    for (auto each = first; each != last; ++each) {
        const Unit& unit = units_[each->second];
        if (unit.kind == kind) return &unit;
    }
    return nullptr;
}

bool UnitTable::known(std::string_view text) const { return by_spelling_.contains(folded_name(text)); }

const Unit* UnitTable::coded(std::string_view code) const {
    for (const Unit& unit : units_) {
        if (unit.code == code) return &unit;
    }
    return nullptr;
}

std::string_view UnitTable::kind_of(std::string_view canonical) const {
    const auto found = kind_by_canonical_.find(std::string(canonical));
    return found == kind_by_canonical_.end() ? std::string_view() : std::string_view(found->second);
}

namespace {

std::string_view kind_for(const UnitTable& units, const Concept& measurement) {
    if (measurement.unit.empty()) return "count";
    if (measurement.unit == "mg/dL") return "serum-concentration";
    const std::string_view canonical = units.kind_of(measurement.unit);
    if (!canonical.empty()) return canonical;
    const Unit* own = units.coded(measurement.unit);
    return own == nullptr ? std::string_view() : std::string_view(own->kind);
}

double converted(const UnitTable& units, const Unit& unit, const Concept& measurement, double amount) {
    const double straight = amount * unit.times + unit.plus;
    // A pump's doses are kept in micrograms although milligrams are canonical for their kind.
    const Unit* own = unit.canonical == measurement.unit ? nullptr : units.coded(measurement.unit);
    if (!unit.molar) return own != nullptr && own->kind == unit.kind ? straight / own->times : straight;
    const double factor = measurement.molar_factor.value_or(1) * (measurement.molar_milli ? 1000 : 1);
    return straight / factor;
}

bool plausible(const Concept& measurement, double value) {
    return !measurement.plausible || (value >= measurement.plausible->first && value <= measurement.plausible->second);
}

}  // namespace

CanonicalValue to_canonical(const UnitTable& units, const Concept& measurement, double amount, std::string_view unit_text) {
    const std::string_view kind = kind_for(units, measurement);
    const Unit* unit = units.find(unit_text, kind);
    if (unit == nullptr && unit_text.empty()) {
        return {amount, plausible(measurement, amount) ? UnitProblem::none : UnitProblem::unknown_unit};
    }
    // A score's unit is decoration: any annotation in braces will do.
    if (unit == nullptr && kind == "count" && unit_text.front() == '{') unit = units.find("1", "count");
    if (unit == nullptr) {
        return {amount, units.known(unit_text) ? UnitProblem::wrong_kind : UnitProblem::unknown_unit};
    }
    const double value = converted(units, *unit, measurement, amount);
    return {value, plausible(measurement, value) ? UnitProblem::none : UnitProblem::implausible};
}

}  // namespace tonus::clinical
