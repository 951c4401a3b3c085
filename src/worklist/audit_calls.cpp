#include "call.hpp"

#include "patient_view.hpp"
#include "problem.hpp"
#include "view_text.hpp"

#include <tonus/store/audit_hash.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::worklist {
namespace {

constexpr std::int64_t entries_a_step = 500;
constexpr std::int64_t longest_export = 10'000;

struct NumberedRecord {
    std::int64_t number = 0;
    core::Instant at;
    review::AuditRecord record;
};

/// What an auditor asks for; empty members ask for everything.
struct AuditFilter {
    std::string who;
    std::string action;
    std::string patient;
    std::string flag;
    std::string from;  ///< first day
    std::string to;    ///< last day

    [[nodiscard]] bool passes(const review::AuditRecord& record, const std::string& day) const {
        return (who.empty() || who == record.who) && (action.empty() || action == record.action) && (flag.empty() || flag == record.flag) &&
               (patient.empty() || record.concerns(patient)) && (from.empty() || day >= from) && (to.empty() || day <= to);
    }
};

AuditFilter filter_of(json::Value query) {
    AuditFilter filter;
    filter.who = query["who"].string();
    filter.action = query["action"].string();
    filter.patient = query["patient"].string();
    filter.flag = query["flag"].string();
    filter.from = query["from"].string();
    filter.to = query["to"].string();
    return filter;
}

/// The newest matches before an entry, going back step by step; each step's links are checked again.
core::Result<std::vector<NumberedRecord>> newest_before(
    store::Reader& reader, AuditChain& chain, const AuditFilter& filter, std::int64_t before, std::size_t wanted
) {
    std::vector<NumberedRecord> found;
    while (before > 1 && found.size() < wanted) {
        // One more than the step, for the hash that its first entry follows.
        const std::int64_t first = std::max<std::int64_t>(0, before - 1 - entries_a_step);
        const std::int64_t link = std::max<std::int64_t>(0, first - 1);
        const auto entries = reader.audit_after(link, std::size_t(before - 1 - link));
        if (!entries) return core::fail(entries.error());
        for (std::size_t i = entries->size(); i-- > 0;) {
            const store::AuditEntry& entry = (*entries)[i];
            if (entry.sequence <= first) break;
            const std::string_view previous = i == 0 ? std::string_view() : std::string_view((*entries)[i - 1].hash);
            if (entry.hash != store::audit_hash(previous, entry.at, entry.payload)) chain.note_break(entry.sequence);
            review::AuditRecord record = review::read_audit_record(entry.payload);
            const std::string day = instant_text(entry.at).substr(0, 10);
            if (!filter.from.empty() && day < filter.from) return found;
            if (filter.passes(record, day)) found.push_back({entry.sequence, entry.at, std::move(record)});
            if (found.size() == wanted) break;
        }
        before = first + 1;
    }
    return found;
}

std::string sentence_of(const review::AuditRecord& record) {
    const std::string count = std::to_string(record.patients.size());
    if (record.action == "viewed" && record.patients.size() > 1) return "Saw " + record.view + ": " + count + " patients";
    if (record.action == "viewed" || record.action == "printed" || record.action == "downloaded") {
        return (record.action == "viewed" ? "Saw " : record.action == "printed" ? "Printed " : "Downloaded ") + record.view;
    }
    if (!record.versions.empty()) return record.action + ": " + record.versions.front();
    if (!record.stage.empty()) return record.action + ": now " + record.stage;
    return record.action;
}

void write_entry(json::Writer& writer, const NumberedRecord& entry) {
    const review::AuditRecord& record = entry.record;
    writer.begin_object().member("number", entry.number).member("at", instant_text(entry.at));
    const std::string& who = record.who_display.empty() ? record.who : record.who_display;
    writer.member("who", who.empty() ? "tonus" : who);
    writer.member("role", record.role.empty() ? std::string_view("system") : std::string_view(record.role));
    writer.member("action", record.action).member("sentence", sentence_of(record));
    write_text_or_null(writer, "flag", record.flag);
    writer.key("patients").begin_array();
    for (const std::string& patient : record.patients) writer.string(patient);
    writer.end_array().key("evidenceVersion");
    record.evidence_version == 0 ? writer.null() : writer.integer(record.evidence_version);
    write_text_or_null(writer, "rule", record.rule);
    writer.end_object();
}

}  // namespace

