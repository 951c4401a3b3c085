#include "phrase_automaton.hpp"
#include "report_frames.hpp"
#include "report_sentence.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace tonus::clinical {
namespace {

/// A phrase that may count. What is asked of it again and again stands in it, not only in its meaning.
struct Candidate {
    Candidate(const PhraseMatch& match, const PhraseMeaning& meaning, std::uint32_t order)
        : meaning(&meaning),
          first(match.first),
          last(match.last),
          order(order),
          layer(meaning.layer),
          trigger(meaning.trigger),
          mask(layer == Layer::trigger && trigger == Trigger::mask),
          person(layer == Layer::trigger && (trigger == Trigger::other_person || trigger == Trigger::dependant)),
          whole_first(match.first),
          whole_last(match.last) {}

    const PhraseMeaning* meaning;
    std::uint32_t first;
    std::uint32_t last;
    std::uint32_t order;  ///< in which it was come upon: decides between equals
    Layer layer;
    Trigger trigger;
    bool mask;
    bool person;                ///< names one who is not the writer: "my" in "my roommate" does not speak of the writer
    std::uint32_t whole_first;  ///< with the other words of its frame
    std::uint32_t whole_last;

    [[nodiscard]] std::uint32_t length() const noexcept { return last - first; }
};

constexpr std::uint32_t dropped = std::numeric_limits<std::uint32_t>::max();

bool overlap(const Candidate& a, const Candidate& b) { return a.first < b.last && b.first < a.last; }

bool inside(const Candidate& inner, const Candidate& outer) { return inner.first >= outer.first && inner.last <= outer.last; }

bool is_part_of_name(const Candidate& inner, const Candidate& outer) {
    const bool layers = inner.layer == Layer::finding && outer.layer == Layer::measurement;
    return layers && inside(inner, outer) && inner.length() < outer.length();
}

/// Triggers that only tell about the text as a whole stay even inside longer phrases.
bool always_counts(Trigger kind) {
    return kind == Trigger::self || kind == Trigger::third_person || kind == Trigger::treatment || kind == Trigger::severe ||
           kind == Trigger::recent || kind == Trigger::clause_end || kind == Trigger::attribution || kind == Trigger::acute_care ||
           kind == Trigger::other_medicine || kind == Trigger::past_trial || kind == Trigger::addressing || kind == Trigger::event ||
           kind == Trigger::patient;
}

/// "My son" before "son had a": two names of one person, of which the first counts.
void keep_first_names(std::vector<Candidate>& kept) {
    if (std::count_if(kept.begin(), kept.end(), [](const Candidate& one) { return one.person; }) < 2) return;
    const auto second_name = [&](const Candidate& one) {
        return one.person && std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
                   return other.person && overlap(one, other) && other.first < one.first;
               });
    };
    // Marked first: what goes still hides what comes behind it.
    for (Candidate& one : kept) {
        if (second_name(one)) one.order = dropped;
    }
    std::erase_if(kept, [](const Candidate& one) { return one.order == dropped; });
}

bool hidden_trigger(const Candidate& trigger, const std::vector<Candidate>& kept) {
    for (const Candidate& other : kept) {
        if (!overlap(trigger, other)) continue;
        const bool longer = other.length() > trigger.length();
        const bool earlier = other.first < trigger.first;
        if (earlier && (other.mask || (trigger.person && other.person))) return true;
        if (!inside(trigger, other)) continue;
        if (other.mask && longer) return true;
        if (longer && other.person) return true;
        if (other.layer == Layer::finding) return true;
        if (other.layer == Layer::trigger && longer && !always_counts(trigger.trigger)) return true;
    }
    return false;
}

/// The next number from `at` that is no lower part of a fraction: of "2/5, was 4/5" the 2 and the 4 are compared.
std::span<const Token>::iterator next_amount(std::span<const Token> words, std::span<const Token>::iterator at) {
    while (at != words.end() && (at->kind != TokenKind::number || (at != words.begin() && (at - 1)->mark == '/'))) ++at;
    return at;
}

