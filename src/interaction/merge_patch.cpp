#include "merge_patch.hpp"

#include "json_tree.hpp"
#include "patch_work.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

/// Nested no deeper than what was parsed, so neither is the recursion.
core::Result<void> merge(JsonTree& target, json::Value patch, PatchWork& work) {
    if (!patch.is_object()) {
        target = JsonTree::copy(patch);
        return {};
    }
    if (target.kind != json::Kind::object) {
        target = JsonTree();
        target.kind = json::Kind::object;
    }
    for (const json::Member& change : patch.members()) {
        if (auto left = work.take(target.members.size()); !left) return left;
        if (change.value().is_null()) {
            std::erase_if(target.members, [&](const auto& member) { return member.first == change.key; });
            continue;
        }
        JsonTree* present = target.member(change.key);
        if (present == nullptr) present = &target.members.emplace_back(std::string(change.key), JsonTree()).second;
        if (auto merged = merge(*present, change.value(), work); !merged) return merged;
    }
    return {};
}

}  // namespace

core::Result<std::string> apply_merge_patch(json::Value target, json::Value patch) {
    if (!patch.is_object()) {
        return refuse(
            core::ErrorKind::invalid,
            "structure",
            "",
            "A JSON Merge Patch is an object of the members to change, such as {\"active\":false}; an array of operations is "
            "application/json-patch+json."
        );
    }
    JsonTree root = JsonTree::copy(target);
    PatchWork work;
    if (auto merged = merge(root, patch, work); !merged) return core::fail(merged.error());
    json::Writer writer;
    root.write(writer);
    return writer.take();
}

}  // namespace tonus::interaction
