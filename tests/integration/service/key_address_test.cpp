// Clients that publish their keys: the service reads them, and reads them again when a key changes.
#include "command_run.hpp"
#include "sender.hpp"

#include "support/silent_logger.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/http/server.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace tonus::test {
namespace {

/// Publishes a key set, as a client's web server does.
class KeyServer {
public:
    KeyServer() {
        http::Service service;
        service.handle = [this](http::Request) -> runtime::Awaitable<http::Response> { return answer(); };
        server_ = http::Server::open({}, service, threads_, *logger_, metrics_).value();
    }
    void publish(std::string text, unsigned status = 200) {
        const std::lock_guard lock(mutex_);
        text_ = std::move(text);
        status_ = status;
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(server_->port()) + "/keys"; }
    [[nodiscard]] int asked() const { return asked_; }
    /// Answers nobody until released.
    void hold() { held_ = true; }
    void release_once_asked() {
        asked_.wait(0);
        held_ = false;
        held_.notify_all();
    }

private:
    runtime::Awaitable<http::Response> answer() {
        ++asked_;
        asked_.notify_all();
        held_.wait(true);
        const std::lock_guard lock(mutex_);
        co_return http::Response(status_, "application/json", text_);
    }

    std::mutex mutex_;
    std::string text_;
    unsigned status_ = 200;
    std::atomic<int> asked_ = 0;
    std::atomic<bool> held_ = false;
    std::unique_ptr<log::Logger> logger_ = test::silent_logger();
    log::Metrics metrics_;
    runtime::IoThreads threads_{1};
    std::unique_ptr<http::Server> server_;
};

class KeyAddress : public testing::Test {
protected:
    KeyAddress() {
        const ProgramRun added = run_command(
            {"client",
             "add",
             "ehr",
             "--data",
             data().string(),
             "--name",
             "EHR",
             "--scopes",
             "system/Observation.rs",
             "--jwks-url",
             keys_.url()}
        );
        if (added.status != 0) throw std::runtime_error(added.errors);
    }
    [[nodiscard]] std::filesystem::path data() const { return folder_.path() / "data"; }
    int ask(const access::TestKey& key, const std::string& kid) {
        const std::string assertion = access::sign(key.private_jwk, "ES384", kid, to_json(claims_for("ehr", token_url(service()))));
        return post_form(service(), "/auth/token", token_form(assertion, "system/Observation.rs")).status;
    }
    ServiceProcess& service() {
        if (!service_) service_.emplace(data(), std::vector<std::string>{"--set", "access.required=true"});
        return *service_;
    }

    TemporaryFolder folder_;
    KeyServer keys_;
    std::optional<ServiceProcess> service_;
};

TEST_F(KeyAddress, IsReadAgainWhenAKeyIsNew) {
    const access::TestKey first = access::make_ec_key("first");
    const access::TestKey second = access::make_ec_key("second");
    keys_.publish(access::key_set_of(first));
    EXPECT_EQ(ask(first, "first"), 200);
    EXPECT_EQ(ask(first, "first"), 200);
    EXPECT_EQ(keys_.asked(), 1);
    keys_.publish(access::key_set_of(second));
    EXPECT_EQ(ask(second, "second"), 200);
    EXPECT_EQ(keys_.asked(), 2);
    // The key it stopped publishing is gone with the second reading.
    EXPECT_EQ(ask(first, "first"), 401);
}

TEST_F(KeyAddress, IsNotReadForEveryUnknownKey) {
    const access::TestKey key = access::make_ec_key("k");
    const access::TestKey stranger = access::make_ec_key("stranger");
    keys_.publish(access::key_set_of(key));
    EXPECT_EQ(ask(key, "k"), 200);
    const auto begun = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i) EXPECT_EQ(ask(stranger, "stranger"), 401);
    // Once in ten seconds, however long the machine takes for all of them.
    EXPECT_GE(keys_.asked(), 2);
    EXPECT_LE(keys_.asked(), 2 + (std::chrono::steady_clock::now() - begun) / std::chrono::seconds(10));
}

TEST_F(KeyAddress, IsReadOnceForAllWhoAskAtOnce) {
    const access::TestKey key = access::make_ec_key("k");
    keys_.publish(access::key_set_of(key));
    keys_.hold();
    service();
    std::vector<std::thread> askers;
    std::atomic<int> granted = 0;
    for (int i = 0; i < 8; ++i) askers.emplace_back([&] { granted += ask(key, "k") == 200 ? 1 : 0; });
    keys_.release_once_asked();
    for (std::thread& asker : askers) asker.join();
    EXPECT_EQ(granted, 8);
    EXPECT_EQ(keys_.asked(), 1);
}

TEST_F(KeyAddress, ThatFailsLetsNobodyIn) {
    const access::TestKey key = access::make_ec_key("k");
    keys_.publish("no keys here", 500);
    EXPECT_EQ(ask(key, "k"), 401);
    keys_.publish("{\"keys\":[]}");
    EXPECT_EQ(ask(key, "k"), 401);
    keys_.publish(std::string(1 << 20, ' ') + access::key_set_of(key));
    EXPECT_EQ(ask(key, "k"), 401);
    keys_.publish(access::key_set_of(key));
    EXPECT_EQ(ask(key, "k"), 200);
}

}  // namespace
}  // namespace tonus::test
