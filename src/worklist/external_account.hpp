#pragma once

#include "call.hpp"

#include <tonus/access/id_token.hpp>

#include <optional>
#include <string>

namespace tonus::worklist {

/// What a sign-in through the identity provider came to.
struct Arrival {
    std::string account;                                 ///< its name here
    std::optional<identity::Sessions::Started> started;  ///< nothing: not let in
    std::string refusal;                                 ///< then "no-role" or "disabled"
};

/// The roles that the texts of the role claim give, each once, in the order of all_roles().
[[nodiscard]] std::vector<identity::Role> roles_of(const Options& options, const std::vector<std::string>& texts);

/// Makes or refreshes the account of that person, with the roles they have now, and a session of it; audits it as
/// a sign-in. Who has no role any more or is disabled here is not let in, and their sessions end.
[[nodiscard]] core::Result<Arrival> arrive(const Setup& setup, const Call& call, const access::IdToken& person, store::Writer& writer);

}  // namespace tonus::worklist
