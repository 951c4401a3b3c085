#include <tonus/fhirpath/unit.hpp>

#include <algorithm>
#include <charconv>
#include <string>

namespace tonus::fhirpath {
namespace {

using Dimension = std::array<std::int8_t, 8>;

/// coefficient × 10^exponent
struct Factor {
    std::int64_t coefficient;
    int exponent = 0;
};

struct Atom {
    std::string_view code;
    bool metric;  // takes prefixes
    Factor numerator;
    Factor denominator;
    Dimension dimension;  // m, g, s, rad, K, C, cd, [iU]
    Factor offset = {0};
};

// Source: UCUM 2.1, tables 1 (prefixes), 2 (base units) and 3 to 22 (derived units).
constexpr std::array atoms{
    Atom{"m", true, {1}, {1}, {1}},
    Atom{"g", true, {1}, {1}, {0, 1}},
    Atom{"s", true, {1}, {1}, {0, 0, 1}},
    Atom{"rad", true, {1}, {1}, {0, 0, 0, 1}},
    Atom{"K", true, {1}, {1}, {0, 0, 0, 0, 1}},
    Atom{"C", true, {1}, {1}, {0, 0, 0, 0, 0, 1}},
    Atom{"cd", true, {1}, {1}, {0, 0, 0, 0, 0, 0, 1}},
    Atom{"[iU]", true, {1}, {1}, {0, 0, 0, 0, 0, 0, 0, 1}},
    Atom{"[IU]", true, {1}, {1}, {0, 0, 0, 0, 0, 0, 0, 1}},
    Atom{"10*", false, {10}, {1}, {}},
    Atom{"10^", false, {10}, {1}, {}},
    Atom{"%", false, {1}, {100}, {}},
    Atom{"[ppth]", false, {1}, {1'000}, {}},
    Atom{"[ppm]", false, {1}, {1'000'000}, {}},
    Atom{"[ppb]", false, {1}, {1'000'000, 3}, {}},
    Atom{"mol", true, {60'221'367, 16}, {1}, {}},
    Atom{"eq", true, {60'221'367, 16}, {1}, {}},
    Atom{"osm", true, {60'221'367, 16}, {1}, {}},
    Atom{"L", true, {1, -3}, {1}, {3}},
    Atom{"l", true, {1, -3}, {1}, {3}},
    Atom{"ar", true, {100}, {1}, {2}},
    Atom{"t", true, {1'000'000}, {1}, {0, 1}},
    Atom{"min", false, {60}, {1}, {0, 0, 1}},
    Atom{"h", false, {3'600}, {1}, {0, 0, 1}},
    Atom{"d", false, {86'400}, {1}, {0, 0, 1}},
    Atom{"wk", false, {604'800}, {1}, {0, 0, 1}},
    Atom{"mo", false, {2'629'800}, {1}, {0, 0, 1}},
    Atom{"mo_j", false, {2'629'800}, {1}, {0, 0, 1}},
    Atom{"a", false, {3'155'760, 1}, {1}, {0, 0, 1}},
    Atom{"a_j", false, {3'155'760, 1}, {1}, {0, 0, 1}},
    Atom{"Cel", true, {1}, {1}, {0, 0, 0, 0, 1}, {27'315, -2}},
    Atom{"[degF]", false, {5}, {9}, {0, 0, 0, 0, 1}, {255'372'222'222'222'222, -15}},
    Atom{"Hz", true, {1}, {1}, {0, 0, -1}},
    Atom{"Bq", true, {1}, {1}, {0, 0, -1}},
    Atom{"N", true, {1'000}, {1}, {1, 1, -2}},
    Atom{"Pa", true, {1'000}, {1}, {-1, 1, -2}},
    Atom{"bar", true, {1'000'000, 2}, {1}, {-1, 1, -2}},
    Atom{"m[Hg]", true, {1'333'220, 2}, {1}, {-1, 1, -2}},
    Atom{"m[H2O]", true, {9'806'650}, {1}, {-1, 1, -2}},
    Atom{"J", true, {1'000}, {1}, {2, 1, -2}},
    Atom{"cal", true, {4'184}, {1}, {2, 1, -2}},
    Atom{"[Cal]", false, {4'184'000}, {1}, {2, 1, -2}},
    Atom{"W", true, {1'000}, {1}, {2, 1, -3}},
    Atom{"A", true, {1}, {1}, {0, 0, -1, 0, 0, 1}},
    Atom{"V", true, {1'000}, {1}, {2, 1, -2, 0, 0, -1}},
    Atom{"Ohm", true, {1'000}, {1}, {2, 1, -1, 0, 0, -2}},
    Atom{"Gy", true, {1}, {1}, {2, 0, -2}},
    Atom{"Sv", true, {1}, {1}, {2, 0, -2}},
    Atom{"kat", true, {60'221'367, 16}, {1}, {0, 0, -1}},
    Atom{"U", true, {60'221'367, 10}, {60}, {0, 0, -1}},
    Atom{"deg", false, {314'159'265'358'979'324, -17}, {180}, {0, 0, 0, 1}},
    Atom{"[in_i]", false, {254, -4}, {1}, {1}},
    Atom{"[ft_i]", false, {3'048, -4}, {1}, {1}},
    Atom{"[lb_av]", false, {45'359'237, -5}, {1}, {0, 1}},
    Atom{"[oz_av]", false, {28'349'523'125, -9}, {1}, {0, 1}},
    Atom{"[drp]", false, {5, -8}, {1}, {3}},
};

struct Prefix {
    std::string_view code;
    int exponent;
};

constexpr std::array prefixes{
    Prefix{"da", 1},
    Prefix{"h", 2},
    Prefix{"k", 3},
    Prefix{"M", 6},
    Prefix{"G", 9},
    Prefix{"d", -1},
    Prefix{"c", -2},
    Prefix{"m", -3},
    Prefix{"u", -6},
    Prefix{"n", -9},
    Prefix{"p", -12},
    Prefix{"f", -15},
};

Decimal number(const Factor& factor) {
    const std::string digits = std::to_string(factor.coefficient) + 'e' + std::to_string(factor.exponent);
    return Decimal::parse(digits).value_or(Decimal(0));
}

const Atom* find_atom(std::string_view code) {
    const auto found = std::find_if(atoms.begin(), atoms.end(), [&](const Atom& atom) { return atom.code == code; });
    return found == atoms.end() ? nullptr : &*found;
}

Unit unit_of(const Atom& atom) { return {atom.dimension, number(atom.numerator), number(atom.denominator), number(atom.offset)}; }

bool multiply(Unit& unit, const Unit& other, int exponent) {
    for (int i = 0; i < std::abs(exponent); ++i) {
        const auto numerator = unit.numerator.times(exponent > 0 ? other.numerator : other.denominator);
        const auto denominator = unit.denominator.times(exponent > 0 ? other.denominator : other.numerator);
        if (!numerator || !denominator) return false;
        unit.numerator = numerator->stripped();
        unit.denominator = denominator->stripped();
    }
    for (std::size_t i = 0; i < unit.dimension.size(); ++i) {
        unit.dimension[i] = std::int8_t(unit.dimension[i] + other.dimension[i] * exponent);
    }
    return true;
}

std::optional<Unit> simple_unit(std::string_view code) {
    if (const Atom* atom = find_atom(code)) return unit_of(*atom);
    for (const Prefix& prefix : prefixes) {
        if (!code.starts_with(prefix.code)) continue;
        const Atom* atom = find_atom(code.substr(prefix.code.size()));
        if (atom == nullptr || !atom->metric || atom->offset.coefficient != 0) continue;
        Unit unit = unit_of(*atom);
        const Decimal power = number({1, std::abs(prefix.exponent)});
        const Unit scale = prefix.exponent > 0 ? Unit{{}, power, Decimal(1), {}} : Unit{{}, Decimal(1), power, {}};
        if (!multiply(unit, scale, 1)) return std::nullopt;
        return unit;
    }
    return std::nullopt;
}

class UnitParser {
public:
    explicit UnitParser(std::string_view text) : text_(text) {}

    std::optional<Unit> run() {
        auto unit = term(0);
        return unit && place_ == text_.size() ? unit : std::nullopt;
    }

private:
    [[nodiscard]] bool at(char c) const { return place_ < text_.size() && text_[place_] == c; }
    bool skip(char c) {
        if (!at(c)) return false;
        ++place_;
        return true;
    }

    std::optional<Unit> term(int depth) {
        if (depth > 8) return std::nullopt;
        Unit unit;
        int sign = skip('/') ? -1 : 1;
        for (bool first = true;; first = false) {
            const auto part = component(depth);
            // A temperature scale with an offset means something only on its own.
            const bool alone = first && sign == 1 && (place_ == text_.size() || at(')'));
            if (!part || (!part->offset.is_zero() && !alone) || !multiply(unit, *part, sign)) return std::nullopt;
            unit.offset = part->offset;
            if (skip('.')) {
                sign = 1;
            } else if (skip('/')) {
                sign = -1;
            } else {
                return unit;
            }
        }
    }

    std::optional<Unit> component(int depth) {
        std::optional<Unit> unit;
        if (skip('(')) {
            unit = term(depth + 1);
            if (!skip(')')) return std::nullopt;
        } else if (at('{')) {
            unit = Unit{};
        } else {
            unit = powered(symbol());
        }
        if (unit && skip('{')) {
            place_ = text_.find('}', place_);
            if (place_ == std::string_view::npos) return std::nullopt;
            ++place_;
        }
        return unit;
    }

    std::string_view symbol() {
        const std::size_t start = place_;
        bool bracketed = false;
        for (; place_ < text_.size(); ++place_) {
            const char c = text_[place_];
            if (c == '[') bracketed = true;
            if (c == ']') bracketed = false;
            if (!bracketed && std::string_view("./(){}").find(c) != std::string_view::npos) break;
        }
        return text_.substr(start, place_ - start);
    }

    static std::optional<Unit> powered(std::string_view symbol) {
        if (symbol.empty()) return std::nullopt;
        if (const auto whole = whole_number(symbol)) return Unit{{}, Decimal(*whole), Decimal(1), {}};
        std::size_t end = symbol.size();
        while (end > 0 && symbol[end - 1] >= '0' && symbol[end - 1] <= '9') --end;
        if (end < symbol.size() && end > 0 && (symbol[end - 1] == '-' || symbol[end - 1] == '+')) --end;
        std::string_view power = symbol.substr(end);
        if (power.starts_with('+')) power.remove_prefix(1);
        int exponent = 1;
        std::from_chars(power.data(), power.data() + power.size(), exponent);
        const auto base = simple_unit(symbol.substr(0, end));
        if (!base || exponent > 30 || exponent < -30 || exponent == 0) return std::nullopt;
        if (exponent == 1) return base;
        Unit unit;
        if (!base->offset.is_zero() || !multiply(unit, *base, exponent)) return std::nullopt;
        return unit;
    }

    static std::optional<std::int64_t> whole_number(std::string_view symbol) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(symbol.data(), symbol.data() + symbol.size(), value);
        if (error != std::errc() || end != symbol.data() + symbol.size() || value <= 0) return std::nullopt;
        return value;
    }

    std::string_view text_;
    std::size_t place_ = 0;
};

/// value × numerator × the other's denominator, plus the offset on the same footing.
std::optional<Decimal> cross_scaled(const Decimal& value, const Unit& unit, const Unit& other) {
    const auto scaled = value.times(unit.numerator);
    const auto shift = unit.offset.times(unit.denominator);
    if (!scaled || !shift) return std::nullopt;
    const auto sum = scaled->plus(*shift);
    return sum ? sum->times(other.denominator) : std::nullopt;
}

}  // namespace

double Unit::to_base(double value) const { return value * numerator.to_double() / denominator.to_double() + offset.to_double(); }

std::optional<Unit> parse_unit(std::string_view code) {
    if (code.empty()) return Unit{};
    return UnitParser(code).run();
}

std::optional<std::strong_ordering> compare_amounts(
    const Decimal& left, std::string_view left_unit, const Decimal& right, std::string_view right_unit
) {
    if (left_unit == right_unit) return left <=> right;
    const auto left_parsed = parse_unit(left_unit);
    const auto right_parsed = parse_unit(right_unit);
    if (!left_parsed || !right_parsed || left_parsed->dimension != right_parsed->dimension) return std::nullopt;
    const auto left_scaled = cross_scaled(left, *left_parsed, *right_parsed);
    const auto right_scaled = cross_scaled(right, *right_parsed, *left_parsed);
    if (left_scaled && right_scaled) return *left_scaled <=> *right_scaled;
    // Too large for exact arithmetic: what is left is a comparison of magnitudes.
    const double left_base = left_parsed->to_base(left.to_double());
    const double right_base = right_parsed->to_base(right.to_double());
    if (left_base == right_base) return std::strong_ordering::equal;
    return left_base < right_base ? std::strong_ordering::less : std::strong_ordering::greater;
}

}  // namespace tonus::fhirpath
