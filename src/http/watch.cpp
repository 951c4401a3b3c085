#include "watch.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>

namespace tonus::http {

namespace asio = boost::asio;

Watch::Watch(WatchList& list, Transport& transport, runtime::Task& task) : list_(list), transport_(transport), task_(task) {
    list_.add(*this);
}

Watch::~Watch() { list_.remove(*this); }

void Watch::check(clock::time_point now) {
    if (now < until_) return;
    until_ = clock::time_point::max();
    expired_ = true;
    if (phase_ == Phase::handling) {
        task_.cancel(asio::cancellation_type::total);
    } else {
        transport_.cancel();
    }
}

void Watch::stop_politely() {
    shorten();
    // What came in at this instant is not cut short any more, and may be the first half of a head: what it begins is armed short.
    if (phase_ == Phase::idle || phase_ == Phase::stream) transport_.cancel();
}

void Watch::shorten() noexcept {
    if (phase_ == Phase::transfer || phase_ == Phase::handling) return;
    until_ = std::min(until_, clock::now() + moment);
}

runtime::Awaitable<> WatchList::run(std::chrono::milliseconds interval) {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    for (;;) {
        timer.expires_after(interval);
        const auto [error] = co_await timer.async_wait(runtime::as_tuple);
        if (error) co_return;
        const auto now = Watch::clock::now();
        for (Watch* watch : watches_) watch->check(now);
    }
}

void WatchList::stop_politely() {
    stopping_ = true;
    for (Watch* watch : watches_) watch->stop_politely();
}

void WatchList::close_all() {
    for (Watch* watch : watches_) watch->close();
}

}  // namespace tonus::http
