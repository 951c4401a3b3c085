#include "report_asserter.hpp"

#include <algorithm>

namespace tonus::clinical {

void Asserter::apply_indication(const TriggerHit& hit) {
    // "Tried it for 6 weeks", "for the first week": how long, not what for.
    if (hit.last < sentence_.last && (is_count(hit.last) || is_span(hit))) return;
    // "Baclofen, who underwent surgery for pain": the words between tell of something else.
    if (tells_event(hit.first, hit.last)) return;
    const bool acute = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.kind() == Trigger::acute_care && other.first + 3 >= hit.first && other.last <= hit.last;
    });
    // "Diagnosed with withdrawal" names what happened, "diagnosed with spasticity" the reason for the medicine.
    const bool diagnosis = has_flag(hit, "disease");
    const bool headed = diagnosis && tokens_[hit.last - 1].mark == ':';
    // "Suffered from nausea" is a report; "suffered from depression" may be why the medicine was given.
    const bool only_treated = has_flag(hit, "treated");
    each_listed(hit, purpose_reach, [&](Mention& mention) {
        if (only_treated && (!is_treated(state_, mention) || sentence_.effect || sentence_.recent)) return;
        const bool happened = acute || (diagnosis && is_emergent(state_, mention)) || (headed && !is_routine(state_, mention));
        mention.indication = mention.indication || !happened || is_treated(state_, mention);
    });
}

bool Asserter::is_count(std::uint32_t at) const {
    return tokens_[at].kind == TokenKind::number ||
           std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
               return hit.kind() == Trigger::amount_word && hit.first == at;
           });
}

bool Asserter::is_span(const TriggerHit& hit) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        const bool time = other.kind() == Trigger::lasting || other.kind() == Trigger::recent || other.kind() == Trigger::unchanged ||
                          other.kind() == Trigger::history;
        return time && other.first > hit.first && other.first < hit.last && other.last > hit.last;
    });
}

bool Asserter::tells_event(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.kind() == Trigger::event && other.first > first && other.last <= last;
    });
}

bool Asserter::has_subject(const TriggerHit& hit) const {
    if (hit.last > hit.first + 1) return true;
    if (!state_.lexicon.plays(tokens_[hit.first], WordRole::participle)) return true;
    if (hit.first == sentence_.first || tokens_[hit.first - 1].kind != TokenKind::word) return false;
    return !state_.lexicon.plays(tokens_[hit.first - 1], WordRole::describing);
}

void Asserter::apply_relief(const TriggerHit& hit) {
    if (!has_subject(hit)) return;
    const bool denied = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        return other.kind() == Trigger::negation && other.last <= hit.first && other.last + 3 >= hit.first;
    });
    // "A reduction in headaches" relieves them, "a reduction in the dose and confused since" relieves nothing.
    each_listed(hit, has_flag(hit, "beside") ? 0 : purpose_reach, [&](Mention& mention) {
        mention.indication = mention.indication || (denied && is_treated(state_, mention));
        mention.negated = mention.negated && !denied;
        // "Treated for meningitis" had it; only what the medicine is taken for is relieved by it.
        mention.relieved = mention.relieved || (!denied && is_finding(mention) && !is_emergent(state_, mention));
    });
}

bool Asserter::attributed(std::uint32_t first, std::uint32_t last) const {
    // "My other medicine, amitriptyline, gives me a dry mouth": a comma may close what names it.
    if (first + 1 < last && tokens_[first].mark == ',' && attributes(first + 1)) ++first;
    for (std::uint32_t at = first; at < last; ++at) {
        if (tokens_[at].mark == ',' || tokens_[at].mark == ';') return false;
    }
    // "Allergic to penicillin", "codeine rash": side by side.
    if (first == last) return true;
    if (first > last || last > first + attribution_reach) return false;
    // "My old drug was fine but now I passed out": behind a turn to a person the medicine is told of no more.
    const auto plays = [&](std::uint32_t at, WordRole role) { return at <= last && state_.lexicon.plays(tokens_[at], role); };
    for (std::uint32_t at = first; at < last; ++at) {
        const bool person = plays(at + 1, WordRole::person) || plays(at + 2, WordRole::person);
        if (plays(at, WordRole::contrast) && person) first = at + 1;
    }
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return hit.kind() == Trigger::attribution && hit.first >= first && hit.last <= last;
    });
}

bool Asserter::attributes(std::uint32_t at) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return hit.kind() == Trigger::attribution && hit.first == at && hit.last > at + 1;
    });
}

bool Asserter::listed_behind(std::uint32_t name, std::uint32_t mention) const {
    if (mention != name + 1) return false;
    const char mark = tokens_[name].mark;
    return mark == '(' || mark == '-' || mark == ':' || mark == '=';
}

