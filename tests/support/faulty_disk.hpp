#pragma once

#include <cstdint>
#include <random>

struct sqlite3_vfs;

namespace tonus::test {

/// A disk under SQLite that fails on command: a VFS over the real one that, once installed, all databases
/// of this process open their files through. It remembers every write that was not synced, so that a power
/// cut can take any of them back. Thread-safe.
/// Source: sqlite.org/vfs.html; sqlite.org/atomiccommit.html, section 3 "hardware assumptions".
class FaultyDisk {
public:
    /// Becomes the default for files opened from now on, until the end of the scope. One at a time.
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// After this many more writes the power goes: that write and everything after it fails.
    void cut_power_after(std::int64_t writes);
    [[nodiscard]] bool powered() const;
    /// With every file closed: of the writes that were not synced, some reached the disk, some did so in
    /// part, some did not, as `random` says. Then there is power again.
    void restore_power(std::mt19937& random);

    /// From now on writes (or syncs) fail, reads do not.
    void refuse_writes(bool refuse);
    void refuse_syncs(bool refuse);

private:
    sqlite3_vfs* real_;
};

}  // namespace tonus::test
