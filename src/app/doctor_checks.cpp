#include "doctor_checks.hpp"

#include "backup_file.hpp"
#include "engine.hpp"
#include "openid_settings.hpp"
#include "options.hpp"
#include "verification_text.hpp"

#include <tonus/http/certificate.hpp>
#include <tonus/store/side_access.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/timex.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

namespace tonus::app {
namespace {

namespace fs = std::filesystem;
using Findings = std::vector<Finding>;

constexpr std::chrono::milliseconds slow_sync(50);
constexpr std::uintmax_t mebibyte = 1024 * 1024;
// Below this the service soon refuses writes.
constexpr std::uintmax_t least_room = 256 * mebibyte;
constexpr std::chrono::hours certificate_warning(14 * 24);
constexpr std::uint64_t spare_descriptors = 64;

void note(Findings& findings, std::string subject, Health health, std::string words) {
    findings.push_back({std::move(subject), health, std::move(words)});
}

bool in_use(const fs::path& folder) {
    const int lock = ::open((folder / "lock").c_str(), O_RDWR | O_CLOEXEC);
    if (lock < 0) return false;
    const bool held = ::flock(lock, LOCK_EX | LOCK_NB) != 0;
    ::close(lock);
    return held;
}

void check_exposed(const config::Settings& settings, Findings& findings) {
    const auto safe = check_settings(settings);
    note(
        findings,
        "settings",
        safe ? Health::good : Health::bad,
        safe ? "valid, and the service is not open to a network unprotected" : safe.error().message()
    );
}

void check_certificate(const config::Settings& settings, Findings& findings) {
    const http::Tls tls = service_listener(settings).tls;
    if (tls.certificate_file.empty()) return;
    const auto end = http::certificate_end(tls);
    if (!end) return note(findings, "certificate", Health::bad, end.error().message());
    const auto left = *end - core::SystemClock().now();
    const std::string words = "it ends at " + core::format_instant(*end);
    const Health health = left <= left.zero() ? Health::bad : left < certificate_warning ? Health::doubtful : Health::good;
    note(
        findings,
        "certificate",
        health,
        health == Health::good ? words : words + ": replace it; a running service takes the new one by itself"
    );
    struct stat status {};
    if (::stat(tls.key_file.c_str(), &status) == 0 && (status.st_mode & S_IRWXO) != 0)
        note(findings, "certificate", Health::bad, tls.key_file + " can be read by everybody: chmod 600 it");
}

void check_content(const config::Settings& settings, Findings& findings) {
    const auto engine = Engine::load(settings);
    if (!engine) return note(findings, "content", Health::bad, engine.error().message());
    const auto known = (*engine)->knowledge.now();
    note(
        findings,
        "content",
        Health::good,
        std::to_string(known->rules.rules().size()) + " rules, " + std::to_string(known->content.concepts().size()) +
            " concepts: " + clinical_content_name(settings)
    );
}

/// File systems that keep nothing through a power cut, or whose locks other machines do not see.
const char* weakness_of(long type) {
    // Source: statfs(2), "f_type".
    switch (type) {
        case 0x01021994: return "tmpfs: everything is gone after a restart";
        case 0x6969: return "NFS: SQLite's locks are not safe on it";
        case 0xFF534D42: return "CIFS: SQLite's locks are not safe on it";
        default: return nullptr;
    }
}

void check_sync(const fs::path& folder, Findings& findings) {
    const fs::path probe = folder / "doctor.probe";
    const int file = ::open(probe.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    const auto begun = std::chrono::steady_clock::now();
    const bool written = file >= 0 && ::write(file, "x", 1) == 1 && ::fsync(file) == 0;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    if (file >= 0) ::close(file);
    ::unlink(probe.c_str());
    if (!written) return note(findings, "folder", Health::bad, folder.string() + " cannot be written; mount it writable for this user");
    const std::string words = "an fsync takes " + std::to_string(took.count()) + " ms";
    note(
        findings,
        "durability",
        took > slow_sync ? Health::doubtful : Health::good,
        took > slow_sync ? words + ": each commit waits for one; a faster disk helps" : words
    );
}

void check_folder(const fs::path& folder, Findings& findings) {
    struct stat status {};
    struct statfs system {};
    if (::stat(folder.c_str(), &status) != 0 || ::statfs(folder.c_str(), &system) != 0) {
        return note(findings, "folder", Health::doubtful, folder.string() + " is not there yet; the first start makes it");
    }
    const bool open = (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
    note(
        findings,
        "folder",
        open ? Health::doubtful : Health::good,
        open ? folder.string() + " can be read by others: chmod 700 it" : folder.string() + " is private"
    );
    if (const char* weakness = weakness_of(long(system.f_type))) note(findings, "durability", Health::doubtful, weakness);
    check_sync(folder, findings);
}

void check_room(const fs::path& folder, Findings& findings) {
    std::error_code code;
    const auto space = fs::space(folder, code);
    if (code) return;
    const auto size = fs::file_size(folder / "tonus.sqlite", code);
    const std::uintmax_t data = code ? 0 : size;
    const std::string words =
        std::to_string(space.available / mebibyte) + " MiB free, the database takes " + std::to_string(data / mebibyte);
    const Health health = space.available < least_room ? Health::bad : space.available < data ? Health::doubtful : Health::good;
    note(findings, "disk", health, health == Health::good ? words : words + ": make room, or the service will refuse writes");
}

void check_clock_against(const fs::path& folder, Findings& findings) {
    std::optional<core::Instant> newest;
    const auto read = store::read_sqlite(folder, [&](store::Reader& reader) -> core::Result<void> {
        store::HistoryQuery query;
        query.count = 1;
        const auto versions = reader.history(query);
        if (!versions) return core::fail(versions.error());
        if (!versions->empty()) newest = versions->front().last_updated;
        return {};
    });
    if (read && newest && *newest > core::SystemClock().now()) {
        note(
            findings,
            "clock",
            Health::bad,
            "the newest version was stored at " + core::format_instant(*newest) + ", which this clock has not reached: set the clock"
        );
    }
}

void check_clock(Findings& findings) {
    timex state{};
    const bool synchronised = ::adjtimex(&state) != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
    note(
        findings,
        "clock",
        synchronised ? Health::good : Health::doubtful,
        synchronised ? "kept by a time service"
                     : "not kept by a time service: overdue evaluations depend on it; run chrony or systemd-timesyncd"
    );
}

void check_data(const fs::path& folder, bool thorough, Findings& findings) {
    const auto schema = store::schema_of_sqlite(folder);
    if (!schema) {
        const bool absent = schema.error().kind() == core::ErrorKind::not_found;
        return note(
            findings,
            "data",
            absent ? Health::doubtful : Health::bad,
            absent ? "no database yet" : schema.error().message() + " If the file is damaged, restore a backup: tonus restore --verify."
        );
    }
    const std::string words = "schema " + std::to_string(schema->stored) + ", this program's is " + std::to_string(schema->newest);
    if (schema->stored > schema->newest) return note(findings, "schema", Health::bad, words + ": a newer program wrote it; run that one");
    if (schema->stored < schema->newest)
        return note(findings, "schema", Health::doubtful, words + ": the next start upgrades it; try `tonus migrate --dry-run` first");
    note(findings, "schema", Health::good, words);
    check_clock_against(folder, findings);
    if (!thorough) return;
    const auto found = store::verify_sqlite(folder);
    if (!found) return note(findings, "data", Health::bad, found.error().message() + " Restore a backup: tonus restore --verify.");
    if (found->problems.empty()) return note(findings, "data", Health::good, text_of(*found));
    for (const std::string& problem : found->problems)
        note(findings, "data", Health::bad, problem + ": restore a backup: tonus restore --verify");
}

void check_port(const config::Settings& settings, const std::string& section, bool running, Findings& findings) {
    namespace asio = boost::asio;
    const std::string& address = settings.text(section + ".address");
    const auto port = std::uint16_t(settings.integer(section + ".port"));
    const std::string place = address + " port " + std::to_string(port);
    asio::io_context context;
    boost::system::error_code code;
    const auto host = asio::ip::make_address(address, code);
    if (code) return note(findings, "port", Health::bad, section + ".address is no numeric address: " + address);
    asio::ip::tcp::acceptor acceptor(context);
    acceptor.open(host.is_v6() ? asio::ip::tcp::v6() : asio::ip::tcp::v4(), code);
    acceptor.set_option(asio::socket_base::reuse_address(true), code);
    acceptor.bind({host, port}, code);
    if (!code) return note(findings, "port", Health::good, place + " is free");
    if (running) return note(findings, "port", Health::good, place + " is taken, by the running service it seems");
    note(findings, "port", Health::bad, place + " cannot be taken: " + code.message());
}

void check_limits(const config::Settings& settings, Findings& findings) {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    const auto needed = std::uint64_t(settings.integer("http.connections")) + spare_descriptors;
    const bool enough = limit.rlim_cur >= needed;
    note(
        findings,
        "limits",
        enough ? Health::good : Health::doubtful,
        std::to_string(limit.rlim_cur) + " open files allowed, " + std::to_string(needed) + " needed for http.connections" +
            (enough ? "" : ": raise LimitNOFILE, or lower http.connections")
    );
}

void check_backup(const config::Settings& settings, Findings& findings) {
    const std::string& folder = settings.text("backup.folder");
    if (folder.empty()) return note(findings, "backup", Health::doubtful, "backup.folder is not set: the service makes no backups");
    const auto newest = newest_backup(folder);
    if (!newest) return note(findings, "backup", Health::doubtful, "there is no backup in " + folder + " yet");
    const bool late = core::SystemClock().now() - *newest > 2 * settings.duration("backup.interval");
    note(findings, "backup", late ? Health::bad : Health::good, "the newest is of " + core::format_instant(*newest));
}

}  // namespace

std::vector<Finding> examine(const config::Settings& settings, bool thorough) {
    const fs::path folder = settings.text("store.folder");
    const bool running = in_use(folder);
    Findings findings;
    note(findings, "service", Health::good, running ? "runs on " + folder.string() : "is not running on " + folder.string());
    check_exposed(settings, findings);
    check_certificate(settings, findings);
    check_content(settings, findings);
    check_folder(folder, findings);
    check_room(folder, findings);
    check_data(folder, thorough, findings);
    check_clock(findings);
    check_port(settings, "http", running, findings);
    if (settings.flag("admin.enabled")) check_port(settings, "admin", running, findings);
    check_limits(settings, findings);
    check_backup(settings, findings);
    return findings;
}

}  // namespace tonus::app
