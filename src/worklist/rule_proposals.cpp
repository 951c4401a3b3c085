#include "rule_proposals.hpp"

#include "patient_view.hpp"
#include "view_text.hpp"

#include <tonus/review/problem.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace tonus::worklist {
namespace {

// Larger than any clinical quantity or window: docs/rule-language.md takes nothing above it either.
constexpr double largest_value = 1e7;

std::optional<double> number_of(json::Value value) {
    const std::string_view text = value.is_number() ? value.number() : value.string();
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && std::abs(number) <= largest_value ? std::optional(number) : std::nullopt;
}

void read_parameters(json::Value list, const surveillance::RuleDescription& rule, AskedChange& asked, std::vector<core::Issue>& issues) {
    for (const json::Value one : list.elements()) {
        const std::string name(one["name"].string());
        const auto threshold =
            std::find_if(rule.thresholds.begin(), rule.thresholds.end(), [&](const auto& known) { return known.name == name; });
        if (threshold == rule.thresholds.end()) {
            issues.push_back(review::form_issue(name, "This rule has no threshold of that name."));
            continue;
        }
        const auto value = number_of(one["value"]);
        if (!value) {
            issues.push_back(review::form_issue(name, "Give a number, with a point before decimals."));
            continue;
        }
        if (*value == threshold->value) continue;
        asked.change.parameters[name] = *value;
        asked.sentences.push_back(
            name + ": " + decimal_text(*value) + unit_words(threshold->unit, decimal_text(*value)) + " instead of " +
            decimal_text(threshold->value) + unit_words(threshold->unit, decimal_text(threshold->value))
        );
    }
}

std::optional<surveillance::Priority> read_priority(json::Value form, std::string_view key, std::vector<core::Issue>& issues) {
    const std::string_view word = form[key].string();
    const auto priority = surveillance::priority_named(word);
    if (!word.empty() && !priority) {
        issues.push_back(review::form_issue(std::string(key), "Choose emergent, urgent or routine."));
    }
    return priority;
}

/// What a drawn flag would rest on, for those who may see patients; `seen` gathers whose it is.
core::Result<void> write_sample(
    json::Writer& writer, const Viewer& viewer, store::Reader& reader, const review::BacktestFlag& flag, std::vector<std::string>& seen
) {
    writer.key("sample");
    const bool shown = !flag.sample.empty() && identity::may(viewer.account.roles, identity::Right::view_patients);
    if (!shown) {
        writer.null();
        return {};
    }
    const auto person = load_person(reader, flag.patient);
    if (!person) return core::fail(person.error());
    for (std::string& reference : references_to(person->id)) seen.push_back(std::move(reference));
    writer.begin_object().member("id", flag.sample).member("patient", person->id).key("sentences").begin_array();
    for (const std::string& sentence : flag.sentences) writer.string(sentence);
    writer.end_array().end_object();
    return {};
}

core::Result<void> write_flags(
    json::Writer& writer,
    std::string_view key,
    const std::vector<review::BacktestFlag>& flags,
    const Viewer& viewer,
    store::Reader& reader,
    std::vector<std::string>& seen
) {
    writer.key(key).begin_array();
    for (const review::BacktestFlag& flag : flags) {
        writer.begin_object();
        write_text_or_null(writer, "id", flag.flag_id);
        writer.member("title", flag.title).member("at", instant_text(flag.at));
        write_text_or_null(writer, "stage", flag.stage);
        write_text_or_null(writer, "before", flag.before);
        write_text_or_null(writer, "after", flag.after);
        if (auto written = write_sample(writer, viewer, reader, flag, seen); !written) return written;
        writer.key("wanted");
        flag.wanted ? writer.boolean(*flag.wanted) : writer.null();
        write_text_or_null(writer, "judgedBy", flag.judged_by.display_name);
        writer.end_object();
    }
    writer.end_array();
    return {};
}

core::Result<void> write_backtest(
    json::Writer& writer,
    const review::BacktestResult& result,
    bool outdated,
    const Viewer& viewer,
    store::Reader& reader,
    std::vector<std::string>& seen
) {
    writer.begin_object().member("at", instant_text(result.at)).member("days", std::int64_t(result.days));
    writer.member("patients", result.patients).member("same", result.same).member("gained", result.gained);
    writer.member("lost", result.lost).member("changed", result.changed).member("lostConfirmed", result.lost_confirmed);
    writer.key("flagsPerReviewerDayChange");
    result.burden ? writer.number(decimal_text(*result.burden)) : writer.null();
    for (const auto& [key, flags] : {
             std::pair<std::string_view, const std::vector<review::BacktestFlag>&>{"lostFlags", result.lost_flags},
             {"gainedFlags", result.gained_flags},
             {"changedFlags", result.changed_flags},
         }) {
        if (auto written = write_flags(writer, key, flags, viewer, reader, seen); !written) return written;
    }
    writer.key("others").begin_array();
    for (const review::BacktestOther& other : result.others) {
        writer.begin_object().member("rule", other.rule).member("gained", other.gained).member("lost", other.lost);
        writer.member("changed", other.changed).end_object();
    }
    writer.end_array().key("outdated").boolean(outdated).end_object();
    return {};
}

void write_silent(json::Writer& writer, const review::SilentRun& run, const review::SilentCounts& counts, core::Instant now) {
    writer.begin_object().member("begun", instant_text(run.begun)).member("until", instant_text(run.until));
    writer.key("over").boolean(run.until <= now).member("same", counts.same).member("gained", counts.gained);
    writer.member("lost", counts.lost).member("changed", counts.changed).end_object();
}

core::Result<void> write_proposal(
    json::Writer& writer,
    const Setup& setup,
    const Viewer& viewer,
    store::Reader& reader,
    const review::RuleProposal& proposal,
    std::vector<std::string>& seen
) {
    writer.begin_object().member("id", proposal.id).member("stage", name_of(proposal.stage)).key("changes").begin_array();
    for (const std::string& sentence : proposal.sentences) writer.string(sentence);
    writer.end_array().member("reason", proposal.reason).member("by", proposal.by.display_name);
    writer.key("own").boolean(proposal.by.account == viewer.account.name).member("at", instant_text(proposal.at));
    writer.key("running");
    if (const auto progress = setup.backtests.progress(proposal.id)) {
        writer.begin_object().member("patients", progress->patients).member("of", progress->of).end_object();
    } else {
        writer.null();
    }
    write_text_or_null(writer, "failure", setup.backtests.failure(proposal.id));
    writer.key("backtest");
    if (proposal.backtest) {
        const bool outdated = proposal.backtest->rules != setup.parts.knowledge.now()->rules.version();
        if (auto written = write_backtest(writer, *proposal.backtest, outdated, viewer, reader, seen); !written) return written;
    } else {
        writer.null();
    }
    writer.key("silent");
    if (proposal.silent) {
        const auto counts = review::silent_counts(reader, proposal.id);
        if (!counts) return core::fail(counts.error());
        write_silent(writer, *proposal.silent, *counts, setup.parts.clock.now());
    } else {
        writer.null();
    }
    write_text_or_null(writer, "closedBy", proposal.closed_by.display_name);
    write_optional(writer, "closedAt", proposal.closed_at);
    write_text_or_null(writer, "closingReason", proposal.closing_reason);
    writer.end_object();
    return {};
}

}  // namespace

