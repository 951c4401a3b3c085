#include <tonus/definitions/type.hpp>

#include "code_grammar.hpp"

#include <algorithm>

namespace tonus::definitions {

bool ValueSet::contains(std::string_view code) const {
    if (grammar != CodeGrammar::none) return is_made_by(grammar, code);
    return std::any_of(systems.begin(), systems.end(), [&](const auto& system) { return system.second.contains(code); });
}

bool ValueSet::contains(std::string_view system, std::string_view code) const {
    const auto found = systems.find(system);
    return found != systems.end() && (found->second.contains(code) || is_made_by(grammar, code));
}

std::vector<std::string_view> ValueSet::codes() const {
    std::vector<std::string_view> all;
    for (const auto& [system, codes] : systems) {
        for (const auto& [code, _] : codes) all.push_back(code);
    }
    std::sort(all.begin(), all.end());
    return all;
}

const Member* Type::member(std::string_view json_name) const {
    const auto found = members.find(json_name);
    return found == members.end() ? nullptr : &found->second;
}

bool Type::is_a(const Type* ancestor) const noexcept {
    for (const Type* type = this; type != nullptr; type = type->base) {
        if (type == ancestor) return true;
    }
    return false;
}

}  // namespace tonus::definitions
