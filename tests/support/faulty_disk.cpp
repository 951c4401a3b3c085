#include "support/faulty_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <vector>

namespace tonus::test {
namespace {

constexpr std::size_t sector = 512;

struct Write {
    std::int64_t offset = 0;
    std::string before;  // what stood there; shorter than `after` at the end of the file
    std::string after;
    bool given_up = false;  // a sync of it failed

    [[nodiscard]] std::int64_t end() const { return offset + std::int64_t(after.size()); }
};

/// The writes to one file since its last sync.
struct FileState {
    std::int64_t synced_size = 0;
    std::vector<Write> writes;
};

/// What the VFS's plain functions work on.
struct Disk {
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    std::mutex mutex;
    std::map<std::string, FileState> files;
    std::atomic<bool> powered = true;
    std::atomic<bool> refuse_writes = false;
    std::atomic<bool> refuse_syncs = false;
    std::atomic<bool> refuse_database_syncs = false;
    std::atomic<int> failed_syncs = 0;
    std::int64_t writes_left = -1;  // negative: as many as you like
};

Disk& disk() {
    static Disk one;
    return one;
}

/// What is left of `write` where `later` did not overwrite it.
std::vector<Write> uncovered(const Write& write, const Write& later) {
    std::vector<Write> left;
    const auto keep = [&](std::int64_t from, std::int64_t to) {
        if (from >= to) return;
        const auto begin = std::size_t(from - write.offset);
        const auto length = std::size_t(to - from);
        left.push_back({from, write.before.substr(std::min(begin, write.before.size()), length), write.after.substr(begin, length), true});
    };
    keep(write.offset, std::min(write.end(), later.offset));
    keep(std::max(write.offset, later.end()), write.end());
    return left;
}

/// What was written is on the disk now; what was given up before stays so where it was not written again.
void note_sync(FileState& state, std::int64_t size) {
    std::vector<Write> given_up;
    for (const Write& write : state.writes) {
        if (write.given_up) {
            given_up.push_back(write);
            continue;
        }
        std::vector<Write> left;
        for (const Write& lost : given_up) {
            for (Write& piece : uncovered(lost, write)) left.push_back(std::move(piece));
        }
        given_up = std::move(left);
    }
    state.writes = std::move(given_up);
    state.synced_size = size;
}

struct File {
    sqlite3_file base;
    sqlite3_file* real;
    FileState* state;  // nothing for temporary files
    bool database;
};

File& cast(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* real_of(sqlite3_file* file) { return cast(file).real; }

std::string read_now(sqlite3_file* real, std::int64_t offset, std::size_t length) {
    sqlite3_int64 size = 0;
    real->pMethods->xFileSize(real, &size);
    const auto there = std::size_t(std::clamp<std::int64_t>(size - offset, 0, std::int64_t(length)));
    std::string bytes(there, '\0');
    if (there > 0) real->pMethods->xRead(real, bytes.data(), int(there), offset);
    return bytes;
}

/// With the mutex held: notes a change and says whether it may happen.
bool allow(File& file, std::int64_t offset, const void* bytes, std::size_t length) {
    Disk& all = disk();
    if (!all.powered || all.refuse_writes) return false;
    if (all.writes_left >= 0 && all.writes_left-- == 0) {
        all.powered = false;
        return false;
    }
    if (file.state != nullptr) {
        file.state->writes.push_back({offset, read_now(file.real, offset, length), std::string(static_cast<const char*>(bytes), length)});
    }
    return true;
}

int close_file(sqlite3_file* file) { return real_of(file)->pMethods->xClose(real_of(file)); }

int read_file(sqlite3_file* file, void* to, int length, sqlite3_int64 offset) {
    return real_of(file)->pMethods->xRead(real_of(file), to, length, offset);
}

int write_file(sqlite3_file* file, const void* bytes, int length, sqlite3_int64 offset) {
    const std::lock_guard lock(disk().mutex);
    if (!allow(cast(file), offset, bytes, std::size_t(length))) return SQLITE_IOERR_WRITE;
    return real_of(file)->pMethods->xWrite(real_of(file), bytes, length, offset);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    const std::lock_guard lock(disk().mutex);
    if (!disk().powered || disk().refuse_writes) return SQLITE_IOERR_TRUNCATE;
    if (FileState* state = cast(file).state) {
        // What is cut off is remembered as overwritten by nothing.
        state->writes.push_back({size, read_now(real_of(file), size, std::size_t(1) << 30U), {}});
    }
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

int sync_file(sqlite3_file* file, int flags) {
    const std::lock_guard lock(disk().mutex);
    FileState* state = cast(file).state;
    if (!disk().powered || disk().refuse_syncs || (disk().refuse_database_syncs && cast(file).database)) {
        ++disk().failed_syncs;
        if (state != nullptr) {
            for (Write& write : state->writes) write.given_up = true;
        }
        return SQLITE_IOERR_FSYNC;
    }
    const int code = real_of(file)->pMethods->xSync(real_of(file), flags);
    if (code != SQLITE_OK || state == nullptr) return code;
    sqlite3_int64 size = 0;
    real_of(file)->pMethods->xFileSize(real_of(file), &size);
    note_sync(*state, size);
    return code;
}

int size_of(sqlite3_file* file, sqlite3_int64* size) { return real_of(file)->pMethods->xFileSize(real_of(file), size); }
int lock_file(sqlite3_file* file, int level) { return real_of(file)->pMethods->xLock(real_of(file), level); }
int unlock_file(sqlite3_file* file, int level) { return real_of(file)->pMethods->xUnlock(real_of(file), level); }
int check_lock(sqlite3_file* file, int* held) { return real_of(file)->pMethods->xCheckReservedLock(real_of(file), held); }
int control_file(sqlite3_file* file, int operation, void* argument) {
    // A hint to make the file larger at once would be a write we do not see.
    if (operation == SQLITE_FCNTL_SIZE_HINT) return SQLITE_OK;
    return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}
int sector_size(sqlite3_file* file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }
int characteristics(sqlite3_file* file) { return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file)); }
int map_shared(sqlite3_file* file, int page, int size, int extend, volatile void** where) {
    return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, where);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void barrier(sqlite3_file* file) { real_of(file)->pMethods->xShmBarrier(real_of(file)); }
int unmap_shared(sqlite3_file* file, int remove) { return real_of(file)->pMethods->xShmUnmap(real_of(file), remove); }

const sqlite3_io_methods methods = {
    2,           close_file,  read_file,    write_file,   truncate_file, sync_file,       size_of,
    lock_file,   unlock_file, check_lock,   control_file, sector_size,   characteristics, map_shared,
    lock_shared, barrier,     unmap_shared, nullptr,      nullptr,
};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    Disk& all = disk();
    File& opened = *new (file) File{};
    opened.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
    const int code = all.real->xOpen(all.real, name, opened.real, flags, flags_out);
    if (code != SQLITE_OK) return code;
    opened.base.pMethods = &methods;
    opened.database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    if (name == nullptr) return code;
    const std::lock_guard lock(all.mutex);
    const auto [at, added] = all.files.try_emplace(name);
    if (added) {
        sqlite3_int64 size = 0;
        opened.real->pMethods->xFileSize(opened.real, &size);
        at->second.synced_size = size;
    }
    opened.state = &at->second;
    return code;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
    Disk& all = disk();
    const std::lock_guard lock(all.mutex);
    if (!all.powered || all.refuse_writes) return SQLITE_IOERR_DELETE;
    if (const auto known = all.files.find(name); known != all.files.end()) known->second = {};
    return all.real->xDelete(all.real, name, sync_folder);
}

/// Part of a write: what a disk does that loses power within it.
std::string torn(const Write& write, std::mt19937& random) {
    const std::size_t sectors = write.after.size() / sector;
    return write.after.substr(0, sectors == 0 ? 0 : sector * (random() % (sectors + 1)));
}

/// Puts a file back to its last sync, then lets some of the later writes through.
void lose_some(const std::string& name, const FileState& state, std::mt19937& random) {
    std::error_code ignored;
    if (!std::filesystem::exists(name, ignored)) return;
    std::fstream file(name, std::ios::in | std::ios::out | std::ios::binary);
    const auto put = [&](std::int64_t offset, const std::string& bytes) {
        file.seekp(offset);
        file.write(bytes.data(), std::streamsize(bytes.size()));
    };
    for (auto write = state.writes.rbegin(); write != state.writes.rend(); ++write) put(write->offset, write->before);
    file.flush();
    std::filesystem::resize_file(name, std::uintmax_t(state.synced_size));
    for (const Write& write : state.writes) {
        const auto fate = random() % 3;
        if (fate == 0) put(write.offset, write.after);
        if (fate == 1) put(write.offset, torn(write, random));
    }
}

}  // namespace

