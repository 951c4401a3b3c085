#include <tonus/core/error.hpp>

#include <utility>

namespace tonus::core {

Error::Error(ErrorKind kind, std::string message, std::source_location where) : kind_(kind), message_(std::move(message)), where_(where) {}

Error&& Error::with_detail(std::string detail) && {
    detail_ = std::move(detail);
    return std::move(*this);
}

Error&& Error::with_issue(Issue issue) && {
    issues_.push_back(std::move(issue));
    return std::move(*this);
}

Error&& Error::with_issues(std::vector<Issue> issues) && {
    issues_ = std::move(issues);
    return std::move(*this);
}

const char* name_of(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::invalid: return "invalid";
        case ErrorKind::unprocessable: return "unprocessable";
        case ErrorKind::unauthenticated: return "unauthenticated";
        case ErrorKind::forbidden: return "forbidden";
        case ErrorKind::not_found: return "not_found";
        case ErrorKind::gone: return "gone";
        case ErrorKind::conflict: return "conflict";
        case ErrorKind::precondition: return "precondition";
        case ErrorKind::not_acceptable: return "not_acceptable";
        case ErrorKind::unsupported_media: return "unsupported_media";
        case ErrorKind::method_not_allowed: return "method_not_allowed";
        case ErrorKind::not_supported: return "not_supported";
        case ErrorKind::too_large: return "too_large";
        case ErrorKind::throttled: return "throttled";
        case ErrorKind::busy: return "busy";
        case ErrorKind::deadline: return "deadline";
        case ErrorKind::storage_full: return "storage_full";
        case ErrorKind::internal: return "internal";
    }
    return "internal";
}

}  // namespace tonus::core
