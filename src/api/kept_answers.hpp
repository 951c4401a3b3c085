#pragma once

#include "call.hpp"

#include <tonus/core/recently_used.hpp>
#include <tonus/http/response.hpp>
#include <tonus/store/store.hpp>

#include <memory>
#include <optional>
#include <string>

namespace tonus::api {

/// An answer as it was sent, and what must not have changed for it to be right still.
struct KeptAnswer {
    http::Response response;
    store::Grounds grounds;
};

/// What a call asks, everything that decides its answer within it but what is stored. Nothing if it is of no kind that is
/// kept: a plain GET, by the client of a token where access is not open.
[[nodiscard]] std::optional<std::string> name_of_answer(const http::Request& request, const FhirService::Call& call, bool open);

/// Whether the answer to `reply` says nothing of the request it was made for.
[[nodiscard]] bool is_for_everyone(const interaction::Reply& reply) noexcept;

/// Answers that many ask for: those to a read and to a search of a few rows. A store tells whether what they rest on still
/// holds, so that none is older than what was acknowledged before it was asked for. Thread-safe.
class KeptAnswers {
public:
    /// `bytes` is what they may take, about.
    explicit KeptAnswers(std::size_t bytes) : kept_(bytes) {}

    /// A copy, if it is here and holds.
    [[nodiscard]] std::optional<http::Response> find(const store::Store& store, const std::string& name);
    /// Keeps `response`, whose text is shared from then on, if it rests on anything.
    void add(std::string name, http::Response& response, store::Grounds grounds);

private:
    core::RecentlyUsed<KeptAnswer> kept_;
};

}  // namespace tonus::api
