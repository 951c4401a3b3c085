#include "call.hpp"

#include "problem.hpp"
#include "view_text.hpp"

#include <tonus/review/record_keeper.hpp>
#include <tonus/store/audit_hash.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace tonus::worklist {
namespace {

// The page shows figures "over 90 days".
constexpr std::chrono::days figures_cover{90};

/// What became of the flags of each rule.
struct RuleFigures {
    std::int64_t fired = 0;
    std::int64_t confirmed = 0;
    std::int64_t dismissed = 0;
};

struct AllFigures {
    std::map<std::string, RuleFigures, std::less<>> rules;
    std::int64_t patients = 0;

    [[nodiscard]] RuleFigures of(std::string_view rule) const {
        const auto found = rules.find(rule);
        return found == rules.end() ? RuleFigures() : found->second;
    }
};

core::Result<AllFigures> load_figures(const Setup& setup, store::Reader& reader) {
    const auto counted = reader.count_by_rule(setup.parts.clock.now() - figures_cover);
    if (!counted) return core::fail(counted.error());
    const auto counts = reader.counts();
    if (!counts) return core::fail(counts.error());
    AllFigures figures;
    figures.patients = counts->patients;
    for (const store::RuleCount& row : *counted) {
        RuleFigures& rule = figures.rules[row.rule];
        rule.fired += row.count;
        if (row.status == name_of(review::Stage::confirmed)) rule.confirmed += row.count;
        if (row.status == name_of(review::Stage::dismissed)) rule.dismissed += row.count;
    }
    return figures;
}

/// With one decimal; null where there is nothing to divide by.
void write_ratio(json::Writer& writer, std::string_view name, double part, double whole) {
    writer.key(name);
    if (whole <= 0) {
        writer.null();
        return;
    }
    writer.number(decimal_text(std::round(part / whole * 10) / 10));
}

void write_rule_row(json::Writer& writer, const surveillance::RuleDescription& rule, const AllFigures& figures) {
    writer.member("id", rule.slug).member("version", std::to_string(rule.version)).member("title", rule.title);
    writer.key("owner").null().member("status", rule.enabled ? "live" : "retired");
    writer.member("statusWords", rule.enabled ? "In force" : "Switched off by the site");
    const RuleFigures own = figures.of(rule.slug);
    const double patient_weeks = double(figures.patients) * double(figures_cover.count()) / 7;
    const auto decided = double(own.confirmed + own.dismissed);
    write_ratio(writer, "firesPer100PatientWeeks", 100 * double(own.fired), patient_weeks);
    write_ratio(writer, "confirmedPercent", 100 * double(own.confirmed), decided);
    write_ratio(writer, "dismissedPercent", 100 * double(own.dismissed), decided);
    writer.key("medianDwellSeconds").null();
    writer.key("hourly").begin_array().end_array();
}

/// A UCUM unit as people say it.
std::string unit_words(std::string_view unit) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> words = {
        {{"d", "days"}, {"h", "hours"}, {"mo", "months"}, {"mg/d", "mg/day"}, {"ug/d", "micrograms/day"}, {"Cel", "°C"}}
    };
    for (const auto& [code, text] : words) {
        if (code == unit) return " " + std::string(text);
    }
    return unit.empty() ? "" : " " + std::string(unit);
}

std::string criterion_of(const surveillance::Threshold& threshold) {
    return decimal_text(threshold.value) + unit_words(threshold.unit) + " (" + threshold.mark +
           (threshold.source.empty() ? "" : ", " + threshold.source) + (threshold.changed_by_site ? "; changed by the site)" : ")");
}

/// Whether a stored audit entry passes the query.
bool passes(json::Value query, json::Value entry, core::Instant at) {
    const auto same = [&](const char* name, const char* member) {
        return query[name].string().empty() || query[name].string() == entry[member].string();
    };
    const std::string day = instant_text(at).substr(0, 10);
    const std::string_view from = query["from"].string();
    const std::string_view to = query["to"].string();
    return same("who", "who") && same("action", "action") && same("flag", "flag") && (from.empty() || day >= from) &&
           (to.empty() || day <= to);
}

void write_audit_entry(json::Writer& writer, const store::AuditEntry& stored, json::Value entry) {
    writer.begin_object().member("number", stored.sequence).member("at", instant_text(stored.at));
    const std::string_view who = entry["whoDisplay"].string();
    writer.member("who", who.empty() ? std::string_view("tonus") : who);
    const std::string_view role = entry["role"].string();
    writer.member("role", role.empty() ? std::string_view("system") : role);
    writer.member("action", entry["action"].string());
    const std::string_view stage = entry["stage"].string();
    writer.member("sentence", stage.empty() ? std::string(entry["action"].string()) : "Now " + std::string(stage));
    write_text_or_null(writer, "flag", entry["flag"].string());
    writer.key("evidenceVersion");
    if (const auto version = entry["evidenceVersion"].to_integer()) {
        writer.integer(*version);
    } else {
        writer.null();
    }
    write_text_or_null(writer, "rule", entry["rule"].string());
    writer.end_object();
}

void write_part(json::Writer& writer, std::string_view name, bool good, std::string_view sentence) {
    writer.begin_object().member("name", name).member("status", good ? "ok" : "error").member("sentence", sentence);
    writer.key("since").null().key("runbook").null().end_object();
}

