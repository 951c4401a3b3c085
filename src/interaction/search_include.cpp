// Source: FHIR R4, search, section 3.1.1.5.4 "Including other resources in result".
#include "search_parts.hpp"

#include <tonus/fhir/reference.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/reply.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace tonus::interaction {
namespace {

// Searches that `_revinclude` may take: each of a page's resources once for every type with `*`.
constexpr std::size_t most_looked_back = 50'000;

std::vector<const search::Parameter*> parameters_for(
    const search::Include& include, const search::ParameterTable& table, std::string_view type
) {
    if (include.parameter) return {include.parameter};
    std::vector<const search::Parameter*> references;
    for (const search::Parameter& parameter : table.of(type)) {
        if (parameter.kind == search::ParameterKind::reference) references.push_back(&parameter);
    }
    return references;
}

/// Follows includes from the matches on; each resource is found once.
class Inclusion {
public:
    Inclusion(const SearchParts& parts, store::Reader& reader, const std::vector<search::Include>& includes, const Unreadable& unreadable)
        : parts_(parts), reader_(reader), includes_(includes), unreadable_(unreadable) {}

    core::Result<std::vector<store::Version>> run(const std::vector<store::Version>& matches) {
        for (const store::Version& match : matches) known_.insert(match.key);
        for (const store::Version& match : matches) {
            if (auto included = include_from(match, true); !included) return core::fail(included.error());
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (found_.size() > most_included) return too_costly("includes too many resources");
            if (bytes_ > most_page_bytes) return too_costly("includes too much text");
            const store::Version version = found_[i];
            if (auto included = include_from(version, false); !included) return core::fail(included.error());
        }
        return std::move(found_);
    }

private:
    core::Result<void> include_from(const store::Version& version, bool is_match) {
        for (const search::Include& include : includes_) {
            if (!is_match && !include.iterate) continue;
            const std::string& wanted = include.reverse ? include.target_type : include.source_type;
            const bool applies = wanted.empty() || wanted == "*" || wanted == version.key.type;
            if (!applies) continue;
            auto followed = include.reverse ? follow_back(include, version) : follow(include, version);
            if (!followed) return followed;
        }
        return {};
    }

    core::Result<void> follow(const search::Include& include, const store::Version& from) {
        SearchRun run(parts_, reader_, unreadable_);
        for (const search::Parameter* parameter : parameters_for(include, parts_.table, from.key.type)) {
            auto targets = run.targets(from, *parameter, include.target_type);
            if (!targets) return core::fail(targets.error());
            for (const Target& target : *targets) {
                const auto key = fhir::parse_reference(target.name).target;
                if (!include.target_type.empty() && key.type != include.target_type) continue;
                auto added = target.version_id.empty() ? add_current(key) : add_version(key, target.version_id);
                if (!added) return added;
            }
        }
        return {};
    }

    core::Result<void> follow_back(const search::Include& include, const store::Version& to) {
        if (include.source_type != "*") return follow_back(include, include.source_type, to);
        for (const std::string_view type : parts_.table.types()) {
            if (auto followed = follow_back(include, type, to); !followed) return followed;
        }
        return {};
    }

    core::Result<void> follow_back(const search::Include& include, std::string_view from, const store::Version& to) {
        if (++looked_back_ > most_looked_back) return too_costly("would have to look for references in too many types");
        const auto names = names_of(parts_, to);
        if (!names) return core::fail(names.error());
        const auto parameters = parameters_for(include, parts_.table, from);
        std::vector<store::IndexRange> ranges;
        for (const search::Parameter* parameter : parameters) {
            const auto references = references_to(*names, *parameter);
            ranges.insert(ranges.end(), references.begin(), references.end());
        }
        if (ranges.empty()) return {};
        store::IndexQuery query;
        query.accept = [&](const store::Version& version) -> core::Result<bool> {
            auto refers = refers_to(parts_, version, parameters, *names);
            if (refers || !unreadable_) return refers;
            unreadable_(version.key);
            return false;
        };
        query.type = from;
        query.count = most_included;
        query.most_bytes = most_page_bytes;
        query.unreadable = unreadable_;
        query.all_of.push_back(std::move(ranges));
        auto found = reader_.search(query);
        if (!found) return core::fail(found.error());
        for (store::Version& version : found->versions) add(std::move(version));
        return {};
    }