/// A phrase such as "C # injury" with a highest number, "from # to #" with one for its last, or "# instead of #" with an order.
bool numbers_fit(const PhraseMeaning& meaning, std::span<const Token> words) {
    const bool compares = meaning.falling || meaning.rising || meaning.manifold;
    if (!meaning.at_most && !meaning.at_least && !compares) return true;
    const auto is_number = [](const Token& token) { return token.kind == TokenKind::number; };
    const auto first = std::find_if(words.begin(), words.end(), is_number);
    if (first == words.end()) return false;
    const auto last = std::find_if(words.rbegin(), words.rend(), is_number);
    if (meaning.at_most && double(last->amount) > *meaning.at_most) return false;
    if (meaning.at_least && double(last->amount) < *meaning.at_least) return false;
    if (!compares) return true;
    const auto one = next_amount(words, words.begin());
    const auto other = one == words.end() ? one : next_amount(words, one + 1);
    if (other == words.end()) return false;
    if (meaning.manifold) return one->amount > 2 * other->amount;
    return meaning.falling ? one->amount > other->amount : one->amount < other->amount;
}

/// "Reason for call: the pump beeps": a heading and its value tell one finding ("breathing: slow"), but no "call the".
bool crosses_colon(const PhraseMeaning& meaning, std::span<const Token> words) {
    if (meaning.layer != Layer::trigger || meaning.spans_colon) return false;
    return std::any_of(words.begin(), words.end(), [](const Token& token) { return token.mark == ':'; });
}

/// What counts of the phrases of one sentence. Keeps its arrays from sentence to sentence.
class PhraseFinder {
public:
    void run(const ContentState& state, std::span<const Token> tokens, Sentence& sentence) {
        match(state.lexicon, tokens, sentence);
        if (found_.empty()) return;
        take_matches(state.lexicon, tokens);
        take_frames(state.lexicon);
        settle();
        hand_over(sentence);
    }

private:
    void match(const Lexicon& lexicon, std::span<const Token> tokens, const Sentence& sentence) {
        found_.clear();
        automaton_.match(lexicon.trie, lexicon.vocabulary, tokens, sentence.first, sentence.last, found_);
    }

    void take_matches(const Lexicon& lexicon, std::span<const Token> tokens) {
        candidates_.clear();
        frames_.clear();
        for (const PhraseMatch& match : found_) {
            if (match.payload >= first_frame_part) {
                const FramePart& part = lexicon.frame_parts[match.payload - first_frame_part];
                frames_.add({match.first, match.last, part.frame, part.part});
                continue;
            }
            const PhraseMeaning& meaning = lexicon.meanings[match.payload];
            const auto words = tokens.subspan(match.first, match.last - match.first);
            if (!numbers_fit(meaning, words) || crosses_colon(meaning, words)) continue;
            candidates_.emplace_back(match, meaning, next_order());
        }
    }

    void take_frames(const Lexicon& lexicon) {
        frames_.leave_out_incomplete(lexicon.frames);
        if (frames_.empty()) return;
        for (const Candidate& each : candidates_) {
            if (each.mask) frames_.hide(each.first, each.last);
        }
        for (const ToldFrame& told : frames_.read(lexicon.frames)) {
            const PhraseMeaning& meaning = lexicon.meanings[told.head.payload];
            // One that tells more goes before a lone word of the same length.
            const bool tells_more = meaning.change != Change::unknown || meaning.severity != Severity::unknown;
            Candidate& framed = candidates_.emplace_back(told.head, meaning, tells_more ? 0 : next_order());
            framed.whole_first = told.first;
            framed.whole_last = told.last;
        }
        // "Don't notice any benefit": the denial is part of what is told.
        std::erase_if(candidates_, [&](const Candidate& each) {
            const bool denies = each.layer == Layer::trigger && each.trigger == Trigger::negation;
            return denies && frames_.takes_part(each.first, each.last);
        });
    }

    [[nodiscard]] std::uint32_t next_order() const { return std::uint32_t(candidates_.size() + 1); }

