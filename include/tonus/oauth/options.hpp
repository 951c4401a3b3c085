#pragma once

#include <tonus/access/scope.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace tonus::oauth {

/// What a site decides about the endpoints.
struct Options {
    std::string base_url;  ///< absolute, without a slash at the end; empty: the Host of a request that names this machine's loopback
    std::string fhir_path = "/fhir";
    std::chrono::seconds clock_skew{30};
    std::chrono::seconds keys_kept{300};  ///< how long the keys of a client's address are used before they are read again
    std::string keys_ca_file;             ///< PEM of authorities to trust for those addresses besides the system's
    std::string development_token;        ///< may do everything; empty: none. For loopback only.
    /// Whether the search parameters that narrow scopes can be understood; nothing: all can.
    std::function<core::Result<void>(const std::vector<access::Scope>&)> check_scopes;
};

}  // namespace tonus::oauth
