#include "evaluator.hpp"

#include <tonus/fhir/reference.hpp>
#include <tonus/fhirpath/narrative.hpp>

#include <algorithm>

namespace tonus::fhirpath {
namespace {

std::string_view reference_text(const Item& item) {
    if (item.value().is_string()) return item.value().string();
    if (item.kind() == ItemKind::string) return item.string();
    return item.value()["reference"].string();
}

}  // namespace

std::optional<Items> Evaluator::call_fhir(const Node& node, Items input, const Scope& scope) {
    switch (node.function) {
        case Function::children:
        case Function::descendants: {
            ItemList out(machine_.arena);
            ItemList part(machine_.arena);
            for (const Item& item : input) {
                if (node.function == Function::children) {
                    append_children(item, out);
                } else {
                    part = ItemList(machine_.arena);
                    append_descendants(item, part);
                    out.append(part.items());
                }
            }
            return out.items();
        }
        case Function::trace: return trace(node, input, scope);
        case Function::now: return one(machine_.temporal(date_time_of(environment_.now)));
        case Function::today: return one(machine_.temporal(date_part_of(date_time_of(environment_.now))));
        case Function::time_of_day: return one(machine_.temporal(time_part_of(date_time_of(environment_.now))));
        case Function::extension:
        case Function::has_extension: {
            const Items found = extension(node, input, scope);
            if (node.function == Function::extension) return found;
            return truth_item(found.empty() ? Truth::no : Truth::yes);
        }
        case Function::has_value: {
            const json::Value value = input.size() == 1 ? input[0].value() : json::Value();
            const bool computed = input.size() == 1 && !input[0].is_element();
            return truth_item(truth_from(computed || (value && !value.is_object())));
        }
        case Function::get_value:
            if (input.size() != 1 || input[0].value().is_object()) return Items();
            return one(system_value(machine_, input[0]));
        case Function::resolve: return resolve(input);
        case Function::member_of:
        case Function::conforms_to: return ask_terminology(node, input, scope);
        case Function::html_checks: {
            const Item* item = single(input, node);
            const auto text = item == nullptr ? std::nullopt : text_of(machine_, *item);
            return text ? truth_item(truth_from(!find_narrative_flaw(*text))) : Items();
        }
        case Function::check_modifiers: return check_modifiers(node, input, scope);
        case Function::type: return fail(node, "type() is not offered; use is, as or ofType().");
        default: return std::nullopt;
    }
}

Items Evaluator::extension(const Node& node, Items input, const Scope& scope) {
    const auto url = string_argument(node, scope, 0);
    if (!url) return {};
    static constexpr std::string_view element = "extension";
    const TypeId type = machine_.model.find_type("Extension");
    ItemList out(machine_.arena);
    for (const Item& item : input) {
        const json::Value object = item.value().is_object() ? item.value() : item.shadow();
        for (const json::Value candidate : object[element].elements()) {
            if (candidate["url"].string() == *url) out.push(Item::element(type, candidate));
        }
    }
    return out.items();
}

Items Evaluator::resolve(Items input) {
    ItemList out(machine_.arena);
    for (const Item& item : input) {
        const std::string_view text = reference_text(item);
        if (const auto target = text.empty() ? resolve_logical(item) : resolve_one(text)) out.push(*target);
    }
    return out.items();
}

std::optional<Item> Evaluator::resolve_one(std::string_view reference) {
    if (reference == "#") return environment_.root_resource;
    if (reference[0] == '#') return contained(reference.substr(1));
    if (environment_.resolver != nullptr) return environment_.resolver->resolve(reference);
    // Without anyone to ask, the reference still tells the type: enough for `resolve() is Patient`.
    const fhir::ParsedReference parsed = fhir::parse_reference(reference);
    const TypeId type = machine_.model.find_type(parsed.target.type);
    if (parsed.kind != fhir::ReferenceKind::literal || type == no_type) return std::nullopt;
    return Item::element(type, {});
}

std::optional<Item> Evaluator::resolve_logical(const Item& reference) {
    // As above: what has but an identifier may tell its type.
    const TypeId type = machine_.model.find_type(reference.value()["type"].string());
    if (environment_.resolver != nullptr || type == no_type) return std::nullopt;
    return Item::element(type, {});
}

std::optional<Item> Evaluator::contained(std::string_view id) {
    if (environment_.contained == nullptr && !contained_) contained_.emplace(environment_.root_resource.value());
    const json::Value resource = (environment_.contained == nullptr ? *contained_ : *environment_.contained).find(id);
    return resource ? std::optional<Item>(focus_on(machine_.model, resource)) : std::nullopt;
}

Items Evaluator::ask_terminology(const Node& node, Items input, const Scope& scope) {
    const auto canonical = string_argument(node, scope, 0);
    const Item* item = single(input, node);
    if (!canonical || item == nullptr || environment_.terminology == nullptr) return {};
    const Terminology& terminology = *environment_.terminology;
    return truth_item(truth_from(
        node.function == Function::member_of ? terminology.member_of(*item, *canonical) : terminology.conforms_to(*item, *canonical)
    ));
}

Items Evaluator::check_modifiers(const Node& node, Items input, const Scope& scope) {
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < node.argument_count; ++i) {
        if (const auto url = string_argument(node, scope, i)) known.push_back(*url);
    }
    for (const Item& item : input) {
        for (const json::Value modifier : item.value()["modifierExtension"].elements()) {
            if (std::find(known.begin(), known.end(), modifier["url"].string()) == known.end()) {
                return fail(node, "there is a modifier extension that is not understood.");
            }
        }
    }
    return failed() ? Items() : input;
}

Items Evaluator::trace(const Node& node, Items input, const Scope& scope) {
    const auto name = string_argument(node, scope, 0);
    if (name && environment_.trace != nullptr) {
        if (node.argument_count == 1) {
            environment_.trace->trace(*name, input);
        } else {
            for (std::size_t i = 0; i < input.size() && step(); ++i) {
                const Scope inner{input.subspan(i, 1), std::int64_t(i), scope.total};
                environment_.trace->trace(*name, evaluate(program_.argument(node, 1), inner));
            }
        }
    }
    return failed() ? Items() : input;
}

}  // namespace tonus::fhirpath
