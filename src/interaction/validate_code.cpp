// Source: FHIR R4, valueset-operation-validate-code and codesystem-operation-validate-code.
#include "display.hpp"
#include "standard_operations.hpp"
#include "terminologies.hpp"

#include <tonus/interaction/parameter_writer.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/terminology/value_set.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

using terminology::Member;

/// What is said of one code.
struct Judgement {
    bool result = false;
    std::string message;
    std::string display;
};

bool is_named(const Member& member, std::string_view display) {
    if (search::fold(member.display) == search::fold(display)) return true;
    return is_display_of(member.concept_in_set, display) || is_display_of(member.concept_in_system, display);
}

Judgement judge(const GivenCode& given, const std::optional<Member>& member, bool takes_abstract, std::string_view where) {
    Judgement judgement;
    const std::string code = given.system + "|" + given.code;
    if (!member) {
        judgement.message = "The code " + code + " is not in " + std::string(where) + ".";
        return judgement;
    }
    judgement.display = member->display;
    if (member->is_abstract && !takes_abstract) {
        judgement.message = "The code " + code + " is abstract and groups others; use one of those, or ask with abstract=true.";
    } else if (!given.display.empty() && !member->display.empty() && !is_named(*member, given.display)) {
        judgement.message = "The code " + code + " is displayed as '" + member->display + "', not as what was given.";
    } else {
        judgement.result = true;
    }
    return judgement;
}

Reply answer(const Judgement& judgement) {
    ParameterWriter out;
    out.boolean("result", judgement.result);
    out.text("message", judgement.message);
    out.text("display", judgement.display);
    Reply reply;
    reply.effect = Effect::described;
    reply.text = out.take();
    return reply;
}

/// Judges codes one after the other until one holds; `find` says how a definition holds one.
template <typename Find>
core::Result<Reply> judge_any(const std::vector<GivenCode>& codes, bool takes_abstract, std::string_view where, Find find) {
    std::optional<Judgement> first;
    std::optional<core::Error> trouble;
    for (const GivenCode& code : codes) {
        core::Result<std::optional<Member>> member = find(code);
        if (!member) {
            trouble = member.error();
            continue;
        }
        Judgement judgement = judge(code, *member, takes_abstract, where);
        if (judgement.result) return answer(judgement);
        if (!first) first = std::move(judgement);
    }
    // Of a code that could not be looked up it cannot be said that it is not there.
    if (trouble) return core::fail(*trouble);
    return answer(*first);
}

std::string name_of(json::Value definition, std::string_view type) {
    const std::string_view url = definition["url"].string();
    return "the " + std::string(type) + (url.empty() ? std::string(" given") : " " + std::string(url));
}

core::Result<Reply> in_value_set(
    const Interactions& all, const Request& request, const OperationInput& input, bool takes_abstract, store::Reader& reader
) {
    auto codes = read_codes(input, "system", {});
    if (!codes) return core::fail(codes.error());
    Terminologies terminologies(all.preparer().searches().parts(), reader);
    auto chosen = choose_definition(terminologies, request, input, {"url", "valueSetVersion", "valueSet"});
    if (!chosen) return core::fail(chosen.error());
    terminology::ValueSets sets(terminologies);
    return judge_any(*codes, takes_abstract, name_of(chosen->resource, "value set"), [&](const GivenCode& code) {
        return sets.find(chosen->resource, code.system, code.code);
    });
}

/// Of a system whose codes follow a grammar no list exists, here or elsewhere.
core::Result<Reply> in_grammar(const OperationInput& input, const std::string& url, Terminologies& terminologies) {
    auto codes = read_codes(input, {}, url);
    if (!codes) return core::fail(codes.error());
    return judge_any(*codes, false, "the code system " + url, [&](const GivenCode& code) -> core::Result<std::optional<Member>> {
        if (code.system != url || !terminologies.follows_grammar(url, code.code).value_or(false)) return std::optional<Member>();
        Member member;
        member.code = code.code;
        return std::optional<Member>(std::move(member));
    });
}

core::Result<Reply> in_code_system(
    const Interactions& all, const Request& request, const OperationInput& input, bool takes_abstract, store::Reader& reader
) {
    Terminologies terminologies(all.preparer().searches().parts(), reader);
    auto url = input.text("url");
    if (!url) return core::fail(url.error());
    if (request.id.empty() && *url && terminologies.follows_grammar(**url, "1")) return in_grammar(input, **url, terminologies);
    auto chosen = choose_definition(terminologies, request, input, {"url", "version", "codeSystem"});
    if (!chosen) return core::fail(chosen.error());
    auto document = chosen->kept;
    const bool is_part_of_body = !document->root().same_place(chosen->resource);
    if (is_part_of_body) {
        auto alone = json::Document::parse(json::to_text(chosen->resource));
        if (!alone) return core::fail(alone.error());
        document = std::make_shared<const json::Document>(std::move(*alone));
    }
    const terminology::CodeSystem system(document);
    auto codes = read_codes(input, {}, system.url());
    if (!codes) return core::fail(codes.error());
    return judge_any(
        *codes,
        takes_abstract,
        name_of(system.resource(), "code system"),
        [&](const GivenCode& code) -> core::Result<std::optional<Member>> {
            const terminology::Concept* found = code.system == system.url() ? system.find(code.code) : nullptr;
            if (found != nullptr) return std::optional<Member>(terminology::member_of(system, *found));
            if (code.system != system.url() || system.is_complete()) return std::optional<Member>();
            return refuse(
                core::ErrorKind::unprocessable,
                "not-supported",
                code.place,
                "The codes of " + std::string(system.url()) +
                    " are only partly known here, and this is none of them; store the whole CodeSystem to tell."
            );
        }
    );
}

using Judge = core::Result<Reply> (*)(const Interactions&, const Request&, const OperationInput&, bool, store::Reader&);

core::Result<Operation> plan(const Interactions& all, const Request& request, core::Result<OperationInput> input, Judge judge) {
    if (!input) return core::fail(input.error());
    auto takes_abstract = input->boolean("abstract");
    if (!takes_abstract) return core::fail(takes_abstract.error());
    Operation operation;
    operation.read = [&all, request, input = std::move(*input), abstract = takes_abstract->value_or(false), judge](store::Reader& reader) {
        return judge(all, request, input, abstract, reader);
    };
    return operation;
}

}  // namespace

core::Result<Operation> plan_validate_code_in_value_set(const Interactions& all, const Request& request) {
    auto input = OperationInput::read(
        request,
        {"url",
         "valueSet",
         "valueSetVersion",
         "resource",
         "code",
         "system",
         "display",
         "coding",
         "codeableConcept",
         "abstract",
         "displayLanguage"}
    );
    return plan(all, request, std::move(input), in_value_set);
}

core::Result<Operation> plan_validate_code_in_code_system(const Interactions& all, const Request& request) {
    auto input = OperationInput::read(
        request, {"url", "codeSystem", "version", "resource", "code", "display", "coding", "codeableConcept", "abstract", "displayLanguage"}
    );
    return plan(all, request, std::move(input), in_code_system);
}

}  // namespace tonus::interaction
