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
        if (const auto last = settle(sentence_.mentions)) frame_.subject = *last;
        sentence_.by_other = frame_.carer_writes || (!frame_.speaks_of_self && sentence_.has(Trigger::third_person));
    }

private:
    /// Answers who was spoken of last; nothing if nobody was named.
    template <class Told>
    std::optional<Subject> settle(std::vector<Told>& all) const {
        Subject subject = Subject::patient;
        std::size_t next = 0;
        bool named = false;
        for (Told& told : all) {
            while (next < sentence_.triggers.size() && sentence_.triggers[next].first < told.first) {
                subject = subject_after(sentence_.triggers[next++], subject, named);
            }
            const bool acted = next > 0 && is_done_by(sentence_.triggers[next - 1], told.first, told.last);
            told.of_other = subject == Subject::other && !acted;
        }
        while (next < sentence_.triggers.size()) subject = subject_after(sentence_.triggers[next++], subject, named);
        return named ? std::optional(subject) : std::nullopt;
    }

    /// "The aide could not rouse me", "his wife couldn't wake him": who is named right before does it to the patient.
    [[nodiscard]] bool is_done_by(const TriggerHit& person, std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t beside = 1;  // tokens between the two
        if (person.kind() != Trigger::other_person || has_flag(person, "animal") || person.last + beside < first) return false;
        return last > first + 1 && state_.lexicon.plays(tokens_[last - 1], WordRole::object);
    }

    Subject subject_after(const TriggerHit& hit, Subject subject, bool& named) const {
        switch (hit.kind()) {
            case Trigger::other_person:
                // "Out walking the dog. He had a seizure": an animal is spoken of only where a clause begins with it.
                if (has_flag(hit, "animal") && !scope_.begins_clause(hit.first)) return subject;
                if (is_addressed(hit)) return subject;
                // "Her mother died and she is suicidal": who is dead is not spoken of further.
                if (has_flag(hit, "dead")) return Subject::other;
                named = true;
                if (has_flag(hit, "kin") && (frame_.relative_treated || reports_emergency())) return Subject::patient;
                // "my wife says I am confused": the speaker is not the one.
                return followed_by_report(hit) ? Subject::patient : Subject::other;
            case Trigger::dependant:
                named = true;
                if (followed_by_report(hit)) return Subject::patient;
                return relative_is_patient() || unsure_of_relative() ? Subject::patient : Subject::other;
            case Trigger::self:
            case Trigger::patient: named = true; return Subject::patient;
            case Trigger::third_person:
                if (named) return subject;
                return frame_.subject;
            default: return subject;
        }
    }

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
            return other.kind() == Trigger::reporting && other.first >= hit.last && other.first <= hit.last + 3;
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
