#pragma once

#include "failure.hpp"

#include <tonus/http/request.hpp>

#include <map>
#include <string>
#include <string_view>

namespace tonus::oauth {

/// The parameters of a form, each given once.
class Form {
public:
    /// Fails with invalid_request if the body is no form or repeats a parameter.
    /// Source: RFC 6749, section 3.2.
    [[nodiscard]] static Outcome<Form> read(const http::Request& request);

    /// Empty if it was not given; an empty value counts as not given.
    [[nodiscard]] const std::string& get(std::string_view name) const;
    /// Fails with invalid_request if it was not given.
    [[nodiscard]] Outcome<std::string> require(std::string_view name) const;

private:
    std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace tonus::oauth
