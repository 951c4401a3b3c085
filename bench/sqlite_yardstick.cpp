// What SQLite itself can do on this machine with the rows the store writes: one thread, one durable
// transaction a group, nothing else. The store is compared with it at the same group size.
// Usage: sqlite_yardstick [FOLDER [SCALE [GROUP SECONDS]]]; GROUP: of that size only, for SECONDS at most.
#include "observation.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

using tonus::bench::Observation;
using tonus::bench::Observations;

void demand(bool holds, sqlite3* database) {
    if (holds) return;
    std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(database));
    std::exit(1);
}

class Yardstick {
public:
    explicit Yardstick(const std::filesystem::path& file) {
        demand(sqlite3_open(file.c_str(), &database_) == SQLITE_OK, database_);
        execute(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"
            "PRAGMA wal_autocheckpoint=16000;"
            "CREATE TABLE version(sequence INTEGER PRIMARY KEY, previous INTEGER, type INTEGER, id TEXT,"
            " version_id INTEGER, at INTEGER, body BLOB);"
            "CREATE TABLE current(type INTEGER, id TEXT, sequence INTEGER, PRIMARY KEY(type, id)) WITHOUT ROWID;"
            "CREATE TABLE search_index(key INTEGER, position INTEGER, sequence INTEGER,"
            " PRIMARY KEY(key, position, sequence)) WITHOUT ROWID;"
        );
        version_ = prepare("INSERT INTO version VALUES(NULL, NULL, 1, ?1, 1, ?2, ?3)");
        current_ = prepare("INSERT INTO current VALUES(1, ?1, ?2)");
        index_ = prepare("INSERT INTO search_index VALUES(?1, ?2, ?3)");
    }

    void execute(const char* text) { demand(sqlite3_exec(database_, text, nullptr, nullptr, nullptr) == SQLITE_OK, database_); }

    void put(const Observation& observation) {
        sqlite3_bind_text(version_, 1, observation.id.data(), int(observation.id.size()), SQLITE_STATIC);
        sqlite3_bind_int64(version_, 2, 1'700'000'000'000);
        sqlite3_bind_blob(version_, 3, observation.content.data(), int(observation.content.size()), SQLITE_STATIC);
        run(version_);
        const sqlite3_int64 sequence = sqlite3_last_insert_rowid(database_);
        sqlite3_bind_text(current_, 1, observation.id.data(), int(observation.id.size()), SQLITE_STATIC);
        sqlite3_bind_int64(current_, 2, sequence);
        run(current_);
        for (const auto& row : observation.index) {
            sqlite3_bind_int64(index_, 1, sqlite3_int64(row.key));
            sqlite3_bind_int64(index_, 2, row.order);
            sqlite3_bind_int64(index_, 3, sequence);
            run(index_);
        }
    }

private:
    sqlite3_stmt* prepare(const char* text) {
        sqlite3_stmt* statement = nullptr;
        demand(sqlite3_prepare_v2(database_, text, -1, &statement, nullptr) == SQLITE_OK, database_);
        return statement;
    }
    void run(sqlite3_stmt* statement) {
        demand(sqlite3_step(statement) == SQLITE_DONE, database_);
        sqlite3_reset(statement);
    }

    sqlite3* database_ = nullptr;
    sqlite3_stmt* version_ = nullptr;
    sqlite3_stmt* current_ = nullptr;
    sqlite3_stmt* index_ = nullptr;
};

struct Figures {
    double per_second = 0;
    double p50 = 0;  ///< of a transaction, ms
    double p99 = 0;
};

/// While one transaction takes long, somebody who asks steadily would wait as well: wrk adds those waits to what it
/// measured (stats_correct() in its stats.c), so they are added here before the two are compared.
void add_waits_behind(std::vector<double>& transactions, double interval) {
    std::vector<double> waits;
    for (const double taken : transactions) {
        for (double wait = taken - interval; wait > interval; wait -= interval) waits.push_back(wait);
    }
    transactions.insert(transactions.end(), waits.begin(), waits.end());
}

Figures measure(const std::filesystem::path& folder, int group, int resources, double seconds) {
    using Clock = std::chrono::steady_clock;
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const auto file = folder / "yardstick.sqlite";
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending);
    Yardstick yardstick(file);
    Observations observations(1);
    std::vector<Observation> made;
    for (int i = 0; i < resources; ++i) made.push_back(observations.next());
    std::vector<double> transactions;
    const auto start = Clock::now();
    int stored = 0;
    while (stored < resources && Milliseconds(Clock::now() - start).count() < seconds * 1000) {
        const auto begun = Clock::now();
        yardstick.execute("BEGIN IMMEDIATE");
        for (int in_group = 0; in_group < group && stored < resources; ++in_group) yardstick.put(made[std::size_t(stored++)]);
        yardstick.execute("COMMIT");
        transactions.push_back(Milliseconds(Clock::now() - begun).count());
    }
    const std::chrono::duration<double> taken = Clock::now() - start;
    add_waits_behind(transactions, Milliseconds(taken).count() / double(transactions.size()));
    std::sort(transactions.begin(), transactions.end());
    return {stored / taken.count(), transactions[transactions.size() / 2], transactions[transactions.size() * 99 / 100]};
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 1 ? argv[1] : "bench-data";
    const int scale = argc > 2 ? std::atoi(argv[2]) : 1;
    const int only = argc > 4 ? std::atoi(argv[3]) : 0;
    const double seconds = argc > 4 ? std::atof(argv[4]) : 1e9;
    std::filesystem::create_directories(folder);
    for (const int group : {1, 8, 32, 128}) {
        if (only != 0 && group != only) continue;
        const int resources = scale * (group == 1 ? 4'000 : group == 8 ? 20'000 : 50'000);
        const Figures figures = measure(folder, group, resources, seconds);
        std::printf(
            "sqlite group=%d resources=%d per_second=%.0f p50_ms=%.3f p99_ms=%.3f\n",
            group,
            resources,
            figures.per_second,
            figures.p50,
            figures.p99
        );
        std::fflush(stdout);
    }
}
