#pragma once

#include "periodic.hpp"

#include <tonus/access/sender_activity.hpp>
#include <tonus/config/settings.hpp>
#include <tonus/identity/session.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/store/store.hpp>

#include <chrono>
#include <filesystem>
#include <optional>

namespace tonus::app {

/// What has to be done now and then: events older than retention.events go, and what is known of the senders and of who
/// is signed in is kept, at the latest when it ends.
class Housekeeping {
public:
    /// All must outlive it.
    Housekeeping(
        const config::Settings& settings,
        store::Store& store,
        access::SenderActivity& senders,
        identity::Sessions& sessions,
        log::Logger& logger
    );
    Housekeeping(const Housekeeping&) = delete;
    Housekeeping& operator=(const Housekeeping&) = delete;
    ~Housekeeping();

private:
    void look();
    void prune_events();
    void save_senders();
    void save_sessions();

    const std::filesystem::path folder_;
    const std::chrono::milliseconds keep_events_;
    store::Store& store_;
    access::SenderActivity& senders_;
    identity::Sessions& sessions_;
    log::Logger& logger_;
    std::optional<Periodic> thread_;
};

}  // namespace tonus::app
