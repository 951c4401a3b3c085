#include <tonus/api/fhir_service.hpp>

#include "audit.hpp"
#include "base_url.hpp"
#include "call.hpp"
#include "call_metrics.hpp"
#include "cors.hpp"
#include "kept_answers.hpp"
#include "permission.hpp"
#include "written_warnings.hpp"

#include <tonus/api/outcome.hpp>
#include <tonus/core/work.hpp>
#include <tonus/interaction/descriptions.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/store/async.hpp>
#include <tonus/store/database_time.hpp>
#include <tonus/store/receipt.hpp>

namespace tonus::api {
namespace {

// How often a long change is tried while faster ones keep coming first.
constexpr int most_attempts = 3;
constexpr core::Activity writing_answer{"writing the answer", "ask for less at once by _count or _elements"};
constexpr std::string_view open_api_path = "/openapi.json";

void add_receipt(http::Response& response, const std::string& receipt) {
    if (!receipt.empty()) response.headers.set("Tonus-Receipt", receipt);
}

/// Source: RFC 7240, section 3.
void mark_dry_run(http::Response& response) {
    constexpr std::string_view header = "Preference-Applied";
    const std::string applied(response.headers.get(header));
    response.headers.set(header, applied + (applied.empty() ? "" : ", ") + "handling=dry-run");
}

}  // namespace

using interaction::Operation;
using interaction::Reply;

FhirService::FhirService(
    const interaction::Interactions& interactions,
    store::Store& store,
    const core::Clock& clock,
    runtime::WorkerPool& workers,
    Authenticate authenticate,
    FhirOptions options
)
    : interactions_(interactions),
      store_(store),
      clock_(clock),
      workers_(workers),
      authenticate_(std::move(authenticate)),
      options_(std::move(options)),
      calls_(std::make_unique<CallMetrics>(options_.metrics)),
      answers_(std::make_unique<KeptAnswers>(options_.kept_answers)) {
    for (const interaction::Route& route : interactions_.routes().routes()) {
        labels_.push_back(options_.base_path + "/" + std::string(route.pattern));
    }
    open_api_ = interaction::open_api(interactions_, options_.base_path);
}

FhirService::~FhirService() = default;

bool FhirService::serves(std::string_view path) const noexcept { return path == open_api_path || is_below_base(path); }

bool FhirService::is_below_base(std::string_view path) const noexcept {
    if (!path.starts_with(options_.base_path)) return false;
    const std::string_view rest = path.substr(options_.base_path.size());
    return rest.empty() || rest.front() == '/' || rest.front() == '?';
}

std::string FhirService::below_base(std::string_view path) const {
    // With its first slash it is no FHIR endpoint, whatever follows.
    if (!is_below_base(path)) return std::string(path);
    path.remove_prefix(std::min(options_.base_path.size(), path.size()));
    if (path.starts_with('/')) path.remove_prefix(1);
    // Clients join URLs carelessly: a slash at the end changes nothing.
    if (path.ends_with('/')) path.remove_suffix(1);
    return std::string(path);
}

std::string FhirService::base_url(const http::Request& request) const {
    return base_url_of(request, options_.base_url, options_.base_path);
}

std::string FhirService::allowed_verbs(std::string_view path) const {
    std::string verbs;
    const auto found = interactions_.routes().find("GET", path);
    const auto& types = interactions_.preparer().types();
    const bool read_only = types.serves(found.values.type) && !types.accepts(found.values.type);
    for (const std::string_view verb : found.allowed) {
        const bool changes = verb == "PUT" || verb == "PATCH" || verb == "DELETE" || (verb == "POST" && path == found.values.type);
        if (!read_only || !changes) verbs += std::string(verb) + ", ";
    }
    return verbs + "OPTIONS";
}

http::Response FhirService::failure(const http::Request& request, const core::Error& error, Call* call) const {
    if (call != nullptr) call->refusal = error.kind();
    calls_->note_refusal(call != nullptr ? std::string_view(call->caller->client_id) : "unknown", error.kind());
    auto format = answer_format(request);
    http::Response response = error_response(error, request.request_id, format ? format->style : json::Style::compact);
    if (error.kind() == core::ErrorKind::method_not_allowed) {
        response.headers.set("Allow", allowed_verbs(below_base(request.path)));
    }
    const bool patch = request.method == http::Method::patch;
    if (error.kind() == core::ErrorKind::unsupported_media && patch) response.headers.set("Accept-Patch", patch_types);
    if (error.kind() == core::ErrorKind::unauthenticated) {
        const bool tried = request.headers.has("Authorization");
        response.headers.set("WWW-Authenticate", std::string("Bearer realm=\"tonus\"") + (tried ? ", error=\"invalid_token\"" : ""));
    }
    if (error.kind() == core::ErrorKind::forbidden) {
        response.headers.set("WWW-Authenticate", "Bearer realm=\"tonus\", error=\"insufficient_scope\"");
    }
    return response;
}

std::function<core::Result<Reply>(store::Writer&)> FhirService::write_job(
    const Operation& operation, const http::Request& request, const Call& call
) const {
    return [&operation, &request, &call, this](store::Writer& writer) -> core::Result<Reply> {
        auto reply = interaction::run(operation, writer, interactions_.preparer(), call.caller->client_id, call.boundary.get());
        if (!reply) return reply;
        // What was sent was the batch: its own record has the digest.
        const std::string_view digest = call.batch ? std::string_view() : std::string_view(call.digest);
        auto audited = writer.note_audit(audit_text(call.caller->client_id, call.route->code, request.request_id, digest, *reply));
        if (!audited) return core::fail(audited.error());
        reply->receipt = store::receipt_id(*audited);
        return reply;
    };
}

runtime::Awaitable<core::Result<void>> FhirService::work_ahead(const Operation& operation, const http::Request& request, const Call& call)
    const {
    for (int round = 0; operation.look_ahead && round < interaction::most_rounds_ahead; ++round) {
        std::function<core::Result<interaction::WorkAhead>(store::Reader&)> look = [&operation, &call](store::Reader& reader) {
            return operation.look_ahead(reader, call.boundary.get());
        };
        auto work = co_await store::read<interaction::WorkAhead>(store_, request.deadline, std::move(look));
        if (!work) co_return core::fail(std::move(work.error()));
        if (!*work) break;
        auto done = co_await runtime::run_on(workers_, request.deadline, std::move(*work));
        if (!done) co_return done;
    }
    co_return core::Result<void>();
}

runtime::Awaitable<core::Result<Reply>> FhirService::run(const Operation& operation, const http::Request& request, Call& call) const {
    const store::DatabaseTime timed(call.database_time);
    if (!operation.writes()) {
        if (operation.few_rows) co_return co_await store::read_few<Reply>(store_, request.deadline, operation.read, call.grounds);
        co_return co_await store::read<Reply>(store_, request.deadline, operation.read);
    }
    for (int attempt = 1;; ++attempt) {
        auto done = co_await work_ahead(operation, request, call);
        if (!done) co_return core::fail(std::move(done.error()));
        if (call.preferences.dry_run) co_return co_await rehearse_one(operation, request, call);
        auto job = write_job(operation, request, call);
        auto reply = co_await store::write<Reply>(store_, request.deadline, std::move(job));
        const bool again = !reply && interaction::is_changed_meanwhile(reply.error()) && attempt < most_attempts;
        if (!again) co_return reply;
    }
}

std::optional<http::Response> FhirService::kept_answer(const http::Request& request, Call& call) const {
    auto name = name_of_answer(request, call, !authenticate_);
    if (!name) return std::nullopt;
    // Who may not ask is refused where all others are.
    if (authenticate_ && !check_permission(*call.caller, interactions_.routes(), *call.route, call.request)) return std::nullopt;
    auto found = answers_->find(store_, *name);
    if (!found) call.kept_as = std::move(*name);
    return found;
}

runtime::Awaitable<http::Response> FhirService::answer(http::Request& request, Call& call) const {
    if (auto kept = kept_answer(request, call)) co_return std::move(*kept);
    core::Result<Prepared> prepared = core::fail(core::ErrorKind::internal, "Nothing was prepared.");
    auto work = [this, &request, &call] { return prepare(request, call); };
    if (call.large) {
        prepared = co_await runtime::run_on(workers_, request.deadline, std::move(work));
    } else {
        prepared = core::run_until(request.deadline, work);
    }
    if (!prepared) co_return failure(request, prepared.error(), &call);
    const bool wants_outcome = call.preferences.wanted == ReturnPreference::outcome;
    if (prepared->batch) {
        BatchReply batch = co_await run_batch(*prepared->batch, request, call);
        for (auto& entry : batch.replies) {
            if (entry && wants_outcome) note_warnings(interactions_.preparer().validator(), *entry);
        }
        http::Response response(
            200, call.format.content_type, bundle_response_text(call.context, "batch-response", batch.replies, call.preferences.wanted)
        );
        add_receipt(response, batch.receipt);
        if (options_.inbox != nullptr) note_refused_entries(batch.replies, request, call);
        co_return response;
    }
    auto reply = co_await run(prepared->operation, request, call);
    if (!reply) co_return failure(request, reply.error(), &call);
    if (wants_outcome) note_warnings(interactions_.preparer().validator(), *reply);
    const bool begun = reply->effect == interaction::Effect::accepted && !call.preferences.dry_run;
    if (begun && options_.on_accepted) options_.on_accepted();
    const std::string receipt = call.preferences.dry_run ? std::string() : reply->receipt;
    const bool is_kept = !call.kept_as.empty() && is_for_everyone(*reply);
    // What was written is told, however late; what was read can be asked for again.
    const core::Deadline until = prepared->operation.writes() ? core::Deadline::never() : request.deadline;
    auto written = core::run_until(until, [&]() -> core::Result<http::Response> {
        const core::Doing doing(writing_answer);
        return respond(call.context, call.format, call.preferences, call.path, std::move(*reply));
    });
    if (!written) co_return failure(request, written.error(), &call);
    http::Response response = std::move(*written);
    if (is_kept) answers_->add(std::move(call.kept_as), response, std::move(call.grounds));
    add_receipt(response, receipt);
    co_return response;
}

bool FhirService::is_open(const http::Request& request) const {
    if (request.path == open_api_path || request.method == http::Method::options) return true;
    const auto found = interactions_.routes().find(http::name_of(request.method), below_base(request.path));
    return found.route && found.route->access == interaction::Access::open;
}

std::optional<http::Response> FhirService::admit(http::Request& head, const AdmitCaller& admit_caller) const {
    if (!authenticate_ || is_open(head)) return std::nullopt;
    const auto caller = authenticate_(head);
    if (caller) return admit_caller(head, **caller);
    http::Response response = failure(head, caller.error());
    add_cors(response, head, options_.cors_origins);
    return response;
}

runtime::Awaitable<http::Response> FhirService::handle(http::Request request) const {
    http::Response response;
    if (request.path == open_api_path && request.method == http::Method::get) {
        response = http::Response(200, "application/vnd.oai.openapi+json;version=3.1", open_api_);
        response.route = open_api_path;
    } else if (request.method == http::Method::options) {
        response = options_response(request, allowed_verbs(below_base(request.path)));
    } else {
        auto call = read_call(request);
        if (call) {
            calls_->note_call(call->caller->client_id, call->route->code);
            response = co_await answer(request, *call);
            if (call->preferences.dry_run) mark_dry_run(response);
            if (options_.inbox != nullptr) static_cast<void>(co_await keep_refused(request, *call, response));
            response.database_time = call->database_time;
            note_end(request, *call);
            response.route = labels_[std::size_t(call->route - interactions_.routes().routes().data())];
        } else {
            response = failure(request, call.error());
        }
    }
    add_cors(response, request, options_.cors_origins);
    co_return response;
}

}  // namespace tonus::api
