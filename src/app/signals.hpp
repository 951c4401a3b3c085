#pragma once

namespace tonus::app {

/// Blocks SIGINT, SIGTERM and SIGHUP for this thread and those it makes, so that wait() is the one place where
/// they arrive. SIGPIPE is ignored.
class Signals {
public:
    Signals();
    /// The next of them.
    [[nodiscard]] int wait() const;
};

}  // namespace tonus::app
