#pragma once

#include <tonus/clinical/fact.hpp>

#include "phrase_trie.hpp"
#include "tokens.hpp"
#include "vocabulary.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// What a phrase does to the clinical terms near it. The names in config/lexicon/triggers/ are these.
enum class Trigger : std::uint8_t {
    none,
    negation,        ///< denies what follows
    negation_after,  ///< denies what stands before
    affirmation,     ///< "yes" after a term or its question
    mask,            ///< looks like another trigger or term and is none
    uncertainty,
    hypothetical,  ///< what follows has not happened
    condition,     ///< "if": what follows, up to the main clause, has not happened
    question,      ///< asks about what follows
    history,       ///< before now or before treatment
    other_person,  ///< somebody who is not the patient
    dependant,     ///< a relative who may well be the patient
    third_person,  ///< he, she, they
    self,          ///< the writer speaks of himself
    patient,       ///< the patient, in a clinician's words
    reporting,     ///< "says that I": the speaker is not the one who has it
    treatment,     ///< words of the treatment: dose, pump, refill
    worse,
    recent,  ///< new, since, after the dose
    better,
    gone,  ///< denies what stands before, as an improvement
    unchanged,
    relief,      ///< helps with what follows
    no_relief,   ///< does not help with what follows
    indication,  ///< what follows is what the medicine is for
    effect,      ///< frames what is near as an effect of the medicine
    mild,
    moderate,
    severe,
    serious,
    dechallenge,
    rechallenge,
    clause_end,  ///< scopes end here
    ago,         ///< places the sentence in time: yesterday, last night
    lasting,
    intake,  ///< took, swallowed
    at_once,
    per_day,
    amount_word,     ///< a number in words; `value` is the number
    dose_unit,       ///< mg, tablets; `value` is mg per unit, 0 for a count
    attribution,     ///< ties a finding to the medicine named beside it: due to, caused, with
    acute_care,      ///< given, required: what follows "for" has happened
    addressing,      ///< told, asked, with: the person named next is spoken to, not of
    other_medicine,  ///< the name of a medicine that no rule knows
    past_trial,      ///< "was on", "tried": before the name of a medicine
    event,           ///< presented with, developed: what follows has happened, whatever stood before
    happened,        ///< what was imagined before it has come true
    begun,           ///< "so I was put on this": what stands before it was there before the medicine
    general,         ///< can be, is rare: what stands before is spoken of in general, unless a person is named
};

/// What may be written behind a trigger's pattern (config/lexicon/triggers/) besides what patterns of any kind may have.
inline constexpr std::array<std::string_view, 37> trigger_flags = {
    "after",  "all",     "allergy",  "always", "animal",  "answer",  "answered", "back",     "behind",  "beside",
    "brief",  "chronic", "current",  "dated",  "dead",    "disease", "eased",    "everyday", "heading", "here",
    "kin",    "kinds",   "medicine", "names",  "noun",    "opening", "options",  "others",   "over",    "perfect",
    "person", "rest",    "self",     "story",  "treated", "until",   "year"};

/// One of them. Known when the program is compiled: a name that is mistyped does not compile.
class TriggerFlag {
public:
    consteval TriggerFlag(const char* name) : bit_(bit_of(name)) {}  // NOLINT(google-explicit-constructor): has_flag(hit, "heading")
    [[nodiscard]] constexpr std::uint64_t bit() const noexcept { return bit_; }

private:
    static_assert(trigger_flags.size() <= 64);
    static consteval std::uint64_t bit_of(std::string_view name) {
        for (std::size_t i = 0; i < trigger_flags.size(); ++i) {
            if (trigger_flags[i] == name) return std::uint64_t{1} << i;
        }
        throw "No trigger has this flag.";
    }

    std::uint64_t bit_;
};

enum class Layer : std::uint8_t { finding, substance, measurement, trigger };

