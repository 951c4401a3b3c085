// docs/production.md does what it says: its commands are run as they stand, but for folders and ports.
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace tonus::test {
namespace {

using testing::HasSubstr;

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The blocks of the page that are marked as shell commands.
std::string commands_of(const std::string& page) {
    constexpr std::string_view mark = "```sh\n";
    std::string commands;
    for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at)) {
        at += mark.size();
        const auto end = page.find("```", at);
        commands += page.substr(at, end - at);
        at = end;
    }
    return commands;
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
}

/// A port that the system gives to nobody else while this lives. A socket that is bound and does not listen keeps it;
/// whoever names the port, and reuses addresses as the service does, may listen on it.
class ReservedPort {
public:
    ReservedPort() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const int on = 1;
        ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        socklen_t size = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address);
        if (::bind(socket_, any, size) == 0 && ::getsockname(socket_, any, &size) == 0) number_ = ntohs(address.sin_port);
    }
    ~ReservedPort() { ::close(socket_); }
    ReservedPort(const ReservedPort&) = delete;
    ReservedPort& operator=(const ReservedPort&) = delete;

    [[nodiscard]] std::string text() const { return std::to_string(number_); }

private:
    int socket_ = -1;
    unsigned number_ = 0;
};

TEST(ProductionPage, DoesWhatItSays) {
    const TemporaryFolder folder;
    const auto root = folder.path();
    std::filesystem::create_directories(root / "etc");
    std::filesystem::create_directories(root / "bin");
    std::filesystem::create_directories(root / "var");
    const auto source = std::filesystem::current_path();
    const char* binary = std::getenv("SERVICE_UNDER_TEST");
    ASSERT_NE(binary, nullptr);
    std::filesystem::create_symlink(binary, root / "bin" / "tonus");

    std::string commands = commands_of(read("docs/production.md"));
    ASSERT_THAT(commands, HasSubstr("tonus client add"));
    replace_all(commands, "/etc/tonus", (root / "etc").string());
    replace_all(commands, "/var/lib/tonus", (root / "var").string());
    const ReservedPort port;
    const ReservedPort admin_port;
    replace_all(commands, "8443", port.text());
    replace_all(commands, "9090", admin_port.text());
    std::ofstream(root / "page.sh") << "set -euo pipefail\ntrap 'kill $(jobs -p)' EXIT\nPATH=" << (root / "bin").string() << ":$PATH\ncd "
                                    << root.string() << "\n"
                                    << commands;
    const std::string run = "bash " + (root / "page.sh").string() + " > " + (root / "output").string() + " 2>&1";
    const int status = std::system(run.c_str());
    const std::string output = read(root / "output");
    EXPECT_EQ(status, 0) << output;
    EXPECT_THAT(output, HasSubstr("First password of anna: "));
    EXPECT_THAT(output, HasSubstr("The client ehr is registered"));
    EXPECT_THAT(output, HasSubstr("HTTP/1.1 201 Created"));
}

}  // namespace
}  // namespace tonus::test
