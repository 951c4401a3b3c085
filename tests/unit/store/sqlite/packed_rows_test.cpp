#include "sqlite/packed_rows.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace tonus::store::sqlite {
namespace {

RC_GTEST_PROP(PackedRows, ComeBackAsTheyWere, (const std::vector<std::pair<std::uint64_t, std::int64_t>>& pairs)) {
    std::vector<IndexRow> rows;
    for (const auto& [key, order] : pairs) rows.push_back({key, order});
    RC_ASSERT(unpack(pack(rows)) == rows);
}

TEST(PackedRows, KeepExtremes) {
    const std::vector<IndexRow> rows = {
        {0, std::numeric_limits<std::int64_t>::min()},
        {std::numeric_limits<std::uint64_t>::max(), std::numeric_limits<std::int64_t>::max()},
    };
    EXPECT_EQ(unpack(pack(rows)), rows);
}

TEST(PackedRows, StopWhereTheyAreCutShort) {
    const std::vector<IndexRow> rows = {{1, 1}, {2, 1'000'000}};
    const std::string packed = pack(rows);
    for (std::size_t size = 0; size < packed.size(); ++size) {
        EXPECT_EQ(unpack(packed.substr(0, size)).size(), size < 9 ? 0U : 1U) << size;
    }
}

}  // namespace
}  // namespace tonus::store::sqlite
