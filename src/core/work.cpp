#include <tonus/core/work.hpp>

#include <ctime>

namespace tonus::core {

namespace detail {

constinit thread_local Work work;

namespace {

constexpr Activity anything{"working on it", "ask for less, or send it in parts"};

std::int64_t processor_time() noexcept {
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::int64_t(spent.tv_sec) * 1'000'000'000 + spent.tv_nsec;
}

std::string seconds(Deadline::clock::rep budget) {
    const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(Deadline::clock::duration(budget)).count();
    return whole % 1000 == 0 ? std::to_string(whole / 1000) + " s" : std::to_string(whole) + " ms";
}

Error error_of(const Work& stopped, std::int64_t processor) {
    const Activity& doing = stopped.activity != nullptr ? *stopped.activity : anything;
    const std::string what = "The request took longer than the " + seconds(stopped.budget) + " it may, while " + std::string(doing.name);
    const bool costly = stopped.processor_before != 0 && (processor - stopped.processor_before) * 2 >= stopped.budget;
    if (!costly) return {ErrorKind::deadline, what + "; try again later, or " + std::string(doing.remedy) + "."};
    Issue issue;
    issue.code = "too-costly";
    issue.diagnostics = what + "; " + std::string(doing.remedy) + ".";
    std::string message = issue.diagnostics;
    return Error(ErrorKind::too_large, std::move(message)).with_issue(std::move(issue));
}

bool is_over() noexcept { return work.until != 0 && Deadline::clock::now().time_since_epoch().count() >= work.until; }

}  // namespace

void look() {
    work.steps_left = stride;
    // What is being destroyed because of one exception must not throw another.
    if (work.until == 0 || std::uncaught_exceptions() > 0) return;
    if (!is_over()) {
        if (work.processor_before == 0) work.processor_before = processor_time();
        return;
    }
    throw Stopped(error_of(work, processor_time()));
}

Bounds::Bounds(Deadline deadline) noexcept : outer_(work) {
    const auto until = deadline.at().time_since_epoch().count();
    const bool ends = deadline.at() != Deadline::never().at();
    if (!ends || (work.until != 0 && work.until <= until)) return;
    work = Work{stride, until, deadline.budget().count(), 0, work.activity};
}

Bounds::~Bounds() { work = outer_; }

}  // namespace detail

bool must_stop() noexcept { return detail::is_over(); }

}  // namespace tonus::core
