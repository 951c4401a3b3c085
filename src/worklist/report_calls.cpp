#include "call.hpp"

#include "coded_text.hpp"
#include "patient_view.hpp"
#include "problem.hpp"
#include "view_text.hpp"

#include <tonus/core/utf8.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/report/safety_report.hpp>
#include <tonus/review/record_keeper.hpp>

#include <algorithm>
#include <set>

namespace tonus::worklist {
namespace {

std::string initial_of(const std::string& name) { return name.empty() ? "" : name.substr(0, core::character_begin(name, 1)) + "."; }

report::Qualification qualification_of(const People& people, std::string_view account) {
    const auto known = people.find(account);
    if (known == people.end()) return report::Qualification::other_health_professional;
    if (known->second.role == identity::Role::physician) return report::Qualification::physician;
    if (known->second.role == identity::Role::pharmacist) return report::Qualification::pharmacist;
    return report::Qualification::other_health_professional;
}

/// What was reported, in the sender's words where there are any.
std::string reaction_words(const review::Flag& flag) {
    std::string words;
    for (const review::Evidence& evidence : flag.evidence) {
        if (evidence.role != "symptom") continue;
        std::string text;
        for (const clinical::Segment& segment : evidence.words) text += segment.text;
        if (text.empty()) text = evidence.sentence;
        if (words.find(text) == std::string::npos) words += (words.empty() ? "" : "; ") + text;
    }
    return words.empty() ? flag.title : words;
}

core::Result<std::optional<json::Document>> resource_of(const core::Result<std::optional<store::Version>>& version) {
    if (!version) return core::fail(version.error());
    if (!*version) return std::nullopt;
    auto document = json::Document::parse(fhir::render_as_sent((*version)->key, (*version)->content));
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

/// What a Medication is called to which the record refers, within it or on its own.
core::Result<std::string> referred_name(store::Reader& reader, json::Value resource) {
    const json::Value reference = resource["medicationReference"];
    const std::string_view target = reference["reference"].string();
    for (const json::Value contained : resource["contained"].elements()) {
        if (target.starts_with('#') && contained["id"].string() == target.substr(1)) return wording_of(contained["code"]);
    }
    const std::size_t slash = target.find('/');
    if (target.starts_with("Medication/")) {
        const auto medication = resource_of(reader.current({"Medication", std::string(target.substr(slash + 1))}));
        if (!medication) return core::fail(medication.error());
        if (*medication) return wording_of((*medication)->root()["code"]);
    }
    return std::string(reference["display"].string());
}

/// The medicine as the record names it; empty if it does not.
core::Result<std::string> medicine_name(store::Reader& reader, const review::Evidence& evidence) {
    const auto resource = resource_of(reader.version(evidence.source, evidence.version_id));
    if (!resource) return core::fail(resource.error());
    if (!*resource) return std::string();
    std::string name = wording_of((*resource)->root()["medicationCodeableConcept"]);
    return name.empty() ? referred_name(reader, (*resource)->root()) : name;
}

report::Drug drug_of(
    std::string name,
    const review::Evidence& evidence,
    const surveillance::Record& record,
    const clinical::ClinicalContent& concepts,
    const review::Decision& decision
) {
    report::Drug drug;
    drug.name = std::move(name);
    for (const surveillance::SourcedFact& sourced : record.facts()) {
        const clinical::Fact& fact = sourced.fact;
        if (fact.kind != clinical::FactKind::exposure || sourced.origin.resource != to_string(evidence.source)) continue;
        const clinical::Concept* known = concepts.find(fact.concept_id);
        if (drug.name.empty() && known != nullptr) drug.name = known->display;
        drug.dose_words = fact.display;
        if (drug.dose_words.empty() && fact.value) drug.dose_words = decimal_text(*fact.value) + " " + fact.unit;
        if (fact.route != clinical::Route::unknown) drug.route_words = route_name(fact.route);
    }
    drug.action_taken = decision.action_taken;
    const bool naranjo = decision.method == review::CausalityMethod::naranjo;
    drug.causality_method = naranjo ? "Naranjo" : "WHO-UMC";
    drug.causality = naranjo ? std::string(review::naranjo_category(review::naranjo_score(decision.naranjo_answers))) : decision.causality;
    return drug;
}

/// The conditions on record, each once, in the order they began; who the patient is, is none.
std::string history_of(const surveillance::Record& record, const clinical::ClinicalContent& concepts) {
    std::string text;
    std::set<std::string_view> told;
    for (const surveillance::SourcedFact& sourced : record.facts()) {
        const clinical::Fact& fact = sourced.fact;
        const clinical::Concept* known = concepts.find(fact.concept_id);
        const bool condition =
            fact.kind == clinical::FactKind::context && known != nullptr && known->kind == clinical::ConceptKind::condition;
        const bool personal = sourced.origin.resource.starts_with("Patient/");
        if (!condition || personal || fact.polarity == clinical::Polarity::absent || !told.insert(fact.concept_id).second) continue;
        text += (text.empty() ? "" : "; ") + known->display;
    }
    return text;
}

std::string narrative_of(const review::Flag& flag, const review::Decision& decision) {
    std::string text;
    for (const review::Evidence& evidence : flag.evidence) {
        text += day_or_instant(evidence.at) + ": " + evidence.sentence + ".\n";
    }
    return text + decision.note;
}

struct Case {
    review::Flag flag;
    report::SafetyReport report;
};

core::Result<Case> assemble(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto stored = review::load_flag(reader, call.path[1]);
    if (!stored) return core::fail(stored.error());
    if (!*stored) return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such flag."));
    const review::Flag& flag = (*stored)->flag;
    const review::Decision* decision = flag.workflow.decision();
    if (decision == nullptr || decision->kind != review::Decision::Kind::confirm) {
        return core::fail(problem(core::ErrorKind::conflict, "state-not-allowed", "Only a confirmed reaction can be reported."));
    }
    const auto record = review::load_record(reader, (*stored)->patient);
    if (!record) return core::fail(record.error());
    const auto person = load_person(reader, (*stored)->patient);
    if (!person) return core::fail(person.error());

    const Options& site = setup.options;
    Case made{flag, {}};
    report::SafetyReport& report = made.report;
    report.case_id = report::case_number(site.country, site.site_name, decision->adverse_event);
    report.created = setup.parts.clock.now();
    report.first_received = flag.raised;
    report.most_recent = flag.raised;
    for (const surveillance::Evidence& evidence : flag.state.evidence) {
        report.most_recent = std::max(report.most_recent, evidence.origin.stored_at);
    }
    report.sender = site.site_name;
    report.reporter = {decision->by_display, qualification_of(call.viewer.people, decision->by), site.site_name, site.country};
    report.patient = {
        initial_of(person->given) + initial_of(person->family),
        person->born,
        person->sex,
        history_of(*record, setup.parts.knowledge.now()->content)};
    report.reaction = {reaction_words(flag), day_or_instant(flag.onset), decision->seriousness, decision->outcome};
    std::vector<fhir::ResourceKey> named;
    for (const review::Evidence& evidence : flag.evidence) {
        const bool known = std::find(named.begin(), named.end(), evidence.source) != named.end();
        if (evidence.role != "exposure" || known) continue;
        named.push_back(evidence.source);
        auto name = medicine_name(reader, evidence);
        if (!name) return core::fail(std::move(name.error()));
        report.drugs.push_back(drug_of(std::move(*name), evidence, *record, setup.parts.knowledge.now()->content, *decision));
    }
    report.narrative = narrative_of(flag, *decision);
    return made;
}

void write_drugs(json::Writer& writer, const report::SafetyReport& report) {
    writer.key("drugs").begin_array();
    for (const report::Drug& drug : report.drugs) {
        writer.begin_object().member("name", drug.name).member("dose", drug.dose_words).member("route", drug.route_words);
        writer.member("actionTaken", drug.action_taken).member("causality", drug.causality);
        writer.member("method", drug.causality_method).end_object();
    }
    writer.end_array();
}

void write_missing(json::Writer& writer, const report::SafetyReport& report) {
    writer.key("missing").begin_array();
    for (const report::Missing& missing : missing_from(report)) {
        writer.begin_object().member("element", missing.element).member("name", missing.name);
        writer.member("why", missing.why).key("minimum").boolean(missing.minimum).end_object();
    }
    writer.end_array();
}

}  // namespace

core::Result<Answer> read_report(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto made = assemble(setup, call, reader);
    if (!made) return core::fail(made.error());
    const report::SafetyReport& report = made->report;
    json::Writer writer;
    writer.begin_object().member("flag", made->flag.id).member("caseId", report.case_id);
    writer.key("valid").boolean(is_valid(report)).key("serious").boolean(!report.reaction.seriousness.empty());
    writer.member("dayZero", instant_text(report.first_received)).member("mostRecent", instant_text(report.most_recent));
    writer.member("dueAt", instant_text(due_at(report, setup.content.clock))).key("reporter").begin_object();
    writer.member("name", report.reporter.name).member("organisation", report.reporter.organisation);
    writer.member("country", report.reporter.country).end_object();
    writer.key("patient").begin_object().member("initials", report.patient.initials);
    write_text_or_null(writer, "born", report.patient.birth_date);
    writer.member("sex", report.patient.sex).end_object();
    writer.key("reaction").begin_object().member("words", report.reaction.words).member("start", report.reaction.start);
    writer.key("criteria").begin_array();
    for (const std::string& criterion : report.reaction.seriousness) writer.string(criterion);
    writer.end_array();
    write_text_or_null(writer, "outcome", report.reaction.outcome);
    writer.end_object();
    write_drugs(writer, report);
    writer.member("narrative", report.narrative);
    write_missing(writer, report);
    return Answer(writer.end_object().take(), {"report", patient_of(made->flag), made->flag.id, made->flag.evidence_version});
}

core::Result<Answer> download_report(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto made = assemble(setup, call, reader);
    if (!made) return core::fail(made.error());
    if (!is_valid(made->report)) {
        std::string elements;
        for (const report::Missing& missing : missing_from(made->report)) {
            if (missing.minimum) elements += (elements.empty() ? "" : ", ") + std::string(missing.element);
        }
        return core::fail(problem(core::ErrorKind::conflict, "state-not-allowed", "No valid report without " + elements + "."));
    }
    Answer answer(icsr_xml(made->report), {"report", patient_of(made->flag), made->flag.id, made->flag.evidence_version, "downloaded"});
    answer.content_type = "application/xml; charset=utf-8";
    answer.file_name = "icsr-" + made->flag.id + ".xml";
    return answer;
}

}  // namespace tonus::worklist
