#pragma once

#include <tonus/core/result.hpp>

#include <filesystem>

namespace tonus::store::sqlite {

/// The database's file in a data folder.
[[nodiscard]] inline std::filesystem::path database_in(const std::filesystem::path& folder) { return folder / "tonus.sqlite"; }

/// Makes changes to a folder's entries survive a power cut. Errors: internal.
[[nodiscard]] core::Result<void> sync_folder(const std::filesystem::path& folder);

/// The folder a database lives in, held for this process alone. Released on destruction, and by the
/// kernel if the process dies.
class DataFolder {
public:
    /// Makes the folder (mode 0700) if there is none, and syncs its parent so that it survives a power
    /// cut. Errors: conflict if another process holds it; storage_full; internal if it cannot be
    /// made, written or synced.
    [[nodiscard]] static core::Result<DataFolder> claim(const std::filesystem::path& folder);

    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;
    ~DataFolder();

    [[nodiscard]] std::filesystem::path database() const { return database_in(folder_); }

private:
    DataFolder(std::filesystem::path folder, int lock) : folder_(std::move(folder)), lock_(lock) {}

    std::filesystem::path folder_;
    int lock_;  // descriptor of the locked file
};

}  // namespace tonus::store::sqlite
