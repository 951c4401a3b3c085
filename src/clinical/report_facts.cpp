#include "report_facts.hpp"

#include "fact_time.hpp"
#include "report_scope.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>
#include <optional>
#include <span>

namespace tonus::clinical {
namespace {

void add_once(std::vector<std::string>& list, std::string_view word) {
    if (std::find(list.begin(), list.end(), word) == list.end()) list.emplace_back(word);
}

Change change_of(const Mention& mention, const Sentence& sentence) {
    // "Foot drop" is a loss by itself, "chronic foot drop" is none that is new.
    const bool still_there = mention.unchanged && mention.known;
    if (mention.worse || (mention.meaning->change == Change::new_or_worse && !still_there)) return Change::new_or_worse;
    if (mention.better || mention.relieved) return Change::better;
    if (mention.meaning->change != Change::unknown && !still_there) return mention.meaning->change;
    if (mention.unchanged) return Change::unchanged;
    return sentence.recent ? Change::new_or_worse : Change::unknown;
}

/// Is a double-meaning symptom told as something that changed or that the medicine did?
bool counts_as_change(const ReportWriter& writer, const Mention& mention, const Sentence& sentence, Change change) {
    const Concept& named = writer.state.concepts[mention.meaning->concept_index];
    if (change == Change::new_or_worse || sentence.effect || sentence.dechallenge || sentence.rechallenge) return true;
    if (change == Change::unchanged) return false;
    // An answer that is nothing but the term, after effects were asked for.
    const bool alone = sentence.last - sentence.first <= mention.last - mention.first + 1;
    if (alone && writer.options.about_treatment) return true;
    const bool severe = mention.severity == Severity::severe || mention.meaning->severity == Severity::severe;
    if (!named.severe_counts) return mention.listed && (severe || mention.lasting);
    return severe || mention.listed || writer.options.about_treatment;
}

class MentionWriter {
public:
    MentionWriter(const ReportWriter& writer, const Mention& mention, const Sentence& sentence)
        : writer_(writer), mention_(mention), sentence_(sentence), concept_(writer.state.concepts[mention.meaning->concept_index]) {}

    /// Appends the fact; false where nothing is told of the patient.
    [[nodiscard]] bool write() {
        if (mention_.hypothetical || mention_.of_other) return false;
        fact_ = &add_text_fact(writer_, sentence_, concept_.slug);
        fact_->kind = concept_.kind == ConceptKind::finding ? FactKind::symptom : FactKind::context;
        fact_->change = change_of(mention_, sentence_);
        fact_->severity = std::max(mention_.severity, mention_.meaning->severity);
        fact_->serious = sentence_.serious || mention_.meaning->serious;
        fact_->dechallenge = sentence_.dechallenge;
        fact_->rechallenge = sentence_.rechallenge;
        fact_->qualifiers = mention_.meaning->qualifiers;
        if (mention_.uncertain || mention_.meaning->uncertain) fact_->certainty = Certainty::uncertain;
        if (mention_.lasting) add_once(fact_->qualifiers, "persistent");
        if (sentence_.by_other) add_once(fact_->qualifiers, "reported-by-other");
        if (mention_.negated) fact_->polarity = Polarity::absent;
        settle_kind();
        return true;
    }

private:
    void settle_kind() {
        const bool finding = concept_.kind == ConceptKind::finding;
        // "In 1997 my legs became stiff": what was new then.
        if (mention_.history && finding && (mention_.dated || fact_->change != Change::new_or_worse)) {
            fact_->kind = FactKind::context;
            add_once(fact_->qualifiers, "history");
        } else if (mention_.history) {
            add_once(fact_->qualifiers, "history");
        }
        // "Chronic constipation, for years": known, and no news, unless the medicine "left me with" it.
        const bool no_worse = fact_->change == Change::unchanged || fact_->change == Change::better;
        const bool known = mention_.known && no_worse && finding && fact_->kind == FactKind::symptom && !sentence_.effect;
        if (known && concept_.reporting_class(Route::oral) != ReportingClass::emergent && !concept_.baseline) {
            fact_->kind = FactKind::context;
            add_once(fact_->qualifiers, "history");
        }
        if ((mention_.indication || is_known_condition()) && finding) {
            fact_->kind = FactKind::context;
            add_once(fact_->qualifiers, "indication");
        }
        if (mention_.relieved || is_own_and_eased()) {
            fact_->polarity = Polarity::absent;
            fact_->change = Change::better;
        }
        const bool baseline = finding && concept_.baseline && fact_->polarity == Polarity::present;
        const bool treated = finding && concept_.treated && fact_->polarity == Polarity::present;
        if ((baseline || treated) && fact_->change == Change::better) {
            fact_->polarity = Polarity::absent;
        } else if (baseline && !counts_as_change(writer_, mention_, sentence_, fact_->change)) {
            add_once(fact_->qualifiers, "baseline-possible");
        }
    }

    /// "My migraines are less frequent": known before, and no worse for the medicine.
    [[nodiscard]] bool is_own_and_eased() const {
        const bool told = sentence_.dechallenge || sentence_.rechallenge || mention_.worse;
        return mention_.owned && mention_.better && !told && is_routine(writer_.state, mention_);
    }

