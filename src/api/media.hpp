#pragma once

#include <tonus/core/result.hpp>
#include <tonus/http/media_type.hpp>
#include <tonus/http/request.hpp>
#include <tonus/json/value.hpp>
#include <tonus/json/writer.hpp>

#include <string_view>

namespace tonus::api {

inline constexpr std::string_view fhir_json = "application/fhir+json; charset=utf-8";
inline constexpr std::string_view plain_json = "application/json; charset=utf-8";

/// What a PATCH can be sent as. Source: RFC 5789, section 3.1 "Accept-Patch".
inline constexpr std::string_view patch_types = "application/json-patch+json, application/fhir+json, application/merge-patch+json";

/// How the client wants its answer.
struct AnswerFormat {
    std::string_view content_type = fhir_json;
    json::Style style = json::Style::compact;
    bool content = false;  ///< what a Binary holds, not the Binary
};

/// From `_format`, which wins, or Accept; and `_pretty`. Errors: not_acceptable if it accepts no JSON,
/// or only another FHIR version. Source: FHIR R4, http, sections 3.1.0.1.9 to 3.1.0.1.11.
[[nodiscard]] core::Result<AnswerFormat> answer_format(const http::Request& request);

/// Whether it is a media type of resources: of JSON, or FHIR's of XML.
[[nodiscard]] bool names_resource(const http::MediaType& type);

enum class BodyKind : std::uint8_t { resource, patch, form };

/// The name of the body's media type, without parameters. Errors: unsupported_media if Content-Type is missing, or
/// is none that `kind` can be read from, or says another charset or FHIR version.
[[nodiscard]] core::Result<std::string> read_body_type(const http::Request& request, BodyKind kind);

}  // namespace tonus::api
