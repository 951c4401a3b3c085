#pragma once

#include "media.hpp"
#include "prefer.hpp"
#include "reply_text.hpp"

#include <tonus/access/access_token.hpp>
#include <tonus/api/fhir_service.hpp>
#include <tonus/interaction/boundary.hpp>
#include <tonus/interaction/route.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tonus::api {

/// One request on its way through the service.
struct FhirService::Call {
    const interaction::Route* route = nullptr;
    interaction::Request request;
    Preferences preferences;
    AnswerFormat format;
    AnswerContext context;
    std::string path;  ///< below the base
    access::KnownCaller caller = access::no_caller();
    std::shared_ptr<const interaction::Boundary> boundary;  ///< what the caller may see and change; nothing: everything
    bool large = false;
    bool batch = false;
    std::string body;  ///< as it was sent, if what is refused is kept
    std::optional<core::ErrorKind> refusal;
    std::map<std::size_t, http::Response> refused_entries;  ///< of a batch, by place, if what is refused is kept
    std::chrono::nanoseconds database_time{0};
    std::string kept_as;     ///< what its answer is kept under; empty: it is not kept
    store::Grounds grounds;  ///< of the answer, where the store tells
    std::string digest;      ///< of the body, for the receipt; empty: nothing was sent
};

/// What is left of a call for the store.
struct FhirService::Prepared {
    interaction::Operation operation;
    std::optional<std::vector<core::Result<interaction::Operation>>> batch;  ///< instead of `operation`
};

/// The response to one interaction. Source: FHIR R4, http, sections 3.1.0.1.5 "Prefer", 3.1.0.8 "create".
[[nodiscard]] http::Response respond(
    const AnswerContext& context,
    const AnswerFormat& format,
    const Preferences& preferences,
    std::string_view path,
    interaction::Reply reply
);

}  // namespace tonus::api
