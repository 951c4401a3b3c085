// Source: FHIR R4, http, section 3.1.0.11.1 "batch processing rules".
#include "audit.hpp"
#include "call.hpp"

#include <tonus/store/async.hpp>
#include <tonus/store/receipt.hpp>

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

bool writes_from(const Operations& operations, std::size_t first) {
    return std::any_of(operations.begin() + std::ptrdiff_t(first), operations.end(), [](const auto& operation) {
        return operation && operation->writes();
    });
}

}  // namespace

store::WriteJob FhirService::receipt_job(BatchReply& batch, const http::Request& request, const Call& call) const {
    return [&](store::Writer& writer) -> core::Result<void> {
        Reply all;
        for (const auto& reply : batch.replies) {
            if (reply && !reply->receipt.empty()) all.entries.push_back(*reply);
        }
        batch.receipt.clear();
        if (all.entries.empty()) return {};
        const auto noted = writer.note_audit(audit_text(call.caller->client_id, "batch", request.request_id, call.digest, all));
        if (!noted) return core::fail(noted.error());
        batch.receipt = store::receipt_id(*noted);
        return {};
    };
}

runtime::Awaitable<FhirService::BatchReply> FhirService::run_batch(const Operations& operations, const http::Request& request, Call& call)
    const {
    BatchReply batch;
    if (call.preferences.dry_run) {
        batch.replies = co_await rehearse_batch(operations, request, call);
        co_return batch;
    }
    auto& replies = batch.replies;
    replies.resize(operations.size());
    std::size_t next = 0;
    std::size_t bytes = 0;  // of the answers to what was read
    std::chrono::nanoseconds reading{0};
    while (next < operations.size()) {
        const std::size_t width = count_writes(operations, next, options_.batch_width);
        if (width == 0) {
            if (operations[next] && bytes > interaction::most_bundle_bytes) {
                replies[next] = core::fail(interaction::bundle_too_costly());
            } else if (operations[next] && reading >= options_.batch_reading) {
                replies[next] = core::fail(interaction::bundle_reads_too_long("ask for it in another Bundle, or by itself"));
            } else if (operations[next]) {
                const auto before = call.database_time;
                replies[next] = co_await run(*operations[next], request, call);
                reading += call.database_time - before;
                if (replies[next]) bytes += interaction::answer_bytes(*replies[next]);
            } else {
                replies[next] = core::fail(operations[next].error());
            }
            ++next;
            continue;
        }
        std::vector<store::WriteJob> jobs;
        for (std::size_t i = next; i < next + width; ++i) {
            auto& reply = replies[i];
            core::Result<void> ready;
            if (operations[i]->look_ahead && reading >= options_.batch_reading) {
                ready = core::fail(interaction::bundle_reads_too_long("send the entry in another Bundle, or by itself"));
            } else if (operations[i]->look_ahead) {
                const auto before = std::chrono::steady_clock::now();
                ready = co_await work_ahead(*operations[i], request, call);
                reading += std::chrono::steady_clock::now() - before;
            }
            auto job = write_job(*operations[i], request, call);
            jobs.emplace_back([&reply, ready = std::move(ready), job = std::move(job)](store::Writer& writer) -> core::Result<void> {
                reply = ready ? job(writer) : core::Result<Reply>(core::fail(ready.error()));
                if (!reply) return core::fail(reply.error());
                return {};
            });
        }
        if (!writes_from(operations, next + width)) jobs.push_back(receipt_job(batch, request, call));
        const auto begun = std::chrono::steady_clock::now();
        const auto ended = co_await store::write_all(store_, request.deadline, std::move(jobs));
        call.database_time += std::chrono::steady_clock::now() - begun;
        for (std::size_t i = 0; i < width; ++i) {
            if (!ended[i]) replies[next + i] = core::fail(ended[i].error());
        }
        if (ended.size() > width && !ended.back()) batch.receipt.clear();
        next += width;
    }
    co_return batch;
}

}  // namespace tonus::api
