#pragma once

#include <tonus/core/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace tonus::identity {

/// How much work one guess costs an attacker. Source: libsodium's constants for interactive use.
enum class PasswordCost : std::uint8_t { interactive, least };

/// The Argon2id hash of a password, salt and parameters included. Slow on purpose (tens of
/// milliseconds, 64 MB at interactive cost): call it on a worker, never on an I/O or writer thread.
/// Errors: internal if memory runs out.
[[nodiscard]] core::Result<std::string> hash_password_blocking(std::string_view password, PasswordCost cost = PasswordCost::interactive);

/// True if `password` gives `hash`. As slow as hashing; constant time in the password.
[[nodiscard]] bool verify_password_blocking(std::string_view hash, std::string_view password);

/// Errors: invalid with a sentence for the person if a new password is too short (under 12
/// characters), too long (over 256 bytes) or contains the account's name.
[[nodiscard]] core::Result<void> check_new_password(std::string_view account, std::string_view password);

/// 32 random bytes from the operating system, in URL-safe base64: for sessions and CSRF tokens.
[[nodiscard]] std::string new_secret();

/// SHA-256 in lower-case hexadecimal: what is stored of a secret.
[[nodiscard]] std::string fingerprint(std::string_view secret);

}  // namespace tonus::identity
