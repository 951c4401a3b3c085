#include "lexicon.hpp"

#include "image_bytes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tonus::clinical {
namespace {

struct TriggerRow {
    std::string_view name;
    Trigger trigger;
    SegmentRole role;
};

constexpr std::array trigger_rows = {
    TriggerRow{"negation", Trigger::negation, SegmentRole::negation},
    TriggerRow{"negation-after", Trigger::negation_after, SegmentRole::negation},
    TriggerRow{"affirmation", Trigger::affirmation, SegmentRole::plain},
    TriggerRow{"mask", Trigger::mask, SegmentRole::plain},
    TriggerRow{"uncertainty", Trigger::uncertainty, SegmentRole::uncertainty},
    TriggerRow{"hypothetical", Trigger::hypothetical, SegmentRole::uncertainty},
    TriggerRow{"condition", Trigger::condition, SegmentRole::uncertainty},
    TriggerRow{"question", Trigger::question, SegmentRole::uncertainty},
    TriggerRow{"history", Trigger::history, SegmentRole::time},
    TriggerRow{"other-person", Trigger::other_person, SegmentRole::experiencer},
    TriggerRow{"dependant", Trigger::dependant, SegmentRole::experiencer},
    TriggerRow{"third-person", Trigger::third_person, SegmentRole::experiencer},
    TriggerRow{"self", Trigger::self, SegmentRole::plain},
    TriggerRow{"patient", Trigger::patient, SegmentRole::experiencer},
    TriggerRow{"reporting", Trigger::reporting, SegmentRole::plain},
    TriggerRow{"treatment", Trigger::treatment, SegmentRole::plain},
    TriggerRow{"worse", Trigger::worse, SegmentRole::change},
    TriggerRow{"recent", Trigger::recent, SegmentRole::change},
    TriggerRow{"better", Trigger::better, SegmentRole::change},
    TriggerRow{"gone", Trigger::gone, SegmentRole::change},
    TriggerRow{"unchanged", Trigger::unchanged, SegmentRole::change},
    TriggerRow{"relief", Trigger::relief, SegmentRole::change},
    TriggerRow{"no-relief", Trigger::no_relief, SegmentRole::change},
    TriggerRow{"indication", Trigger::indication, SegmentRole::plain},
    TriggerRow{"effect", Trigger::effect, SegmentRole::plain},
    TriggerRow{"mild", Trigger::mild, SegmentRole::severity},
    TriggerRow{"moderate", Trigger::moderate, SegmentRole::severity},
    TriggerRow{"severe", Trigger::severe, SegmentRole::severity},
    TriggerRow{"serious", Trigger::serious, SegmentRole::severity},
    TriggerRow{"dechallenge", Trigger::dechallenge, SegmentRole::dechallenge},
    TriggerRow{"rechallenge", Trigger::rechallenge, SegmentRole::rechallenge},
    TriggerRow{"clause-end", Trigger::clause_end, SegmentRole::plain},
    TriggerRow{"ago", Trigger::ago, SegmentRole::time},
    TriggerRow{"lasting", Trigger::lasting, SegmentRole::time},
    TriggerRow{"intake", Trigger::intake, SegmentRole::dose},
    TriggerRow{"at-once", Trigger::at_once, SegmentRole::dose},
    TriggerRow{"per-day", Trigger::per_day, SegmentRole::dose},
    TriggerRow{"amount-word", Trigger::amount_word, SegmentRole::dose},
    TriggerRow{"dose-unit", Trigger::dose_unit, SegmentRole::dose},
    TriggerRow{"attribution", Trigger::attribution, SegmentRole::plain},
    TriggerRow{"acute-care", Trigger::acute_care, SegmentRole::plain},
    TriggerRow{"addressing", Trigger::addressing, SegmentRole::plain},
    TriggerRow{"other-medicine", Trigger::other_medicine, SegmentRole::plain},
    TriggerRow{"past-trial", Trigger::past_trial, SegmentRole::plain},
    TriggerRow{"event", Trigger::event, SegmentRole::plain},
    TriggerRow{"happened", Trigger::happened, SegmentRole::plain},
    TriggerRow{"begun", Trigger::begun, SegmentRole::plain},
    TriggerRow{"general", Trigger::general, SegmentRole::uncertainty},
};

constexpr std::size_t trigger_kinds = 64;

/// Roles by trigger: asked for every word that is underlined.
constexpr std::array<SegmentRole, trigger_kinds> roles = [] {
    std::array<SegmentRole, trigger_kinds> table{};
    for (const TriggerRow& row : trigger_rows) table[std::size_t(row.trigger)] = row.role;
    return table;
}();

}  // namespace

