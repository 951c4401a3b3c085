#include "form.hpp"

#include <tonus/http/media_type.hpp>
#include <tonus/http/query.hpp>

namespace tonus::oauth {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";
// More than any assertion of a sane client; what follows parses it more than once.
constexpr std::size_t most_bytes = 65536;

}  // namespace

Outcome<Form> Form::read(const http::Request& request) {
    const auto type = http::parse_media_type(request.headers.get("Content-Type"));
    if (!type || type->name() != form_type) {
        return fail("invalid_request", "Send the parameters as " + std::string(form_type) + ".");
    }
    if (request.body.size() > most_bytes) return fail("invalid_request", "The form is larger than 64 KiB.");
    // What stands in a URL ends up in logs.
    if (!request.query.empty()) return fail("invalid_request", "Send the parameters in the body, none in the URL.");
    auto parameters = http::parse_query(request.body);
    if (!parameters) return fail("invalid_request", parameters.error().message());
    Form form;
    for (http::Parameter& parameter : *parameters) {
        if (!form.values_.emplace(parameter.name, std::move(parameter.value)).second) {
            return fail("invalid_request", "A parameter is given twice.");
        }
    }
    return form;
}

const std::string& Form::get(std::string_view name) const {
    static const std::string none;
    const auto found = values_.find(name);
    return found == values_.end() ? none : found->second;
}

Outcome<std::string> Form::require(std::string_view name) const {
    const std::string& value = get(name);
    if (value.empty()) return fail("invalid_request", "The parameter " + std::string(name) + " is missing.");
    return value;
}

}  // namespace tonus::oauth