bool Asserter::given_acutely(std::uint32_t name) const {
    return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return hit.kind() == Trigger::acute_care && hit.last <= name && hit.last + 3 >= name;
    });
}

bool Asserter::monitored_beside(const Mention& mention) const {
    return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
        const bool tied =
            attributed(name.last, mention.first) || (attributed(mention.last, name.first) && !given_afterwards(mention.last, name.first));
        return tied && state_.concepts[name.concept_index].monitored;
    });
}

bool Asserter::blamed_behind(const Mention& mention, const MedicineWords& name) const {
    return attributed(mention.last, name.first) && !given_afterwards(mention.last, name.first);
}

bool Asserter::taken_together(const MedicineWords& name) const {
    constexpr std::uint32_t reach = 4;  // tokens between the two names
    const auto any = [&](std::uint32_t first, std::uint32_t last, WordRole role) {
        return std::any_of(tokens_.begin() + first, tokens_.begin() + std::max(first, last), [&](const Token& token) {
            return state_.lexicon.plays(token, role);
        });
    };
    const std::uint32_t before = std::max(sentence_.first, name.first < 2 ? 0 : name.first - 2);
    const std::uint32_t behind = std::min(sentence_.last, name.last + 2);
    // "The antibiotics were added", "when I take it with my other meds".
    const bool with_it = name.first >= before + 2 && state_.lexicon.plays(tokens_[before], WordRole::pronoun) &&
                         any(before, name.first, WordRole::combining);
    if (with_it || any(before, behind, WordRole::adding)) return true;
    return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& other) {
        if (!state_.concepts[other.concept_index].monitored) return false;
        const std::uint32_t first = std::min(name.last, other.last);
        const std::uint32_t last = std::max(name.first, other.first);
        return last <= first + reach && any(first, last, WordRole::combining) && !any(first, last, WordRole::contrast) &&
               !any(first, last, WordRole::switched);
    });
}

bool Asserter::given_afterwards(std::uint32_t finding, std::uint32_t medicine) const {
    bool switched = false;
    for (std::uint32_t at = finding; at < medicine; ++at) {
        if (state_.lexicon.plays(tokens_[at], WordRole::since)) return false;
        switched = switched || state_.lexicon.plays(tokens_[at], WordRole::switched);
    }
    return switched;
}

bool Asserter::monitored_may_be_meant(const Mention& mention) const {
    return std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const SubstanceName& name) {
        // "Robaxin upset my stomach, baclofen is a different story": it begins a clause of its own.
        const bool anew = name.first > mention.last && (tokens_[name.first - 1].mark == ',' || tokens_[name.first - 1].mark == ';');
        const bool came_after = anew || (name.first >= mention.last && given_afterwards(mention.last, name.first));
        return state_.concepts[name.concept_index].monitored && !came_after;
    });
}

bool Asserter::clears_monitored() const {
    constexpr std::uint32_t longest = 4;  // "this one has not"
    std::uint32_t end = sentence_.last;
    while (end > sentence_.first && tokens_[end - 1].kind != TokenKind::word) --end;
    if (end <= sentence_.first + longest) return false;
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    const auto is_meant = [&](std::uint32_t at) {
        return plays(at, WordRole::pronoun) || std::any_of(sentence_.substances.begin(), sentence_.substances.end(), [&](const auto& name) {
                   return name.first == at && state_.concepts[name.concept_index].monitored;
               });
    };
    if (is_meant(end - 1)) return plays(end - 2, WordRole::giving) && plays(end - 3, WordRole::brief_denial);
    if (!plays(end - 1, WordRole::brief_denial)) return false;
    for (std::uint32_t at = end - 1; at-- > end - longest && tokens_[at].kind == TokenKind::word;) {
        const bool begins = tokens_[at - 1].kind != TokenKind::word || plays(at - 1, WordRole::contrast) || plays(at - 1, WordRole::joint);
        if (is_meant(at)) return begins;
    }
    return false;
}

bool Asserter::means_other_medicine(const Mention& mention) const {
    const auto is_pronoun = [&](std::uint32_t at) { return state_.lexicon.plays(tokens_[at], WordRole::pronoun); };
    const bool holds = mention.last >= mention.first + 2 && (is_pronoun(mention.first) || is_pronoun(mention.last - 1));
    const bool follows = mention.first > sentence_.first && state_.lexicon.plays(tokens_[mention.first - 1], WordRole::subject_pronoun);
    if (!holds && !follows) return false;
    std::uint32_t nearest = 0;
    bool other = false;
    const auto name = [&](std::uint32_t last, bool is_other) {
        if (last > mention.first || last <= nearest) return;
        nearest = last;
        other = is_other;
    };
    for (const SubstanceName& each : sentence_.substances) name(each.last, !state_.concepts[each.concept_index].monitored);
    for (const TriggerHit& hit : sentence_.triggers) {
        if (hit.kind() == Trigger::other_medicine) name(hit.last, true);
    }
    return other;
}

