// Source: FHIR R4, search, section 3.1.1.5.5 "Modifiers": above, below, in, not-in.
#include "search_parts.hpp"
#include "terminologies.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/terminology/value_set.hpp>

namespace tonus::interaction {
namespace {

// More codes than this are too many places to look.
constexpr std::size_t most_codes = 10'000;

tl::unexpected<core::Error> refuse_codes(const search::Condition& condition, std::string_view modifier, const std::string& sentence) {
    return refuse(
        core::ErrorKind::not_supported, "not-supported", "http." + std::string(condition.parameter->code) + std::string(modifier), sentence
    );
}

search::WantedToken token_of(std::string_view system, std::string_view code) {
    search::WantedToken token;
    token.system = std::string(system);
    token.code = search::fold(code);
    return token;
}

/// One request's answers of terminology to the conditions of a query.
class CodeFinder {
public:
    CodeFinder(const SearchParts& parts, store::Reader& reader)
        : parts_(parts), reader_(reader), terminologies_(parts, reader), sets_(terminologies_) {}

    core::Result<void> fill(search::Condition& condition) {
        condition.awaits_codes = false;
        if (condition.parameter->kind == search::ParameterKind::reference) return fill_by_parts(parts_, reader_, condition);
        return condition.value_set.empty() ? fill_by_hierarchy(condition) : fill_by_value_set(condition);
    }

private:
    core::Result<void> fill_by_value_set(search::Condition& condition) {
        const std::string_view modifier = condition.modifier == search::Modifier::in ? ":in" : ":not-in";
        auto document = terminologies_.value_set_named(condition.value_set);
        if (!document) return core::fail(document.error());
        if (!*document)
            return refuse_codes(
                condition, modifier, "The value set " + condition.value_set + " is not known here; check its URL, or store it first."
            );
        auto members = sets_.expand((*document)->root());
        if (!members)
            return refuse_codes(
                condition, modifier, "The value set " + condition.value_set + " cannot be searched by: " + members.error().message()
            );
        if (members->size() > most_codes) return too_costly("looks for more codes than can be looked for at once");
        for (const terminology::Member& member : *members) {
            condition.any_of.emplace_back(token_of(member.system, member.code));
            // An element of type code has no system of its own.
            condition.any_of.emplace_back(token_of("", member.code));
        }
        kept_.push_back(std::move(*document));
        return {};
    }

    core::Result<void> fill_by_hierarchy(search::Condition& condition) {
        const bool is_below = condition.modifier == search::Modifier::below;
        const std::string_view modifier = is_below ? ":below" : ":above";
        std::vector<search::Wanted> all;
        for (const search::Wanted& wanted : condition.any_of) {
            const auto& token = std::get<search::WantedToken>(wanted);
            auto system = sets_.code_system(*token.system);
            if (!system) return core::fail(system.error());
            if (*system == nullptr || (*system)->concepts().empty()) {
                return refuse_codes(
                    condition,
                    modifier,
                    "The hierarchy of " + *token.system + " is not known here; store its CodeSystem, or name each code."
                );
            }
            if (!(*system)->is_classified()) {
                return refuse_codes(
                    condition, modifier, "The hierarchy of " + *token.system + " does not say what is a kind of what; name each code."
                );
            }
            all.emplace_back(token_of(*token.system, token.given));
            all.emplace_back(token_of("", token.given));
            const terminology::Concept* one = (*system)->find(token.given);
            if (one == nullptr) continue;
            for (const terminology::Concept* other : is_below ? (*system)->below(*one) : (*system)->above(*one)) {
                all.emplace_back(token_of(*token.system, other->code));
                all.emplace_back(token_of("", other->code));
            }
        }
        if (all.size() > most_codes) return too_costly("looks for more codes than can be looked for at once");
        condition.any_of = std::move(all);
        return {};
    }

    const SearchParts& parts_;
    store::Reader& reader_;
    Terminologies terminologies_;
    terminology::ValueSets sets_;
    std::vector<terminology::SharedDocument> kept_;
};

}  // namespace

core::Result<const search::Query*> SearchRun::with_codes(const search::Query& query) {
    std::optional<CodeFinder> finder;
    for (std::size_t i = 0; i < query.conditions.size(); ++i) {
        if (!query.conditions[i].awaits_codes) continue;
        if (!finder) {
            finder.emplace(parts_, reader_);
            filled_ = query;
        }
        if (auto filled = finder->fill(filled_->conditions[i]); !filled) return core::fail(filled.error());
    }
    return finder ? &*filled_ : &query;
}

}  // namespace tonus::interaction
