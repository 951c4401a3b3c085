#include "call.hpp"

#include "problem.hpp"
#include "view_text.hpp"

#include <tonus/review/record_keeper.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tonus::worklist {
namespace {

void write_part(json::Writer& writer, std::string_view name, bool good, std::string_view sentence) {
    writer.begin_object().member("name", name).member("status", good ? "ok" : "error").member("sentence", sentence);
    writer.key("since").null().key("runbook").null().end_object();
}

void write_rules_part(json::Writer& writer, const review::KnowledgeState& knowledge) {
    const std::string in_force = std::to_string(knowledge.rules.rules().size()) + " rules in force";
    if (!knowledge.change_troubles.empty()) {
        write_part(writer, "Rules", false, in_force + "; " + knowledge.change_troubles.front());
    } else if (!knowledge.file_trouble.empty()) {
        write_part(writer, "Rules", false, in_force + "; the changed files are not used: " + knowledge.file_trouble);
    } else {
        write_part(writer, "Rules", true, in_force);
    }
    if (knowledge.map_troubles.empty()) {
        write_part(writer, "Code maps", true, std::to_string(knowledge.maps.size()) + " in force");
    } else {
        write_part(writer, "Code maps", false, knowledge.map_troubles.front());
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
    const auto trouble = setup.parts.store.trouble();
    const auto overdue = reader.due(now - std::chrono::minutes(5), 1);
    json::Writer writer;
    writer.begin_object().member("build", setup.options.build).member("upSince", instant_text(setup.started));
    writer.key("parts").begin_array();
    write_part(
        writer,
        "Store",
        !trouble,
        trouble ? *trouble : std::to_string(counts->resources) + " resources of " + std::to_string(counts->patients) + " patients"
    );
    write_part(
        writer,
        "Surveillance clock",
        overdue && overdue->empty(),
        overdue && overdue->empty() ? "Every assessment that was due has been made" : "Assessments are overdue"
    );
    write_rules_part(writer, *setup.parts.knowledge.now());
    const auto pending = review::pending_work(reader);
    if (!pending) return core::fail(pending.error());
    write_part(writer, "Stored record", true, pending->value_or("Everything stored agrees with the rules and code maps in force"));
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
