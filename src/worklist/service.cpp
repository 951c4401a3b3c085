#include <tonus/worklist/service.hpp>

#include "call.hpp"
#include "pages.hpp"
#include "problem.hpp"
#include "rulebook.hpp"

#include <tonus/core/text.hpp>
#include <tonus/identity/password.hpp>
#include <tonus/store/async.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace tonus::worklist {
namespace {

constexpr std::string_view base = "/review/api/";
constexpr std::string_view cookie_name = "tonus_session";
// A password is checked against this where there is no account, so that both take as long.
constexpr std::string_view unknown_account_hash =
    "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Gpn2X3VvQxV0W8oLwxYCi8n3l0yG7m0wZr8n1yYxkXo";

/// One row of the review API. `{}` matches any segment. Exactly one of the calls is set.
struct Route {
    http::Method method;
    std::string_view pattern;
    identity::Right right;
    ReadCall read = nullptr;
    WriteCall write = nullptr;
};

using enum http::Method;
using identity::Right;

constexpr std::array routes{
    Route{post, "worklist/query", Right::view_patients, query_worklist},
    Route{post, "patients/query", Right::view_patients, query_patients},
    Route{get, "people", Right::view_patients, list_people},
    Route{get, "flags/{}", Right::view_patients, read_flag},
    Route{put, "flags/{}/draft", Right::view_patients, nullptr, save_draft},
    Route{delete_, "flags/{}/draft", Right::view_patients, nullptr, drop_draft},
    Route{post, "flags/{}/{}", Right::view_patients, nullptr, act_on_flag},
    Route{get, "patients/{}/timeline", Right::view_patients, read_timeline},
    Route{get, "rules", Right::view_rules, list_rules},
    Route{get, "rules/{}", Right::view_rules, read_rule},
    Route{post, "audit/query", Right::view_audit, query_audit},
    Route{get, "coverage-gaps", Right::view_system, list_coverage_gaps},
    Route{get, "system", Right::view_system, read_system},
};

bool matches(std::string_view pattern, const std::vector<std::string>& path) {
    const auto pieces = core::split(pattern, '/');
    return pieces.size() == path.size() && std::equal(pieces.begin(), pieces.end(), path.begin(), [](auto piece, auto& segment) {
        return piece == "{}" || piece == segment;
    });
}

std::string cookie_of(const http::Request& request) {
    for (const std::string_view pair : core::split(request.headers.get("Cookie"), ';')) {
        const std::string_view trimmed = core::trim(pair);
        if (trimmed.starts_with(cookie_name) && trimmed.substr(cookie_name.size()).starts_with('=')) {
            return std::string(trimmed.substr(cookie_name.size() + 1));
        }
    }
    return {};
}

std::string set_cookie(const http::Request& request, std::string_view secret, std::chrono::seconds life) {
    std::string cookie(cookie_name);
    cookie += "=" + std::string(secret) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(life.count());
    if (request.secure) cookie += "; Secure";
    return cookie;
}

/// Reads that are POSTs only to keep names out of URLs.
bool is_reading_post(const Call& call) { return call.path.size() == 2 && call.path[1] == "query"; }

/// Conflict of docs/review-api.md, for 409 and 412.
std::string conflict_view(const review::StoredFlag& stored, std::string_view version, const People& people) {
    const review::Workflow& workflow = stored.flag.workflow;
    const review::Decision* decision = workflow.decision();
    json::Writer writer;
    writer.begin_object().key("who");
    write_person(writer, people, workflow.owner(), workflow.owner_display());
    const core::Instant at = workflow.history().empty() ? stored.flag.raised : workflow.history().back().at;
    writer.member("at", core::format_instant(at)).member("what", state_name(stored.flag)).key("decision");
    if (decision != nullptr) {
        write_decision(writer, *decision, workflow, people);
    } else {
        writer.null();
    }
    writer.member("evidenceVersion", stored.flag.evidence_version).member("taskVersion", version);
    return writer.end_object().take();
}

}  // namespace

std::string Call::parameter(std::string_view name) const {
    for (const http::Parameter& parameter : request.query) {
        if (parameter.name == name) return parameter.value;
    }
    return {};
}

