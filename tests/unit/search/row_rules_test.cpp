#include <tonus/json/document.hpp>
#include <tonus/search/index.hpp>
#include <tonus/search/words.hpp>

#include "support/search_table.hpp"

#include <gtest/gtest.h>
#include <xxhash.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace tonus::search {
namespace {

constexpr const char* r4_examples = "tools/definitions/node_modules/hl7.fhir.r4.examples";
constexpr const char* recorded = "tests/golden/search/row-rules.txt";
constexpr int most_of_a_type = 8;

std::string content_of(const std::filesystem::path& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What a store files under these resources, in one number.
class FiledRows {
public:
    void add(json::Value resource) {
        const Extracted extracted = test::r4_extractor().extract_indexed(resource);
        const auto rows = index_rows(extracted);
        const auto contained = contained_rows(test::r4_extractor(), resource, extracted);
        std::set<IndexRow> all(rows.begin(), rows.end());
        all.insert(contained.begin(), contained.end());
        for (const IndexRow& row : all) {
            add(&row.key, sizeof row.key);
            add(&row.order, sizeof row.order);
        }
        const std::string words = words_text(resource);
        add(words.data(), words.size());
    }
    [[nodiscard]] std::string digest() const { return std::to_string(digest_); }

private:
    void add(const void* bytes, std::size_t size) { digest_ = XXH3_64bits_withSeed(bytes, size, digest_); }

    std::uint64_t digest_ = 0;
};

// A store that an older program wrote is indexed again only where row_rules has been raised: if that is forgotten, its resources would
// be found by some searches and missed by others.
TEST(RowRules, AreRaisedWhenTheSameResourcesAreFiledOtherwise) {
    std::set<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(r4_examples)) paths.insert(entry.path());
    FiledRows filed;
    std::map<std::string, int> taken;
    for (const auto& path : paths) {
        const std::string type = path.filename().string().substr(0, path.filename().string().find('-'));
        if (path.extension() != ".json" || !test::r4_search_table().serves(type) || ++taken[type] > most_of_a_type) continue;
        const auto document = json::Document::parse(content_of(path));
        ASSERT_TRUE(document.has_value()) << path;
        filed.add(document->root());
    }
    EXPECT_GT(taken.size(), 100U);

    std::ifstream record(recorded);
    std::int64_t rules = 0;
    std::string digest;
    record >> rules >> digest;
    ASSERT_EQ(rules, row_rules) << "record in " << recorded << ": " << row_rules << " " << filed.digest();
    EXPECT_EQ(digest, filed.digest()) << "the same resources get other rows than row_rules " << rules
                                      << " gave them: raise it, say there what changed, and record the new digest in " << recorded;
}

}  // namespace
}  // namespace tonus::search
