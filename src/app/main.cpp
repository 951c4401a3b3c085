#include "command.hpp"
#include "serve.hpp"
#include "version.hpp"

#include <tonus/config/settings.hpp>
#include <tonus/core/text.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
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
        repeatable(command.add_option("--set", overrides, "one setting as section.name=value; may be repeated"));
    }

    [[nodiscard]] core::Result<config::Settings> load(config::Sources::Pairs defaults = {}) const {
        config::Sources sources;
        sources.file = config_file;
        sources.environment = config::environment_of(environ);
        sources.overrides = std::move(defaults);
        for (const std::string& pair : overrides) {
            const auto equals = pair.find('=');
            if (equals == std::string::npos) {
                return core::fail(core::ErrorKind::invalid, "--set " + pair + " has no value; write it as section.name=value.");
            }
            sources.overrides.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
        }
        if (!data_folder.empty()) sources.overrides.emplace_back("store.folder", data_folder);
        return config::load(sources);
    }
};

/// What is wrong with how the program was called, and where to read on. A command that is none is named: the parser
/// would only say that one is missing.
int refuse_call(const CLI::App& program, const CLI::ParseError& error, int argc, char** argv) {
    const CLI::App* asked = &program;
    std::string path = "tonus";
    while (!asked->get_subcommands().empty()) {
        asked = asked->get_subcommands().front();
        path += ' ' + asked->get_name();
    }
    std::string message = error.what();
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (asked == &program && !first.empty() && first.front() != '-') {
        std::vector<std::string> names;
        for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
        const auto near = core::nearest(first, std::vector<std::string_view>(names.begin(), names.end()));
        message = "there is no command " + std::string(first) + (near ? "; did you mean " + std::string(*near) + "?" : "");
    }
    std::fprintf(stderr, "tonus: %s\nMore: %s --help\n", message.c_str(), path.c_str());
    return 2;
}

int run(int argc, char** argv) {
    CLI::App program("tonus: FHIR in, flags for clinicians out.", "tonus");
    program.set_version_flag("--version", version);
    program.require_subcommand(1);
    Common common;

    bool demo = false;
    CLI::App* serve_command = program.add_subcommand("serve", "run the service until it is told to stop");
    common.add_to(*serve_command);
    serve_command->add_flag("--demo", demo, "fill an empty store with a synthetic clinic; no access control; loopback only");

    auto commands = operator_commands();
    std::vector<CLI::App*> parsers;
    for (const auto& command : commands) {
        parsers.push_back(program.add_subcommand(command->name(), command->help()));
        common.add_to(*parsers.back());
        command->add_to(*parsers.back());
    }

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version are asked for by way of an error, too.
        return error.get_exit_code() == 0 ? program.exit(error) : refuse_call(program, error, argc, argv);
    }

    config::Sources::Pairs defaults;
    if (demo) defaults = {{"access.required", "false"}, {"site.on_call_number", "4417"}};
    const auto settings = common.load(std::move(defaults));
    if (!settings) return refuse_settings(settings.error());
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
