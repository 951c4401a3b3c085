#include "report_scope.hpp"

#include <algorithm>
#include <optional>

namespace tonus::clinical {
namespace {

class SubjectReader {
public:
    SubjectReader(
        const ContentState& state, std::span<const Token> tokens, const Scope& scope, bool asks, TextFrame& frame, Sentence& sentence
    )
        : state_(state), tokens_(tokens), scope_(scope), asks_(asks), frame_(frame), sentence_(sentence) {}

    void run() {
        if (!sentence_.measurements.empty()) settle(sentence_.measurements);
        if (const auto last = settle(sentence_.mentions)) {
            frame_.subject = last->subject;
            frame_.pronouns = last->pronouns;
            frame_.acted_on = last->acted_on;
        }
        sentence_.by_other = frame_.carer_writes || (!frame_.speaks_of_self && sentence_.has(Trigger::third_person));
    }

private:
    /// Who is spoken of at a place of the sentence.
    struct Spoken {
        Subject subject = Subject::patient;
        Pronouns pronouns = Pronouns::any;  ///< that can stand for who was named last
        Pronouns acted_on = Pronouns::any;  ///< that can stand for whom the one who was named does something to; any: nobody
        bool named = false;
        bool turned = false;  ///< to the patient, by a pronoun that cannot stand for who was named
    };

    /// Answers who was spoken of last; nothing if nobody was named.
    template <class Told>
    std::optional<Spoken> settle(std::pmr::vector<Told>& all) const {
        Spoken spoken;
        std::size_t next = 0;
        for (Told& told : all) {
            while (next < sentence_.triggers.size() && sentence_.triggers[next].first < told.first) {
                speak_of(sentence_.triggers[next++], spoken);
            }
            const bool acted = next > 0 && is_done_by(sentence_.triggers[next - 1], told.first, told.last);
            told.of_other = spoken.subject == Subject::other && !spoken.turned && !acted && !names_another(told.first, told.last, spoken);
        }
        while (next < sentence_.triggers.size()) speak_of(sentence_.triggers[next++], spoken);
        return spoken.named ? std::optional(spoken) : std::nullopt;
    }

    /// "The aide could not rouse me", "his wife couldn't wake him": who is named right before does it to the patient.
    /// What a finding tells by itself, somebody says of the patient: "the nurse says he stopped the baclofen".
    [[nodiscard]] bool is_done_by(const TriggerHit& person, std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t beside = 1;  // tokens between the two
        if (person.last == first && state_.lexicon.plays(tokens_[first], WordRole::saying)) return true;
        if (person.kind() != Trigger::other_person || has_flag(person, "animal") || person.last + beside < first) return false;
        return last > first + 1 && state_.lexicon.plays(tokens_[last - 1], WordRole::object);
    }

    /// "Others are well, but my pump is alarming", "my friends are fine, his pump beeps": the finding names whose it is.
    [[nodiscard]] bool names_another(std::uint32_t first, std::uint32_t last, const Spoken& spoken) const {
        if (!scope_.opens_clause({first, last})) return false;
        const Pronouns named = spoken.named ? spoken.pronouns : frame_.pronouns;
        for (std::uint32_t at = first; at < last; ++at) {
            if (state_.lexicon.plays(tokens_[at], WordRole::writer)) return true;
            if (!can_stand_for(pronoun_at(at), named)) return true;
        }
        return false;
    }

    void speak_of(const TriggerHit& hit, Spoken& spoken) const {
        switch (hit.kind()) {
            case Trigger::other_person:
                // "Out walking the dog. He had a seizure": an animal is spoken of only where a clause begins with it.
                if (has_flag(hit, "animal") && !scope_.begins_clause(hit.first)) return;
                if (is_addressed(hit)) return;
                spoken.subject = Subject::other;
                spoken.turned = false;
                // "Her mother died and she is suicidal": who is dead is not spoken of further.
                if (!has_flag(hit, "dead")) name_other(hit, spoken);
                return;
            case Trigger::dependant: {
                const bool patient = !is_possessed(hit) && (followed_by_report(hit) || relative_is_patient() || unsure_of_relative());
                return name(patient ? Subject::patient : Subject::other, pronouns_of(hit), spoken);
            }
            case Trigger::self:
            case Trigger::patient: return name(Subject::patient, Pronouns::any, spoken);
            case Trigger::third_person: {
                const Pronouns said = pronoun_at(hit.first);
                if (!spoken.named) spoken.subject = frame_.subject;
                const bool object = spoken.named && spoken.subject == Subject::other && is_object(hit);
                const bool acted_on = !object && said != Pronouns::any && said == (spoken.named ? spoken.acted_on : frame_.acted_on);
                spoken.turned = acted_on || !can_stand_for(said, spoken.named ? spoken.pronouns : frame_.pronouns);
                if (object) spoken.acted_on = said;
                return;
            }
            default: return;
        }
    }

