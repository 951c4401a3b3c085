// The token endpoint of the real program: every way an assertion can be wrong, and what a token is good for.
#include "command_run.hpp"
#include "sender.hpp"

#include "support/case_name.hpp"
#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <sys/stat.h>

#include <fstream>

namespace tonus::test {
namespace {

using testing::HasSubstr;

constexpr const char* observation =
    R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/p"}})";

/// One service for all cases: each uses assertions of its own.
class Token : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new TemporaryFolder();
        const auto data = folder_->path() / "data";
        ehr_ = new Sender(add_sender(data, "ehr", "system/Observation.cruds system/Patient.rs"));
        lab_ = new Sender(add_sender(data, "lab", "system/Observation.rs"));
        rsa_ = new access::TestKey(access::make_rsa_key("rsa-key"));
        std::ofstream(folder_->path() / "rsa.json") << access::key_set_of(*rsa_);
        const ProgramRun added = run_command(
            {"client",
             "add",
             "rsa",
             "--data",
             data.string(),
             "--name",
             "RSA",
             "--scopes",
             "system/*.cruds",
             "--jwks",
             (folder_->path() / "rsa.json").string()}
        );
        ASSERT_EQ(added.status, 0) << added.errors;
        add_sender(data, "gone", "system/*.cruds");
        ASSERT_EQ(run_command({"client", "disable", "gone", "--data", data.string()}).status, 0);
        service_ = new ServiceProcess(data, {"--set", "access.required=true"});
        url_ = token_url(*service_);
    }
    static void TearDownTestSuite() {
        delete service_;
        delete rsa_;
        delete lab_;
        delete ehr_;
        delete folder_;
    }

    static Claims good() { return claims_for("ehr", url_); }
    static std::string signed_by_ehr(const Claims& claims) {
        return access::sign(ehr_->key.private_jwk, "ES384", "key-of-ehr", to_json(claims));
    }
    static HttpAnswer ask(const std::string& assertion, const std::string& scope = "system/Observation.cruds") {
        return post_form(*service_, "/auth/token", token_form(assertion, scope));
    }

    static TemporaryFolder* folder_;
    static Sender* ehr_;
    static Sender* lab_;
    static access::TestKey* rsa_;
    static ServiceProcess* service_;
    static std::string url_;
};

TemporaryFolder* Token::folder_ = nullptr;
Sender* Token::ehr_ = nullptr;
Sender* Token::lab_ = nullptr;
access::TestKey* Token::rsa_ = nullptr;
ServiceProcess* Token::service_ = nullptr;
std::string Token::url_;

std::string error_of(const HttpAnswer& answer) { return std::string(json::Document::parse(answer.body).value().root()["error"].string()); }

TEST_F(Token, IsIssuedForAGoodAssertion) {
    const HttpAnswer answer = ask(signed_by_ehr(good()), "system/Observation.cruds system/Patient.cruds");
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto document = json::Document::parse(answer.body).value();
    EXPECT_EQ(document.root()["token_type"].string(), "bearer");
    EXPECT_EQ(document.root()["expires_in"].to_integer().value_or(0), 300);
    // No more than it was registered for.
    EXPECT_EQ(document.root()["scope"].string(), "system/Observation.cruds system/Patient.rs");
    EXPECT_EQ(answer.field("Cache-Control"), "no-store");
    EXPECT_EQ(answer.field("Pragma"), "no-cache");
}

TEST_F(Token, IsIssuedForAnRsaSignature) {
    const std::string assertion = access::sign(rsa_->private_jwk, "RS384", "rsa-key", to_json(claims_for("rsa", url_)));
    EXPECT_EQ(ask(assertion).status, 200);
}

/// Signed well, but for one claim.
struct Claim {
    std::string_view name;
    Claims (*change)(Claims claims, const std::string& url);
    std::string_view says;
};

std::string in_seconds(std::int64_t seconds) { return claims_for("x", "y", seconds)["exp"]; }
Claims with(Claims claims, const std::string& name, std::string value) {
    claims[name] = std::move(value);
    return claims;
}

class WrongClaim : public Token, public testing::WithParamInterface<Claim> {};

