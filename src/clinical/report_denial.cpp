#include "report_asserter.hpp"

#include <algorithm>

namespace tonus::clinical {

void Asserter::apply_negation(const TriggerHit& hit) {
    if (denies_medicine(hit)) return;
    std::uint32_t from = hit.last;
    std::uint32_t reach = negation_reach;
    for (Mention& mention : sentence_.mentions) {
        if (!scope_.before(hit, mention) || !scope_.same_clause(hit, mention)) continue;
        const bool far = mention.first > from + reach && !denies_row(hit, from, mention.first);
        if (far || (from == hit.last && (stops_at_comma(hit, mention) || denies_one_item(hit, mention)))) return;
        // "No fever but presented with rigors"; "has not developed a rash" is one denial.
        if (from > hit.last && event_between({from, from, hit.meaning}, mention)) return;
        if (has_flag(hit, "noun") && names_person(hit.last, mention.first)) return;
        if (!is_routine(state_, mention) && turns_at_dash(hit, mention)) return;
        if (counts_anew(hit, mention) || names_again(hit, mention) || tells_of_one(hit, mention)) return;
        if (tells_of_state(hit, mention) || dated_between_denials(hit, mention) || tells_what_came_next(hit, mention)) return;
        if (never_so(hit, mention)) {
            mention.worse = true;
            return;
        }
        mention.negated = mention.negated || !denies_by_itself(mention);
        from = std::max(from, mention.last);
        reach = list_reach;
    }
}

bool Asserter::names_person(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(tokens_.begin() + first, tokens_.begin() + std::max(first, last), [&](const Token& token) {
        return state_.lexicon.plays(token, WordRole::person);
    });
}

bool Asserter::turns_at_dash(const TriggerHit& hit, const Mention& mention) const {
    const auto stands_free = [&](std::uint32_t at) {
        const bool inside = at > sentence_.first && at + 1 < sentence_.last;
        return inside && tokens_[at].mark == '-' && tokens_[at - 1].end < tokens_[at].begin && tokens_[at].end < tokens_[at + 1].begin;
    };
    std::uint32_t dashes = 0;
    bool between = false;
    for (std::uint32_t at = hit.last; at < sentence_.last; ++at) {
        if (!stands_free(at)) continue;
        ++dashes;
        between = between || at < mention.first;
    }
    return between && dashes == 1;
}

bool Asserter::counts_anew(const TriggerHit& hit, const Mention& mention) const {
    const bool counted = counts_some(mention.first) || (mention.first > hit.last && counts_some(mention.first - 1));
    return mention.first >= hit.last && counted && (comma_between(hit, mention) || colon_between(hit.last, mention.first));
}

bool Asserter::tells_of_one(const TriggerHit& hit, const Mention& mention) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    if (hit.last >= mention.first || !plays(hit.last - 1, WordRole::own_denial) || plays(hit.last, WordRole::indefinite)) return false;
    std::uint32_t first = mention.first + 1;
    while (first > hit.last && tokens_[first - 1].mark != ',') --first;
    if (first == hit.last || first > mention.first || !plays(first, WordRole::indefinite)) return false;
    // "No fever, a rash or a cough".
    return std::none_of(tokens_.begin() + mention.last, tokens_.begin() + sentence_.last, [&](const Token& token) {
        return state_.lexicon.plays(token, WordRole::alternative);
    });
}

bool Asserter::tells_of_state(const TriggerHit& hit, const Mention& mention) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    const auto tells_state = [&](const Mention& named) {
        const bool reaches = named.last > named.first + 1 && plays(named.last - 1, WordRole::infinitive);  // "unresponsive to"
        return plays(named.last - (reaches ? 2 : 1), WordRole::predicate);
    };
    if (!plays(hit.last - 1, WordRole::row_denial) || !tells_state(mention) || !comma_between(hit, mention)) return false;
    // "Denies feeling low, suicidal", "not drowsy, confused": what is denied first is how somebody is, too.
    if (plays(hit.last, WordRole::predicate) || plays(hit.last, WordRole::present_verb)) return false;
    const bool among_states = std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& named) {
        return named.first >= hit.last && named.last < mention.first && tells_state(named);
    });
    if (among_states) return false;
    // "No pain, drowsy or dizzy" goes on; "no pain, drowsy, no fever" denies anew.
    std::uint32_t at = mention.first;
    while (at > hit.last && tokens_[at - 1].mark != ',') --at;
    for (; at < sentence_.last; ++at) {
        if (plays(at, WordRole::row_denial)) return true;
        if (plays(at, WordRole::alternative)) return false;
    }
    return true;
}

