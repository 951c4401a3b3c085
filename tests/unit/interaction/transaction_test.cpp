#include "engine.hpp"

#include <tonus/fhir/resource_text.hpp>

#include <chrono>
#include <thread>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

class Transaction : public Engine {
protected:
    static std::string bundle(std::string_view entries, std::string_view type = "transaction") {
        return R"({"resourceType":"Bundle","type":")" + std::string(type) + R"(","entry":[)" + std::string(entries) + "]}";
    }
    static std::string text_of(const Reply& reply) { return fhir::render_as_sent(reply.version->key, reply.version->content); }
};

TEST_F(Transaction, LeadsReferencesToWhereTheEntriesWent) {
    const auto reply = call("POST", "", bundle(R"(
        {"fullUrl":"urn:uuid:o","resource":{"resourceType":"Observation","subject":{"reference":"urn:uuid:p"},
          "identifier":[{"system":"urn:ietf:rfc:3986","value":"urn:uuid:p"}],
          "extension":[{"url":"urn:x","extension":[{"url":"y","valueReference":{"reference":"urn:uuid:p"}}]},{"url":"urn:z","valueUri":"urn:uuid:p"}]},
          "request":{"method":"POST","url":"Observation"}},
        {"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}})"));
    ASSERT_TRUE(reply) << reply.error().issues().at(0).diagnostics;
    const std::string patient = fhir::to_string(reply->entries[1].version->key);
    EXPECT_EQ(
        text_of(reply->entries[0]),
        R"({"resourceType":"Observation","id":")" + reply->entries[0].version->key.id + R"(","subject":{"reference":")" + patient +
            R"("},"identifier":[{"system":"urn:ietf:rfc:3986","value":"urn:uuid:p"}],"extension":[{"url":"urn:x","extension":[{"url":"y","valueReference":{"reference":")" +
            patient + R"("}}]},{"url":"urn:z","valueUri":")" + patient + R"("}]})"
    );
    ASSERT_EQ(keeper_.assessed.size(), 1U);
    EXPECT_EQ(keeper_.assessed[0].size(), 1U);
}

