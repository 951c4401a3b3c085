// Object identifiers and codes are those of the constants in EMA's conversion stylesheet for R3 messages; the order
// of elements, their paths and which may say nothing are those of ICH's reference instance (version 1.10) and of
// FDA's table of E2B(R3) data elements; what must be there, and how long it may be, that of ICH's implementation guide and
// of FDA's rules for rejection; all read in copies (mark S). Where G.k.4 (dosage) stands was read in a report
// that was sent: behind the medicine, its words first, then its route. ICH's schema itself was not to be had: check a
// sample with the receiver's validator before a report is sent.
#include <tonus/core/utf8.hpp>
#include <tonus/report/safety_report.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace tonus::report {
namespace {

constexpr const char* ich_root = "2.16.840.1.113883.3.989.2.1.";
constexpr const char* observation_codes = "1.19";
constexpr const char* reaction_id = "reaction-1";
constexpr const char* countries = "1.0.3166.1.2.2";  // ISO 3166-1, two letters

using CodePair = std::pair<std::string_view, const char*>;

struct SeriousnessCode {
    std::string_view criterion;
    const char* code;
    const char* display;
};

constexpr std::array<SeriousnessCode, 6> seriousness_codes = {{
    {"death", "34", "resultsInDeath"},
    {"life-threatening", "21", "isLifeThreatening"},
    {"hospitalization", "33", "requiresInpatientHospitalization"},
    {"disability", "35", "resultsInPersistentOrSignificantDisability"},
    {"congenital-anomaly", "12", "congenitalAnomalyBirthDefect"},
    {"medically-important", "26", "otherMedicallyImportantCondition"},
}};

constexpr std::array<CodePair, 6> outcome_codes = {{
    {"unknown", "0"},
    {"resolved", "1"},
    {"recovering", "2"},
    {"ongoing", "3"},
    {"resolvedWithSequelae", "4"},
    {"fatal", "5"},
}};

constexpr std::array<CodePair, 7> action_codes = {{
    {"unknown", "0"},
    {"drug-withdrawn", "1"},
    {"dose-reduced", "2"},
    {"dose-increased", "3"},
    {"dose-not-changed", "4"},
    {"drug-interrupted", "1"},  // the list has no word for a pause
    {"not-applicable", "9"},
}};

template <std::size_t N>
const char* code_for(const std::array<CodePair, N>& table, std::string_view word) {
    const auto row = std::find_if(table.begin(), table.end(), [&](const CodePair& pair) { return pair.first == word; });
    return row == table.end() ? nullptr : row->second;
}

/// HL7 v3 writes instants and dates without separators, as far as they are known.
std::string hl7_time(std::string_view time) {
    std::string digits;
    for (const char c : time) {
        if (c >= '0' && c <= '9') digits += c;
        if (c == '.' || c == 'Z' || c == '+') break;
    }
    return digits.substr(0, 14) + (time.ends_with('Z') ? "+0000" : "");
}

std::string hl7_time(core::Instant instant) { return hl7_time(std::string_view(core::format_instant(instant))); }

pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }

pugi::xml_node add_class(pugi::xml_node parent, const char* name, const char* class_code, const char* mood = nullptr) {
    pugi::xml_node node = add(parent, name);
    node.append_attribute("classCode") = class_code;
    if (mood != nullptr) node.append_attribute("moodCode") = mood;
    return node;
}

pugi::xml_node add_type(pugi::xml_node parent, const char* name, const char* type_code) {
    pugi::xml_node node = add(parent, name);
    node.append_attribute("typeCode") = type_code;
    return node;
}

void add_id(pugi::xml_node parent, const char* name, const std::string& extension, const std::string& root) {
    pugi::xml_node node = add(parent, name);
    if (!extension.empty()) node.append_attribute("extension") = extension.c_str();
    node.append_attribute("root") = root.c_str();
}

void add_code(pugi::xml_node parent, const char* name, const char* code, const char* ich_list, const char* display) {
    pugi::xml_node node = add(parent, name);
    node.append_attribute("code") = code;
    node.append_attribute("codeSystem") = (std::string(ich_root) + ich_list).c_str();
    if (display != nullptr) node.append_attribute("displayName") = display;
}

