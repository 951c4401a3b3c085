#include "stored_change.hpp"

#include "questionnaire_check.hpp"
#include "replace.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/json/writer.hpp>

namespace tonus::interaction {
namespace {

// So many bytes are checked and indexed within a few milliseconds.
constexpr std::size_t longest_in_turn = 64 * 1024;

}  // namespace

StoredChange::StoredChange(Work work, json::Value body, const SearchParts& parts) : work_(std::move(work)), parts_(parts) {
    json::Writer writer;
    writer.value(body);
    body_bytes_ = writer.take().size();
}

bool StoredChange::is_long(const store::Version& current) const noexcept { return current.content.size() + body_bytes_ > longest_in_turn; }

core::Result<WorkAhead> StoredChange::ahead(store::Reader& reader, const Boundary* boundary, const store::Version& current) {
    if (!is_long(current) && !are_answers(current.key.type)) return WorkAhead();
    if (boundary != nullptr && !boundary->check_change(reader, current)) return WorkAhead();
    if (is_done(current)) return done_->resource ? judge_ahead(*done_->resource, parts_, reader) : core::Result<WorkAhead>();
    return WorkAhead([this, current]() -> core::Result<void> {
        done_.emplace(Done{current.sequence, work_(current)});
        return {};
    });
}

core::Result<Reply> StoredChange::put(Recording& recording, const store::Version& current) {
    if (is_done(current)) {
        if (!done_->resource) return core::fail(done_->resource.error());
        return replace(recording, *done_->resource, current);
    }
    if (is_long(current)) return changed_meanwhile(current.key);
    auto resource = work_(current);
    if (!resource) return core::fail(std::move(resource.error()));
    return replace(recording, *resource, current);
}

}  // namespace tonus::interaction