    /// "My anxiety": what the medicine may be taken for, unless it is said to be new, worse, severe or an effect.
    [[nodiscard]] bool is_known_condition() const {
        const bool told = fact_->change == Change::new_or_worse || fact_->severity == Severity::severe || sentence_.effect ||
                          sentence_.dechallenge || sentence_.rechallenge;
        return concept_.treated && mention_.owned && !told;
    }

    const ReportWriter& writer_;
    const Mention& mention_;
    const Sentence& sentence_;
    const Concept& concept_;
    Fact* fact_ = nullptr;  // the last of the writer's
};

/// The same concept told twice is one fact with the stronger of both: takes in the last of the facts where another tells it.
bool absorb(const ReportWriter& writer, const Sentence& sentence) {
    const Fact& later = writer.facts.back();
    core::step(writer.facts.size());
    for (Fact& fact : std::span(writer.facts).first(writer.facts.size() - 1)) {
        const bool same = fact.kind == later.kind && fact.polarity == later.polarity && fact.concept_id == later.concept_id &&
                          fact.from_text && fact.element == later.element && !fact.value && !later.value;
        if (!same) continue;
        fact.severity = std::max(fact.severity, later.severity);
        fact.serious = fact.serious || later.serious;
        fact.dechallenge = fact.dechallenge || later.dechallenge;
        fact.rechallenge = fact.rechallenge || later.rechallenge;
        if (later.change == Change::new_or_worse) fact.change = later.change;
        if (later.certainty == Certainty::stated) fact.certainty = Certainty::stated;
        const bool counts = std::find(later.qualifiers.begin(), later.qualifiers.end(), "baseline-possible") == later.qualifiers.end();
        if (counts && std::erase(fact.qualifiers, "baseline-possible") > 0) fact.words = segments_of(writer, sentence);
        const bool past = std::find(later.qualifiers.begin(), later.qualifiers.end(), "history") != later.qualifiers.end();
        if (!past) std::erase(fact.qualifiers, "history");
        for (const std::string& qualifier : later.qualifiers) {
            if (qualifier != "baseline-possible" && qualifier != "history") add_once(fact.qualifiers, qualifier);
        }
        return true;
    }
    return false;
}

void add_mentions(const ReportWriter& writer, const Sentence& sentence) {
    std::optional<std::size_t> first;  // of the facts of this sentence: all have its words
    for (const Mention& mention : sentence.mentions) {
        if (!MentionWriter(writer, mention, sentence).write()) continue;
        if (absorb(writer, sentence)) {
            writer.facts.pop_back();
        } else if (first) {
            writer.facts.back().words = writer.facts[*first].words;
        } else {
            first = writer.facts.size() - 1;
            writer.facts.back().words = segments_of(writer, sentence);
        }
    }
}

}  // namespace

Fact& add_text_fact(const ReportWriter& writer, const Sentence& sentence, std::string_view slug) {
    Fact& fact = writer.facts.emplace_back();
    fact.concept_id = slug;
    fact.from_text = true;
    fact.start = writer.options.written_at - days_of(sentence.days_ago);
    fact.start_latest = writer.options.written_at;
    if (sentence.days_ago == 0) fact.start_latest = fact.start;
    return fact;
}

std::vector<Segment> segments_of(const ReportWriter& writer, const Sentence& sentence) {
    std::vector<Segment> segments;
    const auto marked = std::count_if(sentence.triggers.begin(), sentence.triggers.end(), [](const TriggerHit& hit) {
        return role_of(hit.kind()) != SegmentRole::plain;
    });
    segments.reserve((sentence.mentions.size() + std::size_t(marked)) * 2 + 1);
    std::uint32_t at = writer.tokens[sentence.first].begin;
    const auto piece = [&](std::uint32_t to, SegmentRole role) {
        if (to <= at) return;
        Segment& segment = segments.emplace_back();
        segment.text = writer.text.substr(at, to - at);
        segment.role = role;
        at = to;
    };
    const auto mark = [&](const auto& words, SegmentRole role) {
        const std::uint32_t begin = writer.tokens[words.first].begin;
        if (role == SegmentRole::plain || begin < at) return;
        piece(begin, SegmentRole::plain);
        piece(writer.tokens[words.last - 1].end, role);
    };
    // Both stand in the order of the text; of two that begin together the finding is marked.
    auto hit = sentence.triggers.begin();
    for (const Mention& mention : sentence.mentions) {
        for (; hit != sentence.triggers.end() && hit->first < mention.first; ++hit) mark(*hit, role_of(hit->kind()));
        mark(mention, SegmentRole::effect);
    }
    for (; hit != sentence.triggers.end(); ++hit) mark(*hit, role_of(hit->kind()));
    piece(writer.tokens[sentence.last - 1].end, SegmentRole::plain);
    return segments;
}

void add_sentence_facts(const ReportWriter& writer, const Sentence& sentence) {
    add_mentions(writer, sentence);
    // "It went away when I stopped" speaks of what was told before.
    if (sentence.mentions.empty() && (sentence.dechallenge || sentence.rechallenge) && !writer.facts.empty()) {
        Fact& last = writer.facts.back();
        last.dechallenge = last.dechallenge || sentence.dechallenge;
        last.rechallenge = last.rechallenge || sentence.rechallenge;
    }
    if (sentence.general) return;
    add_intake_amounts(writer, sentence);
    add_measurements(writer, sentence);
}

}  // namespace tonus::clinical
