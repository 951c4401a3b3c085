#pragma once

#include <tonus/core/result.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace tonus::bulk {

/// A new file of lines, readable by its owner alone, that gets its name only when it is whole and on
/// disk. Removed at the end of the scope if it did not come to that.
class OutputFile {
public:
    /// Errors: conflict if there is something at `name` already; internal if the file cannot be made.
    [[nodiscard]] static core::Result<OutputFile> create(const std::filesystem::path& name);

    OutputFile(OutputFile&&) = default;
    OutputFile& operator=(OutputFile&&) = delete;
    ~OutputFile();

    /// Errors: storage_full; internal.
    [[nodiscard]] core::Result<void> write_line(std::string_view line);
    /// Errors: those of write_line().
    [[nodiscard]] core::Result<void> finish();

private:
    struct Close {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    OutputFile(std::filesystem::path name, std::FILE* file);
    [[nodiscard]] std::filesystem::path partial() const { return name_.string() + ".partial"; }

    std::filesystem::path name_;
    std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace tonus::bulk