class Service::Implementation {
public:
    Implementation(const Parts& parts, Options options, TimelineContent timeline)
        : events(parts.store, options.event_queue),
          setup{parts, std::move(options), std::move(timeline), events, parts.clock.now()} {}

    runtime::Awaitable<http::Response> handle(http::Request request) {
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
        auto answered = co_await answer(std::move(call));
        if (answered) co_return std::move(*answered);
        co_return problem_response(answered.error(), request_id);
    }

    EventHub events;
    Setup setup;

private:
    runtime::Awaitable<core::Result<http::Response>> answer(Call call) {
        if (!call.request.body.empty()) {
            auto document = json::Document::parse(std::move(call.request.body));
            if (!document) co_return core::fail(problem(core::ErrorKind::invalid, "form-invalid", document.error().message()));
            call.document = std::move(*document);
        }
        const bool session_call = call.path[0] == "session";
        if (session_call && call.path.size() == 2 && call.path[1] == "options") co_return sign_in_options();
        const bool signs_in = session_call && call.path.size() == 1 && call.request.method == post;
        if (signs_in) co_return co_await sign_in(std::move(call));

        auto identified = co_await identify(call);
        if (!identified) co_return core::fail(std::move(identified.error()));
        if (session_call) co_return co_await session_action(std::move(call));
        if (call.path[0] == "preferences" && call.request.method == put) {
            co_return co_await run_write(std::move(call), save_preferences);
        }
        co_return co_await dispatch(std::move(call));
    }

    runtime::Awaitable<core::Result<http::Response>> dispatch(Call call) {
        const auto route = std::find_if(routes.begin(), routes.end(), [&](const Route& row) {
            return row.method == call.request.method && matches(row.pattern, call.path);
        });
        if (route == routes.end()) {
            co_return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such call."));
        }
        if (!identity::may(call.viewer.account.roles, route->right)) {
            co_return core::fail(problem(core::ErrorKind::forbidden, "role-not-allowed", "Your role may not see this."));
        }
        if (route->read != nullptr) co_return co_await run_read(std::move(call), route->read);
        co_return co_await run_write(std::move(call), route->write);
    }

    runtime::Awaitable<core::Result<http::Response>> run_read(Call call, ReadCall read) {
        std::function<core::Result<std::string>(store::Reader&)> job = [&](store::Reader& reader) {
            return read(setup, call, reader);
        };
        auto body = co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
        if (!body) co_return core::fail(std::move(body.error()));
        co_return json_response(200, std::move(*body));
    }

    runtime::Awaitable<core::Result<http::Response>> run_write(Call call, WriteCall write) {
        std::function<core::Result<std::string>(store::Writer&)> job = [&](store::Writer& writer) {
            return write(setup, call, writer);
        };
        auto body = co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
        if (body) co_return body->empty() ? http::Response(204) : json_response(200, std::move(*body));
        const bool conflicts = body.error().kind() == core::ErrorKind::conflict || body.error().kind() == core::ErrorKind::precondition;
        if (!conflicts || call.path[0] != "flags") co_return core::fail(std::move(body.error()));
        auto conflict = co_await read_conflict(call);
        co_return problem_response(body.error(), call.request.request_id, conflict.value_or(std::string()));
    }

    runtime::Awaitable<core::Result<std::string>> read_conflict(const Call& call) {
        std::function<core::Result<std::string>(store::Reader&)> job = [&](store::Reader& reader) -> core::Result<std::string> {
            const auto stored = review::load_flag(reader, call.path[1]);
            if (!stored || !*stored) return std::string();
            const auto version = review::task_version(reader, call.path[1]);
            return conflict_view(**stored, version.value_or(std::string()), call.viewer.people);
        };
        co_return co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
    }

