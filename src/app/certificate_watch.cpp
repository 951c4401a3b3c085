#include "certificate_watch.hpp"

#include <tonus/http/certificate.hpp>

#include <chrono>

namespace tonus::app {
namespace {

constexpr std::chrono::seconds reload_interval{5};

}  // namespace

CertificateWatch::CertificateWatch(const http::Tls& tls, http::Server& server, log::Logger& logger, log::Metrics& metrics)
    : tls_(tls),
      server_(server),
      logger_(logger),
      end_(metrics.gauge("tonus_tls_certificate_end_timestamp_seconds", "When the TLS certificate ends, since 1970; 0 without TLS.")),
      seen_(times()),
      watch_(reload_interval, [this] { look(); }) {
    show();
}

CertificateWatch::Times CertificateWatch::times() const {
    Times all;
    for (const std::string& file : {tls_.certificate_file, tls_.key_file, tls_.client_ca_file}) {
        std::error_code absent;
        all.push_back(std::filesystem::last_write_time(file, absent));
    }
    return all;
}

void CertificateWatch::look() {
    if (tls_.certificate_file.empty()) return;
    // Taken before the files are read: what changes meanwhile is read again.
    Times now = times();
    if (now == seen_) return;
    seen_ = std::move(now);
    if (const auto taken = server_.reload_certificates(); !taken) {
        logger_.error("certificate_refused", {{"message", taken.error().message()}});
        return;
    }
    logger_.info("certificate_renewed");
    show();
}

void CertificateWatch::show() {
    if (tls_.certificate_file.empty()) return;
    if (const auto end = http::certificate_end(tls_))
        end_.set(double(std::chrono::floor<std::chrono::seconds>(*end).time_since_epoch().count()));
}

}  // namespace tonus::app
