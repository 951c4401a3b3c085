#pragma once

#include "audit_chain.hpp"
#include "cohort_count.hpp"
#include "event_hub.hpp"
#include "people.hpp"
#include "review_content.hpp"
#include "timeline_content.hpp"
#include "view_log.hpp"

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/json/document.hpp>
#include <tonus/review/backtest.hpp>
#include <tonus/worklist/service.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// One request of the review API with what was found out about it.
struct Call {
    http::Request request;
    std::vector<std::string> path;  ///< segments below /review/api
    std::optional<json::Document> document;
    std::optional<identity::Session> session;
    Viewer viewer;

    [[nodiscard]] json::Value body() const { return document ? document->root() : json::Value(); }
    [[nodiscard]] std::string parameter(std::string_view name) const;
};

/// What every call works with.
struct Setup {
    Parts parts;
    Options options;
    TimelineContent timeline;
    ReviewContent content;
    EventHub& events;
    ViewLog& views;
    AuditChain& chain;
    CohortCount& cohort;
    review::Backtests& backtests;
    core::Instant started;
};

/// Whose data an answer shows: what the audit chain says of it.
struct Sight {
    std::string view;                   ///< for example "flag"; empty: no patient's data
    std::vector<std::string> patients;  ///< `Patient/id` of each
    std::string flag;
    std::int64_t evidence_version = 0;
    std::string action = "viewed";
};

/// What a read answers with.
struct Answer {
    Answer(std::string text) : body(std::move(text)) {}
    Answer(std::string text, Sight seen) : body(std::move(text)), sight(std::move(seen)) {}

    std::string body;
    Sight sight;
    std::string content_type = "application/json; charset=utf-8";
    std::string file_name;  ///< of a download; empty: shown in the page
};

/// The start of an audit record: who asks, in which role, on which request.
[[nodiscard]] review::AuditRecord audit_record(const Call& call, std::string action);
/// `Patient/id`, or nothing where no Patient is known, as a list for the audit chain.
[[nodiscard]] std::vector<std::string> patient_of(const review::Flag& flag);

// Reads run on a reader, writes on the writer; a write answers with the body of a 200 (empty: 204).
using ReadCall = core::Result<Answer> (*)(const Setup&, const Call&, store::Reader&);
using WriteCall = core::Result<std::string> (*)(const Setup&, const Call&, store::Writer&);

[[nodiscard]] core::Result<Answer> query_worklist(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> list_effects(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> query_patients(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_flag(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_seen(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_report(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> download_report(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> preview_bulk(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_timeline(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_cohort(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> list_people(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> list_rules(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_rule(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> query_audit(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> export_audit(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> list_coverage_gaps(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> list_senders(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> list_inbox(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_receipt(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_engine(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> note_page_fault(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<Answer> read_system(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> act_on_flag(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> replay_refused(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> save_draft(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> drop_draft(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> act_in_bulk(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> note_print(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> save_preferences(const Setup& setup, const Call& call, store::Writer& writer);

/// Session of docs/review-api.md.
[[nodiscard]] std::string session_view(
    const Setup& setup, const identity::Account& account, const identity::Session& session, std::string_view preferences
);
/// The stored preferences of an account as JSON, or the defaults.
[[nodiscard]] core::Result<std::string> load_preferences(store::Reader& reader, std::string_view account);

/// EngineHealth: whether assessments keep up with the clock, and whether those who send still do.
/// Whether what the rules should have looked at waits, or nothing has looked for minutes.
[[nodiscard]] bool rules_stand_still(const Setup& setup, store::Reader& reader);
void write_engine(json::Writer& writer, const Setup& setup, store::Reader& reader);

}  // namespace tonus::worklist
