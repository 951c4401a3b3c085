// What would hold up everybody's writes is worked out before the writer's turn, or refused.
#include "engine.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/problem.hpp>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

/// A resource longer than what is patched in the writer's turn.
std::string long_patient(std::string_view family) {
    return R"({"resourceType":"Patient","id":"p","name":[{"family":")" + std::string(family) + R"("}],"photo":")" +
           std::string(100'000, 'x') + "\"}";
}

constexpr std::string_view add_active = R"([{"op":"add","path":"/active","value":true}])";
constexpr std::string_view add_tag =
    R"({"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":{"tag":[{"system":"s","code":"c"}]}}]})";

struct Change {
    std::string_view name;
    std::string_view verb;
    std::string_view url;
    std::string body;
    std::string_view found;  ///< in the changed resource
};

class LongChange : public Engine, public ::testing::WithParamInterface<Change> {
protected:
    Operation planned() { return interactions_.plan(request(GetParam().verb, GetParam().url, GetParam().body)).value(); }
    void work_ahead(const Operation& operation) {
        ASSERT_TRUE(store_->read_blocking([&](store::Reader& reader) { return work_ahead_blocking(operation, reader); }));
    }
    core::Result<void> write(const Operation& operation) {
        return store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
            const auto reply = run(operation, writer, preparer_);
            return reply ? core::Result<void>() : core::fail(reply.error());
        });
    }
    std::string stored() {
        const auto reply = call("GET", "Patient/p");
        return reply ? reply->version->content : reply.error().message();
    }
};

TEST_P(LongChange, IsWorkedOutBeforeTheWritersTurn) {
    ASSERT_TRUE(call("PUT", "Patient/p", long_patient("A")));
    const Operation operation = planned();
    work_ahead(operation);
    ASSERT_TRUE(write(operation));
    EXPECT_NE(stored().find(GetParam().found), std::string::npos);
}

TEST_P(LongChange, IsNotWorkedOutInTheWritersTurn) {
    ASSERT_TRUE(call("PUT", "Patient/p", long_patient("A")));
    const auto refused = write(planned());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), ErrorKind::conflict);
    EXPECT_TRUE(is_changed_meanwhile(refused.error()));
    EXPECT_EQ(refused.error().issues().at(0).code, "lock-error");
}

TEST_P(LongChange, IsOfTheVersionThatItWasWorkedOutFor) {
    ASSERT_TRUE(call("PUT", "Patient/p", long_patient("A")));
    const Operation operation = planned();
    work_ahead(operation);
    ASSERT_TRUE(call("PUT", "Patient/p", long_patient("B")));
    const auto refused = write(operation);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(is_changed_meanwhile(refused.error()));
    EXPECT_NE(stored().find(R"("family":"B")"), std::string::npos);
    work_ahead(operation);
    ASSERT_TRUE(write(operation));
    EXPECT_NE(stored().find(R"("family":"B")"), std::string::npos);
    EXPECT_NE(stored().find(GetParam().found), std::string::npos);
}

std::string bundle(const std::string& entries) { return R"({"resourceType":"Bundle","type":"transaction","entry":[)" + entries + "]}"; }

/// [{"op":"add","path":"/active","value":true}]
const std::string patch_entry = R"({"resource":{"resourceType":"Binary","contentType":"application/json-patch+json",
    "data":"W3sib3AiOiJhZGQiLCJwYXRoIjoiL2FjdGl2ZSIsInZhbHVlIjp0cnVlfV0="},"request":{"method":"PATCH","url":"Patient/p"}})";
/// Where its reference leads is known once the condition is decided.
const std::string conditional_entry = R"({"fullUrl":"urn:uuid:o","resource":{"resourceType":"Observation","status":"final"},
    "request":{"method":"POST","url":"Observation","ifNoneExist":"identifier=urn:x|1"}})";

INSTANTIATE_TEST_SUITE_P(
    Of,
    LongChange,
    ::testing::Values(
        Change{"APatch", "PATCH", "Patient/p", std::string(add_active), R"("active":true)"},
        Change{"AConditionalPatch", "PATCH", "Patient?_id=p", std::string(add_active), R"("active":true)"},
        Change{"Meta", "POST", "Patient/p/$meta-add", std::string(add_tag), R"("code":"c")"},
        Change{"ATransaction", "POST", "", bundle(patch_entry), R"("active":true)"},
        Change{"ATransactionWithACondition", "POST", "", bundle(conditional_entry + "," + patch_entry), R"("active":true)"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

class CostlyWrite : public Engine {
protected:
    static std::string patient(std::size_t identifiers) {
        std::string text = R"({"resourceType":"Patient","identifier":[)";
        for (std::size_t i = 0; i < identifiers; ++i)
            text += (i == 0 ? "" : ",") + (R"({"system":"urn:x","value":")" + std::to_string(i)) + "\"}";
        return text + "]}";
    }
    static std::string create(std::size_t identifiers) {
        return R"({"resource":)" + patient(identifiers) + R"(,"request":{"method":"POST","url":"Patient"}})";
    }
    void expect_too_costly(std::string_view url, const std::string& body, std::string_view expression) {
        const auto refused = thrifty_.plan(request("POST", url, body));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind(), ErrorKind::too_large);
        EXPECT_EQ(refused.error().issues().at(0).code, "too-costly");
        EXPECT_EQ(refused.error().issues().at(0).expression, expression);
        EXPECT_NE(refused.error().issues().at(0).diagnostics.find("fhir.max_search_rows"), std::string::npos);
    }

    const Preparer few_{types_, validator_, searches_, keeper_, false, 100};
    const Interactions thrifty_{few_, {}};
};

TEST_F(CostlyWrite, OfOneResourceIsRefused) {
    EXPECT_TRUE(thrifty_.plan(request("POST", "Patient", patient(40))));
    expect_too_costly("Patient", patient(101), "Patient");
}

TEST_F(CostlyWrite, OfAPatientOfTooManyNamesIsRefused) {
    EXPECT_TRUE(interactions_.plan(request("POST", "Patient", patient(5'000))));
    std::string words;
    for (int i = 0; i < 25'000; ++i) words += std::to_string(i) + " ";
    for (const std::string& body : {patient(25'000), R"({"resourceType":"Patient","name":[{"given":[")" + words + R"("]}]})"}) {
        const auto refused = interactions_.plan(request("POST", "Patient", body));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind(), ErrorKind::too_large);
        EXPECT_NE(refused.error().issues().at(0).diagnostics.find("at most 20000 are taken"), std::string::npos);
    }
}

TEST_F(CostlyWrite, OfATransactionIsRefusedAtTheEntryThatIsTooMuch) {
    EXPECT_TRUE(thrifty_.plan(request("POST", "", bundle(create(40)))));
    expect_too_costly("", bundle(create(40) + "," + create(40) + "," + create(40)), "Bundle.entry[2].resource");
}

TEST_F(CostlyWrite, OfOneResourceOverAndOverIsRefusedBeforeAnythingIsDone) {
    const auto refused = interactions_.plan(request("POST", "", bundle(patch_entry + "," + patch_entry)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues().at(0).code, "duplicate");
    EXPECT_EQ(refused.error().issues().at(0).expression, "Bundle.entry[1].request.url");
}

}  // namespace
}  // namespace tonus::interaction::test
