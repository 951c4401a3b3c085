#pragma once

#include <tonus/core/content_path.hpp>
#include <tonus/core/result.hpp>

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// Reads one TOML file member by member and remembers the first thing that is wrong, with file and line,
/// so that loaders read straight on and ask once at the end.
class TomlReader {
public:
    explicit TomlReader(const core::ContentPath& file);

    [[nodiscard]] const toml::table& root() const noexcept { return root_; }
    /// The bytes of the file.
    [[nodiscard]] const std::string& source() const noexcept { return source_; }

    [[nodiscard]] std::string string(const toml::table& table, std::string_view key);
    [[nodiscard]] std::vector<std::string> strings(const toml::table& table, std::string_view key);
    [[nodiscard]] std::optional<double> number(const toml::table& table, std::string_view key);
    [[nodiscard]] bool boolean(const toml::table& table, std::string_view key);
    /// The tables of an array of tables; a single table counts as one.
    [[nodiscard]] std::vector<const toml::table*> tables(const toml::table& table, std::string_view key);

    /// Complains about the first member that is not among `allowed`, with the nearest one that is.
    void allow_only(const toml::table& table, const std::vector<std::string_view>& allowed);
    /// Records a problem at `node`, unless one is recorded already.
    void complain(const toml::node& node, std::string problem);

    [[nodiscard]] const std::optional<core::Error>& problem() const noexcept { return problem_; }

private:
    void complain_at(std::size_t line, std::string problem);

    std::string name_;
    std::string source_;
    toml::table root_;
    std::optional<core::Error> problem_;
};

}  // namespace tonus::clinical
