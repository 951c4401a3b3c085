#include "engine.hpp"

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

/// A site that has references checked.
class CheckedReferences : public Engine {
protected:
    core::Result<Reply> checked(std::string_view verb, std::string_view url, std::string_view body = {}) {
        auto operation = strict_.plan(request(verb, url, body));
        if (!operation) return core::fail(operation.error());
        core::Result<Reply> reply = core::fail(ErrorKind::internal, "not run");
        const auto ended = store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
            reply = run(*operation, writer, checking_);
            if (!reply) return core::fail(reply.error());
            return {};
        });
        return ended ? reply : core::Result<Reply>(core::fail(ended.error()));
    }
    core::Result<Reply> observe(const std::string& reference) {
        return checked("PUT", "Observation/o", R"({"resourceType":"Observation","id":"o","subject":{"reference":")" + reference + R"("}})");
    }

    const Preparer checking_{types_, validator_, searches_, keeper_, true};
    const Interactions strict_{checking_, {}};
};

constexpr std::string_view patient = R"({"resourceType":"Patient","id":"p"})";

TEST_F(CheckedReferences, RefuseAWriteThatLeadsNowhere) {
    const auto refused = observe("Patient/p");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), ErrorKind::conflict);
    EXPECT_EQ(refused.error().issues().at(0).expression, "Observation.subject.reference");
    EXPECT_EQ(resources(), 0) << "nothing was kept";
    ASSERT_TRUE(checked("PUT", "Patient/p", patient));
    EXPECT_TRUE(observe("Patient/p"));
    EXPECT_TRUE(observe("Patient/p/_history/1"));
    EXPECT_TRUE(observe("http://elsewhere/fhir/Patient/z")) << "not ours to check";
    EXPECT_TRUE(observe("#contained"));
}

TEST_F(CheckedReferences, TakeATransactionAsAWhole) {
    EXPECT_TRUE(checked(
        "POST", "", R"({"resourceType":"Bundle","type":"transaction","entry":[
        {"resource":{"resourceType":"Observation","subject":{"reference":"urn:uuid:6b1e88a6-33c4-4e89-9f5b-0b6966f3c8bb"}},"request":{"method":"POST","url":"Observation"}},
        {"fullUrl":"urn:uuid:6b1e88a6-33c4-4e89-9f5b-0b6966f3c8bb","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}]})"
    ));
}

TEST_F(CheckedReferences, RefuseTheDeletionOfWhatIsReferredTo) {
    ASSERT_TRUE(checked("PUT", "Patient/p", patient));
    ASSERT_TRUE(observe("Patient/p"));
    const auto refused = checked("DELETE", "Patient/p");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), ErrorKind::conflict);
    EXPECT_NE(refused.error().message().find("Observation/o"), std::string::npos);
    ASSERT_TRUE(checked("DELETE", "Observation/o"));
    EXPECT_TRUE(checked("DELETE", "Patient/p"));
}

TEST_F(CheckedReferences, AreOffUnlessASiteAsksForThem) {
    EXPECT_TRUE(call("PUT", "Observation/o", R"({"resourceType":"Observation","id":"o","subject":{"reference":"Patient/nobody"}})"));
}

}  // namespace
}  // namespace tonus::interaction::test