void Asserter::add_unknown_names(std::vector<MedicineWords>& names) const {
    for (const TriggerHit& hit : sentence_.triggers) {
        const bool precedes = hit.kind() == Trigger::past_trial || (hit.kind() == Trigger::attribution && has_flag(hit, "names"));
        if (!precedes || hit.last >= sentence_.last) continue;
        // "With Xyzal I was drowsy"; but "a man with Lewy bodies" names no medicine.
        const bool describes = hit.last == hit.first + 1 && state_.lexicon.plays(tokens_[hit.first], WordRole::describing);
        if (describes && !scope_.begins_clause(hit.first)) continue;
        if (tokens_[hit.last].capital) names.push_back({hit.last, hit.last + 1});
    }
    if (!sentence_.written.has_unknown_word()) return;
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
        if (has_medicine_ending(state_, text_, tokens_[at])) names.push_back({at, at + 1});
    }
}

bool Asserter::while_taken(const Mention& mention, const MedicineWords& name) const {
    constexpr std::uint32_t reach = 9;  // tokens between the two
    constexpr std::uint32_t beside = 3;
    if (mention.last > name.first || name.first > mention.last + reach) return false;
    const auto plays = [&](std::uint32_t at, WordRole role) { return at < sentence_.last && state_.lexicon.plays(tokens_[at], role); };
    bool then = false;
    bool taken = false;
    for (std::uint32_t at = mention.last; at < name.first; ++at) {
        if (tokens_[at].kind != TokenKind::word || plays(at, WordRole::joint) || plays(at, WordRole::switched)) return false;
        then = then || plays(at, WordRole::since);
        taken = taken || (then && plays(at, WordRole::taking));
    }
    if (!then) return false;
    for (std::uint32_t at = name.last; at < name.last + beside; ++at) taken = taken || plays(at, WordRole::medicine_ended);
    return taken;
}

bool Asserter::given_by_unknown_name(const Mention& mention) const {
    if (is_emergent(state_, mention) || mention.first < sentence_.first + 2) return false;
    const bool begins = mention.first == sentence_.first + 2 || tokens_[mention.first - 3].kind != TokenKind::word;
    const bool ends = mention.last == sentence_.last || tokens_[mention.last].kind != TokenKind::word;
    const bool purpose = state_.lexicon.plays(tokens_[mention.first - 1], WordRole::purpose);
    return begins && ends && purpose && tokens_[mention.first - 2].capital;
}

bool Asserter::blames_other(std::span<const MedicineWords> names) const {
    if (!sentence_.roles.has(WordRole::caused) || names_monitored()) return false;
    // "He has urosepsis-induced confusion" tells of the patient.
    const bool someone = sentence_.has(Trigger::self) || sentence_.has(Trigger::patient) || sentence_.has(Trigger::third_person);
    constexpr std::uint32_t shortest_name = 7;  // letters
    for (std::uint32_t at = sentence_.first + 1; at < sentence_.last; ++at) {
        const Token& name = tokens_[at - 1];
        const bool glued = tokens_[at].begin == name.end + 1 && state_.lexicon.plays(tokens_[at], WordRole::caused);
        if (!glued || name.kind != TokenKind::word) continue;
        if (!someone && name.symbol == unknown_word && name.end - name.begin >= shortest_name) return true;
        if (std::any_of(names.begin(), names.end(), [&](const MedicineWords& each) { return each.last == at; })) return true;
    }
    return false;
}

bool Asserter::begins_story(std::uint32_t first, std::uint32_t last) const {
    if (first == sentence_.first || !scope_.begins_clause(first - 1)) return false;
    return state_.lexicon.plays(tokens_[first - 1], WordRole::giving) && state_.lexicon.plays(tokens_[last], WordRole::person);
}

bool Asserter::continues_row(std::uint32_t first, std::uint32_t last) const {
    return first < last && std::all_of(tokens_.begin() + first, tokens_.begin() + last, [&](const Token& token) {
               return token.mark == ',' || state_.lexicon.plays(token, WordRole::row_joint);
           });
}

