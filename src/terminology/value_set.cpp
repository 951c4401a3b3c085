#include <tonus/terminology/value_set.hpp>

#include "filter.hpp"
#include "problem.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>
#include <set>

namespace tonus::terminology {
namespace {

constexpr core::Activity expanding{"working out a value set", "narrow it by a filter, or list its concepts"};
constexpr int deepest_import = 20;
constexpr std::size_t most_members = 100'000;
constexpr std::size_t most_looked_at = 2'000'000;
// An imported value set is looked up and read first, which costs as much as this many codes.
constexpr std::size_t price_of_import = 500;

/// Those of `left` that are in `right` as well.
void keep_common(std::vector<Member>& left, const std::vector<Member>& right) {
    std::set<std::pair<std::string_view, std::string_view>> codes;
    core::step(left.size() + right.size());
    for (const Member& member : right) codes.emplace(member.system, member.code);
    std::erase_if(left, [&](const Member& member) { return !codes.contains({member.system, member.code}); });
}

void drop(std::vector<Member>& members, const std::vector<Member>& excluded) {
    std::set<std::pair<std::string_view, std::string_view>> codes;
    core::step(members.size() + excluded.size());
    for (const Member& member : excluded) codes.emplace(member.system, member.code);
    std::erase_if(members, [&](const Member& member) { return codes.contains({member.system, member.code}); });
}

void collect(json::Value contains, std::vector<Member>& members) {
    for (const json::Value entry : contains.elements()) {
        Member member;
        member.system = entry["system"].string();
        member.version = entry["version"].string();
        member.code = entry["code"].string();
        member.display = entry["display"].string();
        member.is_abstract = entry["abstract"].boolean().value_or(false);
        member.is_inactive = entry["inactive"].boolean().value_or(false);
        member.concept_in_set = entry;
        if (!member.code.empty()) members.push_back(std::move(member));
        collect(entry["contains"], members);
    }
}

tl::unexpected<core::Error> too_many() {
    return unworkable(
        "too-costly",
        "ValueSet.compose",
        "The value set holds more codes than can be listed here; narrow it by a filter.",
        core::ErrorKind::too_large
    );
}

tl::unexpected<core::Error> too_much_to_look_at() {
    return unworkable(
        "too-costly",
        "ValueSet.compose",
        "More than " + std::to_string(most_looked_at) +
            " codes would have to be looked at; name each system and each value set once, and narrow them by filters.",
        core::ErrorKind::too_large
    );
}

std::string canonical_of(json::Value part) {
    std::string canonical(part["system"].string());
    if (const std::string_view version = part["version"].string(); !version.empty()) canonical += "|" + std::string(version);
    return canonical;
}

tl::unexpected<core::Error> unknown_codes(const std::string& system, std::string_view how) {
    return unworkable(
        "not-supported",
        "ValueSet.compose.include.system",
        "The codes of " + system + " are " + std::string(how) + " here; store the CodeSystem, or list the concepts in the value set."
    );
}

/// The concepts that a part of a value set lists by itself. `system` may be null: what it holds need not be known.
std::vector<Member> listed(json::Value part, const CodeSystem* system) {
    std::vector<Member> members;
    for (const json::Value each : part["concept"].elements()) {
        const std::string_view code = each["code"].string();
        const Concept* known = system != nullptr ? system->find(code) : nullptr;
        Member member = known != nullptr ? member_of(*system, *known) : Member();
        member.system = part["system"].string();
        member.code = code;
        if (const std::string_view display = each["display"].string(); !display.empty()) member.display = display;
        member.concept_in_set = each;
        members.push_back(std::move(member));
    }
    return members;
}

/// The concepts of `system` that pass every filter of the part. Errors: those of select().
core::Result<std::vector<const Concept*>> filtered(const CodeSystem& system, json::Value part) {
    std::vector<const Concept*> chosen;
    for (const Concept& one : system.concepts()) chosen.push_back(&one);
    for (const json::Value filter : part["filter"].elements()) {
        const auto some = select(system, filter);
        if (!some) return core::fail(some.error());
        const std::set<const Concept*> kept(some->begin(), some->end());
        std::erase_if(chosen, [&](const Concept* one) { return !kept.contains(one); });
    }
    return chosen;
}

}  // namespace

Member member_of(const CodeSystem& system, const Concept& one) {
    return {
        std::string(system.url()),
        std::string(system.version()),
        std::string(one.code),
        std::string(one.display),
        one.is_abstract,
        one.is_inactive,
        {},
        one.source,
    };
}

core::Result<const CodeSystem*> ValueSets::code_system(std::string_view canonical) {
    auto known = systems_.find(canonical);
    if (known == systems_.end()) {
        auto document = library_.code_system(canonical);
        if (!document) return core::fail(document.error());
        std::optional<CodeSystem> system;
        if (*document) system.emplace(std::move(*document));
        known = systems_.emplace(std::string(canonical), std::move(system)).first;
    }
    return known->second ? &*known->second : nullptr;
}

core::Result<std::vector<Member>> ValueSets::expand(json::Value value_set) {
    const core::Doing doing(expanding);
    return members(value_set, nullptr, 0);
}

core::Result<std::optional<Member>> ValueSets::find(json::Value value_set, std::string_view system, std::string_view code) {
    const core::Doing doing(expanding);
    const Wanted wanted{system, code};
    auto found = members(value_set, &wanted, 0);
    if (!found) return core::fail(found.error());
    if (found->empty()) return std::optional<Member>();
    return std::optional<Member>(std::move(found->front()));
}

core::Result<std::vector<Member>> ValueSets::members(json::Value value_set, const Wanted* wanted, int depth) {
    if (depth > deepest_import) {
        return unworkable("processing", "ValueSet.compose.include.valueSet", "The value sets import one another in a circle.");
    }
    const json::Value compose = value_set["compose"];
    Members all;
    std::set<std::pair<std::string, std::string>> seen;
    for (const json::Value include : compose["include"].elements()) {
        auto some = part(include, wanted, depth);
        if (!some) return worked_out_before(value_set, some.error());
        for (Member& member : *some) {
            if (seen.emplace(member.system, member.code).second) all.push_back(std::move(member));
        }
        if (all.size() > most_members) return too_many();
    }
    for (const json::Value exclude : compose["exclude"].elements()) {
        auto some = part(exclude, wanted, depth);
        if (!some) return core::fail(some.error());
        drop(all, *some);
    }
    if (!compose) collect(value_set["expansion"]["contains"], all);
    if (wanted != nullptr) {
        std::erase_if(all, [&](const Member& member) { return member.code != wanted->code || member.system != wanted->system; });
    }
    return all;
}

core::Result<std::vector<Member>> ValueSets::worked_out_before(json::Value value_set, const core::Error& otherwise) {
    Members members;
    collect(value_set["expansion"]["contains"], members);
    if (!members.empty()) return members;
    const std::string_view url = value_set["url"].string();
    auto document = library_.published_expansion(url);
    if (!document) return core::fail(document.error());
    if (!*document) return core::fail(otherwise);
    collect((*document)->root()["expansion"]["contains"], members);
    kept_.push_back(std::move(*document));
    return members;
}

core::Result<std::vector<Member>> ValueSets::part(json::Value part, const Wanted* wanted, int depth) {
    std::optional<Members> all;
    const std::string_view system = part["system"].string();
    if (auto looked = look_at(1 + part["concept"].size() + price_of_import * part["valueSet"].size()); !looked)
        return core::fail(looked.error());
    if (!system.empty()) {
        if (wanted != nullptr && wanted->system != system) return Members();
        auto members = of_system(part, wanted);
        if (!members) return members;
        all = std::move(*members);
    }
    for (const json::Value canonical : part["valueSet"].elements()) {
        auto members = imported(canonical.string(), wanted, depth);
        if (!members) return members;
        if (auto looked = look_at(members->size()); !looked) return core::fail(looked.error());
        if (all) {
            keep_common(*all, *members);
        } else {
            all = std::move(*members);
        }
    }
    return std::move(all).value_or(Members());
}

core::Result<std::vector<Member>> ValueSets::of_system(json::Value part, const Wanted* wanted) {
    auto system = code_system(canonical_of(part));
    if (!system) return core::fail(system.error());
    if (part["concept"]) return listed(part, *system);
    const std::string url(part["system"].string());
    if (wanted != nullptr && !part["filter"]) {
        if (const auto follows = library_.follows_grammar(url, wanted->code)) {
            if (!*follows) return Members();
            return Members{{url, {}, std::string(wanted->code), {}, false, false, {}, {}}};
        }
    }
    const bool is_partly_known = *system != nullptr && !(*system)->concepts().empty();
    if (!is_partly_known) return unknown_codes(url, "not known");
    const Concept* sought = wanted != nullptr ? (*system)->find(wanted->code) : nullptr;
    if (!(*system)->is_complete() && sought == nullptr) return unknown_codes(url, "only partly known");
    if (auto looked = look_at((*system)->concepts().size() * (1 + part["filter"].size())); !looked) return core::fail(looked.error());
    const auto chosen = filtered(**system, part);
    if (!chosen) return core::fail(chosen.error());
    Members members;
    for (const Concept* one : *chosen) {
        if (wanted == nullptr || one == sought) members.push_back(member_of(**system, *one));
    }
    // A code is given back as it was asked for, so that case does not hide it.
    if (wanted != nullptr && members.size() == 1) members.front().code = wanted->code;
    return members;
}

core::Result<void> ValueSets::look_at(std::size_t codes) {
    core::step(codes);
    looked_at_ += codes;
    return looked_at_ <= most_looked_at ? core::Result<void>() : too_much_to_look_at();
}

core::Result<std::vector<Member>> ValueSets::imported(std::string_view canonical, const Wanted* wanted, int depth) {
    auto document = library_.value_set(canonical);
    if (!document) return core::fail(document.error());
    if (!*document) {
        return unworkable(
            "not-found",
            "ValueSet.compose.include.valueSet",
            "The value set " + std::string(canonical) + " is not known here; store it, or list its concepts."
        );
    }
    kept_.push_back(*document);
    return members((*document)->root(), wanted, depth + 1);
}

}  // namespace tonus::terminology
