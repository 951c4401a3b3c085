#pragma once

#include "periodic.hpp"

#include <tonus/http/options.hpp>
#include <tonus/http/server.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>

#include <filesystem>
#include <vector>

namespace tonus::app {

/// Has a server take a renewed certificate, within seconds after its files change, and shows when the one in force
/// ends. What cannot be used is logged, and the old one stays. The server, logger and metrics must outlive it.
class CertificateWatch {
public:
    CertificateWatch(const http::Tls& tls, http::Server& server, log::Logger& logger, log::Metrics& metrics);

private:
    using Times = std::vector<std::filesystem::file_time_type>;

    [[nodiscard]] Times times() const;
    void look();
    void show();

    const http::Tls tls_;
    http::Server& server_;
    log::Logger& logger_;
    log::Gauge end_;
    Times seen_;
    const Periodic watch_;
};

}  // namespace tonus::app
