#include "resource_types.hpp"

#include <tonus/core/text.hpp>
#include <tonus/definitions/definitions.hpp>

#include <algorithm>
#include <array>

namespace tonus::app {
namespace {

// A patient's record begins with the Patient; the others are what a flag and its decision become.
constexpr std::array<std::string_view, 5> written_here = {"Patient", "Flag", "Task", "AdverseEvent", "Provenance"};

tl::unexpected<core::Error> refuse(const std::string& why) { return core::fail(core::ErrorKind::invalid, "fhir.resource_types: " + why); }

bool is_read_only(std::string_view type) {
    return std::find(readable_types().begin(), readable_types().end(), type) != readable_types().end();
}

}  // namespace

const std::vector<std::string>& readable_types() {
    static const std::vector<std::string> types = {
        "AuditEvent",
        "CapabilityStatement",
        "OperationDefinition",
        "SearchParameter",
        "StructureDefinition",
    };
    return types;
}

core::Result<std::vector<std::string>> accepted_types(const config::Settings& settings) {
    const std::vector<std::string_view>& known = definitions::Definitions::r4().resource_types();
    std::vector<std::string> types = settings.list("fhir.resource_types");
    if (std::find(types.begin(), types.end(), "*") != types.end()) {
        types.assign(known.begin(), known.end());
        std::erase_if(types, is_read_only);
        return types;
    }
    for (const std::string& type : types) {
        if (is_read_only(type)) return refuse(type + " is kept by the service and cannot be written.");
        if (std::find(known.begin(), known.end(), type) != known.end()) continue;
        const auto near = core::nearest(type, known);
        return refuse("R4 has no resource type " + type + (near ? "; did you mean " + std::string(*near) + "?" : "."));
    }
    for (const std::string_view type : written_here) {
        if (std::find(types.begin(), types.end(), type) == types.end()) {
            return refuse(std::string(type) + " is missing; the service itself writes it.");
        }
    }
    return types;
}

}  // namespace tonus::app
