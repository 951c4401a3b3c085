#include "mutation.hpp"

#include "edit.hpp"
#include "mutation_rules.hpp"

#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace tonus::profile::test {
namespace {

using definitions::Element;
using definitions::Member;
using definitions::Type;
using definitions::TypeKind;

struct BadValue {
    std::string_view type;
    std::string_view json;
};

constexpr std::array<BadValue, 18> bad_values = {{
    {"boolean", R"("true")"},
    {"integer", "1.5"},
    {"unsignedInt", "-1"},
    {"positiveInt", "0"},
    {"decimal", R"("1.5")"},
    {"string", R"("")"},
    {"markdown", "7"},
    {"code", R"(" padded")"},
    {"id", R"("under_score")"},
    {"uri", R"("with blank")"},
    {"url", R"("with blank")"},
    {"canonical", R"("with blank")"},
    {"oid", R"("1.2.3")"},
    {"uuid", R"("c757873d-ec9a-4326-a141-556f43239520")"},
    {"date", R"("2024-13-01")"},
    {"dateTime", R"("2024-02-30")"},
    {"instant", R"("2024-02-01")"},
    {"time", R"("25:00:00")"},
}};

class Mutator {
public:
    Mutator(json::Value root, const definitions::Definitions& definitions) : root_(root), definitions_(definitions) {}

    std::vector<Mutant> run() {
        const std::string path(root_["resourceType"].string());
        resource_ = path;
        mutate_object(*definitions_.find_type(path), root_, path);
        if (root_["id"]) add({root_, "id", R"("under_score")"}, "primitive-id", path + ".id");
        mutate_contained(path);
        mutate_narrative(path);
        for (const BrokenMember& broken : broken_members) {
            if (broken.type != path || (!broken.beside.empty() && !root_[broken.beside])) continue;
            const auto json = broken.json.empty() ? std::nullopt : std::optional<std::string>(broken.json);
            add({root_, broken.member, json}, broken.rule, path + std::string(broken.below));
        }
        return std::move(mutants_);
    }

private:
    void add(const Edit& edit, std::string_view rule, std::string expression) {
        mutants_.push_back({edited_text(root_, edit), std::string(rule), std::move(expression)});
    }

