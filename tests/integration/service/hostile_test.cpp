// Requests that nobody decent sends, by the hundred, to the real program: each is refused or answered
// plainly, none lets anyone in, and nothing is left behind.
#include "process_figures.hpp"
#include "sender.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Hostile {
    std::string name;
    std::string bytes;
};

std::string with_nul(const std::string& text) {
    std::string nul = text;
    for (char& c : nul) {
        if (c == '@') c = '\0';
    }
    return nul;
}

std::string get(const std::string& target, const std::string& fields = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::string post(const std::string& target, const std::string& fields, const std::string& body) {
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}

std::string sized(const std::string& target, const std::string& type, const std::string& body) {
    return post(target, "Content-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n", body);
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

const std::vector<std::string> bases{
    "/",
    "/fhir/Patient",
    "/fhir/Patient/1",
    "/fhir",
    "/fhir/metadata",
    "/auth/token",
    "/auth/introspect",
    "/auth/revoke",
    "/worklist",
    "/review/api/session",
    "/openapi.json",
    "/.well-known/smart-configuration",
    "/fhir/_export/1",
};

/// What is appended to, or put in place of, a path.
const std::vector<std::string> bad_targets{
    "/..",
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/%252e%252e/",
    "/..;/",
    "/%00",
    "/%0d%0aX:%20y",
    "/\\..\\",
    "/%5c..%5c",
    "/.%2e/",
    "/%c0%ae%c0%ae/",
    "/%ff",
    "/%zz",
    "/%",
    "/%2",
    "?a=%00",
    "?a=%ff",
    "?a=%zz",
    "?%=1",
    "?_count=-1",
    "?_count=99999999999999999999",
    "?_sort=%27;drop%20table",
    "?name=%27%20or%20%271%27=%271",
    "?_id=$(id)",
    "?_format=../../etc/passwd",
    "?_include=*:*:*:*",
    "?_has:a:b:c:d:e=f",
    "?a[]=1&a[$ne]=2",
    "?_since=0000-99-99",
    "#fragment",
    "/$nothing",
    "/_history/../..",
};

const std::vector<std::string> bad_fields{
    "Host: other\r\n",
    "Content-Length: 0\r\nContent-Length: 0\r\n",
    "Content-Length: 1\r\nContent-Length: 2\r\n",
    "Content-Length: -1\r\n",
    "Content-Length: 0x10\r\n",
    "Content-Length: 1e3\r\n",
    "Content-Length: 18446744073709551616\r\n",
    "Content-Length: \r\n",
    "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
    "Transfer-Encoding: identity, chunked\r\n",
    "Transfer-Encoding: chunked, chunked\r\n",
    "Transfer-Encoding: \x0b"
    "chunked\r\n",
    "Transfer-Encoding : chunked\r\n",
    "Transfer_Encoding: chunked\r\nTransfer-Encoding: x\r\n",
    " X: folded\r\n",
    "X: a\r\n\tb\r\n",
    "X\x01: a\r\n",
    "X: a\x07\r\n",
    "X: a\rb\r\n",
    "X: a\nb\r\n",
    ": empty\r\n",
    "no colon\r\n",
    "X(): a\r\n",
    with_nul("X: a@b\r\n"),
    with_nul("X@: a\r\n"),
    "Expect: 200-maybe\r\n",
    "Content-Encoding: bomb\r\n",
    "Upgrade: h2c\r\nConnection: Upgrade\r\n",
    "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n",
    "Authorization: Bearer " + std::string(8000, 'a') + "\r\n",
    "Authorization: Basic Og==\r\n",
    "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.\r\n",
    "Authorization: Bearer ..\r\n",
    "Authorization: \r\n",
    "Cookie: tonus_session=" + std::string(4000, 'a') + "\r\n",
    "Range: bytes=0-1,0-1,0-1\r\n",
    "If-None-Match: " + std::string(4000, '"') + "\r\n",
    "Accept: " + repeated("a/b;q=0.1,", 900) + "\r\n",
    "Prefer: " + repeated("a=b;", 900) + "\r\n",
    "traceparent: 00-zz-zz-zz\r\n",
    "X-Request-Id: \x7f\x80\xff\r\n",
    "X-Forwarded-For: 127.0.0.1\r\n",
    "X-HTTP-Method-Override: DELETE\r\n",
    repeated("A: b\r\n", 200),
    "A: " + std::string(20000, 'b') + "\r\n",
};

const std::vector<std::string> bad_lines{
    "",
    " ",
    "GET",
    "GET /",
    "GET / HTTP/1.1 extra",
    "GET  / HTTP/1.1",
    "get / HTTP/1.1",
    "GET / HTTP/0.9",
    "GET / HTTP/1.2",
    "GET / HTTP/11",
    "GET / http/1.1",
    "GET * HTTP/1.1",
    "GET http://other/ HTTP/1.1",
    "GET //other/fhir HTTP/1.1",
    "CONNECT a:1 HTTP/1.1",
    "TRACE /fhir HTTP/1.1",
    "PRI * HTTP/2.0",
    "G@T / HTTP/1.1",
    "GET /\x01 HTTP/1.1",
    "PROPFIND /fhir HTTP/1.1",
};

const std::vector<std::string> bad_bodies{
    "",
    "{",
    "[]",
    "null",
    "\"\"",
    "{}",
    "{\"resourceType\":1}",
    "{\"resourceType\":\"Patient\",\"resourceType\":\"Observation\"}",
    with_nul("{\"a@\":1}"),
    "\xff\xfe{}",
    "\xef\xbb\xbf{}",
    std::string(100000, '['),
    repeated("{\"a\":", 50000),
    "{\"resourceType\":\"Patient\",\"id\":\"../../x\"}",
    "{\"resourceType\":\"Patient\",\"id\":\"" + std::string(100000, 'a') + "\"}",
    "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":1e999999}",
    "{\"resourceType\":\"Patient\",\"birthDate\":\"\\ud800\"}",
    "{\"resourceType\":\"__proto__\"}",
    "<Patient xmlns=\"http://hl7.org/fhir\"/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
    "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{}]}",
    "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"http://169.254.169.254/"
    "\"}}]}",
    "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[" + repeated("{\"request\":{\"method\":\"GET\",\"url\":\"../x\"}},", 5000) +
        "{}]}",
};

const std::vector<std::string> bad_forms{
    "",
    "grant_type",
    "grant_type=",
    "grant_type=client_credentials&grant_type=client_credentials",
    "%",
    "a=%00",
    "grant_type=%ff",
    "grant_type=client_credentials&client_assertion=" + std::string(70000, 'a'),
    repeated("a=b&", 10000),
    "token=" + std::string(30000, '.'),
    "grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&scope=system/"
    "*.*&client_assertion=" +
        repeated(".", 1000),
    "grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&scope=system/"
    "*.*&client_assertion=bnVsbA.bnVsbA.bnVsbA",
    "grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&scope=system/"
    "*.*&client_assertion=W10.W10.",
    "grant_type=client_credentials&client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&scope=system/"
    "*.*&client_assertion=eyJhbGciOjF9.eyJpc3MiOjF9.AA",
};

const std::vector<std::string> bad_chunks{
    "z\r\n",
    "fffffffffffffffff\r\n",
    "1\r\nab\r\n",
    "1;" + std::string(20000, 'a'),
    "-1\r\n",
    "0\r\n" + std::string(20000, 'a'),
    "1\na\n0\n\n",
};

void add_targets(std::vector<Hostile>& all) {
    for (const std::string& base : bases) {
        for (const std::string& target : bad_targets) all.push_back({base + " " + target, get(base + target)});
    }
}

void add_heads(std::vector<Hostile>& all) {
    for (const std::string& field : bad_fields) {
        for (const std::string target : {"/fhir/Patient", "/auth/token"})
            all.push_back({target + " " + field.substr(0, 40), get(target, field)});
    }
    for (const std::string& line : bad_lines) {
        all.push_back({"line " + line, line + "\r\nHost: localhost\r\n\r\n"});
    }
    all.push_back({"no host", "GET /fhir/metadata HTTP/1.1\r\n\r\n"});
    all.push_back({"long target", get("/fhir/" + std::string(20000, 'a'))});
    all.push_back({"tls on a plain port", with_nul("\x16\x03\x01@\xf1\x01@")});
    all.push_back({"endless head", "GET / HTTP/1.1\r\n" + repeated("A: b\r\n", 5000)});
}

void add_bodies(std::vector<Hostile>& all) {
    const std::string fhir = "application/fhir+json";
    const std::string form = "application/x-www-form-urlencoded";
    for (const std::string target : {"/fhir", "/fhir/Patient", "/fhir/Patient/$validate", "/fhir/Patient/_search"}) {
        for (const std::string& body : bad_bodies) all.push_back({target + " " + body.substr(0, 30), sized(target, fhir, body)});
    }
    for (const std::string target : {"/auth/token", "/auth/introspect", "/auth/revoke"}) {
        for (const std::string& body : bad_forms) all.push_back({target + " " + body.substr(0, 30), sized(target, form, body)});
        all.push_back({target + " of json", sized(target, "application/json", "{}")});
        all.push_back({target + " of nothing", post(target, "", "")});
    }
    for (const std::string& chunks : bad_chunks) {
        all.push_back(
            {"chunk " + chunks.substr(0, 10), post("/fhir/Patient", "Content-Type: " + fhir + "\r\nTransfer-Encoding: chunked\r\n", chunks)}
        );
    }
    all.push_back(
        {"gzip of nonsense", post("/fhir/Patient", "Content-Encoding: gzip\r\nContent-Type: " + fhir + "\r\nContent-Length: 4\r\n", "abcd")}
    );
    all.push_back({"announced, never sent", post("/fhir/Patient", "Content-Type: " + fhir + "\r\nContent-Length: 1000000000\r\n", "{")});
    all.push_back({"a request in a body", sized("/fhir/Patient", fhir, get("/fhir/Patient"))});
}

std::vector<Hostile> all_requests() {
    std::vector<Hostile> all;
    add_targets(all);
    add_heads(all);
    add_bodies(all);
    return all;
}

/// What a client sees of it: the status, or that the connection ended.
std::optional<HttpAnswer> throw_at(const ServiceProcess& service, const std::string& bytes) {
    HttpClient client(service.port());
    client.send(bytes);
    client.end_sending();
    return client.receive();
}

/// 501 and 505 are refusals too: of a transfer coding and of a version of HTTP.
bool is_refusal_at_most(int status) { return status < 500 || status == 501 || status == 505; }

TEST(Hostile, RequestsAreRefusedAndLeaveNothingBehind) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const Sender ehr = add_sender(data, "ehr", "system/*.cruds");
    ServiceProcess service(data, {"--set", "access.required=true", "--set", "access.token_life=1h"});
    const pid_t process = service.process();
    const std::size_t listening = descriptors_of(process).sockets;
    const std::string token = get_token(service, ehr, "system/*.cruds");
    ASSERT_EQ(
        send_with(service, token, "PUT", "/fhir/Patient/1", R"({"resourceType":"Patient","id":"1","name":[{"family":"Secret"}]})").status,
        201
    );

    const std::vector<Hostile> all = all_requests();
    EXPECT_GE(all.size(), 640U);
    // Once, so that what grows for good has grown; and again, for what leaks.
    std::size_t files = 0;
    std::size_t threads = 0;
    std::size_t kib = 0;
    for (int round = 0; round < 3; ++round) {
        for (const Hostile& one : all) {
            const auto answer = throw_at(service, one.bytes);
            if (!answer) continue;
            EXPECT_TRUE(is_refusal_at_most(answer->status)) << one.name << "\n" << answer->head << answer->body;
            EXPECT_NE(answer->status, 201) << one.name;
            EXPECT_THAT(answer->body, Not(HasSubstr("Secret"))) << one.name;
            EXPECT_THAT(answer->body, Not(HasSubstr("root:"))) << one.name;
        }
        if (round == 1) {
            files = descriptors_of(process).others;
            threads = threads_of(process);
            kib = resident_kib(process);
        }
    }
    EXPECT_TRUE(eventually([&] { return descriptors_of(process).sockets == listening; })) << "connections stay open";
    EXPECT_LE(descriptors_of(process).others, files + 4) << "more than the store opens when it first needs it";
    EXPECT_EQ(threads_of(process), threads);
    EXPECT_LT(resident_kib(process), kib + 16 * 1024);
    EXPECT_EQ(send_with(service, token, "GET", "/fhir/Patient/1").status, 200);
    EXPECT_EQ(service.stop(), 0);
}

/// The same with a good token, so that everything behind the door meets it too.
TEST(Hostile, RequestsOfARegisteredSenderBreakNothing) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const Sender ehr = add_sender(data, "ehr", "system/*.cruds");
    ServiceProcess service(data, {"--set", "access.required=true", "--set", "access.token_life=1h"});
    const std::string token = get_token(service, ehr, "system/*.cruds");
    std::vector<Hostile> all = all_requests();
    for (Hostile& one : all) {
        const auto host = one.bytes.find("Host: localhost\r\n");
        if (host != std::string::npos) one.bytes.insert(host, "Authorization: Bearer " + token + "\r\n");
        const auto answer = throw_at(service, one.bytes);
        if (!answer) continue;
        EXPECT_TRUE(is_refusal_at_most(answer->status)) << one.name << "\n" << answer->head << answer->body;
    }
    EXPECT_EQ(send_with(service, token, "GET", "/fhir/Patient?_summary=count").status, 200);
    EXPECT_EQ(service.stop(), 0);
}

}  // namespace
}  // namespace tonus::test
