#include "report_asserter.hpp"

#include <algorithm>
#include <array>

namespace tonus::clinical {
namespace {

bool tells_of_person(const TriggerHit& hit) {
    return hit.kind() == Trigger::self || hit.kind() == Trigger::patient || hit.kind() == Trigger::third_person ||
           hit.kind() == Trigger::dependant;
}

}  // namespace

void Asserter::apply_hypothetical(const TriggerHit& hit) {
    const bool all = has_flag(hit, "all");
    const bool behind = has_flag(hit, "behind");
    // "Might have had a seizure" leaves open whether it happened; "might have a seizure" tells of none.
    const bool perfect = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.first == hit.first && has_flag(other, "perfect");
    });
    if (perfect && !all) return;
    if (all && hit.kind() == Trigger::question && !asks(hit)) return;
    // "Developed symptoms of withdrawal" tells what happened.
    if (!all && told_right_before(hit)) return;
    // "Worried about his seizures": what is somebody's own is there.
    if (!all && concerns_own(hit)) return;
    if (has_flag(hit, "rest") || has_flag(hit, "heading")) {
        for (Mention& mention : sentence_.mentions) mention.hypothetical = mention.hypothetical || mention.first >= hit.first;
        return;
    }
    if (!all && !behind) {
        const std::uint32_t end = has_flag(hit, "answered") ? end_of_question(hit) : sentence_.last;
        return each_behind(hit, [&](Mention& m) {
            const bool real = ended_by_colon(hit, m) || tells_of_what_was(hit, m) || turns_to_now(hit.last, m.first);
            m.hypothetical = m.hypothetical || (m.first < end && !real);
        });
    }
    for (Mention& mention : sentence_.mentions) {
        // "I am pregnant, is baclofen safe?": what stands before the comma is not asked.
        if (hit.kind() == Trigger::question && mention.last <= hit.first && comma_between(hit, mention)) continue;
        mention.hypothetical = mention.hypothetical || all || mention.last == hit.first;
    }
}

bool Asserter::concerns_own(const TriggerHit& hit) const {
    // "Talked about wanting to die": who wants it is the patient.
    const auto next_plays = [&](WordRole role) { return hit.last < sentence_.last && state_.lexicon.plays(tokens_[hit.last], role); };
    if (!next_plays(WordRole::owner) && !next_plays(WordRole::wishing)) return false;
    if (!state_.lexicon.plays(tokens_[hit.last - 1], WordRole::concerning)) return false;
    // "Worried about my mum getting confused": what is somebody's own here is a person.
    return std::none_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.first == hit.last && (other.kind() == Trigger::other_person || other.kind() == Trigger::dependant);
    });
}

bool Asserter::tells_of_what_was(const TriggerHit& hit, const Mention& mention) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return at < sentence_.last && state_.lexicon.plays(tokens_[at], role); };
    if (!plays(hit.last - 1, WordRole::concerning)) return false;
    // "About how he wants to die"; but "about a man: he had a fit", "about fits if he stops", "about how to stop fits".
    bool subject = plays(hit.last, WordRole::clause_opener) && !plays(hit.last + 1, WordRole::infinitive);
    for (std::uint32_t at = hit.last; at < mention.first; ++at) {
        const bool supposed = plays(at, WordRole::imagining) || plays(at, WordRole::supposing) || plays(at, WordRole::condition_word);
        if (supposed || tokens_[at].kind != TokenKind::word) return false;
        subject = subject || plays(at, WordRole::person);
    }
    // "The fit she had", "the seizures that he has been having", "withdrawal, which he is in".
    std::uint32_t next = mention.last;
    if (next < sentence_.last && tokens_[next].mark == ',' && plays(next + 1, WordRole::relative)) ++next;
    if (plays(next, WordRole::relative) || plays(next, WordRole::pronoun)) ++next;
    const bool relates = plays(next, WordRole::person) && !plays(next + 1, WordRole::imagining) && !plays(next + 1, WordRole::supposing);
    return subject || relates;
}

bool Asserter::ended_by_colon(const TriggerHit& hit, const Mention& mention) const {
    // "I read about a man: he fell" goes on; a condition is over.
    const std::uint32_t colon = report_behind_colon(hit.last, mention.first);
    const bool conditional = std::any_of(tokens_.begin() + hit.first, tokens_.begin() + colon, [&](const Token& token) {
        return state_.lexicon.plays(token, WordRole::conditional);
    });
    if (conditional && colon < mention.first) return true;
    const auto& mentions = sentence_.mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& named) {
        return named.first >= hit.last && named.last < mention.first && tokens_[named.last].mark == ':';
    });
}

