#pragma once

#include <tonus/core/embedded_file.hpp>

#include <concepts>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::core {

/// Where a file or a folder of what clinicians decide is: on the disk, or among files compiled into the program.
class ContentPath {
public:
    /// Nowhere.
    ContentPath() = default;
    /// On the disk.
    template <std::convertible_to<std::filesystem::path> Path>
    ContentPath(const Path& on_disk) : path_(on_disk) {}
    /// The root of compiled files.
    explicit ContentPath(std::span<const EmbeddedFile> compiled) : compiled_(compiled) {}

    [[nodiscard]] ContentPath operator/(std::string_view name) const;

    /// The bytes of the file; nothing if there is none.
    [[nodiscard]] std::optional<std::string> read() const;
    /// The files of the folder that end in `extension`, by their stems; none if there is no such folder.
    [[nodiscard]] std::vector<ContentPath> files(std::string_view extension) const;

    /// As messages name it.
    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string filename() const { return path_.filename().string(); }
    [[nodiscard]] std::string stem() const { return path_.stem().string(); }

private:
    std::filesystem::path path_;  ///< below the root, if compiled
    std::optional<std::span<const EmbeddedFile>> compiled_;
};

}  // namespace tonus::core
