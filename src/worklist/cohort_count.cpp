#include "cohort_count.hpp"

namespace tonus::worklist {

CohortCount::Last CohortCount::last() const {
    const std::lock_guard lock(mutex_);
    return last_;
}

core::Result<CohortCount::Counted> CohortCount::at(core::Instant now, const Count& count) {
    const auto fresh = [&](const Last& last) { return last.text && now - last.at < kept_for_; };
    const Last before = last();
    if (fresh(before)) return before.text;
    std::unique_lock counting(counting_, std::try_to_lock);
    if (!counting && before.text) return before.text;
    if (!counting) {
        counting.lock();
        if (const Last other = last(); fresh(other)) return other.text;
    }
    auto text = count();
    if (!text) return core::fail(text.error());
    auto counted = std::make_shared<const std::string>(std::move(*text));
    const std::lock_guard lock(mutex_);
    last_ = {counted, now};
    return counted;
}

}  // namespace tonus::worklist
