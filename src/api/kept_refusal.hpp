#pragma once

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/inbox/message.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/json/value.hpp>

#include <string>
#include <string_view>

namespace tonus::api {

/// True for what a client sends to be stored.
[[nodiscard]] bool is_push(interaction::Interaction interaction) noexcept;

/// True for an answer that says something about the message: whoever may not send, sends too fast, or finds
/// the service busy has nothing to mend.
[[nodiscard]] bool is_about_message(unsigned status) noexcept;

/// The refused request for the inbox. `target` is below the base.
[[nodiscard]] inbox::Message refused_message(
    const http::Request& request, std::string_view sender, std::string_view target, const http::Response& answer, std::string body
);

/// A refused entry of a batch, as the request it stands for.
[[nodiscard]] inbox::Message refused_entry(
    const http::Request& request, std::string_view sender, json::Value entry, const http::Response& answer
);

}  // namespace tonus::api
