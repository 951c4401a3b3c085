#pragma once

#include "event_hub.hpp"
#include "flag_view.hpp"
#include "timeline_content.hpp"

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/json/document.hpp>
#include <tonus/worklist/service.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// One request of the review API with what was found out about it.
struct Call {
    http::Request request;
    std::vector<std::string> path;     ///< segments below /review/api
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
    EventHub& events;
    core::Instant started;
};

// Reads run on a reader, writes on the writer; both answer with the body of a 200 (empty: 204).
using ReadCall = core::Result<std::string> (*)(const Setup&, const Call&, store::Reader&);
using WriteCall = core::Result<std::string> (*)(const Setup&, const Call&, store::Writer&);

[[nodiscard]] core::Result<std::string> query_worklist(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> query_patients(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> read_flag(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> read_timeline(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> list_people(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> list_rules(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> read_rule(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> query_audit(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> list_coverage_gaps(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> read_system(const Setup& setup, const Call& call, store::Reader& reader);
[[nodiscard]] core::Result<std::string> act_on_flag(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> save_draft(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> drop_draft(const Setup& setup, const Call& call, store::Writer& writer);
[[nodiscard]] core::Result<std::string> save_preferences(const Setup& setup, const Call& call, store::Writer& writer);

/// Session of docs/review-api.md.
[[nodiscard]] std::string session_view(
    const Setup& setup,
    const identity::Account& account,
    const identity::Session& session,
    std::string_view preferences
);
/// The stored preferences of an account as JSON, or the defaults.
[[nodiscard]] core::Result<std::string> load_preferences(store::Reader& reader, std::string_view account);

/// EngineHealth: whether assessments keep up with the clock.
void write_engine(json::Writer& writer, store::Reader& reader, core::Instant now);

}  // namespace tonus::worklist