TEST_F(Transaction, LeadsRelativeReferencesBesideTheFullUrl) {
    const auto reply = call("POST", "", bundle(R"(
        {"fullUrl":"http://ehr/fhir/Patient/77","resource":{"resourceType":"Patient","id":"77"},"request":{"method":"POST","url":"Patient"}},
        {"fullUrl":"http://ehr/fhir/Observation/5","resource":{"resourceType":"Observation","subject":{"reference":"Patient/77/_history/1"}},
          "request":{"method":"POST","url":"Observation"}})"));
    ASSERT_TRUE(reply);
    EXPECT_NE(text_of(reply->entries[1]).find(fhir::to_string(reply->entries[0].version->key) + "\""), std::string::npos);
}

TEST_F(Transaction, LeadsTheLinksOfANarrative) {
    const auto reply = call("POST", "", bundle(R"(
        {"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
        {"fullUrl":"urn:uuid:o","resource":{"resourceType":"Observation","text":{"status":"generated",
          "div":"<div>urn:uuid:p <a href=\"urn:uuid:p\">a</a><img alt='x=y' src='urn:uuid:p'/><a href='http://x'>b</a></div>"}},
          "request":{"method":"POST","url":"Observation"}})"));
    ASSERT_TRUE(reply);
    const std::string patient = fhir::to_string(reply->entries[0].version->key);
    EXPECT_NE(
        text_of(reply->entries[1])
            .find(
                R"(<div>urn:uuid:p <a href=\")" + patient + R"(\">a</a><img alt='x=y' src=')" + patient +
                R"('/><a href='http://x'>b</a></div>)"
            ),
        std::string::npos
    ) << text_of(reply->entries[1]);
}

TEST_F(Transaction, LeadsConditionalReferencesToTheOneThatMatches) {
    constexpr std::string_view patient = R"({"resourceType":"Patient","id":"ID","identifier":[{"system":"urn:mrn","value":"9"}]})";
    const auto named = [&](std::string_view id) {
        std::string text(patient);
        return text.replace(text.find("ID"), 2, id);
    };
    const std::string observation =
        bundle(R"({"resource":{"resourceType":"Observation","subject":{"reference":"Patient?identifier=urn:mrn|9"}},
          "request":{"method":"POST","url":"Observation"}})");
    const auto none = call("POST", "", observation);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind(), ErrorKind::precondition);
    EXPECT_EQ(none.error().issues().at(0).code, "not-found");
    EXPECT_EQ(none.error().issues().at(0).expression, "Bundle.entry[0].resource.subject");

    ASSERT_TRUE(call("PUT", "Patient/one", named("one")));
    const auto one = call("POST", "", observation);
    ASSERT_TRUE(one) << one.error().message();
    EXPECT_NE(text_of(one->entries[0]).find(R"("reference":"Patient/one")"), std::string::npos);

    ASSERT_TRUE(call("PUT", "Patient/two", named("two")));
    const auto several = call("POST", "", observation);
    ASSERT_FALSE(several);
    EXPECT_EQ(several.error().issues().at(0).code, "multiple-matches");
    EXPECT_EQ(several.error().issues().at(0).expression, "Bundle.entry[0].resource.subject");
    EXPECT_EQ(resources(), 3);
}

TEST_F(Transaction, LeadsConditionalReferencesToAnEntryOfTheSameCondition) {
    const auto reply = call("POST", "", bundle(R"(
        {"resource":{"resourceType":"Observation","subject":{"reference":"Patient?identifier=urn:mrn|8"}},"request":{"method":"POST","url":"Observation"}},
        {"resource":{"resourceType":"Patient","identifier":[{"system":"urn:mrn","value":"8"}]},
          "request":{"method":"POST","url":"Patient","ifNoneExist":"identifier=urn:mrn|8"}})"));
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_NE(text_of(reply->entries[0]).find(fhir::to_string(reply->entries[1].version->key)), std::string::npos);
}

TEST_F(Transaction, SaysWhichConditionalReferenceLeadsNowhere) {
    const auto reply = call("POST", "", bundle(R"(
        {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
        {"resource":{"resourceType":"Observation","performer":[{"display":"x"},{"reference":"Patient?identifier=urn:mrn|none"}]},
          "request":{"method":"POST","url":"Observation"}})"));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), core::ErrorKind::precondition);
    EXPECT_EQ(reply.error().issues().at(0).expression, "Bundle.entry[1].resource.performer[1]");
}

TEST_F(Transaction, RefusesAFullUrlTwice) {
    const auto refused = call("POST", "", bundle(R"(
        {"fullUrl":"urn:uuid:a","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
        {"fullUrl":"urn:uuid:a","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}})"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues().at(0).expression, "Bundle.entry[1].fullUrl");
    EXPECT_EQ(resources(), 0);
}

// A condition passed over would be a write that nobody asked for.
TEST_F(Transaction, RefusesConditionsThatSayNothing) {
    for (const std::string_view wrong :
         {R"("ifMatch":5)",
          R"("ifMatch":"")",
          R"("ifMatch":["W/\"1\""])",
          R"("ifNoneExist":{})",
          R"("ifNoneMatch":true)",
          R"("ifModifiedSince":"x")",
          R"("ifModifiedSince":"2026-01-01")",
          R"("ifModifiedSince":7)"}) {
        const auto refused = call(
            "POST",
            "",
            bundle(
                R"({"resource":{"resourceType":"Patient","id":"p"},"request":{"method":"PUT","url":"Patient/p",)" + std::string(wrong) +
                "}}"
            )
        );
        ASSERT_FALSE(refused) << wrong;
        const auto name = wrong.substr(1, wrong.find('"', 1) - 1);
        EXPECT_EQ(refused.error().issues().at(0).expression, "Bundle.entry[0].request." + std::string(name));
    }
    EXPECT_EQ(resources(), 0);
}

TEST_F(Transaction, TakesAFhirpathPatchAsItIs) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    const auto reply = call("POST", "", bundle(R"({"resource":{"resourceType":"Parameters","parameter":[{"name":"operation","part":[
        {"name":"type","valueCode":"add"},{"name":"path","valueString":"Patient"},{"name":"name","valueString":"active"},{"name":"value","valueBoolean":true}]}]},
        "request":{"method":"PATCH","url":"Patient/p"}})"));
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_NE(text_of(reply->entries[0]).find(R"("active":true)"), std::string::npos);
}

TEST_F(Transaction, LeadsReferencesToWhatAConditionSelects) {
    constexpr std::string_view entries = R"(
        {"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","identifier":[{"system":"urn:mrn","value":"7"}]},
          "request":{"method":"POST","url":"Patient","ifNoneExist":"identifier=urn:mrn|7"}},
        {"fullUrl":"urn:uuid:o","resource":{"resourceType":"Observation","subject":{"reference":"urn:uuid:p"}},
          "request":{"method":"POST","url":"Observation"}})";
    const auto first = call("POST", "", bundle(entries));
    const auto second = call("POST", "", bundle(entries));
    ASSERT_TRUE(first && second);
    EXPECT_EQ(second->entries[0].effect, Effect::unchanged);
    const std::string patient = fhir::to_string(first->entries[0].version->key);
    EXPECT_NE(text_of(first->entries[1]).find(patient), std::string::npos);
    EXPECT_NE(text_of(second->entries[1]).find(patient), std::string::npos);
}

TEST_F(Transaction, RunsInFhirsOrder) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    const auto reply = call("POST", "", bundle(R"(
        {"request":{"method":"GET","url":"Patient/p"}},
        {"resource":{"resourceType":"Patient","id":"n"},"request":{"method":"PUT","url":"Patient/n"}},
        {"request":{"method":"GET","url":"Patient/n"}},
        {"request":{"method":"DELETE","url":"Patient/p"}})"));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->entries[0].effect, Effect::gone);
    EXPECT_EQ(reply->entries[2].effect, Effect::read);
}

