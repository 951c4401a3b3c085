#include "regular_expression.hpp"

#include <tonus/core/work.hpp>

#include <unicode/locid.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

namespace tonus::fhirpath {
namespace {

constexpr std::int32_t stack_limit_bytes = 1 << 20;

/// ICU calls it once a tick; false ends the matching.
UBool spend_tick(const void* context, std::int32_t) {
    auto& left = *static_cast<MatchingWork*>(const_cast<void*>(context));
    return left.ticks-- > 0 && !core::must_stop() ? 1 : 0;
}

icu::UnicodeString wide(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), std::int32_t(text.size())));
}

std::string narrow(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

}  // namespace

struct RegularExpression::Pattern {
    std::unique_ptr<icu::RegexPattern> compiled;

    [[nodiscard]] std::unique_ptr<icu::RegexMatcher> matcher(const icu::UnicodeString& text, MatchingWork& left) const {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::RegexMatcher> matcher(compiled->matcher(text, status));
        if (U_FAILURE(status)) return nullptr;
        matcher->setMatchCallback(spend_tick, &left, status);
        matcher->setStackLimit(stack_limit_bytes, status);
        return U_FAILURE(status) ? nullptr : std::move(matcher);
    }
};

std::optional<RegularExpression> RegularExpression::compile(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place;
    auto result = std::make_unique<Pattern>();
    result->compiled.reset(icu::RegexPattern::compile(wide(pattern), UREGEX_DOTALL, place, status));
    if (U_FAILURE(status) || result->compiled == nullptr) return std::nullopt;
    return RegularExpression(std::move(result));
}

RegularExpression::RegularExpression(std::unique_ptr<Pattern> pattern) noexcept : pattern_(std::move(pattern)) {}
RegularExpression::RegularExpression(RegularExpression&&) noexcept = default;
RegularExpression& RegularExpression::operator=(RegularExpression&&) noexcept = default;
RegularExpression::~RegularExpression() = default;

std::optional<bool> RegularExpression::finds(std::string_view text, MatchingWork& left) const {
    const icu::UnicodeString wide_text = wide(text);
    const auto matcher = pattern_->matcher(wide_text, left);
    if (matcher == nullptr) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const bool found = matcher->find(status);
    return U_FAILURE(status) ? std::nullopt : std::optional(found);
}

std::optional<bool> RegularExpression::covers(std::string_view text, MatchingWork& left) const {
    const icu::UnicodeString wide_text = wide(text);
    const auto matcher = pattern_->matcher(wide_text, left);
    if (matcher == nullptr) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const bool matches = matcher->matches(status);
    return U_FAILURE(status) ? std::nullopt : std::optional(matches);
}

std::optional<std::string> RegularExpression::replace(std::string_view text, std::string_view substitution, MatchingWork& left) const {
    const icu::UnicodeString wide_text = wide(text);
    const auto matcher = pattern_->matcher(wide_text, left);
    if (matcher == nullptr) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString wide_substitution = wide(substitution);
    icu::UnicodeString result;
    std::size_t counted = 0;
    while (U_SUCCESS(status) && matcher->find(status)) {
        matcher->appendReplacement(result, wide_substitution, status);
        const auto length = std::size_t(result.length());
        if (left.replacements == 0 || length - counted > left.characters) return std::nullopt;
        --left.replacements;
        left.characters -= length - counted;
        counted = length;
    }
    if (U_FAILURE(status)) return std::nullopt;
    return narrow(matcher->appendTail(result));
}

std::string to_upper_case(std::string_view text) { return narrow(wide(text).toUpper(icu::Locale::getRoot())); }
std::string to_lower_case(std::string_view text) { return narrow(wide(text).toLower(icu::Locale::getRoot())); }

}  // namespace tonus::fhirpath
