#pragma once

#include <tonus/core/result.hpp>

#include <filesystem>

namespace tonus::store::sqlite {

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

    [[nodiscard]] std::filesystem::path database() const { return folder_ / "tonus.sqlite"; }

private:
    DataFolder(std::filesystem::path folder, int lock) : folder_(std::move(folder)), lock_(lock) {}

    std::filesystem::path folder_;
    int lock_;  // descriptor of the locked file
};

}  // namespace tonus::store::sqlite
