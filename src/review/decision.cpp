#include <tonus/review/decision.hpp>

#include <tonus/fhir/time.hpp>

#include <tonus/core/text.hpp>
#include <tonus/review/problem.hpp>

#include <algorithm>
#include <array>

namespace tonus::review {
namespace {

struct NaranjoWeight {
    int yes;
    int no;
};

// Source: Naranjo CA et al., Clin Pharmacol Ther 1981;30:239-245, table 1; unknown scores 0.
constexpr std::array<NaranjoWeight, 10> naranjo_weights = {{
    {+1, 0},   // conclusive reports exist
    {+2, -1},  // after the drug was given
    {+1, 0},   // better on stopping or an antagonist
    {+2, -1},  // came back on giving it again
    {-1, +2},  // another cause could explain it
    {-1, +1},  // came back on placebo
    {+1, 0},   // toxic level measured
    {+1, 0},   // worse at a higher dose, better at a lower
    {+1, 0},   // similar reaction before
    {+1, 0},   // confirmed by objective evidence
}};

class Problems {
public:
    void add(std::string expression, std::string diagnostics) {
        issues_.push_back(form_issue(std::move(expression), std::move(diagnostics)));
    }

    void require(std::string_view field, std::string_view value) {
        if (value.empty()) add(input_of(field), std::string(field) + " is missing; choose one of: " + listed(field) + ".");
    }

    void check_code(std::string_view field, std::string_view value) {
        if (value.empty()) return;
        const auto& codes = codes_of(field);
        if (std::find(codes.begin(), codes.end(), value) != codes.end()) return;
        add(input_of(field), "\"" + std::string(value) + "\" is not one of: " + listed(field) + ".");
    }

    core::Result<void> result() && {
        if (issues_.empty()) return {};
        core::Error error(core::ErrorKind::invalid, issues_.front().diagnostics);
        return core::fail(std::move(error).with_issues(std::move(issues_)));
    }

private:
    /// The form's own name of a field.
    static std::string input_of(std::string_view field) { return field == "seriousness" ? "criteria" : std::string(field); }

    static const std::vector<std::string_view>& codes_of(std::string_view field) {
        const auto& lists = decision_codes();
        return std::find_if(lists.begin(), lists.end(), [&](const CodeList& list) { return list.field == field; })->codes;
    }

    static std::string listed(std::string_view field) {
        std::string text;
        for (const std::string_view code : codes_of(field)) text += (text.empty() ? "" : ", ") + std::string(code);
        return text;
    }