/// How many characters an element may hold. S but for those marked M.
enum Most : std::size_t {
    most_initials = 60,       // D.1, M
    most_history = 10'000,    // D.7.2
    most_reaction = 250,      // E.i.1.1a
    most_product = 250,       // G.k.2.2, M
    most_dosage = 2000,       // G.k.4.r.8, M
    most_term = 60,           // routes, assessments and organisations of reporters, M
    most_organisation = 100,  // C.3.2
    most_party = 60,          // N.1.3, N.2.r.2
    most_narrative = 100'000  // H.1, M
};

/// The text, or as much of it as leaves room for three dots. A receiver refuses what is longer.
std::string limited(const std::string& text, Most most) {
    if (core::character_count(text) <= most) return text;
    return text.substr(0, core::character_begin(text, most - 3)) + "...";
}

void add_text(pugi::xml_node parent, const char* name, const std::string& text, Most most) {
    add(parent, name).text() = limited(text, most).c_str();
}

void add_value(pugi::xml_node parent, const char* name, const std::string& value) {
    add(parent, name).append_attribute("value") = value.c_str();
}

pugi::xml_node add_typed_value(pugi::xml_node parent, const char* type) {
    pugi::xml_node node = add(parent, "value");
    node.append_attribute("xsi:type") = type;
    return node;
}

void add_party(pugi::xml_node parent, const char* name, const char* type_code, const std::string& id, const char* ich_list) {
    pugi::xml_node device = add_class(add_type(parent, name, type_code), "device", "DEV");
    device.append_attribute("determinerCode") = "INSTANCE";
    add_id(device, "id", limited(id, most_party), std::string(ich_root) + ich_list);
}

/// Reaction i, section E.
void add_reaction(pugi::xml_node role, const Reaction& reaction) {
    pugi::xml_node observation = add_class(add_type(role, "subjectOf2", "SBJ"), "observation", "OBS", "EVN");
    add_id(observation, "id", "", reaction_id);
    add_code(observation, "code", "29", observation_codes, "reaction");
    if (!reaction.start.empty()) {
        // E.i.4
        pugi::xml_node time = add(observation, "effectiveTime");
        time.append_attribute("xsi:type") = "IVL_TS";
        add_value(time, "low", hl7_time(std::string_view(reaction.start)));
    }
    // E.i.1.1a with its language, E.i.1.1b, which must be there: what was read was English, the lexicon has no other.
    // E.i.2.1 would hold a MedDRA code.
    pugi::xml_node words = add(add_typed_value(observation, "CE"), "originalText");
    words.append_attribute("language") = "eng";
    words.text() = limited(reaction.words, most_reaction).c_str();
    const auto fact = [&](const char* code, const char* display) {
        pugi::xml_node part = add_class(add_type(observation, "outboundRelationship2", "PERT"), "observation", "OBS", "EVN");
        add_code(part, "code", code, observation_codes, display);
        return part;
    };
    // E.i.3.2: each of the six is there; what was not met has no information, because the guide knows no "false".
    for (const SeriousnessCode& row : seriousness_codes) {
        const bool met = std::find(reaction.seriousness.begin(), reaction.seriousness.end(), row.criterion) != reaction.seriousness.end();
        pugi::xml_node value = add_typed_value(fact(row.code, row.display), "BL");
        value.append_attribute(met ? "value" : "nullFlavor") = met ? "true" : "NI";
    }
    // E.i.7, never left out.
    const char* outcome = code_for(outcome_codes, reaction.outcome);
    pugi::xml_node value = add_typed_value(fact("27", "outcome"), "CE");
    value.append_attribute("code") = outcome == nullptr ? "0" : outcome;
    value.append_attribute("codeSystem") = (std::string(ich_root) + "1.11").c_str();
}

/// Drug k, section G.
void add_drug(pugi::xml_node organizer, const Drug& drug, const std::string& id) {
    pugi::xml_node given = add_class(add_type(organizer, "component", "COMP"), "substanceAdministration", "SBADM", "EVN");
    add_id(given, "id", "", id);
    pugi::xml_node kind = add_class(add_class(add_type(given, "consumable", "CSM"), "instanceOfKind", "INST"), "kindOfProduct", "MMAT");
    kind.append_attribute("determinerCode") = "KIND";
    add_text(kind, "name", drug.name, most_product);
    if (!drug.dose_words.empty() || !drug.route_words.empty()) {
        pugi::xml_node dose = add_class(add_type(given, "outboundRelationship2", "COMP"), "substanceAdministration", "SBADM", "EVN");
        if (!drug.dose_words.empty()) add_text(dose, "text", drug.dose_words, most_dosage);
        if (!drug.route_words.empty()) add_text(add(dose, "routeCode"), "originalText", drug.route_words, most_term);
    }
    if (const char* action = code_for(action_codes, drug.action_taken)) {
        add_code(add_class(add_type(given, "inboundRelationship", "CAUS"), "act", "ACT", "EVN"), "code", action, "1.15", nullptr);
    }
}

