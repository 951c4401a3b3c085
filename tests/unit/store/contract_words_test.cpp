#include "contract_search.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace tonus::store {
namespace {

using testing::ElementsAre;

/// Content as fhir::content_of() makes it, with some words and a narrative.
std::string content_with(const std::string& words, const std::string& narrative = "") {
    return "\n},\"code\":{\"text\":\"" + words + "\"},\"text\":{\"div\":\"<div>" + narrative + "</div>\"}}";
}

class StoreWords : public StoreSearch {
protected:
    /// Asks for versions with a word that begins so, accepting whatever the store hands out.
    std::vector<std::string> find_words(std::vector<std::vector<std::string>> words) {
        IndexQuery query = with_keys({});
        query.words = std::move(words);
        query.certain = false;
        query.accept = [this](const Version& version) -> core::Result<bool> {
            looked_at_.push_back(version.key.id);
            return version.content.find("rare") != version.content.npos;
        };
        looked_at_.clear();
        return find(query);
    }
    /// Enough that the store neither looks at all of them nor leaves all of them to be indexed.
    void put_many(const std::string& words, int first, int count) {
        perform([&](Writer& writer) -> core::Result<void> {
            for (int i = first; i < first + count; ++i) {
                Draft draft;
                draft.key = {"Observation", "o" + std::to_string(i)};
                draft.content = content_with(words);
                if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            }
            return {};
        });
    }

    /// Quiet moments enough for what waits to be indexed.
    void catch_up() {
        for (int i = 0; i < 24; ++i) put("Basic", "tick", content_with("tick"));
    }

    std::vector<std::string> looked_at_;
};

TEST_P(StoreWords, WhatHasThemIsFoundWithoutLookingAtTheRest) {
    put("Observation", "first", content_with("rarely"));
    put("Patient", "other", content_with("rarely"));
    put_many("common", 0, 2000);
    put("Observation", "last", content_with("very rare"));
    EXPECT_THAT(find_words({{"rare"}}), ElementsAre("last", "first"));
    catch_up();
    EXPECT_THAT(find_words({{"rare"}}), ElementsAre("last", "first"));
    EXPECT_LT(looked_at_.size(), 400U);
    EXPECT_THAT(find_words({{"rare"}, {"very", "barely"}}), testing::Contains("last"));
    reopen();
    EXPECT_THAT(find_words({{"rare"}}), ElementsAre("last", "first"));
    EXPECT_LT(looked_at_.size(), 400U);
}

TEST_P(StoreWords, WordsThatComeWithAVersionStandForIts) {
    Draft draft;
    draft.content = content_with("rare");
    draft.words = "rare very";
    draft.key = {"Observation", "first"};
    write([&](Writer& writer) { return writer.put(draft); });
    put_many("common", 0, 1000);
    draft.key = {"Observation", "last"};
    write([&](Writer& writer) { return writer.put(draft); });
    put_many("common", 1000, 1000);
    EXPECT_THAT(find_words({{"very"}}), ElementsAre("last", "first"));
    catch_up();
    EXPECT_THAT(find_words({{"very"}}), ElementsAre("last", "first"));
    EXPECT_LT(looked_at_.size(), 400U);
    reopen();
    EXPECT_THAT(find_words({{"very"}}), ElementsAre("last", "first"));
}

TEST_P(StoreWords, WordsOfWhatWasUndoneAreForgotten) {
    const auto undone = store_->write_blocking([](Writer& writer) -> core::Result<void> {
        Draft draft;
        draft.content = content_with("rare");
        draft.words = "rare";
        for (const std::string id : {"undone", "undone-too"}) {
            draft.key = {"Observation", id};
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        }
        return core::fail(core::ErrorKind::conflict, "no");
    });
    ASSERT_FALSE(undone.has_value());
    put("Observation", "kept", content_with("common"));
    put("Observation", "sought", content_with("rare"));
    put_many("common", 0, 2000);
    catch_up();
    EXPECT_THAT(find_words({{"rare"}}), ElementsAre("sought"));
    EXPECT_THAT(looked_at_, testing::Not(testing::Contains("kept"))) << "it has the place of what was undone";
}

TEST_P(StoreWords, OnlyCurrentVersionsAreHandedOut) {
    put("Observation", "kept", content_with("rare"));
    put("Observation", "changed", content_with("rare"));
    put("Observation", "gone", content_with("rare"));
    put_many("common", 0, 1000);
    put("Observation", "changed", content_with("common"));
    remove("Observation", "gone");
    put_many("common", 1000, 1000);
    catch_up();
    EXPECT_THAT(find_words({{"rare"}}), ElementsAre("kept"));
    EXPECT_THAT(looked_at_, testing::Not(testing::Contains("gone")));
}

TEST_P(StoreWords, CountsAreOfWhatIsAccepted) {
    put_many("rare", 0, 300);
    put_many("common", 300, 1500);
    put("Observation", "o7", content_with("common"));
    catch_up();
    IndexQuery query = with_keys({});
    query.words = {{"rare"}};
    query.certain = false;
    int looked_at = 0;
    query.accept = [&](const Version&) -> core::Result<bool> {
        ++looked_at;
        return true;
    };
    EXPECT_LT(total(query), 700) << "those whose words are known to be others are not counted";
    query.accept = [&](const Version& version) -> core::Result<bool> { return version.content.find("rare") != version.content.npos; };
    EXPECT_EQ(total(query), 299);
}

TEST_P(StoreWords, PagesGoOnWhereTheyEnded) {
    put_many("rare", 0, 700);
    put_many("common", 700, 700);
    catch_up();
    IndexQuery query = with_keys({});
    query.words = {{"rare"}};
    query.certain = false;
    query.accept = [](const Version& version) -> core::Result<bool> { return version.content.find("rare") != version.content.npos; };
    query.count = 60;
    std::vector<std::string> shown;
    do {
        const SearchPage page = read([&](Reader& reader) { return reader.search(query); });
        for (const Version& version : page.versions) shown.push_back(version.key.id);
        query.after = page.next;
        put("Observation", "o" + std::to_string(shown.size()), content_with("rare"));
    } while (query.after);
    EXPECT_EQ(shown.size(), 700U);
    std::sort(shown.begin(), shown.end());
    EXPECT_EQ(std::unique(shown.begin(), shown.end()), shown.end());
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreWords, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
