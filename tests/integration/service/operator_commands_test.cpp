#include "command_run.hpp"
#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace tonus::test {
namespace {

using testing::HasSubstr;

class OperatorCommands : public testing::Test {
protected:
    void sql(const std::string& text) { ASSERT_EQ(std::system(("sqlite3 " + data_ + "/tonus.sqlite \"" + text + "\"").c_str()), 0); }

    TemporaryFolder folder_;
    const std::string data_ = (folder_.path() / "data").string();
};

TEST_F(OperatorCommands, HealthAsksTheRunningService) {
    std::string port;
    {
        const ServiceProcess service(data_);
        port = std::to_string(service.admin_port());
        const auto run = run_command({"health", "--set", "admin.port=" + port});
        EXPECT_EQ(run.status, 0) << run.errors;
        EXPECT_THAT(run.output, HasSubstr("ready"));
    }
    const auto gone = run_command({"health", "--set", "admin.port=" + port});
    EXPECT_EQ(gone.status, 1);
    EXPECT_THAT(gone.errors, HasSubstr("does not answer"));
}

TEST_F(OperatorCommands, AccountsAreManagedWhileTheServiceRuns) {
    const ServiceProcess service(data_);
    const auto added = run_command({"user", "--data", data_, "add", "ana", "--display", "Ana", "--role", "nurse"});
    ASSERT_EQ(added.status, 0) << added.errors;
    const auto mark = added.output.rfind(": ");
    ASSERT_NE(mark, std::string::npos);
    std::string password = added.output.substr(mark + 2);
    password.erase(password.find_last_not_of('\n') + 1);
    EXPECT_THAT(run_command({"user", "--data", data_, "list"}).output, HasSubstr("ana"));
    const std::string sign_in = R"({"user":"ana","password":")" + password + "\"}";
    HttpClient client(service.port());
    // What a form of another site can send signs nobody in.
    EXPECT_EQ(client.request("POST", "/review/api/session", sign_in, {{"Content-Type", "text/plain"}}).status, 415);
    const auto session = client.request("POST", "/review/api/session", sign_in, {{"Content-Type", "application/json"}});
    EXPECT_LT(session.status, 300) << session.body;
    EXPECT_THAT(run_command({"user", "--data", data_, "disable", "ana"}).output, HasSubstr("The account ana is disabled"));
    const std::string record = run_command({"audit", "--data", data_, "export"}).output;
    for (const char* act : {"user-add", "user-disable"}) EXPECT_THAT(record, HasSubstr(act));
    EXPECT_GE(client.request("POST", "/review/api/session", sign_in, {{"Content-Type", "application/json"}}).status, 400);
}

/// Somebody whose account an operator has just made.
class FirstPassword : public OperatorCommands {
protected:
    std::string added() const {
        const auto run = run_command({"user", "--data", data_, "add", "ana", "--display", "Ana", "--role", "nurse"});
        return run.output.substr(run.output.rfind(": ") + 2, 20);
    }
    HttpAnswer sign_in(const std::string& password) const {
        const std::string body = R"({"user":"ana","password":")" + password + "\"}";
        return fetch(service_.port(), "POST", "/review/api/session", body, {{"Content-Type", "application/json"}});
    }
    /// A call in the session that `as` began.
    HttpAnswer ask(const HttpAnswer& as, const char* method, const std::string& path, const std::string& body = {}) const {
        const std::string cookie = as.field("Set-Cookie").substr(0, as.field("Set-Cookie").find(';'));
        const auto at = as.body.find("\"csrfToken\":\"") + 13;
        const std::string token = as.body.substr(at, as.body.find('"', at) - at);
        const HttpClient::Fields fields{{"Cookie", cookie}, {"X-CSRF-Token", token}, {"Content-Type", "application/json"}};
        return fetch(service_.port(), method, path, body, fields);
    }
    HttpAnswer change(const HttpAnswer& as, const std::string& current, const std::string& password) const {
        return ask(as, "POST", "/review/api/session/password", R"({"current":")" + current + R"(","password":")" + password + "\"}");
    }

    const ServiceProcess service_{data_};
    const std::string first_ = added();
};

TEST_F(FirstPassword, OpensNothingButItsOwnChange) {
    const auto session = sign_in(first_);
    ASSERT_EQ(session.status, 200) << session.body;
    EXPECT_THAT(session.body, HasSubstr(R"("mustChangePassword":true)"));
    for (const char* path : {"/review/api/people", "/review/api/rules", "/events"}) {
        const auto refused = ask(session, "GET", path);
        EXPECT_EQ(refused.status, 403) << path;
        EXPECT_THAT(refused.body, HasSubstr("password-change-needed")) << path;
    }
    const auto changed = change(session, first_, "a sentence to remember");
    ASSERT_EQ(changed.status, 200) << changed.body;
    EXPECT_THAT(changed.body, HasSubstr(R"("mustChangePassword":false)"));
    EXPECT_EQ(ask(changed, "GET", "/review/api/people").status, 200);
    EXPECT_EQ(sign_in(first_).status, 401);
}

