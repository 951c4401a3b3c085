#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::lint {

/// One of the project's own source files; `path` is relative to the root of the source tree.
struct SourceFile {
    std::string path;
    std::string module;  ///< the folder under src/ or include/tonus/
    std::vector<std::string> lines;
};

/// Every .cpp and .hpp under src/ and include/.
[[nodiscard]] const std::vector<SourceFile>& source_files();

/// The `key: value` lines of a table in tests/lint/, comments left out.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> read_table(const std::string& name);

/// `path:line`, as compilers print it.
[[nodiscard]] std::string place(const SourceFile& file, std::size_t line_index);

/// The name between the brackets or quotes of an #include line; empty for any other line.
[[nodiscard]] std::string_view included_name(std::string_view line);

}  // namespace tonus::lint