bool Asserter::dated_between_denials(const TriggerHit& hit, const Mention& mention) const {
    const auto denies = [&](std::uint32_t at) { return state_.lexicon.plays(tokens_[at], WordRole::row_denial); };
    if (!denies(hit.last - 1) || tokens_[mention.first - 1].mark != ',' || !is_emergent(state_, mention)) return false;
    std::uint32_t end = mention.last;
    while (end < sentence_.last && tokens_[end].mark != ',') ++end;
    if (end + 1 >= sentence_.last || !denies(end + 1)) return false;
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& time) {
        return (time.kind() == Trigger::recent || time.kind() == Trigger::ago) && time.first == mention.last && time.last == end;
    });
}

bool Asserter::tells_what_came_next(const TriggerHit& hit, const Mention& mention) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    const bool goes_on =
        mention.first > hit.last && plays(mention.first - 1, WordRole::clause_joint) && plays(mention.first, WordRole::past_verb);
    // "Has not fallen and had a seizure": behind "has" the form may be another participle.
    const auto is_finite = [&](std::uint32_t at) { return plays(at, WordRole::past_verb) && !plays(at, WordRole::perfect); };
    return goes_on && (is_finite(hit.first) || (hit.first > sentence_.first && is_finite(hit.first - 1)));
}

bool Asserter::names_again(const TriggerHit& hit, const Mention& mention) const {
    if (mention.first > sentence_.first && state_.lexicon.plays(tokens_[mention.first - 1], WordRole::alternative)) return false;
    const std::uint32_t length = mention.last - mention.first;
    return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& named) {
        const bool denied = named.negated && named.first >= hit.last && named.last < mention.first && named.last - named.first == length;
        return denied && comma_between({named.first, named.last, nullptr}, mention) &&
               std::equal(
                   tokens_.begin() + named.first,
                   tokens_.begin() + named.last,
                   tokens_.begin() + mention.first,
                   [](const Token& a, const Token& b) { return a.symbol == b.symbol; }
               );
    });
}

bool Asserter::never_so(const TriggerHit& hit, const Mention& mention) const {
    constexpr std::uint32_t reach = 3;
    if (!state_.lexicon.plays(tokens_[hit.first], WordRole::never)) return false;
    const std::uint32_t from = mention.first > hit.last + reach ? mention.first - reach : hit.last;
    return std::any_of(tokens_.begin() + from, tokens_.begin() + std::max(from, mention.first + 1), [&](const Token& token) {
        return state_.lexicon.plays(token, WordRole::degree);
    });
}

bool Asserter::denies_by_itself(const Mention& mention) const { return state_.lexicon.plays(tokens_[mention.first], WordRole::own_denial); }

bool Asserter::denies_one_item(const TriggerHit& hit, const Mention& mention) const {
    const bool is_item = hit.first > sentence_.first && tokens_[hit.first - 1].mark == ',';
    if (!is_item || !comma_between(hit, mention)) return false;
    const bool among_reported = std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& named) {
        return named.last < hit.first && is_finding(named) && !named.negated && scope_.same_clause(hit, named);
    });
    for (std::uint32_t at = hit.last; among_reported && at < sentence_.last; ++at) {
        if (state_.lexicon.plays(tokens_[at], WordRole::alternative)) return false;
    }
    return among_reported;
}

bool Asserter::denies_medicine(const TriggerHit& hit) const {
    return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
        if (name.first != hit.last || name.last >= sentence_.last) return false;
        return tokens_[name.last].mark == ',' || state_.lexicon.plays(tokens_[name.last], WordRole::beyond_medicine);
    });
}