/// What a phrase means. What is asked of every phrase of a text stands together.
struct PhraseMeaning {
    Layer layer = Layer::finding;
    Trigger trigger = Trigger::none;
    bool falling = false;      ///< its first number must be greater than its second
    bool rising = false;       ///< its first number must be smaller than its second
    bool manifold = false;     ///< its first number must be more than twice its second
    bool spans_colon = false;  ///< a colon is one of its own marks
    Change change = Change::unknown;
    Severity severity = Severity::unknown;
    bool serious = false;
    bool uncertain = false;
    bool unlike = false;             ///< a word that only looks like the substance
    std::optional<double> at_most;   ///< the last number in the phrase must not be greater
    std::optional<double> at_least;  ///< nor smaller than this
    std::size_t concept_index = 0;   ///< of findings, substances and measurements
    std::uint64_t flags = 0;         ///< of a trigger: the bits of its qualifiers
    double value = 0;                ///< of amount words, units (mg) and times (days ago)
    std::vector<std::string> qualifiers;

    friend bool operator==(const PhraseMeaning&, const PhraseMeaning&) = default;
};

/// A finding told by words that stand near each other in any order: "pus .. (scar|wound)". The head, its first
/// part, is what is denied, doubted and underlined.
struct Frame {
    std::uint32_t payload = 0;  ///< what it means
    std::uint32_t parts = 0;

    friend bool operator==(const Frame&, const Frame&) = default;
};

/// The part of a frame that a phrase is.
struct FramePart {
    std::uint32_t frame = 0;
    std::uint32_t part = 0;  ///< 0 is the head

    friend bool operator==(const FramePart&, const FramePart&) = default;
};

/// Payloads of phrases from here on are parts of frames, those below are meanings.
inline constexpr std::uint32_t first_frame_part = 1U << 31U;

/// Words of one kind.
class SymbolSet {
public:
    void add(Symbol symbol) {
        if (symbol == unknown_word) return;
        if (bits_.size() <= symbol / 64) bits_.resize(symbol / 64 + 1);
        bits_[symbol / 64] |= std::uint64_t{1} << symbol % 64;
    }
    [[nodiscard]] bool holds(Symbol symbol) const noexcept {
        return symbol / 64 < bits_.size() && (bits_[symbol / 64] >> symbol % 64 & 1U) != 0;
    }

    void write_to(ImageWriter& image) const;
    void read_from(ImageReader& image);

    friend bool operator==(const SymbolSet&, const SymbolSet&) = default;

private:
    std::vector<std::uint64_t> bits_;  // by symbol: a text asks of each of its words, and bits stay in the processor's cache
};

/// What small words do in a sentence, as config/lexicon/grammar.toml lists and explains them.
enum class WordRole : std::uint8_t {
    answer,
    pronoun,
    partitive,
    purpose,
    own_denial,
    predicate,
    leading_denial,
    brief_denial,
    row_denial,
    alternative,
    beyond_medicine,
    joint,
    row_joint,
    clause_joint,
    looking_back,
    owner,
    imagining,
    describing,
    article,
    turn,
    contrast,
    carrying_on,
    comparing,
    person,
    indefinite,
    medicine_taken,
    medicine_begun,
    medicine_row,
    medicine_ended,
    past_verb,
    present_verb,
    relative,
    subject_pronoun,
    whatever,
    switched,
    since,
    giving,
    given_as,
    caused,
    object,
    title,
    numbered,
    scale,
    combining,
    adding,
    comparative,
    arriving,
    asking,
    caring,
    helping,
    described,
    remedy,
    supposing,
    concerning,
    female_person,
    male_person,
    many_persons,
    female_pronoun,
    male_pronoun,
    saying,
    occasion,
    condition_word,
    taking,
    causing,
    being,
    preferring,
    some_of_many,
    undergoing,
    generic_verb,
    kind_noun,
    advised,
    reason,
    shading,
    disease,
    done_by_substance,
    everyday_cause,
    none_of_it,
    before,
    obtaining,
    stemming,
    lacking,
    happening,
    participle,
    undergone,
    passed_over,
    some_of_it,
    until,
    existing,
    latest,
    writer,
    answer_mark,
    never,
    degree,
    perfect,
    owned,
    stated,
    befalling,
    inside,
    wishing,
    conditional,
    clause_opener,
    infinitive,
    possible,
    shortened,
    coming_about,
    crowd,
    looking,
    presupposing,
    relation,
};
inline constexpr std::size_t word_roles = std::size_t(WordRole::relation) + 1;

