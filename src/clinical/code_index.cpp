#include "content_state.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

/// ICD codes travel with and without their dot.
std::string code_key(std::string_view system, std::string_view code) {
    std::string key(system);
    key += ' ';
    for (const char c : code) {
        if (c == '.' && system == "icd-10-cm") continue;
        key += c;
    }
    return key;
}

/// Nothing, "20260301", "731000124108" or "version": what stands after a system's own URI.
bool is_edition(std::string_view piece) { return piece == "version" || piece.find_first_not_of("0123456789.") == std::string_view::npos; }

}  // namespace

void CodeIndex::add(std::string_view system, std::string_view code, bool prefix, CodeMeaning meaning) {
    auto& index = prefix ? prefix_ : exact_;
    index[code_key(system, code)].push_back(meaning);
}

void CodeIndex::replace(std::string_view system, std::string_view code, std::vector<CodeMeaning> meanings) {
    exact_[code_key(system, code)] = std::move(meanings);
}

std::vector<CodeMeaning> CodeIndex::find(std::string_view system, std::string_view code) const {
    std::string key = code_key(system, code);
    if (const auto found = exact_.find(key); found != exact_.end()) return found->second;
    for (; key.size() > system.size() + 1; key.pop_back()) {
        if (const auto found = prefix_.find(key); found != prefix_.end()) return found->second;
    }
    return {};
}

std::string plain_uri(std::string_view uri) {
    std::string plain = core::to_lower(core::trim(uri));
    for (const std::string_view start : {"http://", "https://", "urn:oid:", "oid:", "www."}) {
        if (plain.starts_with(start)) plain.erase(0, start.size());
    }
    for (;;) {
        const auto slash = plain.rfind('/');
        if (slash == std::string::npos) return plain;
        const std::string_view last = std::string_view(plain).substr(slash + 1);
        if (!is_edition(last)) return plain;
        plain.resize(slash);
    }
}

std::string_view ContentState::system_name(std::string_view uri) const {
    if (const auto found = system_names.find(std::string(uri)); found != system_names.end()) return found->second;
    const auto near = plain_systems.find(plain_uri(uri));
    return near == plain_systems.end() ? uri : std::string_view(near->second);
}

bool ContentState::knows_system(std::string_view uri) const {
    return system_names.contains(std::string(uri)) || plain_systems.contains(plain_uri(uri));
}

const Concept* ContentState::find(std::string_view slug) const {
    const auto found = by_slug.find(std::string(slug));
    return found == by_slug.end() ? nullptr : &concepts[found->second];
}

std::vector<CodeMeaning> ContentState::meanings(std::string_view uri, std::string_view code) const {
    const std::string_view system = system_name(uri);
    if (system == "concept") {
        const auto found = by_slug.find(std::string(code));
        if (found != by_slug.end()) return {{found->second, std::nullopt}};
        return {};
    }
    return codes.find(system, code);
}

std::string folded_name(std::string_view text) {
    std::string name;
    bool gap = false;
    for (const char c : core::to_lower(core::trim(text))) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '_';
        if (!space) {
            if (gap) name += ' ';
            name += c;
        }
        gap = space;
    }
    return name;
}

}  // namespace tonus::clinical