    /// Finds out who is asking, and that the page itself is asking.
    runtime::Awaitable<core::Result<void>> identify(Call& call) {
        const core::Instant now = setup.parts.clock.now();
        call.session = setup.parts.sessions.find(cookie_of(call.request), now);
        if (!call.session) co_return core::fail(problem(core::ErrorKind::unauthenticated, "session-ended", "Please sign in."));
        std::function<core::Result<std::vector<identity::Account>>(store::Reader&)> job = [](store::Reader& reader) {
            return identity::list_accounts(reader);
        };
        auto accounts = co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
        if (!accounts) co_return core::fail(std::move(accounts.error()));
        const auto account = std::find_if(accounts->begin(), accounts->end(), [&](const identity::Account& candidate) {
            return candidate.name == call.session->account;
        });
        const bool live = account != accounts->end() && !account->disabled && account->session_epoch == call.session->session_epoch;
        if (!live) co_return core::fail(problem(core::ErrorKind::unauthenticated, "session-ended", "Please sign in."));
        call.viewer = {*account, people_of(*accounts)};
        const bool changes = call.request.method != get && !is_reading_post(call);
        if (changes && call.request.headers.get("X-CSRF-Token") != call.session->csrf_token) {
            co_return core::fail(problem(core::ErrorKind::forbidden, "csrf", "The request did not come from the page."));
        }
        co_return core::Result<void>();
    }

    core::Result<http::Response> sign_in_options() const {
        json::Writer writer;
        writer.begin_object().member("siteName", setup.options.site_name).key("password").boolean(true);
        writer.key("openidUrl").null().key("training").boolean(setup.options.training).end_object();
        return json_response(200, writer.take());
    }

    struct Attempt {
        std::optional<identity::Account> account;
        std::string preferences;
    };

    runtime::Awaitable<core::Result<http::Response>> sign_in(Call call) {
        const std::string user = core::to_lower(call.body()["user"].string());
        std::function<core::Result<Attempt>(store::Reader&)> find = [&user](store::Reader& reader) -> core::Result<Attempt> {
            Attempt attempt;
            auto account = identity::find_account(reader, user);
            if (!account) return core::fail(std::move(account.error()));
            auto preferences = load_preferences(reader, user);
            if (!preferences) return core::fail(std::move(preferences.error()));
            attempt.account = std::move(*account);
            attempt.preferences = std::move(*preferences);
            return attempt;
        };
        auto attempt = co_await store::read(setup.parts.store, call.request.deadline, std::move(find));
        if (!attempt) co_return core::fail(std::move(attempt.error()));

        const core::Instant now = setup.parts.clock.now();
        const bool open = attempt->account && !attempt->account->disabled && !is_locked(*attempt->account, now);
        const std::string hash = attempt->account ? attempt->account->password_hash : std::string(unknown_account_hash);
        const std::string password(call.body()["password"].string());
        auto verify = [hash, password]() -> core::Result<bool> { return identity::verify_password_blocking(hash, password); };
        auto verified = co_await runtime::run_on(setup.parts.workers, std::move(verify));
        if (!verified) co_return core::fail(std::move(verified.error()));
        const bool admitted = open && *verified;
        if (attempt->account && open) {
            auto noted = co_await note_attempt(call, *attempt->account, admitted);
            if (!noted) co_return core::fail(std::move(noted.error()));
        }
        if (!admitted) {
            co_return core::fail(problem(core::ErrorKind::unauthenticated, "sign-in-failed", "Name or password is wrong, or the account is locked."));
        }
        auto started = setup.parts.sessions.start(*attempt->account, now);
        std::function<core::Result<bool>(store::Writer&)> keep = [&started](store::Writer& writer) -> core::Result<bool> {
            auto put = identity::Sessions::put(writer, started.session);
            if (!put) return core::fail(std::move(put.error()));
            return true;
        };
        auto kept = co_await store::write(setup.parts.store, call.request.deadline, std::move(keep));
        if (!kept) co_return core::fail(std::move(kept.error()));
        http::Response response = json_response(200, session_view(setup, *attempt->account, started.session, attempt->preferences));
        response.headers.add("Set-Cookie", set_cookie(call.request, started.secret, setup.options.session_lifetime));
        co_return response;
    }