std::optional<Trigger> trigger_named(std::string_view name) {
    for (const TriggerRow& row : trigger_rows) {
        if (row.name == name) return row.trigger;
    }
    return std::nullopt;
}

std::vector<std::string_view> trigger_names() {
    std::vector<std::string_view> names;
    for (const TriggerRow& row : trigger_rows) names.push_back(row.name);
    return names;
}

std::span<const std::string_view, word_roles> word_role_names() noexcept {
    static constexpr std::array<std::string_view, word_roles> names = {"answers",         "pronouns",
                                                                       "partitives",      "purposes",
                                                                       "own_denials",     "leading_denials",
                                                                       "brief_denials",   "row_denials",
                                                                       "alternatives",    "beyond_medicine",
                                                                       "joints",          "row_joints",
                                                                       "clause_joints",   "looking_back",
                                                                       "owners",          "imagining",
                                                                       "describing",      "articles",
                                                                       "turns",           "contrasts",
                                                                       "carrying_on",     "comparing",
                                                                       "persons",         "indefinites",
                                                                       "medicines_taken", "medicines_begun",
                                                                       "medicine_rows",   "medicines_ended",
                                                                       "past_verbs",      "present_verbs",
                                                                       "relatives",       "subject_pronouns",
                                                                       "whatever",        "switched",
                                                                       "since",           "giving",
                                                                       "given_as",        "caused",
                                                                       "objects",         "titles",
                                                                       "numbered",        "scales",
                                                                       "combining",       "adding",
                                                                       "comparatives",    "arriving",
                                                                       "asking",          "caring",
                                                                       "helping",         "described",
                                                                       "remedies",        "supposing",
                                                                       "concerning",      "female_persons",
                                                                       "male_persons",    "many_persons",
                                                                       "female_pronouns", "male_pronouns",
                                                                       "saying",          "occasions",
                                                                       "conditions",      "taking",
                                                                       "causing",         "being",
                                                                       "preferring",      "some_of_many",
                                                                       "undergoing",      "generic_verbs",
                                                                       "kind_nouns",      "advised",
                                                                       "reasons",         "shading",
                                                                       "diseases",        "done_by_substances",
                                                                       "everyday_causes", "none_of_it",
                                                                       "before",          "obtaining",
                                                                       "stemming",        "lacking",
                                                                       "happening",       "participles",
                                                                       "undergone",       "passed_over",
                                                                       "some_of_it",      "until",
                                                                       "existing",        "latest",
                                                                       "writers",         "answer_marks",
                                                                       "never",           "degrees",
                                                                       "perfect",         "owned",
                                                                       "stated",          "befalling",
                                                                       "inside",          "wishing",
                                                                       "conditional",     "clause_openers",
                                                                       "infinitives",     "possible",
                                                                       "shortened",       "coming_about",
                                                                       "crowds",          "looking",
                                                                       "presupposing",    "relations"};
    return names;
}

std::span<const std::string_view, prose_sets> prose_set_names() noexcept {
    static constexpr std::array<std::string_view, prose_sets> names = {
        "many", "counting", "counted", "anyone", "someone", "persons", "every", "articles", "leading", "amounts", "definite", "occasions"};
    return names;
}

std::uint64_t flags_named(std::span<const std::string> names) noexcept {
    std::uint64_t flags = 0;
    for (std::size_t i = 0; i < trigger_flags.size(); ++i) {
        if (std::find(names.begin(), names.end(), trigger_flags[i]) != names.end()) flags |= std::uint64_t{1} << i;
    }
    return flags;
}

SegmentRole role_of(Trigger trigger) noexcept { return roles[std::size_t(trigger)]; }

void WordRoles::write_to(ImageWriter& image) const {
    for (const std::uint64_t each : bits_) image.value(each);
}

void WordRoles::read_from(ImageReader& image) {
    for (std::uint64_t& each : bits_) image.value(each);
}

void ProseSets::write_to(ImageWriter& image) const { image.value(bits_); }

void ProseSets::read_from(ImageReader& image) { image.value(bits_); }

void SymbolSet::write_to(ImageWriter& image) const {
    image.size_of(bits_);
    for (const std::uint64_t each : bits_) image.value(each);
}

void SymbolSet::read_from(ImageReader& image) {
    image.size_of(bits_);
    for (std::uint64_t& each : bits_) image.value(each);
}

}  // namespace tonus::clinical
