#include "media.hpp"

#include <tonus/core/text.hpp>
#include <tonus/http/media_type.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <array>

namespace tonus::api {
namespace {

using core::ErrorKind;
using interaction::refuse;

// The last is what FHIR called its JSON before R3; old clients still say it.
constexpr std::array<std::string_view, 4> offers{"application/fhir+json", "application/json", "text/json", "application/json+fhir"};

constexpr std::string_view json_patch = "application/json-patch+json";
constexpr std::string_view merge_patch = "application/merge-patch+json";

bool is_version_served(std::string_view version) { return version.empty() || version == "4.0" || version == "4.0.1"; }

std::string_view query_value(const http::Request& request, std::string_view name) {
    for (const http::Parameter& parameter : request.query) {
        if (parameter.name == name) return parameter.value;
    }
    return {};
}

std::string_view content_type_for(std::string_view offer) { return offer == offers[0] ? fhir_json : plain_json; }

core::Result<std::string_view> format_by_parameter(std::string_view wanted) {
    // In a query, an unescaped plus has become a space.
    std::string name(wanted.substr(0, wanted.find(';')));
    std::replace(name.begin(), name.end(), ' ', '+');
    if (name == "json" || name == offers[0]) return fhir_json;
    if (std::find(offers.begin(), offers.end(), name) != offers.end()) return plain_json;
    return refuse(
        ErrorKind::not_acceptable, "not-supported", "http._format", "Only JSON is served; ask for _format=json.", "MSG_BAD_FORMAT"
    );
}

core::Result<std::string_view> format_by_accept(std::string_view accept) {
    if (accept.empty() || accept == "*/*") return fhir_json;
    if (accept == offers[0]) return fhir_json;
    auto ranges = http::parse_accept(accept);
    const std::size_t before = ranges.size();
    std::erase_if(ranges, [](const http::AcceptRange& range) { return !is_version_served(range.range.parameter("fhirversion")); });
    const auto best = http::best_offer(ranges, offers);
    if (best) return content_type_for(offers[*best]);
    const bool version = ranges.size() != before;
    return refuse(
        ErrorKind::not_acceptable,
        "not-supported",
        "http.Accept",
        version ? "Only FHIR version 4.0 is served; ask for application/fhir+json; fhirVersion=4.0."
                : "Only JSON is served; accept application/fhir+json.",
        "MSG_BAD_FORMAT"
    );
}

tl::unexpected<core::Error> unsupported(std::string diagnostics) {
    return refuse(ErrorKind::unsupported_media, "not-supported", "http.Content-Type", std::move(diagnostics), "MSG_UNKNOWN_CONTENT");
}

bool is_readable(const http::MediaType& type, BodyKind kind) {
    const std::string name = type.name();
    switch (kind) {
        case BodyKind::resource: return std::find(offers.begin(), offers.end(), name) != offers.end();
        case BodyKind::patch: return name == json_patch || name == merge_patch || is_readable(type, BodyKind::resource);
        case BodyKind::form: return name == "application/x-www-form-urlencoded";
    }
    return false;
}

std::string_view wanted_type(BodyKind kind) {
    switch (kind) {
        case BodyKind::resource: return offers[0];
        case BodyKind::patch:
            return "application/json-patch+json (JSON Patch), application/fhir+json (FHIRPath Patch) or application/merge-patch+json";
        case BodyKind::form: return "application/x-www-form-urlencoded";
    }
    return offers[0];
}

}  // namespace

core::Result<AnswerFormat> answer_format(const http::Request& request) {
    AnswerFormat format;
    const std::string_view pretty = query_value(request, "_pretty");
    if (pretty == "true") format.style = json::Style::pretty;
    const std::string_view wanted = query_value(request, "_format");
    auto type = wanted.empty() ? format_by_accept(request.headers.get("Accept")) : format_by_parameter(wanted);
    if (!type) return core::fail(type.error());
    format.content_type = *type;
    return format;
}

bool names_resource(const http::MediaType& type) {
    const std::string name = type.name();
    return name == "application/fhir+xml" || std::find(offers.begin(), offers.end(), name) != offers.end();
}

core::Result<std::string> read_body_type(const http::Request& request, BodyKind kind) {
    const std::string_view text = request.headers.get("Content-Type");
    const std::string wanted(wanted_type(kind));
    if (text == wanted) return wanted;
    if (text.empty()) return unsupported("The request has no Content-Type; send it as " + wanted + ".");
    const auto type = http::parse_media_type(text);
    if (!type || !is_readable(*type, kind)) return unsupported("A body of this Content-Type cannot be read; send it as " + wanted + ".");
    const std::string charset = core::to_lower(type->parameter("charset"));
    if (!charset.empty() && charset != "utf-8" && charset != "us-ascii") {
        return unsupported("A body in this charset cannot be read; send it in UTF-8.");
    }
    if (!is_version_served(type->parameter("fhirversion"))) {
        return unsupported("Only FHIR version 4.0 is taken; convert the resource and say fhirVersion=4.0.");
    }
    return type->name();
}

}  // namespace tonus::api
