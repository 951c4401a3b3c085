#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/store/store.hpp>

#include <string>

namespace tonus::app {

/// One demo account and how to sign in with it.
struct DemoAccount {
    const char* name;
    const char* display_name;
    const char* role;
};

/// Loads the synthetic clinic and its accounts into an empty store; false if the store has resources
/// already. Errors: internal, and those of the interactions.
[[nodiscard]] core::Result<bool> load_demo(store::Store& store, const interaction::Interactions& interactions, const core::Clock& clock);

/// What to try, for the person who started the demo.
[[nodiscard]] std::string demo_greeting(const std::string& address);

}  // namespace tonus::app
