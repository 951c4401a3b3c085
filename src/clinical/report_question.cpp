#include "report_question.hpp"

#include "clause_words.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

class QuestionReader : ClauseWords {
public:
    QuestionReader(const ContentState& state, std::span<const Token> tokens, Sentence& sentence)
        : ClauseWords(state, tokens, sentence), first_(first_word()), end_(question_end()) {}

    /// "Has anyone here had", "were you admitted to hospital? no": asked of nobody in particular. But "is this withdrawal?" points at
    /// something, and "any fits? Yes, two" is answered.
    void read_question() {
        if (end_ == sentence_.last || first_ >= end_ || plays(first_ + 1, WordRole::pronoun)) return;
        if (!plays_any(first_, WordRole::being, WordRole::asking, WordRole::present_verb, WordRole::possible)) return;
        if (sentence_.has(Trigger::affirmation) || names_somebody(sentence_.first, sentence_.last)) return;
        bool anybody = false;
        for (std::uint32_t at = first_; at < end_; ++at) anybody = anybody || plays(at, WordRole::crowd);
        each_between(first_, end_, [&](Mention& m) { m.hypothetical = m.hypothetical || anybody || is_kind(m); });
    }

    /// "Why am I so itchy?", "is the weakness in my arms from it?", "could it be this that makes me sleep?", "fits? Yes": what is asked
    /// about is there.
    void read_granted() {
        if (end_ == sentence_.last || first_ >= end_) return;
        const bool granted =
            is_affirmed() || (plays(first_, WordRole::presupposing) && !supposes(first_ + 1, first_ + 2) && names_somebody(first_, end_));
        each_between(first_, end_, [&](Mention& m) {
            m.hypothetical = m.hypothetical && !(granted || is_own_subject(m) || is_own_clause(m));
        });
    }

private:
    /// "Have you had fits? Yes, two".
    [[nodiscard]] bool is_affirmed() const {
        const auto& hits = sentence_.triggers;
        const auto answers = [&](Trigger kind) {
            return std::any_of(hits.begin(), hits.end(), [&](const TriggerHit& hit) { return hit.kind() == kind && hit.first > end_; });
        };
        return answers(Trigger::affirmation) && !answers(Trigger::negation);
    }

    [[nodiscard]] bool supposes(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (plays_any(at, WordRole::imagining, WordRole::possible, WordRole::condition_word)) return true;
        }
        return false;
    }

    /// "Is the weakness in my arms", "is my rash".
    [[nodiscard]] bool is_own_subject(const Mention& mention) const {
        constexpr std::uint32_t beside = 3;
        if (!plays_any(first_, WordRole::being, WordRole::supposing) || mention.first <= first_ + 1 || mention.first > first_ + beside)
            return false;
        return plays_any(mention.first - 1, WordRole::article, WordRole::owner) &&
               names_somebody(mention.first - 1, std::min(sentence_.last, mention.last + beside));
    }

    /// "Could it be the baclofen that makes me sleep?"
    [[nodiscard]] bool is_own_clause(const Mention& mention) const {
        for (std::uint32_t at = mention.first; at-- > first_ + 1;) {
            if (plays_any(at, WordRole::imagining, WordRole::possible, WordRole::condition_word)) return false;
            if (plays(at, WordRole::clause_opener)) return plays(first_ + 1, WordRole::subject_pronoun) && names_somebody(at, mention.last);
        }
        return false;
    }

    /// The question mark, if words stand before it; the end of the sentence if there is none.
    [[nodiscard]] std::uint32_t question_end() const {
        for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
            if (tokens_[at].mark == '?') return at;
        }
        return sentence_.last;
    }

    std::uint32_t first_;
    std::uint32_t end_;
};

}  // namespace

void read_question(const ContentState& state, std::span<const Token> tokens, Sentence& sentence) {
    if (sentence.written.has('?')) QuestionReader(state, tokens, sentence).read_question();
}

void read_granted(const ContentState& state, std::span<const Token> tokens, Sentence& sentence) {
    if (sentence.written.has('?')) QuestionReader(state, tokens, sentence).read_granted();
}

}  // namespace tonus::clinical
