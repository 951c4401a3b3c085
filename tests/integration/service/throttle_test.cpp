// Rates of the real program: too many requests are told to wait, by address and by client.
#include "sender.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

namespace tonus::test {
namespace {

using testing::HasSubstr;

/// Asks until it is refused for coming too often; the answer that says so.
template <class Ask>
HttpAnswer ask_until_throttled(Ask ask) {
    HttpAnswer answer;
    for (int i = 0; i < 2000 && answer.status != 429; ++i) answer = ask();
    return answer;
}

void expect_told_to_wait(const HttpAnswer& answer) {
    EXPECT_EQ(answer.status, 429);
    EXPECT_GE(std::stoi("0" + answer.field("Retry-After")), 1);
    EXPECT_EQ(answer.field("RateLimit-Remaining"), "0");
    EXPECT_NE(answer.field("RateLimit-Limit"), "");
    EXPECT_NE(answer.field("RateLimit-Reset"), "");
    EXPECT_THAT(answer.body, HasSubstr("\"throttled\""));
}

TEST(Throttle, HoldsAnAddressToItsRate) {
    const TemporaryFolder folder;
    const ServiceProcess service(
        folder.path() / "data", {"--set", "limit.exempt_addresses=", "--set", "limit.address_requests=1", "--set", "limit.saved=5s"}
    );
    for (int i = 0; i < 3; ++i) EXPECT_EQ(service.send("GET", "/fhir/metadata").status, 200);
    const HttpAnswer refused = ask_until_throttled([&] { return service.send("GET", "/fhir/Patient"); });
    expect_told_to_wait(refused);
    EXPECT_THAT(refused.body, HasSubstr("address"));
    EXPECT_THAT(fetch(service.admin_port(), "GET", "/metrics").body, HasSubstr("tonus_http_throttled_total{by=\"address\"}"));
}

TEST(Throttle, HoldsAClientToItsRateAndNoOther) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const Sender busy = add_sender(data, "busy", "system/Observation.rs");
    const Sender calm = add_sender(data, "calm", "system/Observation.rs");
    const ServiceProcess service(data, {"--set", "access.required=true", "--set", "limit.client_requests=1", "--set", "limit.saved=50s"});
    const std::string token = get_token(service, busy, "system/Observation.rs");
    // More tokens do not give more.
    const std::string another = get_token(service, busy, "system/Observation.rs");
    const std::string other = get_token(service, calm, "system/Observation.rs");
    const HttpAnswer refused = ask_until_throttled([&] { return send_with(service, token, "GET", "/fhir/Observation"); });
    expect_told_to_wait(refused);
    EXPECT_THAT(refused.body, HasSubstr("client"));
    // One comes back every second: of a burst of its own it would have 50.
    int allowed = 0;
    while (allowed < 50 && send_with(service, another, "GET", "/fhir/Observation").status == 200) ++allowed;
    EXPECT_LT(allowed, 50);
    EXPECT_EQ(send_with(service, other, "GET", "/fhir/Observation").status, 200);
}

TEST(Throttle, HoldsAClientToItsRequestsAtOnce) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const Sender busy = add_sender(data, "busy", "system/Observation.cruds");
    const Sender calm = add_sender(data, "calm", "system/Observation.rs");
    const ServiceProcess service(data, {"--set", "access.required=true", "--set", "limit.client_in_flight=1"});
    const std::string token = get_token(service, busy, "system/Observation.cruds");
    const std::string other = get_token(service, calm, "system/Observation.rs");
    HttpAnswer refused;
    {
        HttpClient slow(service.port());
        slow.send(
            "POST /fhir/Observation HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token +
            "\r\nContent-Type: application/fhir+json\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n"
        );
        ASSERT_EQ(slow.receive_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n") << "it was let in";
        refused = send_with(service, token, "GET", "/fhir/Observation");
        EXPECT_EQ(send_with(service, other, "GET", "/fhir/Observation").status, 200);
    }
    EXPECT_EQ(refused.status, 429);
    EXPECT_NE(refused.field("Retry-After"), "");
    EXPECT_THAT(refused.body, HasSubstr("1 requests in hand"));
    EXPECT_THAT(fetch(service.admin_port(), "GET", "/metrics").body, HasSubstr("tonus_http_throttled_total{by=\"client_in_flight\"}"));
    // The place of a request that never came whole is free again.
    EXPECT_TRUE(eventually([&] { return send_with(service, token, "GET", "/fhir/Observation").status == 200; }));
}

}  // namespace
}  // namespace tonus::test
