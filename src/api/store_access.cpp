#include <tonus/api/store_access.hpp>

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace tonus::api {
namespace {

namespace asio = boost::asio;

/// Starts an operation that reports an Outcome through the function it is given, and resumes where it
/// was awaited.
template <class Outcome, class Start>
runtime::Awaitable<Outcome> await_outcome(Start start) {
    auto initiate = [](auto handler, Start begin) {
        auto home = asio::prefer(asio::get_associated_executor(handler), asio::execution::outstanding_work.tracked);
        // What the store calls must be copyable and the handler is not.
        auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
        begin([waiting, home](Outcome outcome) {
            asio::post(home, [waiting, outcome = std::move(outcome)]() mutable {
                auto resume = std::move(*waiting);
                std::move(resume)(std::move(outcome));
            });
        });
    };
    return asio::async_initiate<const asio::use_awaitable_t<>, void(Outcome)>(
        std::move(initiate), asio::use_awaitable, std::move(start)
    );
}

using Outcomes = std::vector<core::Result<void>>;

/// What jobs that were submitted together leave behind.
struct Gathering {
    std::atomic<std::size_t> open;
    Outcomes outcomes;
    std::function<void(Outcomes)> done;
};

}  // namespace

runtime::Awaitable<core::Result<void>> write(store::Store& store, core::Deadline deadline, store::WriteJob job) {
    auto start = [&store, deadline, job = std::move(job)](store::Done done) mutable {
        store.write(deadline, std::move(job), std::move(done));
    };
    return await_outcome<core::Result<void>>(std::move(start));
}

runtime::Awaitable<core::Result<void>> read(store::Store& store, core::Deadline deadline, store::ReadJob job) {
    auto start = [&store, deadline, job = std::move(job)](store::Done done) mutable {
        store.read(deadline, std::move(job), std::move(done));
    };
    return await_outcome<core::Result<void>>(std::move(start));
}

runtime::Awaitable<Outcomes> write_all(store::Store& store, core::Deadline deadline, std::vector<store::WriteJob> jobs) {
    auto start = [&store, deadline, jobs = std::move(jobs)](std::function<void(Outcomes)> done) mutable {
        auto gathering = std::make_shared<Gathering>();
        gathering->open = jobs.size();
        gathering->outcomes.resize(jobs.size());
        gathering->done = std::move(done);
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            store.write(deadline, std::move(jobs[i]), [gathering, i](core::Result<void> ended) {
                gathering->outcomes[i] = std::move(ended);
                if (--gathering->open == 0) gathering->done(std::move(gathering->outcomes));
            });
        }
    };
    return await_outcome<Outcomes>(std::move(start));
}

}  // namespace tonus::api
