#include "commands.hpp"

#include <boost/asio/ip/tcp.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <string>

namespace tonus::app {
namespace {

namespace asio = boost::asio;

constexpr std::chrono::seconds health_patience(2);

/// Where the admin listener can be reached from this machine.
std::string reachable(const std::string& address) {
    if (address == "0.0.0.0") return "127.0.0.1";
    return address == "::" ? "::1" : address;
}

/// `tonus health`: asks the admin listener; for a container's health check, which has no curl.
class HealthCommand final : public Command {
public:
    const char* name() const override { return "health"; }
    const char* help() const override { return "ask the running service whether it is ready; exit 0 if it is"; }

    void add_to(CLI::App& command) override { command.add_flag("--live", live_, "ask only whether it lives"); }

    int run(const config::Settings& settings) override {
        const std::string address = reachable(settings.text("admin.address"));
        asio::ip::tcp::iostream stream;
        stream.expires_after(health_patience);
        stream.connect(address, std::to_string(settings.integer("admin.port")));
        stream << "GET /health/" << (live_ ? "live" : "ready") << " HTTP/1.1\r\nHost: " << address << "\r\nConnection: close\r\n\r\n"
               << std::flush;
        std::string protocol;
        int status = 0;
        stream >> protocol >> status;
        if (!stream) {
            return fail_with(core::Error(
                core::ErrorKind::internal,
                "The admin listener does not answer at " + address + " port " + std::to_string(settings.integer("admin.port")) + "."
            ));
        }
        std::string line;
        while (std::getline(stream, line) && line != "\r") continue;
        std::getline(stream, line);
        std::puts(line.c_str());
        return status == 200 ? 0 : 1;
    }

private:
    bool live_ = false;
};

}  // namespace

std::unique_ptr<Command> health_command() { return std::make_unique<HealthCommand>(); }

}  // namespace tonus::app
