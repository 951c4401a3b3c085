#include "finding_text.hpp"

#include <tonus/core/text.hpp>
#include <tonus/json/writer.hpp>

namespace tonus::review {
namespace {

void write_list(json::Writer& writer, std::string_view name, const std::vector<std::string>& texts) {
    writer.key(name).begin_array();
    for (const std::string& text : texts) writer.string(text);
    writer.end_array();
}

}  // namespace

std::string explanation_of(const surveillance::Finding& finding, const surveillance::RuleSet& rules) {
    json::Writer writer;
    writer.begin_object().member("rationale", finding.rationale).member("clearsWhen", finding.clears_when);
    if (const surveillance::RuleDescription* rule = rules.find(finding.rule)) {
        writer.member("source", rule->source).member("mark", std::string(1, rule->mark));
        writer.member("firesWhen", rule->fires_when).member("siteFile", rule->site_file);
        write_list(writer, "siteChanges", rule->site_changes);
    }
    writer.key("thresholds").begin_array();
    for (const surveillance::Threshold& threshold : finding.thresholds) {
        writer.begin_object().member("name", threshold.name).member("value", core::decimal_text(threshold.value));
        writer.member("unit", threshold.unit).member("source", threshold.source);
        writer.member("mark", std::string(1, threshold.mark));
        if (threshold.shipped) writer.member("shipped", core::decimal_text(*threshold.shipped));
        writer.key("changedBySite").boolean(threshold.changed_by_site).end_object();
    }
    writer.end_array().key("considerations").begin_array();
    for (const surveillance::Consideration& consideration : finding.considerations) {
        writer.begin_object().member("cause", consideration.cause).key("supports").boolean(consideration.supports);
        writer.member("sentence", consideration.sentence).end_object();
    }
    writer.end_array();
    write_list(writer, "missing", finding.missing);
    write_list(writer, "alternatives", finding.alternatives);
    write_list(writer, "also", finding.also);
    return writer.key("changedBySite").boolean(finding.changed_by_site).end_object().take();
}

}  // namespace tonus::review
