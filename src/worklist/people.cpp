#include "people.hpp"

namespace tonus::worklist {

People people_of(const std::vector<identity::Account>& accounts) {
    People people;
    for (const identity::Account& account : accounts) {
        if (!account.roles.empty()) people.emplace(account.name, Colleague{account.roles.front(), account.display_name});
    }
    return people;
}

void write_person(json::Writer& writer, const People& people, std::string_view account, std::string_view display_name) {
    if (account.empty()) {
        writer.null();
        return;
    }
    writer.begin_object().member("id", account).member("name", display_name);
    const auto known = people.find(account);
    writer.member("role", identity::name_of(known == people.end() ? identity::Role::nurse : known->second.role)).end_object();
}

}  // namespace tonus::worklist
