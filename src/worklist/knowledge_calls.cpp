#include "call.hpp"

#include "problem.hpp"
#include "silence.hpp"
#include "view_text.hpp"

#include <tonus/review/record_keeper.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

namespace tonus::worklist {
namespace {

std::string_view health(bool good) { return good ? "ok" : "error"; }

void write_part(
    json::Writer& writer,
    std::string_view name,
    std::string_view status,
    std::string_view sentence,
    const std::optional<core::Instant>& since = std::nullopt
) {
    writer.begin_object().member("name", name).member("status", status).member("sentence", sentence);
    write_optional(writer, "since", since);
    writer.key("runbook").null().end_object();
}

/// Nothing received is neither well nor wrong.
void write_intake(json::Writer& writer, const Setup& setup, core::Instant now) {
    const auto senders = setup.parts.senders == nullptr ? std::vector<access::Sender>() : setup.parts.senders->list(now);
    std::optional<core::Instant> last;
    for (const access::Sender& sender : senders) last = std::max(last, sender.last_accepted);
    const auto silent = silent_among(setup.content.expected_senders, senders, now, setup.content.silent_after);
    if (!silent.empty()) {
        write_part(writer, "Intake", "no-data", std::to_string(silent.size()) + " expected senders are silent", last);
    } else {
        write_part(writer, "Intake", last ? "ok" : "no-data", last ? "Last accepted" : "Nothing was accepted from any sender yet", last);
    }
}

void write_storage(json::Writer& writer, const Setup& setup, const store::Counts& counts) {
    const auto trouble = setup.parts.store.trouble();
    std::error_code unknown;
    const auto disk = std::filesystem::space(setup.options.store_folder, unknown);
    std::string sentence = std::to_string(counts.resources) + " resources of " + std::to_string(counts.patients) + " patients";
    if (!unknown && disk.capacity > 0) {
        sentence = std::to_string(100 - disk.available * 100 / disk.capacity) + " % of the disk used; " + sentence;
    }
    write_part(writer, "Storage", health(!trouble), trouble ? *trouble : sentence);
}

void write_rules_part(json::Writer& writer, const review::KnowledgeState& knowledge) {
    const std::string in_force = std::to_string(knowledge.rules.rules().size()) + " rules in force";
    if (!knowledge.change_troubles.empty()) {
        write_part(writer, "Rules", "error", in_force + "; " + knowledge.change_troubles.front());
    } else if (!knowledge.file_trouble.empty()) {
        write_part(writer, "Rules", "error", in_force + "; the changed files are not used: " + knowledge.file_trouble);
    } else {
        write_part(writer, "Rules", "ok", in_force);
    }
    if (knowledge.map_troubles.empty()) {
        write_part(writer, "Code maps", "ok", std::to_string(knowledge.maps.size()) + " in force");
    } else {
        write_part(writer, "Code maps", "error", knowledge.map_troubles.front());
    }
}

}  // namespace

core::Result<Answer> list_people(const Setup&, const Call&, store::Reader& reader) {
    const auto accounts = identity::list_accounts(reader);
    if (!accounts) return core::fail(accounts.error());
    json::Writer writer;
    writer.begin_object().key("people").begin_array();
    for (const identity::Account& account : *accounts) {
        if (account.disabled || !identity::may(account.roles, identity::Right::triage)) continue;
        writer.begin_object().member("id", account.name).member("name", account.display_name);
        writer.member("role", identity::name_of(account.roles.front())).end_object();
    }
    return writer.end_array().end_object().take();
}

core::Result<Answer> read_system(const Setup& setup, const Call&, store::Reader& reader) {
    const core::Instant now = setup.parts.clock.now();
    const auto counts = reader.counts();
    if (!counts) return core::fail(counts.error());
    json::Writer writer;
    writer.begin_object().member("build", setup.options.build).member("upSince", instant_text(setup.started));
    writer.key("parts").begin_array();
    write_intake(writer, setup, now);
    const bool still = rules_stand_still(setup, reader);
    write_part(
        writer,
        "Rules last run",
        still ? "stopped" : "ok",
        still ? "Assessments are overdue" : "Every assessment that was due has been made",
        setup.parts.keeper.last_run()
    );
    write_storage(writer, setup, *counts);
    write_rules_part(writer, *setup.parts.knowledge.now());
    const auto pending = review::pending_work(reader);
    if (!pending) return core::fail(pending.error());
    write_part(writer, "Stored record", "ok", pending->value_or("Everything stored agrees with the rules and code maps in force"));
    writer.end_array().key("oldestUnreviewed").begin_object();
    for (int i = 0; i < 4; ++i) {
        store::FlagQuery query;
        query.priorities = {i};
        query.count = 1;
        const auto oldest = reader.search_flags(query);
        if (!oldest) return core::fail(oldest.error());
        write_optional(
            writer,
            task_priority_of(review::Priority(i)),
            oldest->empty() ? std::nullopt : std::optional<core::Instant>(oldest->front().since)
        );
    }
    writer.end_object().member("liveClients", std::int64_t(setup.events.size()));
    return writer.end_object().take();
}

}  // namespace tonus::worklist
