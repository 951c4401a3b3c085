#include "terminology_capabilities.hpp"

#include <tonus/definitions/archive.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

namespace tonus::interaction {
namespace {

void write_code_systems(json::Writer& out) {
    const definitions::Archive& archive = definitions::Archive::r4();
    out.key("codeSystem").begin_array();
    for (const definitions::Archived& entry : archive.of("CodeSystem")) {
        const auto document = json::Document::parse(archive.text(entry));
        if (!document || document->root()["content"].string() != "complete") continue;
        out.begin_object().member("uri", entry.url);
        if (!entry.version.empty()) {
            out.key("version").begin_array().begin_object().member("code", entry.version).key("isDefault").boolean(true);
            out.end_object().end_array();
        }
        out.end_object();
    }
    out.end_array();
}

void write_expansion(json::Writer& out) {
    out.key("expansion").begin_object().key("hierarchical").boolean(false).key("paging").boolean(true).key("incomplete").boolean(false);
    out.key("parameter").begin_array();
    for (const char* name : {"filter", "offset", "count", "includeDesignations", "includeDefinition", "activeOnly", "displayLanguage"}) {
        out.begin_object().member("name", name).end_object();
    }
    out.end_array().member(
        "textFilter", "Each word of the filter begins a word of the display or the code; case and accents do not count."
    );
    out.end_object();
}

}  // namespace

std::string terminology_capabilities(const Options& options) {
    json::Writer out;
    out.begin_object().member("resourceType", "TerminologyCapabilities").member("status", "active");
    out.member("date", core::format_instant(options.in_force_since)).member("kind", "instance");
    out.key("software").begin_object().member("name", "tonus");
    if (!options.software_version.empty()) out.member("version", options.software_version);
    out.end_object();
    out.key("implementation").begin_object();
    out.member("description", "R4's code systems and value sets, and those that are stored here").end_object();
    write_code_systems(out);
    write_expansion(out);
    out.member("codeSearch", "all").key("validateCode").begin_object().key("translations").boolean(false).end_object();
    out.key("translation").begin_object().key("needsMap").boolean(false).end_object();
    out.end_object();
    return out.take();
}

}  // namespace tonus::interaction
