#include <tonus/interaction/type_policy.hpp>

#include <tonus/core/text.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {

TypePolicy::TypePolicy(std::vector<std::string> writable, std::vector<std::string> read_only)
    : writable_(std::move(writable)), served_(writable_) {
    served_.insert(served_.end(), read_only.begin(), read_only.end());
    std::sort(writable_.begin(), writable_.end());
    std::sort(served_.begin(), served_.end());
    served_.erase(std::unique(served_.begin(), served_.end()), served_.end());
}

bool TypePolicy::serves(std::string_view type) const noexcept {
    return std::binary_search(served_.begin(), served_.end(), type, std::less<>());
}

bool TypePolicy::accepts(std::string_view type) const noexcept {
    return std::binary_search(writable_.begin(), writable_.end(), type, std::less<>());
}

core::Result<void> TypePolicy::require_served(std::string_view type) const {
    if (serves(type)) return {};
    std::string text = "'" + std::string(type) + "' is not a resource type served here";
    const std::vector<std::string_view> candidates(served_.begin(), served_.end());
    const auto near = core::nearest(type, candidates);
    text += near ? "; did you mean '" + std::string(*near) + "'? Use one of:" : ". Use one of:";
    for (const std::string& name : served_) text += (&name == served_.data() ? " " : ", ") + name;
    return refuse(core::ErrorKind::not_found, "not-supported", "http.url", text + ".", "MSG_UNKNOWN_TYPE");
}

core::Result<void> TypePolicy::require_accepted(std::string_view type) const {
    if (auto served = require_served(type); !served) return served;
    if (accepts(type)) return {};
    return refuse(
        core::ErrorKind::method_not_allowed,
        "not-supported",
        "http.method",
        std::string(type) + " can be read here but not written; it is kept by the service or by its configuration.",
        "MSG_OP_NOT_ALLOWED"
    );
}

}  // namespace tonus::interaction
