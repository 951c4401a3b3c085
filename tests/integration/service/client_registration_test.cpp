// Registering the systems that send: from files at every start, and from the command line.
#include "command_run.hpp"
#include "sender.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace tonus::test {
namespace {

using testing::HasSubstr;

TEST(ClientFiles, AreRegisteredAtEveryStart) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const auto clients = folder.path() / "clients";
    std::filesystem::create_directories(clients);
    const Sender ehr{"ehr", access::make_ec_key("key-of-ehr")};
    std::ofstream(clients / "keys.json") << access::key_set_of(ehr.key);
    const auto describe = [&](const std::string& text) { std::ofstream(clients / "ehr.toml", std::ios::trunc) << text; };
    const std::vector<std::string> settings{"--set", "access.required=true", "--set", "access.clients_folder=" + clients.string()};
    const std::string good = "name = \"EHR\"\nscopes = \"system/Observation.rs\"\njwks_file = \"keys.json\"\n";
    describe(good);
    {
        const ServiceProcess service(data, settings);
        EXPECT_EQ(send_with(service, get_token(service, ehr, "system/Observation.rs"), "GET", "/fhir/Observation").status, 200);
    }
    describe(good + "disabled = true\n");
    {
        const ServiceProcess service(data, settings);
        EXPECT_THROW((void)get_token(service, ehr, "system/Observation.rs"), std::runtime_error);
    }
    const auto refusal = [&](const std::string& text) {
        describe(text);
        return run_command({"serve",
                            "--data",
                            data.string(),
                            "--set",
                            "http.port=0",
                            "--set",
                            "admin.port=0",
                            "--set",
                            "access.clients_folder=" + clients.string()})
            .errors;
    };
    EXPECT_THAT(refusal(good + "scope = \"x\"\n"), HasSubstr(R"(ehr.toml:4: the member \"scope\" is not known; did you mean \"scopes\"?)"));
    EXPECT_THAT(refusal(good + "disabled = \"yes\"\n"), HasSubstr("must be true or false"));
    EXPECT_THAT(refusal("scopes = \"system/Observation.rs\"\njwks_file = \"none.json\"\n"), HasSubstr("none.json cannot be read"));
    EXPECT_THAT(refusal("scopes = \"system/Observation.rs\"\n"), HasSubstr("a key set, the address of one, or the subject"));
    EXPECT_THAT(refusal("name = "), HasSubstr("ehr.toml:1: "));
}

TEST(ClientCommand, RefusesWhatCannotBeUsed) {
    const TemporaryFolder folder;
    const auto data = (folder.path() / "data").string();
    const auto keys = folder.path() / "keys.json";
    const auto refusal = [&](const std::string& key_set, const std::string& scopes) {
        std::ofstream(keys, std::ios::trunc) << key_set;
        const ProgramRun run =
            run_command({"client", "add", "x", "--data", data, "--name", "X", "--scopes", scopes, "--jwks", keys.string()});
        EXPECT_NE(run.status, 0);
        return run.errors;
    };
    const access::TestKey good = access::make_ec_key("k");
    EXPECT_THAT(refusal(access::key_set_of(access::make_rsa_key("weak", 1024)), "system/*.rs"), HasSubstr("no usable key"));
    EXPECT_THAT(refusal("{\"keys\":[" + good.private_jwk + "]}", "system/*.rs"), HasSubstr("secret key"));
    EXPECT_THAT(refusal("not json", "system/*.rs"), HasSubstr("not JSON"));
    EXPECT_THAT(refusal(access::key_set_of(good), "patient/*.rs"), HasSubstr("cannot be read"));
    EXPECT_THAT(refusal(access::key_set_of(good), "system/Observtion.rs"), HasSubstr("did you mean Observation?"));
    EXPECT_THAT(refusal(access::key_set_of(good), "system/Observation.rs?colour=red"), HasSubstr("colour"));
    EXPECT_THAT(refusal(access::key_set_of(good), "system/*.rs?_id=1"), HasSubstr("narrow each type"));
    for (const std::string address :
         {"http://keys.example/", "https://", "https:///keys", "http://localhost:80@keys.example/", "file:///keys"}) {
        EXPECT_THAT(
            run_command({"client", "add", "x", "--data", data, "--name", "X", "--scopes", "system/*.rs", "--jwks-url", address}).errors,
            HasSubstr("https://")
        ) << address;
    }
    for (const std::string address :
         {"https://169.254.169.254/keys", "https://0.0.0.0:443/", "https://224.0.0.1/keys", "https://[fe80::1]/keys"}) {
        EXPECT_THAT(
            run_command({"client", "add", "x", "--data", data, "--name", "X", "--scopes", "system/*.rs", "--jwks-url", address}).errors,
            HasSubstr("never called")
        ) << address;
    }
    add_sender(data, "good", "system/Observation.rs?category=laboratory", {"--own-resources-only"});
    EXPECT_THAT(run_command({"client", "list", "--data", data}).output, HasSubstr("own resources only"));
}

}  // namespace
}  // namespace tonus::test
