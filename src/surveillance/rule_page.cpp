#include <tonus/surveillance/rule_page.hpp>

#include "rule_words.hpp"
#include "sentence.hpp"

namespace tonus::surveillance {
namespace {

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) {
        if (c == '&') {
            html += "&amp;";
        } else if (c == '<') {
            html += "&lt;";
        } else if (c == '>') {
            html += "&gt;";
        } else if (c == '"') {
            html += "&quot;";
        } else {
            html += c;
        }
    }
    return html;
}

std::string element(std::string_view name, std::string_view text) {
    return "<" + std::string(name) + ">" + escaped(text) + "</" + std::string(name) + ">";
}

void write_threshold_table(std::string& page, const RuleDescription& rule) {
    if (rule.thresholds.empty()) return;
    page += "<table><thead><tr><th>Threshold</th><th>Value</th><th>Source</th><th>Mark</th></tr></thead><tbody>\n";
    for (const Threshold& threshold : rule.thresholds) {
        std::string value = format_number(threshold.value) + (threshold.unit.empty() ? "" : " " + threshold.unit);
        if (threshold.shipped) value += " (changed by this site; shipped: " + format_number(*threshold.shipped) + ")";
        page += "<tr>" + element("td", readable(threshold.name)) + element("td", value) + element("td", threshold.source) +
                element("td", std::string(1, threshold.mark) + ": " + std::string(mark_words(threshold.mark))) + "</tr>\n";
    }
    page += "</tbody></table>\n";
}

void write_items(std::string& page, std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    page += element("h3", heading) + "<ul>";
    for (const std::string& line : lines) page += element("li", line);
    page += "</ul>\n";
}

void write_paragraph(std::string& page, std::string_view heading, std::string_view text) {
    page += "<p>" + element("strong", heading) + " " + escaped(text) + "</p>\n";
}

std::string priorities_of(const RuleDescription& rule) {
    std::string words;
    for (const Priority priority : rule.priorities) words += (words.empty() ? "" : " or ") + std::string(name_of(priority));
    return rule.enabled ? words : words + "; switched off by this site";
}

void write_article(std::string& page, const RuleDescription& rule) {
    page += "<section id=\"" + escaped(rule.slug) + "\">" + element("h2", rule.title);
    page += "<p><code>" + escaped(rule.slug) + "</code>, version " + std::to_string(rule.version) + ", " + escaped(priorities_of(rule)) +
            "</p>\n";
    write_paragraph(page, "Fires when:", rule.fires_when);
    write_paragraph(page, "Why:", rule.rationale + " Source: " + rule.source + " (" + std::string(mark_words(rule.mark)) + ").");
    write_paragraph(page, "Clears when:", rule.clears_when);
    write_threshold_table(page, rule);
    if (!rule.site_changes.empty()) write_items(page, "Changed by this site (" + rule.site_file + ")", rule.site_changes);
    write_items(page, "Asks, when not known", texts_of(rule.questions));
    write_items(page, "To discuss", rule.alternatives);
    write_items(page, "Carries, when it fires on the same event", rule.subsumes);
    page += "</section>\n";
}

}  // namespace

std::string rule_page(const RuleSet& rules, std::string_view style) {
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Rules in force</title>"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"stylesheet\" href=\"";
    page += escaped(style) + "\"></head><body><main><h1>Rules in force</h1>\n<p>Rule set <code>" + escaped(rules.version()) +
            "</code>. Thresholds marked M or E need a clinician's confirmation before use.</p>\n<nav aria-label=\"Rules\"><ul>";
    for (const RuleDescription& rule : rules.rules()) {
        page +=
            "<li><a href=\"#" + escaped(rule.slug) + "\">" + escaped(rule.title) + "</a> <small>" + escaped(rule.slug) + "</small></li>\n";
    }
    page += "</ul></nav>\n";
    for (const RuleDescription& rule : rules.rules()) write_article(page, rule);
    return page + "</main></body></html>\n";
}

}  // namespace tonus::surveillance
