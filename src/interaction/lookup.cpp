// Source: FHIR R4, codesystem-operation-lookup and codesystem-operation-subsumes.
#include "standard_operations.hpp"
#include "terminologies.hpp"

#include <tonus/interaction/parameter_writer.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/terminology/code_system.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

using core::ErrorKind;
using terminology::CodeSystem;
using terminology::Concept;

Reply described(ParameterWriter& out) {
    Reply reply;
    reply.effect = Effect::described;
    reply.text = out.take();
    return reply;
}

/// Which properties a client wants; R4 leaves the choice to the server if it names none.
class WantedProperties {
public:
    explicit WantedProperties(std::vector<std::string> names) : names_(std::move(names)) {}
    [[nodiscard]] bool has(std::string_view name) const {
        return names_.empty() || std::find(names_.begin(), names_.end(), name) != names_.end();
    }

private:
    std::vector<std::string> names_;
};

void write_property(ParameterWriter& out, std::string_view code, std::string_view type, json::Value value) {
    out.begin_parts("property");
    out.code("code", code);
    out.value("value", type, value);
    out.end_parts();
}

void write_designation(ParameterWriter& out, json::Value designation) {
    out.begin_parts("designation");
    out.code("language", designation["language"].string());
    if (designation["use"]) out.value("use", "valueCoding", designation["use"]);
    out.text("value", designation["value"].string());
    out.end_parts();
}

void write_relatives(ParameterWriter& out, const CodeSystem& system, const char* name, const std::vector<std::size_t>& places) {
    for (const std::size_t place : places) write_property(out, name, "valueCode", system.concepts()[place].source["code"]);
}

Reply told(const CodeSystem& system, const Concept& one, const WantedProperties& wanted) {
    ParameterWriter out;
    const std::string_view name = system.resource()["name"].string();
    out.text("name", name.empty() ? system.url() : name);
    out.text("version", system.version());
    out.text("display", one.display.empty() ? one.code : one.display);
    if (wanted.has("designation")) {
        for (const json::Value designation : one.source["designation"].elements()) write_designation(out, designation);
    }
    if (wanted.has("definition") && one.source["definition"]) write_property(out, "definition", "valueString", one.source["definition"]);
    if (wanted.has("parent")) write_relatives(out, system, "parent", one.parents);
    if (wanted.has("child")) write_relatives(out, system, "child", one.children);
    for (const json::Value property : one.source["property"].elements()) {
        const std::string_view code = property["code"].string();
        if (!wanted.has(code) || code == "parent" || code == "child") continue;
        for (const json::Member& member : property.members()) {
            if (member.key.starts_with("value")) write_property(out, code, member.key, member.value());
        }
    }
    return described(out);
}

Reply told_of_unit(std::string_view code) {
    ParameterWriter out;
    out.text("name", "UCUM");
    out.text("display", code);
    return described(out);
}

core::Result<const Concept*> require(const CodeSystem& system, std::string_view code, std::string place) {
    if (const Concept* found = system.find(code)) return found;
    return refuse(
        ErrorKind::not_found,
        "not-found",
        std::move(place),
        "The code system " + std::string(system.url()) +
            (system.is_complete()
                 ? " has no code '" + std::string(code) + "' here; check it."
                 : " is only partly known here, without the code '" + std::string(code) + "'; store the whole CodeSystem."),
        "MSG_NO_EXIST"
    );
}

core::Result<Reply> look_up(const Interactions& all, const Request&, const OperationInput& input, store::Reader& reader) {
    auto codes = read_codes(input, "system", {});
    if (!codes) return core::fail(codes.error());
    GivenCode& asked = codes->front();
    if (asked.version.empty()) asked.version = input.texts("version").empty() ? "" : input.texts("version").front();
    Terminologies terminologies(all.preparer().searches().parts(), reader);
    if (terminologies.follows_grammar(asked.system, asked.code).value_or(false)) return told_of_unit(asked.code);
    auto found = terminologies.code_system(asked.version.empty() ? asked.system : asked.system + "|" + asked.version);
    if (!found) return core::fail(found.error());
    if (!*found) {
        return refuse(
            ErrorKind::not_found,
            "not-found",
            asked.place,
            "The code system " + asked.system + (asked.version.empty() ? "" : " of version " + asked.version) +
                " is not known here; check its URL, or store it first.",
            "MSG_NO_EXIST"
        );
    }
    const CodeSystem system(*found);
    auto one = require(system, asked.code, asked.place);
    if (!one) return core::fail(one.error());
    return told(system, **one, WantedProperties(input.texts("property")));
}

