// How long somebody stays signed in.
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

}  // namespace
}  // namespace tonus::test
