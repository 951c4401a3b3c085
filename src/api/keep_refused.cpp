// Refused pushes go to the inbox, once their answer is known.
#include "call.hpp"
#include "http_date.hpp"
#include "kept_refusal.hpp"

#include <tonus/api/outcome.hpp>

namespace tonus::api {
namespace {

// Of one batch; a client that sends nothing right is known from the first of them.
constexpr std::size_t most_entries = 100;

}  // namespace

void FhirService::note_refused_entries(
    const std::vector<core::Result<interaction::Reply>>& replies, const http::Request& request, Call& call
) const {
    if (call.preferences.dry_run) return;
    for (std::size_t i = 0; i < replies.size() && call.refused_entries.size() < most_entries; ++i) {
        if (replies[i]) continue;
        http::Response answer = error_response(replies[i].error(), request.request_id);
        const std::string_view method = call.request.body["entry"][i]["request"]["method"].string();
        if (method != "GET" && method != "HEAD" && is_about_message(answer.status)) call.refused_entries.emplace(i, std::move(answer));
    }
}

std::vector<inbox::Message> FhirService::refused_messages(const http::Request& request, Call& call, const http::Response& response) const {
    const std::string& sender = call.caller->client_id;
    std::vector<inbox::Message> messages;
    for (const auto& [place, answer] : call.refused_entries) {
        messages.push_back(refused_entry(request, sender, call.request.body["entry"][place], answer));
    }
    if (!call.body.empty() && is_about_message(response.status)) {
        const std::string target = below_base(request.target);
        messages.push_back(refused_message(request, sender, target, response, std::move(call.body)));
    }
    return messages;
}

runtime::Awaitable<bool> FhirService::keep_refused(const http::Request& request, Call& call, const http::Response& response) const {
    auto messages = refused_messages(request, call, response);
    if (messages.empty()) co_return true;
    auto work = [this, messages = std::move(messages)]() -> core::Result<bool> {
        for (const inbox::Message& message : messages) {
            if (auto kept = options_.inbox->keep(message); !kept) return core::fail(kept.error());
        }
        return true;
    };
    const auto kept = co_await runtime::run_on(workers_, core::Deadline::never(), std::move(work));
    // The sender has its answer either way: the inbox is a convenience of the site's.
    if (!kept && options_.metrics != nullptr) {
        options_.metrics->counter("tonus_inbox_failures_total", "Refused messages that could not be kept.").add();
    }
    co_return kept.has_value();
}

void FhirService::note_end(const http::Request& request, const Call& call) const {
    if (options_.senders == nullptr) return;
    access::SenderCall note{call.caller->client_id, call.refusal, std::nullopt};
    if (const auto date = request.headers.get("Date"); !date.empty()) note.date = parse_http_date(std::string(date));
    options_.senders->note(note, clock_.now());
}

}  // namespace tonus::api