    runtime::Awaitable<core::Result<bool>> note_attempt(const Call& call, const identity::Account& account, bool admitted) {
        const core::Instant now = setup.parts.clock.now();
        std::function<core::Result<bool>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<bool> {
            auto current = identity::find_account(writer, account.name);
            if (!current) return core::fail(std::move(current.error()));
            if (!*current) return false;
            if (admitted) {
                note_success(**current);
            } else {
                note_failure(**current, now, setup.options.lockout);
            }
            auto updated = identity::update_account(writer, **current);
            if (!updated) return core::fail(std::move(updated.error()));
            json::Writer entry;
            entry.begin_object().member("who", account.name).member("whoDisplay", account.display_name);
            entry.member("action", admitted ? "signed-in" : "sign-in-failed").end_object();
            auto audited = writer.append_audit(entry.text());
            if (!audited) return core::fail(std::move(audited.error()));
            return true;
        };
        co_return co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
    }

    /// GET and DELETE /session, POST /session/unlock, for somebody who is signed in.
    runtime::Awaitable<core::Result<http::Response>> session_action(Call call) {
        if (call.request.method == get) {
            std::function<core::Result<std::string>(store::Reader&)> job = [&](store::Reader& reader) {
                return load_preferences(reader, call.viewer.account.name);
            };
            auto preferences = co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
            if (!preferences) co_return core::fail(std::move(preferences.error()));
            co_return json_response(200, session_view(setup, call.viewer.account, *call.session, *preferences));
        }
        if (call.request.method == delete_) {
            setup.parts.sessions.end(call.session->fingerprint);
            std::function<core::Result<bool>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<bool> {
                auto removed = identity::Sessions::remove(writer, call.session->fingerprint);
                if (!removed) return core::fail(std::move(removed.error()));
                return true;
            };
            auto ended = co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
            if (!ended) co_return core::fail(std::move(ended.error()));
            http::Response response(204);
            response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"");
            response.headers.add("Set-Cookie", set_cookie(call.request, "", std::chrono::seconds(0)));
            co_return response;
        }
        const std::string hash = call.viewer.account.password_hash;
        const std::string password(call.body()["password"].string());
        auto verify = [hash, password]() -> core::Result<bool> { return identity::verify_password_blocking(hash, password); };
        auto verified = co_await runtime::run_on(setup.parts.workers, std::move(verify));
        if (!verified) co_return core::fail(std::move(verified.error()));
        auto noted = co_await note_attempt(call, call.viewer.account, *verified);
        if (!noted) co_return core::fail(std::move(noted.error()));
        if (!*verified) co_return core::fail(problem(core::ErrorKind::unauthenticated, "sign-in-failed", "The password is wrong."));
        co_return http::Response(204);
    }

    runtime::Awaitable<http::Response> open_events(http::Request request) {
        const auto session = setup.parts.sessions.find(cookie_of(request), setup.parts.clock.now());
        if (!session) {
            co_return problem_response(problem(core::ErrorKind::unauthenticated, "session-ended", "Please sign in."), request.request_id);
        }
        std::int64_t last = 0;
        const std::string_view text = request.headers.get("Last-Event-ID");
        std::from_chars(text.data(), text.data() + text.size(), last);
        using Queue = std::shared_ptr<http::EventQueue>;
        std::function<core::Result<Queue>(store::Reader&)> job = [&](store::Reader& reader) { return events.open(reader, last); };
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

core::Result<std::unique_ptr<Service>> Service::open(const Parts& parts, Options options) {
    auto timeline = load_timeline_content(options.timeline_file);
    if (!timeline) return core::fail(std::move(timeline.error()));
    auto implementation = std::make_unique<Implementation>(parts, std::move(options), std::move(*timeline));
    return std::unique_ptr<Service>(new Service(std::move(implementation)));
}

Service::Service(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
Service::~Service() = default;

bool Service::serves(std::string_view path) const noexcept {
    return path.starts_with(base) || path == "/events" || is_page(path) || is_rulebook(path);
}

runtime::Awaitable<http::Response> Service::handle(http::Request request) {
    return implementation_->handle(std::move(request));
}

void Service::publish() { implementation_->events.publish(); }

}  // namespace tonus::worklist