/// What a word does, or the words of a sentence do: any number of roles.
class WordRoles {
public:
    void add(WordRole role) noexcept { bits_[place_of(role)] |= bit_of(role); }
    void add(const WordRoles& other) noexcept {
        for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    }
    [[nodiscard]] bool has(WordRole role) const noexcept { return (bits_[place_of(role)] & bit_of(role)) != 0; }

    void write_to(ImageWriter& image) const;
    void read_from(ImageReader& image);

private:
    static constexpr std::size_t place_of(WordRole role) noexcept { return std::size_t(role) / 64; }
    static constexpr std::uint64_t bit_of(WordRole role) noexcept { return std::uint64_t{1} << (std::size_t(role) % 64); }

    std::array<std::uint64_t, (word_roles + 63) / 64> bits_{};
};

/// How the rows of grammar.toml are called, in the order of WordRole.
[[nodiscard]] std::span<const std::string_view, word_roles> word_role_names() noexcept;

/// How numbers in free text are read as one measurement.
struct MeasurementWords {
    std::vector<std::string> bare_units;  ///< UCUM, tried in order where no unit is written
    std::optional<std::size_t> pair;      ///< the concept of the second number in "120/80"
    bool bounds = false;                  ///< "> 20000" is a result

    friend bool operator==(const MeasurementWords&, const MeasurementWords&) = default;
};

/// A unit that tells by itself what was measured, as written right behind the number: "40.2C".
struct TellingUnit {
    std::string unit;
    std::size_t concept_index = 0;

    friend bool operator==(const TellingUnit&, const TellingUnit&) = default;
};

/// A finding behind whose words the number of a measurement may stand: "bradycardia 36". Concepts.
struct MeasuredFinding {
    std::size_t finding = 0;
    std::size_t measurement = 0;

    friend auto operator<=>(const MeasuredFinding&, const MeasuredFinding&) = default;
};

/// Words that speak of people and medicines in general, or of what happened to somebody.
struct ProseList {
    int weight = 0;          ///< of one word
    int most = 0;            ///< words of the list that count in one sentence
    int behind_finding = 0;  ///< counts besides, right behind a finding
    bool states = false;     ///< makes a statement; a row of terms makes none
    bool supposes = false;   ///< tells what may be or always is: "a patient" is then nobody in particular
    bool counts = false;     ///< tells shares of many, whatever the tense
    bool light = false;      ///< counts only where another substance is named, and hides nothing that is emergent

    friend bool operator==(const ProseList&, const ProseList&) = default;
};

/// Words that prose.toml names by themselves, each set for what its comment there says.
enum class ProseSet : std::uint8_t {
    many,      ///< counts people, as numbers do: "both", "several"
    counting,  ///< may lead to the number: "of the 12 children", "and another"
    counted,   ///< nouns of people who are counted
    anyone,
    someone,
    persons,   ///< nouns that may name a kind of person
    every,     ///< before such a noun: always a kind
    articles,  ///< before such a noun: a kind where the clause begins with it or a word of `leading` leads to it
    leading,
    amounts,    ///< beside one, a word of a list that counts is no share
    definite,   ///< right before a finding: it is somebody's and no kind of thing
    occasions,  ///< anywhere in a sentence: it tells of one time
};
inline constexpr std::size_t prose_sets = std::size_t(ProseSet::occasions) + 1;

/// The sets that a word, or the words of a sentence, belong to.
class ProseSets {
public:
    void add(ProseSet set) noexcept { bits_ = std::uint16_t(bits_ | bit_of(set)); }
    void add(ProseSets other) noexcept { bits_ = std::uint16_t(bits_ | other.bits_); }
    [[nodiscard]] bool has(ProseSet set) const noexcept { return (bits_ & bit_of(set)) != 0; }