TEST_F(FirstPassword, IsChangedByWhoKnowsItForOneThatIsHardToGuess) {
    const auto session = sign_in(first_);
    struct Row {
        std::string current;
        std::string password;
        const char* field;
    };
    for (const Row& row : {
             Row{"wrong", "a sentence to remember", "current"},
             Row{first_, first_, "password"},
             Row{first_, "my name is Ana, hello", "password"},
             Row{"", "", "current"},
         }) {
        const auto refused = change(session, row.current, row.password);
        EXPECT_EQ(refused.status, 422) << row.password << refused.body;
        EXPECT_THAT(refused.body, HasSubstr("\"field\":\"" + std::string(row.field) + "\""));
    }
    EXPECT_EQ(ask(session, "GET", "/review/api/people").status, 403) << "nothing has changed yet";
}

TEST_F(FirstPassword, ChangedOrSignedOutEverywhereEndsEverySession) {
    const auto session = sign_in(first_);
    const auto other = sign_in(first_);
    const auto changed = change(session, first_, "a sentence to remember");
    EXPECT_EQ(ask(session, "GET", "/review/api/session").status, 401) << "the old cookie is worth nothing";
    EXPECT_EQ(ask(other, "GET", "/review/api/session").status, 401) << "nor is that of another device";

    const auto again = sign_in("a sentence to remember");
    ASSERT_EQ(again.status, 200);
    EXPECT_EQ(ask(again, "DELETE", "/review/api/session/everywhere").status, 204);
    EXPECT_EQ(ask(again, "GET", "/review/api/session").status, 401);
    EXPECT_EQ(ask(changed, "GET", "/review/api/session").status, 401);
    const auto exported = run_command({"audit", "--data", data_, "export"});
    EXPECT_THAT(exported.output, HasSubstr("password-changed"));
    EXPECT_THAT(exported.output, HasSubstr("signed-out-everywhere"));
}

TEST_F(OperatorCommands, AuditProvesTheChainAndFindsAForgery) {
    {
        const ServiceProcess service(data_);
        for (int i = 0; i < 3; ++i) ASSERT_EQ(service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient"})").status, 201);
        const auto holds = run_command({"audit", "--data", data_, "verify"});
        EXPECT_EQ(holds.status, 0) << holds.output << holds.errors;
        EXPECT_THAT(holds.output, HasSubstr("holds: 4 entries")) << "the start of the service is one";
        const auto exported = run_command({"audit", "--data", data_, "export", "--after", "2"});
        EXPECT_EQ(std::count(exported.output.begin(), exported.output.end(), '\n'), 2);
        EXPECT_THAT(exported.output, HasSubstr("Patient/"));
    }
    const auto head = run_command({"audit", "--data", data_, "verify"}).output;
    const std::string hash = head.substr(head.size() - 65, 64);
    EXPECT_EQ(run_command({"audit", "--data", data_, "verify", "--contains", hash}).status, 0);
    sql("DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)");
    EXPECT_EQ(run_command({"audit", "--data", data_, "verify"}).status, 0) << "a cut end cannot be seen without a noted hash";
    EXPECT_EQ(run_command({"audit", "--data", data_, "verify", "--contains", hash}).status, 1);
    sql("UPDATE audit SET payload = 'forged' WHERE sequence = 1");
    const auto broken = run_command({"audit", "--data", data_, "verify"});
    EXPECT_EQ(broken.status, 1);
    EXPECT_THAT(broken.output, HasSubstr("breaks at entry 1"));
}

TEST_F(OperatorCommands, DoctorFindsWhatIsWrongAndSaysWhatToDo) {
    const std::vector<std::string> common = {
        "doctor", "--data", data_, "--set", "http.port=0", "--set", "admin.port=0", "--set", "access.required=false"};
    {
        const ServiceProcess service(data_);
        ASSERT_EQ(service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient"})").status, 201);
        auto arguments = common;
        arguments.push_back("--thorough");
        const auto well = run_command(arguments);
        EXPECT_EQ(well.status, 0) << well.output << well.errors;
        EXPECT_THAT(well.output, HasSubstr("service     runs on"));
        EXPECT_THAT(well.output, HasSubstr("1 versions"));
    }
    auto open = common;
    open.insert(open.end(), {"--set", "http.address=0.0.0.0"});
    const auto exposed = run_command(open);
    EXPECT_EQ(exposed.status, 1);
    EXPECT_THAT(exposed.output, HasSubstr("tls.certificate_file"));
    sql("UPDATE version SET at = at + 100000000000");
    const auto early = run_command(common);
    EXPECT_EQ(early.status, 1);
    EXPECT_THAT(early.output, HasSubstr("set the clock"));
}

TEST_F(OperatorCommands, MigrateRehearsesBesideTheRunningService) {
    const ServiceProcess service(data_);
    ASSERT_EQ(service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient"})").status, 201);
    const auto rehearsal = run_command({"migrate", "--dry-run", "--data", data_});
    EXPECT_EQ(rehearsal.status, 0) << rehearsal.errors;
    EXPECT_THAT(rehearsal.output, HasSubstr("Nothing was changed"));
    EXPECT_EQ(run_command({"migrate", "--data", data_}).status, 1) << "the service has the folder";
}

}  // namespace
}  // namespace tonus::test
