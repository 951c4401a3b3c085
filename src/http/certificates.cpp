#include "certificates.hpp"

#include <tonus/http/certificate.hpp>

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <utility>

namespace tonus::http {
namespace {

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

// Bound to every session ticket, so that one made for another use of TLS is not taken; any constant
// does.
constexpr std::array<unsigned char, 5> session_context{'t', 'o', 'n', 'u', 's'};

// ALPN lists are length-prefixed names. Source: RFC 7301, section 3.1.
constexpr std::array<unsigned char, 9> protocols{8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* chosen_length, const unsigned char* offered, unsigned offered_length, void*) {
    unsigned char* name = nullptr;
    const int outcome = SSL_select_next_proto(&name, chosen_length, protocols.data(), unsigned(protocols.size()), offered, offered_length);
    *chosen = name;
    return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

core::Result<void> check(const error_code& error, const std::string& what, const std::string& file) {
    if (!error) return {};
    return core::fail(core::ErrorKind::internal, "cannot use the " + what + " in " + file + ": " + error.message());
}

core::Result<void> ask_for_client_certificate(ssl::context& context, const Tls& options) {
    if (options.client_ca_file.empty()) return {};
    error_code error;
    context.load_verify_file(options.client_ca_file, error);
    if (auto checked = check(error, "client CA", options.client_ca_file); !checked) return checked;
    SSL_CTX_set_client_CA_list(context.native_handle(), SSL_load_client_CA_file(options.client_ca_file.c_str()));
    auto mode = ssl::verify_peer;
    if (options.require_client_certificate) mode |= ssl::verify_fail_if_no_peer_cert;
    context.set_verify_mode(mode);
    return {};
}

core::Result<std::shared_ptr<ssl::context>> read(const Tls& options) {
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_id_context(context->native_handle(), session_context.data(), unsigned(session_context.size()));
    SSL_CTX_set_alpn_select_cb(context->native_handle(), choose_protocol, nullptr);
    error_code error;
    context->use_certificate_chain_file(options.certificate_file, error);
    if (auto checked = check(error, "certificate", options.certificate_file); !checked) {
        return core::fail(checked.error());
    }
    context->use_private_key_file(options.key_file, ssl::context::pem, error);
    if (auto checked = check(error, "key", options.key_file); !checked) return core::fail(checked.error());
    if (auto asked = ask_for_client_certificate(*context, options); !asked) return core::fail(asked.error());
    return context;
}

}  // namespace

core::Result<core::Instant> certificate_end(const Tls& tls) {
    const auto context = read(tls);
    if (!context) return core::fail(context.error());
    std::tm end{};
    const X509* certificate = SSL_CTX_get0_certificate((*context)->native_handle());
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) != 1) {
        return core::fail(core::ErrorKind::internal, "the certificate in " + tls.certificate_file + " does not say when it ends");
    }
    return core::Instant(std::chrono::seconds(::timegm(&end)));
}

core::Result<void> Certificates::load() {
    auto fresh = read(options_);
    if (!fresh) return core::fail(std::move(fresh).error());
    const std::lock_guard lock(mutex_);
    current_ = *std::move(fresh);
    return {};
}

std::shared_ptr<ssl::context> Certificates::current() const {
    const std::lock_guard lock(mutex_);
    return current_;
}

}  // namespace tonus::http
