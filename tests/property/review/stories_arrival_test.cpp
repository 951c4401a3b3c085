#include "support/clinic.hpp"
#include "support/story.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

// Every story of tests/golden/stories but those with updates, each a patient of one clinic: however its resources come in, the clinic
// ends in the same flags.

namespace tonus::review {
namespace {

using test::Clinic;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// The resources of a story with ids and references of their own: patient p1 becomes `name`.
std::vector<std::string> resources_of(const test::Story& story, const std::string& name) {
    std::vector<std::string> resources = story.resources;
    std::map<std::string, std::string> references;
    for (std::size_t i = 0; i < resources.size(); ++i) {
        const auto document = json::Document::parse(resources[i]).value();
        const std::string type(document.root()["resourceType"].string());
        const std::string id(document.root()["id"].string());
        const std::string own = id == "p1" && type == "Patient" ? name : name + "r" + std::to_string(i);
        if (id.empty()) {
            resources[i].insert(1, R"("id":")" + own + R"(",)");
        } else {
            resources[i] = replaced(resources[i], R"("id":")" + id + '"', R"("id":")" + own + '"');
            references[type + "/" + id] = type + "/" + own;
        }
    }
    references["Patient/p1"] = "Patient/" + name;
    for (std::string& text : resources) {
        for (const auto& [from, to] : references) text = replaced(text, '"' + from + '"', '"' + to + '"');
    }
    return resources;
}

std::vector<std::string> all_resources() {
    std::vector<std::string> all;
    int patient = 0;
    for (const std::string_view file : test::unordered_stories) {
        for (const test::Story& story : test::read_golden_stories(file)) {
            for (std::string& text : resources_of(story, "s" + std::to_string(++patient))) all.push_back(std::move(text));
        }
    }
    return all;
}

void put_all(Clinic& clinic, const std::vector<std::string>& resources) {
    constexpr std::size_t at_once = 50;
    for (std::size_t at = 0; at < resources.size(); at += at_once) {
        const auto end = resources.begin() + std::ptrdiff_t(std::min(resources.size(), at + at_once));
        ASSERT_TRUE(clinic.put_together({resources.begin() + std::ptrdiff_t(at), end}).has_value());
    }
    clinic.settle();
}

/// What stands when every resource came once, in its order.
const std::string& expected() {
    static const std::string standing = [] {
        Clinic clinic;
        clinic.clock.set(test::story_now());
        put_all(clinic, all_resources());
        return clinic.standing();
    }();
    return standing;
}

class StoriesChanged : public testing::Test {
protected:
    void SetUp() override { clinic_.clock.set(test::story_now()); }
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

    std::mt19937 random_{1};
    Clinic clinic_;
};

class StoriesArrival : public StoriesChanged, public testing::WithParamInterface<unsigned> {
protected:
    StoriesArrival() { random_.seed(GetParam()); }
};

/// A crash now and then, so many transactions apart on average.
constexpr std::size_t between_crashes = 200;
constexpr std::size_t between_pauses = 40;

TEST_P(StoriesArrival, OrderRepetitionAndSplitChangeNothing) {
    std::vector<std::string> resources = all_resources();
    const std::size_t once = resources.size();
    for (std::size_t i = 0; i < once / 4; ++i) resources.push_back(resources[below(once)]);
    std::shuffle(resources.begin(), resources.end(), random_);
    while (!resources.empty()) {
        std::vector<std::string> together;
        for (std::size_t size = 1 + below(12); size > 0 && !resources.empty(); --size) {
            const bool twice = std::find(together.begin(), together.end(), resources.back()) != together.end();
            if (!twice) together.push_back(std::move(resources.back()));
            resources.pop_back();
        }
        ASSERT_TRUE(clinic_.put_together(together).has_value());
        if (below(between_pauses) == 0) clinic_.settle();
        if (below(between_crashes) == 0) clinic_.restart();
    }
    clinic_.settle();
    EXPECT_EQ(clinic_.standing(), expected());
}

TEST_F(StoriesChanged, RetractionAndReturnChangeNothing) {
    const std::vector<std::string> resources = all_resources();
    put_all(clinic_, resources);
    for (const std::string& text : resources) {
        if (below(3) != 0) continue;
        const auto document = json::Document::parse(text).value();
        const std::string type(document.root()["resourceType"].string());
        ASSERT_TRUE(clinic_.remove(type, std::string(document.root()["id"].string())).has_value());
    }
    clinic_.settle();
    ASSERT_NE(clinic_.standing(), expected());
    put_all(clinic_, resources);
    EXPECT_EQ(clinic_.standing(), expected());
}

TEST_F(StoriesChanged, UnrelatedResourcesAndASecondAssessmentChangeNothing) {
    put_all(clinic_, all_resources());
    std::vector<std::string> unrelated;
    for (const review::Flag& flag : clinic_.flags()) {
        unrelated.push_back(
            R"({"resourceType":"Observation","id":"u)" + std::to_string(unrelated.size()) +
            R"(","status":"final","subject":{"reference":")" + flag.patient_reference +
            R"("},"code":{"text":"Shoe size"},"effectiveDateTime":"2026-11-23","valueString":"42"})"
        );
    }
    ASSERT_FALSE(unrelated.empty());
    put_all(clinic_, unrelated);
    EXPECT_EQ(clinic_.standing(), expected());
    put_all(clinic_, all_resources());
    EXPECT_EQ(clinic_.standing(), expected());
}

INSTANTIATE_TEST_SUITE_P(Seeds, StoriesArrival, testing::Values(1U, 2U));

/// The clinic and the rules alone agree on every story.
TEST(StoriesInTheClinic, RaiseEveryFlagTheyExpect) {
    int patient = 0;
    for (const std::string_view file : test::unordered_stories) {
        for (const test::Story& story : test::read_golden_stories(file)) {
            const std::string name = "Patient/s" + std::to_string(++patient) + " ";
            for (const std::string& flag : story.expected) {
                EXPECT_NE(expected().find(name + flag), std::string::npos) << story.name << ": " << flag;
            }
        }
    }
}

}  // namespace
}  // namespace tonus::review
