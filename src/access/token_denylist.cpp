#include <tonus/access/token_denylist.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::access {
namespace {

constexpr std::string_view used_space = "used-assertion";
constexpr std::string_view revoked_space = "revoked-token";

std::string to_text(core::Instant instant) { return std::to_string(instant.time_since_epoch().count()); }

/// The far future for what cannot be read: it stays refused.
core::Instant to_instant(std::string_view text) {
    std::int64_t count = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), count);
    return parsed.ec == std::errc() ? core::Instant(std::chrono::microseconds(count)) : core::Instant::max();
}

core::Result<void> forget_expired_in(store::Writer& writer, std::string_view space, core::Instant now) {
    const auto documents = writer.documents(space);
    if (!documents) return core::fail(documents.error());
    for (const auto& [name, text] : *documents) {
        if (to_instant(text) >= now) continue;
        if (auto removed = writer.remove_document(space, name); !removed) return removed;
    }
    return {};
}

}  // namespace

core::Result<void> use_once(store::Writer& writer, std::string_view client, std::string_view id, core::Instant expires) {
    // No client id holds a blank, so no two pairs give the same name.
    const std::string name = std::string(client) + ' ' + std::string(id);
    const auto known = writer.document(used_space, name);
    if (!known) return core::fail(known.error());
    if (*known) {
        return core::fail(
            core::Error(core::ErrorKind::unauthenticated, "The client assertion is not valid.").with_detail("jti was used before")
        );
    }
    return writer.put_document(used_space, name, to_text(expires));
}

core::Result<void> put_revoked(store::Writer& writer, std::string_view token_id, core::Instant expires) {
    return writer.put_document(revoked_space, token_id, to_text(expires));
}

core::Result<std::set<std::pair<core::Instant, std::string>>> list_revoked(store::Reader& reader) {
    const auto documents = reader.documents(revoked_space);
    if (!documents) return core::fail(documents.error());
    std::set<std::pair<core::Instant, std::string>> revoked;
    for (const auto& [name, text] : *documents) revoked.emplace(to_instant(text), name);
    return revoked;
}

core::Result<bool> any_expired(store::Reader& reader, core::Instant now) {
    for (const std::string_view space : {used_space, revoked_space}) {
        const auto documents = reader.documents(space);
        if (!documents) return core::fail(documents.error());
        const bool any =
            std::any_of(documents->begin(), documents->end(), [now](const auto& document) { return to_instant(document.second) < now; });
        if (any) return true;
    }
    return false;
}

core::Result<void> forget_expired(store::Writer& writer, core::Instant now) {
    for (const std::string_view space : {used_space, revoked_space}) {
        if (auto forgotten = forget_expired_in(writer, space, now); !forgotten) return forgotten;
    }
    return {};
}

}  // namespace tonus::access
