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

struct WordRoleRow {
    WordRole role;
    std::string_view name;  ///< of the set of words in grammar.toml
};

constexpr std::array word_role_rows = {
    WordRoleRow{WordRole::answer, "answers"},
    WordRoleRow{WordRole::pronoun, "pronouns"},
    WordRoleRow{WordRole::partitive, "partitives"},
    WordRoleRow{WordRole::purpose, "purposes"},
    WordRoleRow{WordRole::own_denial, "own_denials"},
    WordRoleRow{WordRole::predicate, "predicates"},
    WordRoleRow{WordRole::leading_denial, "leading_denials"},
    WordRoleRow{WordRole::brief_denial, "brief_denials"},
    WordRoleRow{WordRole::row_denial, "row_denials"},
    WordRoleRow{WordRole::alternative, "alternatives"},
    WordRoleRow{WordRole::beyond_medicine, "beyond_medicine"},
    WordRoleRow{WordRole::joint, "joints"},
    WordRoleRow{WordRole::row_joint, "row_joints"},
    WordRoleRow{WordRole::clause_joint, "clause_joints"},
    WordRoleRow{WordRole::looking_back, "looking_back"},
    WordRoleRow{WordRole::owner, "owners"},
    WordRoleRow{WordRole::imagining, "imagining"},
    WordRoleRow{WordRole::describing, "describing"},
    WordRoleRow{WordRole::article, "articles"},
    WordRoleRow{WordRole::turn, "turns"},
    WordRoleRow{WordRole::contrast, "contrasts"},
    WordRoleRow{WordRole::carrying_on, "carrying_on"},
    WordRoleRow{WordRole::comparing, "comparing"},
    WordRoleRow{WordRole::person, "persons"},
    WordRoleRow{WordRole::indefinite, "indefinites"},
    WordRoleRow{WordRole::medicine_taken, "medicines_taken"},
    WordRoleRow{WordRole::medicine_begun, "medicines_begun"},
    WordRoleRow{WordRole::medicine_row, "medicine_rows"},
    WordRoleRow{WordRole::medicine_ended, "medicines_ended"},
    WordRoleRow{WordRole::past_verb, "past_verbs"},
    WordRoleRow{WordRole::present_verb, "present_verbs"},
    WordRoleRow{WordRole::relative, "relatives"},
    WordRoleRow{WordRole::subject_pronoun, "subject_pronouns"},
    WordRoleRow{WordRole::whatever, "whatever"},
    WordRoleRow{WordRole::switched, "switched"},
    WordRoleRow{WordRole::since, "since"},
    WordRoleRow{WordRole::giving, "giving"},
    WordRoleRow{WordRole::given_as, "given_as"},
    WordRoleRow{WordRole::caused, "caused"},
    WordRoleRow{WordRole::object, "objects"},
    WordRoleRow{WordRole::title, "titles"},
    WordRoleRow{WordRole::numbered, "numbered"},
    WordRoleRow{WordRole::scale, "scales"},
    WordRoleRow{WordRole::combining, "combining"},
    WordRoleRow{WordRole::adding, "adding"},
    WordRoleRow{WordRole::comparative, "comparatives"},
    WordRoleRow{WordRole::arriving, "arriving"},
    WordRoleRow{WordRole::asking, "asking"},
    WordRoleRow{WordRole::caring, "caring"},
    WordRoleRow{WordRole::helping, "helping"},
    WordRoleRow{WordRole::described, "described"},
    WordRoleRow{WordRole::remedy, "remedies"},
    WordRoleRow{WordRole::supposing, "supposing"},
    WordRoleRow{WordRole::concerning, "concerning"},
    WordRoleRow{WordRole::female_person, "female_persons"},
    WordRoleRow{WordRole::male_person, "male_persons"},
    WordRoleRow{WordRole::many_persons, "many_persons"},
    WordRoleRow{WordRole::female_pronoun, "female_pronouns"},
    WordRoleRow{WordRole::male_pronoun, "male_pronouns"},
    WordRoleRow{WordRole::saying, "saying"},
    WordRoleRow{WordRole::occasion, "occasions"},
    WordRoleRow{WordRole::condition_word, "conditions"},
    WordRoleRow{WordRole::taking, "taking"},
    WordRoleRow{WordRole::causing, "causing"},
    WordRoleRow{WordRole::being, "being"},
    WordRoleRow{WordRole::preferring, "preferring"},
    WordRoleRow{WordRole::some_of_many, "some_of_many"},
    WordRoleRow{WordRole::undergoing, "undergoing"},
    WordRoleRow{WordRole::generic_verb, "generic_verbs"},
    WordRoleRow{WordRole::kind_noun, "kind_nouns"},
    WordRoleRow{WordRole::advised, "advised"},
    WordRoleRow{WordRole::reason, "reasons"},
    WordRoleRow{WordRole::shading, "shading"},
    WordRoleRow{WordRole::disease, "diseases"},
    WordRoleRow{WordRole::done_by_substance, "done_by_substances"},
    WordRoleRow{WordRole::everyday_cause, "everyday_causes"},
    WordRoleRow{WordRole::none_of_it, "none_of_it"},
    WordRoleRow{WordRole::before, "before"},
    WordRoleRow{WordRole::obtaining, "obtaining"},
    WordRoleRow{WordRole::stemming, "stemming"},
    WordRoleRow{WordRole::lacking, "lacking"},
    WordRoleRow{WordRole::happening, "happening"},
    WordRoleRow{WordRole::participle, "participles"},
    WordRoleRow{WordRole::undergone, "undergone"},
    WordRoleRow{WordRole::passed_over, "passed_over"},
    WordRoleRow{WordRole::some_of_it, "some_of_it"},
    WordRoleRow{WordRole::until, "until"},
    WordRoleRow{WordRole::existing, "existing"},
    WordRoleRow{WordRole::latest, "latest"},
    WordRoleRow{WordRole::writer, "writers"},
    WordRoleRow{WordRole::answer_mark, "answer_marks"},
    WordRoleRow{WordRole::never, "never"},
    WordRoleRow{WordRole::degree, "degrees"},
    WordRoleRow{WordRole::perfect, "perfect"},
    WordRoleRow{WordRole::owned, "owned"},
    WordRoleRow{WordRole::stated, "stated"},
    WordRoleRow{WordRole::befalling, "befalling"},
    WordRoleRow{WordRole::inside, "inside"},
    WordRoleRow{WordRole::wishing, "wishing"},
    WordRoleRow{WordRole::conditional, "conditional"},
    WordRoleRow{WordRole::clause_opener, "clause_openers"},
    WordRoleRow{WordRole::infinitive, "infinitives"},
    WordRoleRow{WordRole::possible, "possible"},
    WordRoleRow{WordRole::shortened, "shortened"},
    WordRoleRow{WordRole::coming_about, "coming_about"},
    WordRoleRow{WordRole::crowd, "crowds"},
    WordRoleRow{WordRole::looking, "looking"},
    WordRoleRow{WordRole::presupposing, "presupposing"},
    WordRoleRow{WordRole::relation, "relations"},
};

constexpr std::array<std::string_view, word_roles> names_of_word_roles = [] {
    std::array<std::string_view, word_roles> names{};
    for (const WordRoleRow& row : word_role_rows) names[std::size_t(row.role)] = row.name;
    return names;
}();
static_assert(std::none_of(names_of_word_roles.begin(), names_of_word_roles.end(), [](std::string_view name) { return name.empty(); }));

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

std::span<const std::string_view, word_roles> word_role_names() noexcept { return names_of_word_roles; }

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
