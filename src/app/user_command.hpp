#pragma once

#include <tonus/config/settings.hpp>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace tonus::app {

/// `tonus user add|list|disable|reset`: accounts of people, whether or not the service
/// runs.
class UserCommand {
public:
    void add_to(CLI::App& command);
    /// The exit status. New passwords are made here and printed once.
    [[nodiscard]] int run(const config::Settings& settings) const;

private:
    std::string action_;
    std::string name_;
    std::string display_name_;
    std::vector<std::string> roles_;
};

}  // namespace tonus::app
