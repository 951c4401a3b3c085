// Source: FHIR R4, CapabilityStatement.
#include "planners.hpp"
#include "terminology_capabilities.hpp"

#include <tonus/definitions/definitions.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <cctype>
#include <set>

namespace tonus::interaction {
namespace {

bool changes(Interaction interaction) {
    return interaction == Interaction::create || interaction == Interaction::update || interaction == Interaction::patch ||
           interaction == Interaction::remove;
}

/// The restful-interaction codes of the routes below `{type}`, or of those above.
std::set<std::string_view> interaction_codes(bool below_type, bool writable) {
    std::set<std::string_view> codes;
    for (const Route& route : rest_routes) {
        if (route.interaction == Interaction::capabilities || route.pattern.starts_with('{') != below_type || route.pattern.ends_with('*'))
            continue;
        if (writable || !changes(route.interaction)) codes.insert(route.code);
    }
    if (!below_type) codes.insert("batch");
    return codes;
}

void write_interactions(json::Writer& writer, bool below_type, bool writable) {
    writer.key("interaction").begin_array();
    for (const std::string_view code : interaction_codes(below_type, writable)) {
        writer.begin_object().member("code", code).end_object();
    }
    writer.end_array();
}

void write_compartments(json::Writer& writer, const std::vector<std::string>& served) {
    constexpr std::string_view base = "http://hl7.org/fhir/CompartmentDefinition/";
    writer.key("compartment").begin_array();
    for (const std::string_view owner : definitions::Definitions::r4().compartment_owners()) {
        if (std::find(served.begin(), served.end(), owner) == served.end()) continue;
        std::string id(owner);
        id.front() = char(std::tolower(static_cast<unsigned char>(id.front())));
        writer.string(std::string(base) + id);
    }
    writer.end_array();
}

void write_operations(json::Writer& writer, const std::vector<const NamedOperation*>& operations) {
    if (operations.empty()) return;
    writer.key("operation").begin_array();
    for (const NamedOperation* operation : operations) {
        writer.begin_object().member("name", std::string_view(operation->name).substr(1));
        writer.member("definition", definition_of(*operation)).end_object();
    }
    writer.end_array();
}

std::vector<const NamedOperation*> operations_on(const RouteTable& table, const std::string& type) {
    std::vector<const NamedOperation*> operations;
    for (const NamedOperation& operation : table.operations()) {
        const bool offered = type.empty() ? operation.on_system : (operation.on_type || operation.on_instance) && operation.takes(type);
        // One that asks for another permission on each level stands in the table once for each.
        const bool is_new = std::none_of(operations.begin(), operations.end(), [&](const NamedOperation* other) {
            return other->name == operation.name && other->definition == operation.definition;
        });
        if (offered && is_new) operations.push_back(&operation);
    }
    return operations;
}

/// `Type:parameter` of every reference parameter of `type`, or of every one that can point at it.
std::vector<std::string> reference_parameters(const Preparer& preparer, std::string_view type, bool towards) {
    std::vector<std::string> names;
    for (const auto& parameter : definitions::Definitions::r4().search_parameters()) {
        if (parameter.type != "reference") continue;
        const auto& targets = parameter.targets;
        const bool points_here = targets.empty() || std::find(targets.begin(), targets.end(), type) != targets.end();
        if (towards && !points_here) continue;
        for (const std::string_view base : parameter.base) {
            const bool wanted = towards ? preparer.types().serves(base) : base == type;
            if (wanted) names.push_back(std::string(base) + ":" + std::string(parameter.code));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

void write_texts(json::Writer& writer, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.key(key).begin_array();
    for (const std::string& text : texts) writer.string(text);
    writer.end_array();
}

std::vector<std::string> profiles_of(std::string_view type) {
    const auto& definitions = definitions::Definitions::r4();
    std::vector<std::string> urls;
    for (const std::string_view url : definitions.profile_urls()) {
        if (definitions.profile(url)["type"].string() == type) urls.emplace_back(url);
    }
    std::sort(urls.begin(), urls.end());
    return urls;
}

void write_resource(json::Writer& writer, const Interactions& all, const std::string& type) {
    const Preparer& preparer = all.preparer();
    const bool writable = preparer.types().accepts(type);
    writer.begin_object().member("type", type);
    writer.member("profile", "http://hl7.org/fhir/StructureDefinition/" + type);
    write_texts(writer, "supportedProfile", profiles_of(type));
    write_interactions(writer, true, writable);
    writer.member("versioning", writable ? "versioned-update" : "versioned");
    writer.key("readHistory").boolean(true);
    writer.key("updateCreate").boolean(writable);
    writer.key("conditionalCreate").boolean(writable);
    writer.member("conditionalRead", "full-support");
    writer.key("conditionalUpdate").boolean(writable);
    writer.member("conditionalDelete", writable ? "single" : "not-supported");
    writer.key("referencePolicy").begin_array().string("literal").string("logical").end_array();
    write_texts(writer, "searchInclude", reference_parameters(preparer, type, false));
    write_texts(writer, "searchRevInclude", reference_parameters(preparer, type, true));
    const auto parameters = preparer.searches().parameters_of(type);
    if (!parameters.empty()) {
        writer.key("searchParam").begin_array();
        for (const SearchParameter& parameter : parameters) {
            writer.begin_object().member("name", parameter.name);
            writer.member("definition", parameter.definition).member("type", parameter.type).end_object();
        }
        writer.end_array();
    }
    write_operations(writer, operations_on(all.routes(), type));
    writer.end_object();
}

void write_uri(json::Writer& writer, std::string_view name, const std::string& uri) {
    writer.begin_object().member("url", name).member("valueUri", uri).end_object();
}

/// Source: SMART App Launch 2.1, "Declaring support for OAuth2 endpoints" in the CapabilityStatement.
void write_security(json::Writer& writer, const Options& options) {
    if (!options.access_required) return;
    writer.key("security").begin_object();
    if (!options.base_url.empty()) {
        writer.key("extension").begin_array().begin_object();
        writer.member("url", "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris");
        writer.key("extension").begin_array();
        write_uri(writer, "token", options.base_url + "/auth/token");
        write_uri(writer, "introspect", options.base_url + "/auth/introspect");
        write_uri(writer, "revoke", options.base_url + "/auth/revoke");
        writer.end_array().end_object().end_array();
    }
    writer.key("cors").boolean(false);
    writer.key("service").begin_array().begin_object().key("coding").begin_array().begin_object();
    writer.member("system", "http://terminology.hl7.org/CodeSystem/restful-security-service").member("code", "SMART-on-FHIR");
    writer.end_object().end_array().member("text", "OAuth2 using SMART Backend Services").end_object().end_array();
    writer.member("description", "Clients are registered by the operator and get tokens as .well-known/smart-configuration says.");
    writer.end_object();
}

/// `base` is the address at which the client reaches the service; empty: not known.
std::string capability_statement(const Interactions& all, const std::string& base) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "CapabilityStatement").member("status", "active");
    writer.member("date", core::format_instant(all.options().in_force_since)).member("kind", "instance");
    writer.key("software").begin_object().member("name", "tonus");
    if (!all.options().software_version.empty()) writer.member("version", all.options().software_version);
    writer.end_object();
    writer.key("implementation").begin_object();
    writer.member("description", "Keeps patients on one medicine safe: takes their records in and raises flags for clinicians");
    if (!base.empty()) writer.member("url", base);
    writer.end_object();
    writer.member("fhirVersion", "4.0.1");
    writer.key("format").begin_array().string("application/fhir+json").string("json").end_array();
    writer.key("patchFormat").begin_array().string("application/fhir+json").string("application/json-patch+json");
    writer.string("application/merge-patch+json").end_array();
    writer.key("rest").begin_array().begin_object().member("mode", "server");
    writer.member(
        "documentation",
        "Search parameters that are not offered are refused unless the client sends Prefer: handling=lenient. "
        "References to resources that are not here are " +
            std::string(all.options().check_references ? "refused" : "accepted") +
            ". A repeated update of equal content makes no new version."
    );
    write_security(writer, all.options());
    writer.key("resource").begin_array();
    for (const std::string& type : all.preparer().types().served()) write_resource(writer, all, type);
    writer.end_array();
    write_interactions(writer, false, true);
    write_compartments(writer, all.preparer().types().served());
    write_operations(writer, operations_on(all.routes(), {}));
    writer.end_object().end_array().end_object();
    return writer.take();
}

}  // namespace

core::Result<Operation> plan_capabilities(const Interactions& all, const Request& request) {
    const bool of_terminology = std::any_of(request.parameters.begin(), request.parameters.end(), [](const Parameter& parameter) {
        return parameter.name == "mode" && parameter.value == "terminology";
    });
    Reply reply;
    reply.effect = Effect::described;
    reply.text = of_terminology ? terminology_capabilities(all.options()) : capability_statement(all, request.base);
    Operation operation;
    operation.read = [reply](store::Reader&) -> core::Result<Reply> { return reply; };
    return operation;
}

}  // namespace tonus::interaction