TEST_P(WrongClaim, IsRefused) {
    const HttpAnswer answer = ask(signed_by_ehr(GetParam().change(good(), url_)));
    EXPECT_EQ(answer.status, 401) << answer.body;
    EXPECT_EQ(error_of(answer), "invalid_client");
    EXPECT_EQ(answer.field("Cache-Control"), "no-store");
    EXPECT_THAT(answer.body, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    Claims,
    WrongClaim,
    testing::Values(
        Claim{"OtherAudience", [](Claims c, const std::string&) { return with(c, "aud", R"("https://other.example/auth/token")"); }, "aud"},
        Claim{
            "AudienceOfTheFhirBase",
            [](Claims c, const std::string& url) { return with(c, "aud", '"' + url.substr(0, url.find("/auth")) + "/fhir\""); },
            "aud"},
        Claim{"NoAudience", [](Claims c, const std::string&) { return with(c, "aud", ""); }, "aud"},
        Claim{"Expired", [](Claims c, const std::string&) { return with(c, "exp", in_seconds(-31)); }, "expired"},
        Claim{"LivesTooLong", [](Claims c, const std::string&) { return with(c, "exp", in_seconds(3600)); }, "too far ahead"},
        Claim{"NeverExpires", [](Claims c, const std::string&) { return with(c, "exp", ""); }, "exp is missing"},
        Claim{"ExpiryIsText", [](Claims c, const std::string&) { return with(c, "exp", R"("soon")"); }, "exp"},
        Claim{"ExpiryOverflows", [](Claims c, const std::string&) { return with(c, "exp", "1e300"); }, "exp"},
        Claim{"NotYetValid", [](Claims c, const std::string&) { return with(c, "nbf", in_seconds(120)); }, "nbf"},
        Claim{"IssuedInTheFuture", [](Claims c, const std::string&) { return with(c, "iat", in_seconds(120)); }, "iat"},
        Claim{"NoId", [](Claims c, const std::string&) { return with(c, "jti", ""); }, "jti is missing"},
        Claim{"LongId", [](Claims c, const std::string&) { return with(c, "jti", '"' + std::string(300, 'a') + '"'); }, "jti"},
        Claim{"SubjectIsAnother", [](Claims c, const std::string&) { return with(c, "sub", R"("lab")"); }, "sub"},
        Claim{"NoSubject", [](Claims c, const std::string&) { return with(c, "sub", ""); }, "sub"}
    ),
    case_name
);

TEST_F(Token, IsNotIssuedTwiceForOneAssertion) {
    const std::string assertion = signed_by_ehr(good());
    EXPECT_EQ(ask(assertion).status, 200);
    const HttpAnswer again = ask(assertion);
    EXPECT_EQ(again.status, 401);
    EXPECT_THAT(again.body, HasSubstr("jti was used before"));
}

/// What a forger sends; from outside all of it looks alike.
TEST_F(Token, IsNotIssuedToForgers) {
    const std::string good_one = signed_by_ehr(good());
    const auto first_dot = good_one.find('.');
    const auto second_dot = good_one.rfind('.');
    std::string tampered = good_one;
    tampered[first_dot + 20] = tampered[first_dot + 20] == 'A' ? 'B' : 'A';
    const std::string shared = R"({"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA"})";
    const access::TestKey stranger = access::make_ec_key("key-of-ehr");
    const std::vector<std::pair<std::string, std::string>> forgeries{
        {"another key under the same kid", access::sign(stranger.private_jwk, "ES384", "key-of-ehr", to_json(good()))},
        {"another client's key", access::sign(lab_->key.private_jwk, "ES384", "key-of-lab", to_json(good()))},
        {"unknown kid", access::sign(ehr_->key.private_jwk, "ES384", "other", to_json(good()))},
        {"no kid", access::sign(ehr_->key.private_jwk, "ES384", "", to_json(good()))},
        {"HS256 confusion", access::sign(shared, "HS256", "key-of-ehr", to_json(good()))},
        {"RS256", access::sign(rsa_->private_jwk, "RS256", "rsa-key", to_json(claims_for("rsa", url_)))},
        {"alg none", "eyJhbGciOiJub25lIiwia2lkIjoia2V5LW9mLWVociJ9" + good_one.substr(first_dot, second_dot - first_dot) + "."},
        {"no signature", good_one.substr(0, second_dot + 1)},
        {"tampered payload", tampered},
        {"unknown client", access::sign(ehr_->key.private_jwk, "ES384", "key-of-ehr", to_json(claims_for("nobody", url_)))},
        {"disabled client", access::sign(ehr_->key.private_jwk, "ES384", "key-of-ehr", to_json(claims_for("gone", url_)))},
        {"nonsense", "a.b.c"},
        {"not base64", "...."},
        {"key in the header",
         access::sign_with_header(
             stranger.private_jwk, R"({"alg":"ES384","kid":"key-of-ehr","jwk":)" + stranger.public_jwk + "}", to_json(good())
         )},
    };
    for (const auto& [name, assertion] : forgeries) {
        const HttpAnswer answer = ask(assertion);
        EXPECT_EQ(answer.status, 401) << name << answer.body;
        EXPECT_EQ(error_of(answer), "invalid_client") << name;
        EXPECT_THAT(answer.body, HasSubstr("not known or disabled here")) << name;
    }
    EXPECT_EQ(ask(good_one).status, 200);
}

TEST_F(Token, OfADisabledClientIsNotIssuedWhateverItSigns) {
    const auto data = folder_->path() / "data";
    const Sender leaver = add_sender(data, "leaver", "system/Observation.rs");
    const std::string token = get_token(*service_, leaver, "system/Observation.rs");
    EXPECT_EQ(send_with(*service_, token, "GET", "/fhir/Observation").status, 200);
    ASSERT_EQ(run_command({"client", "disable", "leaver", "--data", data.string()}).status, 0);
    const std::string assertion = access::sign(leaver.key.private_jwk, "ES384", "key-of-leaver", to_json(claims_for("leaver", url_)));
    EXPECT_EQ(ask(assertion).status, 401);
    const auto is_refused = [&] { return send_with(*service_, token, "GET", "/fhir/Observation").status == 401; };
    EXPECT_TRUE(eventually(is_refused)) << "the token outlives its client";
}

/// Fewer scopes, other keys, its own resources only: what was issued before is no longer what the client may do.
TEST_F(Token, OfARegistrationThatWasReplacedIsGoodNoMore) {
    const auto data = folder_->path() / "data";
    const std::string wide = get_token(*service_, add_sender(data, "mover", "system/*.cruds"), "system/*.cruds");
    EXPECT_EQ(send_with(*service_, wide, "GET", "/fhir/Patient").status, 200) << "whose client was registered this moment";
    const Sender narrowed = add_sender(data, "mover", "system/Observation.rs");
    const std::string narrow = get_token(*service_, narrowed, "system/*.cruds");
    EXPECT_EQ(send_with(*service_, narrow, "GET", "/fhir/Observation").status, 200);
    EXPECT_EQ(send_with(*service_, narrow, "GET", "/fhir/Patient").status, 403);
    EXPECT_TRUE(eventually([&] { return send_with(*service_, wide, "GET", "/fhir/Patient").status == 401; }));
    EXPECT_EQ(send_with(*service_, narrow, "GET", "/fhir/Observation").status, 200);
}

/// The request around the assertion.
TEST_F(Token, AsksForAWellFormedRequest) {
    const auto error = [&](const std::string& form) {
        const HttpAnswer answer = post_form(*service_, "/auth/token", form);
        EXPECT_EQ(answer.field("Cache-Control"), "no-store") << form;
        return std::to_string(answer.status) + " " + error_of(answer);
    };
    const std::string form = token_form(signed_by_ehr(good()), "system/Observation.rs");
    EXPECT_EQ(error(""), "400 invalid_request");
    EXPECT_EQ(error("grant_type=password&username=a&password=b"), "400 unsupported_grant_type");
    EXPECT_EQ(error("grant_type=client_credentials"), "401 invalid_client");
    EXPECT_EQ(error("grant_type=client_credentials&client_id=ehr&client_secret=s"), "401 invalid_client");
    EXPECT_EQ(error(form + "&scope=system/Patient.rs"), "400 invalid_request");
    EXPECT_EQ(error(form + "&client_id=lab"), "401 invalid_client");
    EXPECT_EQ(error(token_form(signed_by_ehr(good()), "")), "400 invalid_scope");
    EXPECT_EQ(error(token_form(signed_by_ehr(good()), "user/Patient.rs")), "400 invalid_scope");
    EXPECT_EQ(error(token_form(signed_by_ehr(good()), "system/Medication.cruds")), "400 invalid_scope");
    EXPECT_EQ(error(token_form(signed_by_ehr(good()), "system/Observation.rs?colour=red")), "400 invalid_scope");
    EXPECT_EQ(fetch(service_->port(), "GET", "/auth/token").status, 405);
    EXPECT_EQ(fetch(service_->port(), "GET", "/auth/token").field("Allow"), "POST");
    EXPECT_EQ(fetch(service_->port(), "POST", "/auth/token", "{}", {{"Content-Type", "application/json"}}).status, 400);
    EXPECT_EQ(post_form(*service_, "/auth/token?grant_type=client_credentials", form).status, 400);
    // Nothing of all this has spent it.
    EXPECT_EQ(post_form(*service_, "/auth/token", form).status, 200);
}

TEST_F(Token, OpensWhatItsScopesSay) {
    const std::string token = get_token(*service_, *ehr_, "system/Observation.cruds");
    EXPECT_EQ(send_with(*service_, token, "POST", "/fhir/Observation", observation).status, 201);
    EXPECT_EQ(send_with(*service_, token, "GET", "/fhir/Observation").status, 200);
    const HttpAnswer refused = send_with(*service_, token, "GET", "/fhir/Patient");
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.field("WWW-Authenticate"), HasSubstr("insufficient_scope"));
    EXPECT_THAT(refused.body, HasSubstr("OperationOutcome"));
}

TEST_F(Token, IsNeededEverywhereButInDescriptions) {
    for (const std::string target :
         {"/fhir/Patient",
          "/fhir/Observation/1",
          "/fhir",
          "/fhir/_history",
          "/fhir/Patient/1/$everything",
          "/fhir/nowhere",
          "/fhir/Observation/$lastn"}) {
        for (const std::string method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            const HttpAnswer answer = service_->send(method, target, method == "GET" ? "" : observation);
            EXPECT_EQ(answer.status, 401) << method << target;
            EXPECT_THAT(answer.field("WWW-Authenticate"), HasSubstr("Bearer")) << method << target;
            EXPECT_THAT(answer.body, HasSubstr("OperationOutcome")) << method << target;
        }
    }
    for (const std::string target :
         {"/fhir/metadata", "/openapi.json", "/.well-known/smart-configuration", "/fhir/.well-known/smart-configuration"}) {
        EXPECT_EQ(service_->send("GET", target).status, 200) << target;
    }
    EXPECT_THAT(service_->send("GET", "/fhir/metadata").body, HasSubstr("SMART-on-FHIR"));
}

TEST_F(Token, IsNothingElse) {
    const std::string token = get_token(*service_, *ehr_, "system/Observation.rs");
    const auto status = [&](const HttpClient::Fields& fields) {
        return fetch(service_->port(), "GET", "/fhir/Observation", "", fields).status;
    };
    EXPECT_EQ(status({{"Authorization", "bearer " + token}}), 200);
    EXPECT_EQ(status({{"Authorization", "Bearer " + token + "x"}}), 401);
    EXPECT_EQ(status({{"Authorization", "Bearer "}}), 401);
    EXPECT_EQ(status({{"Authorization", "Basic ZWhyOmVocg=="}}), 401);
    EXPECT_EQ(status({{"Authorization", token}}), 401);
    EXPECT_EQ(status({{"Authorization", "Bearer " + token}, {"Authorization", "Bearer " + token}}), 401);
    EXPECT_EQ(status({{"Authorization", "Bearer " + signed_by_ehr(good())}}), 401);
    EXPECT_EQ(service_->send("GET", "/fhir/Observation?access_token=" + token).status, 401);
}

TEST_F(Token, CanBeLookedAtAndRevokedByItsOwner) {
    const std::string token = get_token(*service_, *ehr_, "system/Observation.rs");
    const auto form = [&](const Sender& sender) {
        const std::string assertion =
            access::sign(sender.key.private_jwk, "ES384", "key-of-" + sender.id, to_json(claims_for(sender.id, url_)));
        return token_form(assertion, "") + "&token=" + token;
    };
    EXPECT_THAT(post_form(*service_, "/auth/introspect", form(*ehr_)).body, HasSubstr(R"("active":true,"client_id":"ehr")"));
    EXPECT_EQ(post_form(*service_, "/auth/introspect", form(*lab_)).body, R"({"active":false})");
    EXPECT_EQ(post_form(*service_, "/auth/introspect", "token=" + token).status, 401);
    EXPECT_EQ(post_form(*service_, "/auth/revoke", form(*lab_)).status, 400);
    EXPECT_EQ(send_with(*service_, token, "GET", "/fhir/Observation").status, 200);
    EXPECT_EQ(post_form(*service_, "/auth/revoke", form(*ehr_)).status, 200);
    EXPECT_EQ(send_with(*service_, token, "GET", "/fhir/Observation").status, 401);
    EXPECT_EQ(post_form(*service_, "/auth/introspect", form(*ehr_)).body, R"({"active":false})");
    EXPECT_EQ(post_form(*service_, "/auth/revoke", form(*ehr_)).status, 200);
}

TEST(TokenAfterRestart, GoodOnesStayGoodRevokedAndReplayedOnesRefused) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const Sender ehr = add_sender(data, "ehr", "system/Observation.rs");
    const std::vector<std::string> settings{"--set", "access.required=true", "--set", "http.base_url=https://tonus.test/"};
    const std::string url = "https://tonus.test/auth/token";
    const auto assertion = [&] { return access::sign(ehr.key.private_jwk, "ES384", "key-of-ehr", to_json(claims_for("ehr", url))); };
    const std::string used = assertion();
    std::string kept;
    std::string revoked;
    {
        ServiceProcess service(data, settings);
        EXPECT_EQ(token_url(service), url);
        EXPECT_EQ(post_form(service, "/auth/token", token_form(used, "system/Observation.rs")).status, 200);
        kept = get_token(service, ehr, "system/Observation.rs");
        revoked = get_token(service, ehr, "system/Observation.rs");
        EXPECT_EQ(post_form(service, "/auth/revoke", token_form(assertion(), "") + "&token=" + revoked).status, 200);
        service.kill();
    }
    const ServiceProcess service(data, settings);
    EXPECT_EQ(send_with(service, kept, "GET", "/fhir/Observation").status, 200);
    EXPECT_EQ(send_with(service, revoked, "GET", "/fhir/Observation").status, 401);
    EXPECT_EQ(post_form(service, "/auth/token", token_form(used, "system/Observation.rs")).status, 401);
    struct stat status {};
    ASSERT_EQ(::stat((data / "token-signing.key").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, mode_t(0600));
    // Who did what is on record.
    const ProgramRun audit = run_command({"audit", "export", "--data", data.string()});
    EXPECT_THAT(audit.output, HasSubstr(R"(\"client\":\"ehr\",\"interaction\":\"token\")"));
    EXPECT_THAT(audit.output, HasSubstr(R"(\"client\":\"ehr\",\"interaction\":\"revoke\")"));
}

TEST(DevelopmentToken, OpensLoopbackOnly) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "token";
    std::ofstream(file) << "a-token-for-this-machine";
    ::setenv("TONUS_ACCESS_DEVELOPMENT_TOKEN_FILE", file.c_str(), 1);
    {
        const ServiceProcess service(folder.path() / "data", {"--set", "access.required=true"});
        EXPECT_EQ(send_with(service, "a-token-for-this-machine", "POST", "/fhir/Observation", observation).status, 201);
        EXPECT_EQ(send_with(service, "a-token-for-this-machin", "GET", "/fhir/Observation").status, 401);
    }
    const auto start = [&](std::vector<std::string> more) {
        std::vector<std::string> words{
            "serve",
            "--data",
            (folder.path() / "data").string(),
            "--set",
            "http.address=0.0.0.0",
            "--set",
            "tls.certificate_file=/c.pem",
            "--set",
            "tls.key_file=/k.pem"};
        words.insert(words.end(), more.begin(), more.end());
        return run_command(std::move(words));
    };
    EXPECT_THAT(start({}).errors, HasSubstr("access.development_token is set"));
    ::unsetenv("TONUS_ACCESS_DEVELOPMENT_TOKEN_FILE");
    EXPECT_THAT(start({}).errors, HasSubstr("set http.base_url"));
}

}  // namespace
}  // namespace tonus::test
