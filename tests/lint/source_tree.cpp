#include "source_tree.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace tonus::lint {
namespace {

std::vector<std::string> read_lines(const std::filesystem::path& path) {
    std::ifstream stream(path);
    if (!stream) throw std::runtime_error("cannot read " + path.string() + "; run from the source root");
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<SourceFile> read_source_files() {
    std::vector<SourceFile> files;
    for (const char* root : {"src", "include/tonus"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".hpp") continue;
            const auto below = std::filesystem::relative(entry.path(), root);
            files.push_back({entry.path().string(), below.begin()->string(), read_lines(entry.path())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

}  // namespace

const std::vector<SourceFile>& source_files() {
    static const std::vector<SourceFile> files = read_source_files();
    return files;
}

std::vector<std::pair<std::string, std::string>> read_table(const std::string& name) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const std::string& line : read_lines("tests/lint/" + name)) {
        const auto colon = line.find(':');
        if (line.empty() || line[0] == '#' || colon == std::string::npos) continue;
        rows.emplace_back(line.substr(0, colon), core::trim(std::string_view(line).substr(colon + 1)));
    }
    return rows;
}

std::string place(const SourceFile& file, std::size_t line_index) { return file.path + ":" + std::to_string(line_index + 1); }

std::string_view included_name(std::string_view line) {
    if (!line.starts_with("#include")) return {};
    const auto open = line.find_first_of("<\"");
    const auto close = line.find_last_of(">\"");
    if (open == std::string_view::npos || close <= open) return {};
    return line.substr(open + 1, close - open - 1);
}

}  // namespace tonus::lint
