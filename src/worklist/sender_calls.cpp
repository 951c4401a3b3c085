#include "call.hpp"

#include "problem.hpp"
#include "view_text.hpp"

#include <map>

namespace tonus::worklist {
namespace {

constexpr std::size_t most_gaps = 10'000;

void write_instant_or_null(json::Writer& writer, std::string_view name, const std::optional<core::Instant>& at) {
    write_text_or_null(writer, name, at ? instant_text(*at) : std::string());
}

void write_sender(json::Writer& writer, const access::Sender& sender, std::int64_t gaps) {
    writer.begin_object().member("sender", sender.name);
    writer.member("lastSeen", instant_text(sender.last_seen));
    write_instant_or_null(writer, "lastAccepted", sender.last_accepted);
    writer.member("accepted", sender.accepted);
    writer.key("perMinute").number(std::to_string(sender.per_minute));
    writer.key("clockSkewSeconds");
    sender.clock_skew ? writer.integer(sender.clock_skew->count()) : writer.null();
    writer.member("gaps", gaps).key("refusals").begin_array();
    for (const auto& [reason, count] : sender.refusals) {
        writer.begin_object().member("reason", reason).member("count", count).end_object();
    }
    writer.end_array().end_object();
}

}  // namespace

core::Result<Answer> list_senders(const Setup& setup, const Call&, store::Reader& reader) {
    const auto gaps = reader.gaps(most_gaps);
    if (!gaps) return core::fail(gaps.error());
    std::map<std::string, std::int64_t> gaps_of;
    for (const store::GapCount& gap : *gaps) gaps_of[gap.sender.empty() ? "anonymous" : gap.sender] += gap.count;
    json::Writer writer;
    writer.begin_object().key("senders").begin_array();
    if (setup.parts.senders != nullptr) {
        for (const access::Sender& sender : setup.parts.senders->list(setup.parts.clock.now()))
            write_sender(writer, sender, gaps_of[sender.name]);
    }
    return Answer(writer.end_array().end_object().take());
}

core::Result<Answer> list_inbox(const Setup& setup, const Call&, store::Reader&) {
    json::Writer writer;
    writer.begin_object().key("enabled").boolean(setup.parts.inbox != nullptr).key("messages").begin_array();
    const auto messages = setup.parts.inbox == nullptr ? std::vector<inbox::Summary>() : setup.parts.inbox->list();
    for (const inbox::Summary& message : messages) {
        writer.begin_object().member("id", message.id).member("at", instant_text(message.at));
        writer.member("sender", message.sender.empty() ? "anonymous" : message.sender.c_str()).member("request", message.request);
        writer.member("status", std::int64_t(message.status)).member("bytes", std::int64_t(message.bytes));
        writer.key("reasons").begin_array();
        for (const std::string& reason : message.reasons) writer.string(reason);
        writer.end_array().end_object();
    }
    return Answer(writer.end_array().end_object().take());
}

/// As it was sent: an operator sees nothing of it.
core::Result<std::string> replay_refused(const Setup& setup, const Call& call, store::Writer& writer) {
    auto message = setup.parts.inbox == nullptr ? core::Result<inbox::Message>(core::fail(core::ErrorKind::not_found, "There is no inbox."))
                                                : setup.parts.inbox->find(call.path[1]);
    if (!message) return core::fail(problem(core::ErrorKind::not_found, "not-found", message.error().message()));
    review::AuditRecord record = audit_record(call, "inbox-replay");
    record.detail = message->id;
    if (auto noted = writer.append_audit(encode(record)); !noted) return core::fail(std::move(noted.error()));
    if (auto asked = setup.parts.inbox->ask_replay(*message); !asked) return core::fail(std::move(asked.error()));
    return std::string();
}

}  // namespace tonus::worklist
