// Source: FHIR R4, CapabilityStatement.
#include "planners.hpp"

#include <tonus/json/writer.hpp>

#include <set>

namespace tonus::interaction {
namespace {

bool changes(Interaction interaction) {
    return interaction == Interaction::create || interaction == Interaction::update ||
           interaction == Interaction::patch || interaction == Interaction::remove;
}

/// The restful-interaction codes of the routes below `{type}`, or of those above.
std::set<std::string_view> interaction_codes(bool below_type, bool writable) {
    std::set<std::string_view> codes;
    for (const Route& route : rest_routes) {
        if (route.interaction == Interaction::capabilities || route.pattern.starts_with("{type}") != below_type) continue;
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
        if (offered) operations.push_back(&operation);
    }
    return operations;
}

void write_resource(json::Writer& writer, const Interactions& all, const std::string& type) {
    const Preparer& preparer = all.preparer();
    const bool writable = preparer.types().accepts(type);
    writer.begin_object().member("type", type);
    write_interactions(writer, true, writable);
    writer.member("versioning", writable ? "versioned-update" : "versioned");
    writer.key("readHistory").boolean(true);
    writer.key("updateCreate").boolean(writable);
    writer.key("conditionalCreate").boolean(writable);
    writer.member("conditionalRead", "full-support");
    writer.key("conditionalUpdate").boolean(writable);
    writer.member("conditionalDelete", writable ? "single" : "not-supported");
    writer.key("referencePolicy").begin_array().string("literal").string("logical").end_array();
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

std::string capability_statement(const Interactions& all) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "CapabilityStatement").member("status", "active");
    writer.member("date", core::format_instant(all.options().software_released)).member("kind", "instance");
    writer.key("software").begin_object().member("name", "tonus");
    if (!all.options().software_version.empty()) writer.member("version", all.options().software_version);
    writer.end_object();
    writer.key("implementation").begin_object();
    writer.member("description", "Keeps patients on one medicine safe: takes their records in and raises flags for clinicians").end_object();
    writer.member("fhirVersion", "4.0.1");
    writer.key("format").begin_array().string("application/fhir+json").string("json").end_array();
    writer.key("patchFormat").begin_array().string("application/json-patch+json").end_array();
    writer.key("rest").begin_array().begin_object().member("mode", "server");
    writer.member(
        "documentation",
        "Search parameters that are not offered are refused unless the client sends Prefer: handling=lenient. "
        "References to resources that are not here are accepted. A repeated update of equal content makes no new version."
    );
    writer.key("resource").begin_array();
    for (const std::string& type : all.preparer().types().served()) write_resource(writer, all, type);
    writer.end_array();
    write_interactions(writer, false, true);
    write_operations(writer, operations_on(all.routes(), {}));
    writer.end_object().end_array().end_object();
    return writer.take();
}

}  // namespace

core::Result<Operation> plan_capabilities(const Interactions& all, const Request&) {
    Reply reply;
    reply.effect = Effect::described;
    reply.text = capability_statement(all);
    Operation operation;
    operation.read = [reply](store::Reader&) -> core::Result<Reply> { return reply; };
    return operation;
}

}  // namespace tonus::interaction
