#include "terminologies.hpp"

#include "request_checks.hpp"
#include "search_parts.hpp"

#include <tonus/definitions/archive.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/search/measure.hpp>

namespace tonus::interaction {
namespace {

using core::ErrorKind;
using definitions::Archive;
using terminology::SharedDocument;

core::Result<SharedDocument> unpacked(const definitions::Archived* entry) {
    if (entry == nullptr) return SharedDocument();
    auto document = json::Document::parse(Archive::r4().text(*entry));
    if (!document) return core::fail(document.error());
    return std::make_shared<const json::Document>(std::move(*document));
}

core::Result<SharedDocument> shared(const store::Version& version) {
    auto document = document_of(version);
    if (!document) return core::fail(document.error());
    return std::make_shared<const json::Document>(std::move(*document));
}

tl::unexpected<core::Error> unknown(std::string_view parameter, std::string_view type, std::string_view canonical) {
    return refuse(
        ErrorKind::not_found,
        "not-found",
        place_of(parameter),
        "The " + std::string(type) + " " + std::string(canonical) + " is not known here; check its URL, or store it first.",
        "MSG_NO_EXIST"
    );
}

}  // namespace

core::Result<std::optional<store::Version>> Terminologies::newest(std::string_view type, std::string_view canonical) {
    if (!parts_.table.serves(type)) return std::optional<store::Version>();
    const auto bar = canonical.find('|');
    std::vector<std::pair<std::string, std::string>> parameters{{"url", std::string(canonical.substr(0, bar))}};
    if (bar != canonical.npos) parameters.emplace_back("version", std::string(canonical.substr(bar + 1)));
    auto query = search::parse_query(parts_.table, type, parameters);
    if (!query) return core::fail(query.error());
    const SearchPlan plan = plan_of(std::make_shared<const search::Query>(std::move(*query)));
    auto found = SearchRun(parts_, reader_).find(plan, {1, {}});
    if (!found) return core::fail(found.error());
    return found->versions.empty() ? std::optional<store::Version>() : std::move(found->versions.front());
}

core::Result<SharedDocument> Terminologies::find_stored(std::string_view type, std::string_view canonical) {
    const auto found = newest(type, canonical);
    if (!found) return core::fail(found.error());
    looked_up_.push_back({std::string(type), std::string(canonical), *found ? (*found)->sequence : 0});
    return *found ? shared(**found) : SharedDocument();
}

core::Result<std::int64_t> Terminologies::sequence_of(std::string_view type, std::string_view canonical) {
    const auto found = newest(type, canonical);
    if (!found) return core::fail(found.error());
    return *found ? (*found)->sequence : 0;
}

core::Result<SharedDocument> Terminologies::find(std::string_view type, std::string_view canonical) {
    auto stored = find_stored(type, canonical);
    if (!stored || *stored) return stored;
    return unpacked(Archive::r4().find_canonical(type, canonical));
}

core::Result<SharedDocument> Terminologies::code_system(std::string_view canonical) { return find("CodeSystem", canonical); }
core::Result<SharedDocument> Terminologies::value_set(std::string_view canonical) { return find("ValueSet", canonical); }

core::Result<SharedDocument> Terminologies::value_set_named(std::string_view name) {
    constexpr std::string_view prefix = "ValueSet/";
    if (!name.starts_with(prefix)) return value_set(name);
    auto found = instance({"ValueSet", std::string(name.substr(prefix.size()))});
    if (!found && found.error().kind() == ErrorKind::not_found) return SharedDocument();
    return found;
}

core::Result<SharedDocument> Terminologies::published_expansion(std::string_view url) {
    return unpacked(Archive::r4().find_expansion(url));
}

std::optional<bool> Terminologies::follows_grammar(std::string_view system, std::string_view code) {
    if (system != search::ucum_system) return std::nullopt;
    return search::measure_of(code).has_value();
}

core::Result<SharedDocument> Terminologies::instance(const fhir::ResourceKey& key) {
    auto current = reader_.current(key);
    if (!current) return core::fail(current.error());
    if (*current && !(*current)->deleted()) return shared(**current);
    const auto* archived = *current ? nullptr : Archive::r4().find(key.type, key.id);
    if (archived == nullptr) return no_such_resource(key);
    return unpacked(archived);
}

core::Result<ChosenDefinition> choose_definition(
    Terminologies& terminologies, const Request& request, const OperationInput& input, const ChoiceNames& names
) {
    if (!request.id.empty()) {
        auto instance = terminologies.instance({request.type, request.id});
        if (!instance) return core::fail(instance.error());
        return ChosenDefinition{*instance, (*instance)->root()};
    }
    for (const std::string_view name : {names.inlined, std::string_view("resource")}) {
        const json::Value resource = input.resource(name);
        if (resource["resourceType"].string() == request.type) return ChosenDefinition{request.document, resource};
    }
    auto url = input.required_text(names.url, "it is the canonical URL of the " + request.type);
    if (!url) return core::fail(url.error());
    if (!names.version.empty()) {
        auto version = input.text(names.version);
        if (!version) return core::fail(version.error());
        if (*version && url->find('|') == url->npos) *url += "|" + **version;
    }
    auto found = terminologies.find(request.type, *url);
    if (!found) return core::fail(found.error());
    if (!*found) return unknown(names.url, request.type, *url);
    return ChosenDefinition{*found, (*found)->root()};
}

std::string place_of(std::string_view parameter) { return "Parameters.parameter.where(name='" + std::string(parameter) + "')"; }

constexpr std::size_t most_codings = 100;

GivenCode read_coding(json::Value coding, std::string place) {
    return {
        std::string(coding["system"].string()),
        std::string(coding["version"].string()),
        std::string(coding["code"].string()),
        std::string(coding["display"].string()),
        std::move(place),
    };
}

core::Result<std::vector<GivenCode>> read_codes(
    const OperationInput& input, std::string_view system_name, std::string_view implied_system
) {
    const int given = int(input.has("code")) + int(input.has("coding")) + int(input.has("codeableConcept"));
    if (given != 1) {
        return refuse(
            ErrorKind::invalid,
            given == 0 ? "required" : "invalid",
            place_of("code"),
            "Give the code in one way: as 'code' with its system, as 'coding' or as 'codeableConcept'."
        );
    }
    std::vector<GivenCode> codes;
    if (input.has("code")) {
        GivenCode code;
        code.place = place_of("code");
        for (const auto& [name, member] :
             {std::pair(std::string_view("code"), &code.code), {system_name, &code.system}, {"display", &code.display}}) {
            auto text = name.empty() ? core::Result<std::optional<std::string>>() : input.text(name);
            if (!text) return core::fail(text.error());
            *member = text->value_or("");
        }
        codes.push_back(std::move(code));
    } else if (input.has("coding")) {
        codes.push_back(read_coding(input.value("coding"), place_of("coding") + ".value"));
    } else {
        const json::Value codings = input.value("codeableConcept")["coding"];
        if (codings.size() > most_codings) {
            return refuse(
                ErrorKind::too_large,
                "too-costly",
                place_of("codeableConcept"),
                "A codeableConcept may have " + std::to_string(most_codings) + " codings here, each of which is looked for; ask for fewer."
            );
        }
        for (std::size_t i = 0; i < codings.size(); ++i) {
            codes.push_back(read_coding(codings[i], place_of("codeableConcept") + ".value.coding[" + std::to_string(i) + "]"));
        }
        if (codes.empty())
            return refuse(ErrorKind::invalid, "required", place_of("codeableConcept"), "The codeableConcept has no coding to check.");
    }
    for (GivenCode& code : codes) {
        if (code.system.empty()) code.system = implied_system;
        if (code.code.empty()) return refuse(ErrorKind::invalid, "required", code.place, "The code itself is missing; give it.");
        if (!code.system.empty()) continue;
        return refuse(
            ErrorKind::invalid, "required", code.place, "A code means nothing without its system; give the system's URL as well."
        );
    }
    return codes;
}

}  // namespace tonus::interaction
