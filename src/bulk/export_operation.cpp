#include <tonus/bulk/export_operation.hpp>

#include "export_elements.hpp"
#include "export_scope.hpp"

#include <tonus/bulk/export_job.hpp>
#include <tonus/core/identifier.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/interaction/patient_names.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace tonus::bulk {
namespace {

using core::ErrorKind;
using interaction::Operation;
using interaction::refuse;
using interaction::Request;

constexpr std::string_view group_type = "Group";
// Source: FHIR Bulk Data Access 2.0, parameter _outputFormat.
constexpr std::array<std::string_view, 3> formats{"application/fhir+ndjson", "application/ndjson", "ndjson"};

core::Result<void> check_manner(const Request& request, const interaction::OperationInput& input) {
    if (!request.respond_async) {
        return refuse(
            ErrorKind::invalid,
            "required",
            "http.Prefer",
            "An export takes longer than a request; send Prefer: respond-async and poll the URL of Content-Location."
        );
    }
    const auto format = input.text("_outputFormat");
    if (!format) return core::fail(format.error());
    if (!*format || std::find(formats.begin(), formats.end(), **format) != formats.end()) return {};
    return refuse(
        ErrorKind::invalid,
        "not-supported",
        "http._outputFormat",
        "Exports are written as application/fhir+ndjson only; leave _outputFormat out."
    );
}

/// The types asked for, or all there are at that level.
core::Result<std::vector<std::string>> types_of(
    const interaction::Preparer& preparer, const interaction::OperationInput& input, ExportLevel level
) {
    const auto fits = [&](const std::string& type) {
        return level == ExportLevel::system || preparer.searches().is_in_patient_compartment(type);
    };
    std::vector<std::string> types = input.texts("_type");
    for (const std::string& type : types) {
        if (auto served = preparer.types().require_served(type); !served) return core::fail(served.error());
        if (fits(type)) continue;
        return refuse(
            ErrorKind::invalid, "not-supported", "http._type", type + " resources belong to no patient; export them with [base]/$export."
        );
    }
    if (types.empty()) {
        const auto& served = preparer.types().served();
        const auto wanted = [&](const std::string& type) { return preparer.types().accepts(type) && fits(type); };
        std::copy_if(served.begin(), served.end(), std::back_inserter(types), wanted);
    }
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    return types;
}

/// Source: FHIR Bulk Data Access 2.0, `patient`.
core::Result<void> read_patients(const Request& request, const interaction::OperationInput& input, ExportJob& job) {
    const auto values = input.values("patient");
    if (values.empty()) return {};
    if (job.level == ExportLevel::system || !request.body) {
        return refuse(
            ErrorKind::invalid,
            "not-supported",
            "http.patient",
            "The parameter patient belongs to Patient/$export and Group/{id}/$export, in the Parameters of a POST."
        );
    }
    for (const json::Value value : values) {
        const auto patient = fhir::parse_reference(value["reference"].string());
        if (patient.kind != fhir::ReferenceKind::literal || patient.target.type != interaction::patient_type) {
            return refuse(
                ErrorKind::invalid,
                "value",
                "Parameters.parameter.where(name='patient')",
                "Every parameter patient is a valueReference to a Patient here, for example Patient/1."
            );
        }
        job.patients.push_back(patient.target.id);
    }
    return {};
}

/// Splits where a comma is followed by a type and its `?`: a query may hold commas of its own.
std::vector<std::string_view> split_filters(std::string_view text) {
    std::vector<std::string_view> filters;
    std::size_t begin = 0;
    for (auto comma = text.find(','); comma != std::string_view::npos; comma = text.find(',', comma + 1)) {
        const auto end = text.find_first_of(",?=&", comma + 1);
        if (end == std::string_view::npos || text[end] != '?') continue;
        filters.push_back(text.substr(begin, comma - begin));
        begin = comma + 1;
    }
    filters.push_back(text.substr(begin));
    return filters;
}

tl::unexpected<core::Error> bad_filter(std::string_view filter, std::string_view why) {
    return refuse(
        ErrorKind::invalid, "value", "http._typeFilter", "The _typeFilter '" + std::string(filter) + "' cannot be used: " + std::string(why)
    );
}

/// Source: FHIR Bulk Data Access 2.0, `_typeFilter`.
core::Result<void> read_filters(const interaction::SearchEngine& searches, const interaction::OperationInput& input, ExportJob& job) {
    for (const interaction::Parameter& parameter : input.as_query()) {
        if (parameter.name != "_typeFilter") continue;
        for (const std::string_view text : split_filters(parameter.value)) {
            const auto mark = text.find('?');
            if (mark == std::string_view::npos) return bad_filter(text, "write a type, '?' and a search.");
            TypeFilter filter{std::string(text.substr(0, mark)), std::string(text.substr(mark + 1))};
            if (!std::binary_search(job.types.begin(), job.types.end(), filter.type)) {
                return bad_filter(text, "its type is not among those exported.");
            }
            const auto plan = searches.plan_filter(filter.type, filter.query);
            if (!plan) return bad_filter(text, plan.error().message());
            job.filters.push_back(std::move(filter));
        }
    }
    return {};
}

core::Result<void> check_elements(const interaction::SearchEngine& searches, const ExportJob& job) {
    for (const std::string& element : job.elements) {
        const auto dot = element.find('.');
        if (dot == std::string::npos || std::binary_search(job.types.begin(), job.types.end(), element.substr(0, dot))) continue;
        return refuse(
            ErrorKind::invalid, "value", "http._elements", "The _elements '" + element + "' begin with no type that is exported."
        );
    }
    for (const std::string& type : job.types) {
        if (auto kept = elements_of(searches, type, job.elements); !kept) return core::fail(kept.error());
    }
    return {};
}

core::Result<ExportJob> read_job(const interaction::Interactions& all, const Request& request, ExportLevel level) {
    const auto input =
        interaction::OperationInput::read(request, {"_type", "_since", "_outputFormat", "_typeFilter", "_elements", "patient"});
    if (!input) return core::fail(input.error());
    if (auto manner = check_manner(request, *input); !manner) return core::fail(manner.error());
    ExportJob job;
    job.level = level;
    job.client = request.caller;
    job.group = request.id;
    job.path = level == ExportLevel::system    ? "$export"
               : level == ExportLevel::patient ? "Patient/$export"
                                               : "Group/" + request.id + "/$export";
    job.asked = input->as_query();
    auto types = types_of(all.preparer(), *input, level);
    if (!types) return core::fail(types.error());
    job.types = std::move(*types);
    job.elements = input->texts("_elements");
    if (auto patients = read_patients(request, *input, job); !patients) return core::fail(patients.error());
    if (auto filters = read_filters(all.preparer().searches(), *input, job); !filters) return core::fail(filters.error());
    if (auto elements = check_elements(all.preparer().searches(), job); !elements) return core::fail(elements.error());
    const auto since = input->time("_since");
    if (!since) return core::fail(since.error());
    if (*since) job.since = (*since)->start;
    return job;
}

core::Result<void> check_group(store::Reader& reader, const ExportJob& job) {
    if (job.level != ExportLevel::group) return {};
    const auto group = reader.current({std::string(group_type), job.group});
    if (!group) return core::fail(group.error());
    if (*group && !(*group)->deleted()) return {};
    return refuse(ErrorKind::not_found, "not-found", "http.url", "There is no Group/" + job.group + " here.", "MSG_NO_EXIST");
}

/// Source: FHIR Bulk Data Access 2.0, `patient`: one that is not here, or not in the group, is an error.
core::Result<void> check_patients(store::Reader& reader, const ExportJob& job) {
    if (job.patients.empty()) return {};
    std::set<std::string, std::less<>> members;
    if (job.level == ExportLevel::group) {
        auto read = members_of(reader, job.group);
        if (!read) return core::fail(read.error());
        members = std::move(*read);
    }
    for (const std::string& id : job.patients) {
        const auto patient = reader.current({std::string(interaction::patient_type), id});
        if (!patient) return core::fail(patient.error());
        const bool here = *patient && !(*patient)->deleted();
        if (here && (job.level != ExportLevel::group || members.contains(id))) continue;
        return refuse(
            ErrorKind::invalid,
            "not-found",
            "Parameters.parameter.where(name='patient')",
            "Patient/" + id + (here ? " is no member of the Group." : " is not here.")
        );
    }
    return {};
}

core::Result<void> check_room(store::Reader& reader, std::size_t most_waiting) {
    const auto jobs = list_exports(reader);
    if (!jobs) return core::fail(jobs.error());
    const auto waiting = std::count_if(jobs->begin(), jobs->end(), [](const ExportJob& job) { return job.state == ExportState::waiting; });
    if (std::size_t(waiting) < most_waiting) return {};
    return refuse(
        ErrorKind::throttled,
        "throttled",
        "http.url",
        "There are " + std::to_string(waiting) + " exports waiting already; wait until one is done, or cancel one with DELETE."
    );
}

core::Result<Operation> plan_export(
    const interaction::Interactions& all, const Request& request, ExportLevel level, std::size_t most_waiting
) {
    auto read = read_job(all, request, level);
    if (!read) return core::fail(read.error());
    read->id = core::new_identifier();
    Operation operation;
    operation.write = [most_waiting, job = std::move(*read)](interaction::Recording& recording) -> core::Result<interaction::Reply> {
        store::Writer& writer = recording.writer();
        if (auto there = check_group(writer, job); !there) return core::fail(there.error());
        if (auto patients = check_patients(writer, job); !patients) return core::fail(patients.error());
        if (auto room = check_room(writer, most_waiting); !room) return core::fail(room.error());
        ExportJob begun = job;
        begun.created = writer.now();
        if (auto put = put_export(writer, begun); !put) return core::fail(put.error());
        interaction::Reply reply;
        reply.effect = interaction::Effect::accepted;
        reply.text = job.id;
        return reply;
    };
    return operation;
}

}  // namespace

std::vector<interaction::NamedOperation> export_operations(std::size_t most_waiting) {
    const auto at = [most_waiting](ExportLevel level, std::string_view definition) {
        interaction::NamedOperation operation;
        operation.name = "$export";
        operation.by_get = true;
        operation.access = interaction::Access::read_all;
        operation.definition = "http://hl7.org/fhir/uv/bulkdata/OperationDefinition/" + std::string(definition);
        operation.plan = [=](const interaction::Interactions& all, const Request& request) {
            return plan_export(all, request, level, most_waiting);
        };
        return operation;
    };
    interaction::NamedOperation system = at(ExportLevel::system, "export");
    system.on_system = true;
    interaction::NamedOperation patient = at(ExportLevel::patient, "patient-export");
    patient.on_type = true;
    patient.types = {"Patient"};
    interaction::NamedOperation group = at(ExportLevel::group, "group-export");
    group.on_instance = true;
    group.types = {std::string(group_type)};
    return {system, patient, group};
}

}  // namespace tonus::bulk
