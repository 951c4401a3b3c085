#include <tonus/interaction/descriptions.hpp>

#include <tonus/core/text.hpp>
#include <tonus/json/writer.hpp>

#include <map>
#include <vector>

namespace tonus::interaction {
namespace {

constexpr std::string_view fhir_json = "application/fhir+json";

bool is_about_one_type(const Route& route) { return route.operation && !route.operation->types.empty(); }

/// `Observation/$lastn` for an operation of one type; the pattern itself for what is for every type.
std::vector<std::string> paths_of(const Route& route) {
    std::string pattern(route.pattern);
    if (!is_about_one_type(route) || !pattern.starts_with("{type}")) return {pattern};
    std::vector<std::string> paths;
    for (const std::string& type : route.operation->types) paths.push_back(type + pattern.substr(6));
    return paths;
}

std::string operation_id(const Route& route, const std::string& path) {
    std::string id = core::to_lower(route.verb);
    for (const std::string_view piece : core::split(path, '/')) {
        if (piece.empty()) continue;
        id += '-';
        for (const char c : piece) {
            if (c != '{' && c != '}' && c != '$' && c != '_') id += c;
        }
    }
    return id;
}

void write_parameter(json::Writer& writer, std::string_view name, std::string_view in, std::string_view description, bool required) {
    writer.begin_object().member("name", name).member("in", in).member("description", description);
    writer.key("required").boolean(required);
    writer.key("schema").begin_object();
    if (name == "type") {
        writer.member("$ref", "#/components/schemas/ResourceType");
    } else {
        writer.member("type", "string");
        if (name == "id") writer.member("pattern", "^[A-Za-z0-9\\-.]{1,64}$");
    }
    writer.end_object().end_object();
}

void write_parameters(json::Writer& writer, const Route& route, const std::string& path) {
    writer.key("parameters").begin_array();
    if (path.find("{compartment}") != std::string::npos)
        write_parameter(writer, "compartment", "path", "Resource type that has a compartment", true);
    if (path.find("{type}") != std::string::npos) write_parameter(writer, "type", "path", "Resource type", true);
    if (path.find("{id}") != std::string::npos) write_parameter(writer, "id", "path", "Logical id", true);
    if (path.find("{vid}") != std::string::npos) write_parameter(writer, "vid", "path", "Version id", true);
    const bool writes = route.interaction == Interaction::create || route.interaction == Interaction::update ||
                        route.interaction == Interaction::patch || route.interaction == Interaction::bundle;
    if (writes) write_parameter(writer, "Prefer", "header", "return=minimal, representation or OperationOutcome", false);
    if (route.interaction == Interaction::create)
        write_parameter(writer, "If-None-Exist", "header", "Search parameters of a conditional create", false);
    if (route.interaction == Interaction::update || route.interaction == Interaction::patch || route.interaction == Interaction::remove) {
        write_parameter(writer, "If-Match", "header", "ETag of the version to replace", false);
    }
    if (route.interaction == Interaction::read) {
        write_parameter(writer, "If-None-Match", "header", "ETag the client has", false);
        write_parameter(writer, "If-Modified-Since", "header", "Time of the client's copy", false);
    }
    writer.end_array();
}

void write_content(json::Writer& writer, std::string_view media, std::string_view schema) {
    writer.key(media).begin_object().key("schema").begin_object();
    writer.member("$ref", "#/components/schemas/" + std::string(schema)).end_object().end_object();
}

bool is_search(const Route& route) {
    return route.interaction == Interaction::search_type || route.interaction == Interaction::search_system;
}

void write_request_body(json::Writer& writer, const Route& route) {
    const bool has_body = route.verb == "POST" || route.verb == "PUT" || route.verb == "PATCH";
    if (!has_body) return;
    writer.key("requestBody").begin_object();
    writer.key("required").boolean(route.operation == nullptr && !is_search(route));
    writer.key("content").begin_object();
    if (is_search(route)) {
        writer.key("application/x-www-form-urlencoded").begin_object().key("schema").begin_object();
        writer.member("type", "object").end_object().end_object();
    } else {
        write_content(writer, fhir_json, "Resource");
    }
    if (route.interaction == Interaction::patch) {
        write_content(writer, "application/json-patch+json", "JsonPatch");
        write_content(writer, "application/merge-patch+json", "MergePatch");
    }
    writer.end_object().end_object();
}

void write_response(json::Writer& writer, std::string_view status, std::string_view description, std::string_view schema) {
    writer.key(status).begin_object().member("description", description);
    if (!schema.empty()) {
        writer.key("content").begin_object();
        write_content(writer, fhir_json, schema);
        writer.end_object();
    }
    writer.end_object();
}

void write_responses(json::Writer& writer, const Route& route) {
    writer.key("responses").begin_object();
    const bool may_create = route.interaction == Interaction::create || route.interaction == Interaction::update;
    if (route.interaction == Interaction::remove) {
        write_response(writer, "204", "Deleted, now or before", {});
    } else {
        write_response(writer, "200", "The answer", "Resource");
    }
    if (may_create) write_response(writer, "201", "Created", "Resource");
    if (route.interaction == Interaction::read) write_response(writer, "304", "The client's copy is current", {});
    write_response(writer, "default", "What was wrong and how to mend it", "OperationOutcome");
    writer.end_object();
}

void write_route(json::Writer& writer, const Route& route, const std::string& path) {
    writer.key(core::to_lower(route.verb)).begin_object();
    writer.member("operationId", operation_id(route, path)).member("summary", route.code);
    write_parameters(writer, route, path);
    write_request_body(writer, route);
    write_responses(writer, route);
    if (route.access == Access::open) writer.key("security").begin_array().end_array();
    writer.end_object();
}

void write_components(json::Writer& writer, const Interactions& all) {
    writer.key("components").begin_object().key("schemas").begin_object();
    writer.key("ResourceType").begin_object().member("type", "string").key("enum").begin_array();
    for (const std::string& type : all.preparer().types().served()) writer.string(type);
    writer.end_array().end_object();
    for (const std::string_view name : {"Resource", "OperationOutcome"}) {
        writer.key(name).begin_object().member("type", "object");
        writer.member("description", name == "Resource" ? "A FHIR R4 resource" : "FHIR R4 OperationOutcome");
        writer.key("required").begin_array().string("resourceType").end_array();
        writer.key("properties").begin_object().key("resourceType").begin_object().member("type", "string");
        if (name == "OperationOutcome") writer.member("const", name);
        writer.end_object().end_object().end_object();
    }
    writer.key("MergePatch").begin_object().member("type", "object").member("description", "RFC 7396").end_object();
    writer.key("JsonPatch").begin_object().member("type", "array").member("description", "RFC 6902");
    writer.key("items").begin_object().member("type", "object").end_object().end_object().end_object();
    writer.key("securitySchemes").begin_object().key("token").begin_object();
    writer.member("type", "http").member("scheme", "bearer").end_object().end_object().end_object();
}

}  // namespace

std::string open_api(const Interactions& all, const std::string& base) {
    std::map<std::string, std::vector<const Route*>> by_path;
    for (const Route& route : all.routes().routes()) {
        for (std::string& path : paths_of(route)) by_path[std::move(path)].push_back(&route);
    }
    json::Writer writer;
    writer.begin_object().member("openapi", "3.1.0");
    writer.key("info").begin_object().member("title", "tonus").member("version", all.options().software_version);
    writer.member("description", "FHIR R4: search parameters and profiles are in the CapabilityStatement at " + base + "/metadata.")
        .end_object();
    writer.key("servers").begin_array().begin_object().member("url", base).end_object().end_array();
    writer.key("security")
        .begin_array()
        .begin_object()
        .key("token")
        .begin_array()
        .end_array()
        .end_object()
        .begin_object()
        .end_object()
        .end_array();
    writer.key("paths").begin_object();
    for (const auto& [path, routes] : by_path) {
        writer.key("/" + path).begin_object();
        for (const Route* route : routes) write_route(writer, *route, path);
        writer.end_object();
    }
    writer.end_object();
    write_components(writer, all);
    writer.end_object();
    return writer.take();
}

}  // namespace tonus::interaction
