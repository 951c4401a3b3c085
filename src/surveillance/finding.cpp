#include <tonus/surveillance/finding.hpp>

#include <algorithm>

namespace tonus::surveillance {
namespace {

constexpr std::string_view priority_words[] = {"routine", "urgent", "emergent"};
constexpr std::string_view role_words[] = {"exposure", "symptom", "measure", "context"};

}  // namespace

std::string_view name_of(Priority priority) noexcept { return priority_words[std::size_t(priority)]; }

std::optional<Priority> priority_named(std::string_view word) noexcept {
    for (std::size_t i = 0; i < std::size(priority_words); ++i) {
        if (priority_words[i] == word) return Priority(i);
    }
    return std::nullopt;
}

std::string_view name_of(EvidenceRole role) noexcept { return role_words[std::size_t(role)]; }

bool is_worse(const WorseKey& now, const WorseKey& seen) {
    if (now.priority > seen.priority) return true;
    for (const std::string& sign : now.signs) {
        if (!std::binary_search(seen.signs.begin(), seen.signs.end(), sign)) return true;
    }
    if (now.recurrence_counts && now.newest > seen.newest) return true;
    if (!now.extreme || !seen.extreme) return false;
    const double step = now.worse_by * *seen.extreme;
    if (now.lower_is_worse) return *now.extreme < *seen.extreme - step;
    return *now.extreme > *seen.extreme + step;
}

}  // namespace tonus::surveillance