    core::Result<void> add_current(const fhir::ResourceKey& key) {
        if (known_.contains(key)) return {};
        auto version = reader_.current(key);
        if (!version) return core::fail(version.error());
        if (!*version || (*version)->deleted()) return {};
        if (!(*version)->damaged()) {
            add(std::move(**version));
        } else if (unreadable_) {
            unreadable_(key);
        } else {
            return unreadable(key);
        }
        return {};
    }

    /// R4: what is included of a reference to one version should be that version. Where it is not here, the current one.
    core::Result<void> add_version(const fhir::ResourceKey& key, const std::string& version_id) {
        if (known_.contains(key)) return {};
        std::int64_t number = 0;
        const char* end = version_id.data() + version_id.size();
        const auto read = std::from_chars(version_id.data(), end, number);
        if (read.ec != std::errc() || read.ptr != end) return add_current(key);
        auto version = reader_.version(key, number);
        if (!version) return core::fail(version.error());
        if (!*version || (*version)->deleted() || (*version)->damaged()) return add_current(key);
        add(std::move(**version));
        return {};
    }

    void add(store::Version version) {
        if (bytes_ > most_page_bytes || !known_.insert(version.key).second) return;
        bytes_ += version.content.size();
        found_.push_back(std::move(version));
    }

    const SearchParts& parts_;
    store::Reader& reader_;
    const std::vector<search::Include>& includes_;
    const Unreadable& unreadable_;
    std::set<fhir::ResourceKey> known_;
    std::vector<store::Version> found_;
    std::size_t bytes_ = 0;
    std::size_t looked_back_ = 0;
};

}  // namespace

core::Result<std::vector<store::Version>> SearchEngine::find_included(
    store::Reader& reader, const SearchPlan& plan, const std::vector<store::Version>& matches, const Unreadable& unreadable
) const {
    if (plan.query->includes.empty()) return std::vector<store::Version>();
    return Inclusion(*parts_, reader, plan.query->includes, unreadable).run(matches);
}

std::optional<std::vector<std::string>> SearchEngine::kept_elements(const SearchPlan& plan, std::string_view type_name) const {
    using search::Summary;
    const search::Query& query = *plan.query;
    if (query.elements.empty() && (query.summary == Summary::full || query.summary == Summary::only_count)) return std::nullopt;
    std::vector<std::string> kept{"resourceType", "id", "meta"};
    const definitions::Type* type = parts_->definitions.find_type(type_name.empty() ? query.type : type_name);
    for (const auto& [json_name, member] : type->members) {
        const definitions::Element& element = *member.element;
        // R4: with _summary=text "only top-level mandatory elements" besides; else nothing that changes what the rest means goes.
        bool keep = element.min > 0 || (element.is_modifier && query.summary != Summary::only_text);
        if (query.summary == Summary::only_summary) keep = keep || element.is_summary;
        if (query.summary == Summary::only_text) keep = keep || element.name == "text";
        if (query.summary == Summary::without_text) keep = element.name != "text";
        // Clients name a choice as R4 does, "value", or as its member, "valueQuantity".
        const auto is_named = [&](std::string_view name) { return name == element.name || name == json_name; };
        if (std::any_of(query.elements.begin(), query.elements.end(), is_named)) keep = true;
        if (!keep) continue;
        kept.emplace_back(json_name);
        kept.push_back("_" + std::string(json_name));
    }
    return kept;
}

}  // namespace tonus::interaction
