#include "gap_words.hpp"
#include "meaning.hpp"
#include "medicine_name.hpp"
#include "resource_facts.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

std::string_view code_of(json::Value codeable_concept) { return codeable_concept["coding"][0]["code"].string(); }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A diagnosis or an event named in words alone, which say nothing here.
void add_unknown_term(ResourceFacts& into, json::Value codeable_concept, std::string_view path, const FactTime& when) {
    const std::string_view text = codeable_concept["text"].string();
    if (text.empty() || codeable_concept["coding"].size() > 0 || denies(text, into.content)) return;
    into.add_gap("unknown-term", text, {size_of(text), {}}, path, when);
}

/// A reaction whose time is told happened then; what is only known of the patient is no event.
void add_dated_reactions(ResourceFacts& into) {
    const auto last = first_time(into.resource, {"lastOccurrence"});
    for (const json::Value reaction : into.resource["reaction"].elements()) {
        const auto onset = first_time(reaction, {"onset"});
        const auto when = onset ? onset : last;
        if (!when) continue;
        for (const json::Value manifestation : reaction["manifestation"].elements()) {
            add_named_concepts(into, manifestation, "reaction.manifestation", *when, false);
        }
    }
}

}  // namespace

void add_named_concepts(
    ResourceFacts& into, json::Value codeable_concept, std::string_view path, const FactTime& when, bool about_treatment
) {
    const ContentState& state = into.state();
    const Reading reading = read_concept(codeable_concept, state);
    std::vector<std::string> coded;
    for (const CodeMeaning& meaning : reading.coded) {
        const ConceptKind kind = state.concepts[meaning.concept_index].kind;
        if (kind == ConceptKind::substance || kind == ConceptKind::measurement) continue;
        Fact fact = into.begin_fact(meaning.concept_index, path, when);
        fact.display = reading.text;
        coded.push_back(fact.concept_id);
        into.facts.push_back(std::move(fact));
    }
    const json::Value text = codeable_concept["text"];
    const std::string_view words = text ? text.string() : codeable_concept["coding"][0]["display"].string();
    if (coded.empty()) {
        const std::size_t before = into.facts.size();
        into.add_report(words, path, when, about_treatment);
        const bool local = reading.has_code && !reading.standard_code && into.facts.size() == before;
        if (local)
            into.add_gap(
                "unknown-code", reading.unknown_code + " " + reading.text, {reading.unknown_code, reading.unknown_display}, path, when
            );
        return;
    }
    const auto named = concepts_named(text.string(), into.content);
    const auto is_coded = [&](const std::string& slug) { return std::find(coded.begin(), coded.end(), slug) != coded.end(); };
    const bool differs = !named.empty() && std::none_of(named.begin(), named.end(), [&](const Concept* each) {
        return is_coded(each->slug) || is_coded(each->kind_of);
    });
    // "Spinal cord injury at T4" says more than its code.
    for (const Concept* each : named) {
        if (is_coded(each->slug) || !is_coded(each->kind_of)) continue;
        into.facts.push_back(into.begin_fact(state.by_slug.at(each->slug), path, when));
        into.facts.back().display = reading.text;
        coded.push_back(each->slug);
    }
    if (differs) into.add_conflict(words, path, when);
}

