#include "fhirpath_patch.hpp"

#include "json_place.hpp"

#include <tonus/fhirpath/definition_types.hpp>
#include <tonus/fhirpath/evaluate.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <cctype>

namespace tonus::interaction {

using core::ErrorKind;
using definitions::Type;

struct FhirpathPatcher::Types {
    const definitions::Definitions& definitions = definitions::Definitions::r4();
    fhirpath::DefinitionTypes model{definitions};
};

namespace {

// Every operation parses the whole resource: the most bytes parsed for one patch.
constexpr std::size_t most_bytes_read = std::size_t{64} * 1024 * 1024;

/// The parts of one operation. Source: FHIR R4, fhirpatch, table of parameters.
struct Step {
    std::string_view type;
    std::string_view path;
    std::string_view name;
    json::Value value;  ///< the part itself
    std::optional<std::int64_t> index;
    std::optional<std::int64_t> source;
    std::optional<std::int64_t> destination;
    std::string expression;
};

tl::unexpected<core::Error> malformed(const std::string& expression, std::string text) {
    return refuse(ErrorKind::invalid, "required", expression, std::move(text));
}

tl::unexpected<core::Error> cannot(const Step& step, std::string text) {
    return refuse(ErrorKind::unprocessable, "processing", step.expression, std::move(text));
}

/// `value[x]` of a part and its x.
std::pair<std::string_view, json::Value> typed_value(json::Value part) {
    for (const json::Member& member : part.members()) {
        if (member.key.starts_with("value")) return {member.key.substr(5), member.value()};
    }
    return {};
}

core::Result<void> check_complete(const Step& step) {
    constexpr std::array<std::string_view, 5> types{"add", "insert", "delete", "replace", "move"};
    if (std::find(types.begin(), types.end(), step.type) == types.end()) {
        return malformed(step.expression, "The operation's type is none of: add, insert, delete, replace, move.");
    }
    if (step.path.empty()) return malformed(step.expression, "The operation has no path; give it as valueString.");
    const bool needs_value = step.type == "add" || step.type == "insert" || step.type == "replace";
    if (needs_value && !step.value)
        return malformed(step.expression, "The operation has no value; every add, insert and replace needs one.");
    if (step.type == "add" && step.name.empty()) return malformed(step.expression, "The add has no name; give the element to add to.");
    if (step.type == "insert" && !step.index)
        return malformed(step.expression, "The insert has no index; give it as valueInteger, from 0.");
    if (step.type == "move" && (!step.source || !step.destination)) {
        return malformed(step.expression, "The move has no source or no destination; give both as valueInteger, from 0.");
    }
    return {};
}

core::Result<Step> read_step(json::Value operation, std::size_t position) {
    Step step;
    step.expression = "Parameters.parameter[" + std::to_string(position) + "]";
    for (const json::Value part : operation["part"].elements()) {
        const std::string_view name = part["name"].string();
        const json::Value value = typed_value(part).second;
        if (name == "type") step.type = value.string();
        if (name == "path") step.path = value.string();
        if (name == "name") step.name = value.string();
        if (name == "value") step.value = part;
        if (name == "index") step.index = value.to_integer();
        if (name == "source") step.source = value.to_integer();
        if (name == "destination") step.destination = value.to_integer();
    }
    if (auto complete = check_complete(step); !complete) return core::fail(complete.error());
    return step;
}

JsonTree object_of(const Type* type, json::Value parts, bool& fits);

JsonTree tree_of(const Type* type, json::Value part, bool& fits) {
    if (const json::Value resource = part["resource"]) return JsonTree::copy(resource);
    if (const json::Value value = typed_value(part).second) return JsonTree::copy(value);
    return object_of(type, part["part"], fits);
}

/// The member that `name` is written as, given the type of its value: `valueQuantity` for `value`.
const definitions::Member* member_for(const Type& type, std::string_view name, json::Value part) {
    constexpr std::string_view of_any_type = "[x]";
    if (name.ends_with(of_any_type)) name.remove_suffix(of_any_type.size());
    if (const auto* member = type.member(name)) return member;
    return type.member(std::string(name) + std::string(typed_value(part).first));
}

/// Adds to element `name` of `owner`. Nothing if it went in; else why not.
std::optional<std::string> add_member(JsonTree& owner, const Type* type, std::string_view name, json::Value part) {
    const auto* member = type ? member_for(*type, name, part) : nullptr;
    if (!member) return "There is no element '" + std::string(name) + "' that takes this value; see the type's definition.";
    const std::string key(member->use->json_name);
    bool fits = true;
    JsonTree value = tree_of(member->use->type, part, fits);
    if (!fits) return "The parts of the value are not all elements of '" + std::string(name) + "'.";
    JsonTree* present = owner.member(key);
    if (!member->element->is_many()) {
        if (present) return "'" + std::string(name) + "' is there already; replace it instead.";
        owner.members.emplace_back(key, std::move(value));
        return std::nullopt;
    }
    if (!present) {
        owner.members.emplace_back(key, JsonTree());
        present = &owner.members.back().second;
        present->kind = json::Kind::array;
    }
    present->elements.push_back(std::move(value));
    if (JsonTree* twin = owner.member("_" + key)) twin->elements.emplace_back();
    return std::nullopt;
}

JsonTree object_of(const Type* type, json::Value parts, bool& fits) {
    JsonTree tree;
    tree.kind = json::Kind::object;
    for (const json::Value part : parts.elements()) {
        if (add_member(tree, type, part["name"].string(), part)) fits = false;
    }
    fits = fits && !tree.members.empty();
    return tree;
}

/// One operation on one state of the resource.
class Application {
public:
    Application(const definitions::Definitions& definitions, const fhirpath::TypeModel& model, json::Value resource, core::Instant now)
        : definitions_(definitions), model_(model), resource_(resource), tree_(JsonTree::copy(resource)), now_(now) {}

