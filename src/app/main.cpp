#include "command.hpp"
#include "options.hpp"
#include "serve.hpp"
#include "supported_command.hpp"
#include "user_command.hpp"
#include "version.hpp"

#include <tonus/config/settings.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

extern char** environ;

namespace tonus::app {
namespace {

/// What every command takes.
struct Common {
    std::string config_file;
    std::string data_folder;
    std::vector<std::string> overrides;

    void add_to(CLI::App& command) {
        command.add_option("--config", config_file, "settings file (config/tonus.toml lists every setting)");
        command.add_option("--data", data_folder, "data folder; short for --set store.folder=...");
        command.add_option("--set", overrides, "one setting as section.name=value; may be repeated");
    }

    [[nodiscard]] core::Result<config::Settings> load(config::Sources::Pairs defaults = {}) const {
        config::Sources sources;
        sources.file = config_file;
        sources.environment = config::environment_of(environ);
        sources.overrides = std::move(defaults);
        for (const std::string& pair : overrides) {
            const auto equals = pair.find('=');
            sources.overrides.emplace_back(pair.substr(0, equals), equals == std::string::npos ? std::string() : pair.substr(equals + 1));
        }
        if (!data_folder.empty()) sources.overrides.emplace_back("store.folder", data_folder);
        return config::load(sources);
    }
};

int refuse(const core::Error& error) {
    std::fprintf(stderr, "tonus: %s\n", error.message().c_str());
    return 2;
}

int run(int argc, char** argv) {
    CLI::App program("tonus: FHIR in, flags for clinicians out.");
    program.set_version_flag("--version", version);
    program.require_subcommand(1);
    Common common;

    bool demo = false;
    CLI::App* serve_command = program.add_subcommand("serve", "run the service until it is told to stop");
    common.add_to(*serve_command);
    serve_command->add_flag("--demo", demo, "fill an empty store with a synthetic clinic; no access control; loopback only");

    CLI::App* check_command = program.add_subcommand("check", "read the settings, say what is in force, and stop");
    common.add_to(*check_command);

    CLI::App* supported_command = program.add_subcommand("supported", "print what of FHIR is supported, and stop");
    common.add_to(*supported_command);

    UserCommand user;
    CLI::App* user_command = program.add_subcommand("user", "accounts of people");
    common.add_to(*user_command);
    user.add_to(*user_command);

    auto commands = operator_commands();
    std::vector<CLI::App*> parsers;
    for (const auto& command : commands) {
        parsers.push_back(program.add_subcommand(command->name(), command->help()));
        common.add_to(*parsers.back());
        command->add_to(*parsers.back());
    }

    CLI11_PARSE(program, argc, argv);

    config::Sources::Pairs defaults;
    if (demo) defaults = {{"access.required", "false"}, {"site.on_call_number", "4417"}};
    const auto settings = common.load(std::move(defaults));
    if (!settings) return refuse(settings.error());
    if (check_command->parsed()) {
        std::fputs(settings->describe().c_str(), stdout);
        std::printf("# What clinicians decide: %s\n", clinical_content_name(*settings).c_str());
        const auto usable = check_settings(*settings);
        return usable ? 0 : refuse(usable.error());
    }
    if (supported_command->parsed()) return print_supported(*settings);
    if (user_command->parsed()) return user.run(*settings);
    for (std::size_t i = 0; i < commands.size(); ++i) {
        if (parsers[i]->parsed()) return commands[i]->run(*settings);
    }
    return serve(*settings, demo);
}

}  // namespace
}  // namespace tonus::app

int main(int argc, char** argv) {
    try {
        return tonus::app::run(argc, argv);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "tonus: %s\n", failure.what());
        return 70;
    }
}
