#include <tonus/clinical/content.hpp>

#include <tonus/core/text.hpp>

#include "concept_loader.hpp"
#include "content_state.hpp"

#include <cstdio>

namespace tonus::clinical {

ReportingClass Concept::reporting_class(Route route) const noexcept {
    if (route == Route::intrathecal) return classes[1];
    return route == Route::topical ? classes[2] : classes[0];
}

ClinicalContent::ClinicalContent(std::shared_ptr<const ContentState> state) noexcept : state_(std::move(state)) {}

core::Result<ClinicalContent> ClinicalContent::load(const std::filesystem::path& config) {
    auto state = std::make_shared<ContentState>();
    if (auto loaded = load_concepts(config / "concepts", *state); !loaded) return core::fail(loaded.error());
    if (auto loaded = load_lexicon(config / "lexicon", *state); !loaded) return core::fail(loaded.error());
    return ClinicalContent(std::move(state));
}

void add_to_version(ContentState& state, std::string_view bytes) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (const char c : state.version) hash = (hash ^ std::uint8_t(c)) * 1099511628211ULL;
    for (const char c : bytes) hash = (hash ^ std::uint8_t(c)) * 1099511628211ULL;
    char digits[17] = {};
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    state.version = digits;
}

namespace {

bool means_something(json::Value target) {
    const std::string_view equivalence = target["equivalence"].string();
    return equivalence != "unmatched" && equivalence != "disjoint";
}

core::Result<void> add_element(ContentState& state, json::Value group, json::Value element) {
    for (const json::Value target : element["target"].elements()) {
        if (!means_something(target)) continue;
        const auto meanings = state.meanings(group["target"].string(), target["code"].string());
        if (meanings.empty()) {
            std::vector<std::string_view> slugs;
            for (const Concept& each : state.concepts) slugs.emplace_back(each.slug);
            const auto near = core::nearest(target["code"].string(), slugs);
            return core::fail(
                core::ErrorKind::invalid,
                "ConceptMap: the target \"" + std::string(target["code"].string()) + "\" of code \"" +
                    std::string(element["code"].string()) + "\" means nothing here" +
                    (near ? "; did you mean \"" + std::string(*near) + "\"?" : ".")
            );
        }
        const std::string_view system = state.system_name(group["source"].string());
        state.codes.replace(system, element["code"].string(), meanings.front());
    }
    return {};
}

core::Result<void> add_map(ContentState& state, json::Value map) {
    if (map["resourceType"].string() != "ConceptMap") {
        return core::fail(core::ErrorKind::invalid, "A code map must be a FHIR ConceptMap.");
    }
    for (const json::Value group : map["group"].elements()) {
        for (const json::Value element : group["element"].elements()) {
            if (auto added = add_element(state, group, element); !added) return added;
            add_to_version(state, element["code"].string());
        }
    }
    return {};
}

}  // namespace

core::Result<ClinicalContent> ClinicalContent::with_maps(std::span<const json::Value> concept_maps) const {
    auto state = std::make_shared<ContentState>(*state_);
    for (const json::Value map : concept_maps) {
        if (auto added = add_map(*state, map); !added) return core::fail(added.error());
    }
    return ClinicalContent(std::move(state));
}

const Concept* ClinicalContent::find(std::string_view slug) const { return state_->find(slug); }

std::vector<const Concept*> ClinicalContent::meanings(std::string_view system, std::string_view code) const {
    std::vector<const Concept*> concepts;
    for (const CodeMeaning& meaning : state_->meanings(system, code)) {
        concepts.push_back(&state_->concepts[meaning.concept_index]);
    }
    return concepts;
}

std::span<const Concept> ClinicalContent::concepts() const noexcept { return state_->concepts; }
const UnitTable& ClinicalContent::units() const noexcept { return state_->units; }
const std::string& ClinicalContent::version() const noexcept { return state_->version; }

}  // namespace tonus::clinical
