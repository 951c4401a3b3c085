#include <tonus/search/extract.hpp>

#include "value_reader.hpp"

#include <tonus/core/work.hpp>
#include <tonus/search/index.hpp>

#include <tonus/fhirpath/evaluate.hpp>

#include <algorithm>
#include <unordered_map>

namespace tonus::search {
namespace {

constexpr std::size_t first_buffer = 512;
constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// One extraction: the resource, and the evaluator's surroundings for it.
class Extraction {
public:
    Extraction(
        const fhirpath::TypeModel& model,
        const DataTypes& types,
        json::Value resource,
        std::pmr::memory_resource& memory,
        fhirpath::Workspace& workspace
    )
        : focus_(fhirpath::focus_on(model, resource)),
          reader_(model, types, memory, resource["resourceType"].string()),
          workspace_(workspace) {
        environment_.resource = focus_;
        environment_.root_resource = focus_;
    }

    void stand_in(const fhirpath::TypeModel& model, const Container& container) {
        environment_.root_resource = fhirpath::focus_on(model, container.root);
        environment_.contained = &container.contained;
    }

    void add(const Parameter& parameter, std::vector<ParameterValue>& out) {
        workspace_.clear();
        const auto items = fhirpath::evaluate(parameter.expression, focus_, environment_, workspace_);
        if (!items || items->empty()) return;
        found_.clear();
        for (const fhirpath::Item& item : *items) {
            if (parameter.kind == ParameterKind::composite) {
                add_composite(parameter, item);
            } else {
                reader_.read(parameter.kind, item, found_);
                if (parameter.is_family) reader_.read_later_words(item.value().string(), found_);
            }
        }
        for (Value& value : found_) out.push_back({&parameter, std::move(value)});
    }

private:
    void add_composite(const Parameter& parameter, const fhirpath::Item& item) {
        CompositeValue composite;
        for (const Component& component : parameter.components) {
            std::vector<Value>& part = composite.parts.emplace_back();
            const auto items = fhirpath::evaluate(component.expression, item, environment_, workspace_);
            if (!items) return;
            for (const fhirpath::Item& one : *items) reader_.read(component.kind, one, part);
            if (part.empty()) return;
        }
        found_.emplace_back(std::move(composite));
    }

    fhirpath::Item focus_;
    fhirpath::Environment environment_;
    ValueReader reader_;
    fhirpath::Workspace& workspace_;
    std::vector<Value> found_;
};

const Parameter& parameter_in(const Parameter& parameter) { return parameter; }
const Parameter& parameter_in(const Parameter* parameter) { return *parameter; }

/// The evaluator's memory, kept between resources.
fhirpath::Workspace& workspace_of_thread() {
    thread_local fhirpath::Workspace workspace;
    return workspace;
}

}  // namespace

struct Extractor::Types : DataTypes {
    explicit Types(const ParameterTable& table) : DataTypes(table.model()) {
        for (const std::string_view type : table.types()) {
            std::vector<const Parameter*>& all = indexed[type];
            for (const Parameter& parameter : table.of(type)) {
                if (is_indexed(parameter)) all.push_back(&parameter);
            }
        }
    }

    std::unordered_map<std::string_view, std::vector<const Parameter*>> indexed;
};

Extractor::Extractor(const ParameterTable& table) : table_(table), types_(std::make_unique<const Types>(table)) {}
Extractor::~Extractor() = default;

template <class Wanted>
Extracted Extractor::read(json::Value resource, const Container* container, const Wanted& wanted, std::size_t most) const {
    static constexpr core::Activity activity{"gathering what the resource can be found by", "send a smaller resource, or split it"};
    const core::Doing doing(activity);
    Extracted result;
    result.memory = std::make_unique<std::pmr::monotonic_buffer_resource>(first_buffer);
    result.values.reserve(wanted.size());
    Extraction extraction(table_.model(), *types_, resource, *result.memory, workspace_of_thread());
    if (container != nullptr) extraction.stand_in(table_.model(), *container);
    for (const auto& parameter : wanted) {
        if (result.values.size() > most) break;
        extraction.add(parameter_in(parameter), result.values);
    }
    return result;
}

std::span<const Parameter* const> Extractor::indexed(json::Value resource) const {
    const auto found = types_->indexed.find(resource["resourceType"].string());
    return found == types_->indexed.end() ? std::span<const Parameter* const>() : found->second;
}

Extracted Extractor::extract(json::Value resource) const {
    return read(resource, nullptr, table_.of(resource["resourceType"].string()), no_limit);
}

Extracted Extractor::extract_indexed(json::Value resource, std::size_t most) const {
    return read(resource, nullptr, indexed(resource), most);
}

Extracted Extractor::extract(json::Value resource, std::span<const Parameter* const> wanted) const {
    return read(resource, nullptr, wanted, no_limit);
}

Extracted Extractor::extract_indexed(json::Value contained, const Container& container) const {
    return read(contained, &container, indexed(contained), no_limit);
}

Extracted Extractor::extract(json::Value contained, const Container& container, std::span<const Parameter* const> wanted) const {
    return read(contained, &container, wanted, no_limit);
}

std::span<const ParameterValue> Extracted::of(const Parameter& parameter) const {
    const auto is_other = [&](const ParameterValue& value) { return value.parameter != &parameter; };
    const auto first = std::find_if_not(values.begin(), values.end(), is_other);
    const auto last = std::find_if(first, values.end(), is_other);
    return {first, last};
}

}  // namespace tonus::search
