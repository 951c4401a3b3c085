#pragma once

#include <string>

namespace tonus::test {

/// A self-signed certificate for `name` and its key, both PEM, valid for an hour; made on the spot
/// so that none lies in the tree and expires.
struct Certificate {
    std::string certificate;
    std::string key;
};

[[nodiscard]] Certificate make_certificate(const std::string& name);

}  // namespace tonus::test
