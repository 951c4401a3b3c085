#pragma once

#include <tonus/core/content_path.hpp>
#include <tonus/core/error.hpp>

#include <toml++/toml.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::content {

/// A file as it was read: rules are compiled again from the same words when a change of the site is
/// promoted, whatever has become of the disk since.
struct SourceFile {
    core::ContentPath path;
    std::string text;
    bool opened = false;
};

[[nodiscard]] SourceFile read_source(const core::ContentPath& path);

/// A text of a file and where it stands.
struct PlacedText {
    std::string text;
    const toml::node* node = nullptr;
};

/// The failure that `problems` come to: "`what`: " and the words of the first, with all of them as its issues.
[[nodiscard]] core::Error unusable(std::string_view what, std::vector<core::Issue> problems);

/// One TOML file of what clinicians decide, read member by member. What is wrong is collected with file, line and
/// the nearest valid word, so that readers read straight on and one load reports every problem.
class TomlFile {
public:
    /// `problems` must outlive it.
    TomlFile(const SourceFile& file, std::vector<core::Issue>& problems);

    [[nodiscard]] const toml::table& root() const noexcept { return root_; }
    [[nodiscard]] bool readable() const noexcept { return readable_; }

    /// Members read through these are optional: absent gives an empty value.
    [[nodiscard]] std::string text(const toml::table& table, std::string_view key);
    /// A text or a list of texts.
    [[nodiscard]] std::vector<std::string> texts(const toml::table& table, std::string_view key);
    /// The same, each with its place. Valid as long as this file.
    [[nodiscard]] std::vector<PlacedText> placed_texts(const toml::table& table, std::string_view key);
    [[nodiscard]] std::optional<double> number(const toml::table& table, std::string_view key);
    /// A list of numbers.
    [[nodiscard]] std::vector<double> numbers(const toml::table& table, std::string_view key);
    [[nodiscard]] std::optional<bool> flag(const toml::table& table, std::string_view key);
    /// One table; an empty one where it is absent. Valid as long as this file.
    [[nodiscard]] const toml::table& section(const toml::table& table, std::string_view key);
    /// A table or a list of tables.
    [[nodiscard]] std::vector<const toml::table*> tables(const toml::table& table, std::string_view key);

    /// Complains about a text that is missing or empty.
    [[nodiscard]] std::string needed_text(const toml::table& table, std::string_view key);
    /// Complains about every member that is not among `allowed`.
    void allow_only(const toml::table& table, const std::vector<std::string_view>& allowed);

    void complain(const toml::node& node, std::string problem);
    /// "`what` "word" is not known; did you mean …?"
    void unknown(const toml::node& node, std::string_view what, std::string_view word, const std::vector<std::string_view>& known);

private:
    void complain_at(std::size_t line, std::string problem);
    /// The number that `node`, a value of `key`, is; complains if it is none.
    std::optional<double> number_in(const toml::node& node, std::string_view key);

    std::string name_;
    toml::table root_;
    std::vector<core::Issue>* problems_;
    bool readable_ = false;
};

}  // namespace tonus::content
