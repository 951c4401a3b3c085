#include <tonus/review/rule_proposal.hpp>

#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <array>

namespace tonus::review {
namespace {

constexpr std::array<std::string_view, 3> proposal_stages = {"open", "promoted", "withdrawn"};

std::int64_t microseconds(core::Instant instant) { return instant.time_since_epoch().count(); }

core::Instant instant(json::Value value) { return core::Instant(std::chrono::microseconds(value.to_integer().value_or(0))); }

std::int64_t integer(json::Value value) { return value.to_integer().value_or(0); }

void write_actor(json::Writer& out, std::string_view key, const Actor& actor) {
    out.key(key).begin_object().member("account", actor.account).member("name", actor.display_name).end_object();
}

Actor read_actor(json::Value value) { return {std::string(value["account"].string()), std::string(value["name"].string())}; }

void write_change(json::Writer& out, const surveillance::RuleChange& change) {
    out.key("change").begin_object();
    if (change.enabled) out.key("enabled").boolean(*change.enabled);
    if (change.highest) out.member("highest", surveillance::name_of(*change.highest));
    if (change.lowest) out.member("lowest", surveillance::name_of(*change.lowest));
    out.key("parameters").begin_object();
    for (const auto& [name, value] : change.parameters) out.key(name).number(core::decimal_text(value));
    out.end_object().end_object();
}

surveillance::RuleChange read_change(json::Value value) {
    surveillance::RuleChange change;
    change.enabled = value["enabled"].boolean();
    change.highest = surveillance::priority_named(value["highest"].string());
    change.lowest = surveillance::priority_named(value["lowest"].string());
    for (const json::Member& parameter : value["parameters"].members()) {
        change.parameters[std::string(parameter.key)] = parameter.value().to_double().value_or(0);
    }
    return change;
}

void write_sample(json::Writer& out, const BacktestFlag& flag) {
    out.member("sample", flag.sample).member("patient", flag.patient).key("sentences").begin_array();
    for (const std::string& sentence : flag.sentences) out.string(sentence);
    out.end_array();
    if (flag.wanted) out.key("wanted").boolean(*flag.wanted);
    write_actor(out, "judgedBy", flag.judged_by);
}

void write_flags(json::Writer& out, std::string_view key, const std::vector<BacktestFlag>& flags) {
    out.key(key).begin_array();
    for (const BacktestFlag& flag : flags) {
        out.begin_object().member("id", flag.flag_id).member("title", flag.title).member("at", microseconds(flag.at));
        out.member("stage", flag.stage).member("before", flag.before).member("after", flag.after);
        if (!flag.sample.empty()) write_sample(out, flag);
        out.end_object();
    }
    out.end_array();
}

std::vector<BacktestFlag> read_flags(json::Value list) {
    std::vector<BacktestFlag> flags;
    for (const json::Value one : list.elements()) {
        BacktestFlag& flag = flags.emplace_back();
        flag.flag_id = one["id"].string();
        flag.title = one["title"].string();
        flag.at = instant(one["at"]);
        flag.stage = one["stage"].string();
        flag.before = one["before"].string();
        flag.after = one["after"].string();
        flag.sample = one["sample"].string();
        flag.patient = integer(one["patient"]);
        for (const json::Value sentence : one["sentences"].elements()) flag.sentences.emplace_back(sentence.string());
        flag.wanted = one["wanted"].boolean();
        flag.judged_by = read_actor(one["judgedBy"]);
    }
    return flags;
}

void write_backtest(json::Writer& out, const BacktestResult& result) {
    out.key("backtest").begin_object().member("rules", result.rules).member("at", microseconds(result.at));
    out.member("days", std::int64_t(result.days)).member("patients", result.patients).member("same", result.same);
    out.member("gained", result.gained).member("lost", result.lost).member("changed", result.changed);
    out.member("lostConfirmed", result.lost_confirmed);
    if (result.burden) out.key("burden").number(core::decimal_text(*result.burden));
    write_flags(out, "lostFlags", result.lost_flags);
    write_flags(out, "gainedFlags", result.gained_flags);
    write_flags(out, "changedFlags", result.changed_flags);
    out.key("others").begin_array();
    for (const BacktestOther& other : result.others) {
        out.begin_object().member("rule", other.rule).member("gained", other.gained);
        out.member("lost", other.lost).member("changed", other.changed).end_object();
    }
    out.end_array().end_object();
}

BacktestResult read_backtest(json::Value value) {
    BacktestResult result;
    result.rules = value["rules"].string();
    result.at = instant(value["at"]);
    result.days = int(integer(value["days"]));
    result.patients = integer(value["patients"]);
    result.same = integer(value["same"]);
    result.gained = integer(value["gained"]);
    result.lost = integer(value["lost"]);
    result.changed = integer(value["changed"]);
    result.lost_confirmed = integer(value["lostConfirmed"]);
    result.burden = value["burden"].to_double();
    result.lost_flags = read_flags(value["lostFlags"]);
    result.gained_flags = read_flags(value["gainedFlags"]);
    result.changed_flags = read_flags(value["changedFlags"]);
    for (const json::Value one : value["others"].elements()) {
        result.others.push_back({
            std::string(one["rule"].string()),
            integer(one["gained"]),
            integer(one["lost"]),
            integer(one["changed"]),
        });
    }
    return result;
}

}  // namespace

std::string_view name_of(RuleProposal::Stage stage) noexcept { return proposal_stages[std::size_t(stage)]; }

std::string encode(const RuleProposal& proposal) {
    json::Writer out;
    out.begin_object().member("id", proposal.id).member("rule", proposal.rule);
    write_change(out, proposal.change);
    out.key("sentences").begin_array();
    for (const std::string& sentence : proposal.sentences) out.string(sentence);
    out.end_array().member("reason", proposal.reason);
    write_actor(out, "by", proposal.by);
    out.member("at", microseconds(proposal.at)).member("stage", name_of(proposal.stage));
    if (proposal.backtest) write_backtest(out, *proposal.backtest);
    if (proposal.silent) {
        out.key("silent").begin_object().member("begun", microseconds(proposal.silent->begun));
        out.member("until", microseconds(proposal.silent->until)).end_object();
    }
    write_actor(out, "closedBy", proposal.closed_by);
    if (proposal.closed_at) out.member("closedAt", microseconds(*proposal.closed_at));
    return out.member("closingReason", proposal.closing_reason).end_object().take();
}

core::Result<RuleProposal> decode_proposal(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document) return core::fail(core::ErrorKind::internal, "A stored rule proposal cannot be read.");
    const json::Value root = document->root();
    RuleProposal proposal;
    proposal.id = root["id"].string();
    proposal.rule = root["rule"].string();
    proposal.change = read_change(root["change"]);
    for (const json::Value sentence : root["sentences"].elements()) proposal.sentences.emplace_back(sentence.string());
    proposal.reason = root["reason"].string();
    proposal.by = read_actor(root["by"]);
    proposal.at = instant(root["at"]);
    for (std::size_t stage = 0; stage < proposal_stages.size(); ++stage) {
        if (root["stage"].string() == proposal_stages[stage]) proposal.stage = RuleProposal::Stage(stage);
    }
    if (root["backtest"].is_object()) proposal.backtest = read_backtest(root["backtest"]);
    if (root["silent"].is_object()) proposal.silent = {instant(root["silent"]["begun"]), instant(root["silent"]["until"])};
    proposal.closed_by = read_actor(root["closedBy"]);
    if (root["closedAt"].is_number()) proposal.closed_at = instant(root["closedAt"]);
    proposal.closing_reason = root["closingReason"].string();
    return proposal;
}

}  // namespace tonus::review
