#include "family.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/review/newborns.hpp>
#include <tonus/review/record_keeper.hpp>
#include <tonus/surveillance/family.hpp>

#include <algorithm>
#include <utility>

namespace tonus::review {
namespace {

using surveillance::FamilyTie;
using surveillance::SourcedFact;

// Name of who is looked at -> where the newborns' records say so, a line each.
constexpr std::string_view newborns = "newborn-of";
// `RelatedPerson/id` -> `Patient/id` of the same person.
constexpr std::string_view persons = "related-person";

core::Result<store::PatientKey> owner_of(store::Reader& reader, std::string_view resource) {
    const auto patient = reader.find_patient(resource);
    if (!patient || *patient != 0) return patient;
    return reader.patient_of(fhir::parse_reference(resource).target);
}

/// The patient that one of the names means, by way of the RelatedPerson where it names one; 0 if nobody yet.
core::Result<store::PatientKey> person_of(store::Reader& reader, const FamilyTie& tie) {
    for (const std::string& name : tie.names) {
        const auto person = reader.document(persons, name);
        if (!person) return core::fail(person.error());
        const auto patient = reader.find_patient(*person ? **person : name);
        if (!patient || *patient != 0) return patient;
    }
    return store::PatientKey(0);
}

core::Result<void> add_line(store::Writer& writer, std::string_view space, std::string_view name, const std::string& line) {
    const auto known = writer.document(space, name);
    if (!known) return core::fail(known.error());
    std::string lines = known->value_or(std::string());
    const auto each = core::split(lines, '\n');
    if (std::find(each.begin(), each.end(), line) != each.end()) return {};
    lines += (lines.empty() ? "" : "\n") + line;
    return writer.put_document(space, name, lines);
}

core::Result<void> drop_line(store::Writer& writer, std::string_view space, std::string_view name, std::string_view line) {
    const auto known = writer.document(space, name);
    if (!known) return core::fail(known.error());
    if (!*known) return {};
    std::string rest;
    for (const std::string_view each : core::split(**known, '\n')) {
        if (each != line) rest.append(rest.empty() ? "" : "\n").append(each);
    }
    return rest.empty() ? writer.remove_document(space, name) : writer.put_document(space, name, rest);
}

core::Result<void> keep_person(store::Writer& writer, std::string_view name, const std::string& patient) {
    const auto known = writer.document(persons, name);
    if (!known) return core::fail(known.error());
    return *known == patient ? core::Result<void>() : writer.put_document(persons, name, patient);
}

}  // namespace

core::Result<std::optional<surveillance::Record>> with_mother(
    store::Reader& reader,
    store::PatientKey patient,
    const surveillance::Record& record,
    const surveillance::RuleSet& rules,
    core::Instant now
) {
    if (!surveillance::is_newborn(record, rules, now)) return std::nullopt;
    std::vector<SourcedFact> facts;
    for (const FamilyTie& tie : surveillance::family_ties(record, rules)) {
        const auto person = person_of(reader, tie);
        if (!person) return core::fail(person.error());
        if (*person == 0 || *person == patient) continue;
        const auto mother = load_record(reader, *person);
        if (!mother) return core::fail(mother.error());
        if (auto told = surveillance::exposure_before_birth(record, *mother, tie, rules)) facts.push_back(std::move(*told));
    }
    if (facts.empty()) return std::nullopt;
    facts.insert(facts.end(), record.facts().begin(), record.facts().end());
    return std::optional<surveillance::Record>(std::in_place, std::move(facts));
}

core::Result<surveillance::Record> load_assessed_record(
    store::Reader& reader, store::PatientKey patient, const surveillance::RuleSet& rules, core::Instant now
) {
    auto own = load_record(reader, patient);
    if (!own) return own;
    auto both = with_mother(reader, patient, *own, rules, now);
    if (!both) return core::fail(both.error());
    return *both ? std::move(**both) : std::move(*own);
}

core::Result<void> Newborns::begin(store::Reader& reader) {
    const auto known = reader.documents(newborns);
    if (!known) return core::fail(known.error());
    for (const auto& [name, lines] : *known) {
        for (const std::string_view line : core::split(lines, '\n')) {
            const auto newborn = owner_of(reader, line);
            if (!newborn) return core::fail(newborn.error());
            if (*newborn == 0) continue;
            looks_[*newborn].push_back({name, std::string(line)});
            looked_at_.insert(name);
        }
    }
    return {};
}

/// Takes away what the newborn's record says no more, and adds what is new.
core::Result<void> Newborns::look(store::Writer& writer, store::PatientKey newborn, const std::vector<FamilyTie>& ties) {
    std::vector<Look> wanted;
    for (const FamilyTie& tie : ties) {
        for (const std::string& name : tie.names) wanted.push_back({name, tie.told.origin.resource});
    }
    std::vector<Look>& seen = looks_[newborn];
    for (const Look& one : seen) {
        if (std::find(wanted.begin(), wanted.end(), one) != wanted.end()) continue;
        if (auto dropped = drop_line(writer, newborns, one.name, one.resource); !dropped) return dropped;
    }
    for (Look& one : wanted) {
        if (auto added = add_line(writer, newborns, one.name, one.resource); !added) return added;
        looked_at_.insert(one.name);
        if (std::find(seen.begin(), seen.end(), one) == seen.end()) seen.push_back(std::move(one));
    }
    return {};
}

core::Result<void> Newborns::note(
    store::Writer& writer, store::PatientKey patient, const surveillance::Record& record, const surveillance::RuleSet& rules
) {
    const std::vector<FamilyTie> ties = surveillance::family_ties(record, rules);
    const bool newborn = !ties.empty() && surveillance::is_newborn(record, rules, writer.now());
    if (newborn || looks_.contains(patient)) {
        if (auto kept = look(writer, patient, newborn ? ties : std::vector<FamilyTie>()); !kept) return kept;
    }
    for (const FamilyTie& tie : ties) {
        // Only the Patient's own link says who it is, not the RelatedPerson's word on somebody else.
        const bool own_link = fhir::parse_reference(tie.told.origin.resource).target.type == "Patient";
        for (const std::string& name : tie.names) {
            if (newborn || !own_link || fhir::parse_reference(name).target.type != "RelatedPerson") continue;
            if (auto put = keep_person(writer, name, tie.told.origin.resource); !put) return put;
            if (auto added = remember(writer, name); !added) return added;
        }
    }
    if (looked_at_.empty()) return {};
    const auto names = writer.patient_names(patient);
    if (!names) return core::fail(names.error());
    for (const std::string& name : *names) {
        if (auto added = remember(writer, name); !added) return added;
    }
    return {};
}

core::Result<void> Newborns::remember(store::Reader& reader, std::string_view name) {
    if (!looked_at_.contains(std::string(name))) return {};
    const auto lines = reader.document(newborns, name);
    if (!lines) return core::fail(lines.error());
    if (!*lines) return {};
    for (const std::string_view line : core::split(**lines, '\n')) {
        const auto patient = owner_of(reader, line);
        if (!patient) return core::fail(patient.error());
        if (*patient != 0) found_.push_back(*patient);
    }
    return {};
}

std::vector<store::PatientKey> Newborns::take() {
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::exchange(found_, {});
}

}  // namespace tonus::review
