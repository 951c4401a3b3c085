#include "engine.hpp"

#include <tonus/interaction/problem.hpp>

#include <gmock/gmock.h>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;
using testing::ElementsAre;
using testing::EndsWith;
using testing::StartsWith;

struct Damage {
    std::string_view name;
    std::string_view content;
};

// What the store cannot unpack comes empty; the other was stored by a program that took half of a surrogate pair.
constexpr Damage damages[] = {
    {"Unpacked", ""},
    {"Parsed", "\n},\"status\":\"final\",\"code\":{\"text\":\"spasm \\ud800\"},\"subject\":{\"reference\":\"Patient/p\"}}"}};

constexpr std::string_view good =
    R"({"resourceType":"Observation","id":"torn","status":"final","code":{"text":"spasm"},"subject":{"reference":"Patient/p"}})";

/// A patient with two observations, one of which cannot be read.
class Unreadable : public Engine, public ::testing::WithParamInterface<Damage> {
protected:
    Unreadable() {
        EXPECT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
        EXPECT_TRUE(call("PUT", "Observation/whole", replaced(good, "torn", "whole")));
        store_damaged("Observation/torn", good);
    }

    static std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
        std::string changed(text);
        return changed.replace(changed.find(what), what.size(), with);
    }

    void store_damaged(std::string_view url, std::string_view whole) {
        const auto document = json::Document::parse(std::string(whole)).value();
        const auto slash = url.find('/');
        const fhir::ResourceKey key{std::string(url.substr(0, slash)), std::string(url.substr(slash + 1))};
        const auto done = store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
            store::Draft draft = preparer_.prepare(document.root(), key, writer.now()).value().draft;
            const std::vector<std::string> names{"Patient/p"};
            draft.patient = writer.patient_named(names).value();
            draft.content = GetParam().content;
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            return {};
        });
        EXPECT_TRUE(done.has_value());
        keeper_.assessed.clear();
    }

    static std::vector<std::string> names_in(const std::vector<store::Version>& versions) {
        std::vector<std::string> names;
        for (const store::Version& version : versions) names.push_back(fhir::to_string(version.key));
        return names;
    }

    static std::string warning_of(const core::Result<Reply>& reply) {
        return reply && !reply->listing->warnings.empty() ? reply->listing->warnings.front().diagnostics : "";
    }
};

TEST_P(Unreadable, IsReplacedByAnUpdate) {
    const auto reply = call("PUT", "Observation/torn", good);
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_EQ(reply->effect, Effect::updated);
    EXPECT_EQ(reply->version->version_id, 2);
    EXPECT_EQ(call("GET", "Observation/torn")->effect, Effect::read);
}

TEST_P(Unreadable, IsDeletedAndItsPatientAssessed) {
    const auto reply = call("DELETE", "Observation/torn");
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_EQ(reply->effect, Effect::deleted);
    ASSERT_EQ(keeper_.assessed.size(), 1U);
    EXPECT_EQ(keeper_.assessed[0].size(), 1U);
}

TEST_P(Unreadable, CannotBePatchedAndSaysSo) {
    const auto reply = call("PATCH", "Observation/torn", R"([{"op":"add","path":"/issued","value":"2026-01-01T00:00:00Z"}])");
    ASSERT_FALSE(reply);
    EXPECT_TRUE(is_unreadable(reply.error()));
    EXPECT_THAT(reply.error().message(), StartsWith("What is stored of Observation/torn cannot be read"));
}

TEST_P(Unreadable, IsNamedWhereItIsWanted) {
    store_damaged("Patient/p", R"({"resourceType":"Patient","id":"p"})");
    const std::string_view url =
        GetParam().content.empty() ? "Observation?_id=whole&_include=Observation:subject" : "Observation/$lastn?patient=p";
    const auto reply = call("GET", url);
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_THAT(names_in(reply->listing->versions), ElementsAre("Observation/whole"));
    EXPECT_THAT(warning_of(reply), EndsWith("is left out: what is stored of it cannot be read."));
}

TEST_P(Unreadable, DoesNotKeepEverythingElseBack) {
    const auto reply = call("GET", "Patient/p/$everything?_count=3");
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_THAT(names_in(reply->listing->versions), ElementsAre("Patient/p", "Observation/whole"));
    EXPECT_THAT(warning_of(reply), StartsWith("Observation/torn is left out"));
}

TEST_P(Unreadable, StaysInItsHistory) {
    ASSERT_TRUE(call("PUT", "Observation/torn", good));
    for (const std::string_view url : {"Observation/torn/_history", "Observation/_history"}) {
        const auto reply = call("GET", url);
        ASSERT_TRUE(reply) << reply.error().message();
        EXPECT_GE(reply->listing->versions.size(), 2U) << url;
    }
}

INSTANTIATE_TEST_SUITE_P(Table, Unreadable, ::testing::ValuesIn(damages), [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace tonus::interaction::test
