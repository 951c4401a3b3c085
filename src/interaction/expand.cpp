// Source: FHIR R4, valueset-operation-expand.
#include "standard_operations.hpp"
#include "terminologies.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/core/text.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/terminology/value_set.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

using core::ErrorKind;
using terminology::Member;

// Past this many a client must ask for pages.
constexpr std::size_t most_at_once = 10'000;

struct Wish {
    std::string filter;
    std::size_t offset = 0;
    std::optional<std::size_t> count;
    bool with_designations = false;
    bool with_definition = false;
    bool active_only = false;
    bool for_choosing = false;
    std::string language;
    std::vector<std::string> designations;      ///< those asked for: `system|code` of their use or language; empty: all
    std::vector<std::string> excluded_systems;  ///< canonicals
    std::vector<std::string> versions;          ///< canonicals of code systems: what their codes must be of
};

core::Result<std::optional<std::size_t>> read_size(const OperationInput& input, std::string_view name) {
    auto number = input.integer(name);
    if (!number) return core::fail(number.error());
    if (!*number) return std::optional<std::size_t>();
    if (**number < 0) {
        return refuse(ErrorKind::invalid, "value", place_of(name), std::string(name) + " must be 0 or more.", "MSG_PARAM_INVALID");
    }
    return std::optional<std::size_t>(std::size_t(**number));
}

core::Result<Wish> read_wish(const OperationInput& input) {
    Wish wish;
    for (const auto& [name, member] : {std::pair("filter", &wish.filter), {"displayLanguage", &wish.language}}) {
        auto text = input.text(name);
        if (!text) return core::fail(text.error());
        *member = text->value_or("");
    }
    const std::initializer_list<std::pair<const char*, bool*>> switches{
        {"includeDesignations", &wish.with_designations},
        {"includeDefinition", &wish.with_definition},
        {"activeOnly", &wish.active_only},
        {"excludeNotForUI", &wish.for_choosing}};
    for (const auto& [name, member] : switches) {
        auto truth = input.boolean(name);
        if (!truth) return core::fail(truth.error());
        *member = truth->value_or(false);
    }
    wish.designations = input.texts("designation");
    wish.with_designations = wish.with_designations || !wish.designations.empty();
    wish.excluded_systems = input.texts("exclude-system");
    for (const char* name : {"system-version", "check-system-version", "force-system-version"}) {
        for (std::string& canonical : input.texts(name)) wish.versions.push_back(std::move(canonical));
    }
    auto offset = read_size(input, "offset");
    if (!offset) return core::fail(offset.error());
    wish.offset = offset->value_or(0);
    auto count = read_size(input, "count");
    if (!count) return core::fail(count.error());
    wish.count = *count;
    return wish;
}

/// Whether every word of the filter begins a word of the display or the code.
bool passes(const Member& member, const std::vector<std::string>& words) {
    const std::string text = " " + search::fold(member.display) + " " + search::fold(member.code);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
            if (std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0) return true;
        }
        return false;
    });
}

/// Whether a canonical names the code system of a member, in whatever version if it names none.
bool names_system(std::string_view canonical, const Member& member) {
    const auto bar = canonical.find('|');
    if (canonical.substr(0, bar) != member.system) return false;
    return bar == canonical.npos || canonical.substr(bar + 1) == member.version;
}

/// Of each code system one version is known here: that is the one asked for, or there is nothing to expand it by.
core::Result<void> check_versions(const std::vector<Member>& members, const Wish& wish) {
    for (const std::string& wanted : wish.versions) {
        const std::string_view system = std::string_view(wanted).substr(0, wanted.find('|'));
        const auto other = std::find_if(members.begin(), members.end(), [&](const Member& member) {
            return member.system == system && !member.version.empty() && !names_system(wanted, member);
        });
        if (other == members.end()) continue;
        return refuse(
            ErrorKind::unprocessable,
            "not-supported",
            place_of("system-version"),
            "The code system " + other->system + " is known here in version " + other->version + " only; ask for that one, or for none."
        );
    }
    return {};
}

void narrow(std::vector<Member>& members, const Wish& wish) {
    if (wish.active_only) std::erase_if(members, [](const Member& member) { return member.is_inactive; });
    if (wish.for_choosing) std::erase_if(members, [](const Member& member) { return member.is_abstract; });
    for (const std::string& excluded : wish.excluded_systems) {
        std::erase_if(members, [&](const Member& member) { return names_system(excluded, member); });
    }
    std::vector<std::string> words;
    const std::string folded = search::fold(wish.filter);
    for (const std::string_view word : core::split(folded, ' ')) {
        if (!word.empty()) words.emplace_back(word);
    }
    if (!words.empty()) std::erase_if(members, [&](const Member& member) { return !passes(member, words); });
}

constexpr std::string_view language_system = "urn:ietf:bcp:47";

bool is_asked_for(json::Value designation, const Wish& wish) {
    const std::string use = std::string(designation["use"]["system"].string()) + "|" + std::string(designation["use"]["code"].string());
    const std::string language = std::string(language_system) + "|" + std::string(designation["language"].string());
    return wish.designations.empty() || std::any_of(wish.designations.begin(), wish.designations.end(), [&](const std::string& asked) {
               return asked == use || asked == language;
           });
}

json::Value designations_of(const Member& member) {
    const json::Value own = member.concept_in_set["designation"];
    return own ? own : member.concept_in_system["designation"];
}

