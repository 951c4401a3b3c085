// How long somebody stays signed in.
#include "command_run.hpp"
#include "demo_store.hpp"
#include "page_session.hpp"
#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <optional>

namespace tonus::test {
namespace {

TEST(PageSessions, LastForLessThanAnHourIfSoSetAndOverARestart) {
    const TemporaryFolder folder;
    const auto data = demo_store(folder.path() / "data");
    const std::vector<std::string> arguments = {"--demo", "--set", "session.lifetime=30min"};
    std::optional<ServiceProcess> service(std::in_place, data, arguments);
    PageSession session(service->port(), "ops");
    EXPECT_EQ(session.send("GET", "session").status, 200);

    EXPECT_EQ(service->stop(), 0);
    service.emplace(data, arguments);
    session.follow_to(service->port());
    EXPECT_EQ(session.send("GET", "session").status, 200);
}

TEST(PageSessions, OfADisabledAccountHearNoMore) {
    const TemporaryFolder folder;
    const auto data = demo_store(folder.path() / "data");
    const ServiceProcess service(data, {"--demo"});
    const PageSession session(service.port(), "ana");
    HttpClient stream(service.port());
    ASSERT_TRUE(stream.send("GET /events HTTP/1.1\r\nHost: localhost\r\nCookie: " + session.cookie() + "\r\n\r\n"));
    ASSERT_NE(stream.receive_until("event: ready").find("event: ready"), std::string::npos);
    ASSERT_EQ(run_command({"user", "disable", "ana", "--data", data.string()}).status, 0);
    EXPECT_TRUE(stream.receive_rest().has_value()) << "the stream of somebody who was shut out goes on";
    EXPECT_EQ(session.send("GET", "session").status, 401);
}

}  // namespace
}  // namespace tonus::test
