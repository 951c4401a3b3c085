// What the specifications say of a token request, one row each: SMART Backend Services 2, RFC 6749, 7009, 7515, 7519,
// 7521, 7523 and 7662.
#include "sender.hpp"

#include "support/case_name.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <optional>

namespace tonus::test {
namespace {

/// A client, a service it is registered with, and what it signs.
class TokenTable : public testing::Test {
public:
    static void SetUpTestSuite() {
        folder_ = new TemporaryFolder();
        const auto data = folder_->path() / "data";
        ehr_ = new Sender(add_sender(data, "ehr", "system/Observation.cruds system/Patient.rs"));
        add_sender(data, "wide", "system/*.cruds");
        service_ = new ServiceProcess(data, {"--set", "access.required=true"});
        url_ = token_url(*service_);
    }
    static void TearDownTestSuite() {
        delete service_;
        delete ehr_;
        delete folder_;
    }

    static Claims good() { return claims_for("ehr", url_); }
    static std::string assertion(const std::string& header, const std::string& claims) {
        return access::sign_with_header(ehr_->key.private_jwk, header, claims);
    }
    static std::string assertion() { return assertion(R"({"alg":"ES384","kid":"key-of-ehr","typ":"JWT"})", to_json(good())); }
    static std::string form() { return token_form(assertion(), "system/Observation.rs"); }
    static const std::string& url() { return url_; }
    static HttpAnswer ask(const std::string& form_text) { return post_form(*service_, "/auth/token", form_text); }
    static HttpAnswer ask_at(const std::string& path, const std::string& form_text, HttpClient::Fields fields) {
        return fetch(service_->port(), "POST", path, form_text, fields);
    }
    static HttpAnswer use(const std::string& token) { return send_with(*service_, token, "GET", "/fhir/Observation"); }

    static std::string member(const HttpAnswer& answer, std::string_view name) {
        const auto document = json::Document::parse(answer.body);
        return document ? std::string(document->root()[name].string()) : std::string();
    }

private:
    static TemporaryFolder* folder_;
    static Sender* ehr_;
    static ServiceProcess* service_;
    static std::string url_;
};

TemporaryFolder* TokenTable::folder_ = nullptr;
Sender* TokenTable::ehr_ = nullptr;
ServiceProcess* TokenTable::service_ = nullptr;
std::string TokenTable::url_;

struct Row {
    std::string_view name;
    std::string (*form)();
    int status;
    std::string_view error;  ///< empty: a token is issued
};

class TokenRequest : public TokenTable, public testing::WithParamInterface<Row> {};

TEST_P(TokenRequest, IsAnsweredAsSpecified) {
    const HttpAnswer answer = ask(GetParam().form());
    EXPECT_EQ(answer.status, GetParam().status) << answer.body;
    EXPECT_EQ(member(answer, "error"), GetParam().error);
    EXPECT_EQ(member(answer, "access_token").empty(), !GetParam().error.empty());
    EXPECT_EQ(answer.field("Cache-Control"), "no-store");
    EXPECT_EQ(answer.field("Content-Type"), "application/json");
    EXPECT_EQ(answer.field("WWW-Authenticate").empty(), GetParam().status != 401);
    // Source: RFC 6749, section 5.2, error_description.
    EXPECT_EQ(member(answer, "error_description").find_first_of("\"\\\t\n"), std::string::npos);
}

std::string with_header(const std::string& header) {
    return token_form(TokenTable::assertion(header, to_json(TokenTable::good())), "system/Observation.rs");
}

std::string with_claim(const std::string& name, const std::string& value) {
    Claims claims = TokenTable::good();
    claims[name] = value;
    return token_form(TokenTable::assertion(R"({"alg":"ES384","kid":"key-of-ehr"})", to_json(claims)), "system/Observation.rs");
}

std::string with_payload(const std::string& payload) {
    return token_form(TokenTable::assertion(R"({"alg":"ES384","kid":"key-of-ehr"})", payload), "system/Observation.rs");
}

std::string with_scope(const std::string& scope) { return token_form(TokenTable::assertion(), scope); }

std::string with_signature(std::string (*change)(std::string signature)) {
    const std::string good = TokenTable::assertion();
    const auto dot = good.rfind('.') + 1;
    return token_form(good.substr(0, dot) + change(good.substr(dot)), "system/Observation.rs");
}

constexpr std::string_view no_client = "invalid_client";

INSTANTIATE_TEST_SUITE_P(
    Header,
    TokenRequest,
    testing::Values(
        Row{"Plain", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","typ":"JWT"})"); }, 200, ""},
        Row{"NoType", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr"})"); }, 200, ""},
        Row{"ThumbprintOnly", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","x5t":"abc"})"); }, 200, ""},
        Row{"OtherType", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","typ":"at+jwt"})"); }, 401, no_client},
        Row{"TypeIsAList", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","typ":["JWT"]})"); }, 401, no_client},
        Row{"TypeIsEmpty", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","typ":""})"); }, 401, no_client},
        Row{"KeyIdIsNumber", [] { return with_header(R"({"alg":"ES384","kid":1})"); }, 401, no_client},
        Row{"KeyIdIsAPath", [] { return with_header(R"({"alg":"ES384","kid":"../../../dev/null"})"); }, 401, no_client},
        Row{"KeyIdIsSql", [] { return with_header(R"({"alg":"ES384","kid":"' or 1=1 --"})"); }, 401, no_client},
        Row{"Critical", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","crit":["exp"]})"); }, 401, no_client},
        Row{"UnencodedPayload", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","b64":[false]})"); }, 401, no_client},
        Row{"KeySetElsewhere",
            [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","jku":"https://evil.example/keys"})"); },
            401,
            no_client},
        Row{"CertificateElsewhere",
            [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","x5u":"https://evil.example/c"})"); },
            401,
            no_client},
        Row{"CertificateInside", [] { return with_header(R"({"alg":"ES384","kid":"key-of-ehr","x5c":["MII"]})"); }, 401, no_client},
        Row{"MemberTwice",
            [] {
                // {"alg":"none","alg":"ES384","kid":"key-of-ehr"}
                const std::string good = TokenTable::assertion();
                return token_form(
                    "eyJhbGciOiJub25lIiwiYWxnIjoiRVMzODQiLCJraWQiOiJrZXktb2YtZWhyIn0" + good.substr(good.find('.')), "system/Observation.rs"
                );
            },
            401,
            no_client}
    ),
    case_name
);

