#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

/// A pattern of matches() and replaceMatches(), run by ICU with a bound on the work of one match, so
/// that no pattern can hang the service. A dot matches line breaks too.
class RegularExpression {
public:
    /// Nothing if the pattern is malformed.
    [[nodiscard]] static std::optional<RegularExpression> compile(std::string_view pattern);

    RegularExpression(RegularExpression&&) noexcept;
    RegularExpression& operator=(RegularExpression&&) noexcept;
    ~RegularExpression();

    /// Whether some part of `text`, or all of it, matches; nothing if that took too long.
    [[nodiscard]] std::optional<bool> finds(std::string_view text) const;
    [[nodiscard]] std::optional<bool> covers(std::string_view text) const;
    /// All matches replaced; `$1` and `${name}` stand for groups. Nothing if that took too long or the
    /// substitution names a group that is not there.
    [[nodiscard]] std::optional<std::string> replace(std::string_view text, std::string_view substitution) const;

private:
    struct Pattern;
    explicit RegularExpression(std::unique_ptr<Pattern> pattern) noexcept;
    std::unique_ptr<Pattern> pattern_;
};

[[nodiscard]] std::string to_upper_case(std::string_view text);
[[nodiscard]] std::string to_lower_case(std::string_view text);

}  // namespace tonus::fhirpath
