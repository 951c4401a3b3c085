#include <tonus/bulk/ndjson_import.hpp>

#include "in_flight.hpp"

#include <tonus/bulk/line_reader.hpp>
#include <tonus/core/system_error.hpp>
#include <tonus/interaction/operation.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <fstream>

namespace tonus::bulk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view marks = "import";

std::string audit_of(const store::Version& version, std::int64_t line) {
    json::Writer writer;
    writer.begin_object().member("client", "tonus import").member("interaction", "update");
    writer.member("request", "line " + std::to_string(line)).key("versions").begin_array();
    writer.string(fhir::to_string(version.key) + "/_history/" + std::to_string(version.version_id));
    writer.end_array().end_object();
    return writer.take();
}

/// Tells this file from another that had its name before.
std::string mark_name(const fs::path& file) {
    std::error_code ignored;
    return fs::weakly_canonical(file, ignored).string() + " " + std::to_string(fs::file_size(file, ignored)) + " " +
           std::to_string(fs::last_write_time(file, ignored).time_since_epoch().count());
}

core::Result<void> failed(const core::Result<interaction::Reply>& reply) { return core::fail(reply.error()); }

}  // namespace

/// One import of one file.
class NdjsonImport::Run {
public:
    Run(NdjsonImport& all, const fs::path& file)
        : all_(all),
          mark_name_(mark_name(file)),
          text_(file, std::ios::binary),
          lines_(text_, all.options_.line_limit),
          in_flight_(all.options_.in_flight) {}
    ~Run() { in_flight_.wait_until_empty(); }

    [[nodiscard]] bool readable() const { return bool(text_); }

    core::Result<ImportTotals> run(std::int64_t size, const OnProgress& progress) {
        if (auto found = find_mark(); !found) return core::fail(found.error());
        std::string line;
        while (lines_.next(line)) {
            take(line);
            if (lines_.number() % all_.options_.lines_a_mark != 0) continue;
            if (auto marked = mark(); !marked) return core::fail(marked.error());
            if (progress) progress(lines_.offset(), size);
        }
        in_flight_.wait_until_empty();
        if (auto dropped = drop_mark(); !dropped) return core::fail(dropped.error());
        return totals_;
    }

private:
    core::Result<void> find_mark() {
        if (all_.options_.restart) return {};
        std::optional<std::string> text;
        auto read = all_.store_.read_blocking([&](store::Reader& reader) -> core::Result<void> {
            auto found = reader.document(marks, mark_name_);
            if (!found) return core::fail(found.error());
            text = std::move(*found);
            return {};
        });
        if (!read || !text) return read;
        const auto document = json::Document::parse(*text);
        if (!document) return core::fail(document.error());
        totals_.resumed_after = document->root()["line"].to_integer().value_or(0);
        lines_.resume(totals_.resumed_after, document->root()["offset"].to_integer().value_or(0));
        return {};
    }

    /// Notes how far everything is on disk.
    core::Result<void> mark() {
        in_flight_.wait_until_empty();
        if (store_failure_) return core::fail(*store_failure_);
        json::Writer writer;
        writer.begin_object().member("line", lines_.number()).member("offset", lines_.offset()).end_object();
        const std::string text = writer.take();
        return all_.store_.write_blocking([&](store::Writer& store) { return store.put_document(marks, mark_name_, text); });
    }

    core::Result<void> drop_mark() {
        if (store_failure_) return core::fail(*store_failure_);
        return all_.store_.write_blocking([&](store::Writer& store) { return store.remove_document(marks, mark_name_); });
    }

