#include "supported_command.hpp"

#include "engine.hpp"

#include <tonus/interaction/descriptions.hpp>

#include <cstdio>

namespace tonus::app {

int print_supported(const config::Settings& settings) {
    const auto engine = Engine::load(settings);
    if (!engine) {
        std::fprintf(stderr, "tonus: %s\n", engine.error().message().c_str());
        return 1;
    }
    std::fputs(interaction::supported_page((*engine)->interactions).c_str(), stdout);
    return 0;
}

}  // namespace tonus::app
