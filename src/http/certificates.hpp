#pragma once

#include <tonus/core/result.hpp>
#include <tonus/http/options.hpp>

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <mutex>

namespace tonus::http {

/// The TLS settings for new connections, read from files and replaced as a whole. Thread-safe.
class Certificates {
public:
    explicit Certificates(Tls options) : options_(std::move(options)) {}

    /// Reads the files; what was read before stays if one of them cannot be used. Errors: internal.
    [[nodiscard]] core::Result<void> load();
    [[nodiscard]] std::shared_ptr<boost::asio::ssl::context> current() const;
    [[nodiscard]] bool enabled() const noexcept { return !options_.certificate_file.empty(); }

private:
    const Tls options_;
    mutable std::mutex mutex_;
    std::shared_ptr<boost::asio::ssl::context> current_;
};

}  // namespace tonus::http
