#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

/// An exact decimal number: a whole coefficient of up to 36 digits and a count of decimal places.
/// Sums, differences, products and comparisons are exact; quotients are cut at 28 significant
/// digits. 1.50 keeps its two places but equals 1.5. Source: FHIRPath N1, section "Decimal".
class Decimal {
public:
    __extension__ using Coefficient = __int128;

    Decimal() = default;
    explicit Decimal(std::int64_t whole) : coefficient_(whole) {}

    /// Reads a JSON or FHIRPath number. Nothing for other text or a magnitude beyond 36 digits;
    /// places beyond what fits are rounded off.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view digits);
    /// The nearest decimal of 15 significant digits. Nothing for infinities, NaN and what does not fit.
    [[nodiscard]] static std::optional<Decimal> from_double(double value);

    /// Plain notation, never an exponent: "-0.5", "100", "1.50".
    [[nodiscard]] std::string to_text() const;
    [[nodiscard]] double to_double() const;
    /// Rounded towards zero; nothing if it does not fit.
    [[nodiscard]] std::optional<std::int64_t> to_integer() const;

    [[nodiscard]] int places() const noexcept { return places_; }
    [[nodiscard]] bool is_zero() const noexcept { return coefficient_ == 0; }
    [[nodiscard]] bool is_negative() const noexcept { return coefficient_ < 0; }
    [[nodiscard]] bool is_whole() const noexcept { return truncated() == *this; }

    /// Arithmetic gives nothing on overflow and on division by zero.
    [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;
    [[nodiscard]] std::optional<Decimal> minus(const Decimal& other) const;
    [[nodiscard]] std::optional<Decimal> times(const Decimal& other) const;
    [[nodiscard]] std::optional<Decimal> divided_by(const Decimal& other) const;
    [[nodiscard]] Decimal negated() const noexcept;

    [[nodiscard]] Decimal truncated() const;
    [[nodiscard]] Decimal floor() const;
    [[nodiscard]] Decimal ceiling() const;
    /// Half away from zero, to `places` decimal places; unchanged if it has no more.
    [[nodiscard]] Decimal rounded(int places) const;
    /// Without zeros at the end of the decimal places.
    [[nodiscard]] Decimal stripped() const;

    [[nodiscard]] std::strong_ordering operator<=>(const Decimal& other) const noexcept;
    [[nodiscard]] bool operator==(const Decimal& other) const noexcept { return (*this <=> other) == std::strong_ordering::equal; }

private:
    Decimal(Coefficient coefficient, int places) : coefficient_(coefficient), places_(places) {}

    Coefficient coefficient_ = 0;
    int places_ = 0;
};

}  // namespace tonus::fhirpath
