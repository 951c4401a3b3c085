#include <tonus/clinical/content.hpp>

#include "concept_loader.hpp"
#include "content_state.hpp"
#include "lexicon_image.hpp"

#include <cstdio>

namespace tonus::clinical {

ReportingClass Concept::reporting_class(Route route) const noexcept {
    if (route == Route::intrathecal) return classes[1];
    return route == Route::topical ? classes[2] : classes[0];
}

ClinicalContent::ClinicalContent(std::shared_ptr<const ContentState> state) noexcept : state_(std::move(state)) {}

core::Result<ClinicalContent> ClinicalContent::load(const core::ContentPath& config, std::string_view image) {
    auto state = std::make_shared<ContentState>();
    PhrasesBegun phrases;
    if (auto loaded = load_concepts(config / "concepts", *state, phrases); !loaded) return core::fail(loaded.error());
    if (auto loaded = load_lexicon(config / "lexicon", *state, phrases, image); !loaded) return core::fail(loaded.error());
    return ClinicalContent(std::move(state));
}

std::string ClinicalContent::lexicon_image() const { return clinical::lexicon_image(*state_); }

double ContentState::limit(std::string_view name, double otherwise) const {
    for (const auto& [known, value] : daily_limits) {
        if (known == name) return value;
    }
    return otherwise;
}

void add_to_version(ContentState& state, std::string_view bytes) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (const char c : state.version) hash = (hash ^ std::uint8_t(c)) * 1099511628211ULL;
    for (const char c : bytes) hash = (hash ^ std::uint8_t(c)) * 1099511628211ULL;
    char digits[17] = {};
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    state.version = digits;
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
