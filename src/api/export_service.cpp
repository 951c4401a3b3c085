#include <tonus/api/export_service.hpp>

#include "base_url.hpp"
#include "reply_text.hpp"

#include <tonus/api/outcome.hpp>
#include <tonus/core/text.hpp>
#include <tonus/http/query.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/store/async.hpp>

#include <algorithm>
#include <fstream>
#include <vector>

namespace tonus::api {
namespace {

using bulk::ExportJob;
using bulk::ExportState;
using core::ErrorKind;

constexpr std::string_view status_route = "/fhir/_export/{id}";
constexpr std::string_view file_route = "/fhir/_export/{id}/{file}";
constexpr std::string_view file_ending = ".ndjson";
constexpr std::string_view file_type = "application/fhir+ndjson";
// Seconds until a client may ask again.
constexpr std::string_view patience = "1";
constexpr std::size_t chunk_bytes = 256 * 1024;

tl::unexpected<core::Error> not_here() {
    return interaction::refuse(
        ErrorKind::not_found, "not-found", "http.url", "There is no such export here; it may have been deleted or kept long enough."
    );
}

/// What is left of the path: the id, and the file's name if there is one.
std::vector<std::string_view> words_of(std::string_view path, std::string_view prefix) {
    path.remove_prefix(prefix.size());
    if (path.ends_with('/')) path.remove_suffix(1);
    return core::split(path, '/');
}

std::string audit_text(const ExportJob& job, std::string_view interaction, std::string_view request_id) {
    json::Writer writer;
    writer.begin_object().member("client", job.client).member("interaction", interaction).member("request", request_id);
    writer.member("detail", job.id).key("versions").begin_array().end_array().end_object();
    return writer.take();
}

/// Sends an open file piece by piece; what it reads waits for no one on the connection's thread.
runtime::Awaitable<bool> send_file(http::BodyWriter& writer, std::shared_ptr<std::ifstream> file, runtime::WorkerPool& workers) {
    for (;;) {
        auto read = [file]() -> core::Result<std::string> {
            std::string piece(chunk_bytes, '\0');
            file->read(piece.data(), std::streamsize(piece.size()));
            piece.resize(std::size_t(file->gcount()));
            if (file->bad()) return core::fail(ErrorKind::internal, "The file cannot be read.");
            return piece;
        };
        const auto piece = co_await runtime::run_on(workers, core::Deadline::never(), std::move(read));
        if (!piece) co_return false;
        if (piece->empty()) co_return true;
        if (!co_await writer.write(*piece)) co_return false;
    }
}

}  // namespace

ExportService::ExportService(
    store::Store& store, bulk::ExportRunner& runner, runtime::WorkerPool& workers, Authenticate authenticate, const FhirOptions& options
)
    : store_(store),
      runner_(runner),
      workers_(workers),
      authenticate_(std::move(authenticate)),
      base_path_(options.base_path),
      base_url_(options.base_url),
      prefix_(base_path_ + "/" + std::string(export_path) + "/") {}

core::Result<std::string> ExportService::caller(const http::Request& request) const {
    if (!authenticate_) return std::string();
    auto known = authenticate_(request);
    if (!known) return core::fail(known.error());
    return (*known)->client_id;
}

runtime::Awaitable<core::Result<ExportJob>> ExportService::find(
    const http::Request& request, const std::string& client, const std::string& id
) const {
    const std::function<core::Result<std::optional<ExportJob>>(store::Reader&)> job = [&](store::Reader& reader) {
        return bulk::find_export(reader, id);
    };
    auto found = co_await store::read<std::optional<ExportJob>>(store_, request.deadline, job);
    if (!found) co_return core::fail(found.error());
    // Whose it is stays untold.
    if (!*found || (*found)->client != client) co_return not_here();
    co_return std::move(**found);
}

std::string ExportService::manifest(const std::string& base, const ExportJob& job) const {
    std::string query;
    for (const interaction::Parameter& parameter : job.asked) {
        query += (query.empty() ? "?" : "&") + http::encode_component(parameter.name) + "=" + http::encode_component(parameter.value);
    }
    json::Writer writer;
    writer.begin_object().member("transactionTime", core::format_instant(job.transaction_time));
    writer.member("request", base + "/" + job.path + query);
    writer.key("requiresAccessToken").boolean(bool(authenticate_));
    const auto part_of = [](const bulk::ExportFile& file) {
        return file.deletions ? "deleted" : file.type == "OperationOutcome" ? "error" : "output";
    };
    const auto list = [&](std::string_view name) {
        writer.key(name).begin_array();
        for (const bulk::ExportFile& file : job.files) {
            if (part_of(file) != name) continue;
            writer.begin_object().member("type", file.type);
            writer.member("url", base + "/" + std::string(export_path) + "/" + job.id + "/" + file.name + std::string(file_ending));
            writer.member("count", file.count).end_object();
        }
        writer.end_array();
    };
    for (const std::string_view name : {"output", "deleted", "error"}) list(name);
    return writer.end_object().take();
}

http::Response ExportService::tell(const http::Request& request, const ExportJob& job) const {
    if (job.state == ExportState::failed) {
        const bool full = job.full;
        return error_response(
            core::Error(
                full ? ErrorKind::storage_full : ErrorKind::internal,
                full ? "There was no room on the disk for the export; it was removed."
                     : "The export failed; the log says why. Ask for it again."
            ),
            request.request_id
        );
    }
    if (job.state == ExportState::waiting) {
        http::Response response(202);
        response.headers.set("X-Progress", runner_.progress(job.id).value_or("waiting"));
        response.headers.set("Retry-After", patience);
        return response;
    }
    http::Response response(200, "application/json", manifest(base_url_of(request, base_url_, base_path_), job));
    response.headers.set("Expires", core::format_http_date(job.ended + runner_.keep()));
    return response;
}

runtime::Awaitable<core::Result<http::Response>> ExportService::remove(const http::Request& request, const ExportJob& job) const {
    const std::function<core::Result<bool>(store::Writer&)> work = [&](store::Writer& writer) -> core::Result<bool> {
        if (auto gone = bulk::remove_export(writer, job.id); !gone) return core::fail(gone.error());
        auto audited = writer.append_audit(audit_text(job, "export-delete", request.request_id));
        if (!audited) return core::fail(audited.error());
        return true;
    };
    const auto done = co_await store::write<bool>(store_, request.deadline, work);
    if (!done) co_return core::fail(done.error());
    auto files = [this, id = job.id]() -> core::Result<bool> {
        runner_.cancel(id);
        return true;
    };
    // A full pool leaves the files to the runner's next look.
    static_cast<void>(co_await runtime::run_on(workers_, core::Deadline::never(), std::move(files)));
    co_return http::Response(202);
}

runtime::Awaitable<core::Result<http::Response>> ExportService::download(
    const http::Request& request, const ExportJob& job, std::string_view name
) const {
    const auto known = std::find_if(job.files.begin(), job.files.end(), [name](const bulk::ExportFile& file) {
        return file.name + std::string(file_ending) == name;
    });
    if (job.state != ExportState::done || known == job.files.end()) co_return not_here();
    const std::function<core::Result<bool>(store::Writer&)> audit = [&](store::Writer& writer) -> core::Result<bool> {
        auto audited = writer.append_audit(audit_text(job, "export-download", request.request_id));
        if (!audited) return core::fail(audited.error());
        return true;
    };
    const auto audited = co_await store::write<bool>(store_, request.deadline, audit);
    if (!audited) co_return core::fail(audited.error());
    const auto file = std::make_shared<std::ifstream>(runner_.file(job.id, known->name), std::ios::binary);
    if (!*file) co_return not_here();
    runtime::WorkerPool& workers = workers_;
    const http::Stream stream = [file, &workers](http::BodyWriter& writer) { return send_file(writer, file, workers); };
    co_return http::Response(200, file_type, stream);
}

runtime::Awaitable<core::Result<http::Response>> ExportService::answer(
    const http::Request& request, std::chrono::nanoseconds& database_time
) const {
    const auto client = caller(request);
    if (!client) co_return core::fail(client.error());
    const auto words = words_of(request.path, prefix_);
    if (words.size() > 2) co_return not_here();
    const bool whole = words.size() == 1;
    const bool allowed = request.method == http::Method::get || (whole && request.method == http::Method::delete_);
    if (!allowed) {
        co_return interaction::refuse(
            ErrorKind::method_not_allowed,
            "not-supported",
            "http.method",
            "An export takes GET and DELETE, its files GET.",
            "MSG_OP_NOT_ALLOWED"
        );
    }
    const std::string id(words[0]);
    const auto begun = std::chrono::steady_clock::now();
    const auto job = co_await find(request, *client, id);
    database_time = std::chrono::steady_clock::now() - begun;
    if (!job) co_return core::fail(job.error());
    if (!whole) co_return co_await download(request, *job, words[1]);
    if (request.method == http::Method::delete_) co_return co_await remove(request, *job);
    co_return tell(request, *job);
}

runtime::Awaitable<http::Response> ExportService::handle(http::Request request) const {
    std::chrono::nanoseconds database_time{0};
    auto answered = co_await answer(request, database_time);
    http::Response response = answered ? std::move(*answered) : error_response(answered.error(), request.request_id);
    if (!answered && answered.error().kind() == ErrorKind::unauthenticated) response.headers.set("WWW-Authenticate", "Bearer");
    if (!answered && answered.error().kind() == ErrorKind::method_not_allowed) response.headers.set("Allow", "GET, HEAD, DELETE");
    response.database_time = database_time;
    response.route = words_of(request.path, prefix_).size() > 1 ? file_route : status_route;
    co_return response;
}

}  // namespace tonus::api