    /// "My mate's dad": a relative of who was named.
    [[nodiscard]] bool is_possessed(const TriggerHit& hit) const {
        if (hit.first < sentence_.first + 2) return false;
        const Token& ending = tokens_[hit.first - 1];
        return state_.lexicon.plays(ending, WordRole::being) && ending.begin == tokens_[hit.first - 2].end;
    }

    void name_other(const TriggerHit& hit, Spoken& spoken) const {
        const bool patient = has_flag(hit, "kin") && (frame_.relative_treated || reports_emergency());
        // "my wife says I am confused": the speaker is not the one.
        name(patient || followed_by_report(hit) ? Subject::patient : Subject::other, pronouns_of(hit), spoken);
    }

    static void name(Subject subject, Pronouns pronouns, Spoken& spoken) { spoken = {subject, pronouns, Pronouns::any, true, false}; }

    /// "His sister" is "she", "two colleagues" are "they"; of "my neighbour" nothing is known.
    [[nodiscard]] Pronouns pronouns_of(const TriggerHit& hit) const {
        for (std::uint32_t at = hit.last; at-- > hit.first;) {
            const auto plays = [&](WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
            if (plays(WordRole::many_persons)) return Pronouns::they;
            if (plays(WordRole::female_person)) return Pronouns::she;
            if (plays(WordRole::male_person)) return Pronouns::he;
        }
        return Pronouns::any;
    }

    [[nodiscard]] Pronouns pronoun_at(std::uint32_t at) const {
        if (state_.lexicon.plays(tokens_[at], WordRole::female_pronoun)) return Pronouns::she;
        return state_.lexicon.plays(tokens_[at], WordRole::male_pronoun) ? Pronouns::he : Pronouns::any;
    }

    /// "The neighbour held him down"; of "her" only the end of a clause tells that no noun of hers follows.
    [[nodiscard]] bool is_object(const TriggerHit& hit) const {
        if (hit.last != hit.first + 1 || !state_.lexicon.plays(tokens_[hit.first], WordRole::object)) return false;
        const bool ends = hit.last == sentence_.last || tokens_[hit.last].kind != TokenKind::word;
        return ends || !state_.lexicon.plays(tokens_[hit.first], WordRole::owner);
    }

    static bool can_stand_for(Pronouns said, Pronouns named) { return said == Pronouns::any || named == Pronouns::any || said == named; }

    /// "Told his mum he wishes he was dead": she is only spoken to.
    [[nodiscard]] bool is_addressed(const TriggerHit& hit) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::addressing && other.last == hit.first;
        });
    }

    /// Beside "the patient" a wife or son is somebody else.
    [[nodiscard]] bool relative_is_patient() const {
        return frame_.carer_writes || frame_.relative_treated || (!frame_.speaks_of_self && !frame_.names_patient);
    }

    /// "My wife won't wake, I've tried everything": a carer says I as well. Where it is emergent, and the
    /// text never says that the writer takes the medicine, the relative may be the patient.
    [[nodiscard]] bool unsure_of_relative() const { return !frame_.self_treated && tells_emergency(); }

    /// "Nan won't wake up": where the writer says nothing of himself she may be the patient; a question may be of anybody.
    [[nodiscard]] bool reports_emergency() const { return !frame_.speaks_of_self && !asks_ && tells_emergency(); }

    [[nodiscard]] bool tells_emergency() const {
        return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& m) { return is_emergent(state_, m); });
    }

    [[nodiscard]] bool followed_by_report(const TriggerHit& hit) const {
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.kind() == Trigger::reporting && other.last > hit.last && other.first <= hit.last + 3;
        });
    }

    const ContentState& state_;
    std::span<const Token> tokens_;
    const Scope& scope_;
    bool asks_;  ///< the sentence ends with a question mark
    TextFrame& frame_;
    Sentence& sentence_;
};

}  // namespace

void settle_subject(
    const ContentState& state, std::span<const Token> tokens, const Scope& scope, bool asks, TextFrame& frame, Sentence& sentence
) {
    SubjectReader(state, tokens, scope, asks, frame, sentence).run();
}

}  // namespace tonus::clinical
