#include "engine.hpp"

#include <atomic>
#include <latch>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

class Create : public Engine {};
class Update : public Engine {};
class Remove : public Engine {};

constexpr std::string_view nova = R"({"resourceType":"Patient","id":"ignored","identifier":[{"system":"urn:mrn","value":"7"}]})";

TEST_F(Create, GivesAnIdOfItsOwnAndVersionOne) {
    const auto reply = call("POST", "Patient", nova);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->effect, Effect::created);
    EXPECT_NE(reply->version->key.id, "ignored");
    EXPECT_EQ(reply->version->version_id, 1);
}

TEST_F(Create, SaysWhatElseIsWrongBesideTheId) {
    const auto reply = call("POST", "Patient", R"({"resourceType":"Patient","id":"a_b","broken":true})");
    ASSERT_FALSE(reply);
    std::vector<std::string> places;
    for (const core::Issue& issue : reply.error().issues()) places.push_back(issue.expression);
    EXPECT_EQ(places, (std::vector<std::string>{"Patient.id", "Patient.broken"}));
}

TEST_F(Create, TellsTheRecordKeeperAndHasThePatientAssessedOnce) {
    ASSERT_TRUE(call("POST", "Patient", nova));
    ASSERT_EQ(keeper_.changes.size(), 1U);
    EXPECT_EQ(keeper_.changes[0].reading, "Patient");
    EXPECT_GT(keeper_.changes[0].patient, 0);
    ASSERT_EQ(keeper_.assessed.size(), 1U);
    EXPECT_EQ(keeper_.assessed[0], std::vector{keeper_.changes[0].patient});
}

TEST_F(Create, IfNoneExistMakesASecondOneHarmless) {
    Request conditional = request("POST", "Patient", nova);
    conditional.if_none_exist = parse_parameters("?identifier=urn:mrn|7").value();
    const auto first = call(conditional);
    const auto second = call(conditional);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(second->effect, Effect::unchanged);
    EXPECT_EQ(first->version->key, second->version->key);
}

TEST_F(Create, IfNoneExistThatSelectsSeveralIsRefused) {
    ASSERT_TRUE(call("POST", "Patient", nova) && call("POST", "Patient", nova));
    Request conditional = request("POST", "Patient", nova);
    conditional.if_none_exist = parse_parameters("identifier=urn:mrn|7").value();
    const auto reply = call(conditional);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), ErrorKind::precondition);
    EXPECT_EQ(reply.error().issues().at(0).code, "multiple-matches");
}

TEST_F(Create, SixtyFourAtOnceUnderOneConditionMakeOneResource) {
    Request conditional = request("POST", "Patient", nova);
    conditional.if_none_exist = parse_parameters("identifier=urn:mrn|7").value();
    std::latch done(64);
    std::atomic<int> created = 0;
    for (int i = 0; i < 64; ++i) {
        auto operation = std::make_shared<Operation>(interactions_.plan(conditional).value());
        auto effect = std::make_shared<Effect>();
        store_->write(
            core::Deadline::never(),
            [this, operation, effect](store::Writer& writer) -> core::Result<void> {
                auto reply = run(*operation, writer, preparer_);
                if (!reply) return core::fail(reply.error());
                *effect = reply->effect;
                return {};
            },
            [&done, &created, effect](const core::Result<void>& ended) {
                if (ended && *effect == Effect::created) ++created;
                done.count_down();
            }
        );
    }
    done.wait();
    EXPECT_EQ(created, 1);
    EXPECT_EQ(resources(), 1);
}

struct RefusedCreate {
    std::string_view name;
    std::string_view url;
    std::string_view body;
    ErrorKind kind;
    std::string_view code;
};

class CreateRefuses : public Engine, public ::testing::WithParamInterface<RefusedCreate> {};

TEST_P(CreateRefuses, WithItsReason) {
    const auto reply = call("POST", GetParam().url, GetParam().body);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), GetParam().kind);
    EXPECT_EQ(reply.error().issues().at(0).code, GetParam().code);
    EXPECT_EQ(resources(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    CreateRefuses,
    ::testing::Values(
        RefusedCreate{"UnknownType", "Patiant", R"({"resourceType":"Patiant"})", ErrorKind::not_found, "not-supported"},
        RefusedCreate{"ReadOnlyType", "ValueSet", R"({"resourceType":"ValueSet"})", ErrorKind::method_not_allowed, "not-supported"},
        RefusedCreate{"OtherType", "Patient", R"({"resourceType":"Observation"})", ErrorKind::invalid, "invalid"},
        RefusedCreate{"NoType", "Patient", R"({"id":"1"})", ErrorKind::invalid, "required"},
        RefusedCreate{"NoObject", "Patient", R"([1])", ErrorKind::invalid, "structure"},
        RefusedCreate{"BadId", "Patient", R"({"resourceType":"Patient","id":"a b"})", ErrorKind::invalid, "value"},
        RefusedCreate{"BaseRule", "Patient", R"({"resourceType":"Patient","broken":1})", ErrorKind::invalid, "invariant"},
        RefusedCreate{"ProfileRule", "Patient", R"({"resourceType":"Patient","unprofiled":1})", ErrorKind::unprocessable, "invariant"},
        RefusedCreate{"Parameters", "Patient?x=1", R"({"resourceType":"Patient"})", ErrorKind::not_supported, "not-supported"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

TEST_F(Update, CreatesUnderTheClientsIdThenMakesVersions) {
    const auto first = call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})");
    const auto second = call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p","active":true})");
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->effect, Effect::created);
    EXPECT_EQ(second->effect, Effect::updated);
    EXPECT_EQ(second->version->version_id, 2);
}

