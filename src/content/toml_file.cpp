#include <tonus/content/toml_file.hpp>

#include <tonus/core/text.hpp>

#include <algorithm>
#include <cmath>

namespace tonus::content {
namespace {

/// No clinical quantity or window comes near it; infinity and nan are above it.
constexpr double largest_number = 1e7;

}  // namespace

SourceFile read_source(const core::ContentPath& path) {
    auto bytes = path.read();
    const bool opened = bytes.has_value();
    return {path, std::move(bytes).value_or(""), opened};
}

core::Error unusable(std::string_view what, std::vector<core::Issue> problems) {
    core::Error error(core::ErrorKind::invalid, std::string(what) + ": " + problems.front().diagnostics);
    return std::move(error).with_issues(std::move(problems));
}

TomlFile::TomlFile(const SourceFile& file, std::vector<core::Issue>& problems) : name_(file.path.name()), problems_(&problems) {
    if (!file.opened) {
        complain_at(1, "the file cannot be opened.");
        return;
    }
    try {
        root_ = toml::parse(file.text, name_);
        readable_ = true;
    } catch (const toml::parse_error& error) {
        complain_at(error.source().begin.line, std::string(error.description()) + ".");
    }
}

void TomlFile::complain_at(std::size_t line, std::string problem) {
    const std::string place = name_ + ":" + std::to_string(line);
    problems_->push_back({core::Severity::error, "invalid", place, place + ": " + problem, {}, {}});
}

void TomlFile::complain(const toml::node& node, std::string problem) { complain_at(node.source().begin.line, std::move(problem)); }

void TomlFile::unknown(const toml::node& node, std::string_view what, std::string_view word, const std::vector<std::string_view>& known) {
    const auto near = core::nearest(word, known);
    complain(
        node,
        std::string(what) + " \"" + std::string(word) + "\" is not known" + (near ? "; did you mean \"" + std::string(*near) + "\"?" : ".")
    );
}

std::string TomlFile::text(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    if (const auto value = node->value_exact<std::string>()) return *value;
    complain(*node, "\"" + std::string(key) + "\" must be a string in quotes.");
    return {};
}

std::string TomlFile::needed_text(const toml::table& table, std::string_view key) {
    std::string value = text(table, key);
    if (value.empty()) complain(table, "\"" + std::string(key) + "\" must be given.");
    return value;
}

std::vector<PlacedText> TomlFile::placed_texts(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    if (const auto one = node->value_exact<std::string>()) return {{*one, node}};
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        complain(*node, "\"" + std::string(key) + "\" must be a string or a list of strings.");
        return {};
    }
    std::vector<PlacedText> values;
    values.reserve(array->size());
    for (const toml::node& element : *array) {
        if (auto value = element.value_exact<std::string>()) {
            values.push_back({std::move(*value), &element});
        } else {
            complain(element, "\"" + std::string(key) + "\" must hold texts in quotes only.");
        }
    }
    return values;
}

std::vector<std::string> TomlFile::texts(const toml::table& table, std::string_view key) {
    std::vector<std::string> values;
    for (PlacedText& each : placed_texts(table, key)) values.push_back(std::move(each.text));
    return values;
}

std::optional<double> TomlFile::number_in(const toml::node& node, std::string_view key) {
    const auto value = node.is_number() ? node.value<double>() : std::nullopt;
    if (value && std::abs(*value) <= largest_number) return value;
    complain(node, "\"" + std::string(key) + "\" must be a number of a sensible size.");
    return std::nullopt;
}

std::optional<double> TomlFile::number(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    return node == nullptr ? std::nullopt : number_in(*node, key);
}

std::vector<double> TomlFile::numbers(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        complain(*node, "\"" + std::string(key) + "\" must be a list of numbers.");
        return {};
    }
    std::vector<double> values;
    values.reserve(array->size());
    for (const toml::node& element : *array) {
        if (const auto value = number_in(element, key)) values.push_back(*value);
    }
    return values;
}

std::optional<bool> TomlFile::flag(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::nullopt;
    if (const auto value = node->value_exact<bool>()) return value;
    complain(*node, "\"" + std::string(key) + "\" must be true or false.");
    return std::nullopt;
}

const toml::table& TomlFile::section(const toml::table& table, std::string_view key) {
    static const toml::table empty;
    const toml::node* node = table.get(key);
    if (node == nullptr) return empty;
    if (const toml::table* found = node->as_table()) return *found;
    complain(*node, "\"" + std::string(key) + "\" must be a table.");
    return empty;
}

std::vector<const toml::table*> TomlFile::tables(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    if (const toml::table* one = node->as_table()) return {one};
    std::vector<const toml::table*> found;
    if (const toml::array* array = node->as_array()) {
        for (const toml::node& element : *array) {
            if (const toml::table* each = element.as_table()) {
                found.push_back(each);
            } else {
                complain(element, "\"" + std::string(key) + "\" must hold tables in braces only.");
            }
        }
        return found;
    }
    complain(*node, "\"" + std::string(key) + "\" must be a table or a list of tables.");
    return {};
}

void TomlFile::allow_only(const toml::table& table, const std::vector<std::string_view>& allowed) {
    for (const auto& [key, node] : table) {
        if (std::find(allowed.begin(), allowed.end(), key.str()) == allowed.end()) {
            unknown(node, "the member", key.str(), allowed);
        }
    }
}

}  // namespace tonus::content
