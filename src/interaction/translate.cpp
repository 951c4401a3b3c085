// Source: FHIR R4, conceptmap-operation-translate.
#include "search_parts.hpp"
#include "standard_operations.hpp"
#include "terminologies.hpp"

#include <tonus/interaction/parameter_writer.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/terminology/concept_map.hpp>

#include <algorithm>
#include <deque>
#include <iterator>
#include <set>

namespace tonus::interaction {
namespace {

using terminology::Translation;
using terminology::Untranslated;

// Maps that are looked through where the client names none.
constexpr std::size_t most_maps = 200;

/// What narrows which maps are used.
struct WantedMaps {
    std::string source;  ///< value set that a map must translate from
    std::string target;
    std::string target_system;
    bool reverse = false;
};

core::Result<WantedMaps> read_wanted(const OperationInput& input) {
    WantedMaps wanted;
    for (const auto& [name, member] :
         {std::pair("source", &wanted.source), {"target", &wanted.target}, {"targetsystem", &wanted.target_system}}) {
        auto text = input.text(name);
        if (!text) return core::fail(text.error());
        *member = text->value_or("");
    }
    auto reverse = input.boolean("reverse");
    if (!reverse) return core::fail(reverse.error());
    wanted.reverse = reverse->value_or(false);
    return wanted;
}

std::vector<terminology::Dependency> read_dependencies(json::Value body) {
    std::vector<terminology::Dependency> dependencies;
    for (const json::Value parameter : body["parameter"].elements()) {
        if (parameter["name"].string() != "dependency") continue;
        std::string property;
        json::Value codings;
        for (const json::Value part : parameter["part"].elements()) {
            if (part["name"].string() == "element") property = part["valueUri"].string();
            if (part["name"].string() == "concept") codings = part["valueCodeableConcept"]["coding"];
        }
        for (const json::Value coding : codings.elements()) {
            dependencies.push_back({property, std::string(coding["system"].string()), std::string(coding["code"].string())});
        }
    }
    return dependencies;
}

/// A member of a map that names a value set, as URI or canonical, is `wanted`, in whatever version if it names none.
bool names_set(json::Value map, const char* uri, const char* canonical, std::string_view wanted) {
    if (wanted.empty()) return true;
    for (const char* member : {uri, canonical}) {
        const std::string_view named = map[member].string();
        if (named == wanted || named.substr(0, named.find('|')) == wanted) return true;
    }
    return false;
}

bool leads_between(json::Value map, const WantedMaps& wanted) {
    const auto& from = wanted.reverse ? wanted.target : wanted.source;
    const auto& to = wanted.reverse ? wanted.source : wanted.target;
    return names_set(map, "sourceUri", "sourceCanonical", from) && names_set(map, "targetUri", "targetCanonical", to);
}

/// The maps of the systems asked about, where the client names no map.
core::Result<std::vector<ChosenDefinition>> find_maps(
    const SearchParts& parts, store::Reader& reader, const std::vector<GivenCode>& codes, const WantedMaps& wanted
) {
    std::vector<ChosenDefinition> maps;
    search::Query query;
    query.type = "ConceptMap";
    search::Condition of_system;
    of_system.parameter = parts.table.find(query.type, wanted.reverse ? "target-system" : "source-system");
    for (const GivenCode& code : codes) of_system.any_of.emplace_back(search::WantedUri{code.system});
    query.conditions.push_back(std::move(of_system));
    const SearchPlan plan = plan_of(std::make_shared<const search::Query>(std::move(query)));
    auto found = SearchRun(parts, reader).find(plan, {most_maps, {}});
    if (!found) return core::fail(found.error());
    if (found->next) {
        return refuse(
            core::ErrorKind::too_large,
            "too-costly",
            place_of("url"),
            "More than " + std::to_string(most_maps) + " ConceptMaps map codes of this system; name one by its url."
        );
    }
    for (const store::Version& version : found->versions) {
        auto document = document_of(version);
        if (!document) return core::fail(document.error());
        auto kept = std::make_shared<const json::Document>(std::move(*document));
        const json::Value root = kept->root();
        maps.push_back({std::move(kept), root});
    }
    return maps;
}

core::Result<std::vector<ChosenDefinition>> maps_for(
    const Interactions& all,
    const Request& request,
    const OperationInput& input,
    const std::vector<GivenCode>& codes,
    const WantedMaps& wanted,
    store::Reader& reader
) {
    const SearchParts& parts = all.preparer().searches().parts();
    if (request.id.empty() && !input.has("url") && !input.has("conceptMap")) return find_maps(parts, reader, codes, wanted);
    Terminologies terminologies(parts, reader);
    auto chosen = choose_definition(terminologies, request, input, {"url", "conceptMapVersion", "conceptMap"});
    if (!chosen) return core::fail(chosen.error());
    return std::vector<ChosenDefinition>{std::move(*chosen)};
}

void write(ParameterWriter& out, const Translation& translation, std::string_view map_url) {
    out.begin_parts("match");
    out.code("equivalence", translation.equivalence);
    if (!translation.code.empty()) {
        json::Writer coding;
        coding.begin_object();
        for (const auto& [name, value] :
             {std::pair("system", translation.system),
              {"version", translation.version},
              {"code", translation.code},
              {"display", translation.display}}) {
            if (!value.empty()) coding.member(name, value);
        }
        coding.end_object();
        const auto document = json::Document::parse(coding.take());
        out.value("concept", "valueCoding", document.value().root());
    }
    out.uri("source", map_url);
    out.end_parts();
}

/// A translation and the map that says it.
struct Found {
    Translation translation;
    std::string_view map_url;
};

/// What the maps say of one code, and the maps that they refer to for what they do not map themselves. Those are kept in `maps`.
core::Result<void> translate_by(
    std::deque<ChosenDefinition>& maps, Terminologies& terminologies, const Untranslated& asked, std::vector<Found>& found
) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const json::Value map = maps[i].resource;
        const std::string_view url = map["url"].string();
        if (!url.empty() && !seen.insert(url).second) continue;
        for (const Translation& one : terminology::translations(map, asked)) found.push_back({one, url});
        for (const std::string_view other : terminology::other_maps(map, asked)) {
            auto next = terminologies.find("ConceptMap", other);
            if (!next) return core::fail(next.error());
            if (*next) maps.push_back({*next, (*next)->root()});
        }
    }
    return {};
}

