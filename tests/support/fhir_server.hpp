#pragma once

#include "support/fhir_app.hpp"
#include "support/http_client.hpp"

#include <tonus/api/outcome.hpp>
#include <tonus/http/server.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>

#include <charconv>
#include <cstdlib>
#include <optional>
#include <stdexcept>

namespace tonus::test {

/// Where a FHIR endpoint listens.
struct FhirBase {
    std::uint16_t port = 0;
    std::string path = "/fhir";
};

/// The endpoint that TONUS_BASE_URL names, such as http://127.0.0.1:8080/fhir; nothing if it is not set.
/// It must be reached by 127.0.0.1, take requests without a token and hold no resources yet.
inline std::optional<FhirBase> base_from_environment() {
    const char* text = std::getenv("TONUS_BASE_URL");
    if (text == nullptr || *text == '\0') return std::nullopt;
    const std::string_view url(text);
    const auto colon = url.rfind(':');
    const auto slash = url.find('/', colon + 3);
    FhirBase base;
    const char* first = url.data() + colon + 1;
    if (std::from_chars(first, url.data() + url.size(), base.port).ec != std::errc()) {
        throw std::runtime_error("TONUS_BASE_URL must look like http://127.0.0.1:8080/fhir");
    }
    base.path = slash == std::string_view::npos ? "" : std::string(url.substr(slash));
    return base;
}

/// The FHIR endpoint behind a real listening socket.
class FhirServer {
public:
    explicit FhirServer(FhirApp& app) {
        http::Service service;
        service.handle = [&app](http::Request request) { return app.service().handle(std::move(request)); };
        service.error_body = api::refusal_outcome;
        http::ServerOptions options;
        options.limits.body_bytes = 64 * 1024;
        options.timeouts.header = options.timeouts.request = std::chrono::minutes(5);  // no measure of the machine
        server_ = http::Server::open(options, std::move(service), app.threads(), logger_, metrics_).value();
    }

    [[nodiscard]] FhirBase base() const { return {server_->port(), "/fhir"}; }

private:
    log::Logger logger_{log::Level::error, log::Style::json, [](std::string_view) {}};
    log::Metrics metrics_;
    std::unique_ptr<http::Server> server_;
};

/// Asks over a socket. `target` is below the base.
inline FhirAnswer ask(
    const FhirBase& base, std::string_view method, std::string_view target, const FhirHeaders& headers = {}, std::string_view body = {}
) {
    HttpClient client(base.port);
    HttpClient::Fields fields{{"X-Request-Id", "req-1"}};
    fields.insert(fields.end(), headers.begin(), headers.end());
    const bool states_length = body.empty() && (method == "POST" || method == "PUT");
    if (states_length) fields.emplace_back("Content-Length", "0");
    const HttpAnswer received = client.request(method, base.path + std::string(target), body, fields);
    FhirAnswer answer;
    answer.status = received.status;
    answer.body = received.body;
    std::string_view rest = received.head;
    for (auto end = rest.find("\r\n"); end != std::string_view::npos; end = rest.find("\r\n")) {
        const std::string_view line = rest.substr(0, end);
        const auto colon = line.find(": ");
        if (colon != std::string_view::npos) answer.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        rest.remove_prefix(end + 2);
    }
    return answer;
}

}  // namespace tonus::test
