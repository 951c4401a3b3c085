#include "report_facts.hpp"

#include <algorithm>
#include <optional>

namespace tonus::clinical {
namespace {

constexpr std::uint32_t furthest_word = 12;  // tokens from the name, through a row of medicines
constexpr std::uint32_t ended_before = 3;    // tokens before the word of use
constexpr std::uint32_t ended_after = 3;     // tokens behind the name
constexpr double default_lasts = 30;         // days

/// How a sentence tells that a medicine is taken.
struct Use {
    std::uint32_t word = 0;  ///< token
    bool begun = false;
};

class MedicineReader {
public:
    MedicineReader(const ReportWriter& writer, const Sentence& sentence) : writer_(writer), sentence_(sentence) {}

    /// The word that says this medicine is taken; nothing where none does, or another says that it no longer is.
    [[nodiscard]] std::optional<Use> use_of(const SubstanceName& name) const {
        const std::uint32_t from = name.first > sentence_.first + furthest_word ? name.first - furthest_word : sentence_.first;
        for (std::uint32_t at = name.first; at-- > from;) {
            if (plays(at, WordRole::medicine_begun) || plays(at, WordRole::medicine_taken)) {
                if (said_to_have_ended(at, name)) return std::nullopt;
                return Use{at, is_begun(at)};
            }
            if (const SubstanceName* dosed = monitored_with_dose(at)) {
                if (has_dose(name) && !said_to_have_ended(dosed->first, name)) return Use{dosed->first, false};
            }
            if (!passes(at)) return std::nullopt;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool plays(std::uint32_t at, WordRole role) const { return writer_.state.lexicon.plays(writer_.tokens[at], role); }

    /// "Started" and "started on".
    [[nodiscard]] bool is_begun(std::uint32_t at) const {
        const bool before = at > sentence_.first && plays(at - 1, WordRole::medicine_begun);
        return before || plays(at, WordRole::medicine_begun);
    }

    /// "20mg baclofen, 2mg clonazepam": a row of doses tells what was taken, without a verb.
    [[nodiscard]] const SubstanceName* monitored_with_dose(std::uint32_t at) const {
        const auto dosed = std::find_if(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& other) {
            return other.first == at && writer_.state.concepts[other.concept_index].monitored && has_dose(other);
        });
        return dosed == sentence_.substances.end() ? nullptr : &*dosed;
    }

    /// Does an amount and its unit stand right before the name?
    [[nodiscard]] bool has_dose(const SubstanceName& name) const {
        return name.first >= sentence_.first + 2 && writer_.tokens[name.first - 2].kind == TokenKind::number &&
               writer_.tokens[name.first - 1].kind == TokenKind::word && plays(name.first - 1, WordRole::medicine_row);
    }

    [[nodiscard]] bool passes(std::uint32_t at) const {
        if (writer_.tokens[at].kind == TokenKind::number || plays(at, WordRole::medicine_row)) return true;
        return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& other) {
            return other.first <= at && at < other.last;
        });
    }

    [[nodiscard]] bool said_to_have_ended(std::uint32_t use, const SubstanceName& name) const {
        const std::uint32_t from = use > sentence_.first + ended_before ? use - ended_before : sentence_.first;
        const std::uint32_t to = std::min(sentence_.last, name.last + ended_after);
        for (std::uint32_t at = from; at < to; ++at) {
            if (plays(at, WordRole::medicine_ended)) return true;
        }
        return false;
    }

    const ReportWriter& writer_;
    const Sentence& sentence_;
};

Fact& add_exposure(const ReportWriter& writer, const Sentence& sentence, const Concept& medicine, const Use& use) {
    const std::chrono::hours lasts(24 * int(writer.state.limit("told_medicine_lasts", default_lasts)));
    Fact& fact = add_text_fact(writer, sentence, medicine.slug);
    fact.kind = FactKind::exposure;
    fact.end = fact.start_latest + lasts;
    if (!use.begun) fact.start = fact.start_latest = fact.start - lasts;
    fact.qualifiers = medicine.groups;
    fact.unit = "mg/d";
    fact.product = medicine.display;
    fact.display = medicine.display;
    fact.words = segments_of(writer, sentence);
    return fact;
}

}  // namespace

void add_medicines(const ReportWriter& writer, const TextFrame& frame, const Sentence& sentence) {
    if (sentence.substances.empty()) return;
    const MedicineReader reader(writer, sentence);
    for (const SubstanceName& name : sentence.substances) {
        const Concept& medicine = writer.state.concepts[name.concept_index];
        if (medicine.monitored || medicine.groups.empty()) continue;
        const auto use = reader.use_of(name);
        if (!use) continue;
        // What the words around say of a finding they say of a medicine: denied, imagined, past, somebody else's.
        PhraseMeaning meaning;
        meaning.concept_index = name.concept_index;
        Sentence alone = sentence;
        alone.mentions.assign(1, Mention{});
        alone.mentions[0].first = use->word;
        alone.mentions[0].last = name.last;
        alone.mentions[0].meaning = &meaning;
        TextFrame told = frame;
        assert_mentions(writer.state, writer.text, writer.tokens, told, alone);
        const Mention& mention = alone.mentions[0];
        if (mention.negated || mention.hypothetical || mention.history || mention.of_other) continue;
        const auto same = [&](const Fact& fact) { return fact.kind == FactKind::exposure && fact.concept_id == medicine.slug; };
        if (std::any_of(writer.facts.begin(), writer.facts.end(), same)) continue;
        Fact& fact = add_exposure(writer, sentence, medicine, *use);
        if (mention.uncertain) fact.certainty = Certainty::uncertain;
    }
}

}  // namespace tonus::clinical
