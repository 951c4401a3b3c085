#pragma once

#include "search_parts.hpp"

#include <tonus/interaction/operation.hpp>

#include <functional>
#include <optional>

namespace tonus::interaction {

/// A change that depends on what is stored, such as a patch. A short one is worked out in the writer's turn; a long one,
/// or one of a long resource or of answers to a questionnaire, before that, so that nobody's writes wait for it. Copies of the operation
/// share it: one thread at a time.
class StoredChange {
public:
    /// The resource as it will be.
    using Work = std::function<core::Result<PreparedResource>(const store::Version& current)>;

    /// `body` is what was sent: the longer, the more there is to do. `parts` must outlive it.
    StoredChange(Work work, json::Value body, const SearchParts& parts);

    /// What is to be done before the writer's turn, if `current` is the version to be changed; nothing if nothing is, or the
    /// sender may not change it. Answers that are worked out are judged here. Errors: the store's.
    [[nodiscard]] core::Result<WorkAhead> ahead(store::Reader& reader, const Boundary* boundary, const store::Version& current);

    /// Stores the change of `current`. Errors: what the work answers; conflict if it is a long one and `current` is not what
    /// was worked on before.
    [[nodiscard]] core::Result<Reply> put(Recording& recording, const store::Version& current);

private:
    struct Done {
        std::int64_t sequence = 0;  // of the version that was worked on
        core::Result<PreparedResource> resource;
    };

    [[nodiscard]] bool is_long(const store::Version& current) const noexcept;
    [[nodiscard]] bool is_done(const store::Version& current) const noexcept { return done_ && done_->sequence == current.sequence; }

    Work work_;
    std::size_t body_bytes_;
    const SearchParts& parts_;
    std::optional<Done> done_;
};

}  // namespace tonus::interaction