bool Asserter::denies_row(const TriggerHit& hit, std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t item_length = 4;
    // The denial may begin with a colon: "ROS: denies".
    const bool denies = std::any_of(tokens_.begin() + hit.first, tokens_.begin() + hit.last, [&](const Token& token) {
        return state_.lexicon.plays(token, WordRole::row_denial);
    });
    if (!denies && !scope_.in_row(last)) return false;
    std::uint32_t length = 0;
    for (std::uint32_t at = first; at < last; ++at) {
        const bool comma = tokens_[at].mark == ',' || tokens_[at].mark == ';';
        if (!comma && tokens_[at].kind != TokenKind::word) return false;
        length = comma ? 0 : length + 1;
        if (length > item_length) return false;
    }
    // "Any increase in cough, any increase in sputum": more of it is denied as well.
    const auto more_of_it = [&](const TriggerHit& other) {
        constexpr std::uint32_t beside = 2;
        for (std::uint32_t back = 1; back <= beside && other.first >= first + back; ++back) {
            if (state_.lexicon.plays(tokens_[other.first - back], WordRole::whatever)) return other.kind() == Trigger::worse;
        }
        return false;
    };
    return std::all_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.first < first || other.last > last || other.kind() == Trigger::mask || other.kind() == Trigger::negation ||
               other.kind() == Trigger::recent || more_of_it(other);
    });
}

bool Asserter::is_finding(const Mention& mention) const {
    return state_.concepts[mention.meaning->concept_index].kind == ConceptKind::finding;
}

bool Asserter::finding_follows(const TriggerHit& hit) const {
    return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
        return is_finding(mention) && mention.first >= hit.last && mention.first <= hit.last + 1;
    });
}

bool Asserter::answers_something(const TriggerHit& hit) const {
    return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
        const bool near =
            mention.last <= hit.first && words_beside_time(mention.last, hit.first) <= after_reach && scope_.same_clause(hit, mention);
        return near && (is_finding(mention) || !finding_follows(hit));
    });
}

std::uint32_t Asserter::words_beside_time(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t words = last > first ? last - first : 0;
    for (const TriggerHit& hit : sentence_.triggers) {
        if (hit.kind() == Trigger::recent && hit.first >= first && hit.last <= last) words -= std::min(words, hit.last - hit.first);
    }
    return words;
}

bool Asserter::heads_row(const TriggerHit& hit) const {
    const bool goes_on = hit.last < sentence_.last && tokens_[hit.last].kind == TokenKind::word;
    return goes_on && std::none_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
               return is_finding(mention) && mention.last <= hit.first;
           });
}

bool Asserter::denies_next(const TriggerHit& hit) const {
    return std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
        const bool next = is_finding(mention) && mention.first == hit.last;
        const bool asked = mention.last < sentence_.last && (tokens_[mention.last].mark == ':' || tokens_[mention.last].mark == '?' ||
                                                             tokens_[mention.last].mark == '-' || tokens_[mention.last].mark == '=');
        return next && !asked;
    });
}

void Asserter::apply_negation_after(const TriggerHit& hit) {
    const bool everyday = has_flag(hit, "everyday");
    if (has_flag(hit, "all")) {
        // "Sick at first, but that soon went away" takes nothing back that is urgent.
        for (Mention& mention : sentence_.mentions) {
            const bool taken_back = mention.last <= hit.first && (!everyday || is_routine(state_, mention));
            mention.negated = mention.negated || taken_back;
        }
        return;
    }
    const bool score = tokens_[hit.last - 1].kind == TokenKind::number;
    // "10 mg 1-0-1" is one number.
    if (score && hit.first > sentence_.first && tokens_[hit.first].mark != '\0') {
        const Token& before = tokens_[hit.first - 1];
        if (before.kind == TokenKind::number && before.end == tokens_[hit.first].begin) return;
    }
    // "Next door's child? No, ours": the answer ends with the comma.
    const bool answers_question = tokens_[hit.first].mark == '?' && hit.last < sentence_.last && tokens_[hit.last].mark == ',';
    if (answers_question && !answers_something(hit)) return;
    // "Neuro: no tremor": the colon belongs to a heading, and the denial to what follows.
    if (tokens_[hit.first].mark != '\0' && (heads_row(hit) || !answers_something(hit) || denies_next(hit))) return apply_negation(hit);
    std::uint32_t from = hit.first;
    std::uint32_t reach = after_reach;
    for (auto mention = sentence_.mentions.rbegin(); mention != sentence_.mentions.rend(); ++mention) {
        // "Slept badly because of the heat": the reason begins a clause and reaches back out of it.
        if (mention->last > hit.first || (!everyday && !scope_.same_clause(hit, *mention))) continue;
        if (words_beside_time(mention->last, from) > reach) return;
        // "dizziness yes, nausea no": what was answered already is not answered again.
        if (answered_between(mention->last, hit.first)) return;
        // "Tired from the school run": an everyday reason explains nothing that is urgent.
        if (everyday && !is_routine(state_, *mention)) continue;
        mention->negated = true;
        // "Had a seizure, pain 0/10": a number is said of one thing.
        if (score) return;
        from = mention->first;
        reach = 2;
    }
}

