// The store under the yardstick's load: as many writers as the group is to be large, each sending its
// next resource when the last is on disk; then what a resource costs on disk, and what reads cost.
#include "observation.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <thread>

namespace {

using namespace tonus;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::unique_ptr<store::Store> open(const std::filesystem::path& folder) {
    store::SqliteOptions options;
    options.folder = folder;
    auto opened = store::open_sqlite(options);
    if (opened) return std::move(*opened);
    std::fprintf(stderr, "%s\n", opened.error().message().c_str());
    std::exit(1);
}

std::vector<store::Draft> drafts(int count) {
    bench::Observations observations(1);
    std::vector<store::Draft> made;
    for (int i = 0; i < count; ++i) {
        bench::Observation observation = observations.next();
        store::Draft& draft = made.emplace_back();
        draft.key = {"Observation", std::move(observation.id)};
        draft.content = std::move(observation.content);
        for (const bench::Row& row : observation.index) draft.index.push_back({row.key, row.order});
    }
    return made;
}

/// Keeps `width` writes under way until all drafts are stored.
class Load {
public:
    Load(store::Store& store, const std::vector<store::Draft>& drafts) : store_(store), drafts_(drafts) {}

    /// Milliseconds from handing a write over to its acknowledgement, sorted.
    std::vector<double> run(std::size_t width) {
        for (std::size_t i = 0; i < width; ++i) send();
        std::unique_lock lock(mutex_);
        finished_.wait(lock, [&] { return done_ == drafts_.size(); });
        std::sort(milliseconds_.begin(), milliseconds_.end());
        return std::move(milliseconds_);
    }

private:
    void send() {
        const std::size_t mine = next_++;
        if (mine >= drafts_.size()) return;
        const store::Draft* draft = &drafts_[mine];
        const auto job = [draft](store::Writer& writer) -> core::Result<void> {
            auto stored = writer.put(*draft);
            if (!stored) return core::fail(stored.error());
            return {};
        };
        const auto sent = Clock::now();
        store_.write(core::Deadline::never(), job, [this, sent](const core::Result<void>& result) {
            if (!result) std::abort();
            send();
            const std::lock_guard lock(mutex_);
            milliseconds_.push_back(seconds_since(sent) * 1e3);
            if (++done_ == drafts_.size()) finished_.notify_all();
        });
    }

    store::Store& store_;
    const std::vector<store::Draft>& drafts_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::condition_variable finished_;
    std::size_t done_ = 0;
    std::vector<double> milliseconds_;
};

/// One line of results.
void measure_writes(store::Store& store, const std::vector<store::Draft>& drafts, int group) {
    const auto start = Clock::now();
    const std::vector<double> milliseconds = Load(store, drafts).run(std::size_t(group));
    const double per_second = double(drafts.size()) / seconds_since(start);
    const auto percentile = [&](std::size_t hundredth) { return milliseconds[(milliseconds.size() - 1) * hundredth / 100]; };
    std::printf(
        "store group=%d resources=%zu per_second=%.0f p50_ms=%.1f p99_ms=%.1f max_ms=%.1f\n",
        group,
        drafts.size(),
        per_second,
        percentile(50),
        percentile(99),
        milliseconds.back()
    );
    std::fflush(stdout);
}

/// Megabytes of memory this process holds.
double resident() {
    std::ifstream statistics("/proc/self/statm");
    double total = 0;
    double held = 0;
    statistics >> total >> held;
    return held * 4096 / 1e6;
}

void measure_reads(store::Store& store, const std::vector<store::Draft>& made) {
    constexpr int rounds = 2000;
    const auto timed = [&](const char* what, const std::function<core::Result<void>(store::Reader&, int)>& ask) {
        const auto start = Clock::now();
        const auto done = store.read_blocking([&](store::Reader& reader) -> core::Result<void> {
            for (int i = 0; i < rounds; ++i) {
                if (auto answered = ask(reader, i); !answered) return answered;
            }
            return {};
        });
        if (!done) std::abort();
        std::printf("read %s us=%.1f\n", what, seconds_since(start) * 1e6 / rounds);
    };
    timed("by_id", [&](store::Reader& reader, int i) -> core::Result<void> {
        auto found = reader.current(made[std::size_t(i) * 7919 % made.size()].key);
        if (!found || !*found) std::abort();
        return {};
    });
    const auto search = [&](store::Reader& reader, std::vector<std::vector<store::IndexRange>> groups) -> core::Result<void> {
        store::IndexQuery query;
        query.type = "Observation";
        query.all_of = std::move(groups);
        auto found = reader.search(query);
        if (!found) return core::fail(found.error());
        return {};
    };
    timed("patient_newest_20", [&](store::Reader& reader, int i) {
        return search(reader, {{{bench::Observations::patient_key(std::uint64_t(i) % 1000)}}});
    });
    timed("patient_and_code_20", [&](store::Reader& reader, int i) {
        return search(reader, {{{bench::Observations::patient_key(std::uint64_t(i) % 1000)}}, {{bench::Observations::code_key(0)}}});
    });
}

}  // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 1 ? argv[1] : "bench-data";
    const int scale = argc > 2 ? std::atoi(argv[2]) : 1;
    const int reads_at = argc > 3 ? std::atoi(argv[3]) : 100'000;
    for (const int group : {1, 8, 32, 128}) {
        const auto place = folder / "store";
        std::filesystem::remove_all(place);
        const auto store = open(place);
        const auto made = drafts(scale * (group == 1 ? 4'000 : group == 8 ? 20'000 : 50'000));
        measure_writes(*store, made, group);
    }
    const auto place = folder / "store";
    std::filesystem::remove_all(place);
    std::size_t content = 0;
    {
        const auto store = open(place);
        std::vector<store::Draft> made = drafts(reads_at);
        for (const auto& draft : made) content += draft.content.size();
        measure_writes(*store, made, 128);
        measure_reads(*store, made);
        made = {};
        ::malloc_trim(0);
        const double busy = resident();
        std::this_thread::sleep_for(std::chrono::seconds(5));
        ::malloc_trim(0);
        std::printf("memory after_load_mb=%.0f at_rest_mb=%.0f\n", busy, resident());
    }
    const auto bytes = std::filesystem::file_size(place / "tonus.sqlite");
    std::printf("bytes per_resource=%.0f content=%.0f\n", double(bytes) / reads_at, double(content) / reads_at);
}
