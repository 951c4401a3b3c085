#include "report_facts.hpp"
#include "report_scope.hpp"

#include <algorithm>
#include <optional>

namespace tonus::clinical {
namespace {

constexpr std::ptrdiff_t most_amounts = 20;  // of one text: more of them say nothing new

/// A number in the sentence and the unit behind it.
struct Quantity {
    double count = 0;
    std::optional<double> milligrams_each;  ///< of the unit; 0 for a countable one
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Of what is denied, asked or imagined right before, in the same clause: "I've read the leaflet and I took 30" is told.
bool negated_before(const ReportWriter& writer, const Sentence& sentence, std::uint32_t at) {
    constexpr std::uint32_t reach = 6;
    const auto parted_from = [&](const TriggerHit& hit) {
        return std::any_of(writer.tokens.begin() + hit.last, writer.tokens.begin() + at, [](const Token& token) {
            return token.mark == ';';
        });
    };
    return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
        const bool denies = hit.kind() == Trigger::negation || hit.kind() == Trigger::hypothetical || hit.kind() == Trigger::condition ||
                            hit.kind() == Trigger::question;
        return denies && hit.last <= at && hit.last + reach >= at && !parted_from(hit) &&
               std::none_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
                   const bool ends = other.kind() == Trigger::clause_end || other.kind() == Trigger::event;
                   return ends && other.first >= hit.last && other.last <= at;
               });
    });
}

/// "My friend took 30": nobody else is named between that person and the amount. "I took 30 and my doctor is away" is the
/// writer's own.
bool by_somebody_else(const Sentence& sentence, std::uint32_t at) {
    const auto named_between = [&](const TriggerHit& other) {
        return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
            const bool patient = hit.kind() == Trigger::self || hit.kind() == Trigger::patient || hit.kind() == Trigger::dependant;
            return patient && hit.first >= other.last && hit.last <= at;
        });
    };
    return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
        return hit.kind() == Trigger::other_person && !has_flag(hit, "dead") && hit.last <= at && !named_between(hit);
    });
}

bool other_medicine(const ReportWriter& writer, const Sentence& sentence) {
    const auto is_monitored = [&](const SubstanceName& name) { return writer.state.concepts[name.concept_index].monitored; };
    const bool any = !sentence.substances.empty() || sentence.has(Trigger::other_medicine);
    return any && std::none_of(sentence.substances.begin(), sentence.substances.end(), is_monitored);
}

/// "400 mg of naloxone": of something that is neither the medicine nor a word for it.
bool of_something_else(const ReportWriter& writer, const Sentence& sentence, const Quantity& quantity) {
    const std::uint32_t named = quantity.last + 1;
    if (!quantity.milligrams_each || named >= sentence.last || writer.tokens[named].kind != TokenKind::word) return false;
    const Lexicon& lexicon = writer.state.lexicon;
    const bool part_of = lexicon.plays(writer.tokens[quantity.last], WordRole::partitive);
    if (!part_of || lexicon.plays(writer.tokens[named], WordRole::pronoun)) return false;
    constexpr std::uint32_t beside = 1;  // "of his baclofen"
    const auto here = [&](std::uint32_t first) { return first >= named && first <= named + beside; };
    const bool medicine = std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
        return (hit.kind() == Trigger::treatment || hit.kind() == Trigger::dose_unit) && here(hit.first);
    });
    return !medicine && std::none_of(sentence.substances.begin(), sentence.substances.end(), [&](const SubstanceName& name) {
        return writer.state.concepts[name.concept_index].monitored && here(name.first);
    });
}

/// "Gabapentin 100 mg and baclofen 5 mg": the amount stands right behind the name of another medicine.
bool behind_other_medicine(const ReportWriter& writer, const Sentence& sentence, const Quantity& quantity) {
    return std::any_of(sentence.substances.begin(), sentence.substances.end(), [&](const SubstanceName& name) {
        return name.last == quantity.first && !writer.state.concepts[name.concept_index].monitored;
    });
}

/// "In the last 24 hours": a number of hours.
bool is_part_of_time(const Sentence& sentence, const Quantity& quantity) {
    return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& hit) {
        const bool time = hit.kind() == Trigger::per_day || hit.kind() == Trigger::at_once;
        return time && hit.first <= quantity.first && quantity.first < hit.last && hit.last > quantity.last;
    });
}

/// "Propylthiouracil (100 mg)", "viloxazine 200 mg": right behind a word that is in no phrase, and so a name.
bool behind_unknown_name(const ReportWriter& writer, const Sentence& sentence, const Quantity& quantity) {
    constexpr std::uint32_t shortest_name = 6;  // letters
    std::uint32_t at = quantity.first;
    if (at > sentence.first && writer.tokens[at - 1].mark == '(') --at;
    if (at == sentence.first || writer.tokens[at - 1].kind != TokenKind::word) return false;
    const Token& word = writer.tokens[at - 1];
    const std::string_view letters = writer.text.substr(word.begin, word.end - word.begin);
    const auto& endings = writer.state.lexicon.endings_no_name;
    const bool no_name = std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return letters.ends_with(ending); });
    return word.symbol == unknown_word && letters.size() >= shortest_name && !no_name;
}

