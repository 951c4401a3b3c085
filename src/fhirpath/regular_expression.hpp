#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

/// What is left of the work that all matching of one evaluation may take.
struct MatchingWork {
    std::int32_t ticks = 100;  ///< of ICU: about a millisecond each
    std::size_t replacements = 20'000;
    std::size_t characters = 16'000'000;  ///< of texts with replacements
};

/// A pattern of matches() and replaceMatches(), run by ICU with a bound on the work, so that no pattern
/// can hang the service. A dot matches line breaks too.
class RegularExpression {
public:
    /// Nothing if the pattern is malformed.
    [[nodiscard]] static std::optional<RegularExpression> compile(std::string_view pattern);

    RegularExpression(RegularExpression&&) noexcept;
    RegularExpression& operator=(RegularExpression&&) noexcept;
    ~RegularExpression();

    /// Whether some part of `text`, or all of it, matches; nothing if that took too long.
    [[nodiscard]] std::optional<bool> finds(std::string_view text, MatchingWork& left) const;
    [[nodiscard]] std::optional<bool> covers(std::string_view text, MatchingWork& left) const;
    /// All matches replaced; `$1` and `${name}` stand for groups. Nothing if that took too long or the
    /// substitution names a group that is not there.
    [[nodiscard]] std::optional<std::string> replace(std::string_view text, std::string_view substitution, MatchingWork& left) const;

private:
    struct Pattern;
    explicit RegularExpression(std::unique_ptr<Pattern> pattern) noexcept;
    std::unique_ptr<Pattern> pattern_;
};

[[nodiscard]] std::string to_upper_case(std::string_view text);
[[nodiscard]] std::string to_lower_case(std::string_view text);

}  // namespace tonus::fhirpath
