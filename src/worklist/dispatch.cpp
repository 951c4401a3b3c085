#include "dispatch.hpp"

#include "decision_view.hpp"
#include "flag_row.hpp"
#include "problem.hpp"
#include "rule_actions.hpp"

#include <tonus/core/text.hpp>
#include <tonus/store/async.hpp>

#include <algorithm>
#include <array>

namespace tonus::worklist {
namespace {

/// One row of the review API. `{}` matches any segment. One of the calls is set.
struct Route {
    http::Method method;
    std::string_view pattern;
    std::optional<identity::Right> right;  ///< nothing: whoever is signed in
    ReadCall read = nullptr;
    WriteCall write = nullptr;
    AsyncCall act = nullptr;
};

using enum http::Method;
using identity::Right;

constexpr std::array routes{
    Route{post, "worklist/query", Right::view_patients, query_worklist},
    Route{get, "worklist/effects", Right::view_patients, list_effects},
    Route{post, "patients/query", Right::view_patients, query_patients},
    Route{get, "people", Right::view_patients, list_people},
    Route{get, "flags/{}", Right::view_patients, read_flag},
    Route{get, "flags/{}/evidence/{}", Right::replay, read_seen},
    Route{get, "flags/{}/report", Right::report, read_report},
    Route{get, "flags/{}/report/icsr", Right::report, download_report},
    Route{put, "flags/{}/draft", Right::view_patients, nullptr, save_draft},
    Route{delete_, "flags/{}/draft", Right::view_patients, nullptr, drop_draft},
    Route{post, "flags/{}/{}", Right::view_patients, nullptr, act_on_flag},
    Route{post, "bulk/preview", Right::triage, preview_bulk},
    Route{post, "bulk", Right::triage, nullptr, act_in_bulk},
    Route{get, "patients/{}/timeline", Right::view_patients, read_timeline},
    Route{get, "cohort", Right::view_patients, read_cohort},
    Route{get, "rules", Right::view_rules, list_rules},
    Route{get, "rules/{}", Right::view_rules, read_rule},
    Route{post, "rules/{}/proposals", Right::change_rules, nullptr, nullptr, propose_change},
    Route{post, "rules/{}/proposals/{}/backtest", Right::change_rules, nullptr, nullptr, start_backtest},
    Route{post, "rules/{}/proposals/{}/sample/{}", Right::confirm, nullptr, nullptr, judge_sampled},
    Route{post, "rules/{}/proposals/{}/silent-run", Right::change_rules, nullptr, nullptr, run_silently},
    Route{post, "rules/{}/proposals/{}/withdraw", Right::change_rules, nullptr, nullptr, withdraw_proposal},
    Route{post, "rules/{}/proposals/{}/promote", Right::approve_rules, nullptr, nullptr, promote_proposal},
    Route{post, "audit/query", Right::view_audit, query_audit},
    Route{get, "audit/export", Right::view_audit, export_audit},
    Route{post, "prints", Right::view_patients, nullptr, note_print},
    Route{put, "preferences", std::nullopt, nullptr, save_preferences},
    Route{get, "coverage-gaps", Right::view_system, list_coverage_gaps},
    Route{get, "senders", Right::view_system, list_senders},
    Route{get, "inbox", Right::view_system, list_inbox},
    Route{post, "inbox/{}/replay", Right::view_system, nullptr, replay_refused},
    Route{get, "receipts/{}", Right::view_system, read_receipt},
    Route{post, "page-faults", std::nullopt, note_page_fault},
    Route{get, "engine", Right::view_health, read_engine},
    Route{get, "system", Right::view_health, read_system},
};

bool matches(std::string_view pattern, const std::vector<std::string>& path) {
    const auto pieces = core::split(pattern, '/');
    return pieces.size() == path.size() && std::equal(pieces.begin(), pieces.end(), path.begin(), [](auto piece, auto& segment) {
               return piece == "{}" || piece == segment;
           });
}

const Route* find_route(http::Method method, const std::vector<std::string>& path) {
    const auto found =
        std::find_if(routes.begin(), routes.end(), [&](const Route& row) { return row.method == method && matches(row.pattern, path); });
    return found == routes.end() ? nullptr : &*found;
}

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

runtime::Awaitable<core::Result<std::string>> read_conflict(const Setup& setup, const Call& call) {
    std::function<core::Result<std::string>(store::Reader&)> job = [&](store::Reader& reader) -> core::Result<std::string> {
        const auto stored = review::load_flag(reader, call.path[1]);
        if (!stored || !*stored) return std::string();
        const auto version = review::task_version(reader, call.path[1]);
        return conflict_view(**stored, version.value_or(std::string()), call.viewer.people);
    };
    co_return co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
}

runtime::Awaitable<core::Result<void>> note_sight(const Setup& setup, const Call& call, const Sight& sight) {
    if (sight.view.empty()) co_return core::Result<void>();
    review::AuditRecord record = audit_record(call, sight.action);
    record.view = sight.view;
    record.patients = sight.patients;
    record.flag = sight.flag;
    record.evidence_version = sight.evidence_version;
    co_return co_await setup.views.note(std::move(record), call.request.deadline);
}

runtime::Awaitable<core::Result<http::Response>> run_read(const Setup& setup, Call call, ReadCall read) {
    std::function<core::Result<Answer>(store::Reader&)> job = [&](store::Reader& reader) { return read(setup, call, reader); };
    const auto begun = std::chrono::steady_clock::now();
    auto answer = co_await store::read(setup.parts.store, call.request.deadline, std::move(job));
    const auto taken = std::chrono::steady_clock::now() - begun;
    if (!answer) co_return core::fail(std::move(answer.error()));
    // No view without its record: should the chain not take it, nothing is shown.
    auto noted = co_await note_sight(setup, call, answer->sight);
    if (!noted) co_return core::fail(std::move(noted.error()));
    http::Response response = json_response(200, std::move(answer->body));
    response.database_time = taken;
    response.headers.set("Content-Type", answer->content_type);
    if (!answer->file_name.empty()) {
        response.headers.set("Content-Disposition", "attachment; filename=\"" + answer->file_name + "\"");
    }
    co_return response;
}

runtime::Awaitable<core::Result<http::Response>> run_write(const Setup& setup, Call call, WriteCall write) {
    std::function<core::Result<std::string>(store::Writer&)> job = [&](store::Writer& writer) { return write(setup, call, writer); };
    const auto begun = std::chrono::steady_clock::now();
    auto body = co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
    if (body) {
        http::Response response = body->empty() ? http::Response(204) : json_response(200, std::move(*body));
        response.database_time = std::chrono::steady_clock::now() - begun;
        co_return response;
    }
    const bool conflicts = body.error().kind() == core::ErrorKind::conflict || body.error().kind() == core::ErrorKind::precondition;
    if (!conflicts || call.path[0] != "flags") co_return core::fail(std::move(body.error()));
    auto conflict = co_await read_conflict(setup, call);
    co_return problem_response(body.error(), call.request.request_id, conflict.value_or(std::string()));
}

}  // namespace

std::string Call::parameter(std::string_view name) const {
    for (const http::Parameter& parameter : request.query) {
        if (parameter.name == name) return parameter.value;
    }
    return {};
}

std::string_view route_name(http::Method method, const std::vector<std::string>& path) {
    const Route* route = find_route(method, path);
    return route != nullptr ? route->pattern : "other";
}

runtime::Awaitable<core::Result<http::Response>> dispatch(const Setup& setup, Call call) {
    const Route* route = find_route(call.request.method, call.path);
    if (route == nullptr) {
        co_return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such call."));
    }
    if (route->right && !identity::may(call.viewer.account.roles, *route->right)) {
        co_return core::fail(problem(core::ErrorKind::forbidden, "role-not-allowed", "Your role may not see this."));
    }
    if (route->read != nullptr) co_return co_await run_read(setup, std::move(call), route->read);
    if (route->write != nullptr) co_return co_await run_write(setup, std::move(call), route->write);
    auto acted = co_await route->act(setup, call);
    if (!acted) co_return core::fail(std::move(acted.error()));
    co_return co_await run_read(setup, std::move(call), read_rule);
}

}  // namespace tonus::worklist