std::vector<Quantity> quantities(const ReportWriter& writer, const Sentence& sentence) {
    std::vector<Quantity> found;
    const auto unit_at = [&](std::uint32_t at) -> const TriggerHit* {
        for (const TriggerHit& hit : sentence.triggers) {
            if (hit.kind() == Trigger::dose_unit && hit.first == at) return &hit;
        }
        return nullptr;
    };
    const auto add = [&](double count, std::uint32_t first, std::uint32_t behind) {
        Quantity quantity{count, std::nullopt, first, behind};
        if (const TriggerHit* unit = unit_at(behind)) {
            quantity.milligrams_each = unit->meaning->value;
            quantity.last = unit->last;
        }
        found.push_back(quantity);
    };
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (writer.tokens[at].kind == TokenKind::number) add(double(writer.tokens[at].amount), at, at + 1);
    }
    for (const TriggerHit& hit : sentence.triggers) {
        if (hit.kind() == Trigger::amount_word) add(hit.meaning->value, hit.first, hit.last);
    }
    std::sort(found.begin(), found.end(), [](const Quantity& a, const Quantity& b) { return a.first < b.first; });
    return found;
}

struct Taken {
    std::optional<double> milligrams;
    std::optional<double> tablets;
};

/// "From 300 to 450 mcg": two doses, not so many of one.
bool are_a_change(const ReportWriter& writer, const Quantity& one, const Quantity& other) {
    for (std::uint32_t at = one.last; at < other.first; ++at) {
        if (writer.state.lexicon.plays(writer.tokens[at], WordRole::infinitive)) return true;
    }
    return false;
}

/// "20 tablets of 10 mg", "20 x 10 mg", "200 mg", "20 pills".
Taken taken_amount(const ReportWriter& writer, const std::vector<Quantity>& found) {
    Taken taken;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Quantity& one = found[i];
        const bool near = i + 1 < found.size() && found[i + 1].first <= one.last + 3;
        const bool counts = !one.milligrams_each || *one.milligrams_each == 0;
        const bool mass_follows = near && found[i + 1].milligrams_each.value_or(0) > 0 && !are_a_change(writer, one, found[i + 1]);
        if (counts && mass_follows) {
            taken.milligrams = one.count * found[i + 1].count * *found[i + 1].milligrams_each;
            return taken;
        }
        if (one.milligrams_each.value_or(0) > 0) {
            const double mass = one.count * *one.milligrams_each;
            taken.milligrams = std::max(taken.milligrams.value_or(0), mass);
        } else if (one.milligrams_each) {
            taken.tablets = std::max(taken.tablets.value_or(0), one.count);
        }
    }
    return taken;
}

}  // namespace

void add_intake_amounts(const ReportWriter& writer, const Sentence& sentence) {
    const bool at_once = sentence.has(Trigger::at_once);
    const bool per_day = sentence.has(Trigger::per_day);
    if (!at_once && !per_day && !sentence.has(Trigger::intake)) return;
    if (other_medicine(writer, sentence)) return;
    std::vector<Quantity> found = quantities(writer, sentence);
    // "Took a 37.5 pill": its strength, not how many.
    const auto is_strength = [&](const Quantity& each) {
        const bool counts = each.milligrams_each == 0.0 && each.first > sentence.first;
        return counts && writer.state.lexicon.plays(writer.tokens[each.first - 1], WordRole::indefinite);
    };
    std::erase_if(found, [&](const Quantity& each) {
        return negated_before(writer, sentence, each.first) || by_somebody_else(sentence, each.first) ||
               of_something_else(writer, sentence, each) || behind_other_medicine(writer, sentence, each) ||
               behind_unknown_name(writer, sentence, each) || is_part_of_time(sentence, each) || is_strength(each);
    });
    const Taken taken = taken_amount(writer, found);
    if (!taken.milligrams && !taken.tablets) return;
    constexpr std::string_view slug = "intake-amount";
    const auto told = std::count_if(writer.facts.begin(), writer.facts.end(), [&](const Fact& fact) { return fact.concept_id == slug; });
    if (told >= most_amounts) return;
    Fact& fact = add_text_fact(writer, sentence, slug);
    fact.value = taken.milligrams ? taken.milligrams : taken.tablets;
    fact.unit = taken.milligrams ? "mg" : "{tbl}";
    fact.words = segments_of(writer, sentence);
    if (at_once) fact.qualifiers.emplace_back("at-once");
    if (per_day) fact.qualifiers.emplace_back("per-day");
    if (!taken.milligrams) fact.qualifiers.emplace_back("tablets");
}

}  // namespace tonus::clinical
