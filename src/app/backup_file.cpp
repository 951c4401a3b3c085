#include "backup_file.hpp"

#include <algorithm>
#include <cstdio>

namespace tonus::app {
namespace {

namespace fs = std::filesystem;

/// The instant in a backup's name; nothing if it is not one of ours.
std::optional<core::Instant> instant_in(const std::string& name) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int length = 0;
    const int read =
        std::sscanf(name.c_str(), "tonus-%4d%2u%2uT%2d%2d%2dZ.sqlite%n", &year, &month, &day, &hour, &minute, &second, &length);
    if (read != 6 || std::size_t(length) != name.size()) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    return core::Instant(std::chrono::sys_days(date)) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second);
}

}  // namespace

fs::path new_backup_name(const fs::path& folder, core::Instant at) {
    std::string stamp = core::format_instant(at).substr(0, 19);
    stamp.erase(std::remove_if(stamp.begin(), stamp.end(), [](char c) { return c == '-' || c == ':'; }), stamp.end());
    return folder / ("tonus-" + stamp + "Z.sqlite");
}

std::vector<fs::path> list_backups(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (instant_in(entry.path().filename().string())) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<core::Instant> newest_backup(const fs::path& folder) {
    const auto files = list_backups(folder);
    if (files.empty()) return std::nullopt;
    return instant_in(files.back().filename().string());
}

core::Result<void> prune_backups(const fs::path& folder, std::size_t keep) {
    const auto files = list_backups(folder);
    std::error_code code;
    for (std::size_t i = 0; i + keep < files.size(); ++i) {
        fs::remove(files[i], code);
        if (code) return core::fail(core::ErrorKind::internal, "The old backup " + files[i].string() + " cannot be removed.");
    }
    return {};
}

}  // namespace tonus::app
