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
    /// What a failed sync should have brought to the disk is given up, and no later one brings it there: the system takes
    /// it for written (P. Rebello et al., "Can Applications Recover from fsync Failures?", 2020).
    void refuse_syncs(bool refuse);
    /// The same of databases only, not of their logs.
    void refuse_database_syncs(bool refuse);
    /// How many syncs have failed so far.
    [[nodiscard]] int failed_syncs() const;

private:
    sqlite3_vfs* real_;
};

}  // namespace tonus::test
