// Source: FHIR R4, extensibility and defining-extensions.
#include "reference.hpp"
#include "walk.hpp"

#include <algorithm>
#include <string>

namespace tonus::profile {
namespace {

using definitions::Binding;
using definitions::BindingStrength;
using definitions::Element;
using definitions::Type;

/// "dateTime" is carried in "valueDateTime".
bool is_value_member(std::string_view member, std::string_view type) {
    constexpr std::string_view stem = "value";
    if (member.size() != stem.size() + type.size() || !member.starts_with(stem)) return false;
    const char first = type.front() >= 'a' && type.front() <= 'z' ? char(type.front() - 'a' + 'A') : type.front();
    return member[stem.size()] == first && member.substr(stem.size() + 1) == type.substr(1);
}

std::string_view value_member_of(json::Value extension) {
    for (const json::Member& member : extension.members()) {
        if (member.key.starts_with("value") || member.key.starts_with("_value")) return member.key;
    }
    return {};
}

bool is_absolute(std::string_view url) { return url.find(':') != std::string_view::npos; }

std::vector<std::string_view> texts_of(json::Value list) {
    std::vector<std::string_view> texts;
    for (const json::Value text : list.elements()) texts.push_back(text.string());
    return texts;
}

std::vector<std::string_view> names_of(json::Value object) {
    std::vector<std::string_view> names;
    for (const json::Member& member : object.members()) names.push_back(member.key);
    return names;
}

/// `path` names an element of `type` or of what it is made from: "Quantity.value" an element of Age.
bool is_element_of(const Type* type, std::string_view name, std::string_view path) {
    for (; type != nullptr; type = type->base) {
        const std::size_t length = type->name.size();
        if (path.size() == length + 1 + name.size() && path.starts_with(type->name) && path[length] == '.' && path.ends_with(name))
            return true;
    }
    return false;
}

}  // namespace

void Walk::check_extension(const Element& element, json::Value extension) {
    const std::string_view value_member = value_member_of(extension);
    const std::string_view url = extension["url"].string();
    if (bool(extension["extension"]) == !value_member.empty()) {
        report_.error(
            "invariant", path_.text(), "ext-1", "An extension must have either a value or nested extensions, not both and not neither."
        );
        return;
    }
    const bool nested = holder_ != nullptr && holder_->use->type == compiled_.extension_type;
    if (!url.empty() && !nested && !is_absolute(url)) {
        report_.error(
            "value",
            path_.text("url"),
            "extension-url",
            shown(url) + " must be an absolute URL; only an extension nested in another may have a short name."
        );
        return;
    }
    const json::Value known = compiled_.definitions().extension(url);
    if (known) {
        check_extension_place(element, known, url);
        check_extension_content(known, extension);
    } else if (element.is_modifier) {
        // Source: FHIR R4, extensibility, "Modifier Extensions": what changes the meaning of the rest may
        // not be ignored.
        profile_report_.error(
            "extension",
            path_.text(),
            "modifier-extension-unknown",
            "The modifier extension " + shown(url) + " is not understood here, so the element cannot be used; send it without."
        );
    }
}

void Walk::check_extension_place(const Element& element, json::Value known, std::string_view url) {
    if (bool(known["modifier"]) != element.is_modifier) {
        report_.error(
            "extension",
            path_.text(),
            "extension-context",
            "The extension " + shown(url) + " belongs in " +
                (element.is_modifier ? "extension, not in modifierExtension." : "modifierExtension, not in extension.")
        );
        return;
    }
    const std::vector<std::string_view> contexts = texts_of(known["contexts"]);
    if (std::any_of(contexts.begin(), contexts.end(), [&](std::string_view context) { return stands_in(context, element); })) return;
    report_.error(
        "extension",
        path_.text(),
        "extension-context",
        "The extension " + shown(url) + " may not stand here; it is for " + listed(contexts) + "."
    );
}

bool Walk::stands_in(std::string_view context, const Element& element) const {
    const Type* named = compiled_.definitions().find_type(context);
    if (holder_ == nullptr) {
        const std::string_view resource = element.path.substr(0, element.path.rfind('.'));
        const Type* type = compiled_.definitions().find_type(resource);
        // "Element" stands for resources too.
        return named == compiled_.element_type || (named != nullptr && type != nullptr && type->is_a(named));
    }
    if (named != nullptr && holder_->use->type->is_a(named)) return true;
    const std::string_view path = holder_->element->path;
    const auto dot = path.rfind('.');
    return is_element_of(compiled_.definitions().find_type(path.substr(0, dot)), path.substr(dot + 1), context);
}

void Walk::check_extension_content(json::Value known, json::Value extension) {
    const std::string_view member = value_member_of(extension);
    if (!member.empty()) check_extension_value(known, extension, member);
    check_nested_extensions(known["nested"], extension);
}

void Walk::check_extension_value(json::Value known, json::Value extension, std::string_view member) {
    if (member.starts_with('_')) return;
    const auto types = known["value"].elements();
    const auto type = std::find_if(types.begin(), types.end(), [&](json::Value one) { return is_value_member(member, one.string()); });
    if (type == types.end()) {
        report_.error(
            "extension", path_.text(), "extension-value", "The extension " + shown(extension["url"]) + " cannot have " + shown(member) + "."
        );
        return;
    }
    const json::Value value = extension[member];
    path_.enter("value");
    path_.set_type((*type).string());
    if (const json::Value bound = known["binding"]) {
        const std::string_view url = bound["valueSet"].string();
        const bool required = bound["strength"].string() == "required";
        const auto strength = required ? BindingStrength::required : BindingStrength::extensible;
        check_binding({strength, url, compiled_.definitions().find_value_set(url)}, value);
    }
    const std::vector<std::string_view> targets = texts_of(known["targets"]);
    if (member == "valueReference") check_target(targets, judge_reference(value, enclosing_, compiled_.definitions()).type);
    path_.leave();
}

// R4 leaves the parts of an extension open to others; where the definition has none at all it allows none.
void Walk::report_undefined_part(json::Value known, json::Value extension, std::string_view part) {
    const std::string problem = "The extension " + shown(extension) + " has no part " + shown(part);
    if (known) {
        report_.warning("extension", path_.text("url"), "extension-part", problem + "; it has " + listed(names_of(known)) + ".");
    } else {
        report_.error("extension", path_.text("url"), "extension-url", problem + ", but a value.");
    }
}

void Walk::check_nested_extensions(json::Value known, json::Value extension) {
    const json::Value given = extension["extension"];
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string_view url = given[i]["url"].string();
        if (url.empty() || is_absolute(url) || known[url]) continue;
        path_.enter("extension", int(i));
        report_undefined_part(known, extension["url"], url);
        path_.leave();
    }
    for (const json::Member& one : known.members()) {
        std::int64_t count = 0;
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (given[i]["url"].string() != one.key) continue;
            ++count;
            path_.enter("extension", int(i));
            check_extension_content(one.value(), given[i]);
            path_.leave();
        }
        const std::int64_t min = one.value()["min"].to_integer().value_or(0);
        const std::int64_t max = one.value()["max"].to_integer().value_or(-1);
        if (count >= min && (max < 0 || count <= max)) continue;
        const bool few = count < min;
        report_.error(
            few ? "required" : "structure",
            path_.text("extension"),
            few ? "cardinality-min" : "cardinality-max",
            "The extension " + shown(extension["url"]) + (few ? " needs " : " takes at most ") + std::to_string(few ? min : max) + " of " +
                shown(one.key) + "; found " + std::to_string(count) + "."
        );
    }
}

}  // namespace tonus::profile
