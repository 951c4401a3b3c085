#include <tonus/store/audit_hash.hpp>

#include <gtest/gtest.h>

#include <set>

namespace tonus::store {
namespace {

TEST(AuditHash, IsSha256OverWhatItSays) {
    // SHA-256 of eight zero bytes.
    EXPECT_EQ(audit_hash("", core::Instant(), ""), "af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc");
}

TEST(AuditHash, DependsOnEveryPart) {
    const core::Instant later(std::chrono::milliseconds(1));
    const std::set<std::string> hashes = {
        audit_hash("", core::Instant(), ""),
        audit_hash("a", core::Instant(), ""),
        audit_hash("", later, ""),
        audit_hash("", core::Instant(), "a"),
    };
    EXPECT_EQ(hashes.size(), 4U);
}

}  // namespace
}  // namespace tonus::store
