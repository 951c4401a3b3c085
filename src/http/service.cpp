#include <tonus/http/service.hpp>

namespace tonus::http {

ErrorContent plain_error(const Refusal& refusal) {
    ErrorContent content;
    content.content_type = "text/plain; charset=utf-8";
    content.body = refusal.message + "\n";
    return content;
}

}  // namespace tonus::http