FaultyDisk::FaultyDisk() : real_(sqlite3_vfs_find(nullptr)) {
    Disk& all = disk();
    all.real = real_;
    all.files.clear();
    all.powered = true;
    all.writes_left = -1;
    refuse_writes(false);
    refuse_syncs(false);
    refuse_database_syncs(false);
    all.failed_syncs = 0;
    all.vfs = *real_;
    all.vfs.zName = "faulty";
    all.vfs.szOsFile = int(sizeof(File)) + real_->szOsFile;
    all.vfs.xOpen = open_file;
    all.vfs.xDelete = delete_file;
    sqlite3_vfs_register(&all.vfs, 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&disk().vfs);
    sqlite3_vfs_register(real_, 1);
}

void FaultyDisk::cut_power_after(std::int64_t writes) {
    const std::lock_guard lock(disk().mutex);
    disk().writes_left = writes;
}

bool FaultyDisk::powered() const { return disk().powered; }

void FaultyDisk::restore_power(std::mt19937& random) {
    Disk& all = disk();
    for (const auto& [name, state] : all.files) {
        // Shared memory is no file of the disk's.
        if (!name.ends_with("-shm")) lose_some(name, state, random);
    }
    for (const auto& [name, state] : all.files) std::filesystem::remove(name + "-shm");
    all.files.clear();
    all.writes_left = -1;
    all.powered = true;
}

void FaultyDisk::refuse_writes(bool refuse) { disk().refuse_writes = refuse; }
void FaultyDisk::refuse_syncs(bool refuse) { disk().refuse_syncs = refuse; }
void FaultyDisk::refuse_database_syncs(bool refuse) { disk().refuse_database_syncs = refuse; }
int FaultyDisk::failed_syncs() const { return disk().failed_syncs; }

}  // namespace tonus::test
