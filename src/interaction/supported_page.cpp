#include <tonus/interaction/descriptions.hpp>

#include <tonus/definitions/definitions.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace tonus::interaction {
namespace {

std::string interactions_section(const Interactions& all) {
    std::string text = "## Interactions\n\n| method | URL below the base | what |\n|---|---|---|\n";
    for (const Route& route : rest_routes) {
        std::string what(route.code);
        if (route.interaction == Interaction::bundle) what += ", batch";
        text += "| " + std::string(route.verb) + " | `/" + std::string(route.pattern) + "` | " + what + " |\n";
    }
    text += "\nAt most " + std::to_string(all.options().max_entries) + " entries in a Bundle and " +
            std::to_string(all.options().max_count) + " resources on a page; a resource, or a transaction, can be found by at most " +
            std::to_string(all.preparer().max_search_rows()) + " identifiers, names, codes and other values.\n";
    return text;
}

std::string levels_of(const NamedOperation& operation) {
    std::string levels;
    const auto add = [&](bool there, std::string_view level) {
        if (there) levels += (levels.empty() ? "" : ", ") + std::string(level);
    };
    add(operation.on_system, "system");
    add(operation.on_type, "type");
    add(operation.on_instance, "instance");
    return levels;
}

std::string operations_section(const Interactions& all) {
    std::string text = "## Operations\n\n| operation | on | types | methods |\n|---|---|---|---|\n";
    for (const NamedOperation& operation : all.routes().operations()) {
        std::string types;
        for (const std::string& type : operation.types) types += (types.empty() ? "" : ", ") + type;
        text += "| `" + operation.name + "` | " + levels_of(operation) + " | " + (types.empty() ? "every type" : types) + " | " +
                (operation.by_get ? "GET, POST" : "POST") + " |\n";
    }
    return text;
}

std::string types_section(const Interactions& all) {
    const Preparer& preparer = all.preparer();
    std::string text = "## Resource types and their search parameters\n\n";
    for (const std::string& type : preparer.types().served()) {
        text += "### " + type + (preparer.types().accepts(type) ? "" : " (read only)") + "\n\n";
        std::map<std::string_view, std::set<std::string_view>> by_kind;
        for (const SearchParameter& parameter : preparer.searches().parameters_of(type)) by_kind[parameter.type].insert(parameter.name);
        for (const auto& [kind, names] : by_kind) {
            text += "- " + std::string(kind) + ":";
            for (const std::string_view name : names) text += (name == *names.begin() ? " `" : ", `") + std::string(name) + "`";
            text += "\n";
        }
        text += "\n";
    }
    return text;
}

std::string profiles_section() {
    std::string text = "## Profiles\n\nResources that claim one of these in `meta.profile` are judged by it.\n\n";
    const auto& definitions = definitions::Definitions::r4();
    std::vector<std::string_view> urls = definitions.profile_urls();
    std::sort(urls.begin(), urls.end());
    for (const std::string_view url : urls) {
        text += "- `" + std::string(url) + "` (" + std::string(definitions.profile(url)["type"].string()) + ")\n";
    }
    return text;
}

}  // namespace

std::string supported_page(const Interactions& all) {
    return "# What is supported\n\nFHIR R4 (4.0.1), JSON. This page is written by `tonus supported` from the tables that the service runs "
           "on;\n"
           "the same stands in its CapabilityStatement at `/fhir/metadata` and in `/openapi.json`.\n\n" +
           interactions_section(all) + "\n" + operations_section(all) + "\n" + types_section(all) + profiles_section();
}

}  // namespace tonus::interaction
