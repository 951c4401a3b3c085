#include <tonus/http/stream.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tonus::http {
namespace {

bool breaks_line(char c) noexcept { return c == '\n' || c == '\r' || c == '\0'; }

void append_field(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += name;
    std::copy_if(value.begin(), value.end(), std::back_inserter(out), [](char c) { return !breaks_line(c); });
    out += '\n';
}

}  // namespace

std::string format_event(const Event& event) {
    std::string out;
    append_field(out, "event: ", event.name);
    append_field(out, "id: ", event.id);
    std::string_view rest = event.data;
    for (;;) {
        // CR, LF and CR LF all end a line for the reader of the stream.
        const auto end = std::min(rest.find_first_of("\r\n"), rest.size());
        out += "data: ";
        out += rest.substr(0, end);
        out += '\n';
        if (end == rest.size()) break;
        rest.remove_prefix(end + (rest.substr(end, 2) == "\r\n" ? 2 : 1));
    }
    out += '\n';
    return out;
}

bool EventQueue::push(const Event& event) {
    std::string text = format_event(event);
    const std::lock_guard lock(mutex_);
    if (closed_) return false;
    if (count_ >= capacity_) {
        closed_ = true;
    } else {
        waiting_ += text;
        ++count_;
    }
    if (wake_) wake_();
    return !closed_;
}

void EventQueue::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    if (wake_) wake_();
}

bool EventQueue::closed() const {
    const std::lock_guard lock(mutex_);
    return closed_;
}

void EventQueue::on_push(std::function<void()> wake) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
}

std::string EventQueue::take() {
    const std::lock_guard lock(mutex_);
    count_ = 0;
    return std::exchange(waiting_, {});
}

}  // namespace tonus::http
