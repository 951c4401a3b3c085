#include <tonus/store/sqlite_store.hpp>

#include "sqlite/data_folder.hpp"
#include "sqlite/migration.hpp"
#include "sqlite/read_threads.hpp"
#include "sqlite/write_thread.hpp"

namespace tonus::store {
namespace sqlite {
namespace {

const core::SystemClock system_clock;
constexpr std::size_t log_cache = std::size_t{64} * 1024;  // a checkpoint reads the log, not the database

class SqliteStore final : public Store {
public:
    SqliteStore(
        DataFolder folder, Connection writer, std::unique_ptr<Upkeep> upkeep, std::vector<Connection> readers, const SqliteOptions& options
    )
        : folder_(std::move(folder)),
          writer_(std::move(writer), std::move(upkeep), options, options.clock == nullptr ? system_clock : *options.clock, index_),
          readers_(std::move(readers), options, index_) {}
    ~SqliteStore() override { SqliteStore::close(); }

    [[nodiscard]] core::Result<void> start() { return writer_.start(); }

    void write(core::Deadline deadline, WriteJob job, Done done) override { writer_.submit(deadline, std::move(job), std::move(done)); }
    void read(core::Deadline deadline, ReadJob job, Done done) override { readers_.submit(deadline, std::move(job), std::move(done)); }
    std::optional<core::Result<void>> read_here(core::Deadline deadline, const ReadJob& job, Grounds& grounds) override {
        return readers_.run_here(deadline, job, grounds);
    }
    bool holds(const Grounds& grounds) const noexcept override { return readers_.holds(grounds); }
    void on_events(std::function<void()> listener) override { writer_.on_events(std::move(listener)); }
    std::optional<std::string> trouble() const override { return writer_.trouble(); }
    void close() override {
        readers_.close();
        writer_.close();
    }

private:
    DataFolder folder_;  // released last
    PublishedIndex index_;
    WriteThread writer_;
    ReadThreads readers_;
};

core::Result<Connection> open_writer(const std::filesystem::path& file, std::size_t cache) {
    auto writer = Connection::open(file, Access::write, cache);
    if (!writer) return writer;
    if (auto migrated = migrate(*writer); !migrated) return core::fail(migrated.error());
    if (auto prepared = writer->prepare_statements(); !prepared) return core::fail(prepared.error());
    return writer;
}

core::Result<std::unique_ptr<Upkeep>> open_upkeep(const std::filesystem::path& file, const SqliteOptions& options) {
    auto log = Connection::open(file, Access::write, log_cache);
    if (!log) return core::fail(log.error());
    return std::make_unique<Upkeep>(file, std::move(*log), int(options.log_pages));
}

core::Result<std::vector<Connection>> open_readers(const std::filesystem::path& file, const SqliteOptions& options) {
    std::vector<Connection> readers;
    for (std::size_t i = 0; i < options.readers; ++i) {
        auto reader = Connection::open(file, Access::read, options.reader_cache);
        if (!reader) return core::fail(reader.error());
        if (auto prepared = reader->prepare_statements(); !prepared) return core::fail(prepared.error());
        readers.push_back(std::move(*reader));
    }
    return readers;
}

}  // namespace
}  // namespace sqlite

core::Result<std::unique_ptr<Store>> open_sqlite(const SqliteOptions& options) {
    auto folder = sqlite::DataFolder::claim(options.folder);
    if (!folder) return core::fail(folder.error());
    const std::filesystem::path file = folder->database();
    auto writer = sqlite::open_writer(file, options.writer_cache);
    if (!writer) return core::fail(writer.error());
    if (auto synced = sqlite::sync_folder(file.parent_path()); !synced) return core::fail(synced.error());
    auto readers = sqlite::open_readers(file, options);
    if (!readers) return core::fail(readers.error());
    auto upkeep = sqlite::open_upkeep(file, options);
    if (!upkeep) return core::fail(upkeep.error());
    auto store =
        std::make_unique<sqlite::SqliteStore>(std::move(*folder), std::move(*writer), std::move(*upkeep), std::move(*readers), options);
    if (auto started = store->start(); !started) return core::fail(started.error());
    return std::unique_ptr<Store>(std::move(store));
}

}  // namespace tonus::store
