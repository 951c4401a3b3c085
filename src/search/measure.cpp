#include <tonus/search/measure.hpp>

#include <tonus/fhirpath/unit.hpp>

#include <functional>
#include <string>
#include <unordered_map>

namespace tonus::search {
namespace {

// Real feeds use a few dozen codes; more than this is someone playing.
constexpr std::size_t most_remembered = 512;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

std::optional<Measure> parse(std::string_view ucum_code) {
    const auto unit = fhirpath::parse_unit(ucum_code);
    if (!unit) return std::nullopt;
    Measure measure;
    measure.dimension = 1;
    for (const std::int8_t exponent : unit->dimension) {
        measure.dimension = measure.dimension * 128 + std::uint64_t(exponent + 64);
    }
    measure.factor = unit->numerator.to_double() / unit->denominator.to_double();
    measure.offset = unit->offset.to_double();
    return measure;
}

}  // namespace

std::optional<Measure> measure_of(std::string_view ucum_code) {
    thread_local std::unordered_map<std::string, std::optional<Measure>, TextHash, std::equal_to<>> remembered;
    const auto found = remembered.find(ucum_code);
    if (found != remembered.end()) return found->second;
    if (remembered.size() >= most_remembered) remembered.clear();
    return remembered.emplace(ucum_code, parse(ucum_code)).first->second;
}

}  // namespace tonus::search