void write_rules_part(json::Writer& writer, const review::KnowledgeState& knowledge) {
    const std::string in_force = std::to_string(knowledge.rules.rules().size()) + " rules in force";
    if (!knowledge.file_trouble.empty()) {
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

core::Result<std::string> list_people(const Setup&, const Call&, store::Reader& reader) {
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

core::Result<std::string> list_rules(const Setup& setup, const Call&, store::Reader& reader) {
    const auto figures = load_figures(setup, reader);
    if (!figures) return core::fail(figures.error());
    const auto knowledge = setup.parts.knowledge.now();
    json::Writer writer;
    writer.begin_object().key("burden").begin_object().key("flagsPerReviewerDay").null();
    writer.key("medianMinutesToReview").begin_object();
    for (int i = 0; i < 4; ++i) writer.key(task_priority_of(review::Priority(i))).null();
    writer.end_object().member("snoozed", std::int64_t(0)).member("dismissedThenConfirmed", std::int64_t(0)).end_object();
    writer.key("rules").begin_array();
    for (const surveillance::RuleDescription& rule : knowledge->rules.rules()) {
        writer.begin_object();
        write_rule_row(writer, rule, *figures);
        writer.end_object();
    }
    return writer.end_array().end_object().take();
}

core::Result<std::string> read_rule(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto figures = load_figures(setup, reader);
    if (!figures) return core::fail(figures.error());
    const auto knowledge = setup.parts.knowledge.now();
    const surveillance::RuleDescription* rule = knowledge->rules.find(call.path[1]);
    if (rule == nullptr) return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such rule."));
    json::Writer writer;
    writer.begin_object();
    write_rule_row(writer, *rule, *figures);
    writer.member("rationale", rule->rationale).member("source", rule->source);
    writer.member("mark", std::string(1, rule->mark)).member("sentence", rule->fires_when);
    writer.key("inputs").begin_array();
    for (const surveillance::Threshold& threshold : rule->thresholds) {
        writer.begin_object().member("name", threshold.name).member("criterion", criterion_of(threshold)).end_object();
    }
    writer.end_array().member("clearsWhen", rule->clears_when).key("reviewBy").null();
    writer.key("dismissReasons").begin_array().end_array().key("versions").begin_array().end_array();
    return writer.end_object().take();
}

core::Result<std::string> query_audit(const Setup&, const Call& call, store::Reader& reader) {
    const json::Value query = call.body();
    const auto before = query["before"].to_integer();
    const auto limit = std::size_t(std::clamp<std::int64_t>(query["limit"].to_integer().value_or(50), 1, 200));
    // The chain is read from its beginning: entries are found from the newest back by their numbers.
    std::vector<store::AuditEntry> matching;
    std::vector<json::Document> documents;
    std::int64_t through = 0;
    std::string previous_hash;
    std::optional<std::int64_t> broken_at;
    for (;;) {
        const auto entries = reader.audit_after(through, 1000);
        if (!entries) return core::fail(entries.error());
        if (entries->empty()) break;
        through = entries->back().sequence;
        for (const store::AuditEntry& entry : *entries) {
            const bool follows = entry.hash == store::audit_hash(previous_hash, entry.at, entry.payload);
            if (!follows && !broken_at) broken_at = entry.sequence;
            previous_hash = entry.hash;
            if (before && entry.sequence >= *before) continue;
            auto document = json::Document::parse(entry.payload);
            if (!document || !passes(query, document->root(), entry.at)) continue;
            matching.push_back(entry);
            documents.push_back(std::move(*document));
        }
    }
    json::Writer writer;
    writer.begin_object().key("entries").begin_array();
    const std::size_t first = matching.size() > limit ? matching.size() - limit : 0;
    for (std::size_t i = matching.size(); i-- > first;) write_audit_entry(writer, matching[i], documents[i].root());
    writer.end_array().key("next");
    if (first > 0) {
        writer.integer(matching[first].sequence);
    } else {
        writer.null();
    }
    writer.key("chain").begin_object().key("verified").boolean(!broken_at).member("through", through).key("brokenAt");
    if (broken_at) {
        writer.integer(*broken_at);
    } else {
        writer.null();
    }
    return writer.end_object().end_object().take();
}

core::Result<std::string> read_system(const Setup& setup, const Call&, store::Reader& reader) {
    const core::Instant now = setup.parts.clock.now();
    const auto counts = reader.counts();
    if (!counts) return core::fail(counts.error());
    const auto trouble = setup.parts.store.trouble();
    const auto overdue = reader.due(now - std::chrono::minutes(5), 1);
    json::Writer writer;
    writer.begin_object().member("build", setup.options.build).member("upSince", instant_text(setup.started));
    writer.key("parts").begin_array();
    write_part(writer, "Store", !trouble, trouble ? *trouble : std::to_string(counts->resources) + " resources of " + std::to_string(counts->patients) + " patients");
    write_part(writer, "Surveillance clock", overdue && overdue->empty(), overdue && overdue->empty() ? "Every assessment that was due has been made" : "Assessments are overdue");
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
            writer, task_priority_of(review::Priority(i)),
            oldest->empty() ? std::nullopt : std::optional<core::Instant>(oldest->front().since)
        );
    }
    writer.end_object().member("liveClients", std::int64_t(setup.events.size()));
    return writer.end_object().take();
}

}  // namespace tonus::worklist