std::string unit_words(std::string_view unit, std::string_view number) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> words = {
        {{"d", "days"},
         {"h", "hours"},
         {"mo", "months"},
         {"mg/d", "mg/day"},
         {"ug/d", "micrograms/day"},
         {"Cel", "°C"},
         {"a", "years"},
         {"wk", "weeks"},
         {"min", "minutes"},
         {"mL/min/{1.73_m2}", "mL/min/1.73 m²"}}};
    for (const auto& [code, text] : words) {
        if (code != unit) continue;
        const bool one = number == "1" && text.ends_with('s');
        return " " + std::string(text.substr(0, text.size() - one));
    }
    return unit.empty() ? "" : " " + std::string(unit);
}

core::Result<AskedChange> read_change(json::Value form, const surveillance::RuleDescription& rule) {
    AskedChange asked;
    std::vector<core::Issue> issues;
    read_parameters(form["parameters"], rule, asked, issues);
    if (const auto enabled = form["enabled"].boolean(); enabled && *enabled != rule.enabled) {
        asked.change.enabled = enabled;
        asked.sentences.emplace_back(*enabled ? "Switched on" : "Switched off");
    }
    asked.change.highest = read_priority(form, "highestPriority", issues);
    asked.change.lowest = read_priority(form, "lowestPriority", issues);
    if (asked.change.highest && asked.change.lowest && *asked.change.highest < *asked.change.lowest) {
        issues.push_back(review::form_issue("highestPriority", "The highest priority lies below the lowest."));
    }
    if (asked.change.highest) asked.sentences.push_back("Priority at most " + std::string(surveillance::name_of(*asked.change.highest)));
    if (asked.change.lowest) asked.sentences.push_back("Priority at least " + std::string(surveillance::name_of(*asked.change.lowest)));
    if (form["reason"].string().empty()) issues.push_back(review::form_issue("reason", "Say why, for those who decide about it."));
    if (issues.empty() && asked.sentences.empty()) issues.push_back(review::form_issue("change", "Nothing differs from what is in force."));
    if (issues.empty()) return asked;
    core::Error error(core::ErrorKind::invalid, issues.front().diagnostics);
    return core::fail(std::move(error).with_issues(std::move(issues)));
}