/// Characterisation (G.k.1: suspect) and the reporter's assessment (G.k.9.i.2).
void add_assessments(pugi::xml_node assessment, const Drug& drug, const std::string& id) {
    const auto reference = [&](pugi::xml_node parent) {
        pugi::xml_node product = add_class(add_type(parent, "subject2", "SUBJ"), "productUseReference", "SBADM", "EVN");
        add_id(product, "id", "", id);
    };
    pugi::xml_node role = add_class(add_type(assessment, "component", "COMP"), "causalityAssessment", "OBS", "EVN");
    add_code(role, "code", "20", observation_codes, "interventionCharacterization");
    pugi::xml_node value = add_typed_value(role, "CE");
    value.append_attribute("code") = "1";
    value.append_attribute("codeSystem") = (std::string(ich_root) + "1.13").c_str();
    value.append_attribute("displayName") = "suspect";
    reference(role);
    if (drug.causality.empty()) return;
    pugi::xml_node judged = add_class(add_type(assessment, "component", "COMP"), "causalityAssessment", "OBS", "EVN");
    add_code(judged, "code", "39", observation_codes, "causality");
    add_typed_value(judged, "ST").text() = limited(drug.causality, most_term).c_str();
    add_text(add(judged, "methodCode"), "originalText", drug.causality_method, most_term);
    pugi::xml_node author = add_class(add_type(judged, "author", "AUT"), "assignedEntity", "ASSIGNED");
    add_text(add(author, "code"), "originalText", "reporter", most_term);
    add_id(add_class(add_type(judged, "subject1", "SUBJ"), "adverseEffectReference", "OBS", "EVN"), "id", "", reaction_id);
    reference(judged);
}

void add_patient(pugi::xml_node role, const Patient& patient) {
    pugi::xml_node person = add_class(role, "player1", "PSN");
    person.append_attribute("determinerCode") = "INSTANCE";
    if (patient.initials.empty()) {
        add(person, "name").append_attribute("nullFlavor") = "UNK";
    } else {
        add_text(person, "name", patient.initials, most_initials);
    }
    if (patient.sex == "female" || patient.sex == "male") {
        pugi::xml_node sex = add(person, "administrativeGenderCode");
        sex.append_attribute("code") = patient.sex == "male" ? "1" : "2";
        sex.append_attribute("codeSystem") = "1.0.5218";
    }
    if (!patient.birth_date.empty()) add_value(person, "birthTime", hl7_time(std::string_view(patient.birth_date)));
}

/// Section D.7: without coded history its text must be there, or be said to be unknown.
void add_history(pugi::xml_node role, const std::string& history) {
    pugi::xml_node organizer = add_class(add_type(role, "subjectOf2", "SBJ"), "organizer", "CATEGORY", "EVN");
    add_code(organizer, "code", "1", "1.20", "relevantMedicalHistoryAndConcurrentConditions");
    pugi::xml_node observation = add_class(add_type(organizer, "component", "COMP"), "observation", "OBS", "EVN");
    add_code(observation, "code", "18", observation_codes, "historyAndConcurrentConditionText");
    pugi::xml_node value = add_typed_value(observation, "ED");
    if (history.empty()) {
        value.append_attribute("nullFlavor") = "UNK";
    } else {
        value.text() = limited(history, most_history).c_str();
    }
}

/// Sections C.1.6.1 and C.1.7: facts about the report itself, which must be said.
void add_stated(pugi::xml_node event, const char* code, const char* display, bool holds) {
    pugi::xml_node observation = add_class(add_type(event, "component", "COMP"), "observationEvent", "OBS", "EVN");
    add_code(observation, "code", code, observation_codes, display);
    add_typed_value(observation, "BL").append_attribute("value") = holds;
}

