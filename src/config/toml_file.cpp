#include "toml_file.hpp"

#include <tonus/core/system_error.hpp>

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

namespace tonus::config {
namespace {

using core::ErrorKind;

std::string place_of(const std::string& path, const toml::source_region& source) { return path + ":" + std::to_string(source.begin.line); }

/// The members of a list of strings; nothing if it holds anything else.
std::optional<std::string> join(const toml::array& array) {
    std::string joined;
    for (const toml::node& member : array) {
        const auto text = member.value_exact<std::string>();
        if (!text || text->find(',') != std::string::npos) return std::nullopt;
        if (!joined.empty()) joined += ',';
        joined += *text;
    }
    return joined;
}

void set_value(Assignment& assignment, const toml::node& node) {
    if (const auto text = node.value_exact<std::string>()) {
        assignment.type = TomlType::text;
        assignment.text = *text;
    } else if (const auto number = node.value_exact<std::int64_t>()) {
        assignment.type = TomlType::integer;
        assignment.text = std::to_string(*number);
    } else if (const auto truth = node.value_exact<bool>()) {
        assignment.type = TomlType::boolean;
        assignment.text = *truth ? "true" : "false";
    } else if (const toml::array* array = node.as_array()) {
        auto joined = join(*array);
        assignment.type = joined ? TomlType::list : TomlType::other;
        assignment.text = std::move(joined).value_or("");
    }
}

void collect(const toml::table& table, const std::string& prefix, const std::string& path, std::vector<Assignment>& into) {
    for (const auto& [name, node] : table) {
        const std::string key = prefix + std::string(name.str());
        if (const toml::table* inner = node.as_table()) {
            collect(*inner, key + ".", path, into);
            continue;
        }
        Assignment assignment;
        assignment.key = key;
        assignment.place = place_of(path, node.source());
        set_value(assignment, node);
        into.push_back(std::move(assignment));
    }
}

std::uint64_t line_of(const Assignment& assignment) { return std::stoull(assignment.place.substr(assignment.place.rfind(':') + 1)); }

}  // namespace

core::Result<std::vector<Assignment>> read_toml(const std::string& path) {
    std::ifstream stream(path);
    std::stringstream text;
    if (!stream || !(text << stream.rdbuf())) return core::fail(ErrorKind::not_found, "cannot read " + path + ": " + core::system_reason());
    std::vector<Assignment> assignments;
    try {
        const toml::table table = toml::parse(text.str());
        collect(table, "", path, assignments);
    } catch (const toml::parse_error& error) {
        return core::fail(ErrorKind::invalid, place_of(path, error.source()) + ": " + std::string(error.description()));
    }
    std::sort(assignments.begin(), assignments.end(), [](const Assignment& a, const Assignment& b) { return line_of(a) < line_of(b); });
    return assignments;
}

}  // namespace tonus::config
