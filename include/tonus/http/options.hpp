#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tonus::http {

/// How long each part of a conversation may take. A client that exceeds one is answered 408 where
/// that is still possible, and its connection is closed.
struct Timeouts {
    std::chrono::milliseconds handshake{10'000};  ///< TLS
    std::chrono::milliseconds header{10'000};     ///< from the first byte of a request to the end of its head
    std::chrono::milliseconds body{60'000};       ///< from the end of the head to the end of the body
    std::chrono::milliseconds request{30'000};    ///< from the first byte to the answer; given to the handler
    std::chrono::milliseconds idle{75'000};       ///< between two requests of a connection
    std::chrono::milliseconds write{30'000};      ///< for the client to take each piece of an answer
    std::chrono::milliseconds linger{2'000};      ///< for the client to read the last answer before the connection ends
    std::chrono::milliseconds heartbeat{15'000};  ///< between two signs of life of an event stream
};

/// How much a client may send and hold.
struct Limits {
    std::size_t connections = 4096;               ///< above: 503 and close
    std::size_t in_flight = 1024;                 ///< requests in their handlers; above: 503
    std::size_t header_bytes = 16 * 1024;         ///< above: 431
    std::size_t header_fields = 100;              ///< above: 431
    std::size_t body_bytes = 16 * 1024 * 1024;    ///< as sent, and unpacked; above: 413
    std::size_t body_memory = 256 * 1024 * 1024;  ///< of all bodies together, unpacked ones too; above: 503
    std::size_t drain_bytes = 1024 * 1024;        ///< beyond body_bytes, read and dropped so that a refusal keeps the connection
    std::size_t inflate_ratio = 200;              ///< unpacked to packed bytes, for bodies above 64 KiB unpacked
};

struct Compression {
    bool enabled = true;
    std::size_t minimum_bytes = 1400;  ///< smaller answers fit one packet anyway
    int level = 1;                     ///< zlib, 1 (fast) to 9 (small)
};

/// TLS 1.2 and later. Empty `certificate_file`: plain HTTP.
struct Tls {
    std::string certificate_file;  ///< PEM, leaf first
    std::string key_file;          ///< PEM
    std::string client_ca_file;    ///< PEM; if set, client certificates are asked for and verified
    bool require_client_certificate = false;
};

struct ServerOptions {
    std::string name = "public";        ///< of the listener, in metrics and logs
    std::string address = "127.0.0.1";  ///< numeric
    std::uint16_t port = 0;             ///< 0: any free one
    int backlog = 1024;
    Timeouts timeouts;
    Limits limits;
    Compression compression;
    Tls tls;
    /// Added to every answer unless the handler set a field of that name.
    std::vector<std::pair<std::string, std::string>> security_headers{
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cache-Control", "no-store"},
    };
    std::string strict_transport_security = "max-age=31536000";  ///< added over TLS only; empty: none
    bool access_log = true;
};

}  // namespace tonus::http
