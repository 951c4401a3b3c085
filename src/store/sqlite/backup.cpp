#include "sqlite/copy.hpp"
#include "sqlite/data_folder.hpp"
#include "sqlite/existing.hpp"
#include "sqlite/migration.hpp"

#include <tonus/store/maintenance.hpp>

#include <system_error>

namespace tonus::store {
namespace sqlite {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t backup_cache = 4 * 1024 * 1024;
constexpr const char* unfinished = ".partial";

/// A copy in the making: removed, with what SQLite keeps beside it, unless it was given its name.
class UnfinishedCopy {
public:
    explicit UnfinishedCopy(const fs::path& final_name) : final_name_(final_name), file_(final_name.string() + unfinished) { remove(); }
    UnfinishedCopy(const UnfinishedCopy&) = delete;
    UnfinishedCopy& operator=(const UnfinishedCopy&) = delete;
    ~UnfinishedCopy() { remove(); }

    [[nodiscard]] const fs::path& file() const noexcept { return file_; }

    [[nodiscard]] core::Result<void> finish() {
        std::error_code code;
        fs::rename(file_, final_name_, code);
        if (code) return core::fail(core::ErrorKind::internal, "The copy could not be named " + final_name_.string() + ".");
        return sync_folder(final_name_.has_parent_path() ? final_name_.parent_path() : fs::path("."));
    }

private:
    void remove() {
        std::error_code ignored;
        for (const char* ending : {"", "-wal", "-shm", "-journal"}) fs::remove(file_.string() + ending, ignored);
    }

    fs::path final_name_;
    fs::path file_;
};

core::Result<void> migrate_file(const fs::path& file) {
    auto connection = Connection::open(file, Access::write, backup_cache);
    if (!connection) return core::fail(connection.error());
    return migrate(*connection);
}

core::Error damaged(const Verification& found) {
    std::vector<core::Issue> issues;
    for (const std::string& problem : found.problems) {
        issues.push_back({core::Severity::error, "processing", {}, problem, {}, {}});
    }
    return core::Error(core::ErrorKind::invalid, "The backup is damaged; nothing was restored.").with_issues(std::move(issues));
}

core::Result<void> fill(const fs::path& source, const fs::path& target, Verification* verified, const Progress& progress) {
    if (auto copied = copy_database(source, Access::inspect, target, progress); !copied) return copied;
    if (auto migrated = migrate_file(target); !migrated) return migrated;
    if (verified == nullptr) return {};
    auto found = verify_sqlite(target, progress);
    if (!found) return core::fail(found.error());
    *verified = std::move(*found);
    if (!verified->problems.empty()) return core::fail(damaged(*verified));
    return {};
}

}  // namespace
}  // namespace sqlite

core::Result<void> backup_sqlite(const std::filesystem::path& folder, const std::filesystem::path& file, const Progress& progress) {
    std::error_code code;
    if (std::filesystem::exists(file, code)) {
        return core::fail(core::ErrorKind::conflict, "There is something at " + file.string() + " already.");
    }
    const auto source = sqlite::find_database(folder);
    if (!source) return core::fail(source.error());
    sqlite::UnfinishedCopy copy(file);
    if (auto copied = sqlite::copy_database(*source, sqlite::Access::read, copy.file(), progress); !copied) return copied;
    return copy.finish();
}

core::Result<void> restore_sqlite(
    const std::filesystem::path& file, const std::filesystem::path& folder, Verification* verified, const Progress& progress
) {
    const auto source = sqlite::find_database(file);
    if (!source) return core::fail(source.error());
    std::error_code code;
    const bool was_there = std::filesystem::exists(folder, code);
    if (was_there && !std::filesystem::is_empty(folder, code)) {
        return core::fail(
            core::ErrorKind::conflict,
            "The folder " + folder.string() + " is not empty; restore into a new folder, then put it in the place of the old one."
        );
    }
    const auto give_up = [&](const core::Error& error) {
        std::filesystem::remove(folder / "lock", code);
        if (!was_there) std::filesystem::remove(folder, code);
        return core::fail(error);
    };
    const auto claimed = sqlite::DataFolder::claim(folder);
    if (!claimed) return core::fail(claimed.error());
    core::Result<void> done;
    {
        sqlite::UnfinishedCopy copy(claimed->database());
        done = sqlite::fill(*source, copy.file(), verified, progress);
        if (done) done = copy.finish();
    }
    if (!done) return give_up(done.error());
    return {};
}

core::Result<SchemaState> schema_of_sqlite(const std::filesystem::path& place) {
    const auto file = sqlite::find_database(place);
    if (!file) return core::fail(file.error());
    auto connection = sqlite::Connection::open(*file, sqlite::Access::inspect, sqlite::backup_cache);
    if (!connection) return core::fail(connection.error());
    const auto stored = connection->ask("PRAGMA user_version");
    if (!stored) return core::fail(stored.error());
    auto steps = sqlite::missing_steps(*connection);
    if (!steps) return core::fail(steps.error());
    return SchemaState{*stored, sqlite::newest_schema(), std::move(*steps)};
}

core::Result<void> migrate_sqlite(const std::filesystem::path& folder) {
    const auto file = sqlite::find_database(folder);
    if (!file) return core::fail(file.error());
    const auto claimed = sqlite::DataFolder::claim(folder);
    if (!claimed) return core::fail(claimed.error());
    return sqlite::migrate_file(*file);
}

core::Result<Verification> rehearse_migration_sqlite(const std::filesystem::path& folder, const Progress& progress) {
    const auto file = sqlite::find_database(folder);
    if (!file) return core::fail(file.error());
    const sqlite::UnfinishedCopy copy(folder / "rehearsal.sqlite");
    if (auto copied = sqlite::copy_database(*file, sqlite::Access::inspect, copy.file(), progress); !copied) {
        return core::fail(copied.error());
    }
    if (auto migrated = sqlite::migrate_file(copy.file()); !migrated) return core::fail(migrated.error());
    return verify_sqlite(copy.file(), progress);
}

}  // namespace tonus::store
