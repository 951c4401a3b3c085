#include <tonus/interaction/operation_input.hpp>

#include <tonus/core/text.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::interaction {
namespace {

using core::ErrorKind;

std::string expression_of(std::string_view name) { return "Parameters.parameter.where(name='" + std::string(name) + "')"; }

tl::unexpected<core::Error> wrong(std::string_view name, std::string_view wanted) {
    return refuse(
        ErrorKind::invalid,
        "value",
        expression_of(name),
        "The parameter '" + std::string(name) + "' must be " + std::string(wanted) + ".",
        "MSG_PARAM_INVALID"
    );
}

json::Value value_of(json::Value parameter) {
    for (const json::Member& member : parameter.members()) {
        if (member.key.starts_with("value")) return member.value();
    }
    return {};
}

std::optional<std::string> primitive_text(json::Value value) {
    if (value.is_string()) return std::string(value.string());
    if (value.is_number()) return std::string(value.number());
    if (const auto truth = value.boolean()) return *truth ? "true" : "false";
    return std::nullopt;
}

core::Result<void> check_known(const std::string& name, const std::vector<std::string_view>& known) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return {};
    std::string text = "The operation has no parameter '" + name + "'";
    const auto near = core::nearest(name, known);
    text += near ? "; did you mean '" + std::string(*near) + "'?" : ".";
    text += known.empty() ? " It takes none" : " It takes:";
    for (const std::string_view& one : known) text += (&one == known.data() ? " " : ", ") + std::string(one);
    return refuse(ErrorKind::not_supported, "not-supported", expression_of(name), text + ".", "MSG_PARAM_UNKNOWN");
}

}  // namespace

core::Result<OperationInput> OperationInput::read(const Request& request, std::initializer_list<std::string_view> known) {
    auto input = read_all(request);
    if (!input || request.lenient) return input;
    for (const Entry& entry : input->entries_) {
        if (auto checked = check_known(entry.name, known); !checked) return core::fail(checked.error());
    }
    return input;
}

core::Result<OperationInput> OperationInput::read_all(const Request& request) {
    OperationInput input;
    const json::Value body = request.body;
    if (body["resourceType"].string() == "Parameters") {
        std::size_t index = 0;
        for (const json::Value parameter : body["parameter"].elements()) {
            Entry entry;
            entry.name = parameter["name"].string();
            entry.value = value_of(parameter);
            entry.text = primitive_text(entry.value);
            entry.resource = parameter["resource"];
            if (entry.name.empty()) {
                return refuse(
                    ErrorKind::invalid,
                    "required",
                    "Parameters.parameter[" + std::to_string(index) + "].name",
                    "The parameter has no name; give it the name of one of the operation's parameters."
                );
            }
            input.entries_.push_back(std::move(entry));
            ++index;
        }
    } else if (body) {
        input.entries_.push_back({"resource", std::nullopt, {}, body, false});
    }
    for (const Parameter& parameter : request.parameters) {
        if (!parameter.value.empty()) input.entries_.push_back({parameter.name, parameter.value, {}, {}, true});
    }
    return input;
}

std::vector<Parameter> OperationInput::as_query() const {
    std::vector<Parameter> query;
    for (const Entry& entry : entries_) {
        if (entry.text) query.push_back({entry.name, *entry.text});
    }
    return query;
}

const OperationInput::Entry* OperationInput::find(std::string_view name) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [name](const Entry& entry) { return entry.name == name; });
    return found == entries_.end() ? nullptr : &*found;
}

core::Result<std::optional<std::string>> OperationInput::text(std::string_view name) const {
    std::optional<std::string> text;
    for (const Entry& entry : entries_) {
        if (entry.name != name) continue;
        if (text) return wrong(name, "given once");
        if (!entry.text) return wrong(name, "a single value, not a resource or an object");
        text = entry.text;
    }
    return text;
}

std::vector<json::Value> OperationInput::values(std::string_view name) const {
    std::vector<json::Value> values;
    for (const Entry& entry : entries_) {
        if (entry.name == name) values.push_back(entry.value);
    }
    return values;
}

core::Result<std::string> OperationInput::required_text(std::string_view name, std::string_view why) const {
    auto given = text(name);
    if (!given) return core::fail(given.error());
    if (*given && !(*given)->empty()) return std::move(**given);
    return refuse(
        ErrorKind::invalid,
        "required",
        expression_of(name),
        "The parameter '" + std::string(name) + "' is missing; " + std::string(why) + "."
    );
}

std::vector<std::string> OperationInput::texts(std::string_view name) const {
    std::vector<std::string> texts;
    for (const Entry& entry : entries_) {
        if (entry.name != name || !entry.text) continue;
        if (!entry.from_url) {
            texts.push_back(*entry.text);
            continue;
        }
        for (const std::string_view piece : core::split(*entry.text, ',')) {
            if (!piece.empty()) texts.emplace_back(piece);
        }
    }
    return texts;
}

core::Result<std::optional<bool>> OperationInput::boolean(std::string_view name) const {
    auto given = text(name);
    if (!given) return core::fail(given.error());
    if (!*given) return std::optional<bool>();
    if (**given != "true" && **given != "false") return wrong(name, "true or false");
    return std::optional<bool>(**given == "true");
}

core::Result<std::optional<std::int64_t>> OperationInput::integer(std::string_view name) const {
    auto given = text(name);
    if (!given) return core::fail(given.error());
    if (!*given) return std::optional<std::int64_t>();
    std::int64_t number = 0;
    const char* end = (*given)->data() + (*given)->size();
    const auto parsed = std::from_chars((*given)->data(), end, number);
    if (parsed.ec != std::errc() || parsed.ptr != end) return wrong(name, "a whole number");
    return std::optional<std::int64_t>(number);
}

core::Result<std::optional<fhir::TimeInterval>> OperationInput::time(std::string_view name) const {
    auto given = text(name);
    if (!given) return core::fail(given.error());
    if (!*given) return std::optional<fhir::TimeInterval>();
    auto interval = fhir::parse_query_time(**given);
    if (!interval) return wrong(name, "a date or time such as 2026-01-31 or 2026-01-31T09:30:00Z");
    return interval;
}

json::Value OperationInput::value(std::string_view name) const {
    const Entry* entry = find(name);
    return entry ? entry->value : json::Value();
}

json::Value OperationInput::resource(std::string_view name) const {
    const Entry* entry = find(name);
    return entry ? entry->resource : json::Value();
}

}  // namespace tonus::interaction
