#include <tonus/fhirpath/decimal.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>

namespace tonus::fhirpath {
namespace {

using Coefficient = Decimal::Coefficient;

constexpr int most_digits = 37;
constexpr int quotient_digits = 28;

constexpr std::array<Coefficient, most_digits + 1> powers_of_ten = [] {
    std::array<Coefficient, most_digits + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

Coefficient power_of_ten(int exponent) { return powers_of_ten[std::size_t(exponent)]; }
Coefficient limit() { return power_of_ten(most_digits); }
bool fits(Coefficient value) { return value < limit() && value > -limit(); }
Coefficient magnitude(Coefficient value) { return value < 0 ? -value : value; }

std::optional<Coefficient> scaled_up(Coefficient value, int by) {
    if (value == 0) return value;
    if (by > most_digits) return std::nullopt;
    Coefficient result = 0;
    if (__builtin_mul_overflow(value, power_of_ten(by), &result) || !fits(result)) return std::nullopt;
    return result;
}

Coefficient scaled_down_half_up(Coefficient value, int by) {
    if (by > most_digits) return 0;
    const Coefficient divisor = power_of_ten(by);
    const Coefficient rest = magnitude(value % divisor);
    const Coefficient whole = value / divisor;
    if (rest * 2 < divisor) return whole;
    return value < 0 ? whole - 1 : whole + 1;
}

struct Written {
    Coefficient coefficient = 0;
    int places = 0;
    bool rounded_off = false;
};

/// Digits with an optional point; false unless all of `text` was read.
bool read_mantissa(std::string_view text, Written& written) {
    bool seen_point = false;
    bool seen_digit = false;
    for (const char c : text) {
        if (c == '.') {
            if (seen_point || !seen_digit) return false;
            seen_point = true;
            continue;
        }
        if (c < '0' || c > '9') return false;
        seen_digit = true;
        if (written.rounded_off && seen_point) continue;
        const Coefficient next = written.coefficient * 10 + (c - '0');
        if (next >= power_of_ten(most_digits - 1)) {
            if (!seen_point) return false;
            written.rounded_off = true;
            continue;
        }
        written.coefficient = next;
        if (seen_point) ++written.places;
    }
    return seen_digit && text.back() != '.';
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view digits) {
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) digits.remove_prefix(1);
    int exponent = 0;
    if (const auto mark = digits.find_first_of("eE"); mark != std::string_view::npos) {
        std::string_view power = digits.substr(mark + 1);
        if (power.starts_with('+')) power.remove_prefix(1);
        const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
        if (error != std::errc() || end != power.data() + power.size()) return std::nullopt;
        digits = digits.substr(0, mark);
    }
    Written written;
    if (digits.empty() || !read_mantissa(digits, written)) return std::nullopt;
    if (exponent > 10'000 || exponent < -10'000) return std::nullopt;

    int places = written.places - exponent;
    Coefficient coefficient = written.coefficient;
    if (places < 0) {
        const auto larger = scaled_up(coefficient, -places);
        if (!larger) return std::nullopt;
        coefficient = *larger;
        places = 0;
    } else if (places > most_digits - 1) {
        coefficient = scaled_down_half_up(coefficient, places - (most_digits - 1));
        places = most_digits - 1;
    }
    return Decimal(negative ? -coefficient : coefficient, places);
}

std::optional<Decimal> Decimal::from_double(double value) {
    if (!std::isfinite(value)) return std::nullopt;
    std::array<char, 40> text{};
    const int written = std::snprintf(text.data(), text.size(), "%.15g", value);
    return parse(std::string_view(text.data(), std::size_t(written)));
}

std::string Decimal::to_text() const {
    std::string digits;
    for (Coefficient rest = magnitude(coefficient_); rest != 0; rest /= 10) {
        digits.push_back(char('0' + int(rest % 10)));
    }
    while (digits.size() <= std::size_t(places_)) digits.push_back('0');
    std::reverse(digits.begin(), digits.end());
    if (places_ > 0) digits.insert(digits.end() - places_, '.');
    if (coefficient_ < 0) digits.insert(digits.begin(), '-');
    return digits;
}

double Decimal::to_double() const {
    // Through text: dividing two rounded doubles would miss the nearest one.
    const std::string text = to_text();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<std::int64_t> Decimal::to_integer() const {
    const Coefficient whole = coefficient_ / power_of_ten(places_);
    if (whole > std::numeric_limits<std::int64_t>::max() || whole < std::numeric_limits<std::int64_t>::min()) {
        return std::nullopt;
    }
    return std::int64_t(whole);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
    const int places = std::max(places_, other.places_);
    const auto left = scaled_up(coefficient_, places - places_);
    const auto right = scaled_up(other.coefficient_, places - other.places_);
    if (!left || !right || !fits(*left + *right)) return std::nullopt;
    return Decimal(*left + *right, places);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const { return plus(other.negated()); }

std::optional<Decimal> Decimal::times(const Decimal& other) const {
    Coefficient product = 0;
    const int places = places_ + other.places_;
    if (__builtin_mul_overflow(coefficient_, other.coefficient_, &product) || !fits(product) || places >= most_digits) {
        return std::nullopt;
    }
    return Decimal(product, places);
}

std::optional<Decimal> Decimal::divided_by(const Decimal& other) const {
    if (other.is_zero()) return std::nullopt;
    const bool negative = (coefficient_ < 0) != (other.coefficient_ < 0);
    const Coefficient divisor = magnitude(other.coefficient_);
    Coefficient quotient = magnitude(coefficient_) / divisor;
    Coefficient rest = magnitude(coefficient_) % divisor;
    int places = places_ - other.places_;
    while ((rest != 0 || places < 0) && quotient < power_of_ten(quotient_digits) && places < quotient_digits) {
        rest *= 10;
        quotient = quotient * 10 + rest / divisor;
        rest %= divisor;
        ++places;
    }
    if (places < 0) return std::nullopt;
    const Decimal result(negative ? -quotient : quotient, places);
    return result.stripped();
}

Decimal Decimal::negated() const noexcept { return Decimal(-coefficient_, places_); }

Decimal Decimal::truncated() const { return Decimal(coefficient_ / power_of_ten(places_), 0); }

Decimal Decimal::floor() const {
    const Decimal whole = truncated();
    return *this < whole ? Decimal(whole.coefficient_ - 1, 0) : whole;
}

Decimal Decimal::ceiling() const {
    const Decimal whole = truncated();
    return *this > whole ? Decimal(whole.coefficient_ + 1, 0) : whole;
}

Decimal Decimal::rounded(int places) const {
    if (places >= places_) return *this;
    return Decimal(scaled_down_half_up(coefficient_, places_ - std::max(places, 0)), std::max(places, 0));
}

Decimal Decimal::stripped() const {
    Decimal result = *this;
    while (result.places_ > 0 && result.coefficient_ % 10 == 0) {
        result.coefficient_ /= 10;
        --result.places_;
    }
    return result;
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const noexcept {
    if (places_ == other.places_) return coefficient_ <=> other.coefficient_;
    const Coefficient left_whole = coefficient_ / power_of_ten(places_);
    const Coefficient right_whole = other.coefficient_ / power_of_ten(other.places_);
    if (left_whole != right_whole) return left_whole <=> right_whole;
    // Equal whole parts: what is left is below one, so it can be scaled without overflow.
    const int places = std::max(places_, other.places_);
    const Coefficient left = (coefficient_ % power_of_ten(places_)) * power_of_ten(places - places_);
    const Coefficient right = (other.coefficient_ % power_of_ten(other.places_)) * power_of_ten(places - other.places_);
    return left <=> right;
}

}  // namespace tonus::fhirpath
