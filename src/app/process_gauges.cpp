#include "process_gauges.hpp"

#include "version.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace tonus::app {
namespace {

double seconds_of(const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; }

double processor_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

double open_files() {
    std::error_code code;
    const std::filesystem::directory_iterator files("/proc/self/fd", code);
    // The one that lists them is no longer open when this is read.
    return code ? 0 : double(std::distance(files, std::filesystem::directory_iterator())) - 1;
}

double most_files() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return double(limit.rlim_cur);
}

}  // namespace

ProcessGauges::ProcessGauges(log::Metrics& metrics)
    : processor_seconds_(metrics.counter("process_cpu_seconds_total", "Time of the processor taken, user's and system's.")),
      resident_bytes_(metrics.gauge("process_resident_memory_bytes", "Resident memory.")),
      virtual_bytes_(metrics.gauge("process_virtual_memory_bytes", "Virtual memory.")),
      open_files_(metrics.gauge("process_open_fds", "Open file descriptors.")),
      most_files_(metrics.gauge("process_max_fds", "Most file descriptors that may be open.")) {
    // Begun a moment after the process did.
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    metrics.gauge("process_start_time_seconds", "When the process started, since 1970.").set(std::chrono::duration<double>(now).count());
    metrics.gauge("tonus_build_info", "1, with the program's version.", {{"version", version}}).set(1);
}

void ProcessGauges::refresh() {
    const std::lock_guard lock(mutex_);
    const double seconds = processor_seconds();
    processor_seconds_.add(seconds - counted_seconds_);
    counted_seconds_ = seconds;
    std::ifstream statm("/proc/self/statm");
    double pages = 0;
    double resident = 0;
    if (statm >> pages >> resident) {
        const auto page = double(sysconf(_SC_PAGESIZE));
        virtual_bytes_.set(pages * page);
        resident_bytes_.set(resident * page);
    }
    open_files_.set(open_files());
    most_files_.set(most_files());
}

}  // namespace tonus::app
