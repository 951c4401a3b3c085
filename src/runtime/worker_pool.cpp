#include <tonus/runtime/worker_pool.hpp>

#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <atomic>

namespace tonus::runtime {
namespace asio = boost::asio;

struct WorkerPool::State {
    State(std::size_t threads, std::size_t limit) : queue_limit(limit), pool(std::max<std::size_t>(threads, 1)) {}

    const std::size_t queue_limit;
    std::atomic<std::size_t> load = 0;
    asio::thread_pool pool;
};

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_limit) : state_(std::make_unique<State>(threads, queue_limit)) {}

WorkerPool::~WorkerPool() { state_->pool.join(); }

asio::any_io_executor WorkerPool::executor() const { return state_->pool.get_executor(); }

std::size_t WorkerPool::load() const noexcept { return state_->load.load(); }

bool WorkerPool::enter() noexcept {
    if (state_->load.fetch_add(1) < state_->queue_limit) return true;
    leave();
    return false;
}

void WorkerPool::leave() noexcept { state_->load.fetch_sub(1); }

}  // namespace tonus::runtime