    std::vector<core::Issue> issues_;
};

void check_naranjo(const Decision& decision, Problems& problems) {
    const auto& answers = decision.naranjo_answers;
    const bool answers_fit = std::all_of(answers.begin(), answers.end(), [](int a) { return a >= -1 && a <= 1; });
    if (answers.size() != naranjo_weights.size() || !answers_fit) {
        problems.add("naranjoAnswers", "Naranjo needs ten answers, each -1 (no), 0 (unknown) or 1 (yes).");
    }
}

void check_confirmation(const Decision& decision, Problems& problems) {
    if (decision.method == CausalityMethod::naranjo) {
        check_naranjo(decision, problems);
    } else {
        problems.require("causality", decision.causality);
        problems.check_code("causality", decision.causality);
    }
    problems.require("severity", decision.severity);
    problems.check_code("severity", decision.severity);
    if (!decision.seriousness_stated) problems.add("serious", "serious is missing; say whether a criterion was met.");
    for (const std::string& criterion : decision.seriousness) {
        problems.require("seriousness", criterion);
        problems.check_code("seriousness", criterion);
    }
    problems.check_code("outcome", decision.outcome);
    problems.check_code("actionTaken", decision.action_taken);
}

void check_dismissal(const Decision& decision, Problems& problems) {
    problems.require("reason", decision.reason);
    problems.check_code("reason", decision.reason);
    const auto day = fhir::parse_time(decision.review_on);
    if (decision.reason == "will-monitor" && (!day || day->end <= decision.at)) {
        problems.add("monitorOn", "\"will-monitor\" needs the date on which to look again, today or later, as YYYY-MM-DD.");
    }
    if (decision.reason == "duplicate" && decision.duplicate_of.empty()) {
        problems.add("duplicateOf", "\"duplicate\" needs the id of the flag that stays.");
    }
    if (decision.reason == "other-cause" && core::trim(decision.note).empty()) {
        problems.add("cause", "\"other-cause\" needs the cause in a few words.");
    }
}

void write_strings(json::Writer& writer, std::string_view name, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.key(name).begin_array();
    for (const std::string& text : texts) writer.string(text);
    writer.end_array();
}

void write_text_if_any(json::Writer& writer, std::string_view name, const std::string& text) {
    if (!text.empty()) writer.member(name, text);
}

}  // namespace

const std::vector<CodeList>& decision_codes() {
    static const std::vector<CodeList> lists = {
        {"causality", {"certain", "probable", "possible", "unlikely", "conditional", "unassessable"}},
        {"severity", {"mild", "moderate", "severe"}},
        {"seriousness", {"death", "life-threatening", "hospitalization", "disability", "congenital-anomaly", "medically-important"}},
        {"outcome", {"resolved", "recovering", "ongoing", "resolvedWithSequelae", "fatal", "unknown"}},
        {"actionTaken",
         {"dose-not-changed", "dose-reduced", "dose-increased", "drug-interrupted", "drug-withdrawn", "not-applicable", "unknown"}},
        {"reason",
         {"will-monitor",
          "tolerated-before",
          "other-cause",
          "duplicate",
          "not-a-side-effect",
          "data-error",
          "handled-elsewhere",
          "rule-not-useful"}},
    };
    return lists;
}

int naranjo_score(const std::vector<int>& answers) {
    int score = 0;
    for (std::size_t i = 0; i < answers.size() && i < naranjo_weights.size(); ++i) {
        if (answers[i] > 0) score += naranjo_weights[i].yes;
        if (answers[i] < 0) score += naranjo_weights[i].no;
    }
    return score;
}

std::string_view naranjo_category(int score) {
    if (score >= 9) return "definite";
    if (score >= 5) return "probable";
    if (score >= 1) return "possible";
    return "doubtful";
}

core::Result<void> check(const Decision& decision) {
    Problems problems;
    if (decision.kind == Decision::Kind::confirm) {
        check_confirmation(decision, problems);
    } else {
        check_dismissal(decision, problems);
    }
    return std::move(problems).result();
}

void write(json::Writer& writer, const Decision& decision) {
    const bool confirm = decision.kind == Decision::Kind::confirm;
    writer.begin_object().member("kind", confirm ? "confirm" : "dismiss");
    writer.member("by", decision.by).member("byDisplay", decision.by_display);
    writer.member("at", core::format_instant(decision.at)).member("evidenceVersion", decision.evidence_version);
    if (confirm) writer.member("method", decision.method == CausalityMethod::naranjo ? "naranjo" : "who-umc");
    write_text_if_any(writer, "causality", decision.causality);
    if (!decision.naranjo_answers.empty()) {
        writer.key("naranjoAnswers").begin_array();
        for (const int answer : decision.naranjo_answers) writer.integer(answer);
        writer.end_array();
    }
    write_text_if_any(writer, "severity", decision.severity);
    write_strings(writer, "seriousness", decision.seriousness);
    write_text_if_any(writer, "outcome", decision.outcome);
    write_text_if_any(writer, "actionTaken", decision.action_taken);
    write_text_if_any(writer, "reason", decision.reason);
    write_text_if_any(writer, "duplicateOf", decision.duplicate_of);
    write_text_if_any(writer, "reviewOn", decision.review_on);
    write_text_if_any(writer, "note", decision.note);
    write_text_if_any(writer, "adverseEvent", decision.adverse_event);
    writer.end_object();
}

Decision read_decision(json::Value value) {
    Decision decision;
    decision.kind = value["kind"].string() == "dismiss" ? Decision::Kind::dismiss : Decision::Kind::confirm;
    decision.by = value["by"].string();
    decision.by_display = value["byDisplay"].string();
    if (const auto at = fhir::parse_time(value["at"].string())) decision.at = at->start;
    decision.evidence_version = value["evidenceVersion"].to_integer().value_or(0);
    decision.method = value["method"].string() == "naranjo" ? CausalityMethod::naranjo : CausalityMethod::who_umc;
    decision.causality = value["causality"].string();
    for (const json::Value answer : value["naranjoAnswers"].elements()) {
        decision.naranjo_answers.push_back(int(answer.to_integer().value_or(2)));
    }
    decision.severity = value["severity"].string();
    for (const json::Value criterion : value["seriousness"].elements()) {
        decision.seriousness.emplace_back(criterion.string());
    }
    decision.outcome = value["outcome"].string();
    decision.action_taken = value["actionTaken"].string();
    decision.reason = value["reason"].string();
    decision.duplicate_of = value["duplicateOf"].string();
    decision.review_on = value["reviewOn"].string();
    decision.note = value["note"].string();
    decision.adverse_event = value["adverseEvent"].string();
    return decision;
}

}  // namespace tonus::review
