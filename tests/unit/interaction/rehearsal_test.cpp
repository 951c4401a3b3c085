#include "engine.hpp"

namespace tonus::interaction::test {
namespace {

/// $validate of a Bundle says what posting it would say, and changes nothing.
class Rehearsals : public Engine {
protected:
    Rehearsals() {
        put("Patient/p", R"({"resourceType":"Patient","id":"p","identifier":[{"system":"urn:x","value":"1"}]})");
        put("Patient/q", R"({"resourceType":"Patient","id":"q","identifier":[{"system":"urn:x","value":"1"}]})");
    }
    void put(const std::string& url, std::string_view body) { ASSERT_TRUE(call("PUT", url, body)); }

    static std::string bundle(std::string_view type, std::string_view entries) {
        return R"({"resourceType":"Bundle","type":")" + std::string(type) + R"(","entry":[)" + std::string(entries) + "]}";
    }
    /// The first issue as "code expression".
    std::string judged(std::string_view type, std::string_view entries) {
        const auto reply = call(
            "POST",
            "Patient/$validate",
            R"({"resourceType":"Parameters","parameter":[{"name":"resource","resource":)" + bundle(type, entries) + "}]}"
        );
        if (!reply) return "refused: " + reply.error().message();
        for (const core::Issue& issue : reply->issues) {
            if (issue.expression.starts_with("Bundle.entry[")) return issue.code + " " + issue.expression;
        }
        return "";
    }
    /// What posting a transaction says, in the same form.
    std::string posted(std::string_view entries) {
        const auto reply = call("POST", "", bundle("transaction", entries));
        return reply ? "" : reply.error().issues().at(0).code + " " + reply.error().issues().at(0).expression;
    }
};

constexpr std::string_view stale =
    R"({"resource":{"resourceType":"Patient","id":"p"},"request":{"method":"PUT","url":"Patient/p","ifMatch":"W/\"7\""}})";
constexpr std::string_view ambiguous =
    R"({"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient","ifNoneExist":"identifier=urn:x|1"}})";
constexpr std::string_view dangling =
    R"({"resource":{"resourceType":"Observation","subject":{"reference":"Patient?identifier=urn:x|9"}},"request":{"method":"POST","url":"Observation"}})";
constexpr std::string_view absent = R"({"request":{"method":"GET","url":"Patient/nobody"}})";
constexpr std::string_view twice =
    R"({"resource":{"resourceType":"Patient","id":"n"},"request":{"method":"PUT","url":"Patient/n"}},{"request":{"method":"DELETE","url":"Patient/q"}},{"resource":{"resourceType":"Patient","id":"n","active":true},"request":{"method":"PUT","url":"Patient/n"}})";
constexpr std::string_view sound =
    R"({"resource":{"resourceType":"Patient","id":"n"},"request":{"method":"PUT","url":"Patient/n"}},{"request":{"method":"GET","url":"Patient/n"}},{"request":{"method":"DELETE","url":"Patient/q"}})";

TEST_F(Rehearsals, SayWhatATransactionWouldSay) {
    for (const std::string_view entries : {stale, ambiguous, dangling, absent, twice}) {
        const std::string said = judged("transaction", entries);
        EXPECT_FALSE(said.empty()) << entries;
        EXPECT_EQ(said, posted(entries)) << entries;
    }
    EXPECT_EQ(judged("transaction", sound), "");
    EXPECT_EQ(posted(sound), "");
}

TEST_F(Rehearsals, JudgeEachEntryOfABatch) {
    const std::string entries = std::string(sound) + "," + std::string(stale);
    EXPECT_EQ(judged("batch", entries), "conflict Bundle.entry[3].request");
}

TEST_F(Rehearsals, WarnOfWhatAnEntryOfABatchWouldNotFind) {
    const std::string unserved = R"({"request":{"method":"GET","url":"Unknown/1"}})";
    const auto severities = [&](const std::string& entry) {
        const auto reply = call(
            "POST",
            "Patient/$validate",
            R"({"resourceType":"Parameters","parameter":[{"name":"resource","resource":)" + bundle("batch", entry) + "}]}"
        );
        std::vector<core::Severity> all;
        if (!reply) return all;
        for (const core::Issue& issue : reply->issues) {
            if (issue.expression.starts_with("Bundle.entry[")) all.push_back(issue.severity);
        }
        return all;
    };
    EXPECT_EQ(severities(std::string(absent)), std::vector{core::Severity::warning});
    EXPECT_EQ(severities(std::string(stale)), std::vector{core::Severity::warning});
    EXPECT_EQ(severities(unserved), std::vector{core::Severity::error});
}

TEST_F(Rehearsals, StoreNothing) {
    const auto before = resources();
    const auto changes = keeper_.changes.size();
    EXPECT_EQ(judged("transaction", sound), "");
    EXPECT_EQ(resources(), before);
    EXPECT_EQ(keeper_.changes.size(), changes);
    EXPECT_EQ(call("GET", "Patient/n").error().kind(), core::ErrorKind::not_found);
    EXPECT_EQ(call("GET", "Patient/q")->effect, Effect::read);
}

}  // namespace
}  // namespace tonus::interaction::test
