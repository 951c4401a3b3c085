#pragma once

#include "periodic.hpp"

#include <tonus/api/fhir_service.hpp>
#include <tonus/inbox/inbox.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/oauth/service.hpp>
#include <tonus/runtime/io_threads.hpp>

#include <chrono>

namespace tonus::app {

/// Tries again the refused messages that an operator asked for, in the name of who sent them, and removes
/// those that were kept long enough.
class InboxTask {
public:
    /// `fhir` answers to replay_authentication(); all must outlive the task, and `threads` must run as long.
    InboxTask(inbox::Inbox& inbox, const api::FhirService& fhir, runtime::IoThreads& threads, log::Logger& logger);

private:
    void look();
    void replay(const std::string& id);

    inbox::Inbox& inbox_;
    const api::FhirService& fhir_;
    runtime::IoThreads& threads_;
    log::Logger& logger_;
    std::chrono::steady_clock::time_point pruned_{};
    Periodic thread_;  // last: it uses all of the above
};

/// Takes the sender from the request that the task makes; it may do what `senders` say it is registered for, and
/// everything if there are none: access is open then. Only for the service that the task calls, which no listener
/// leads to. `senders` must outlive it.
[[nodiscard]] api::Authenticate replay_authentication(const oauth::Service* senders);

}  // namespace tonus::app