    core::Result<void> apply(const Step& step) {
        if (step.type == "add") return add(step);
        if (step.type == "insert") return insert(step);
        if (step.type == "delete") return remove(step);
        if (step.type == "replace") return replace(step);
        return move(step);
    }

    [[nodiscard]] std::string take() const {
        json::Writer writer;
        tree_.write(writer);
        return writer.take();
    }

private:
    core::Result<std::vector<JsonPlace>> find(const Step& step, std::string_view path) {
        auto expression = fhirpath::Expression::compile(path, model_);
        if (!expression) {
            return refuse(ErrorKind::invalid, "value", step.expression, "The path is no FHIRPath: " + expression.error().message());
        }
        fhirpath::Workspace workspace;
        fhirpath::Environment environment;
        const auto focus = fhirpath::focus_on(model_, resource_);
        environment.resource = focus;
        environment.root_resource = focus;
        environment.now = now_;
        const auto items = fhirpath::evaluate(*expression, focus, environment, workspace);
        if (!items) return cannot(step, "The path cannot be followed: " + items.error().message());
        std::vector<JsonPlace> places;
        for (const fhirpath::Item& item : *items) {
            auto place = item.value() ? place_of(resource_, item.value()) : std::nullopt;
            if (!place) return cannot(step, "The path leads to a computed value; name an element of the resource.");
            places.push_back(std::move(*place));
        }
        return places;
    }

    core::Result<JsonPlace> find_one(const Step& step, std::string_view path) {
        auto places = find(step, path);
        if (!places) return core::fail(places.error());
        if (places->size() == 1) return std::move(places->front());
        return cannot(
            step, "The path '" + std::string(path) + "' leads to " + std::to_string(places->size()) + " elements and must lead to one."
        );
    }

    /// The array that holds what the path selects; nothing if it selects nothing.
    core::Result<std::optional<JsonPlace>> find_list(const Step& step) {
        auto places = find(step, step.path);
        if (!places) return core::fail(places.error());
        std::optional<JsonPlace> list;
        for (JsonPlace& place : *places) {
            const bool in_list = !place.empty() && place.back().index;
            if (in_list) place.pop_back();
            if (!in_list || (list && *list != place)) return cannot(step, "The path does not lead to one list of elements.");
            list = std::move(place);
        }
        return list;
    }

    core::Result<void> add(const Step& step) {
        auto place = find_one(step, step.path);
        if (!place) return core::fail(place.error());
        return add_at(step, *place, step.name);
    }

    core::Result<void> add_at(const Step& step, const JsonPlace& place, std::string_view name) {
        JsonTree& owner = at(tree_, place);
        if (const auto problem = add_member(owner, type_at(definitions_, tree_, place), name, step.value)) return cannot(step, *problem);
        return {};
    }

    core::Result<void> insert(const Step& step) {
        auto list = find_list(step);
        if (!list) return core::fail(list.error());
        if (!*list) return insert_first(step);
        const Type* type = type_at(definitions_, tree_, **list);
        JsonTree& array = at(tree_, **list);
        if (*step.index < 0 || std::size_t(*step.index) > array.elements.size()) {
            return cannot(step, "The index is past the end of the list, which has " + std::to_string(array.elements.size()) + " elements.");
        }
        bool fits = true;
        JsonTree value = tree_of(type, step.value, fits);
        if (!fits) return cannot(step, "The parts of the value are not all elements of the list's type.");
        array.elements.insert(array.elements.begin() + std::ptrdiff_t(*step.index), std::move(value));
        return {};
    }