TEST_F(Transaction, AppliesNothingAndNamesEveryFailingEntry) {
    const auto reply = call("POST", "", bundle(R"(
        {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
        {"resource":{"resourceType":"Patient","unprofiled":1},"request":{"method":"POST","url":"Patient"}},
        {"resource":{"resourceType":"Patient","broken":1},"request":{"method":"POST","url":"Patient"}})"));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), ErrorKind::unprocessable);
    ASSERT_EQ(reply.error().issues().size(), 2U);
    EXPECT_EQ(reply.error().issues()[0].expression, "Bundle.entry[1].resource.unprofiled");
    EXPECT_EQ(reply.error().issues()[1].expression, "Bundle.entry[2].resource.broken");
    EXPECT_EQ(resources(), 0);
}

TEST_F(Transaction, RollsBackWhatFailsWhileItRuns) {
    const auto reply = call("POST", "", bundle(R"(
        {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
        {"resource":{"resourceType":"Patient","id":"x"},"request":{"method":"PUT","url":"Patient/x","ifMatch":"W/\"4\""}},
        {"request":{"method":"GET","url":"Patient/absent"}})"));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), ErrorKind::precondition);
    ASSERT_EQ(reply.error().issues().size(), 2U);
    EXPECT_EQ(reply.error().issues()[1].expression, "Bundle.entry[2].request");
    EXPECT_EQ(resources(), 0);
}

TEST_F(Transaction, RefusesToWriteOneResourceTwice) {
    const auto reply = call("POST", "", bundle(R"(
        {"resource":{"resourceType":"Patient","id":"x"},"request":{"method":"PUT","url":"Patient/x"}},
        {"request":{"method":"DELETE","url":"Patient/x"}})"));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().issues().at(0).details_code, "MSG_TRANSACTION_DUPLICATE_ID");
    EXPECT_EQ(resources(), 0);
}

TEST_F(Transaction, RefusesTooManyEntriesAndOtherBundles) {
    std::string many;
    for (int i = 0; i < 6; ++i) many += std::string(i == 0 ? "" : ",") + R"({"request":{"method":"GET","url":"Patient"}})";
    const auto costly = call("POST", "", bundle(many));
    ASSERT_FALSE(costly);
    EXPECT_EQ(costly.error().kind(), ErrorKind::too_large);
    EXPECT_EQ(costly.error().issues().at(0).code, "too-costly");
    EXPECT_EQ(call("POST", "", bundle("", "document")).error().kind(), ErrorKind::invalid);
    EXPECT_TRUE(call("POST", "", bundle("")));
}

/// The first entry takes all the time there is: that is its input, and nothing waits for it.
TEST_F(Transaction, ReadsNoLongerThanItMay) {
    NamedOperation slow;
    slow.name = "$slow";
    slow.on_type = true;
    slow.by_get = true;
    slow.plan = [](const Interactions&, const Request&) -> core::Result<Operation> {
        Operation operation;
        operation.read = [](store::Reader&) -> core::Result<Reply> {
            std::this_thread::sleep_for(std::chrono::seconds(2));
            return Reply();
        };
        return operation;
    };
    const Interactions interactions(preparer_, {}, {slow});
    const std::string read = R"({"request":{"method":"GET","url":"Patient/$slow"}})";
    const auto planned = interactions.plan(request("POST", "", bundle(read + "," + read)));
    ASSERT_TRUE(planned) << planned.error().message();
    const auto refused = store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
        const auto reply = run(*planned, writer, preparer_);
        return reply ? core::Result<void>() : core::fail(reply.error());
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues().at(0).code, "too-costly");
    EXPECT_EQ(refused.error().issues().at(0).expression, "Bundle.entry[1].request.url");
}

TEST_F(Transaction, PatchesByABinary) {
    ASSERT_TRUE(call("PUT", "Patient/p", R"({"resourceType":"Patient","id":"p"})"));
    // [{"op":"add","path":"/active","value":true}]
    const auto reply = call("POST", "", bundle(R"({"resource":{"resourceType":"Binary","contentType":"application/json-patch+json",
        "data":"W3sib3AiOiJhZGQiLCJwYXRoIjoiL2FjdGl2ZSIsInZhbHVlIjp0cnVlfV0="},"request":{"method":"PATCH","url":"Patient/p"}})"));
    ASSERT_TRUE(reply);
    EXPECT_NE(text_of(reply->entries[0]).find(R"("active":true)"), std::string::npos);
}

TEST_F(Transaction, BatchPlansEachEntryByItself) {
    const auto planned = interactions_.plan_batch(request(
        "POST",
        "",
        bundle(
            R"(
        {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
        {"resource":{"resourceType":"Patient","broken":1},"request":{"method":"POST","url":"Patient"}},
        {"request":{"method":"GET","url":"Foo/1"}})",
            "batch"
        )
    ));
    ASSERT_TRUE(planned);
    EXPECT_TRUE((*planned)[0]);
    EXPECT_EQ((*planned)[1].error().kind(), ErrorKind::invalid);
    EXPECT_EQ((*planned)[2].error().kind(), ErrorKind::not_found);
}

}  // namespace
}  // namespace tonus::interaction::test
