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

/// Writes the parts of the service one after another, each with the site's runbook for it.
class PartWriter {
public:
    PartWriter(json::Writer& writer, const ReviewContent& content) : writer_(writer), content_(content) {}

    void write(
        std::string_view name, std::string_view status, std::string_view sentence, const std::optional<core::Instant>& since = std::nullopt
    ) const {
        writer_.begin_object().member("name", name).member("status", status).member("sentence", sentence);
        write_optional(writer_, "since", since);
        write_text_or_null(writer_, "runbook", content_.runbook_of(name));
        writer_.end_object();
    }

private:
    json::Writer& writer_;
    const ReviewContent& content_;
};

/// Nothing received is neither well nor wrong.
void write_intake(const PartWriter& parts, const Setup& setup, core::Instant now) {
    const auto senders = setup.parts.senders == nullptr ? std::vector<access::Sender>() : setup.parts.senders->list(now);
    std::optional<core::Instant> last;
    for (const access::Sender& sender : senders) last = std::max(last, sender.last_accepted);
    const auto silent = silent_among(setup.content.expected_senders, senders, now, setup.content.silent_after);
    if (!silent.empty()) {
        parts.write("Intake", "no-data", std::to_string(silent.size()) + " expected senders are silent", last);
    } else {
        parts.write("Intake", last ? "ok" : "no-data", last ? "Last accepted" : "Nothing was accepted from any sender yet", last);
    }
}

void write_storage(const PartWriter& parts, const Setup& setup, const store::Counts& counts) {
    const auto trouble = setup.parts.store.trouble();
    std::error_code unknown;
    const auto disk = std::filesystem::space(setup.options.store_folder, unknown);
    std::string sentence = std::to_string(counts.resources) + " resources of " + std::to_string(counts.patients) + " patients";
    if (!unknown && disk.capacity > 0) {
        sentence = std::to_string(100 - disk.available * 100 / disk.capacity) + " % of the disk used; " + sentence;
    }
    parts.write("Storage", health(!trouble), trouble ? *trouble : sentence);
}

void write_rules_part(const PartWriter& parts, const review::KnowledgeState& knowledge) {
    const std::string in_force = std::to_string(knowledge.rules.rules().size()) + " rules in force";
    if (!knowledge.change_troubles.empty()) {
        parts.write("Rules", "error", in_force + "; " + knowledge.change_troubles.front());
    } else if (!knowledge.file_trouble.empty()) {
        parts.write("Rules", "error", in_force + "; the changed files are not used: " + knowledge.file_trouble);
    } else {
        parts.write("Rules", "ok", in_force);
    }
    if (knowledge.map_troubles.empty()) {
        parts.write("Code maps", "ok", std::to_string(knowledge.maps.size()) + " in force");
    } else {
        parts.write("Code maps", "error", knowledge.map_troubles.front());
    }
}

/// Changes on their way to the open pages: nothing else leaves the service by itself.
void write_outbox(const PartWriter& parts, const std::vector<store::Event>& waiting, core::Instant now) {
    constexpr auto too_long = std::chrono::minutes(1);
    const bool stuck = !waiting.empty() && waiting.front().at + too_long < now;
    const std::string sentence = std::to_string(waiting.size()) + " changes wait to reach the open pages";
    parts.write("Outbox", stuck ? "error" : "ok", sentence, stuck ? std::optional(waiting.front().at) : std::nullopt);
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
    const PartWriter parts(writer, setup.content);
    write_intake(parts, setup, now);
    const bool still = rules_stand_still(setup, reader);
    parts.write(
        "Rules last run",
        still ? "stopped" : "ok",
        still ? "Assessments are overdue" : "Every assessment that was due has been made",
        setup.parts.keeper.last_run()
    );
    write_storage(parts, setup, *counts);
    write_rules_part(parts, *setup.parts.knowledge.now());
    const auto pending = review::pending_work(reader);
    if (!pending) return core::fail(pending.error());
    parts.write("Stored record", "ok", pending->value_or("Everything stored agrees with the rules and code maps in force"));
    const auto waiting = setup.events.waiting(reader);
    if (!waiting) return core::fail(waiting.error());
    write_outbox(parts, *waiting, now);
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
