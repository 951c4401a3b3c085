#include "signals.hpp"

#include <csignal>

namespace tonus::app {
namespace {

sigset_t awaited_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

}  // namespace

Signals::Signals() {
    const sigset_t set = awaited_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

int Signals::wait() const {
    const sigset_t set = awaited_signals();
    int signal = 0;
    sigwait(&set, &signal);
    return signal;
}

}  // namespace tonus::app
