#include <tonus/store/store.hpp>

#include <future>

namespace tonus::store {

core::Result<void> Writer::append_audit(std::string_view payload) {
    if (auto noted = note_audit(payload); !noted) return core::fail(std::move(noted.error()));
    return {};
}

core::Result<void> Store::write_blocking(WriteJob job) {
    std::promise<core::Result<void>> promise;
    write(core::Deadline::never(), std::move(job), [&](core::Result<void> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

core::Result<void> Store::read_blocking(ReadJob job) {
    std::promise<core::Result<void>> promise;
    read(core::Deadline::never(), std::move(job), [&](core::Result<void> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

std::optional<core::Result<void>> Store::read_here(core::Deadline deadline, const ReadJob& job) {
    Grounds unused;
    return read_here(deadline, job, unused);
}

}  // namespace tonus::store
