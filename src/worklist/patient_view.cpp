#include "patient_view.hpp"

#include "view_text.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::worklist {
namespace {

// Before the store's key of somebody without a Patient: with a sign that no id of FHIR has.
constexpr std::string_view key_mark = "key~";

json::Value best_name(json::Value names) {
    json::Value best = names[0];
    for (const json::Value name : names.elements()) {
        if (name["use"].string() == "official") best = name;
    }
    return best;
}

void read_patient(json::Value resource, Person& person) {
    const json::Value name = best_name(resource["name"]);
    person.family = name["family"].string();
    for (const json::Value given : name["given"].elements()) {
        person.given += (person.given.empty() ? "" : " ") + std::string(given.string());
    }
    if (person.family.empty() && person.given.empty()) person.family = name["text"].string();
    person.born = resource["birthDate"].string();
    if (const std::string_view sex = resource["gender"].string(); !sex.empty()) person.sex = sex;
    for (const json::Value identifier : resource["identifier"].elements()) {
        std::string_view label = identifier["type"]["text"].string();
        if (label.empty()) label = "Record number";
        person.identifiers.emplace_back(label, identifier["value"].string());
    }
}

std::optional<int> age_on(std::string_view born, core::Instant now) {
    const auto birth = fhir::parse_time(born);
    if (!birth) return std::nullopt;
    const std::chrono::year_month_day from(std::chrono::floor<std::chrono::days>(birth->start));
    const std::chrono::year_month_day to(std::chrono::floor<std::chrono::days>(now));
    int years = int(to.year()) - int(from.year());
    if (to.month() < from.month() || (to.month() == from.month() && to.day() < from.day())) --years;
    return years;
}

bool takes_now(const clinical::Fact& fact, const TimelineContent& content, core::Instant now) {
    const bool subject = fact.kind == clinical::FactKind::exposure && fact.concept_id == content.substance;
    return subject && fact.state == clinical::ExposureState::active && fact.start <= now && (!fact.end || now < *fact.end);
}

/// The dose that ended last; null while one is taken, or if none is known to have been.
const clinical::Fact* last_exposure(const surveillance::Record& record, const TimelineContent& content, core::Instant now) {
    const clinical::Fact* last = nullptr;
    for (const surveillance::SourcedFact& sourced : record.facts()) {
        const clinical::Fact& fact = sourced.fact;
        if (takes_now(fact, content, now)) return nullptr;
        if (fact.kind != clinical::FactKind::exposure || fact.concept_id != content.substance || !fact.end || *fact.end > now) continue;
        const bool taken = fact.state == clinical::ExposureState::active || fact.state == clinical::ExposureState::ended;
        // Of two that end together, the one that says a dose.
        if (taken && (last == nullptr || std::pair(*last->end, last->value.has_value()) < std::pair(*fact.end, fact.value.has_value()))) {
            last = &fact;
        }
    }
    return last;
}

void write_exposure(json::Writer& writer, const clinical::Fact& fact) {
    writer.begin_object().member("route", route_name(fact.route)).key("dose");
    if (fact.value) {
        writer.begin_object().member("value", decimal_text(*fact.value)).member("unit", fact.unit).end_object();
    } else {
        writer.null();
    }
    writer.member("words", fact.display).member("since", partial_date(fact)).key("until");
    if (fact.end) {
        writer.string(fhir::format_date(*fact.end));
    } else {
        writer.null();
    }
    writer.end_object();
}

}  // namespace

std::string Person::name() const {
    if (family.empty() && given.empty()) return "Name not received";
    if (given.empty()) return family;
    return family + ", " + given;
}

core::Result<Person> load_person(store::Reader& reader, store::PatientKey patient) {
    const auto names = reader.patient_names(patient);
    if (!names) return core::fail(names.error());
    Person person;
    for (const std::string& name : *names) {
        if (!name.starts_with("Patient/")) {
            if (person.id.empty()) person.id = std::string(key_mark) + std::to_string(patient);
            continue;
        }
        person.id = name.substr(8);
        const auto version = reader.current({"Patient", person.id});
        if (!version) return core::fail(version.error());
        if (!*version || (*version)->deleted()) continue;
        const auto document =
            json::Document::parse(fhir::render({(*version)->key, (*version)->version_id, (*version)->last_updated}, (*version)->content));
        if (document) read_patient(document->root(), person);
        break;
    }
    return person;
}

core::Result<store::PatientKey> find_person(store::Reader& reader, std::string_view person_id) {
    if (!person_id.starts_with(key_mark)) return reader.find_patient("Patient/" + std::string(person_id));
    store::PatientKey key = 0;
    const std::string_view digits = person_id.substr(key_mark.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), key);
    const auto names = reader.patient_names(key);
    if (!names) return core::fail(names.error());
    return names->empty() ? 0 : key;
}

std::vector<std::string> references_to(std::string_view person_id) {
    if (person_id.empty() || person_id.starts_with(key_mark)) return {};
    return {"Patient/" + std::string(person_id)};
}

void write_exposures(json::Writer& writer, const surveillance::Record& record, const TimelineContent& content, core::Instant now) {
    writer.begin_array();
    for (const surveillance::SourcedFact& sourced : record.facts()) {
        const clinical::Fact& fact = sourced.fact;
        if (takes_now(fact, content, now)) write_exposure(writer, fact);
    }
    writer.end_array();
}

void write_last_exposure(json::Writer& writer, const surveillance::Record& record, const TimelineContent& content, core::Instant now) {
    if (const clinical::Fact* last = last_exposure(record, content, now)) {
        write_exposure(writer, *last);
    } else {
        writer.null();
    }
}

void write_banner(
    json::Writer& writer, const Person& person, const surveillance::Record& record, const TimelineContent& content, core::Instant now
) {
    writer.begin_object().member("id", person.id);
    writer.member("family", person.family.empty() && person.given.empty() ? person.name() : person.family);
    writer.member("given", person.given);
    write_text_or_null(writer, "born", person.born);
    writer.key("ageYears");
    if (const auto age = age_on(person.born, now)) {
        writer.integer(*age);
    } else {
        writer.null();
    }
    writer.member("sex", person.sex).key("identifiers").begin_array();
    for (const auto& [label, value] : person.identifiers) {
        writer.begin_object().member("label", label).member("value", value).end_object();
    }
    writer.end_array().key("allergies");
    if (person.allergies) {
        writer.begin_array();
        for (const std::string& allergy : *person.allergies) writer.string(allergy);
        writer.end_array();
    } else {
        writer.null();
    }
    writer.key("exposures");
    write_exposures(writer, record, content, now);
    writer.key("lastExposure");
    write_last_exposure(writer, record, content, now);
    writer.end_object();
}

}  // namespace tonus::worklist