std::string_view display_of(const Member& member, const std::string& language) {
    for (const json::Value designation : designations_of(member).elements()) {
        if (!language.empty() && designation["language"].string() == language) return designation["value"].string();
    }
    return member.display;
}

void write_designations(json::Writer& out, const Member& member, const Wish& wish) {
    bool any = false;
    for (const json::Value designation : designations_of(member).elements()) {
        if (!is_asked_for(designation, wish)) continue;
        if (!any) out.key("designation").begin_array();
        any = true;
        out.value(designation);
    }
    if (any) out.end_array();
}

void write_member(json::Writer& out, const Member& member, const Wish& wish) {
    out.begin_object();
    if (!member.system.empty()) out.member("system", member.system);
    if (member.is_abstract) out.key("abstract").boolean(true);
    if (member.is_inactive) out.key("inactive").boolean(true);
    if (!member.version.empty()) out.member("version", member.version);
    out.member("code", member.code);
    if (const std::string_view display = display_of(member, wish.language); !display.empty()) out.member("display", display);
    if (wish.with_designations) write_designations(out, member, wish);
    out.end_object();
}

void write_parameters(json::Writer& out, const Wish& wish) {
    out.key("parameter").begin_array();
    const auto text = [&out](const char* name, const std::string& value) {
        if (!value.empty()) out.begin_object().member("name", name).member("valueString", value).end_object();
    };
    const auto truth = [&out](const char* name, bool value) {
        if (value) out.begin_object().member("name", name).key("valueBoolean").boolean(true).end_object();
    };
    text("filter", wish.filter);
    text("displayLanguage", wish.language);
    truth("activeOnly", wish.active_only);
    truth("includeDesignations", wish.with_designations);
    truth("includeDefinition", wish.with_definition);
    truth("excludeNested", true);
    if (wish.count) out.begin_object().member("name", "count").member("valueInteger", std::int64_t(*wish.count)).end_object();
    out.begin_object().member("name", "offset").member("valueInteger", std::int64_t(wish.offset)).end_object();
    out.end_array();
}

std::string expansion_text(json::Value value_set, const std::vector<Member>& members, const Wish& wish, core::Instant now) {
    json::Writer out;
    out.begin_object().member("resourceType", "ValueSet");
    for (const char* name : {"id", "url", "version", "name", "title"}) {
        if (value_set[name].is_string()) out.member(name, value_set[name]);
    }
    out.member("status", value_set["status"].is_string() ? value_set["status"].string() : std::string_view("draft"));
    if (wish.with_definition && value_set["compose"]) out.member("compose", value_set["compose"]);
    out.key("expansion").begin_object().member("identifier", "urn:tonus:expansion:" + core::new_identifier());
    out.member("timestamp", core::format_instant(now)).member("total", std::int64_t(members.size()));
    out.member("offset", std::int64_t(wish.offset));
    write_parameters(out, wish);
    const std::size_t first = std::min(wish.offset, members.size());
    const std::size_t last = std::min(members.size(), first + std::min(wish.count.value_or(members.size()), members.size()));
    if (first < last) {
        out.key("contains").begin_array();
        for (std::size_t i = first; i < last; ++i) write_member(out, members[i], wish);
        out.end_array();
    }
    out.end_object().end_object();
    return out.take();
}

core::Result<Reply> expand(
    const Interactions& all, const Request& request, const OperationInput& input, const Wish& wish, store::Reader& reader
) {
    Terminologies terminologies(all.preparer().searches().parts(), reader);
    auto chosen = choose_definition(terminologies, request, input, {"url", "valueSetVersion", "valueSet"});
    if (!chosen) return core::fail(chosen.error());
    terminology::ValueSets sets(terminologies);
    auto members = sets.expand(chosen->resource);
    if (!members) return core::fail(members.error());
    if (auto known = check_versions(*members, wish); !known) return core::fail(known.error());
    narrow(*members, wish);
    if (!wish.count && members->size() > most_at_once) {
        return refuse(
            ErrorKind::too_large,
            "too-costly",
            place_of("count"),
            "The expansion has " + std::to_string(members->size()) +
                " codes; ask for pages with 'count' and 'offset', or narrow it with 'filter'."
        );
    }
    Reply reply;
    reply.effect = Effect::described;
    reply.text = expansion_text(chosen->resource, *members, wish, request.received_at);
    return reply;
}

}  // namespace

core::Result<Operation> plan_expand(const Interactions& all, const Request& request) {
    auto input = OperationInput::read(
        request,
        {"url",
         "valueSet",
         "valueSetVersion",
         "resource",
         "filter",
         "offset",
         "count",
         "includeDesignations",
         "designation",
         "includeDefinition",
         "activeOnly",
         "excludeNested",
         "excludeNotForUI",
         "excludePostCoordinated",
         "exclude-system",
         "system-version",
         "check-system-version",
         "force-system-version",
         "displayLanguage"}
    );
    if (!input) return core::fail(input.error());
    auto wish = read_wish(*input);
    if (!wish) return core::fail(wish.error());
    Operation operation;
    operation.read = [&all, request, input = std::move(*input), wish = std::move(*wish)](store::Reader& reader) {
        return expand(all, request, input, wish, reader);
    };
    return operation;
}

}  // namespace tonus::interaction