core::Result<Reply> translate(
    const Interactions& all, const Request& request, const OperationInput& input, const WantedMaps& wanted, store::Reader& reader
) {
    auto codes = read_codes(input, "system", {});
    if (!codes) return core::fail(codes.error());
    const auto version = input.text("version");
    if (!version) return core::fail(version.error());
    auto maps = maps_for(all, request, input, *codes, wanted, reader);
    if (!maps) return core::fail(maps.error());
    Terminologies terminologies(all.preparer().searches().parts(), reader);
    std::deque<Untranslated> asked;
    std::deque<std::deque<ChosenDefinition>> used;
    std::vector<Found> found;
    for (const GivenCode& code : *codes) {
        asked.push_back({
            code.system,
            code.version.empty() ? version->value_or("") : code.version,
            code.code,
            wanted.target_system,
            read_dependencies(request.body),
            wanted.reverse,
        });
        auto& leading = used.emplace_back();
        std::copy_if(maps->begin(), maps->end(), std::back_inserter(leading), [&](const ChosenDefinition& map) {
            return leads_between(map.resource, wanted);
        });
        if (auto done = translate_by(leading, terminologies, asked.back(), found); !done) return core::fail(done.error());
    }
    const bool result = std::any_of(found.begin(), found.end(), [](const Found& one) { return terminology::is_match(one.translation); });
    ParameterWriter out;
    out.boolean("result", result);
    if (!result) {
        out.text(
            "message",
            maps->empty() ? "No ConceptMap here maps codes of " + codes->front().system + "."
                          : "No map asked says what the code " + codes->front().system + "|" + codes->front().code + " corresponds to."
        );
    }
    for (const Found& one : found) write(out, one.translation, one.map_url);
    Reply reply;
    reply.effect = Effect::described;
    reply.text = out.take();
    return reply;
}

}  // namespace

core::Result<Operation> plan_translate(const Interactions& all, const Request& request) {
    auto input = OperationInput::read(
        request,
        {"url",
         "conceptMap",
         "conceptMapVersion",
         "resource",
         "code",
         "system",
         "version",
         "source",
         "coding",
         "codeableConcept",
         "target",
         "targetsystem",
         "dependency",
         "reverse"}
    );
    if (!input) return core::fail(input.error());
    auto wanted = read_wanted(*input);
    if (!wanted) return core::fail(wanted.error());
    Operation operation;
    operation.read = [&all, request, input = std::move(*input), wanted = std::move(*wanted)](store::Reader& reader) {
        return translate(all, request, input, wanted, reader);
    };
    return operation;
}

}  // namespace tonus::interaction