    void mutate_object(const Type& type, json::Value object, const std::string& path) {
        add({object, "tonusUnknown", "1"}, "unknown-member", path + ".tonusUnknown");
        mutate_extensions(type, object, path);
        for (const json::Member& entry : object.members()) {
            if (const Member* member = type.member(entry.key)) mutate_member(*member, object, entry, path);
        }
        if (type.name == "Period" && object["start"]) add({object, "end", R"("1000")"}, "per-1", path);
        if (type.name == "Reference" && object["reference"]) {
            add({object, "reference", R"("#nowhere")"}, "ref-1", path);
            add({object, "reference", R"("no reference")"}, "reference-syntax", path + ".reference");
        }
    }

    void mutate_extensions(const Type& type, json::Value object, const std::string& path) {
        if (type.member("modifierExtension") != nullptr && !object["modifierExtension"]) {
            add({object, "modifierExtension", R"([{"url":"http://example.org/x","valueBoolean":true}])"},
                "modifier-extension-unknown",
                path + ".modifierExtension[0]");
        }
        if (type.member("extension") == nullptr || object["extension"]) return;
        constexpr std::string_view absent_reason = R"([{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason",)";
        const std::string at = path + ".extension[0]";
        add({object, "extension", R"([{"url":"http://example.org/empty"}])"}, "ext-1", at);
        if (type.name == "Extension") return;  // within an extension others rules hold
        add({object, "extension", R"([{"url":"relative","valueString":"x"}])"}, "extension-url", at + ".url");
        add({object, "extension", std::string(absent_reason) + R"("valueString":"unknown"}])"}, "extension-value", at);
        add({object, "extension", std::string(absent_reason) + R"("valueCode":"tonus-no-code"}])"},
            "binding-required",
            at + ".value.ofType(code)");
        constexpr std::string_view of_patients =
            R"([{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueAddress":{"city":"x"}}])";
        if (type.name != "Patient") add({object, "extension", std::string(of_patients)}, "extension-context", at);
    }

    void mutate_member(const Member& member, json::Value object, const json::Member& entry, const std::string& path) {
        const std::string at = path + "." + std::string(member.element->name);
        const std::string typed = member.element->is_choice() ? at + ".ofType(" + std::string(member.use->type->name) + ")" : at;
        const json::Value value = entry.value();
        add({object, entry.key, "null"}, value.is_array() ? "kind" : "null", typed);
        add({object, entry.key, value.is_array() ? "[]" : "[1]"}, value.is_array() ? "empty" : "kind", typed);
        if (value.is_array()) add({object, entry.key, json::to_text(value[0])}, "kind", at);
        if (member.element->min > 0 && object.size() > 1 && !object["_" + std::string(entry.key)]) {
            add({object, entry.key, std::nullopt}, "cardinality-min", at);
        }
        mutate_choice(member, object, entry, at);
        for (std::size_t i = 0; i < std::max<std::size_t>(1, value.size() * value.is_array()); ++i) {
            const json::Value one = value.is_array() ? value[i] : value;
            const std::string place = value.is_array() ? at + "[" + std::to_string(i) + "]" : typed;
            mutate_value(member, object, entry, one, place);
        }
    }

    void mutate_choice(const Member& member, json::Value object, const json::Member& entry, const std::string& at) {
        for (const definitions::TypeUse& use : member.element->types) {
            if (use.json_name == entry.key || use.type->name != "boolean") continue;
            add({object, use.json_name, "true"}, "choice", at);
        }
    }

    void mutate_value(const Member& member, json::Value object, const json::Member& entry, json::Value value, const std::string& at) {
        const Type& type = *member.use->type;
        const bool list = entry.value().is_array();
        const auto in_place = [&](std::string_view json) {
            if (!list) return std::string(json);
            std::string text = "[";
            for (const json::Value one : entry.value().elements()) {
                text += (text.size() > 1 ? "," : "") + (one.same_place(value) ? std::string(json) : json::to_text(one));
            }
            return text + "]";
        };
        if (type.kind == TypeKind::primitive) {
            for (const BadValue& bad : bad_values) {
                if (bad.type == type.name) add({object, entry.key, in_place(bad.json)}, "primitive-" + std::string(type.name), at);
            }
            const std::string shadow = "_" + std::string(entry.key);
            if (!list && !member.use->is_bare) add({object, shadow, R"("text")"}, "kind", at);
            const definitions::Binding& binding = member.element->binding;
            if (type.name == "code" && binding.value_set != nullptr && binding.strength == definitions::BindingStrength::required) {
                add({object, entry.key, in_place(R"("tonus-no-code")")}, "binding-required", at);
            }
            return;
        }
        add({object, entry.key, in_place(R"("text")")}, "kind", at);
        if (!value["resourceType"]) add({object, entry.key, in_place("{}")}, "ele-1", at);
        mutate_target(*member.use, value, at);
        for (const BrokenValue& broken : broken_values) {
            if (broken.type != type.name) continue;
            const bool above = broken.below == of_the_resource;
            add({object, entry.key, in_place(broken.json)}, broken.rule, above ? resource_ : at + std::string(broken.below));
        }
        mutate_coded(member, object, entry, in_place(R"({"coding":[{"system":"http://example.org","code":"tonus-no-code"}]})"), at);
        const Type* inner = value["resourceType"] ? definitions_.find_type(value["resourceType"].string()) : &type;
        const std::string outer = resource_;
        if (value["resourceType"]) resource_ = at;
        if (inner != nullptr) mutate_object(*inner, value, at);
        resource_ = outer;
    }

    void mutate_coded(const Member& member, json::Value object, const json::Member& entry, std::string json, const std::string& at) {
        const definitions::Binding& binding = member.element->binding;
        const bool required = binding.value_set != nullptr && binding.strength == definitions::BindingStrength::required;
        if (required && member.use->type->name == "CodeableConcept") add({object, entry.key, std::move(json)}, "binding-required", at);
    }

    void mutate_target(const definitions::TypeUse& use, json::Value reference, const std::string& at) {
        const auto& targets = use.targets;
        if (use.type->name != "Reference" || targets.empty() || !reference["reference"]) return;
        if (std::find(targets.begin(), targets.end(), "Resource") != targets.end()) return;
        const bool slot = std::find(targets.begin(), targets.end(), "Slot") != targets.end();
        add({reference, "reference", slot ? R"("Basic/1")" : R"("Slot/1")"}, "reference-target", at);
    }

    void mutate_contained(const std::string& path) {
        const json::Value contained = root_["contained"];
        if (!contained) {
            const auto add_contained = [&](std::string_view members, std::string_view rule, std::string_view below) {
                add({root_, "contained", "[{" + std::string(members) + "}]"}, rule, path + std::string(below));
            };
            add_contained(R"("resourceType":"Basic","id":"a","code":{"text":"x"})", "dom-3", "");
            add_contained(R"("resourceType":"Basic","id":"a","code":{"text":"x"},"meta":{"versionId":"1"})", "dom-4", "");
            add_contained(R"("resourceType":"Basic","id":"a","code":{"text":"x"},"meta":{"security":[{"code":"x"}]})", "dom-5", "");
            add_contained(
                R"("resourceType":"Group","id":"a","type":"person","actual":true,"contained":[{"resourceType":"Patient","id":"b"}])",
                "dom-2",
                ""
            );
            add_contained(R"("resourceType":"Nowhere","id":"a")", "resource-type", ".contained[0]");
            return;
        }
        const std::string first = json::to_text(contained[0]);
        add({root_, "contained", "[" + first + "," + first + "]"}, "contained-id", path + ".contained");
    }

    void mutate_narrative(const std::string& path) {
        const json::Value text = root_["text"];
        if (!text) return;
        constexpr std::array<std::string_view, 6> active = {
            R"(<script>alert(1)</script>)",
            R"(<b onclick='alert(1)'>x</b>)",
            R"(<iframe src='http://x'/>)",
            R"(<a href='javascript:alert(1)'>x</a>)",
            R"(<form><input/></form>)",
            R"(<object data='x'/>)",
        };
        for (const std::string_view content : active) {
            const std::string div = R"("<div xmlns='http://www.w3.org/1999/xhtml'>x)" + std::string(content) + "</div>\"";
            add({text, "div", div}, "txt-1", path + ".text.div");
        }
        add({text, "div", R"("<div xmlns='http://www.w3.org/1999/xhtml'> </div>")"}, "txt-2", path + ".text.div");
    }

    json::Value root_;
    std::string resource_;  ///< the path of the resource that is looked at: the root, or one that it contains
    const definitions::Definitions& definitions_;
    std::vector<Mutant> mutants_;
};

}  // namespace

std::vector<Mutant> mutants_of(json::Value resource, const definitions::Definitions& definitions) {
    return Mutator(resource, definitions).run();
}

}  // namespace tonus::profile::test