    void take(const std::string& line) {
        if (lines_.too_long()) {
            return refuse_line({}, core::Error(core::ErrorKind::too_large, "The line is longer than http.body_limit allows."));
        }
        if (line.find_first_not_of(" \t") == std::string::npos) return;
        auto document = json::Document::parse(line);
        if (!document) return refuse_line({}, document.error());
        interaction::Request request;
        request.interaction = interaction::Interaction::update;
        request.document = std::make_shared<const json::Document>(std::move(*document));
        request.body = request.document->root();
        request.type = request.body["resourceType"].string();
        request.id = request.body["id"].string();
        request.received_at = all_.clock_.now();
        const std::string resource = request.type + "/" + request.id;
        if (request.id.empty()) {
            return refuse_line(
                resource,
                core::Error(
                    core::ErrorKind::invalid, "The resource has no id; give it one, so that importing it again makes no second copy."
                )
            );
        }
        auto operation = all_.interactions_.plan(request);
        if (!operation) return refuse_line(resource, operation.error());
        submit(resource, std::move(*operation));
    }

    void submit(const std::string& resource, interaction::Operation operation) {
        in_flight_.enter();
        auto reply = std::make_shared<interaction::Reply>();
        const std::int64_t number = lines_.number();
        auto job = [this, number, reply, operation = std::move(operation)](store::Writer& writer) -> core::Result<void> {
            auto done = interaction::run(operation, writer, all_.interactions_.preparer());
            if (!done) return failed(done);
            *reply = std::move(*done);
            if (reply->effect == interaction::Effect::unchanged) return {};
            return writer.append_audit(audit_of(*reply->version, number));
        };
        auto done = [this, number, resource, reply](const core::Result<void>& outcome) {
            finish(number, resource, *reply, outcome);
            in_flight_.leave();
        };
        all_.store_.write(core::Deadline::never(), std::move(job), std::move(done));
    }

    void finish(std::int64_t number, const std::string& resource, const interaction::Reply& reply, const core::Result<void>& outcome) {
        const std::lock_guard lock(mutex_);
        if (outcome) {
            ++(reply.effect == interaction::Effect::created     ? totals_.created
               : reply.effect == interaction::Effect::unchanged ? totals_.unchanged
                                                                : totals_.updated);
            return;
        }
        const auto kind = outcome.error().kind();
        const bool ours = kind == core::ErrorKind::storage_full || kind == core::ErrorKind::internal || kind == core::ErrorKind::busy;
        if (ours) {
            if (!store_failure_) store_failure_ = outcome.error();
        } else {
            report(number, resource, outcome.error());
        }
    }

    void refuse_line(const std::string& resource, const core::Error& error) {
        const std::lock_guard lock(mutex_);
        report(lines_.number(), resource, error);
    }

    void report(std::int64_t number, const std::string& resource, const core::Error& error) {
        ++totals_.refused;
        RefusedLine refused{number, resource, error.issues()};
        if (refused.issues.empty()) refused.issues.push_back({core::Severity::error, {}, {}, error.message(), {}, {}});
        if (all_.refused_) all_.refused_(refused);
    }

    NdjsonImport& all_;
    const std::string mark_name_;
    std::ifstream text_;
    LineReader lines_;
    InFlight in_flight_;
    std::mutex mutex_;  // guards what follows while lines are in flight
    ImportTotals totals_;
    std::optional<core::Error> store_failure_;
};

NdjsonImport::NdjsonImport(
    store::Store& store, const interaction::Interactions& interactions, const core::Clock& clock, ImportOptions options, OnRefused refused
)
    : store_(store), interactions_(interactions), clock_(clock), options_(options), refused_(std::move(refused)) {}

core::Result<ImportTotals> NdjsonImport::run(const fs::path& file, const OnProgress& progress) {
    std::error_code code;
    const auto size = fs::is_regular_file(file, code) ? fs::file_size(file, code) : 0;
    Run run(*this, file);
    if (!fs::is_regular_file(file, code) || !run.readable()) {
        return core::fail(core::ErrorKind::not_found, "The file " + file.string() + " cannot be read: " + core::system_reason());
    }
    return run.run(std::int64_t(size), progress);
}

}  // namespace tonus::bulk
