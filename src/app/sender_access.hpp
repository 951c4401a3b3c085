#pragma once

#include "foundation.hpp"
#include "periodic.hpp"

#include <tonus/access/access_token.hpp>
#include <tonus/api/fhir_service.hpp>
#include <tonus/oauth/service.hpp>

#include <optional>
#include <string>

namespace tonus::app {

/// Who may send and read over FHIR: the registered clients and their tokens.
class SenderAccess {
public:
    /// Registers what the folder of clients describes. Errors: those of its files, of the signing key and of the store.
    [[nodiscard]] static Started<SenderAccess> open(const Foundation& base);
    SenderAccess(const SenderAccess&) = delete;
    SenderAccess& operator=(const SenderAccess&) = delete;

    /// Whether a caller has to say who it is.
    [[nodiscard]] bool is_required() const noexcept { return required_; }
    /// How a caller is known; empty where none has to say. The result must not outlive this.
    [[nodiscard]] api::Authenticate authentication() const;
    [[nodiscard]] const oauth::Service& tokens() const noexcept { return tokens_; }

private:
    SenderAccess(const Foundation& base, const std::string& signing_key);

    const bool required_;
    access::TokenIssuer issuer_;
    oauth::Service tokens_;
    std::optional<Periodic> refresh_;  // last: it uses all of the above
};

}  // namespace tonus::app
