#include <tonus/surveillance/rule_page.hpp>

#include "rule_words.hpp"
#include "sentence.hpp"

namespace tonus::surveillance {
namespace {

/// Text for a cell of a Markdown table.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char c : text) escaped += c == '|' ? std::string("\\|") : std::string(1, c);
    return escaped;
}

void write_thresholds(std::string& page, const RuleDescription& rule) {
    if (rule.thresholds.empty()) return;
    page += "| threshold | value | source | mark |\n|---|---|---|---|\n";
    for (const Threshold& threshold : rule.thresholds) {
        page += "| " + cell(readable(threshold.name)) + " | " + format_number(threshold.value) + " " + cell(threshold.unit) +
                (threshold.shipped ? " (changed by this site; shipped: " + format_number(*threshold.shipped) + ")" : "") + " | " +
                cell(threshold.source) + " | " + threshold.mark + ": " + std::string(mark_words(threshold.mark)) + " |\n";
    }
    page += "\n";
}

void write_list(std::string& page, std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    page += std::string(heading) + "\n\n";
    for (const std::string& line : lines) page += "- " + line + "\n";
    page += "\n";
}

void write_rule(std::string& page, const RuleDescription& rule) {
    page += "## " + rule.title + "\n\n`" + rule.slug + "`, version " + std::to_string(rule.version);
    for (std::size_t i = 0; i < rule.priorities.size(); ++i) {
        page += (i == 0 ? "; " : " or ") + std::string(name_of(rule.priorities[i]));
    }
    page += rule.enabled ? "" : "; switched off by this site";
    page += "\n\n**Fires when:** " + rule.fires_when + "\n\n**Why:** " + rule.rationale + " Source: " + rule.source + " (" +
            std::string(mark_words(rule.mark)) + ").\n\n**Clears when:** " + rule.clears_when + "\n\n";
    write_thresholds(page, rule);
    write_list(page, "**Changed by this site (" + rule.site_file + "):**", rule.site_changes);
    write_list(page, "**Asks, when not known:**", texts_of(rule.questions));
    write_list(page, "**To discuss:**", rule.alternatives);
    write_list(page, "**Carries, when it fires on the same event:**", rule.subsumes);
}

}  // namespace

std::string rule_page(const RuleSet& rules) {
    std::string page =
        "# Rules in force\n\nRule set " + rules.version() + ". Thresholds marked M or E need a clinician's confirmation before use.\n\n";
    for (const RuleDescription& rule : rules.rules()) write_rule(page, rule);
    return page;
}

}  // namespace tonus::surveillance
