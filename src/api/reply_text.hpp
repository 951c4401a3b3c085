#pragma once

#include "prefer.hpp"

#include <tonus/interaction/reply.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/json/writer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::api {

/// Where and how an answer is written.
struct AnswerContext {
    std::string base;  ///< absolute URL of the FHIR base, without a trailing slash
    std::string request_id;
    json::Style style = json::Style::compact;
};

/// `W/"3"`.
[[nodiscard]] std::string entity_tag(const store::Version& version);
/// `Type/id/_history/3`, relative to the base.
[[nodiscard]] std::string versioned_path(const store::Version& version);
/// The status a reply has when it stands for itself.
[[nodiscard]] unsigned status_of(interaction::Effect effect) noexcept;
/// The resource as served: whole, or what the reply keeps of it.
[[nodiscard]] std::string resource_text(const interaction::Reply& reply, json::Style style);

/// A searchset or history Bundle; `path` is what was asked, below the base, for the links.
/// Source: FHIR R4, search, section 3.1.1.6; http, "history".
[[nodiscard]] std::string listing_text(const AnswerContext& context, const interaction::Listing& listing, std::string_view path);

/// A transaction-response or batch-response Bundle. Resources that were written are in it if `wanted`
/// is representation; what was read is in it always. Source: FHIR R4, Bundle.entry.response.
[[nodiscard]] std::string bundle_response_text(
    const AnswerContext& context,
    std::string_view type,
    const std::vector<core::Result<interaction::Reply>>& replies,
    std::optional<ReturnPreference> wanted
);

/// An OperationOutcome that says what was done, for Prefer: return=OperationOutcome.
[[nodiscard]] std::string done_text(const AnswerContext& context, const interaction::Reply& reply);

/// The 410's OperationOutcome.
[[nodiscard]] std::string gone_text(const AnswerContext& context, const store::Version& deletion);

}  // namespace tonus::api
