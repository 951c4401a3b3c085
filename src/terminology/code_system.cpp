#include <tonus/terminology/code_system.hpp>

#include <tonus/core/text.hpp>
#include <tonus/core/work.hpp>

#include <algorithm>

namespace tonus::terminology {
namespace {

constexpr std::size_t places_a_step = 16;

void add_once(std::vector<std::size_t>& places, std::size_t place) {
    core::step(1 + places.size() / places_a_step);
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

void read_state(Concept& one) {
    for (const json::Value property : one.source["property"].elements()) {
        const std::string_view code = property["code"].string();
        if (code == "notSelectable") one.is_abstract = property["valueBoolean"].boolean().value_or(false);
        if (code == "inactive") one.is_inactive = property["valueBoolean"].boolean().value_or(false);
        const std::string_view status = property["valueCode"].string();
        if (code == "status") one.is_inactive = status == "retired" || status == "deprecated" || status == "inactive";
    }
}

}  // namespace

CodeSystem::CodeSystem(SharedDocument document) : document_(std::move(document)) {
    case_sensitive_ = resource()["caseSensitive"].boolean().value_or(false);
    for (const json::Value listed : resource()["concept"].elements()) add(listed, nullptr);
    link_by_properties();
}

bool CodeSystem::is_classified() const noexcept {
    const std::string_view meaning = resource()["hierarchyMeaning"].string();
    return meaning.empty() || meaning == "is-a";
}

void CodeSystem::add(json::Value listed, const std::size_t* parent) {
    const std::size_t place = concepts_.size();
    Concept& one = concepts_.emplace_back();
    one.code = listed["code"].string();
    one.display = listed["display"].string();
    one.source = listed;
    read_state(one);
    by_code_.emplace(key_of(one.code), place);
    if (parent != nullptr) {
        one.parents.push_back(*parent);
        concepts_[*parent].children.push_back(place);
    }
    for (const json::Value below : listed["concept"].elements()) add(below, &place);
}

void CodeSystem::link_by_properties() {
    for (std::size_t place = 0; place < concepts_.size(); ++place) {
        for (const json::Value property : concepts_[place].source["property"].elements()) {
            const std::string_view code = property["code"].string();
            if (code != "parent" && code != "subsumedBy") continue;
            const auto parent = by_code_.find(key_of(property["valueCode"].string()));
            if (parent == by_code_.end()) continue;
            add_once(concepts_[place].parents, parent->second);
            add_once(concepts_[parent->second].children, place);
        }
    }
}

std::string CodeSystem::key_of(std::string_view code) const { return case_sensitive_ ? std::string(code) : core::to_lower(code); }

const Concept* CodeSystem::find(std::string_view code) const {
    const auto found = by_code_.find(key_of(code));
    return found == by_code_.end() ? nullptr : &concepts_[found->second];
}

std::vector<const Concept*> CodeSystem::reach(const Concept& from, Neighbours step) const {
    std::vector<bool> seen(concepts_.size());
    std::vector<std::size_t> open = from.*step;
    std::vector<const Concept*> reached;
    seen[std::size_t(&from - concepts_.data())] = true;
    while (!open.empty()) {
        const std::size_t place = open.back();
        open.pop_back();
        core::step(1 + (concepts_[place].*step).size());
        if (seen[place]) continue;
        seen[place] = true;
        reached.push_back(&concepts_[place]);
        const auto& further = concepts_[place].*step;
        open.insert(open.end(), further.begin(), further.end());
    }
    std::sort(reached.begin(), reached.end());
    return reached;
}

std::vector<const Concept*> CodeSystem::below(const Concept& one) const { return reach(one, &Concept::children); }
std::vector<const Concept*> CodeSystem::above(const Concept& one) const { return reach(one, &Concept::parents); }

bool CodeSystem::is_below(const Concept& lower, const Concept& upper) const {
    const auto all = above(lower);
    return std::find(all.begin(), all.end(), &upper) != all.end();
}

}  // namespace tonus::terminology
