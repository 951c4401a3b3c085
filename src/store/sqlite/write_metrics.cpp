#include "sqlite/write_metrics.hpp"

namespace tonus::store::sqlite {
namespace {

const std::vector<double> sizes = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

}  // namespace

WriteMetrics::WriteMetrics(log::Metrics& metrics)
    : queue_(metrics.gauge("tonus_store_write_queue", "Writes that wait for the writing thread.")),
      group_size_(metrics.histogram("tonus_store_group_size", "Writes that shared a commit.", sizes)),
      commit_seconds_(
          metrics.histogram("tonus_store_commit_seconds", "Time a group of writes took until it was on disk.", log::latency_bounds())
      ),
      refused_(metrics.counter("tonus_store_refused_writes_total", "Writes refused because too many waited.")) {}

void WriteMetrics::note_group(std::size_t writes, std::size_t waiting, std::chrono::nanoseconds duration) {
    queue_.set(double(waiting));
    if (writes == 0) return;
    group_size_.observe(double(writes));
    commit_seconds_.observe(std::chrono::duration<double>(duration).count());
}

void WriteMetrics::note_refused() { refused_.add(); }

}  // namespace tonus::store::sqlite
