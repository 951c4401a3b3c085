#include "json_patch.hpp"

#include "json_tree.hpp"
#include "patch_work.hpp"

#include <tonus/core/text.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <charconv>
#include <limits>

namespace tonus::interaction {
namespace {

using core::ErrorKind;

core::Result<std::vector<std::string>> parse_pointer(std::string_view pointer) {
    std::vector<std::string> tokens;
    if (pointer.empty()) return tokens;
    if (pointer.front() != '/') {
        return refuse(ErrorKind::invalid, "value", "", "A path of the patch is no JSON Pointer; begin it with '/'.");
    }
    for (const std::string_view piece : core::split(pointer.substr(1), '/')) {
        std::string token;
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (piece[i] != '~') {
                token += piece[i];
                continue;
            }
            const char escaped = ++i < piece.size() ? piece[i] : '\0';
            if (escaped != '0' && escaped != '1') {
                return refuse(ErrorKind::invalid, "value", "", "A path of the patch has a '~' that is neither '~0' nor '~1'; write '~0'.");
            }
            token += escaped == '1' ? '/' : '~';
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

tl::unexpected<core::Error> no_such_path(std::string_view pointer) {
    return refuse(
        ErrorKind::unprocessable,
        "processing",
        std::string(pointer),
        "The patch names the path '" + std::string(pointer) + "', which is not there; read the resource and correct the path."
    );
}

/// An index below `limit`; nothing for any other text, leading zeros included.
std::optional<std::size_t> parse_index(std::string_view token, std::size_t limit) {
    if (token.empty() || (token.size() > 1 && token.front() == '0')) return std::nullopt;
    std::size_t index = 0;
    const auto parsed = std::from_chars(token.data(), token.data() + token.size(), index);
    if (parsed.ec != std::errc() || parsed.ptr != token.data() + token.size() || index >= limit) return std::nullopt;
    return index;
}

JsonTree* child(JsonTree& parent, std::string_view token) {
    if (parent.kind == json::Kind::object) return parent.member(token);
    if (parent.kind != json::Kind::array) return nullptr;
    const auto index = parse_index(token, parent.elements.size());
    return index ? &parent.elements[*index] : nullptr;
}

/// Where a pointer leads: the value's parent and its last token. The root has no parent.
struct Place {
    JsonTree* parent = nullptr;
    std::string token;
    std::size_t depth = 0;  ///< of the value
};

core::Result<Place> find_place(JsonTree& root, std::string_view pointer) {
    auto tokens = parse_pointer(pointer);
    if (!tokens) return core::fail(tokens.error());
    if (tokens->empty()) return no_such_path(pointer);
    JsonTree* parent = &root;
    for (std::size_t i = 0; i + 1 < tokens->size(); ++i) {
        parent = child(*parent, (*tokens)[i]);
        if (!parent) return no_such_path(pointer);
    }
    return Place{parent, std::move(tokens->back()), tokens->size()};
}

core::Result<const JsonTree*> value_at(JsonTree& root, std::string_view pointer) {
    auto place = find_place(root, pointer);
    if (!place) return core::fail(place.error());
    const JsonTree* found = child(*place->parent, place->token);
    if (!found) return no_such_path(pointer);
    return found;
}

/// What putting something into, or taking it out of, `parent` passes over.
std::size_t span_of(const JsonTree& parent) { return parent.members.size() + parent.elements.size(); }

core::Result<Place> find_place_for(JsonTree& root, std::string_view pointer, const JsonTree& value, PatchWork& work) {
    auto place = find_place(root, pointer);
    if (!place) return place;
    if (place->depth + value.depth() > json::Limits().depth) {
        return refuse(
            ErrorKind::unprocessable,
            "structure",
            std::string(pointer),
            "With the value at '" + std::string(pointer) + "' the resource is nested too deeply; patch less deep."
        );
    }
    if (auto left = work.take(span_of(*place->parent)); !left) return core::fail(left.error());
    return place;
}

core::Result<void> add(JsonTree& root, std::string_view pointer, JsonTree value, PatchWork& work) {
    auto place = find_place_for(root, pointer, value, work);
    if (!place) return core::fail(place.error());
    JsonTree& parent = *place->parent;
    if (parent.kind == json::Kind::object) {
        if (JsonTree* present = parent.member(place->token)) {
            *present = std::move(value);
        } else {
            parent.members.emplace_back(place->token, std::move(value));
        }
        return {};
    }
    if (parent.kind != json::Kind::array) return no_such_path(pointer);
    const std::size_t size = parent.elements.size();
    const auto index = place->token == "-" ? std::optional(size) : parse_index(place->token, size + 1);
    if (!index) return no_such_path(pointer);
    parent.elements.insert(parent.elements.begin() + std::ptrdiff_t(*index), std::move(value));
    return {};
}

core::Result<void> remove(JsonTree& root, std::string_view pointer, PatchWork& work) {
    auto place = find_place(root, pointer);
    if (!place) return core::fail(place.error());
    JsonTree& parent = *place->parent;
    if (!child(parent, place->token)) return no_such_path(pointer);
    if (auto left = work.take(span_of(parent)); !left) return left;
    if (parent.kind == json::Kind::object) {
        std::erase_if(parent.members, [&](const auto& member) { return member.first == place->token; });
    } else {
        const auto index = parse_index(place->token, parent.elements.size());
        parent.elements.erase(parent.elements.begin() + std::ptrdiff_t(*index));
    }
    return {};
}

core::Result<void> replace(JsonTree& root, std::string_view pointer, JsonTree value, PatchWork& work) {
    auto place = find_place_for(root, pointer, value, work);
    if (!place) return core::fail(place.error());
    JsonTree* present = child(*place->parent, place->token);
    if (!present) return no_such_path(pointer);
    *present = std::move(value);
    return {};
}

core::Result<void> test(JsonTree& root, std::string_view pointer, const JsonTree& value) {
    auto found = value_at(root, pointer);
    if (!found) return core::fail(found.error());
    if ((*found)->equals(value)) return {};
    return refuse(
        ErrorKind::unprocessable,
        "processing",
        std::string(pointer),
        "The patch's test of '" + std::string(pointer) + "' fails: the value there is another one; read the resource again."
    );
}

core::Result<void> move_or_copy(JsonTree& root, std::string_view name, std::string_view from, std::string_view path, PatchWork& work) {
    const auto found = value_at(root, from);
    if (!found) return core::fail(found.error());
    if (auto left = work.take((*found)->weight()); !left) return left;
    JsonTree value = **found;
    if (name == "move") {
        if (auto removed = remove(root, from, work); !removed) return removed;
    }
    return add(root, path, std::move(value), work);
}

core::Result<void> apply(JsonTree& root, json::Value operation, PatchWork& work) {
    const std::string_view name = operation["op"].string();
    const std::string_view path = operation["path"].string();
    const bool needs_value = name == "add" || name == "replace" || name == "test";
    const bool needs_from = name == "move" || name == "copy";
    if (!needs_value && !needs_from && name != "remove") {
        return refuse(ErrorKind::invalid, "value", "", "An op of the patch is none of: add, remove, replace, move, copy, test.");
    }
    const bool complete =
        operation["path"].is_string() && (!needs_value || operation["value"]) && (!needs_from || operation["from"].is_string());
    if (!complete) {
        return refuse(
            ErrorKind::invalid,
            "required",
            "",
            "An operation '" + std::string(name) + "' of the patch lacks path, value or from; add what its op needs."
        );
    }
    if (name == "remove") return remove(root, path, work);
    if (needs_from) return move_or_copy(root, name, operation["from"].string(), path, work);
    JsonTree value = JsonTree::copy(operation["value"]);
    if (name == "add") return add(root, path, std::move(value), work);
    if (name == "replace") return replace(root, path, std::move(value), work);
    return test(root, path, value);
}

/// A JSON Pointer as FHIRPath; nothing if it is none.
std::string expression_of(json::Value target, std::string_view pointer) {
    const auto tokens = parse_pointer(pointer);
    if (!tokens || tokens->empty()) return {};
    std::string expression(target["resourceType"].string());
    for (const std::string& token : *tokens) {
        const bool is_index = parse_index(token, std::numeric_limits<std::size_t>::max()).has_value();
        if (token != "-") expression += is_index ? "[" + token + "]" : "." + token;
    }
    return expression;
}

/// Says which operation of the patch it was, and which element.
tl::unexpected<core::Error> refuse_operation(const core::Error& error, json::Value target, std::size_t number) {
    std::vector<core::Issue> issues = error.issues();
    for (core::Issue& issue : issues) {
        issue.expression = expression_of(target, issue.expression);
        issue.diagnostics = "Operation " + std::to_string(number) + " of the patch: " + issue.diagnostics;
    }
    return core::fail(core::Error(error.kind(), issues.front().diagnostics).with_issues(std::move(issues)));
}

}  // namespace

core::Result<std::string> apply_json_patch(json::Value target, json::Value patch) {
    if (!patch.is_array()) {
        return refuse(ErrorKind::invalid, "structure", "", "The body is no JSON Patch; send an array of operations.");
    }
    JsonTree root = JsonTree::copy(target);
    PatchWork work;
    std::size_t number = 0;
    for (const json::Value operation : patch.elements()) {
        ++number;
        if (auto applied = apply(root, operation, work); !applied) return refuse_operation(applied.error(), target, number);
    }
    json::Writer writer;
    root.write(writer);
    return writer.take();
}

}  // namespace tonus::interaction