    /// Into a list that is not there yet: the path's last name is the element to add to.
    core::Result<void> insert_first(const Step& step) {
        const auto dot = step.path.rfind('.');
        const std::string_view name = dot == std::string_view::npos ? std::string_view() : step.path.substr(dot + 1);
        const bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
        if (!plain || *step.index != 0)
            return cannot(step, "The path leads to nothing; the index must be 0 and the path end in an element's name.");
        auto place = find_one(step, step.path.substr(0, dot));
        if (!place) return core::fail(place.error());
        return add_at(step, *place, name);
    }

    core::Result<void> remove(const Step& step) {
        auto places = find(step, step.path);
        if (!places) return core::fail(places.error());
        if (places->size() > 1) {
            return cannot(step, "The path leads to " + std::to_string(places->size()) + " elements; delete one at a time.");
        }
        if (places->empty()) return {};
        if (places->front().empty()) return cannot(step, "The resource itself cannot be deleted by a patch.");
        erase_at(tree_, places->front());
        return {};
    }

    core::Result<void> replace(const Step& step) {
        auto place = find_one(step, step.path);
        if (!place) return core::fail(place.error());
        if (place->empty()) return cannot(step, "The resource itself cannot be replaced by a patch; update it.");
        const JsonStep last = place->back();
        const auto owner_place = std::span<const JsonStep>(*place).first(place->size() - 1);
        JsonTree& owner = at(tree_, owner_place);
        const Type* type = type_at(definitions_, tree_, *place);
        std::string key = last.key;
        if (!last.index) {
            const Type* owner_type = type_at(definitions_, tree_, owner_place);
            const auto* member = owner_type ? owner_type->member(last.key) : nullptr;
            if (member && member->element->is_choice()) {
                const auto* wanted = member_for(*owner_type, member->element->name, step.value);
                if (!wanted) return cannot(step, "The element does not take a value of this type.");
                key = wanted->use->json_name;
                type = wanted->use->type;
            }
        }
        bool fits = true;
        JsonTree value = tree_of(type, step.value, fits);
        if (!fits) return cannot(step, "The parts of the value are not all elements of what is replaced.");
        if (last.index) {
            owner.elements[*last.index] = std::move(value);
            return {};
        }
        const auto found =
            std::find_if(owner.members.begin(), owner.members.end(), [&](const auto& member) { return member.first == last.key; });
        *found = {key, std::move(value)};
        return {};
    }

    core::Result<void> move(const Step& step) {
        auto list = find_list(step);
        if (!list) return core::fail(list.error());
        const std::size_t size = *list ? at(tree_, **list).elements.size() : 0;
        const auto inside = [size](std::int64_t index) { return index >= 0 && std::size_t(index) < size; };
        if (!inside(*step.source) || !inside(*step.destination)) {
            return cannot(step, "Source and destination must be places in the list, which has " + std::to_string(size) + " elements.");
        }
        auto& elements = at(tree_, **list).elements;
        JsonTree moved = std::move(elements[std::size_t(*step.source)]);
        elements.erase(elements.begin() + *step.source);
        elements.insert(elements.begin() + *step.destination, std::move(moved));
        return {};
    }

    const definitions::Definitions& definitions_;
    const fhirpath::TypeModel& model_;
    json::Value resource_;
    JsonTree tree_;
    core::Instant now_;
};

}  // namespace

FhirpathPatcher::FhirpathPatcher() : types_(std::make_unique<Types>()) {}
FhirpathPatcher::~FhirpathPatcher() = default;

core::Result<std::string> FhirpathPatcher::apply(json::Value target, json::Value patch, core::Instant now) const {
    std::string text = json::to_text(target);
    std::size_t position = 0;
    std::size_t work = 0;
    for (const json::Value operation : patch["parameter"].elements()) {
        work += text.size();
        if (work > most_bytes_read) {
            return refuse(
                ErrorKind::too_large,
                "too-costly",
                "Parameters.parameter[" + std::to_string(position) + "]",
                "The patch has more operations than tonus does on a resource of this size; send the resource with PUT."
            );
        }
        if (operation["name"].string() != "operation") {
            return malformed(
                "Parameters.parameter[" + std::to_string(position) + "].name", "Every parameter of a FHIRPath Patch is named 'operation'."
            );
        }
        auto step = read_step(operation, position++);
        if (!step) return core::fail(step.error());
        // Each operation sees what the ones before it did.
        auto document = json::Document::parse(std::move(text));
        if (!document) return core::fail(document.error());
        Application application(types_->definitions, types_->model, document->root(), now);
        if (auto applied = application.apply(*step); !applied) return core::fail(applied.error());
        text = application.take();
    }
    return text;
}

}  // namespace tonus::interaction
