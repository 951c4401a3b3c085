#include <tonus/http/headers.hpp>

#include <algorithm>

namespace tonus::http {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

bool may_not_stand_in_value(char c) noexcept { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

constexpr std::string_view field_separator = ": ";
constexpr std::string_view line_end = "\r\n";

}  // namespace

std::string_view Headers::name(const Field& field) const noexcept { return std::string_view(text_).substr(field.at, field.name_length); }

std::string_view Headers::value(const Field& field) const noexcept {
    return std::string_view(text_).substr(field.at + field.name_length + field_separator.size(), field.value_length);
}

std::string_view Headers::get(std::string_view wanted) const noexcept {
    for (const Field& field : fields_) {
        if (equal_ignoring_case(name(field), wanted)) return value(field);
    }
    return {};
}

bool Headers::has(std::string_view wanted) const noexcept {
    return std::any_of(fields_.begin(), fields_.end(), [&](const Field& field) { return equal_ignoring_case(name(field), wanted); });
}

std::vector<std::string_view> Headers::all(std::string_view wanted) const {
    std::vector<std::string_view> values;
    for (const Field& field : fields_) {
        if (equal_ignoring_case(name(field), wanted)) values.push_back(value(field));
    }
    return values;
}

void Headers::add(std::string_view new_name, std::string_view new_value) {
    // One allocation each for all but the longest heads.
    if (fields_.empty()) reserve(8, 256);
    Field field;
    field.at = std::uint32_t(text_.size());
    field.name_length = std::uint32_t(new_name.size());
    field.value_length = std::uint32_t(new_value.size());
    text_ += new_name;
    text_ += field_separator;
    const auto value_at = std::ptrdiff_t(text_.size());
    text_ += new_value;
    std::replace_if(text_.begin() + value_at, text_.end(), may_not_stand_in_value, ' ');
    text_ += line_end;
    fields_.push_back(field);
}

void Headers::set(std::string_view new_name, std::string_view new_value) {
    remove(new_name);
    add(new_name, new_value);
}

void Headers::remove(std::string_view unwanted) {
    if (!has(unwanted)) return;
    Headers kept;
    for (const Field& field : fields_) {
        if (!equal_ignoring_case(name(field), unwanted)) kept.add(name(field), value(field));
    }
    *this = std::move(kept);
}

void Headers::reserve(std::size_t fields, std::size_t bytes) {
    if (fields > fields_.capacity()) fields_.reserve(fields);
    if (bytes > text_.capacity()) text_.reserve(bytes);
}

bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace tonus::http