/// C.1.8.2: who sent the case first: neither an authority nor a company.
void add_first_sender(pugi::xml_node event) {
    pugi::xml_node related = add_class(add_type(event, "outboundRelationship", "SPRT"), "relatedInvestigation", "INVSTG", "EVN");
    add_code(related, "code", "1", "1.22", "initialReport");
    pugi::xml_node control = add_class(add_type(related, "subjectOf2", "SUBJ"), "controlActEvent", "CACT", "EVN");
    pugi::xml_node entity = add_class(add_type(control, "author", "AUT"), "assignedEntity", "ASSIGNED");
    add_code(entity, "code", "2", "1.3", nullptr);
}

/// C.2.r.2.1 and C.3.2: the organisation is that of a department (C.2.r.2.2, C.3.3.1), which is not kept.
void add_organisation(pugi::xml_node entity, const std::string& name, Most most) {
    if (name.empty()) return;
    const auto organisation_of = [](pugi::xml_node member) {
        pugi::xml_node organisation = add_class(member, "representedOrganization", "ORG");
        organisation.append_attribute("determinerCode") = "INSTANCE";
        return organisation;
    };
    add_text(organisation_of(add_class(organisation_of(entity), "assignedEntity", "ASSIGNED")), "name", name, most);
}

/// Section C.3: a health professional's organisation.
void add_sender(pugi::xml_node event, const std::string& organisation) {
    pugi::xml_node control = add_class(add_type(event, "subjectOf1", "SUBJ"), "controlActEvent", "CACT", "EVN");
    pugi::xml_node entity = add_class(add_type(control, "author", "AUT"), "assignedEntity", "ASSIGNED");
    add_code(entity, "code", "3", "1.7", nullptr);
    add_organisation(entity, organisation, most_organisation);
}

/// C.1.3, a spontaneous report, and C.1.9.1, no other number known.
void add_characteristics(pugi::xml_node event) {
    const auto characteristic = [&](const char* code, const char* display) {
        pugi::xml_node node = add_class(add_type(event, "subjectOf2", "SUBJ"), "investigationCharacteristic", "OBS", "EVN");
        add_code(node, "code", code, "1.23", display);
        return node;
    };
    pugi::xml_node type = add_typed_value(characteristic("1", "ichReportType"), "CE");
    type.append_attribute("code") = "1";
    type.append_attribute("codeSystem") = (std::string(ich_root) + "1.2").c_str();
    add_typed_value(characteristic("2", "otherCaseIds"), "BL").append_attribute("nullFlavor") = "NI";
}

/// Primary source, section C.2.
void add_reporter(pugi::xml_node investigation, const Reporter& reporter) {
    pugi::xml_node relation = add_type(investigation, "outboundRelationship", "SPRT");
    add_value(relation, "priorityNumber", "1");  // C.2.r.5: the only source is the primary one
    pugi::xml_node related = add_class(relation, "relatedInvestigation", "INVSTG", "EVN");
    add_code(related, "code", "2", "1.22", "sourceReport");
    pugi::xml_node control = add_class(add_type(related, "subjectOf2", "SUBJ"), "controlActEvent", "CACT", "EVN");
    pugi::xml_node entity = add_class(add_type(control, "author", "AUT"), "assignedEntity", "ASSIGNED");
    pugi::xml_node person = add_class(entity, "assignedPerson", "PSN");
    person.append_attribute("determinerCode") = "INSTANCE";
    // C.2.r.1.4: a name in no part would be in no element.
    if (!reporter.name.empty()) add_text(add(person, "name"), "family", reporter.name, most_term);
    pugi::xml_node licence = add_class(person, "asQualifiedEntity", "QUAL");
    add_code(licence, "code", std::to_string(int(reporter.qualification)).c_str(), "1.6", nullptr);
    if (!reporter.country.empty()) {
        pugi::xml_node location = add_class(add_class(person, "asLocatedEntity", "LOCE"), "location", "COUNTRY");
        location.append_attribute("determinerCode") = "INSTANCE";
        pugi::xml_node country = add(location, "code");
        country.append_attribute("code") = reporter.country.c_str();
        country.append_attribute("codeSystem") = countries;
    }
    add_organisation(entity, reporter.organisation, most_term);
}