INSTANTIATE_TEST_SUITE_P(
    Signature,
    TokenRequest,
    testing::Values(
        Row{"Longer", [] { return with_signature([](std::string s) { return s + "AAAA"; }); }, 401, no_client},
        Row{"Shorter", [] { return with_signature([](std::string s) { return s.substr(0, s.size() - 4); }); }, 401, no_client},
        Row{"Empty", [] { return with_signature([](std::string) { return std::string(); }); }, 401, no_client},
        Row{"Zero", [] { return with_signature([](std::string s) { return std::string(s.size(), 'A'); }); }, 401, no_client},
        Row{"Padded", [] { return with_signature([](std::string s) { return s + "%3D%3D"; }); }, 401, no_client},
        Row{"WithABlank", [] { return with_signature([](std::string s) { return s + "%20"; }); }, 401, no_client},
        Row{"WithALineFeed", [] { return with_signature([](std::string s) { return s + "%0A"; }); }, 401, no_client},
        Row{"FourParts", [] { return with_signature([](std::string s) { return s + "."; }); }, 401, no_client},
        Row{"FiveParts", [] { return with_signature([](std::string s) { return s + ".a.b"; }); }, 401, no_client}
    ),
    case_name
);

std::string in_seconds(std::int64_t seconds) { return claims_for("x", "y", seconds)["exp"]; }

