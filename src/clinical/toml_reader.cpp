#include "toml_reader.hpp"

#include <tonus/core/text.hpp>

namespace tonus::clinical {

TomlReader::TomlReader(const core::ContentPath& file) : name_(file.name()) {
    auto bytes = file.read();
    if (!bytes) {
        problem_ = core::Error(core::ErrorKind::invalid, name_ + ": cannot be opened.");
        return;
    }
    source_ = std::move(*bytes);
    try {
        root_ = toml::parse(source_, name_);
    } catch (const toml::parse_error& error) {
        complain_at(error.source().begin.line, std::string(error.description()) + ".");
    }
}

void TomlReader::complain_at(std::size_t line, std::string problem) {
    if (problem_) return;
    problem_ = core::Error(core::ErrorKind::invalid, name_ + ":" + std::to_string(line) + ": " + std::move(problem));
}

void TomlReader::complain(const toml::node& node, std::string problem) { complain_at(node.source().begin.line, std::move(problem)); }

std::string TomlReader::string(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    if (const auto text = node->value_exact<std::string>()) return *text;
    complain(*node, "\"" + std::string(key) + "\" must be a text in quotes.");
    return {};
}

std::vector<std::string> TomlReader::strings(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        complain(*node, "\"" + std::string(key) + "\" must be a list of texts.");
        return {};
    }
    std::vector<std::string> texts;
    for (const toml::node& element : *array) {
        const auto text = element.value_exact<std::string>();
        if (!text) complain(element, "\"" + std::string(key) + "\" must hold texts in quotes only.");
        texts.push_back(text.value_or(""));
    }
    return texts;
}

std::optional<double> TomlReader::number(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return std::nullopt;
    if (node->is_number()) return node->value<double>();
    complain(*node, "\"" + std::string(key) + "\" must be a number.");
    return std::nullopt;
}

bool TomlReader::boolean(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return false;
    if (const auto value = node->value_exact<bool>()) return *value;
    complain(*node, "\"" + std::string(key) + "\" must be true or false.");
    return false;
}

std::vector<const toml::table*> TomlReader::tables(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    if (const toml::table* one = node->as_table()) return {one};
    std::vector<const toml::table*> found;
    if (const toml::array* array = node->as_array()) {
        for (const toml::node& element : *array) {
            if (const toml::table* each = element.as_table()) found.push_back(each);
        }
        if (found.size() == array->size()) return found;
    }
    complain(*node, "\"" + std::string(key) + "\" must be a table or a list of tables.");
    return {};
}

void TomlReader::allow_only(const toml::table& table, const std::vector<std::string_view>& allowed) {
    for (const auto& [key, node] : table) {
        bool known = false;
        for (const std::string_view name : allowed) known = known || name == key.str();
        if (known) continue;
        std::string problem = "there is no member \"" + std::string(key.str()) + "\"";
        const auto near = core::nearest(key.str(), allowed);
        complain(node, problem + (near ? "; did you mean \"" + std::string(*near) + "\"?" : "."));
        return;
    }
}

}  // namespace tonus::clinical