    void write_to(ImageWriter& image) const;
    void read_from(ImageReader& image);

private:
    static_assert(prose_sets <= 16);
    static constexpr std::uint16_t bit_of(ProseSet set) noexcept { return std::uint16_t(1U << unsigned(set)); }

    std::uint16_t bits_ = 0;
};

/// How the sets are called in prose.toml, in the order of ProseSet.
[[nodiscard]] std::span<const std::string_view, prose_sets> prose_set_names() noexcept;

/// What tells general prose from the report of one person (config/lexicon/prose.toml).
struct ProseWords {
    int enough = 0;                            ///< the sum from which a sentence is general
    int unnamed_weight = 0;                    ///< of a kind of person: "a patient who ..."
    int many_weight = 0;                       ///< of people who are counted: "two patients"
    int structure_weight = 0;                  ///< of a subject that is nobody's, with a verb that tells what is always so
    int group_weight = 0;                      ///< of "some", "others" as the subject
    int whole_weight = 0;                      ///< of a sentence that is written out
    int substance_weight = 0;                  ///< of another substance, where the text does not name the one that is watched
    std::vector<std::string> learned_endings;  ///< of words of papers that no phrase knows; each counts 1
    std::vector<ProseSets> sets;               ///< by symbol, as far as one belongs to any
    std::vector<ProseList> lists;
    std::vector<std::uint8_t> places;  ///< by symbol: one more than the place of its list; 0 for none

    [[nodiscard]] std::uint8_t list_of(Symbol symbol) const noexcept { return symbol < places.size() ? places[symbol] : 0; }
    [[nodiscard]] ProseSets sets_of(Symbol symbol) const noexcept { return symbol < sets.size() ? sets[symbol] : ProseSets(); }
    [[nodiscard]] bool holds(ProseSet set, Symbol symbol) const noexcept { return sets_of(symbol).has(set); }
};

/// The phrases of findings, medicines and triggers over one vocabulary.
struct Lexicon {
    Vocabulary vocabulary;
    PhraseTrie trie;
    std::vector<PhraseMeaning> meanings;
    std::vector<Frame> frames;
    std::vector<FramePart> frame_parts;
    SymbolSet english;                               ///< everyday English words
    SymbolSet other_languages;                       ///< everyday words of other languages
    std::vector<MeasurementWords> measurements;      ///< by concept
    std::vector<MeasuredFinding> measured_findings;  ///< ascending, each once
    std::vector<TellingUnit> telling_units;          ///< by concept
    SymbolSet abbreviations;                         ///< behind which a point does not end the sentence
    SymbolSet between;                               ///< what may stand between a measurement and its number
    SymbolSet targets;                               ///< words that make a number a goal, not a finding
    std::vector<WordRoles> grammar;                  ///< by symbol, as far as one plays a role
    std::vector<std::string> endings_no_name;        ///< of words that are no name of a medicine
    std::vector<std::string> endings_of_adverbs;
    std::vector<std::string> endings_of_doing;  ///< of words for what somebody does
    std::vector<std::string> medicine_endings;  ///< of words that are names of medicines
    ProseWords prose;

    [[nodiscard]] bool plays(const Token& token, WordRole role) const noexcept {
        return token.symbol < grammar.size() && grammar[token.symbol].has(role);
    }
};

/// The trigger called `name` in the files; nothing if there is none.
[[nodiscard]] std::optional<Trigger> trigger_named(std::string_view name);
[[nodiscard]] std::vector<std::string_view> trigger_names();

/// The bits of those of `names` that are flags of triggers.
[[nodiscard]] std::uint64_t flags_named(std::span<const std::string> names) noexcept;

/// How the page underlines a trigger.
[[nodiscard]] SegmentRole role_of(Trigger trigger) noexcept;

}  // namespace tonus::clinical
