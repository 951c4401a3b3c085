#pragma once

#include <tonus/core/content_path.hpp>
#include <tonus/identity/account.hpp>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace tonus::worklist {

/// What a site decides about the clinicians' pages.
struct Options {
    std::string site_name = "tonus";
    std::string time_zone = "UTC";
    std::string country;                 ///< ISO 3166 two letters, for safety reports; empty: not known
    std::string on_call_number;          ///< empty: none is shown
    std::string emergency_instructions;  ///< empty: none are shown
    std::chrono::seconds idle_lock{600};
    std::chrono::hours session_lifetime{12};  ///< for the cookie's Max-Age
    bool training = false;
    int second_review_percent = 5;  ///< share of decided flags that somebody judges again, blind
    std::string build;
    std::filesystem::path store_folder;  ///< whose disk the system page watches
    std::size_t event_queue = 256;       ///< events that may wait for one browser
    identity::LockoutOptions lockout;
    std::string base_url;     ///< absolute, without a slash at the end; empty: the Host of each request
    std::string openid_name;  ///< on the button that leads to the identity provider; empty: a general text
    /// What the provider's role claim gives: each of its texts -> a role. Others give nothing.
    std::map<std::string, identity::Role, std::less<>> openid_roles;
    core::ContentPath timeline_file = "config/timeline.toml";
    core::ContentPath review_file = "config/review.toml";
};

}  // namespace tonus::worklist
