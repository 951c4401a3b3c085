#include "sqlite/checkpoint.hpp"

#include <sqlite3.h>

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace tonus::store::sqlite {
namespace {

// Source: SQLite, "WAL-mode File Format", sections 2.2 and 2.3.
constexpr int index_block = 32 * 1024;
constexpr std::size_t place_of_checkpoint = 96;
constexpr int folding_lock = 1;  // WAL_CKPT_LOCK

/// The lock that SQLite holds during a checkpoint.
class CheckpointLock {
public:
    explicit CheckpointLock(sqlite3_file& file) : file_(file), held_(change(SQLITE_SHM_LOCK)) {}
    ~CheckpointLock() {
        if (held_) static_cast<void>(change(SQLITE_SHM_UNLOCK));
    }
    CheckpointLock(const CheckpointLock&) = delete;
    CheckpointLock& operator=(const CheckpointLock&) = delete;

    [[nodiscard]] bool held() const noexcept { return held_; }

private:
    [[nodiscard]] bool change(int how) {
        return file_.pMethods->xShmLock(&file_, folding_lock, 1, how | SQLITE_SHM_EXCLUSIVE) == SQLITE_OK;
    }

    sqlite3_file& file_;
    const bool held_;
};

}  // namespace

bool forget_checkpoint(sqlite3* handle) {
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file)) != SQLITE_OK) return false;
    if (file == nullptr || file->pMethods == nullptr || file->pMethods->iVersion < 2) return false;
    const CheckpointLock lock(*file);
    volatile void* index = nullptr;
    if (!lock.held() || file->pMethods->xShmMap(file, 0, index_block, 0, &index) != SQLITE_OK || index == nullptr) return false;
    auto* bytes = static_cast<std::byte*>(const_cast<void*>(index));
    std::atomic_ref(*reinterpret_cast<std::uint32_t*>(bytes + place_of_checkpoint)).store(0);
    return true;
}

}  // namespace tonus::store::sqlite
