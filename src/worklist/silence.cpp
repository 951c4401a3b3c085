#include "silence.hpp"

#include <algorithm>

namespace tonus::worklist {

std::vector<std::string> silent_among(
    const std::vector<std::string>& expected, const std::vector<access::Sender>& senders, core::Instant now, std::chrono::hours after
) {
    std::vector<std::string> silent;
    std::copy_if(expected.begin(), expected.end(), std::back_inserter(silent), [&](const std::string& name) {
        return std::none_of(senders.begin(), senders.end(), [&](const access::Sender& sender) {
            return sender.name == name && sender.last_accepted && now - *sender.last_accepted < after;
        });
    });
    return silent;
}

}  // namespace tonus::worklist
