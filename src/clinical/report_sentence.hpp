#pragma once

#include "content_state.hpp"
#include "tokens.hpp"

#include <array>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// A finding named in a sentence and what the words around it say of it.
struct Mention {
    std::uint32_t first = 0;  ///< tokens of the text
    std::uint32_t last = 0;
    const PhraseMeaning* meaning = nullptr;

    bool negated = false;
    bool uncertain = false;
    bool hypothetical = false;
    bool history = false;
    bool dated = false;  ///< placed in a year gone by
    bool of_other = false;
    bool indication = false;
    bool relieved = false;  ///< the medicine helps with it
    bool worse = false;
    bool better = false;
    bool unchanged = false;
    bool known = false;   ///< said so right beside it: "chronic constipation"
    bool listed = false;  ///< stands in a row with other findings
    bool owned = false;   ///< "my depression": somebody's own, as known before
    bool lasting = false;
    bool confirmed = false;  ///< told anew by a clause of few words: "and had three today"
    Severity severity = Severity::unknown;
};

struct TriggerHit {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const PhraseMeaning* meaning = nullptr;

    [[nodiscard]] Trigger kind() const noexcept { return meaning->trigger; }
};

/// The name of a measurement; its number stands behind it.
struct MeasurementName {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const PhraseMeaning* meaning = nullptr;
    bool of_other = false;  ///< not the patient's
};

/// A medicine named in the sentence.
struct SubstanceName {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t concept_index = 0;
};

/// Who a sentence speaks of, carried from one sentence to the next.
enum class Subject : std::uint8_t { patient, other };

/// The pronouns that can stand for a person.
enum class Pronouns : std::uint8_t { any, she, he, they };

/// What the whole text tells about who writes and whom it is about.
struct TextFrame {
    bool speaks_of_self = false;    ///< "I", "my dose"
    bool names_patient = false;     ///< "the patient", in a clinician's words
    bool relative_treated = false;  ///< a relative is the one with the medicine
    bool self_treated = false;      ///< the writer is the one with the medicine
    bool carer_writes = false;
    bool names_monitored = false;  ///< the medicine that is watched stands in the text
    int year = 0;                  ///< in which the text was written
    Subject subject = Subject::patient;
    Pronouns pronouns = Pronouns::any;  ///< that can stand for `subject`
    Pronouns acted_on = Pronouns::any;  ///< that can stand for whom another person did something to; any: nobody
};

/// What stands anywhere in a sentence: who looks for a mark, a kind of token or a kind of word need not begin where there is none.
class Written {
public:
    /// Takes in a token of the sentence.
    void add(const Token& token, const Lexicon& lexicon) noexcept {
        kinds_ = std::uint8_t(kinds_ | 1U << unsigned(token.kind));
        if (token.kind == TokenKind::punctuation) marks_[place_of(token.mark)] |= bit_of(token.mark);
        if (token.kind == TokenKind::word && token.symbol == unknown_word) unknown_ = true;
        prose_.add(lexicon.prose.sets_of(token.symbol));
        listed_ = listed_ || lexicon.prose.list_of(token.symbol) != 0;
    }

    [[nodiscard]] bool has(char mark) const noexcept { return (marks_[place_of(mark)] & bit_of(mark)) != 0; }
    [[nodiscard]] bool has(TokenKind kind) const noexcept { return (kinds_ >> unsigned(kind) & 1U) != 0; }
    [[nodiscard]] bool has(ProseSet set) const noexcept { return prose_.has(set); }
    /// A word that no phrase knows.
    [[nodiscard]] bool has_unknown_word() const noexcept { return unknown_; }
    /// A word of a list of prose.toml.
    [[nodiscard]] bool has_word_of_prose() const noexcept { return listed_; }

private:
    static std::size_t place_of(char mark) noexcept { return std::uint8_t(mark) / 64 % 2; }
    static std::uint64_t bit_of(char mark) noexcept { return std::uint64_t{1} << (std::uint8_t(mark) % 64); }

    std::array<std::uint64_t, 2> marks_{};  // of ASCII, as tokens have them
    ProseSets prose_;
    std::uint8_t kinds_ = 0;
    bool unknown_ = false;
    bool listed_ = false;
};

/// One sentence: tokens `first` to `last` of the text, what it names, and what it says of the whole.
struct Sentence {
    /// `memory` is what it keeps its arrays in: it must outlive the sentence.
    explicit Sentence(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : mentions(memory), triggers(memory), measurements(memory), substances(memory) {}

    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::pmr::vector<Mention> mentions;
    std::pmr::vector<TriggerHit> triggers;
    std::pmr::vector<MeasurementName> measurements;
    std::pmr::vector<SubstanceName> substances;
    std::optional<Trigger> heading;  ///< over the list in which it stands: "PMH:", "Return precautions"
    bool recent = false;
    bool effect = false;
    bool serious = false;
    bool dechallenge = false;
    bool rechallenge = false;
    bool general = false;           ///< prose that speaks of nobody in particular
    std::uint32_t prose_first = 0;  ///< the words that told it so; 0 and 0 where the sentences around it did
    std::uint32_t prose_last = 0;
    bool structured = false;          ///< prose by the structure of the sentence, which hides only what is routine
    bool of_other_substance = false;  ///< and it names another substance: toxicity is that one's
    bool of_kinds = false;            ///< names nobody and no occasion: it may speak of kinds of things
    bool by_other = false;            ///< told by or about a third person who is the patient
    double days_ago = 0;

    WordRoles roles;  ///< that its words play
    Written written;
    std::uint64_t kinds = 0;  ///< of its triggers: a bit for each

    void add(const TriggerHit& hit) {
        kinds |= bit_of(hit.kind());
        triggers.push_back(hit);
    }
    [[nodiscard]] bool has(Trigger kind) const noexcept { return (kinds & bit_of(kind)) != 0; }

    /// Does a mask hide the word from every reader?
    [[nodiscard]] bool masks(std::uint32_t at) const noexcept {
        if (!has(Trigger::mask)) return false;
        for (const TriggerHit& hit : triggers) {
            if (hit.kind() == Trigger::mask && hit.first <= at && at < hit.last) return true;
        }
        return false;
    }

    /// Looks at what its words are: before anything is asked of `roles` and `written`.
    void look_at_words(const Lexicon& lexicon, std::span<const Token> tokens);

private:
    static_assert(unsigned(Trigger::general) < 64);
    static std::uint64_t bit_of(Trigger kind) noexcept { return std::uint64_t{1} << unsigned(kind); }
};

/// Finds phrases in tokens `first` to `last` and settles which count: longer before shorter, masks before
/// what they hide. `sentence` names nothing yet.
void find_phrases(const ContentState& state, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, Sentence& sentence);

/// Applies the triggers of the sentence to its mentions.
void assert_mentions(const ContentState& state, std::string_view text, std::span<const Token> tokens, TextFrame& frame, Sentence& sentence);

}  // namespace tonus::clinical
