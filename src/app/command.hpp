#pragma once

#include <tonus/config/settings.hpp>
#include <tonus/core/error.hpp>

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace tonus::app {

/// One word of the command line, such as `tonus backup`.
class Command {
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual const char* name() const = 0;
    [[nodiscard]] virtual const char* help() const = 0;
    /// Adds the command's own options; --config, --data and --set are there already.
    virtual void add_to(CLI::App& command) { static_cast<void>(command); }
    /// The exit status: 0 done, 1 refused or found wanting, 2 called or set up wrongly.
    [[nodiscard]] virtual int run(const config::Settings& settings) = 0;
};

/// Every command but serve, in the order of the help.
[[nodiscard]] std::vector<std::unique_ptr<Command>> operator_commands();

/// A list that takes one word each time it is named: what stands behind is not swallowed.
CLI::Option* repeatable(CLI::Option* option);

/// The error's message, and the issues that it does not name already.
[[nodiscard]] std::vector<std::string> problems_of(const core::Error& error);
/// Says on standard error what went wrong, with every issue; 1.
int fail_with(const core::Error& error);
/// Says on standard error what is wrong with the settings; 2.
int refuse_settings(const core::Error& error);

}  // namespace tonus::app