TEST_F(Update, OfEqualContentMakesNoVersionHoweverOften) {
    constexpr std::string_view body = R"({"resourceType":"Patient","id":"p","meta":{"versionId":"9"},"active":true})";
    ASSERT_TRUE(call("PUT", "Patient/p", body));
    for (int i = 0; i < 5; ++i) {
        const auto again = call("PUT", "Patient/p", body);
        ASSERT_TRUE(again);
        EXPECT_EQ(again->effect, Effect::unchanged);
        EXPECT_EQ(again->version->version_id, 1);
    }
    EXPECT_EQ(keeper_.changes.size(), 1U);
}

TEST_F(Update, BodyIdMustBeTheUrls) {
    const auto absent = call("PUT", "Patient/p", R"({"resourceType":"Patient"})");
    const auto other = call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"q"})");
    ASSERT_FALSE(absent || other);
    EXPECT_EQ(absent.error().issues().at(0).code, "required");
    EXPECT_EQ(other.error().issues().at(0).code, "invariant");
}

TEST_F(Update, APartOfAResourceDoesNotReplaceTheWhole) {
    constexpr std::string_view part =
        R"({"resourceType":"Patient","id":"p","meta":{"tag":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationValue",)"
        R"("code":"SUBSETTED"}]}})";
    const auto refused = call("PUT", "Patient/p", part);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), ErrorKind::unprocessable);
    EXPECT_EQ(refused.error().issues().at(0).expression, "Patient.meta.tag");
    EXPECT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p","meta":{"tag":[{"system":"urn:x","code":"SUBSETTED"}]}})"));
}

TEST_F(Update, IfMatchNamesBothVersionsWhenItFails) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    Request stale = request("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p","active":true})");
    stale.if_match = parse_entity_tags("If-Match", "W/\"8\", \"9\"").value();
    const auto reply = call(stale);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), ErrorKind::precondition);
    EXPECT_EQ(
        reply.error().message(),
        "If-Match asks for version 8, 9 but the current version is 1; read the resource again, apply the change to what it is now, and "
        "retry."
    );
    stale.if_match = parse_entity_tags("If-Match", "W/\"1\"").value();
    EXPECT_TRUE(call(stale));
}

/// Source: RFC 9110, section 13.1.1: where nothing is, no entity tag matches.
TEST_F(Update, ByCriteriaThatNothingMatchesMeetsNoIfMatch) {
    Request update = request("PUT", "Patient?identifier=urn:mrn|none", R"({"resourceType":"Patient"})");
    update.if_match = parse_entity_tags("If-Match", "W/\"1\"").value();
    const auto reply = call(update);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), ErrorKind::precondition);
    EXPECT_EQ(resources(), 0);
    update.if_match.reset();
    EXPECT_TRUE(call(update));
}

TEST_F(Update, AssessesThePatientARecordLeavesAndTheOneItJoins) {
    constexpr std::string_view of_first = R"({"resourceType":"Observation","id":"o","subject":{"reference":"Patient/1"}})";
    constexpr std::string_view of_second = R"({"resourceType":"Observation","id":"o","subject":{"reference":"Patient/2"}})";
    ASSERT_TRUE(call("PUT", "Observation/o", of_first) && call("PUT", "Observation/o", of_second));
    EXPECT_EQ(keeper_.assessed.at(0).size(), 1U);
    EXPECT_EQ(keeper_.assessed.at(1).size(), 2U);
}

TEST_F(Update, ConditionalFollowsWhatMatches) {
    const auto created =
        call("PUT", "Patient?identifier=urn:mrn|7", R"({"resourceType":"Patient","identifier":[{"system":"urn:mrn","value":"7"}]})");
    ASSERT_TRUE(created);
    EXPECT_EQ(created->effect, Effect::created);
    const auto updated = call(
        "PUT", "Patient?identifier=urn:mrn|7", R"({"resourceType":"Patient","active":true,"identifier":[{"system":"urn:mrn","value":"7"}]})"
    );
    ASSERT_TRUE(updated);
    EXPECT_EQ(updated->effect, Effect::updated);
    EXPECT_EQ(updated->version->key, created->version->key);
    const auto other_id = call("PUT", "Patient?identifier=urn:mrn|7", R"({"resourceType":"Patient","id":"q"})");
    ASSERT_FALSE(other_id);
    EXPECT_EQ(other_id.error().kind(), ErrorKind::invalid);
    ASSERT_TRUE(call("PUT", "Patient/q", R"({"resourceType":"Patient","id":"q"})"));
    const auto taken = call("PUT", "Patient?identifier=none", R"({"resourceType":"Patient","id":"q"})");
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind(), ErrorKind::conflict);
}

TEST_F(Remove, IsHarmlessToRepeatAndOnWhatNeverWas) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    const auto first = call("DELETE", "Patient/p");
    const auto second = call("DELETE", "Patient/p");
    const auto never = call("DELETE", "Patient/q");
    ASSERT_TRUE(first && second && never);
    EXPECT_EQ(first->version->version_id, 2);
    EXPECT_EQ(second->version->version_id, 2);
    EXPECT_FALSE(never->version);
    EXPECT_EQ(keeper_.changes.size(), 2U);
    EXPECT_TRUE(keeper_.changes.back().reading.empty());
}

TEST_F(Remove, ThenUpdateBringsItBack) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})") && call("DELETE", "Patient/p"));
    const auto back = call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->effect, Effect::created);
    EXPECT_EQ(back->version->version_id, 3);
}

}  // namespace
}  // namespace tonus::interaction::test
