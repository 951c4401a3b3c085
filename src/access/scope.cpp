#include <tonus/access/scope.hpp>

#include <tonus/core/text.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace tonus::access {
namespace {

struct Letter {
    char letter;
    Permission permission;
};

constexpr std::array<Letter, 5> letters = {{
    {'c', Permission::create},
    {'r', Permission::read},
    {'u', Permission::update},
    {'d', Permission::remove},
    {'s', Permission::search},
}};

constexpr std::uint8_t reading = std::uint8_t(Permission::read) | std::uint8_t(Permission::search);
constexpr std::uint8_t writing = std::uint8_t(Permission::create) | std::uint8_t(Permission::update) | std::uint8_t(Permission::remove);

struct WordOfVersion1 {
    std::string_view word;
    std::uint8_t permissions;
};

constexpr std::array<WordOfVersion1, 3> words_of_version_1 = {
    {{"read", reading}, {"write", writing}, {"*", std::uint8_t(reading | writing)}}};

bool read_word(std::string_view text, Scope& scope) {
    for (const WordOfVersion1& row : words_of_version_1) {
        if (row.word != text) continue;
        scope.permissions = row.permissions;
        scope.version_1 = true;
    }
    return scope.version_1;
}

std::optional<std::uint8_t> parse_letters(std::string_view text) {
    std::uint8_t permissions = 0;
    std::size_t next = 0;
    for (const char c : text) {
        while (next < letters.size() && letters[next].letter != c) ++next;
        if (next == letters.size()) return std::nullopt;
        permissions |= std::uint8_t(letters[next].permission);
        ++next;
    }
    if (permissions == 0) return std::nullopt;
    return permissions;
}

bool is_type(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text == "*" || (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' && std::all_of(text.begin(), text.end(), letter));
}

std::optional<Scope> parse_scope(std::string_view text) {
    if (!text.starts_with("system/")) return std::nullopt;
    text.remove_prefix(7);
    Scope scope;
    const auto question = text.find('?');
    if (question != std::string_view::npos) {
        for (const std::string_view pair : core::split(text.substr(question + 1), '&')) {
            const auto equals = pair.find('=');
            if (equals == 0 || equals == std::string_view::npos) return std::nullopt;
            scope.query.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
        }
        text = text.substr(0, question);
    }
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || !is_type(text.substr(0, dot))) return std::nullopt;
    scope.type = text.substr(0, dot);
    text.remove_prefix(dot + 1);
    if (read_word(text, scope)) return scope;
    const auto permissions = parse_letters(text);
    if (!permissions) return std::nullopt;
    scope.permissions = *permissions;
    return scope;
}

bool covers(const Scope& scope, std::string_view type, Permission permission) {
    return (scope.type == "*" || scope.type == type) && scope.grants(permission);
}

/// Whether `scope` grants all that `other` does.
bool covers(const Scope& scope, const Scope& other) {
    const auto narrowed_alike = [&](const auto& pair) {
        return std::find(other.query.begin(), other.query.end(), pair) != other.query.end();
    };
    return (scope.type == "*" || scope.type == other.type) && (other.permissions & ~scope.permissions) == 0 &&
           std::all_of(scope.query.begin(), scope.query.end(), narrowed_alike);
}

void add(std::vector<Scope>& scopes, Scope scope) {
    if (std::any_of(scopes.begin(), scopes.end(), [&](const Scope& one) { return covers(one, scope); })) return;
    std::erase_if(scopes, [&](const Scope& one) { return covers(scope, one); });
    scopes.push_back(std::move(scope));
}

void append_permissions(std::string& text, const Scope& scope) {
    for (const WordOfVersion1& row : words_of_version_1) {
        if (scope.version_1 && row.permissions == scope.permissions) {
            text += row.word;
            return;
        }
    }
    for (const Letter& row : letters) {
        if (scope.grants(row.permission)) text += row.letter;
    }
}

}  // namespace

core::Result<std::vector<Scope>> parse_scopes(std::string_view text) {
    std::vector<Scope> scopes;
    for (const std::string_view word : core::split(text, ' ')) {
        if (word.empty()) continue;
        auto scope = parse_scope(word);
        if (!scope) {
            return core::fail(
                core::ErrorKind::invalid,
                "The scope \"" + std::string(word) + "\" cannot be read; write system/Type.cruds, for example system/Observation.rs."
            );
        }
        scopes.push_back(std::move(*scope));
    }
    return scopes;
}

std::string query_text(const Scope& scope) {
    std::string text;
    for (const auto& [name, value] : scope.query) {
        if (!text.empty()) text += '&';
        text += name + "=" + value;
    }
    return text;
}

std::string format_scopes(const std::vector<Scope>& scopes) {
    std::string text;
    for (const Scope& scope : scopes) {
        if (!text.empty()) text += ' ';
        text += "system/" + scope.type + ".";
        append_permissions(text, scope);
        if (!scope.query.empty()) text += "?" + query_text(scope);
    }
    return text;
}

bool allows(const std::vector<Scope>& scopes, std::string_view type, Permission permission) noexcept {
    return std::any_of(scopes.begin(), scopes.end(), [&](const Scope& scope) {
        return scope.query.empty() && covers(scope, type, permission);
    });
}

std::vector<const Scope*> narrowings(const std::vector<Scope>& scopes, std::string_view type, Permission permission) {
    std::vector<const Scope*> found;
    if (allows(scopes, type, permission)) return found;
    for (const Scope& scope : scopes) {
        if (covers(scope, type, permission)) found.push_back(&scope);
    }
    return found;
}

std::vector<Scope> intersect(const std::vector<Scope>& wanted, const std::vector<Scope>& allowed) {
    std::vector<Scope> granted;
    for (const Scope& want : wanted) {
        for (const Scope& allow : allowed) {
            if (want.type != allow.type && want.type != "*" && allow.type != "*") continue;
            Scope both;
            both.type = want.type == "*" ? allow.type : want.type;
            both.permissions = want.permissions & allow.permissions;
            both.version_1 = want.version_1;
            both.query = want.query;
            for (const auto& pair : allow.query) {
                if (std::find(both.query.begin(), both.query.end(), pair) == both.query.end()) both.query.push_back(pair);
            }
            if (both.permissions != 0) add(granted, std::move(both));
        }
    }
    return granted;
}

}  // namespace tonus::access