bool Asserter::colon_between(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
        if (tokens_[at].mark == ':' && at > first) return true;
    }
    return false;
}

bool Asserter::stops_at_comma(const TriggerHit& hit, const Mention& mention) const {
    const bool brief = has_flag(hit, "brief") || state_.lexicon.plays(tokens_[hit.last - 1], WordRole::brief_denial);
    return brief && (comma_between(hit, mention) || colon_between(hit.last, mention.first));
}

bool Asserter::answered_between(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        const bool answer = hit.kind() == Trigger::affirmation || hit.kind() == Trigger::negation_after;
        return answer && hit.last > first && hit.last <= last;
    });
}

void Asserter::apply_better(const TriggerHit& hit) {
    const bool eased = has_flag(hit, "eased");
    const bool of_next = describes_next(hit);
    each_in_clause(hit, has_flag(hit, "beside") ? arrow_reach : change_reach, [&](Mention& mention) {
        if (of_next && mention.last <= hit.first && comma_between(hit, mention)) return;
        mention.better = true;
        if (eased && follows_closely(hit.last, mention.first) && !is_emergent(state_, mention)) mention.negated = true;
    });
}

bool Asserter::describes_next(const TriggerHit& hit) const {
    if (hit.first == sentence_.first || hit.last >= sentence_.last || tokens_[hit.last].kind != TokenKind::word) return false;
    const Token& before = tokens_[hit.first - 1];
    if (before.mark != ',' && !state_.lexicon.plays(before, WordRole::joint)) return false;
    return !state_.lexicon.plays(tokens_[hit.last], WordRole::looking_back);
}

bool Asserter::follows_closely(std::uint32_t last, std::uint32_t first) const {
    if (first == last) return true;
    if (first != last + 2) return false;
    return state_.lexicon.plays(tokens_[last + 1], WordRole::joint);
}

void Asserter::apply_gone(const TriggerHit& hit) {
    // "How long until the dizziness goes away?": what is to go is there.
    const bool awaited = tokens_[sentence_.last - 1].mark == '?' && sentence_.has(Trigger::question);
    if (awaited) return;
    const bool stopped = sentence_.has(Trigger::dechallenge);
    if (!stopped && points_back(hit)) {
        for (Mention& mention : sentence_.mentions) {
            if (mention.last <= hit.first && is_routine(state_, mention)) mention.better = mention.negated = true;
        }
    }
    each_in_clause(hit, change_reach, [&](Mention& mention) {
        if (mention.last > hit.first) return;
        mention.better = true;
        if (!stopped && !happened_anew(mention) && !is_emergent(state_, mention)) mention.negated = true;
    });
}

bool Asserter::points_back(const TriggerHit& hit) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    if (hit.first > sentence_.first && plays(hit.first - 1, WordRole::relative)) return true;
    const std::uint32_t turn = plays(hit.first, WordRole::pronoun) ? 1 : 2;  // tokens from the turn to the trigger
    if (hit.first < sentence_.first + turn || !plays(hit.first + 1 - turn, WordRole::pronoun)) return false;
    return plays(hit.first - turn, WordRole::contrast) || plays(hit.first - turn, WordRole::joint) || tokens_[hit.first - turn].mark == ';';
}

bool Asserter::happened_anew(const Mention& mention) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return hit.kind() == Trigger::event && hit.last <= mention.first && scope_.same_clause(hit, mention);
    });
}

}  // namespace tonus::clinical
