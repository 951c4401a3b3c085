#include "call.hpp"

#include "flag_actions.hpp"
#include "problem.hpp"

#include <tonus/fhir/time.hpp>

#include <algorithm>

namespace tonus::worklist {
namespace {

// Source: review design, "Lifecycle": at most so many, and only the two lower priorities.
constexpr std::size_t most_at_once = 50;
constexpr std::string_view answered_space = "idempotency";

bool takes_bulk(review::Action action) {
    return action == review::Action::assign || action == review::Action::snooze || action == review::Action::merge;
}

/// The action asked for, with how many flags it may be asked for.
core::Result<const review::ActionRow*> bulk_action(const Call& call) {
    const review::ActionRow* row = review::find_action(call.body()["action"].string());
    if (row == nullptr || !takes_bulk(row->action)) {
        return core::fail(problem(core::ErrorKind::invalid, "form-invalid", "In bulk: assign, snooze or merge."));
    }
    const std::size_t count = call.body()["flags"].size();
    if (count == 0 || count > most_at_once) {
        return core::fail(problem(core::ErrorKind::invalid, "form-invalid", "Choose 1 to 50 flags."));
    }
    return row;
}

struct Preview {
    std::vector<std::string> accepted;
    std::vector<std::pair<std::string, std::string>> refused;  ///< flag and reason
};

core::Result<Preview> preview(const Setup& setup, const Call& call, store::Reader& reader, const review::ActionRow& row) {
    Preview preview;
    for (const json::Value text : call.body()["flags"].elements()) {
        const std::string id(text.string());
        const bool repeated = std::find(preview.accepted.begin(), preview.accepted.end(), id) != preview.accepted.end();
        if (repeated) continue;
        const auto stored = review::load_flag(reader, id);
        if (!stored) return core::fail(stored.error());
        std::string_view reason = "state";
        if (*stored) {
            review::Flag flag = (*stored)->flag;
            review::tick(flag, setup.parts.clock.now());
            reason = refusal_of(row, flag, call.viewer, setup.parts.clock.now());
            if (reason.empty() && flag.priority < review::Priority::three_days) reason = "priority";
        }
        if (reason.empty() && row.action == review::Action::merge && id == call.body()["into"].string()) reason = "state";
        if (reason.empty()) {
            preview.accepted.push_back(id);
        } else {
            preview.refused.emplace_back(id, reason);
        }
    }
    return preview;
}

std::string view_of(const Preview& preview) {
    json::Writer writer;
    writer.begin_object().key("accepted").begin_array();
    for (const std::string& id : preview.accepted) writer.string(id);
    writer.end_array().key("refused").begin_array();
    for (const auto& [id, reason] : preview.refused) {
        writer.begin_object().member("id", id).member("reason", reason).end_object();
    }
    return writer.end_array().end_object().take();
}

}  // namespace

core::Result<Answer> preview_bulk(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto row = bulk_action(call);
    if (!row) return core::fail(row.error());
    const auto found = preview(setup, call, reader, **row);
    if (!found) return core::fail(found.error());
    return Answer(view_of(*found));
}

core::Result<std::string> act_in_bulk(const Setup& setup, const Call& call, store::Writer& writer) {
    const auto row = bulk_action(call);
    if (!row) return core::fail(row.error());
    const std::string key(call.request.headers.get("Idempotency-Key"));
    const std::string name = call.viewer.account.name + " " + key + " bulk";
    if (!key.empty()) {
        const auto before = writer.document(answered_space, name);
        if (!before) return core::fail(before.error());
        if (*before) return **before;
    }
    const auto found = preview(setup, call, writer, **row);
    if (!found) return core::fail(found.error());
    if (!found->refused.empty()) {
        return core::fail(problem(core::ErrorKind::precondition, "task-changed", "Some of these flags changed; look at the preview again.")
        );
    }
    for (const std::string& id : found->accepted) {
        review::ActionRequest request;
        request.flag_id = id;
        request.action = (*row)->action;
        request.actor = {call.viewer.account.name, call.viewer.account.display_name};
        request.roles = call.viewer.account.roles;
        request.body = call.body();
        const auto acted = setup.parts.desk.act(writer, request);
        if (!acted) return core::fail(acted.error());
    }
    std::string answer = view_of(*found);
    if (!key.empty()) {
        if (auto kept = writer.put_document(answered_space, name, answer); !kept) return core::fail(std::move(kept.error()));
    }
    return answer;
}

}  // namespace tonus::worklist
