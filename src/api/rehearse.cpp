// A dry run: the real transaction, undone at its end.
#include "call.hpp"

#include <tonus/store/async.hpp>

#include <chrono>

namespace tonus::api {
namespace {

using interaction::Operation;
using interaction::Reply;
using Replies = std::vector<core::Result<Reply>>;

// All is read on the writer's thread, where everybody else's writes wait for it.
constexpr std::chrono::seconds most_reading{2};

/// Number of the newest version in the store. What fails and leaves it the newest has stored nothing.
core::Result<std::int64_t> newest_version(store::Reader& reader) {
    store::HistoryQuery newest;
    newest.count = 1;
    const auto versions = reader.history(newest);
    if (!versions) return core::fail(versions.error());
    return versions->empty() ? 0 : versions->front().sequence;
}

}  // namespace

/// One run through all operations. Those that failed in an earlier run are left out, with all they wrote.
struct FhirService::Rehearsal {
    std::vector<const Operation*> operations;
    Replies replies;
    std::vector<bool> failed;
    bool whole = false;  ///< every operation has its reply

    /// Stops at a write that fails after it stored something: that must be undone before others see it. Most fail before.
    template <class Run>
    void run(store::Writer& writer, const Run& run_one) {
        whole = false;
        std::size_t bytes = 0;
        std::chrono::nanoseconds reading{0};
        for (std::size_t i = 0; i < operations.size(); ++i) {
            if (operations[i] == nullptr || failed[i]) continue;
            if (!operations[i]->writes() && bytes > interaction::most_bundle_bytes) {
                replies[i] = core::fail(interaction::bundle_too_costly());
                continue;
            }
            if (!operations[i]->writes() && reading >= most_reading) {
                replies[i] = core::fail(interaction::bundle_reads_too_long("ask for it in another Bundle, or by itself"));
                continue;
            }
            const auto before = newest_version(writer);
            const auto begun = std::chrono::steady_clock::now();
            replies[i] = run_one(*operations[i]);
            if (!operations[i]->writes()) reading += std::chrono::steady_clock::now() - begun;
            if (replies[i]) bytes += interaction::answer_bytes(*replies[i]);
            if (replies[i] || !operations[i]->writes()) continue;
            const auto after = newest_version(writer);
            if (before && after && *before == *after) continue;
            failed[i] = true;
            const bool last = i + 1 == operations.size();
            if (!last) return;
        }
        whole = true;
    }
};

runtime::Awaitable<core::Result<Replies>> FhirService::rehearse(
    std::vector<const Operation*> operations, const http::Request& request, Call& call
) const {
    Rehearsal rehearsal;
    rehearsal.replies.resize(operations.size());
    rehearsal.failed.resize(operations.size());
    rehearsal.operations = std::move(operations);
    while (!rehearsal.whole) {
        bool ran = false;
        const std::function<core::Result<bool>(store::Writer&)> job = [&](store::Writer& writer) -> core::Result<bool> {
            rehearsal.run(writer, [&](const Operation& operation) {
                return operation.writes() ? write_job(operation, request, call)(writer) : operation.read(writer);
            });
            ran = true;
            // Whatever it is: a job that fails is undone.
            return core::fail(core::ErrorKind::conflict, "This was a dry run.");
        };
        const auto undone = co_await store::write<bool>(store_, request.deadline, job);
        if (!ran) co_return core::fail(undone.error());
    }
    co_return std::move(rehearsal.replies);
}

runtime::Awaitable<core::Result<Reply>> FhirService::rehearse_one(const Operation& operation, const http::Request& request, Call& call)
    const {
    std::vector<const Operation*> only(1, &operation);
    auto replies = co_await rehearse(std::move(only), request, call);
    if (!replies) co_return core::fail(replies.error());
    co_return std::move(replies->front());
}

runtime::Awaitable<Replies> FhirService::rehearse_batch(
    const std::vector<core::Result<Operation>>& operations, const http::Request& request, Call& call
) const {
    const auto begun = std::chrono::steady_clock::now();
    std::vector<const Operation*> planned;
    for (const auto& operation : operations) {
        planned.push_back(operation ? &*operation : nullptr);
        if (!operation || std::chrono::steady_clock::now() - begun >= options_.batch_reading) continue;
        const auto done = co_await work_ahead(*operation, request, call);
        if (!done) co_return Replies(operations.size(), core::fail(done.error()));
    }
    auto replies = co_await rehearse(std::move(planned), request, call);
    if (!replies) co_return Replies(operations.size(), core::fail(replies.error()));
    for (std::size_t i = 0; i < operations.size(); ++i) {
        if (!operations[i]) (*replies)[i] = core::fail(operations[i].error());
    }
    co_return std::move(*replies);
}

}  // namespace tonus::api
