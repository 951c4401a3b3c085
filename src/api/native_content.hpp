#pragma once

#include <tonus/core/result.hpp>
#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/interaction/reply.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/json/document.hpp>

#include <string_view>

namespace tonus::api {

// A Binary travels as what it holds, under its own media type, beside travelling as a resource.
// Source: FHIR R4, binary, "Serving Binary Resources using the RESTful API".

/// Whether a read of `path`, below the base, is to be answered with what the Binary holds: the client does not name JSON as
/// what it takes.
[[nodiscard]] bool wants_content(const http::Request& request, std::string_view path);

/// Whether the body is what a Binary is to hold: it is created or updated and is sent as no JSON.
[[nodiscard]] bool is_content(const http::Request& request, const interaction::Request& target);

/// The Binary that holds the body, with Content-Type as its media type and X-Security-Context as what governs access.
[[nodiscard]] core::Result<json::Document> binary_of(const http::Request& request, const interaction::Request& target);

/// What a Binary holds; to be saved and not shown, so that nothing in it runs in the page of this service.
void write_content(http::Response& response, const interaction::Reply& reply);

}  // namespace tonus::api
