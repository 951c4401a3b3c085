#pragma once

#include <tonus/identity/account.hpp>
#include <tonus/json/writer.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

struct Colleague {
    identity::Role role;  ///< the main one
    std::string name;     ///< as colleagues know them
};

/// Who works here, by account name, for showing who holds or decided a flag.
using People = std::map<std::string, Colleague, std::less<>>;
[[nodiscard]] People people_of(const std::vector<identity::Account>& accounts);

/// Who is looking.
struct Viewer {
    identity::Account account;
    People people;
};

/// Person, or null for an empty account.
void write_person(json::Writer& writer, const People& people, std::string_view account, std::string_view display_name);

}  // namespace tonus::worklist