std::uint32_t Asserter::report_behind_colon(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first + 1; at + 1 < last; ++at) {
        if (tokens_[at].mark == ':' && state_.lexicon.plays(tokens_[at + 1], WordRole::person)) return at;
    }
    return last;
}

bool Asserter::counts_some(std::uint32_t at) const {
    if (tokens_[at].kind == TokenKind::number) return tokens_[at].amount > 0;
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return hit.kind() == Trigger::amount_word && hit.first == at;
    });
}

std::uint32_t Asserter::end_of_question(const TriggerHit& hit) const {
    for (std::uint32_t at = hit.last + 1; at < sentence_.last; ++at) {
        if (tokens_[at].mark != ':') continue;
        // "Asked about seizures: two since Monday": a number answers with what was asked about.
        if (at + 1 < sentence_.last && counts_some(at + 1)) return hit.last;
        // "Asked about risks: seizures": what is imagined besides is no answer.
        const bool imagined = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
            return other.first >= hit.last && other.first <= at;
        });
        return imagined ? sentence_.last : at;
    }
    return sentence_.last;
}

bool Asserter::told_right_before(const TriggerHit& hit) const {
    constexpr std::uint32_t beside = 2;
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        if (other.kind() != Trigger::event) return false;
        const bool same_words = other.first == hit.first && other.last >= hit.last;
        return same_words || (other.first < hit.first && other.last + beside >= hit.first);
    });
}

void Asserter::apply_condition(const TriggerHit& hit) {
    // "It looks as if he had a fit" leaves open whether he had one.
    const bool guessed = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.kind() == Trigger::uncertainty && other.last == hit.first + 1 && other.first < hit.first;
    });
    if (guessed && state_.lexicon.plays(tokens_[hit.first - 1], WordRole::comparing)) return;
    std::uint32_t end = sentence_.last;
    for (const TriggerHit& other : sentence_.triggers) {
        const bool subject = other.kind() == Trigger::self || other.kind() == Trigger::third_person;
        if (subject && other.first > hit.last + 1) end = std::min(end, other.first);
    }
    for (std::uint32_t at = hit.last; at < end; ++at) {
        if (tokens_[at].mark == ',' && !inside_list(at)) end = at;
    }
    const std::uint32_t turn = std::min(end_before_turn(hit.last, end), report_behind_colon(hit.last, end));
    if (turn < end) {
        end = turn;
    } else if (is_only_imagined(end)) {
        end = end_of_main_clause(end);
    }
    for (Mention& mention : sentence_.mentions) {
        if (scope_.before(hit, mention) && mention.first < end) mention.hypothetical = true;
    }
}

bool Asserter::turns_to_now(std::uint32_t first, std::uint32_t last) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    for (std::uint32_t at = first; at + 1 < last; ++at) {
        const bool joined = plays(at, WordRole::joint) || plays(at, WordRole::contrast);
        if (joined && plays(at + 1, WordRole::turn)) return true;
    }
    return false;
}

std::uint32_t Asserter::end_before_turn(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
        if (!state_.lexicon.plays(tokens_[at], WordRole::contrast)) continue;
        const bool names = std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& mention) {
            return mention.first >= first && mention.first < at;
        });
        return names ? last : at;
    }
    return last;
}

bool Asserter::is_only_imagined(std::uint32_t comma) const {
    constexpr std::uint32_t subject_words = 4;
    const std::uint32_t last = std::min(sentence_.last, comma + 1 + subject_words);
    const auto plays = [&](std::uint32_t at, WordRole role) { return at < sentence_.last && state_.lexicon.plays(tokens_[at], role); };
    const auto& mentions = sentence_.mentions;
    for (std::uint32_t at = comma; at < last; ++at) {
        // "She would not wake up" is told by the finding's own words.
        if (std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.first <= at && at < m.last; })) continue;
        if (plays(at, WordRole::imagining)) return true;
        if (plays(at, WordRole::supposing) && !plays(at + 1, WordRole::brief_denial)) return true;
    }
    return false;
}

std::uint32_t Asserter::end_of_main_clause(std::uint32_t comma) const {
    std::uint32_t end = sentence_.last;
    for (const TriggerHit& hit : sentence_.triggers) {
        if (hit.kind() == Trigger::clause_end && hit.first > comma + 1) end = std::min(end, hit.first);
    }
    return end;
}

bool Asserter::inside_list(std::uint32_t comma) const {
    const auto& mentions = sentence_.mentions;
    const bool left =
        std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.last <= comma && m.last + 2 >= comma; });
    return left && std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.first > comma && m.first <= comma + 4; });
}

