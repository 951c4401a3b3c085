// Source: FHIR R4, search, section 3.1.1.4.14 "Searching Hierarchies".
#include "search_parts.hpp"

#include <tonus/fhir/reference.hpp>
#include <tonus/interaction/problem.hpp>

#include <set>

namespace tonus::interaction {
namespace {

// More resources than this are too many places to look.
constexpr std::size_t most_parts = 10'000;

/// Walks from resources to those they are part of, or to their parts; circles end by themselves.
class Hierarchy {
public:
    Hierarchy(const SearchParts& parts, store::Reader& reader) : parts_(parts), reader_(reader) {}

    core::Result<void> walk(const std::string& start, bool down) {
        std::vector<std::string> waiting{start};
        found_.insert(start);
        while (!waiting.empty()) {
            const fhir::ResourceKey key = fhir::parse_reference(waiting.back()).target;
            waiting.pop_back();
            const search::Parameter& parent = *search::parent_parameter(parts_.table, key.type);
            const auto next = down ? parts_of(key, parent) : wholes_of(key, parent);
            if (!next) return core::fail(next.error());
            for (const std::string& name : *next) {
                if (found_.insert(name).second) waiting.push_back(name);
            }
            if (found_.size() > most_parts) return too_costly("looks for more resources than can be looked for at once");
        }
        return {};
    }

    [[nodiscard]] const std::set<std::string>& found() const noexcept { return found_; }

private:
    core::Result<std::vector<std::string>> parts_of(const fhir::ResourceKey& whole, const search::Parameter& parent) {
        store::IndexQuery query;
        query.type = whole.type;
        query.count = most_parts + 1;
        query.all_of.push_back({{search::reference_key(parent, fhir::to_string(whole)), 0, 0, true}});
        query.unreadable = [](const fhir::ResourceKey&) {};
        const auto page = reader_.search(query);
        if (!page) return core::fail(page.error());
        std::vector<std::string> names;
        for (const store::Version& version : page->versions) names.push_back(fhir::to_string(version.key));
        return names;
    }

    core::Result<std::vector<std::string>> wholes_of(const fhir::ResourceKey& part, const search::Parameter& parent) {
        const auto version = reader_.current(part);
        if (!version) return core::fail(version.error());
        if (!*version || (*version)->deleted() || (*version)->damaged()) return std::vector<std::string>();
        auto targets = SearchRun(parts_, reader_).targets(**version, parent);
        if (!targets) return core::fail(targets.error());
        std::vector<std::string> names;
        for (Target& target : *targets) {
            if (target.name.starts_with(part.type + "/")) names.push_back(std::move(target.name));
        }
        return names;
    }

    const SearchParts& parts_;
    store::Reader& reader_;
    std::set<std::string> found_;
};

}  // namespace

core::Result<void> fill_by_parts(const SearchParts& parts, store::Reader& reader, search::Condition& condition) {
    Hierarchy hierarchy(parts, reader);
    for (const search::Wanted& wanted : condition.any_of) {
        for (const std::string& target : std::get<search::WantedReference>(wanted).targets) {
            if (auto walked = hierarchy.walk(target, condition.modifier == search::Modifier::below); !walked) return walked;
        }
    }
    search::WantedReference all;
    all.targets.assign(hierarchy.found().begin(), hierarchy.found().end());
    condition.any_of = {std::move(all)};
    return {};
}

}  // namespace tonus::interaction
