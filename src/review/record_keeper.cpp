#include <tonus/review/record_keeper.hpp>

#include "assessment.hpp"
#include "catch_up.hpp"
#include "code_maps.hpp"
#include "family.hpp"
#include "pointed_at.hpp"
#include "reading.hpp"

#include <tonus/clinical/codec.hpp>
#include <tonus/clinical/concept_map.hpp>
#include <tonus/clinical/facts_of.hpp>
#include <tonus/core/identifier.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/interaction/patient_names.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/surveillance/assess.hpp>
#include <tonus/surveillance/record.hpp>

#include <algorithm>

namespace tonus::review {
namespace {

/// What cannot be read keeps the facts that were read when it could be; who searches for it is told.
const interaction::Unreadable pass_over = [](const fhir::ResourceKey&) {};

// More resources that point at one are read again behind the transaction.
constexpr std::size_t dependents_at_once = 100;
// Each is stored, weighed and perhaps shown as evidence while other writes wait; no document tells of so many.
constexpr std::size_t most_facts = 10'000;

tl::unexpected<core::Error> too_many_facts(std::string_view type) {
    return interaction::refuse(
        core::ErrorKind::too_large,
        "too-costly",
        std::string(type),
        "The resource tells of more than " + std::to_string(most_facts) +
            " doses, symptoms, measurements and conditions, which is as many as one may; send it in parts."
    );
}

/// The types whose resources say something, and the one they point at for it.
std::vector<std::string> types_to_read() {
    std::vector<std::string> types(1, std::string(medication_type));
    for (const std::string_view type : clinical::types_with_facts()) types.emplace_back(type);
    return types;
}

core::Result<store::PatientKey> patient_of(store::Reader& reader, const fhir::ResourceKey& key, json::Value resource) {
    std::vector<std::string> names = interaction::patient_names(resource);
    if (key.type == interaction::patient_type) names.insert(names.begin(), fhir::to_string(key));
    if (names.empty()) return store::PatientKey(0);
    return reader.find_patient(names.front());
}

/// A word as it stands between the quotes of compact JSON.
std::string as_json_string(std::string_view word) {
    json::Writer writer;
    writer.string(word);
    const std::string text = writer.take();
    return text.substr(1, text.size() - 2);
}

}  // namespace

core::Result<void> FlagKeeper::admit(json::Value resource) const { return knowledge_.check_map(resource); }

core::Result<std::string> FlagKeeper::read(json::Value resource, core::Instant received_at) const {
    const Reading reading = read_resource(resource, knowledge_.now()->content, received_at);
    if (reading.count > most_facts) return too_many_facts(resource["resourceType"].string());
    return encode(reading);
}

core::Result<void> FlagKeeper::note(store::Writer& writer, const interaction::ResourceChange& change) {
    if (change.key.type == code_map_type) return note_map(writer, change);
    const auto state = in_force(writer);
    if (!state) return core::fail(state.error());
    const bool deleted = change.reading.empty();
    Reading reading = decode_reading(change.reading);
    if (change.patient != 0) {
        if (auto kept = arrivals_.note(writer, reading.measurements); !kept) return kept;
    }
    // Read with other content than is in force now, or without what it points at.
    const bool stale = !deleted && (reading.content != (*state)->content.version() || !reading.complete);
    if (stale) {
        const auto version = writer.current(change.key);
        if (!version) return core::fail(version.error());
        const auto document = document_of(**version);
        if (!document) return core::fail(document.error());
        const auto facts = read_stored(writer, searches_, **version, document->root(), (*state)->content);
        if (!facts) return core::fail(facts.error());
        if (auto kept = keep_facts(writer, change, *facts); !kept) return kept;
    } else {
        auto facts = with_history(writer, change.key, change.version_id, std::move(reading.facts));
        if (!facts) return core::fail(std::move(facts.error()));
        if (auto kept = keep_facts(writer, change, *facts); !kept) return kept;
    }
    const auto pointers = pointers_to(writer, change.key, change.version_id);
    if (!pointers) return core::fail(pointers.error());
    for (const std::string& name : pointers->searched) {
        auto patients = read_dependents(writer, *pointers, name, *state);
        if (!patients) return core::fail(std::move(patients.error()));
        concerned_.insert(concerned_.end(), patients->begin(), patients->end());
    }
    return {};
}

core::Result<void> FlagKeeper::keep_facts(store::Writer& writer, const interaction::ResourceChange& change, std::string_view facts) {
    const auto gaps = gaps_in(facts);
    if (!gaps) return core::fail(gaps.error());
    if (!gaps->empty() || change.version_id > 1) {
        if (auto put = writer.put_gaps(change.key, change.sender, *gaps); !put) return put;
    }
    // What belongs to nobody says nothing about anybody.
    return records_.put(writer, change.patient, change.key, change.version_id, change.patient == 0 ? std::string_view() : facts);
}

core::Result<void> FlagKeeper::assess(store::Writer& writer, std::span<const store::PatientKey> patients) {
    const auto state = knowledge_.now();
    std::vector<store::PatientKey> all(patients.begin(), patients.end());
    // Those of a transaction that was undone are among them: to look at a patient once more changes nothing.
    all.insert(all.end(), concerned_.begin(), concerned_.end());
    concerned_.clear();
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (const store::PatientKey patient : all) {
        if (auto assessed = assess_one(writer, patient, *state); !assessed) return assessed;
    }
    // What a mother takes concerns her newborn too, and what has just been noted of her may be needed to find her.
    for (const store::PatientKey newborn : newborns_.take()) {
        if (auto assessed = assess_one(writer, newborn, *state); !assessed) return assessed;
    }
    static_cast<void>(newborns_.take());  // a newborn has none of its own
    return {};
}

core::Result<void> FlagKeeper::assess_one(store::Writer& writer, store::PatientKey patient, const KnowledgeState& state) {
    if (auto assessed = assess_patient(writer, patient, state.rules, writer_, newborns_, records_); !assessed) return assessed;
    return try_silently(writer, patient, state);
}

core::Result<void> FlagKeeper::try_silently(store::Writer& writer, store::PatientKey patient, const KnowledgeState& state) {
    for (const TrialRules& one : state.trials) {
        if (one.trial.until <= writer.now()) continue;
        const auto record = load_assessed_record(writer, patient, state.rules, writer.now());
        if (!record) return core::fail(record.error());
        for (const auto& difference : surveillance::replay(*record, state.rules, one.rules, writer.now())) {
            if (difference.rule != one.trial.rule) continue;
            if (auto counted = count_silently(writer, one.trial.proposal, patient, difference.outcome); !counted) return counted;
        }
    }
    return {};
}

core::Result<std::size_t> FlagKeeper::assess_due(store::Writer& writer, std::size_t count) {
    const auto patients = writer.due(writer.now(), count);
    if (!patients) return core::fail(patients.error());
    if (auto assessed = assess(writer, *patients); !assessed) return core::fail(std::move(assessed.error()));
    last_run_ = writer.now();
    return patients->size();
}

std::optional<core::Instant> FlagKeeper::last_run() const {
    const core::Instant last = last_run_;
    return last == core::Instant::min() ? std::nullopt : std::optional(last);
}

core::Result<FlagKeeper::State> FlagKeeper::in_force(store::Reader& reader) {
    State state = knowledge_.now();
    if (!maps_changed_) return state;
    const auto revision = maps_revision(reader);
    if (!revision) return core::fail(revision.error());
    if (*revision == state->maps_revision) return state;
    auto maps = load_code_maps(reader);
    if (!maps) return core::fail(maps.error());
    knowledge_.use_maps(std::move(*maps), *revision);
    return knowledge_.now();
}

core::Result<void> FlagKeeper::note_map(store::Writer& writer, const interaction::ResourceChange& change) {
    maps_changed_ = true;
    // Never the same twice: a map whose transaction was undone may come again as the same version.
    if (auto put = put_maps_revision(writer, core::new_identifier()); !put) return put;
    const auto maps = load_code_maps(writer);
    if (!maps) return core::fail(maps.error());
    std::vector<json::Value> all;
    for (const CodeMap& map : *maps) all.push_back(map.document->root());
    Reread work;
    for (const std::int64_t version_id : {change.version_id, change.version_id - 1}) {
        const auto version = writer.version(change.key, version_id);
        if (!version) return core::fail(version.error());
        if (!*version || (*version)->deleted()) continue;
        const auto document = document_of(**version);
        if (!document) return core::fail(document.error());
        if (!is_in_force(document->root())) continue;
        for (const std::string& code : clinical::mapped_codes(document->root(), all)) work.words.insert(as_json_string(code));
    }
    if (work.words.empty()) return {};
    work.types = types_to_read();
    return add_reread(writer, std::move(work));
}

core::Result<void> FlagKeeper::read_again(store::Writer& writer, const store::Version& version, const State& state) {
    const auto document = document_of(version);
    if (!document) return {};  // the facts stay as they were read when it could be
    if (version.key.type == medication_type) {
        const auto patients = read_dependents(writer, pointers_to_medication(version.key), fhir::to_string(version.key), state);
        if (!patients) return core::fail(patients.error());
        for (const store::PatientKey patient : *patients) {
            if (auto put = writer.put_due(patient, writer.now()); !put) return put;
        }
        return {};
    }
    const auto patient = read_facts_again(writer, version, document->root(), state);
    if (!patient) return core::fail(patient.error());
    return *patient == 0 ? core::Result<void>() : writer.put_due(*patient, writer.now());
}

core::Result<store::PatientKey> FlagKeeper::read_facts_again(
    store::Writer& writer, const store::Version& version, json::Value resource, const State& state
) {
    const auto facts = read_stored(writer, searches_, version, resource, state->content);
    if (!facts) return core::fail(facts.error());
    const auto patient = patient_of(writer, version.key, resource);
    if (!patient) return patient;
    const auto gaps = gaps_in(*facts);
    if (!gaps) return core::fail(gaps.error());
    if (auto put = writer.put_gaps(version.key, std::nullopt, *gaps); !put) return core::fail(put.error());
    if (*patient == 0) return patient;
    if (auto put = records_.put(writer, *patient, version.key, version.version_id, *facts); !put) return core::fail(put.error());
    return patient;
}

core::Result<std::vector<store::PatientKey>> FlagKeeper::read_dependents(
    store::Writer& writer, const Pointers& pointers, const std::string& name, const State& state
) {
    std::vector<store::PatientKey> patients;
    for (const std::string_view type : clinical::types_with_facts()) {
        const auto parameters = searches_.parameters_of(type);
        const bool points =
            std::any_of(parameters.begin(), parameters.end(), [&](const auto& known) { return known.name == pointers.parameter; });
        if (!points) continue;
        const auto plan = searches_.plan(type, {{std::string(pointers.parameter), name}}, false, writer.now());
        if (!plan) return core::fail(plan.error());
        const auto found = searches_.find(writer, *plan, {dependents_at_once, std::nullopt, pass_over});
        if (!found) return core::fail(found.error());
        if (found->next) {
            Reread work;
            for (const std::string& word : pointers.words) work.words.insert(as_json_string(word));
            work.types = types_to_read();
            if (auto added = add_reread(writer, std::move(work)); !added) return core::fail(added.error());
            return patients;
        }
        for (const store::Version& version : found->versions) {
            const auto document = document_of(version);
            if (!document) continue;  // the facts stay as they were read when it could be
            const auto patient = read_facts_again(writer, version, document->root(), state);
            if (!patient) return core::fail(patient.error());
            if (*patient != 0) patients.push_back(*patient);
        }
    }
    return patients;
}

core::Result<void> FlagKeeper::adopt(store::Writer& writer) {
    if (auto begun = newborns_.begin(writer); !begun) return begun;
    if (auto begun = begin_arrivals(writer); !begun) return begun;
    auto maps = load_code_maps(writer);
    if (!maps) return core::fail(maps.error());
    const auto revision = maps_revision(writer);
    if (!revision) return core::fail(revision.error());
    if (!maps->empty() || !knowledge_.now()->maps.empty()) knowledge_.use_maps(std::move(*maps), *revision);
    auto overlay = load_overlay(writer, writer.now());
    if (!overlay) return core::fail(std::move(overlay.error()));
    knowledge_.use_overlay(std::move(*overlay));
    const State state = knowledge_.now();
    const InForce present{state->shipped.version(), state->rules.version()};
    const auto before = stored_in_force(writer);
    if (!before) return core::fail(before.error());
    if (*before && **before == present) return {};
    const auto counts = writer.counts();
    if (!counts) return core::fail(counts.error());
    if (counts->resources > 0) {
        if (!*before || (*before)->content != present.content) {
            Reread work;
            work.everything = true;
            work.types = types_to_read();
            if (auto added = add_reread(writer, std::move(work)); !added) return added;
        }
        if (auto put = put_assessment(writer, 0); !put) return put;
    }
    return put_in_force(writer, present);
}

core::Result<bool> FlagKeeper::catch_up(store::Writer& writer, std::size_t count) {
    bool any = false;
    auto more = reread_some(writer, count, any);
    if (!more || any) return more;
    return assess_some(writer, count, any);
}

core::Result<bool> FlagKeeper::reread_some(store::Writer& writer, std::size_t count, bool& any) {
    auto work = pending_reread(writer);
    if (!work) return core::fail(work.error());
    if (!*work) return false;
    any = true;
    const auto state = in_force(writer);
    if (!state) return core::fail(state.error());
    Reread& left = **work;
    store::IndexQuery query;
    query.type = left.types.front();
    if (left.before) query.after = store::SearchCursor{*left.before, *left.before};
    query.count = count;
    query.unreadable = pass_over;
    const auto page = writer.search(query);
    if (!page) return core::fail(page.error());
    for (const store::Version& version : page->versions) {
        if (!concerns(left, version.content)) continue;
        if (auto read = read_again(writer, version, *state); !read) return core::fail(read.error());
    }
    if (!page->next) {
        left.types.erase(left.types.begin());
        left.before.reset();
    } else {
        left.before = page->next->before;
    }
    if (auto put = put_reread(writer, left); !put) return core::fail(put.error());
    return true;
}

core::Result<bool> FlagKeeper::assess_some(store::Writer& writer, std::size_t count, bool& any) {
    const auto after = pending_assessment(writer);
    if (!after) return core::fail(after.error());
    if (!*after) return false;
    any = true;
    const auto patients = writer.patients_after(**after, count);
    if (!patients) return core::fail(patients.error());
    if (auto assessed = assess(writer, *patients); !assessed) return core::fail(assessed.error());
    const bool finished = patients->size() < count;
    auto put = put_assessment(writer, finished ? std::nullopt : std::optional(patients->back()));
    if (!put) return core::fail(put.error());
    return !finished;
}

core::Result<std::vector<surveillance::SourcedFact>> facts_in(const std::vector<store::FactRow>& rows) {
    std::vector<std::string_view> texts;
    texts.reserve(rows.size());
    for (const store::FactRow& row : rows) texts.push_back(row.facts);
    auto each = clinical::decode_each(texts);
    if (!each) return core::fail(std::move(each.error()));
    std::vector<surveillance::SourcedFact> sourced;
    sourced.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const surveillance::Origin origin{to_string(rows[i].source), std::to_string(rows[i].version_id), rows[i].stored_at};
        for (clinical::Fact& fact : (*each)[i]) sourced.push_back({origin, std::move(fact)});
    }
    return sourced;
}

core::Result<surveillance::Record> record_of(const std::vector<store::FactRow>& rows) {
    auto facts = facts_in(rows);
    if (!facts) return core::fail(std::move(facts.error()));
    return surveillance::Record(std::move(*facts));
}

core::Result<surveillance::Record> load_record(store::Reader& reader, store::PatientKey patient) {
    const auto rows = reader.facts(patient);
    if (!rows) return core::fail(rows.error());
    return record_of(*rows);
}

core::Result<std::optional<std::string>> pending_work(store::Reader& reader) {
    const auto reread = pending_reread(reader);
    if (!reread) return core::fail(reread.error());
    if (*reread) return std::optional<std::string>("Stored resources are being read again; now at " + (*reread)->types.front());
    const auto assessment = pending_assessment(reader);
    if (!assessment) return core::fail(assessment.error());
    if (*assessment) return std::optional<std::string>("All patients are being assessed with the rules now in force");
    return std::optional<std::string>();
}

}  // namespace tonus::review
