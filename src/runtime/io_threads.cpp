#include <tonus/runtime/io_threads.hpp>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <algorithm>
#include <thread>

namespace tonus::runtime {
namespace asio = boost::asio;

struct IoThreads::Thread {
    asio::io_context context{1};
    asio::executor_work_guard<asio::io_context::executor_type> work = asio::make_work_guard(context);
    std::thread thread{[this] { context.run(); }};
};

IoThreads::IoThreads(std::size_t count) : count_(std::max<std::size_t>(count, 1)), threads_(std::make_unique<Thread[]>(count_)) {}

IoThreads::~IoThreads() { stop(); }

void IoThreads::stop() {
    for (std::size_t i = 0; i < count_; ++i) threads_[i].context.stop();
    for (std::size_t i = 0; i < count_; ++i) {
        if (threads_[i].thread.joinable()) threads_[i].thread.join();
    }
}

std::size_t IoThreads::size() const noexcept { return count_; }

asio::any_io_executor IoThreads::executor(std::size_t index) const { return threads_[index].context.get_executor(); }

}  // namespace tonus::runtime
