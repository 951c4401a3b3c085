#include "inbox_task.hpp"

#include <tonus/access/scope.hpp>
#include <tonus/http/query.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include <array>

namespace tonus::app {
namespace {

constexpr std::chrono::milliseconds replay_interval{250};
constexpr std::chrono::minutes prune_interval{1};
constexpr std::chrono::seconds longest_replay{60};
constexpr std::string_view base_path = "/fhir/";
constexpr std::string_view sender_header = "Replay-Sender";

http::Method method_named(std::string_view name) {
    constexpr std::array methods{http::Method::post, http::Method::put, http::Method::patch, http::Method::delete_};
    for (const http::Method method : methods) {
        if (http::name_of(method) == name) return method;
    }
    return http::Method::other;
}

core::Result<http::Request> request_of(const inbox::Message& message) {
    http::Request request;
    request.method = method_named(message.method);
    request.target = std::string(base_path) + message.target;
    const auto mark = request.target.find('?');
    auto path = http::decode_path(std::string_view(request.target).substr(0, mark));
    if (!path) return core::fail(path.error());
    request.path = std::move(*path);
    if (mark != std::string::npos) {
        auto query = http::parse_query(std::string_view(request.target).substr(mark + 1));
        if (!query) return core::fail(query.error());
        request.query = std::move(*query);
    }
    for (const auto& [name, value] : message.headers) request.headers.add(name, value);
    request.headers.add(sender_header, message.sender);
    request.body = message.body;
    request.request_id = "replay-" + message.id;
    request.deadline = core::Deadline::in(longest_replay);
    return request;
}

}  // namespace

InboxTask::InboxTask(inbox::Inbox& inbox, const api::FhirService& fhir, runtime::IoThreads& threads, log::Logger& logger)
    : inbox_(inbox), fhir_(fhir), threads_(threads), logger_(logger), thread_(replay_interval, [this] { look(); }) {}

void InboxTask::look() {
    for (const std::string& id : inbox_.waiting()) replay(id);
    const auto now = std::chrono::steady_clock::now();
    if (now - pruned_ < prune_interval) return;
    pruned_ = now;
    if (const std::size_t removed = inbox_.prune(); removed > 0) logger_.info("inbox_pruned", {{"messages", std::uint64_t(removed)}});
}

void InboxTask::replay(const std::string& id) {
    auto message = inbox_.find(id);
    auto request = message ? request_of(*message) : core::Result<http::Request>(core::fail(message.error()));
    if (!request) {
        inbox_.put_back(id);
        return logger_.error("inbox_unreadable", {{"message_id", id}, {"message", request.error().message()}});
    }
    auto answering = boost::asio::co_spawn(threads_.executor(0), fhir_.handle(std::move(*request)), boost::asio::use_future);
    const http::Response response = answering.get();
    const bool accepted = response.status < 300;
    if (!accepted) {
        message->status = int(response.status);
        if (const auto* text = std::get_if<std::string>(&response.body)) message->outcome = *text;
    }
    const auto noted = inbox_.tried(*message, accepted);
    if (!noted) logger_.error("inbox_failed", {{"message_id", id}, {"message", noted.error().message()}});
    logger_.info("inbox_replayed", {{"message_id", id}, {log::key::status, response.status}});
}

api::Authenticate replay_authentication(const oauth::Service* senders) {
    return [senders](const http::Request& request) -> core::Result<access::KnownCaller> {
        const std::string sender(request.headers.get(sender_header));
        if (senders != nullptr) return senders->registered(sender);
        auto caller = std::make_shared<access::Caller>();
        caller->client_id = sender;
        auto scopes = access::parse_scopes("system/*.cruds");
        if (!scopes) return core::fail(scopes.error());
        caller->scopes = std::move(*scopes);
        return caller;
    };
}

}  // namespace tonus::app