void condition_facts(ResourceFacts& into) {
    const json::Value condition = into.resource;
    const std::string_view verification = code_of(condition["verificationStatus"]);
    if (verification == "entered-in-error") return;
    const std::string_view clinical = code_of(condition["clinicalStatus"]);
    FactTime when = choice_time(condition, "onset").value_or(first_time(condition, {"recordedDate"}).value_or(into.undated()));
    if (const auto end = choice_time(condition, "abatement")) when.end = end->start_latest;
    const bool over = is_one_of(clinical, {"inactive", "remission", "resolved"});
    if (over && !when.end) when.end = std::max(last_updated(condition, into.stored_at), when.start);

    // An onset just before it was recorded is a change; an older one is the disease.
    const auto onset = choice_time(condition, "onset");
    const core::Instant recorded = first_time(condition, {"recordedDate"}).value_or(into.undated()).start;
    const std::chrono::hours soon(24 * int(into.state().limit("new_condition_within", 30)));
    const bool new_at_onset = onset && onset->start_latest + soon >= recorded;

    const std::size_t before = into.facts.size();
    add_named_concepts(into, condition["code"], "code", when, false);
    if (into.facts.size() == before) add_unknown_term(into, condition["code"], "code", when);
    const Severity severity = severity_of(condition["severity"], into.state());
    for (std::size_t i = before; i < into.facts.size(); ++i) {
        Fact& fact = into.facts[i];
        const Concept* named = into.state().find(fact.concept_id);
        const bool disease = named != nullptr && named->baseline && !new_at_onset;
        if (disease && fact.kind == FactKind::symptom) fact.kind = FactKind::context;
        if (new_at_onset) std::erase(fact.qualifiers, "baseline-possible");
        if (fact.severity == Severity::unknown) fact.severity = severity;
        fact.end = when.end;
        if (over) fact.qualifiers.emplace_back("resolved");
        if (verification == "refuted") fact.polarity = Polarity::absent;
        if (is_one_of(verification, {"unconfirmed", "provisional", "differential"})) fact.certainty = Certainty::uncertain;
    }
    into.add_notes(first_time(condition, {"recordedDate"}).value_or(when));
}

void adverse_event_facts(ResourceFacts& into) {
    const json::Value event = into.resource;
    if (event["actuality"].string() == "potential") return;
    const FactTime when = first_time(event, {"date", "detected", "recordedDate"}).value_or(into.undated());
    const std::size_t before = into.facts.size();
    add_named_concepts(into, event["event"], "event", when, true);
    if (into.facts.size() == before) add_unknown_term(into, event["event"], "event", when);
    const bool serious =
        folded_name(code_of(event["seriousness"])) == "serious" || folded_name(event["seriousness"]["text"].string()) == "serious";
    const Severity severity = severity_of(event["severity"], into.state());
    for (std::size_t i = before; i < into.facts.size(); ++i) {
        Fact& fact = into.facts[i];
        fact.serious = fact.serious || serious;
        if (fact.severity == Severity::unknown) fact.severity = severity;
        fact.qualifiers.emplace_back("adverse-event");
        std::erase(fact.qualifiers, "baseline-possible");
    }
}

void allergy_facts(ResourceFacts& into) {
    const json::Value allergy = into.resource;
    const std::string_view verification = code_of(allergy["verificationStatus"]);
    if (verification == "entered-in-error") return;
    const FactTime when = choice_time(allergy, "onset").value_or(first_time(allergy, {"recordedDate"}).value_or(into.undated()));
    const Medicine medicine = read_medicine_concept(allergy["code"], into.state());
    if (medicine.conflict) into.add_conflict(medicine.text, "code", when);
    const ContentState& state = into.state();
    const auto monitored = std::find_if(medicine.substances.begin(), medicine.substances.end(), [&](std::size_t index) {
        return state.concepts[index].monitored;
    });
    if (medicine.conflict || monitored == medicine.substances.end()) return;
    const auto slug = state.by_slug.find(state.concepts[*monitored].slug + "-allergy");
    if (slug == state.by_slug.end()) return;
    Fact fact = into.begin_fact(slug->second, "code", when);
    fact.display = medicine.text;
    if (verification == "refuted") fact.polarity = Polarity::absent;
    if (verification == "unconfirmed") fact.certainty = Certainty::uncertain;
    if (is_one_of(code_of(allergy["clinicalStatus"]), {"inactive", "resolved"})) fact.qualifiers.emplace_back("resolved");
    for (const json::Value reaction : allergy["reaction"].elements()) {
        for (const json::Value manifestation : reaction["manifestation"].elements()) {
            for (const CodeMeaning& meaning : read_concept(manifestation, into.state()).coded) {
                fact.qualifiers.push_back(into.state().concepts[meaning.concept_index].slug);
            }
        }
    }
    into.facts.push_back(std::move(fact));
    if (verification != "refuted") add_dated_reactions(into);
}

}  // namespace tonus::clinical