bool Asserter::asks(const TriggerHit& hit) const {
    return hit.first == sentence_.first || tokens_[hit.first - 1].kind != TokenKind::word || tokens_[sentence_.last - 1].mark == '?';
}

void Asserter::apply_happened(const TriggerHit& hit) {
    if (has_flag(hit, "answer")) return;
    const bool back = has_flag(hit, "back");
    const bool beside = has_flag(hit, "beside");
    const bool until = has_flag(hit, "until");
    // "Others say they feel suicidal and so do I".
    const bool turned = turns_to_patient(hit) || has_flag(hit, "self");
    for (Mention& mention : sentence_.mentions) {
        if (mention.last > hit.first || (beside && mention.last < hit.first)) continue;
        // "Never had headaches until I started this"; "watch for fever until the pump is replaced" tells of none.
        if (until) {
            mention.history = mention.history && !mention.negated;
            mention.worse = mention.worse || mention.negated;
            mention.negated = false;
            continue;
        }
        // What somebody else was only told of happened to the patient.
        mention.of_other = mention.of_other && !turned && !mention.hypothetical;
        mention.hypothetical = false;
        mention.history = mention.history && !back;
        mention.worse = mention.worse || back;
    }
}

bool Asserter::turns_to_patient(const TriggerHit& hit) const {
    const auto begins = [&](WordRole role) { return state_.lexicon.plays(tokens_[hit.first], role); };
    return (frame_.pronouns == Pronouns::she && begins(WordRole::male_pronoun)) ||
           (frame_.pronouns == Pronouns::he && begins(WordRole::female_pronoun));
}

bool Asserter::opens_sentence(const TriggerHit& hit) const {
    return std::none_of(tokens_.begin() + sentence_.first, tokens_.begin() + hit.first, [](const Token& token) {
        return token.kind == TokenKind::word;
    });
}

bool Asserter::turns_to_someone(const TriggerHit& hit, const Mention& mention) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        const bool between = other.first > hit.last && other.first < mention.first;
        return between && tells_of_person(other) && state_.lexicon.plays(tokens_[other.first - 1], WordRole::contrast);
    });
}

bool Asserter::is_kind(const Mention& mention) const {
    if (mention.first == sentence_.first) return true;
    const Token& before = tokens_[mention.first - 1];
    return before.kind != TokenKind::number && !state_.lexicon.prose.holds(ProseSet::definite, before.symbol);
}

bool Asserter::is_general(const Mention& mention) const {
    if (!sentence_.general) {
        const bool of_substance =
            sentence_.of_other_substance && state_.lexicon.plays(tokens_[mention.last - 1], WordRole::done_by_substance);
        const bool condition = state_.concepts[mention.meaning->concept_index].kind == ConceptKind::condition;
        const bool light = condition || is_routine(state_, mention) || (sentence_.of_other_substance && !is_emergent(state_, mention));
        return sentence_.structured && (of_substance || light);
    }
    const auto contrast = [&](const Token& token) { return state_.lexicon.plays(token, WordRole::contrast); };
    const auto parts = [&](const Token& token) { return token.mark == ';' || contrast(token); };
    if (mention.last <= sentence_.prose_first) {
        return std::none_of(tokens_.begin() + mention.last, tokens_.begin() + sentence_.prose_first, parts);
    }
    const std::uint32_t last = std::max(sentence_.prose_last, sentence_.first);
    return mention.first < last || sentence_.prose_last == 0 ||
           std::none_of(tokens_.begin() + last, tokens_.begin() + mention.first, contrast);
}

bool Asserter::describes_thing(const Mention& mention) const {
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    if (mention.last >= sentence_.last) return false;
    const bool remedy = plays(mention.last, WordRole::remedy) && !is_emergent(state_, mention);
    if (!remedy && !plays(mention.last, WordRole::described)) return false;
    // "Seizure chart: three", "falls diary 4", "seizure study showed status".
    const std::uint32_t next = mention.last + 1;
    if (next < sentence_.last && (tokens_[next].mark == ':' || tokens_[next].kind == TokenKind::number)) return false;
    const bool told = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return hit.first == next && (hit.kind() == Trigger::event || hit.kind() == Trigger::reporting);
    });
    if (told) return false;
    // "Was dizzy tablets stopped" tells two things without a comma.
    // And "hallucinations study her" is no study.
    const bool does = next < sentence_.last && (plays(next, WordRole::owner) || plays(next, WordRole::article));
    if (mention.first == sentence_.first) return !remedy && !does;
    constexpr std::array leading = {
        WordRole::article,
        WordRole::owner,
        WordRole::indefinite,
        WordRole::purpose,
        WordRole::partitive,
        WordRole::giving,
        WordRole::medicine_taken};
    return std::any_of(leading.begin(), leading.end(), [&](WordRole role) { return plays(mention.first - 1, role); });
}

