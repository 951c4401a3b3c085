// Mutual TLS: a registered client that shows its certificate needs no token; every other certificate opens nothing.
#include "command_run.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

std::string shell(const std::filesystem::path& folder, const std::string& commands) {
    const std::string run = "cd " + folder.string() + " && (" + commands + ") > output 2>errors";
    if (std::system(run.c_str()) != 0) return "failed";
    std::ifstream stream(folder / "output");
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// An authority, a certificate of the service, and certificates of clients.
constexpr const char* make_certificates =
    "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=authority -keyout ca.key -out ca.pem;"
    "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost "
    "-keyout key.pem -out certificate.pem;"
    "for name in ehr other; do"
    "  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /O=Ward/CN=$name -keyout $name.key -out $name.csr;"
    "  openssl x509 -req -in $name.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 1 -out $name.pem;"
    "done;"
    "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /O=Ward/CN=ehr -keyout forged.key -out forged.pem";

/// What lets in those whose certificate the authority in the folder signed.
std::vector<std::string> settings_in(const std::filesystem::path& folder) {
    const auto file = [&](const char* name) { return (folder / name).string(); };
    return {
        "--set",
        "access.required=true",
        "--set",
        "tls.certificate_file=" + file("certificate.pem"),
        "--set",
        "tls.key_file=" + file("key.pem"),
        "--set",
        "tls.client_ca_file=" + file("ca.pem"),
    };
}

TEST(Certificate, OfARegisteredClientIsEnough) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    ASSERT_NE(shell(folder.path(), make_certificates), "failed");
    const ProgramRun added = run_command(
        {"client",
         "add",
         "ehr",
         "--data",
         data.string(),
         "--name",
         "EHR",
         "--scopes",
         "system/Observation.rs",
         "--certificate-subject",
         "CN=ehr,O=Ward"}
    );
    ASSERT_EQ(added.status, 0) << added.errors;
    const ServiceProcess service(data, settings_in(folder.path()));
    const auto status = [&](const std::string& options, const std::string& target) {
        return shell(
            folder.path(),
            "curl -s -o body -w '%{http_code}' --cacert certificate.pem " + options +
                " https://localhost:" + std::to_string(service.port()) + target + " || true"
        );
    };
    EXPECT_EQ(status("--cert ehr.pem --key ehr.key", "/fhir/Observation"), "200");
    EXPECT_EQ(status("--cert ehr.pem --key ehr.key", "/fhir/Patient"), "403");
    EXPECT_EQ(status("--cert other.pem --key other.key", "/fhir/Observation"), "401");
    EXPECT_EQ(status("", "/fhir/Observation"), "401");
    // The name alone is nothing: the authority must have signed it. The handshake fails.
    EXPECT_EQ(status("--cert forged.pem --key forged.key", "/fhir/Observation"), "000");
    // Whoever sends a token is judged by the token.
    EXPECT_EQ(status("--cert ehr.pem --key ehr.key -H 'Authorization: Bearer x'", "/fhir/Observation"), "401");
    EXPECT_EQ(status("-H 'X-Client-Subject: CN=ehr,O=Ward'", "/fhir/Observation"), "401");
    ASSERT_EQ(run_command({"client", "disable", "ehr", "--data", data.string()}).status, 0);
    EXPECT_TRUE(eventually([&] { return status("--cert ehr.pem --key ehr.key", "/fhir/Observation") == "401"; }));
}

/// The authority may sign another certificate of the same name: only the one that is pinned opens anything.
TEST(Certificate, MayBePinned) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    ASSERT_NE(shell(folder.path(), make_certificates), "failed");
    ASSERT_NE(
        shell(
            folder.path(),
            "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /O=Ward/CN=ehr -keyout twin.key -out twin.csr;"
            "openssl x509 -req -in twin.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 1 -out twin.pem"
        ),
        "failed"
    );
    std::string thumbprint = shell(folder.path(), "openssl x509 -in ehr.pem -noout -fingerprint -sha256 | cut -d= -f2");
    thumbprint.pop_back();
    const auto add = [&](const std::string& pin) {
        return run_command(
            {"client",
             "add",
             "ehr",
             "--data",
             data.string(),
             "--name",
             "EHR",
             "--scopes",
             "system/Observation.rs",
             "--certificate-subject",
             "CN=ehr,O=Ward",
             "--certificate-thumbprint",
             pin}
        );
    };
    EXPECT_THAT(add("AA:BB").errors, testing::HasSubstr("64 hexadecimal digits"));
    ASSERT_EQ(add(thumbprint).status, 0);
    EXPECT_THAT(run_command({"client", "list", "--data", data.string()}).output, testing::HasSubstr("pinned certificate"));
    const ServiceProcess service(data, settings_in(folder.path()));
    const auto status = [&](const std::string& name) {
        return shell(
            folder.path(),
            "curl -s -o body -w '%{http_code}' --cacert certificate.pem --cert " + name + ".pem --key " + name +
                ".key https://localhost:" + std::to_string(service.port()) + "/fhir/Observation"
        );
    };
    EXPECT_EQ(status("ehr"), "200");
    EXPECT_EQ(status("twin"), "401");
}

/// A certificate replaced on disk is taken by the running service; half of one is not.
TEST(Certificate, MayBeRenewedWhileTheServiceRuns) {
    const TemporaryFolder folder;
    ASSERT_NE(shell(folder.path(), make_certificates), "failed");
    const ServiceProcess service(folder.path() / "data", settings_in(folder.path()));
    const auto status = [&](const char* trusted) {
        return shell(
            folder.path(),
            std::string("curl -s -o body -w '%{http_code}' --cacert ") + trusted + " https://localhost:" + std::to_string(service.port()) +
                "/fhir/metadata || true"
        );
    };
    const auto log = [&] {
        std::ifstream stream(service.log_file());
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    const auto end = [&] {
        const std::string text = fetch(service.admin_port(), "GET", "/metrics").body;
        const std::string name = "\ntonus_tls_certificate_end_timestamp_seconds ";
        return std::stod(text.substr(text.find(name) + name.size()));
    };
    const double old_end = end();
    ASSERT_NE(
        shell(
            folder.path(),
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 9 -subj /CN=localhost "
            "-addext subjectAltName=DNS:localhost -keyout new.key -out new.pem; cp new.pem certificate.pem"
        ),
        "failed"
    );
    ASSERT_TRUE(eventually([&] { return log().find("certificate_refused") != std::string::npos; }));
    EXPECT_EQ(status("new.pem"), "000") << "its key is not there yet";
    EXPECT_EQ(end(), old_end);
    ASSERT_NE(shell(folder.path(), "cp new.key key.pem"), "failed");
    ASSERT_TRUE(eventually([&] { return log().find("certificate_renewed") != std::string::npos; }));
    EXPECT_EQ(status("new.pem"), "200");
    EXPECT_GT(end(), old_end + 7 * 86400);
    const auto file = [&](const char* name) { return (folder.path() / name).string(); };
    const ProgramRun looked = run_command(
        {"doctor",
         "--data",
         file("data"),
         "--set",
         "tls.certificate_file=" + file("certificate.pem"),
         "--set",
         "tls.key_file=" + file("key.pem")}
    );
    EXPECT_THAT(looked.output, testing::HasSubstr("certificate"));
    EXPECT_THAT(looked.output, testing::HasSubstr("replace it"));
}

}  // namespace
}  // namespace tonus::test
