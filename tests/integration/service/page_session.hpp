#pragma once

#include "support/http_client.hpp"

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tonus::test {

inline json::Document parsed(const HttpAnswer& answer) {
    auto document = json::Document::parse(answer.body);
    EXPECT_TRUE(document.has_value()) << answer.head << answer.body;
    return std::move(*document);
}

/// The clinicians' page, signed in as one of the demo clinic's people.
class PageSession {
public:
    PageSession(std::uint16_t port, const std::string& user) : port_(port) {
        const auto answer = fetch(
            port_,
            "POST",
            "/review/api/session",
            R"({"user":")" + user + R"(","password":"synthetic clinic"})",
            {{"Content-Type", "application/json"}}
        );
        EXPECT_EQ(answer.status, 200) << answer.body;
        cookie_ = answer.field("Set-Cookie").substr(0, answer.field("Set-Cookie").find(';'));
        csrf_ = parsed(answer).root()["csrfToken"].string();
    }

    HttpAnswer send(std::string_view method, const std::string& path, const std::string& body = {}, const std::string& key = {}) const {
        HttpClient::Fields fields = {{"Cookie", cookie_}, {"X-CSRF-Token", csrf_}, {"Content-Type", "application/json"}};
        if (!key.empty()) fields.emplace_back("Idempotency-Key", key);
        return fetch(port_, method, "/review/api/" + path, body, fields);
    }

    [[nodiscard]] const std::string& cookie() const { return cookie_; }

    /// To the service on another port: the same one, started again.
    void follow_to(std::uint16_t port) { port_ = port; }

private:
    std::uint16_t port_;
    std::string cookie_;
    std::string csrf_;
};

}  // namespace tonus::test