void Asserter::read_compounds() {
    for (Mention& mention : sentence_.mentions) {
        mention.hypothetical = mention.hypothetical || (is_finding(mention) && describes_thing(mention));
    }
}

bool Asserter::tells_anew(std::uint32_t first, std::uint32_t last) const {
    bool named = false;
    for (std::uint32_t at = first; at < last; ++at) {
        if (tokens_[at].mark == ':' || state_.lexicon.plays(tokens_[at], WordRole::arriving)) return true;
        const auto ends_here = [&](const Mention& item) { return item.first >= first && item.last == at; };
        const bool ends = std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), ends_here);
        named = named || ends;
        if (named && !ends && tokens_[at].mark == ',') return true;
    }
    return false;
}

bool Asserter::parted_from(const TriggerHit& hit, const Mention& mention) const {
    for (std::uint32_t at = mention.last; at < hit.first; ++at) {
        if (tokens_[at].mark != ',') continue;
        const bool goes_on = std::any_of(sentence_.mentions.begin(), sentence_.mentions.end(), [&](const Mention& item) {
            return item.first > at && item.last <= hit.first;
        });
        if (!goes_on || !inside_list(at)) return true;
    }
    return false;
}

void Asserter::apply_to_kinds(const TriggerHit& hit) {
    if (!sentence_.of_kinds || (has_flag(hit, "opening") && !opens_sentence(hit))) return;
    for (Mention& mention : sentence_.mentions) {
        const bool apart = mention.last <= hit.first ? parted_from(hit, mention) : tells_anew(hit.last, mention.first);
        mention.hypothetical = mention.hypothetical || (!apart && scope_.same_clause(hit, mention) && is_kind(mention));
    }
}

bool Asserter::names_cause_behind(const TriggerHit& hit) const {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t end = std::min(sentence_.last, hit.last + reach);
    for (std::uint32_t at = hit.last; at + 2 < end; ++at) {
        const auto plays = [&](std::uint32_t place, WordRole role) { return state_.lexicon.plays(tokens_[place], role); };
        const std::uint32_t next = at + (plays(at + 1, WordRole::infinitive) ? 2 : 1);
        if (plays(at, WordRole::reason) && (plays(next, WordRole::article) || plays(next, WordRole::owner))) return true;
    }
    return false;
}

void Asserter::apply_general(const TriggerHit& hit) {
    if (has_flag(hit, "kinds")) return apply_to_kinds(hit);
    const bool someone = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [](const TriggerHit& other) {
        return tells_of_person(other) || other.kind() == Trigger::ago || has_flag(other, "dated");
    });
    // "Confused, GCS 12, symptoms include fits": what was measured was measured of somebody.
    const bool measured = std::any_of(sentence_.measurements.begin(), sentence_.measurements.end(), [&](const MeasurementName& name) {
        const std::uint32_t end = std::min(sentence_.last, name.last + 3);
        return std::any_of(tokens_.begin() + name.last, tokens_.begin() + end, [](const Token& token) {
            return token.kind == TokenKind::number;
        });
    });
    if ((someone || measured) && !has_flag(hit, "always")) return;
    // "We report a woman who seized on ifosfamide": somebody else, who does not take the medicine that is watched.
    if (has_flag(hit, "others") && (frame_.names_monitored || !names_other_medicine())) return;
    if (has_flag(hit, "opening") && (!opens_sentence(hit) || sentence_.has(Trigger::event))) return;
    if (names_cause_behind(hit)) return;
    const bool all = has_flag(hit, "all");
    // "Confused, may be withdrawal": what stands before the comma is not what may be.
    const Mention* subject = nullptr;
    for (const Mention& mention : sentence_.mentions) {
        if (mention.last <= hit.first && (subject == nullptr || mention.last > subject->last)) subject = &mention;
    }
    if (!all && subject != nullptr && comma_between(hit, *subject)) return;
    for (Mention& mention : sentence_.mentions) {
        if (turns_to_someone(hit, mention) || turns_to_now(hit.last, mention.first)) continue;
        mention.hypothetical = mention.hypothetical || all || mention.last <= hit.first;
    }
}

}  // namespace tonus::clinical
