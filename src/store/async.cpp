#include <tonus/store/async.hpp>

#include <atomic>
#include <memory>
#include <utility>

namespace tonus::store {
namespace {

using Outcomes = std::vector<core::Result<void>>;

/// What jobs that were submitted together leave behind.
struct Gathering {
    explicit Gathering(std::size_t jobs) : open(jobs), outcomes(jobs) {}

    std::atomic<std::size_t> open;
    Outcomes outcomes;
};

}  // namespace

runtime::Awaitable<Outcomes> write_all(Store& store, core::Deadline deadline, std::vector<WriteJob> jobs) {
    auto gathering = std::make_shared<Gathering>(jobs.size());
    auto begin = [&store, deadline, gathering, jobs = std::move(jobs)](const Done& all_done) mutable {
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            store.write(deadline, std::move(jobs[i]), [gathering, all_done, i](core::Result<void> ended) {
                gathering->outcomes[i] = std::move(ended);
                if (--gathering->open == 0) all_done({});
            });
        }
    };
    const auto ended = co_await detail::await_store(std::move(begin));
    if (!ended) co_return Outcomes(gathering->outcomes.size(), core::fail(ended.error()));
    co_return std::move(gathering->outcomes);
}

}  // namespace tonus::store