INSTANTIATE_TEST_SUITE_P(
    Claims,
    TokenRequest,
    testing::Values(
        Row{"AudienceInAList", [] { return with_claim("aud", R"(["https://x.example",")" + TokenTable::url() + "\"]"); }, 200, ""},
        Row{"AudienceListWithoutUs", [] { return with_claim("aud", R"(["https://x.example"])"); }, 401, no_client},
        Row{"AudienceEmptyList", [] { return with_claim("aud", "[]"); }, 401, no_client},
        Row{"AudienceIsObject", [] { return with_claim("aud", R"({"a":1})"); }, 401, no_client},
        Row{"AudienceWithSlash", [] { return with_claim("aud", '"' + TokenTable::url() + "/\""); }, 401, no_client},
        Row{"AudienceWithQuery", [] { return with_claim("aud", '"' + TokenTable::url() + "?a=b\""); }, 401, no_client},
        Row{"AudienceGoesOn", [] { return with_claim("aud", '"' + TokenTable::url() + "er\""); }, 401, no_client},
        Row{"AudienceOfAnotherEndpoint",
            [] { return with_claim("aud", '"' + TokenTable::url().substr(0, TokenTable::url().size() - 5) + "revoke\""); },
            401,
            no_client},
        Row{"IssuerIsNumber", [] { return with_claim("iss", "1"); }, 401, no_client},
        Row{"IssuerIsList", [] { return with_claim("iss", R"(["ehr"])"); }, 401, no_client},
        Row{"IssuerMissing", [] { return with_claim("iss", ""); }, 401, no_client},
        Row{"SubjectInOtherCase", [] { return with_claim("sub", R"("EHR")"); }, 401, no_client},
        Row{"ExpiryWithFraction", [] { return with_claim("exp", in_seconds(60) + ".5"); }, 200, ""},
        Row{"ExpiryInMilliseconds", [] { return with_claim("exp", in_seconds(60) + "000"); }, 401, no_client},
        Row{"ExpiryNegative", [] { return with_claim("exp", "-1"); }, 401, no_client},
        Row{"ExpiryIsBoolean", [] { return with_claim("exp", "true"); }, 401, no_client},
        Row{"ExpiryIsNull", [] { return with_claim("exp", "null"); }, 401, no_client},
        Row{"ExpiryInSixMinutes", [] { return with_claim("exp", in_seconds(360)); }, 401, no_client},
        Row{"BeginIsText", [] { return with_claim("nbf", R"("x")"); }, 401, no_client},
        Row{"IssuedAtIsNegative", [] { return with_claim("iat", "-5"); }, 401, no_client},
        Row{"IssuedYesterday", [] { return with_claim("iat", in_seconds(-86400)); }, 200, ""},
        Row{"IdIsNumber", [] { return with_claim("jti", "5"); }, 401, no_client},
        Row{"IdIsNull", [] { return with_claim("jti", "null"); }, 401, no_client},
        Row{"IdIsEmpty", [] { return with_claim("jti", R"("")"); }, 401, no_client},
        Row{"ClaimTwice",
            [] { return with_payload(R"({"aud":"https://evil.example",)" + to_json(TokenTable::good()).substr(1)); },
            401,
            no_client},
        Row{"PayloadIsAList", [] { return with_payload("[]"); }, 401, no_client},
        Row{"PayloadIsText", [] { return with_payload("hello"); }, 401, no_client},
        Row{"PayloadIsDeep",
            [] {
                std::string deep;
                for (int i = 0; i < 3000; ++i) deep += R"({"a":)";
                return with_payload(deep);
            },
            401,
            no_client}
    ),
    case_name
);

std::string without(const std::string& parameter) {
    std::string form = TokenTable::form();
    const auto at = form.find(parameter + "=");
    return form.erase(at, form.find('&', at) - at + 1);
}

INSTANTIATE_TEST_SUITE_P(
    Form,
    TokenRequest,
    testing::Values(
        Row{"NoGrantType", [] { return without("grant_type"); }, 400, "invalid_request"},
        Row{"NoAssertionType", [] { return without("client_assertion_type"); }, 400, "invalid_request"},
        Row{"SamlAssertion",
            [] {
                std::string form = TokenTable::form();
                return form.replace(form.find("jwt-bearer"), 10, "saml2-bearer");
            },
            400,
            "invalid_request"},
        Row{"NoAuthentication", [] { return std::string("grant_type=client_credentials&scope=system/Observation.rs"); }, 401, no_client},
        Row{"JwtBearerGrant",
            [] { return "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + TokenTable::assertion(); },
            400,
            "unsupported_grant_type"},
        Row{"ClientIdFits", [] { return TokenTable::form() + "&client_id=ehr"; }, 200, ""},
        Row{"UnknownParameter", [] { return TokenTable::form() + "&resource=https%3A%2F%2Fx.example"; }, 200, ""},
        Row{"GrantTypeTwice", [] { return TokenTable::form() + "&grant_type=client_credentials"; }, 400, "invalid_request"},
        Row{"AssertionTwice", [] { return TokenTable::form() + "&client_assertion=x"; }, 400, "invalid_request"}
    ),
    case_name
);

INSTANTIATE_TEST_SUITE_P(
    Scopes,
    TokenRequest,
    testing::Values(
        Row{"Missing", [] { return without("scope"); }, 400, "invalid_scope"},
        Row{"Blank", [] { return with_scope("   "); }, 400, "invalid_scope"},
        Row{"OfAPatient", [] { return with_scope("patient/Observation.rs"); }, 400, "invalid_scope"},
        Row{"OfOpenid", [] { return with_scope("openid system/Observation.rs"); }, 400, "invalid_scope"},
        Row{"LettersOutOfOrder", [] { return with_scope("system/Observation.sr"); }, 400, "invalid_scope"},
        Row{"Comma", [] { return with_scope("system/Observation.rs,system/Patient.rs"); }, 400, "invalid_scope"},
        Row{"Tab", [] { return with_scope("system/Observation.rs\tsystem/Patient.rs"); }, 400, "invalid_scope"},
        Row{"QuotesAndBackslash", [] { return with_scope(R"(system/"\.rs)"); }, 400, "invalid_scope"},
        Row{"UnknownType", [] { return with_scope("system/Nope.rs"); }, 400, "invalid_scope"},
        Row{"UnknownTypeBesideAKnownOne", [] { return with_scope("system/Observation.rs system/Nope.rs"); }, 400, "invalid_scope"},
        Row{"EndlesslyMany",
            [] {
                std::string scopes;
                for (int i = 0; i < 500; ++i) scopes += "system/Observation.r ";
                return with_scope(scopes);
            },
            400,
            "invalid_scope"}
    ),
    case_name
);

struct ScopeRow {
    std::string_view name;
    std::string_view asked;
    std::string_view granted;
};

class TokenScope : public TokenTable, public testing::WithParamInterface<ScopeRow> {};

TEST_P(TokenScope, IsWhatWasAskedForAndRegistered) {
    EXPECT_EQ(member(ask(with_scope(std::string(GetParam().asked))), "scope"), GetParam().granted);
}

INSTANTIATE_TEST_SUITE_P(
    Scopes,
    TokenScope,
    testing::Values(
        ScopeRow{"Version1", "system/Observation.read system/Patient.read", "system/Observation.read system/Patient.read"},
        ScopeRow{"Version1Write", "system/Observation.write", "system/Observation.write"},
        ScopeRow{"Version1NoWordForWhatIsLeft", "system/Patient.*", "system/Patient.read"},
        ScopeRow{"EveryType", "system/*.rs", "system/Observation.rs system/Patient.rs"},
        ScopeRow{"BothVersions", "system/Observation.read system/Observation.rs", "system/Observation.read"},
        ScopeRow{"OneWithinTheOther", "system/Observation.r system/Observation.cruds", "system/Observation.cruds"},
        ScopeRow{"MoreThanRegistered", "system/Patient.cruds system/Medication.rs", "system/Patient.rs"},
        ScopeRow{"Narrowed", "system/Observation.rs?category=laboratory", "system/Observation.rs?category=laboratory"},
        ScopeRow{"NarrowedBesideAll", "system/Observation.rs?category=laboratory system/Observation.rs", "system/Observation.rs"}
    ),
    case_name
);

TEST_F(TokenTable, ATokenHasOneSpelling) {
    const std::string token = member(ask(form()), "access_token");
    ASSERT_EQ(use(token).status, 200);
    int taken = 0;
    for (char last = '-'; last <= 'z'; ++last) taken += use(token.substr(0, token.size() - 1) + last).status == 200 ? 1 : 0;
    EXPECT_EQ(taken, 1);
    for (const std::string more : {"=", "A", "AAAA", ".", "%"}) EXPECT_EQ(use(token + more).status, 401) << more;
    EXPECT_EQ(use(token.substr(0, token.size() - 4)).status, 401);
    EXPECT_EQ(use(token.substr(0, token.rfind('.') + 1)).status, 401);
}

TEST_F(TokenTable, AnotherSchemeIsAnsweredWithItself) {
    const HttpAnswer answer =
        ask_at("/auth/token", form(), {{"Content-Type", "application/x-www-form-urlencoded"}, {"Authorization", "Basic ZWhyOng="}});
    EXPECT_EQ(answer.status, 401);
    EXPECT_THAT(answer.field("WWW-Authenticate"), testing::HasSubstr("Basic"));
}

TEST_F(TokenTable, TheFormMayNameItsCharset) {
    EXPECT_EQ(ask_at("/auth/token", form(), {{"Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"}}).status, 200);
    EXPECT_EQ(ask_at("/auth/token", form(), {{"Content-Type", "multipart/form-data; boundary=x"}}).status, 400);
}

TEST_F(TokenTable, IntrospectionAndRevocationAskWhoAsks) {
    for (const std::string path : {"/auth/introspect", "/auth/revoke"}) {
        const HttpClient::Fields form_type{{"Content-Type", "application/x-www-form-urlencoded"}};
        EXPECT_EQ(ask_at(path, "token=x", form_type).status, 401) << path;
        const std::string proof = token_form(assertion(R"({"alg":"ES384","kid":"key-of-ehr"})", to_json(good())), "");
        EXPECT_EQ(ask_at(path, proof, form_type).status, 400) << path << " without a token";
        EXPECT_EQ(ask_at(path, proof + "&token=nonsense&token_type_hint=refresh_token", form_type).status, 200) << path;
    }
}

}  // namespace
}  // namespace tonus::test