review::AuditRecord audit_record(const Call& call, std::string action) {
    review::AuditRecord record;
    const identity::Account& account = call.viewer.account;
    record.who = account.name;
    record.who_display = account.display_name;
    if (!account.roles.empty()) record.role = identity::name_of(account.roles.front());
    record.action = std::move(action);
    record.request = call.request.request_id;
    return record;
}

std::vector<std::string> patient_of(const review::Flag& flag) {
    if (flag.patient_reference.empty()) return {};
    return {flag.patient_reference};
}

core::Result<Answer> query_audit(const Setup& setup, const Call& call, store::Reader& reader) {
    const json::Value query = call.body();
    const auto limit = std::size_t(std::clamp<std::int64_t>(query["limit"].to_integer().value_or(50), 1, 200));
    auto state = setup.chain.verify(reader);
    if (!state) return core::fail(std::move(state.error()));
    const std::int64_t before = std::min(query["before"].to_integer().value_or(state->through + 1), state->through + 1);
    const auto found = newest_before(reader, setup.chain, filter_of(query), before, limit + 1);
    if (!found) return core::fail(found.error());
    state = setup.chain.verify(reader);
    if (!state) return core::fail(std::move(state.error()));

    const std::size_t shown = std::min(found->size(), limit);
    json::Writer writer;
    writer.begin_object().key("entries").begin_array();
    for (std::size_t i = 0; i < shown; ++i) write_entry(writer, (*found)[i]);
    writer.end_array().key("next");
    found->size() > limit ? writer.integer((*found)[shown - 1].number) : writer.null();
    writer.key("chain").begin_object().key("verified").boolean(!state->broken_at).member("through", state->through);
    writer.key("brokenAt");
    state->broken_at ? writer.integer(*state->broken_at) : writer.null();
    return Answer(writer.end_object().end_object().take(), {"audit", {}, {}, 0});
}

core::Result<Answer> export_audit(const Setup&, const Call& call, store::Reader& reader) {
    std::int64_t after = 0;
    const std::string text = call.parameter("after");
    std::from_chars(text.data(), text.data() + text.size(), after);
    const auto entries = reader.audit_after(after, std::size_t(longest_export));
    if (!entries) return core::fail(entries.error());
    std::string lines;
    for (const store::AuditEntry& entry : *entries) {
        lines += audit_event_resource(entry.sequence, entry.at, review::read_audit_record(entry.payload)) + "\n";
    }
    Answer answer(std::move(lines), {"audit-export", {}, {}, 0});
    answer.content_type = "application/fhir+ndjson";
    return answer;
}

core::Result<std::string> note_print(const Setup&, const Call& call, store::Writer& writer) {
    const std::string_view view = call.body()["view"].string();
    if (view != "flag" && view != "timeline" && view != "report") {
        return core::fail(problem(core::ErrorKind::invalid, "form-invalid", "view is flag, timeline or report."));
    }
    review::AuditRecord record = audit_record(call, "printed");
    record.view = view;
    record.flag = call.body()["flag"].string();
    if (const std::string_view patient = call.body()["patient"].string(); !patient.empty()) {
        record.patients = references_to(patient);
    } else if (!record.flag.empty()) {
        const auto stored = review::load_flag(writer, record.flag);
        if (!stored) return core::fail(stored.error());
        if (*stored) record.patients = patient_of((*stored)->flag);
    }
    auto noted = writer.append_audit(encode(record));
    if (!noted) return core::fail(std::move(noted.error()));
    return std::string();
}

}  // namespace tonus::worklist