bool Asserter::tells_of(std::uint32_t first, std::uint32_t last, const Mention& mention) const {
    if (last > mention.first || monitored_may_be_meant(mention)) return false;
    const auto plays = [&](std::uint32_t at, WordRole role) { return state_.lexicon.plays(tokens_[at], role); };
    // "Prozac", "the Prozac", "my old Prozac".
    std::uint32_t start = first;
    for (std::uint32_t back = 1; back <= 2 && first >= sentence_.first + back; ++back) {
        if (plays(first - back, WordRole::article)) start = first - back;
    }
    const bool subject = (scope_.begins_clause(start) && tokens_[last].kind == TokenKind::word) || begins_story(first, last);
    const auto trial = std::find_if(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return hit.kind() == Trigger::past_trial && hit.last <= first && hit.last + 1 >= first;
    });
    const bool tried = trial != sentence_.triggers.end();
    const auto closes = [](const Token& token) { return token.mark == ')'; };
    const bool inside = tokens_[last].mark == '(' && std::none_of(tokens_.begin() + last, tokens_.begin() + mention.first, closes);
    if (!subject && !tried && !inside) return false;
    // "After Prozac (which made me sick)": all that stands in the bracket.
    if (inside) return true;
    // "Was given an antibiotic last week and fell twice": it is taken beside the one that is watched.
    const bool lately = std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        const bool now = hit.kind() == Trigger::recent || hit.kind() == Trigger::ago;
        return now && hit.first >= last &&
               std::any_of(tokens_.begin() + hit.last, tokens_.begin() + std::max(hit.last, mention.first), [&](const Token& token) {
                   return state_.lexicon.plays(token, WordRole::person);
               });
    });
    if (tried && lately) return false;
    // "When I was on Zoloft I was tired", "on Zoloft I was tired": whoever is named next.
    const bool whole = (tried && has_flag(*trial, "all")) || begins_story(first, last);
    // Another subject, a turn or a word of now begins something of its own; "but it made me sick" does not.
    for (std::uint32_t at = last; at < mention.first; ++at) {
        const bool comma = tokens_[at].mark == ',';
        // "Tried it, but the side effects": the contrast leads straight to what it did.
        const bool carries_on = plays(at + 1, WordRole::carrying_on) || mention.first <= at + 2;
        const bool contrast = plays(at, WordRole::contrast) && !(tried && carries_on);
        const bool joined = plays(at - 1, WordRole::joint) || tokens_[at - 1].mark == ',';
        const bool told = plays(at - 1, WordRole::comparing) || (tried && joined);
        const bool person = !whole && plays(at, WordRole::person) && !told;
        if (contrast || person || plays(at, WordRole::turn) || (comma && !tried) || tokens_[at].mark == ';') return false;
    }
    return true;
}

void Asserter::read_other_medicines() {
    std::vector<MedicineWords> names;
    for (const SubstanceName& name : sentence_.substances) {
        if (!state_.concepts[name.concept_index].monitored) names.push_back({name.first, name.last});
    }
    for (const TriggerHit& hit : sentence_.triggers) {
        if (hit.kind() == Trigger::other_medicine) names.push_back({hit.first, hit.last});
    }
    add_unknown_names(names);
    // Words that blame or name no medicine by what they are called.
    const bool may_name = sentence_.roles.has(WordRole::caused) || sentence_.roles.has(WordRole::purpose);
    if (names.empty() && !may_name) return;
    std::erase_if(names, [&](const MedicineWords& name) { return taken_together(name); });
    const bool blamed = blames_other(names);
    std::uint32_t row_end = 0;  // behind the last mention of a list that stands behind a name
    for (Mention& mention : sentence_.mentions) {
        mention.of_other = mention.of_other || (blamed && !is_emergent(state_, mention));
        if (!is_emergent(state_, mention) && !monitored_beside(mention)) {
            mention.of_other = mention.of_other || std::any_of(names.begin(), names.end(), [&](const MedicineWords& name) {
                                   return tells_of(name.first, name.last, mention);
                               });
        }
        const auto heads = [&](const MedicineWords& name) { return listed_behind(name.last, mention.first); };
        const bool in_list = std::any_of(names.begin(), names.end(), heads) || (row_end > 0 && continues_row(row_end, mention.first));
        row_end = in_list ? mention.last : 0;
        const bool other = in_list || means_other_medicine(mention) ||
                           (!monitored_beside(mention) && std::any_of(names.begin(), names.end(), [&](const MedicineWords& name) {
                               return attributed(name.last, mention.first) || blamed_behind(mention, name) || while_taken(mention, name);
                           }));
        // "Clonazepam for myoclonus": what the other medicine is taken for; "given diazepam for seizures" tells of them.
        const bool treated = std::any_of(names.begin(), names.end(), [&](const MedicineWords& name) {
            return name.last + 1 == mention.first && state_.lexicon.plays(tokens_[name.last], WordRole::purpose) &&
                   !given_acutely(name.first);
        });
        mention.indication = mention.indication || treated || given_by_unknown_name(mention);
        if (!other) continue;
        const bool doubt = is_emergent(state_, mention) && !in_list && !clears_monitored();
        (doubt ? mention.uncertain : mention.of_other) = true;
    }
}

}  // namespace tonus::clinical
