#include "sealed_box.hpp"

#include <sodium.h>

#include <stdexcept>

namespace tonus::inbox {
namespace {

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

SealedBox::SealedBox(std::string_view secret) {
    static_assert(crypto_secretbox_KEYBYTES == 32);
    if (sodium_init() < 0) throw std::runtime_error("libsodium could not be started");
    crypto_generichash(key_.data(), key_.size(), bytes_of(secret), secret.size(), nullptr, 0);
}

std::string SealedBox::seal(std::string_view text) const {
    std::string box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size(), '\0');
    randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes_of(box) + crypto_secretbox_NONCEBYTES, bytes_of(text), text.size(), bytes_of(box), key_.data());
    return box;
}

std::optional<std::string> SealedBox::open(std::string_view box) const {
    constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (box.size() < overhead) return std::nullopt;
    std::string text(box.size() - overhead, '\0');
    const std::string_view sealed = box.substr(crypto_secretbox_NONCEBYTES);
    const bool good = crypto_secretbox_open_easy(bytes_of(text), bytes_of(sealed), sealed.size(), bytes_of(box), key_.data()) == 0;
    return good ? std::optional(std::move(text)) : std::nullopt;
}

}  // namespace tonus::inbox
