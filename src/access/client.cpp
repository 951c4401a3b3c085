#include <tonus/access/client.hpp>

#include <tonus/access/key_set.hpp>
#include <tonus/access/scope.hpp>

#include <tonus/core/identifier.hpp>
#include <tonus/core/special_address.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/store/receipt.hpp>

namespace tonus::access {
namespace {

constexpr std::string_view client_space = "client";

core::Result<void> check_key_address(std::string_view url) {
    // Keys must not be exchanged on the way, so only a name of this machine may go without TLS.
    const auto refusal = core::fail(core::ErrorKind::invalid, "The address of a key set begins with https://.");
    const bool secure = url.starts_with("https://");
    if (!secure && !url.starts_with("http://")) return refusal;
    url.remove_prefix(url.find("//") + 2);
    const std::string_view authority = url.substr(0, url.find_first_of("/?#"));
    const std::string_view host = authority.substr(0, authority.rfind(':'));
    if (host.empty() || authority.find('@') != std::string_view::npos) return refusal;
    if (!secure && host != "127.0.0.1" && host != "localhost") return refusal;
    // A name is looked at when it is called; what has brackets never is.
    const bool callable = !core::is_special_address(host) && host.find_first_of("[]") == std::string_view::npos;
    if (callable) return {};
    return core::fail(
        core::ErrorKind::invalid, "At " + std::string(host) + " no client publishes keys: it is never called. Name its server."
    );
}

core::Result<void> check_keys(const Client& client) {
    const int ways = int(!client.jwks.empty()) + int(!client.jwks_url.empty()) + int(!client.certificate_subject.empty());
    if (ways != 1) {
        return core::fail(
            core::ErrorKind::invalid, "A client has a key set, the address of one, or the subject of a certificate: one of them."
        );
    }
    if (!client.jwks_url.empty()) {
        if (auto usable = check_key_address(client.jwks_url); !usable) return usable;
    }
    if (!client.certificate_thumbprints.empty() && client.certificate_subject.empty()) {
        return core::fail(core::ErrorKind::invalid, "Thumbprints of certificates need the subject of these certificates beside them.");
    }
    for (const std::string& thumbprint : client.certificate_thumbprints) {
        if (read_thumbprint(thumbprint) == thumbprint) continue;
        return core::fail(core::ErrorKind::invalid, "A certificate's thumbprint is its SHA-256: 64 hexadecimal digits.");
    }
    if (client.jwks.empty()) return {};
    const auto keys = KeySet::parse(client.jwks);
    return keys ? core::Result<void>() : core::fail(keys.error());
}

}  // namespace

std::optional<std::string> read_thumbprint(std::string_view text) {
    std::string digits;
    for (const char c : text) {
        if (c == ':') continue;
        const char lower = c >= 'A' && c <= 'F' ? char(c - 'A' + 'a') : c;
        if (!((lower >= '0' && lower <= '9') || (lower >= 'a' && lower <= 'f'))) return std::nullopt;
        digits += lower;
    }
    constexpr std::size_t length = 64;
    return digits.size() == length ? std::optional(std::move(digits)) : std::nullopt;
}

std::string encode(const Client& client) {
    json::Writer writer;
    writer.begin_object().member("id", client.id).member("name", client.name);
    writer.member("jwks", client.jwks).member("scopes", client.scopes);
    writer.member("jwksUrl", client.jwks_url).member("certificateSubject", client.certificate_subject);
    writer.key("certificateThumbprints").begin_array();
    for (const std::string& thumbprint : client.certificate_thumbprints) writer.string(thumbprint);
    writer.end_array();
    writer.key("ownResourcesOnly").boolean(client.own_resources_only);
    writer.key("disabled").boolean(client.disabled).end_object();
    return writer.take();
}

std::string registration_of(const Client& client) {
    constexpr std::size_t digits = 16;  // a mark in a signed token, not a secret
    return store::body_digest(encode(client)).substr(0, digits);
}

core::Result<Client> decode_client(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document) return core::fail(core::ErrorKind::internal, "A stored client cannot be read.");
    const json::Value root = document->root();
    Client client;
    client.id = root["id"].string();
    client.name = root["name"].string();
    client.jwks = root["jwks"].string();
    client.jwks_url = root["jwksUrl"].string();
    client.certificate_subject = root["certificateSubject"].string();
    for (const json::Value one : root["certificateThumbprints"].elements()) client.certificate_thumbprints.emplace_back(one.string());
    client.scopes = root["scopes"].string();
    client.own_resources_only = root["ownResourcesOnly"].boolean().value_or(true);
    client.disabled = root["disabled"].boolean().value_or(true);
    return client;
}

core::Result<std::optional<Client>> find_client(store::Reader& reader, std::string_view id) {
    auto text = reader.document(client_space, id);
    if (!text) return core::fail(std::move(text.error()));
    if (!*text) return std::optional<Client>();
    auto client = decode_client(**text);
    if (!client) return core::fail(std::move(client.error()));
    return std::optional<Client>(std::move(*client));
}

core::Result<std::vector<Client>> list_clients(store::Reader& reader) {
    const auto documents = reader.documents(client_space);
    if (!documents) return core::fail(documents.error());
    std::vector<Client> clients;
    for (const auto& [id, text] : *documents) {
        auto client = decode_client(text);
        if (!client) return core::fail(std::move(client.error()));
        clients.push_back(std::move(*client));
    }
    return clients;
}

core::Result<void> check_client(const Client& client) {
    if (!core::is_fhir_id(client.id)) {
        return core::fail(core::ErrorKind::invalid, "A client id has 1 to 64 letters, digits, dots or hyphens.");
    }
    if (auto keys = check_keys(client); !keys) return keys;
    const auto scopes = parse_scopes(client.scopes);
    if (!scopes) return core::fail(scopes.error());
    if (scopes->empty()) return core::fail(core::ErrorKind::invalid, "A client needs a scope, for example system/Observation.cruds.");
    return {};
}

core::Result<void> put_client(store::Writer& writer, const Client& client) {
    if (auto usable = check_client(client); !usable) return usable;
    return writer.put_document(client_space, client.id, encode(client));
}

}  // namespace tonus::access
