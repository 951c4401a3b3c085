// The store under the yardstick's load: as many writers as the group is to be large, each sending its
// next resource when the last is on disk; then what a resource costs on disk, and what reads cost.
#include "observation.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>

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

    void run(std::size_t width) {
        for (std::size_t i = 0; i < width; ++i) send();
        std::unique_lock lock(mutex_);
        finished_.wait(lock, [&] { return done_ == drafts_.size(); });
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
        store_.write(core::Deadline::never(), job, [this](const core::Result<void>& result) {
            if (!result) std::abort();
            send();
            const std::lock_guard lock(mutex_);
            if (++done_ == drafts_.size()) finished_.notify_all();
        });
    }

    store::Store& store_;
    const std::vector<store::Draft>& drafts_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex mutex_;
    std::condition_variable finished_;
    std::size_t done_ = 0;
};

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
    const auto search = [&](store::Reader& reader, std::vector<std::vector<std::uint64_t>> groups) -> core::Result<void> {
        store::IndexQuery query;
        query.type = "Observation";
        query.all_of = std::move(groups);
        auto found = reader.search(query);
        if (!found) return core::fail(found.error());
        return {};
    };
    timed("patient_newest_20", [&](store::Reader& reader, int i) {
        return search(reader, {{bench::Observations::patient_key(std::uint64_t(i) % 1000)}});
    });
    timed("patient_and_code_20", [&](store::Reader& reader, int i) {
        return search(reader, {{bench::Observations::patient_key(std::uint64_t(i) % 1000)}, {bench::Observations::code_key(0)}});
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
        const auto start = Clock::now();
        Load(*store, made).run(std::size_t(group));
        std::printf("store group=%d resources=%zu per_second=%.0f\n", group, made.size(), double(made.size()) / seconds_since(start));
        std::fflush(stdout);
    }
    const auto place = folder / "store";
    std::filesystem::remove_all(place);
    const auto made = drafts(reads_at);
    {
        const auto store = open(place);
        const auto start = Clock::now();
        Load(*store, made).run(128);
        std::printf("store group=128 resources=%d per_second=%.0f\n", reads_at, reads_at / seconds_since(start));
        measure_reads(*store, made);
    }
    std::size_t content = 0;
    for (const auto& draft : made) content += draft.content.size();
    const auto bytes = std::filesystem::file_size(place / "tonus.sqlite");
    std::printf("bytes per_resource=%.0f content=%.0f\n", double(bytes) / reads_at, double(content) / reads_at);
}