core::Result<std::vector<std::string>> write_changes(
    json::Writer& writer, const Setup& setup, const Viewer& viewer, store::Reader& reader, const surveillance::RuleDescription& rule
) {
    std::vector<std::string> seen;
    writer.key("enabled").boolean(rule.enabled).key("thresholds").begin_array();
    for (const surveillance::Threshold& threshold : rule.thresholds) {
        writer.begin_object().member("name", threshold.name).member("value", decimal_text(threshold.value));
        writer.member("unit", unit_words(threshold.unit)).key("shipped");
        threshold.shipped ? writer.string(decimal_text(*threshold.shipped)) : writer.null();
        writer.end_object();
    }
    writer.end_array().key("siteChanges").begin_array();
    for (const std::string& sentence : rule.site_changes) writer.string(sentence);
    writer.end_array().key("mayPropose").boolean(identity::may(viewer.account.roles, identity::Right::change_rules));
    writer.key("mayJudge").boolean(identity::may(viewer.account.roles, identity::Right::confirm));
    writer.key("mayPromote").boolean(identity::may(viewer.account.roles, identity::Right::approve_rules));
    auto all = review::load_proposals(reader);
    if (!all) return core::fail(std::move(all.error()));
    std::erase_if(*all, [&](const review::RuleProposal& proposal) { return proposal.rule != rule.slug; });
    writer.key("proposals").begin_array();
    for (const review::RuleProposal& proposal : *all) {
        if (auto written = write_proposal(writer, setup, viewer, reader, proposal, seen); !written) return core::fail(written.error());
    }
    writer.end_array();
    return seen;
}

core::Result<void> write_waiting(json::Writer& writer, const Setup& setup, store::Reader& reader) {
    const auto all = review::load_proposals(reader);
    if (!all) return core::fail(all.error());
    const auto knowledge = setup.parts.knowledge.now();
    writer.key("waiting").begin_array();
    for (const review::RuleProposal& proposal : *all) {
        if (proposal.stage != review::RuleProposal::Stage::open) continue;
        const surveillance::RuleDescription* rule = knowledge->rules.find(proposal.rule);
        writer.begin_object().member("rule", proposal.rule).member("title", rule == nullptr ? proposal.rule : rule->title);
        writer.member("by", proposal.by.display_name).member("at", instant_text(proposal.at)).end_object();
    }
    writer.end_array();
    return {};
}

}  // namespace tonus::worklist
