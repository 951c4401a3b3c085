#pragma once

#include <tonus/store/sqlite_store.hpp>

#include "support/manual_clock.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <future>
#include <latch>
#include <memory>
#include <string>
#include <vector>

namespace tonus::store {

/// One way to keep what the contract speaks of.
struct Backend {
    std::string_view name;
    std::function<std::unique_ptr<Store>(const std::filesystem::path&, const core::Clock&)> open;
};

/// `index_run` sets how soon search rows move from memory into their table.
inline Backend sqlite_backend(std::string_view name, std::size_t index_run) {
    const auto open = [index_run](const std::filesystem::path& folder, const core::Clock& clock) {
        SqliteOptions options;
        options.folder = folder;
        options.clock = &clock;
        options.index_run = index_run;
        auto store = open_sqlite(options);
        if (!store) throw std::runtime_error(store.error().message() + " " + store.error().detail());
        return std::move(*store);
    };
    return {name, open};
}

inline std::vector<Backend> backends() {
    return {sqlite_backend("sqlite", SqliteOptions().index_run), sqlite_backend("sqlite_merging_often", 4)};
}

/// What every backend must do; each test runs against each of backends().
class StoreContract : public testing::TestWithParam<Backend> {
protected:
    StoreContract() { reopen(); }

    void reopen() {
        store_.reset();
        store_ = GetParam().open(folder_.path() / "data", clock_);
    }

    /// Runs `action` in a write job and expects the job to succeed.
    template <class Action>
    auto write(Action action) {
        std::optional<typename std::invoke_result_t<Action, Writer&>::value_type> value;
        const auto done = store_->write_blocking([&](Writer& writer) -> core::Result<void> {
            auto result = action(writer);
            if (!result) return core::fail(result.error());
            value.emplace(std::move(*result));
            return {};
        });
        EXPECT_TRUE(done.has_value()) << done.error().message() << " " << done.error().detail();
        return std::move(value.value());
    }

    void perform(const WriteJob& job) {
        const auto done = store_->write_blocking(job);
        EXPECT_TRUE(done.has_value()) << done.error().message() << " " << done.error().detail();
    }

    template <class Question>
    auto read(Question question) {
        std::optional<typename std::invoke_result_t<Question, Reader&>::value_type> value;
        const auto done = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
            auto result = question(reader);
            if (!result) return core::fail(result.error());
            value.emplace(std::move(*result));
            return {};
        });
        EXPECT_TRUE(done.has_value()) << done.error().message() << " " << done.error().detail();
        return std::move(value.value());
    }

    Version put(const std::string& type, const std::string& id, std::string content, std::vector<IndexRow> index = {}) {
        Draft draft;
        draft.key = {type, id};
        draft.content = std::move(content);
        draft.index = std::move(index);
        return write([&](Writer& writer) { return writer.put(draft); });
    }

    Version remove(const std::string& type, const std::string& id) {
        return write([&](Writer& writer) { return writer.remove({type, id}); });
    }

    PatientKey patient(const std::vector<std::string>& names) {
        return write([&](Writer& writer) { return writer.patient_named(names); });
    }

    /// The jobs in one group.
    std::vector<core::Result<void>> run_together(const std::vector<WriteJob>& jobs) {
        std::latch held(1);
        std::vector<std::promise<core::Result<void>>> promises(jobs.size() + 1);
        store_->write(
            core::Deadline::never(),
            [&](Writer&) -> core::Result<void> {
                held.wait();
                return {};
            },
            [&](core::Result<void> result) { promises.back().set_value(std::move(result)); }
        );
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            store_->write(core::Deadline::never(), jobs[i], [&promises, i](core::Result<void> result) {
                promises[i].set_value(std::move(result));
            });
        }
        held.count_down();
        std::vector<core::Result<void>> results;
        for (auto& promise : promises) results.push_back(promise.get_future().get());
        results.pop_back();
        return results;
    }

    test::TemporaryFolder folder_;
    test::ManualClock clock_;
    std::unique_ptr<Store> store_;
};

inline std::string backend_name(const testing::TestParamInfo<Backend>& row) { return std::string(row.param.name); }

/// Ids of versions, in their order: what most searches are judged by.
inline std::vector<std::string> ids_of(const std::vector<Version>& versions) {
    std::vector<std::string> ids;
    for (const Version& version : versions) ids.push_back(version.key.id);
    return ids;
}

inline std::vector<std::string> ids_of(const SearchPage& page) { return ids_of(page.versions); }

/// Groups of keys, wherever their rows stand.
inline std::vector<std::vector<IndexRange>> ranges_of(const std::vector<std::vector<std::uint64_t>>& groups) {
    std::vector<std::vector<IndexRange>> all;
    for (const auto& keys : groups) {
        auto& ranges = all.emplace_back();
        for (const std::uint64_t key : keys) ranges.push_back({key});
    }
    return all;
}

}  // namespace tonus::store