/// The two codes of $subsumes.
core::Result<std::pair<GivenCode, GivenCode>> read_pair(const OperationInput& input) {
    std::pair<GivenCode, GivenCode> pair;
    const auto system = input.texts("system");
    for (const auto& [letter, member] : {std::pair(std::string("A"), &pair.first), {std::string("B"), &pair.second}}) {
        if (input.has("coding" + letter)) {
            *member = read_coding(input.value("coding" + letter), place_of("coding" + letter) + ".value");
        } else {
            auto code = input.required_text("code" + letter, "give codeA and codeB with system, or codingA and codingB");
            if (!code) return core::fail(code.error());
            member->code = std::move(*code);
            member->place = place_of("code" + letter);
        }
        if (member->system.empty() && !system.empty()) member->system = system.front();
    }
    return pair;
}

std::string_view outcome_of(const CodeSystem& system, const Concept& first, const Concept& second) {
    if (&first == &second) return "equivalent";
    if (system.is_below(second, first)) return "subsumes";
    return system.is_below(first, second) ? "subsumed-by" : "not-subsumed";
}

core::Result<Reply> compare(const Interactions& all, const Request& request, const OperationInput& input, store::Reader& reader) {
    auto pair = read_pair(input);
    if (!pair) return core::fail(pair.error());
    Terminologies terminologies(all.preparer().searches().parts(), reader);
    core::Result<terminology::SharedDocument> document;
    if (!request.id.empty()) {
        document = terminologies.instance({request.type, request.id});
    } else if (pair->first.system.empty()) {
        return refuse(
            ErrorKind::invalid, "required", place_of("system"), "Codes mean nothing without their system; give its URL as 'system'."
        );
    } else {
        document = terminologies.code_system(pair->first.system);
    }
    if (!document) return core::fail(document.error());
    if (!*document) {
        return refuse(
            ErrorKind::not_found,
            "not-found",
            place_of("system"),
            "The code system " + pair->first.system + " is not known here; check its URL, or store it first.",
            "MSG_NO_EXIST"
        );
    }
    const CodeSystem system(*document);
    for (const GivenCode* code : {&pair->first, &pair->second}) {
        if (code->system.empty() || code->system == system.url()) continue;
        return refuse(ErrorKind::invalid, "value", code->place, "Both codes must be of " + std::string(system.url()) + " to be compared.");
    }
    if (!system.is_classified()) {
        return refuse(
            ErrorKind::unprocessable,
            "not-supported",
            place_of("system"),
            "The hierarchy of " + std::string(system.url()) + " does not say what is a kind of what; nothing subsumes anything in it."
        );
    }
    auto first = require(system, pair->first.code, pair->first.place);
    if (!first) return core::fail(first.error());
    auto second = require(system, pair->second.code, pair->second.place);
    if (!second) return core::fail(second.error());
    ParameterWriter out;
    out.code("outcome", outcome_of(system, **first, **second));
    return described(out);
}

using Answer = core::Result<Reply> (*)(const Interactions&, const Request&, const OperationInput&, store::Reader&);

core::Result<Operation> plan(const Interactions& all, const Request& request, core::Result<OperationInput> input, Answer answer) {
    if (!input) return core::fail(input.error());
    Operation operation;
    operation.read = [&all, request, input = std::move(*input), answer](store::Reader& reader) {
        return answer(all, request, input, reader);
    };
    return operation;
}

}  // namespace

core::Result<Operation> plan_lookup(const Interactions& all, const Request& request) {
    auto input = OperationInput::read(request, {"code", "system", "version", "coding", "property", "displayLanguage"});
    return plan(all, request, std::move(input), look_up);
}

core::Result<Operation> plan_subsumes(const Interactions& all, const Request& request) {
    auto input = OperationInput::read(request, {"codeA", "codeB", "system", "version", "codingA", "codingB"});
    return plan(all, request, std::move(input), compare);
}

}  // namespace tonus::interaction
