#include <tonus/runtime/task_group.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>

#include <cassert>
#include <exception>

namespace tonus::runtime {
namespace asio = boost::asio;
namespace {

std::string message_of(const std::exception_ptr& failure) {
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
        return "not a std::exception";
    }
}

}  // namespace

void Task::cancel(asio::cancellation_type type) {
    asio::dispatch(executor_, [self = shared_from_this(), type] { self->signal_.emit(type); });
}

TaskGroup::TaskGroup(std::string name, std::size_t capacity, log::Logger& logger)
    : name_(std::move(name)), capacity_(capacity), logger_(logger) {}

TaskGroup::~TaskGroup() { assert(size() == 0); }

std::shared_ptr<Task> TaskGroup::enter(const asio::any_io_executor& executor) {
    const std::lock_guard lock(mutex_);
    if (closed_ || tasks_.size() >= capacity_) return nullptr;
    return *tasks_.insert(std::make_shared<Task>(executor)).first;
}

void TaskGroup::start(const std::shared_ptr<Task>& task, Awaitable<> work) {
    asio::co_spawn(
        task->executor(),
        std::move(work),
        asio::bind_cancellation_slot(task->slot(), [this, task](const std::exception_ptr& failure) { leave(task, failure); })
    );
}

void TaskGroup::leave(const std::shared_ptr<Task>& task, const std::exception_ptr& failure) {
    if (failure) {
        const std::string detail = message_of(failure);
        logger_.error("task_failed", {{"group", name_}, {log::key::detail, detail}});
    }
    // Notified under the lock: the waiter may destroy the group as soon as it sees it empty.
    const std::lock_guard lock(mutex_);
    tasks_.erase(task);
    if (tasks_.empty()) empty_.notify_all();
}

void TaskGroup::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
}

void TaskGroup::cancel(asio::cancellation_type type) {
    const std::lock_guard lock(mutex_);
    for (const auto& task : tasks_) {
        asio::post(task->executor(), [task, type] { task->cancel(type); });
    }
}

std::size_t TaskGroup::size() const {
    const std::lock_guard lock(mutex_);
    return tasks_.size();
}

bool TaskGroup::wait_blocking(core::Deadline deadline) const {
    std::unique_lock lock(mutex_);
    const auto none = [this] { return tasks_.empty(); };
    // wait_until with the largest time point overflows inside the library.
    if (deadline.at() == core::Deadline::never().at()) {
        empty_.wait(lock, none);
        return true;
    }
    return empty_.wait_until(lock, deadline.at(), none);
}

}  // namespace tonus::runtime