void add_investigation(pugi::xml_node control, const SafetyReport& report) {
    pugi::xml_node event = add_class(add_type(control, "subject", "SUBJ"), "investigationEvent", "INVSTG", "EVN");
    add_id(event, "id", report.case_id, std::string(ich_root) + "3.1");
    add_id(event, "id", report.case_id, std::string(ich_root) + "3.2");
    pugi::xml_node code = add(event, "code");
    code.append_attribute("code") = "PAT_ADV_EVNT";
    code.append_attribute("codeSystem") = "2.16.840.1.113883.5.4";
    if (!report.narrative.empty()) add_text(event, "text", report.narrative, most_narrative);
    add(event, "statusCode").append_attribute("code") = "active";
    add_value(add(event, "effectiveTime"), "low", hl7_time(report.first_received));
    add_value(event, "availabilityTime", hl7_time(report.most_recent));

    pugi::xml_node assessment = add_class(add_type(event, "component", "COMP"), "adverseEventAssessment", "INVSTG", "EVN");
    pugi::xml_node role = add_class(add_type(assessment, "subject1", "SBJ"), "primaryRole", "INVSBJ");
    add_patient(role, report.patient);
    add_history(role, report.patient.history);
    add_reaction(role, report.reaction);
    pugi::xml_node organizer = add_class(add_type(role, "subjectOf2", "SBJ"), "organizer", "CATEGORY", "EVN");
    add_code(organizer, "code", "4", "1.20", "drugInformation");
    for (std::size_t k = 0; k < report.drugs.size(); ++k) add_drug(organizer, report.drugs[k], "drug-" + std::to_string(k + 1));
    for (std::size_t k = 0; k < report.drugs.size(); ++k) add_assessments(assessment, report.drugs[k], "drug-" + std::to_string(k + 1));
    add_stated(event, "1", "additionalDocumentsAvailable", false);
    // As the reporting clock of config/review.toml has it: what is serious is due sooner.
    add_stated(event, "23", "localCriteriaForExpedited", !report.reaction.seriousness.empty());
    add_first_sender(event);
    add_reporter(event, report.reporter);
    add_sender(event, report.sender);
    add_characteristics(event);
}

}  // namespace

std::string case_number(const std::string& country, const std::string& sender, const std::string& number) {
    std::string name = limited(sender, most_party);
    std::replace(name.begin(), name.end(), '-', ' ');
    return (country.empty() ? "" : country + "-") + name + "-" + number;
}

std::string icsr_xml(const SafetyReport& report) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node batch = document.append_child("MCCI_IN200100UV01");
    batch.append_attribute("ITSVersion") = "XML_1.0";
    batch.append_attribute("xmlns") = "urn:hl7-org:v3";
    batch.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    add_id(batch, "id", report.case_id, std::string(ich_root) + "3.22");
    add_value(batch, "creationTime", hl7_time(report.created));
    add(batch, "responseModeCode").append_attribute("code") = "D";
    add_id(batch, "interactionId", "MCCI_IN200100UV01", "2.16.840.1.113883.1.6");
    add_code(batch, "name", "1", "1.1", "ichicsr");

    pugi::xml_node message = add(batch, "PORR_IN049016UV");
    add_id(message, "id", report.case_id, std::string(ich_root) + "3.1");
    add_value(message, "creationTime", hl7_time(report.created));
    add_id(message, "interactionId", "PORR_IN049016UV", "2.16.840.1.113883.1.6");
    add(message, "processingCode").append_attribute("code") = "P";
    add(message, "processingModeCode").append_attribute("code") = "T";
    add(message, "acceptAckCode").append_attribute("code") = "AL";
    // The person who sends the file names its receiver.
    add_party(message, "receiver", "RCV", "", "3.12");
    add_party(message, "sender", "SND", report.sender, "3.11");
    pugi::xml_node control = add_class(message, "controlActProcess", "CACT", "EVN");
    pugi::xml_node code = add(control, "code");
    code.append_attribute("code") = "PORR_TE049016UV";
    code.append_attribute("codeSystem") = "2.16.840.1.113883.1.18";
    add_value(control, "effectiveTime", hl7_time(report.created));
    add_investigation(control, report);

    add_party(batch, "receiver", "RCV", "", "3.14");
    add_party(batch, "sender", "SND", report.sender, "3.13");
    std::ostringstream text;
    document.save(text, "  ", pugi::format_default, pugi::encoding_utf8);
    return text.str();
}

}  // namespace tonus::report
