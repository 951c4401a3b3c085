// Signed tokens as a stranger, a client and this service itself might write them: nothing unsigned is let in, what is
// signed is let in only if every claim is right, and no text breaks whoever reads it.
#include "access/jose.hpp"

#include <tonus/access/access_token.hpp>
#include <tonus/access/assertion.hpp>
#include <tonus/access/id_token.hpp>
#include <tonus/access/key_set.hpp>
#include <tonus/access/scope.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace tonus;
using namespace tonus::access;

constexpr core::Instant now{std::chrono::seconds(1'790'000'000)};
const std::string secret(32, 's');

void check(bool holds) {
    if (!holds) std::abort();
}

// Made for this target, and the same in every run, so that luck decides nothing. The private half was not kept.
constexpr std::string_view client_keys =
    R"({"keys":[{"kty":"EC","crv":"P-384","kid":"k","x":"Imwt581OyKTMJcSIuKO69OGBmIiesYkzdsxSrp1VkCzwOQ7ZX4yTGY-ps4JVrl6j",)"
    R"("y":"_gJ_0iZ1VclvJAIcclBL01bM0oOk9OgHdPJlyCwKzdoWqKypeI2h7HGclLUmVdrH"}]})";
/// {"alg":"ES384","typ":"JWT","kid":"k"} and {}, signed by that key.
const std::string client_assertion =
    "eyJhbGciOiJFUzM4NCIsInR5cCI6IkpXVCIsImtpZCI6ImsifQ.e30."
    "XOILnBKNwlZ-KPlJKuNVxWjdHklYF3hkdZktKq3j79ks2cFDiSAraqvUQjJA86WT6ieTZflGNo8p3guAPjEHA1kU6C4mSVR9rdv-xMsTek3kYpXiwB0BlkQELGM7iVvv";

KeyHandle make_own_key() {
    cjose_err error{};
    return KeyHandle(cjose_jwk_create_oct_spec(reinterpret_cast<const std::uint8_t*>(secret.data()), secret.size(), &error));
}

/// A service that knows a client's key.
struct World {
    KeyHandle own = make_own_key();
    KeySet keys = KeySet::parse(client_keys).value();
    TokenIssuer issuer{secret, "https://tonus.example", std::chrono::seconds(300)};

    World() { check(keys.verify(client_assertion).value_or("") == "{}"); }
};

std::string sign(const KeyHandle& key, const char* algorithm, const char* type, std::string_view payload) {
    cjose_err error{};
    const HeaderHandle header(cjose_header_new(&error));
    check(cjose_header_set(header.get(), CJOSE_HDR_ALG, algorithm, &error) && cjose_header_set(header.get(), "typ", type, &error));
    check(cjose_header_set(header.get(), CJOSE_HDR_KID, "k", &error));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(payload.data());
    const SignatureHandle signature(cjose_jws_sign(key.get(), header.get(), bytes, payload.size(), &error));
    const char* compact = nullptr;
    check(signature && cjose_jws_export(signature.get(), &compact, &error));
    return compact;
}

void unsigned_opens_nothing(World& world, std::string_view text) {
    check(!world.keys.verify(text));
    check(!world.issuer.check(text, now));
    check(!check_id_token(text, world.keys, {}, now));
    (void)read_claimed(text);
    (void)KeySet::parse(text);
    (void)KeySet::parse(text, Signer::identity_provider);
    const std::string other(text);
    (void)read_claimed(other + ".e30.AA");
    (void)read_claimed("eyJhbGciOiJFUzM4NCJ9." + other + ".AA");
}

/// What the client signed says anything: its signature is taken for granted, since making one takes a millisecond.
void signed_claims_are_checked(std::string_view claims) {
    const AssertionOptions options{{"https://tonus.example/auth/token"}, {}};
    const auto assertion = check_claims(client_assertion, std::string(claims), "ehr", now, options);
    if (!assertion) return;
    check(!assertion->id.empty() && assertion->expires > now && assertion->expires <= now + std::chrono::seconds(360));
}

void own_claims_are_read(World& world, std::string_view claims) {
    if (claims.empty()) return;
    const auto caller = world.issuer.check(sign(world.own, CJOSE_HDR_ALG_HS256, "at+jwt", claims), now);
    check(!caller || (*caller)->expires > now);
}

void scopes_are_stable(std::string_view text) {
    const auto scopes = parse_scopes(text);
    if (!scopes) return;
    const std::string once = format_scopes(*scopes);
    const auto again = parse_scopes(once);
    check(again && format_scopes(*again) == once);
    const auto both = intersect(*scopes, *scopes);
    check(both.size() <= scopes->size() * scopes->size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static World world;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    unsigned_opens_nothing(world, text);
    signed_claims_are_checked(text);
    own_claims_are_read(world, text);
    scopes_are_stable(text.substr(0, 200));
    return 0;
}
