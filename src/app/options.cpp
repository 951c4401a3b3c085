#include "options.hpp"

#include "openid_settings.hpp"
#include "version.hpp"

#include <tonus_embedded/clinical_content.hpp>

#include <boost/asio/ip/address.hpp>

#include <cstdint>
#include <limits>

namespace tonus::app {
namespace {

bool is_loopback(const std::string& address) { return address == "::1" || address.starts_with("127."); }

/// Without the slashes that people like to end it with.
std::string base_url(const config::Settings& settings) {
    std::string base = settings.text("http.base_url");
    while (base.ends_with('/')) base.pop_back();
    return base;
}

http::Timeouts timeouts(const config::Settings& settings) {
    http::Timeouts all;
    all.handshake = settings.duration("http.handshake_timeout");
    all.header = settings.duration("http.header_timeout");
    all.body = settings.duration("http.body_timeout");
    all.request = settings.duration("http.request_timeout");
    all.idle = settings.duration("http.idle_timeout");
    all.write = settings.duration("http.write_timeout");
    all.linger = settings.duration("http.linger_timeout");
    all.heartbeat = settings.duration("http.heartbeat");
    return all;
}

}  // namespace

log::Options log_options(const config::Settings& settings) {
    log::Options options;
    const std::string& level = settings.text("log.level");
    options.level = level == "debug"     ? log::Level::debug
                    : level == "warning" ? log::Level::warning
                    : level == "error"   ? log::Level::error
                                         : log::Level::info;
    options.style = settings.text("log.style") == "json" ? log::Style::json : log::Style::key_value;
    options.file = settings.text("log.file");
    options.queue_lines = std::size_t(settings.integer("log.queue_lines"));
    return options;
}

store::SqliteOptions store_options(const config::Settings& settings) {
    store::SqliteOptions options;
    options.folder = settings.text("store.folder");
    options.readers = std::size_t(settings.integer("store.readers"));
    options.write_queue = std::size_t(settings.integer("store.write_queue"));
    options.read_queue = std::size_t(settings.integer("store.read_queue"));
    options.group_limit = std::size_t(settings.integer("store.group_limit"));
    options.writer_cache = settings.size("store.writer_cache");
    options.reader_cache = settings.size("store.reader_cache");
    options.index_run = std::size_t(settings.integer("store.index_run"));
    return options;
}

http::ServerOptions service_listener(const config::Settings& settings) {
    http::ServerOptions options;
    options.address = settings.text("http.address");
    options.port = std::uint16_t(settings.integer("http.port"));
    options.backlog = int(settings.integer("http.backlog"));
    options.timeouts = timeouts(settings);
    options.limits.connections = std::size_t(settings.integer("http.connections"));
    options.limits.in_flight = std::size_t(settings.integer("http.in_flight"));
    options.limits.header_bytes = settings.size("http.header_limit");
    options.limits.header_fields = std::size_t(settings.integer("http.header_fields"));
    options.limits.body_bytes = settings.size("http.body_limit");
    options.limits.body_memory = settings.size("http.body_memory");
    options.limits.drain_bytes = settings.size("http.drain_limit");
    options.limits.inflate_ratio = std::size_t(settings.integer("http.inflate_ratio"));
    options.compression.enabled = settings.flag("http.compression");
    options.compression.minimum_bytes = settings.size("http.compression_minimum");
    options.compression.level = int(settings.integer("http.compression_level"));
    options.tls.certificate_file = settings.text("tls.certificate_file");
    options.tls.key_file = settings.text("tls.key_file");
    options.tls.client_ca_file = settings.text("tls.client_ca_file");
    options.tls.require_client_certificate = settings.flag("tls.require_client_certificate");
    options.strict_transport_security = settings.text("tls.strict_transport_security");
    options.access_log = settings.flag("http.access_log");
    return options;
}

http::ServerOptions admin_listener(const config::Settings& settings) {
    http::ServerOptions options;
    options.name = "admin";
    options.address = settings.text("admin.address");
    options.port = std::uint16_t(settings.integer("admin.port"));
    options.timeouts = timeouts(settings);
    options.access_log = false;
    options.limits.body_bytes = 0;  // it answers questions only
    return options;
}

interaction::Options interaction_options(const config::Settings& settings) {
    interaction::Options options;
    options.default_count = std::size_t(settings.integer("fhir.default_count"));
    options.max_count = std::size_t(settings.integer("fhir.max_count"));
    options.max_entries = std::size_t(settings.integer("fhir.max_entries"));
    options.max_search_rows = std::size_t(settings.integer("fhir.max_search_rows"));
    options.if_match_required = settings.list("fhir.if_match_required");
    options.check_references = settings.flag("fhir.check_references");
    options.software_version = version;
    options.access_required = settings.flag("access.required");
    options.base_url = base_url(settings);
    // Settings are read once: what is said of them holds since now.
    options.in_force_since = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return options;
}

bulk::ExportOptions export_options(const config::Settings& settings) {
    bulk::ExportOptions options;
    options.store = settings.text("store.folder");
    const std::string& folder = settings.text("export.folder");
    options.folder = folder.empty() ? options.store / "exports" : std::filesystem::path(folder);
    options.keep = settings.duration("export.keep");
    return options;
}

inbox::Options inbox_options(const config::Settings& settings) {
    inbox::Options options;
    const std::string& folder = settings.text("inbox.folder");
    options.folder = folder.empty() ? std::filesystem::path(settings.text("store.folder")) / "inbox" : std::filesystem::path(folder);
    options.secret = settings.text("inbox.key");
    options.keep = settings.duration("inbox.keep");
    options.most = std::size_t(settings.integer("inbox.most"));
    return options;
}

api::FhirOptions fhir_options(const config::Settings& settings) {
    api::FhirOptions options;
    const std::string base = base_url(settings);
    if (!base.empty()) options.base_url = base + options.base_path;
    options.lenient = settings.text("fhir.handling") == "lenient";
    return options;
}

oauth::Options oauth_options(const config::Settings& settings) {
    oauth::Options options;
    options.base_url = base_url(settings);
    options.clock_skew = std::chrono::duration_cast<std::chrono::seconds>(settings.duration("access.clock_skew"));
    options.keys_kept = std::chrono::duration_cast<std::chrono::seconds>(settings.duration("access.keys_kept"));
    options.keys_ca_file = settings.text("access.keys_ca_file");
    options.development_token = settings.text("access.development_token");
    return options;
}

worklist::Options worklist_options(const config::Settings& settings) {
    worklist::Options options;
    options.build = version;
    options.idle_lock = std::chrono::duration_cast<std::chrono::seconds>(settings.duration("session.idle_lock"));
    options.store_folder = settings.text("store.folder");
    options.session_lifetime = std::chrono::duration_cast<std::chrono::hours>(settings.duration("session.lifetime"));
    options.base_url = base_url(settings);
    options.openid_name = settings.text("oidc.display_name");
    if (auto roles = openid_roles(settings)) options.openid_roles = std::move(*roles);
    options.site_name = settings.text("site.name");
    options.time_zone = settings.text("site.time_zone");
    options.country = settings.text("site.country");
    options.on_call_number = settings.text("site.on_call_number");
    options.emergency_instructions = settings.text("site.emergency_instructions");
    options.training = settings.flag("site.training");
    options.second_review_percent = int(settings.integer("site.second_review_percent"));
    options.event_queue = std::size_t(settings.integer("worklist.event_queue"));
    options.lockout.attempts = int(settings.integer("session.lockout_attempts"));
    options.lockout.duration = std::chrono::duration_cast<std::chrono::minutes>(settings.duration("session.lockout_duration"));
    options.timeline_file = clinical_content(settings) / "timeline.toml";
    options.review_file = clinical_content(settings) / "review.toml";
    return options;
}

core::ContentPath clinical_content(const config::Settings& settings) {
    const std::string& folder = settings.text("clinical.folder");
    return folder.empty() ? core::ContentPath(embedded::clinical_content()) : core::ContentPath(folder);
}

std::string clinical_content_name(const config::Settings& settings) {
    const std::string& folder = settings.text("clinical.folder");
    return folder.empty() ? "as shipped, compiled into the program" : folder;
}

core::Result<void> make_store(const config::Settings& settings) {
    if (std::filesystem::exists(settings.text("store.folder"))) return {};
    const auto made = store::open_sqlite(store_options(settings));
    return made ? core::Result<void>() : core::fail(made.error());
}

core::Result<void> check_exposure(const config::Settings& settings) {
    for (const std::string_view setting : {"http.address", "admin.address"}) {
        boost::system::error_code code;
        boost::asio::ip::make_address(settings.text(setting), code);
        if (!code) continue;
        return core::fail(
            core::ErrorKind::invalid,
            std::string(setting) + " = \"" + settings.text(setting) + "\" is no numeric address: set for example \"127.0.0.1\", or \"::\"."
        );
    }
    if (is_loopback(settings.text("http.address"))) return {};
    if (settings.text("tls.certificate_file").empty()) {
        return core::fail(
            core::ErrorKind::invalid,
            "http.address is not loopback, so patient data would travel unprotected: set tls.certificate_file and "
            "tls.key_file, or keep http.address = \"127.0.0.1\"."
        );
    }
    if (!settings.flag("access.required")) {
        return core::fail(
            core::ErrorKind::invalid,
            "http.address is not loopback and access.required is false, so anyone could read and write: set "
            "access.required = true, or keep http.address = \"127.0.0.1\"."
        );
    }
    if (!settings.text("access.development_token").empty()) {
        return core::fail(
            core::ErrorKind::invalid,
            "http.address is not loopback and access.development_token is set, so whoever knows it could do everything: "
            "remove it and register a client (tonus client add), or keep http.address = \"127.0.0.1\"."
        );
    }
    if (settings.text("http.base_url").empty()) {
        return core::fail(
            core::ErrorKind::invalid,
            "http.address is not loopback and http.base_url is empty, so it cannot be told whether a client's assertion "
            "is meant for this service: set http.base_url, for example \"https://tonus.example.org:8443\"."
        );
    }
    return {};
}

core::Result<void> check_body_memory(const config::Settings& settings) {
    if (settings.size("http.body_memory") / 3 >= settings.size("http.body_limit")) return {};
    return core::fail(
        core::ErrorKind::invalid,
        "http.body_memory is less than three times http.body_limit, so the largest bodies would never find room: raise "
        "http.body_memory, or lower http.body_limit."
    );
}

core::Result<void> check_settings(const config::Settings& settings) {
    if (settings.text("store.folder").empty()) {
        return core::fail(core::ErrorKind::invalid, "store.folder is empty: set the folder that the data lie in.");
    }
    if (auto safe = check_exposure(settings); !safe) return safe;
    if (auto enough = check_body_memory(settings); !enough) return enough;
    return check_openid(settings);
}

}  // namespace tonus::app
