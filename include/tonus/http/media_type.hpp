#pragma once

#include <tonus/core/result.hpp>
#include <tonus/http/query.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::http {

/// `type/subtype; name=value`, lower case except parameter values. Source: RFC 9110,
/// section 8.3.1.
struct MediaType {
    std::string type;     ///< may be "*" in Accept
    std::string subtype;  ///< may be "*" in Accept
    std::vector<Parameter> parameters;

    /// "type/subtype".
    [[nodiscard]] std::string name() const { return type + "/" + subtype; }
    /// The parameter's value; empty if there is none. `parameter` in lower case.
    [[nodiscard]] std::string_view parameter(std::string_view parameter) const noexcept;
    bool operator==(const MediaType&) const = default;
};

/// Reads a Content-Type. Errors: invalid.
[[nodiscard]] core::Result<MediaType> parse_media_type(std::string_view text);

/// One member of Accept.
struct AcceptRange {
    MediaType range;
    double quality = 1;  ///< 0 to 1; 0: not wanted
};

/// Reads an Accept header; members that cannot be read are left out. At most 32 members are looked
/// at. Empty text gives `*/*`. Source: RFC 9110, section 12.5.1.
[[nodiscard]] std::vector<AcceptRange> parse_accept(std::string_view text);

/// The index of the offer (a "type/subtype" in lower case) that the client wants most: highest
/// quality, then the earliest offer. The most specific range decides each offer's quality;
/// parameters other than q make no difference. Nothing if it accepts none of them.
[[nodiscard]] std::optional<std::size_t> best_offer(std::span<const AcceptRange> accepted, std::span<const std::string_view> offers);

/// The quality Accept-Encoding gives to `coding`; 0 if it is not accepted. An absent header (empty
/// text) accepts only "identity". Source: RFC 9110, section 12.5.3.
[[nodiscard]] double encoding_quality(std::string_view accept_encoding, std::string_view coding);

}  // namespace tonus::http