    /// Longer before shorter, masks before what they hide.
    void settle() {
        sort_by(candidates_, [](const Candidate& each) {
            constexpr std::uint64_t longest = 0x7FFF;
            return (longest - std::min<std::uint64_t>(each.length(), longest)) << 17U | (each.mask ? 0U : 1U) << 16U |
                   std::min(each.order, 0xFFFFU);
        });
        kept_.clear();
        for (const std::uint64_t key : keys_) {
            const Candidate& candidate = candidates_[std::uint32_t(key)];
            const bool is_trigger = candidate.layer == Layer::trigger && !candidate.mask;
            if (is_trigger ? !hidden_trigger(candidate, kept_) : !is_blocked(candidate)) kept_.push_back(candidate);
        }
        keep_first_names(kept_);
        sort_by(kept_, [](const Candidate& each) { return each.first; });
    }

    /// Fills keys_: by what `rank` says, 32 bits of it, then by place. The place of each stands in the low half.
    template <class Rank>
    void sort_by(const std::vector<Candidate>& all, const Rank& rank) {
        keys_.clear();
        for (std::uint32_t place = 0; place < all.size(); ++place) keys_.push_back(std::uint64_t(rank(all[place])) << 32U | place);
        std::sort(keys_.begin(), keys_.end());
    }

    [[nodiscard]] bool is_blocked(const Candidate& candidate) const {
        return std::any_of(kept_.begin(), kept_.end(), [&](const Candidate& other) {
            if (!overlap(candidate, other)) return false;
            const bool same_place = inside(candidate, other) && inside(other, candidate);
            const bool findings = candidate.layer == Layer::finding && other.layer == Layer::finding;
            // "Arms jerking" is one finding, and "jerking" with "foaming" near it another.
            const bool reaches_out = candidate.whole_first < other.first || candidate.whole_last > other.last;
            const bool beside = reaches_out && inside(candidate, other);
            if (findings && (same_place || beside)) return other.meaning->concept_index == candidate.meaning->concept_index;
            // "Glasgow coma scale" names a measurement and no coma.
            const bool part_of_name = is_part_of_name(candidate, other);
            // "Sent to the ED by": a longer trigger takes nothing from what a mask hides inside it.
            const bool frees = candidate.mask && !other.mask && inside(candidate, other);
            const bool solid = other.mask || (other.layer == candidate.layer && !frees);
            return part_of_name || solid;
        });
    }

    void hand_over(Sentence& sentence) const {
        std::array<std::size_t, 4> counts{};  // by Layer
        for (const Candidate& each : kept_) ++counts[std::size_t(each.layer)];
        sentence.mentions.reserve(counts[std::size_t(Layer::finding)]);
        sentence.triggers.reserve(counts[std::size_t(Layer::trigger)]);
        sentence.measurements.reserve(counts[std::size_t(Layer::measurement)]);
        sentence.substances.reserve(counts[std::size_t(Layer::substance)]);
        for (const std::uint64_t key : keys_) {
            const Candidate& each = kept_[std::uint32_t(key)];
            if (each.layer == Layer::finding) {
                Mention mention;
                mention.first = each.first;
                mention.last = each.last;
                mention.meaning = each.meaning;
                sentence.mentions.push_back(mention);
            } else if (each.layer == Layer::trigger) {
                sentence.add({each.first, each.last, each.meaning});
            } else if (each.layer == Layer::measurement) {
                sentence.measurements.push_back({each.first, each.last, each.meaning});
            } else if (!each.meaning->unlike) {
                sentence.substances.push_back({each.first, each.last, each.meaning->concept_index});
            }
        }
    }

    PhraseAutomaton automaton_;
    FrameReader frames_;
    std::vector<PhraseMatch> found_;
    std::vector<Candidate> candidates_;
    std::vector<Candidate> kept_;
    std::vector<std::uint64_t> keys_;  // the order of either
};

}  // namespace

void find_phrases(const ContentState& state, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, Sentence& sentence) {
    sentence.first = first;
    sentence.last = last;
    thread_local PhraseFinder finder;
    finder.run(state, tokens, sentence);
}

}  // namespace tonus::clinical
