// Source: FHIR R4, http, section 3.1.0.11.1 "batch processing rules".
#include "call.hpp"

#include <tonus/store/async.hpp>

#include <algorithm>

namespace tonus::api {
namespace {

using interaction::Operation;
using interaction::Reply;
using Operations = std::vector<core::Result<Operation>>;

/// How many operations from `first` on are writes, `most` at the most.
std::size_t count_writes(const Operations& operations, std::size_t first, std::size_t most) {
    std::size_t count = 0;
    while (count < most && first + count < operations.size()) {
        const auto& operation = operations[first + count];
        if (!operation || !operation->writes()) break;
        ++count;
    }
    return count;
}

}  // namespace

runtime::Awaitable<std::vector<core::Result<Reply>>> FhirService::run_batch(
    const Operations& operations,
    const http::Request& request,
    const Call& call
) const {
    if (call.preferences.dry_run) co_return co_await rehearse_batch(operations, request, call);
    std::vector<core::Result<Reply>> replies(operations.size());
    std::size_t next = 0;
    while (next < operations.size()) {
        const std::size_t width = count_writes(operations, next, options_.batch_width);
        if (width == 0) {
            if (operations[next]) {
                replies[next] = co_await run(*operations[next], request, call);
            } else {
                replies[next] = core::fail(operations[next].error());
            }
            ++next;
            continue;
        }
        std::vector<store::WriteJob> jobs;
        for (std::size_t i = next; i < next + width; ++i) {
            auto& reply = replies[i];
            jobs.emplace_back([&reply, job = write_job(*operations[i], request, call)](store::Writer& writer) -> core::Result<void> {
                reply = job(writer);
                if (!reply) return core::fail(reply.error());
                return {};
            });
        }
        const auto ended = co_await store::write_all(store_, request.deadline, std::move(jobs));
        for (std::size_t i = 0; i < width; ++i) {
            if (!ended[i]) replies[next + i] = core::fail(ended[i].error());
        }
        next += width;
    }
    co_return replies;
}

}  // namespace tonus::api
