#include <tonus/json/value.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace tonus::json {

namespace {
constexpr std::uint32_t most_uncounted = 32;
}

namespace detail {
const Node absent_node{{.text = nullptr}, 0, 0, Kind::absent, false};
}

std::optional<double> Value::to_double() const noexcept {
    const std::string_view digits = number();
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<std::int64_t> Value::to_integer() const noexcept {
    const std::string_view digits = number();
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

Value Value::operator[](std::string_view key) const noexcept {
    if (!is_object()) return {};
    // Of an object as FHIR has it not worth counting.
    if (node_->size > most_uncounted) core::count_steps(node_->size / most_uncounted);
    for (const Member& member : std::span(node_->members, node_->size)) {
        if (member.key == key) return member.value();
    }
    return {};
}

namespace {

bool equal_members(Value left, Value right) {
    if (left.size() != right.size()) return false;
    return std::all_of(left.members().begin(), left.members().end(), [&](const Member& member) {
        return equal(member.value(), right[member.key]);
    });
}

bool equal_elements(Value left, Value right) {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (!equal(left[i], right[i])) return false;
    }
    return true;
}

}  // namespace

bool equal(Value left, Value right) {
    core::step();
    if (left.kind() != right.kind()) return false;
    switch (left.kind()) {
        case Kind::absent:
        case Kind::null: return true;
        case Kind::boolean: return left.boolean() == right.boolean();
        case Kind::number: return left.number() == right.number();
        case Kind::string: return left.string() == right.string();
        case Kind::array: return equal_elements(left, right);
        case Kind::object: return equal_members(left, right);
    }
    return false;
}

}  // namespace tonus::json
