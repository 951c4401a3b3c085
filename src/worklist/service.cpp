#include <tonus/worklist/service.hpp>

#include "call.hpp"
#include "dispatch.hpp"
#include "openid_calls.hpp"
#include "pages.hpp"
#include "problem.hpp"
#include "rulebook.hpp"
#include "sign_in.hpp"

#include <tonus/core/text.hpp>
#include <tonus/store/async.hpp>

#include <charconv>

namespace tonus::worklist {
namespace {

constexpr std::string_view base = "/review/api/";

}  // namespace

class Service::Implementation {
public:
    Implementation(const Parts& parts, Options options, TimelineContent timeline, ReviewContent content)
        : events(parts.store, options.event_queue),
          views(parts.store),
          cohort(timeline.cohort.kept_for),
          backtests(parts.store, parts.knowledge, parts.clock),
          setup{
              parts,
              std::move(options),
              std::move(timeline),
              std::move(content),
              events,
              views,
              chain,
              cohort,
              backtests,
              parts.clock.now()} {}

    runtime::Awaitable<http::Response> handle(http::Request request) {
        if (is_openid(request.path)) co_return co_await openid_response(setup, std::move(request));
        if (!request.path.starts_with(base) && request.method != http::Method::get) co_return only_read(request);
        if (request.path == "/events") co_return co_await open_events(std::move(request));
        if (!request.path.starts_with(base)) {
            auto page = is_rulebook(request.path) ? rulebook_response(request, setup.parts.knowledge.now()->rules) : page_response(request);
            if (page) co_return std::move(*page);
            co_return problem_response(problem(core::ErrorKind::not_found, "not-found", "There is no such page."), request.request_id);
        }
        Call call;
        for (const std::string_view segment : core::split(std::string_view(request.path).substr(base.size()), '/')) {
            call.path.emplace_back(segment);
        }
        call.request = std::move(request);
        const std::string request_id = call.request.request_id;
        const std::string_view route = call.path[0] == "session" ? "session" : route_name(call.request.method, call.path);
        auto answered = co_await answer(std::move(call));
        http::Response response = answered ? std::move(*answered) : problem_response(answered.error(), request_id);
        response.route = route;
        co_return response;
    }

    EventHub events;
    ViewLog views;
    AuditChain chain;
    CohortCount cohort;
    review::Backtests backtests;
    Setup setup;

private:
    /// Forms of other sites can be posted here, with no more than the types that forms have.
    static bool is_json(const http::Request& request) {
        const std::string_view type = request.headers.get("Content-Type");
        return core::to_lower(core::trim(type.substr(0, type.find(';')))) == "application/json";
    }

    static http::Response only_read(const http::Request& request) {
        const core::Error error = problem(core::ErrorKind::method_not_allowed, {}, "This address takes GET and HEAD.");
        http::Response response = problem_response(error, request.request_id);
        response.headers.add("Allow", "GET, HEAD");
        return response;
    }

    runtime::Awaitable<core::Result<http::Response>> answer(Call call) {
        if (!call.request.body.empty()) {
            if (!is_json(call.request)) {
                co_return core::fail(problem(core::ErrorKind::unsupported_media, "form-invalid", "Send the body as application/json."));
            }
            auto document = json::Document::parse(std::move(call.request.body));
            if (!document) co_return core::fail(problem(core::ErrorKind::invalid, "form-invalid", document.error().message()));
            call.document = std::move(*document);
        }
        const bool session_call = call.path[0] == "session";
        if (session_call && call.path.size() == 2 && call.path[1] == "options") co_return sign_in_options(setup);
        const bool signs_in = session_call && call.path.size() == 1 && call.request.method == http::Method::post;
        if (signs_in) co_return co_await sign_in(setup, std::move(call));

        auto identified = co_await identify(setup, call);
        if (!identified) co_return core::fail(std::move(identified.error()));
        if (session_call) {
            auto done = co_await session_action(setup, std::move(call));
            events.end_unwelcome();
            co_return done;
        }
        co_return co_await dispatch(setup, std::move(call));
    }

    runtime::Awaitable<http::Response> open_events(http::Request request) {
        Call call;
        call.path = {"events"};
        call.request = request;
        if (auto identified = co_await identify(setup, call); !identified) {
            co_return problem_response(identified.error(), request.request_id);
        }
        std::int64_t last = 0;
        const std::string after = call.parameter("after");
        const std::string_view header = request.headers.get("Last-Event-ID");
        const std::string_view text = header.empty() ? std::string_view(after) : header;
        std::from_chars(text.data(), text.data() + text.size(), last);
        using Queue = std::shared_ptr<http::EventQueue>;
        const auto may_listen = [&sessions = setup.parts.sessions, &clock = setup.parts.clock, session = call.session->fingerprint] {
            return sessions.is_live(session, clock.now());
        };
        std::function<core::Result<Queue>(store::Reader&)> job = [&](store::Reader& reader) {
            return events.open(reader, last, may_listen);
        };
        auto queue = co_await store::read(setup.parts.store, request.deadline, std::move(job));
        if (!queue) co_return problem_response(queue.error(), request.request_id);
        // Whatever was committed while the stream was being opened.
        events.publish();
        http::Response response(200, "text/event-stream", std::move(*queue));
        response.headers.add("Cache-Control", "no-store");
        response.route = "/events";
        co_return response;
    }
};

namespace {

/// So that the store has them at hand before anybody looks through them all; what comes later it adds by itself.
void list_open_flags(store::Store& store) {
    const auto look_through = [](store::Reader& reader) -> core::Result<void> {
        store::FlagQuery query;
        query.open = true;
        const auto total = reader.flag_total(query);
        return total ? core::Result<void>() : core::fail(total.error());
    };
    // Should it fail, whoever looks first has them listed.
    store.read(core::Deadline::never(), look_through, [](const core::Result<void>&) {});
}

}  // namespace

core::Result<std::unique_ptr<Service>> Service::open(const Parts& parts, Options options) {
    auto timeline = load_timeline_content(options.timeline_file);
    if (!timeline) return core::fail(std::move(timeline.error()));
    auto content = load_review_content(options.review_file);
    if (!content) return core::fail(std::move(content.error()));
    auto implementation = std::make_unique<Implementation>(parts, std::move(options), std::move(*timeline), std::move(*content));
    list_open_flags(parts.store);
    return std::unique_ptr<Service>(new Service(std::move(implementation)));
}

Service::Service(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
Service::~Service() = default;

bool Service::serves(std::string_view path) const noexcept {
    return path.starts_with(base) || path == "/events" || is_openid(path) || is_page(path) || is_rulebook(path);
}

runtime::Awaitable<http::Response> Service::handle(http::Request request) { return implementation_->handle(std::move(request)); }

void Service::publish() { implementation_->events.publish(); }

void Service::end_outdated_sessions() {
    const Parts& parts = implementation_->setup.parts;
    const auto look = [&sessions = parts.sessions, &events = implementation_->events](store::Reader& reader) -> core::Result<void> {
        const auto accounts = identity::list_accounts(reader);
        if (!accounts) return core::fail(accounts.error());
        sessions.end_outdated(*accounts);
        events.end_unwelcome();
        return {};
    };
    // Should it fail, the next look finds them.
    parts.store.read(core::Deadline::never(), look, [](const core::Result<void>&) {});
}

}  // namespace tonus::worklist
