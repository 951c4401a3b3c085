#include "store_watch.hpp"

#include <chrono>

namespace tonus::app {

StoreWatch::StoreWatch(const store::Store& store, log::Logger& logger, log::Metrics& metrics)
    : store_(store),
      logger_(logger),
      writable_(metrics.gauge("tonus_store_writable", "1 if the store can be written, else 0.")),
      watch_(std::chrono::milliseconds(250), [this] { look(); }) {
    writable_.set(1);
}

void StoreWatch::look() {
    const auto trouble = store_.trouble();
    if (well_ == !trouble) return;
    well_ = !trouble;
    writable_.set(well_ ? 1 : 0);
    if (trouble) {
        logger_.error("store_not_writable", {{"message", *trouble}});
    } else {
        logger_.info("store_writable_again");
    }
}

}  // namespace tonus::app
