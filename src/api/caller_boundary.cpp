#include "caller_boundary.hpp"

#include "visibility.hpp"
#include "visible_reader.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <array>

namespace tonus::api {
namespace {

using access::Permission;
using Previous = std::optional<store::Version>;

constexpr std::array on_what_is_there{Permission::read, Permission::update, Permission::remove};

tl::unexpected<core::Error> out_of_bounds(const fhir::ResourceKey& key, std::string_view what) {
    return interaction::refuse(
        core::ErrorKind::forbidden,
        "forbidden",
        "http.Authorization",
        "The access token does not allow to " + std::string(what) + " this " + key.type +
            ": its scopes are narrowed, or its client is limited to what it sent itself.",
        "MSG_AUTH_REQUIRED"
    );
}

class CallerBoundary final : public interaction::Boundary {
public:
    explicit CallerBoundary(Visibility visibility) : visibility_(std::move(visibility)) {}

    std::unique_ptr<store::Reader> view(store::Reader& all) const override {
        if (visibility_.unlimited()) return nullptr;
        return std::make_unique<VisibleReader>(all, visibility_);
    }

    bool hides_some(std::string_view type) const override {
        return !visibility_.unlimited() && std::none_of(on_what_is_there.begin(), on_what_is_there.end(), [&](Permission permission) {
            return visibility_.whole(type, permission);
        });
    }

    core::Result<bool> hides(store::Reader& all, const store::Version& current) const override {
        if (!hides_some(current.key.type)) return false;
        for (const Permission permission : on_what_is_there) {
            const auto reached = visibility_.reaches(all, permission, current);
            if (!reached && !interaction::is_unreadable(reached.error())) return core::fail(reached.error());
            if (reached && *reached) return false;
        }
        return true;
    }

    core::Result<void> check_put(store::Writer& writer, const store::Draft& draft, const Previous& previous) const override {
        if (visibility_.unlimited()) return {};
        const bool replaces = previous && !previous->deleted();
        const Permission permission = replaces ? Permission::update : Permission::create;
        if (visibility_.whole(draft.key.type, permission)) return {};
        const std::string_view verb = replaces ? "replace" : "create";
        store::Version next;
        next.key = draft.key;
        next.content = draft.content;
        next.last_updated = writer.now();
        const auto allowed = visibility_.in_scope(writer, permission, next);
        if (!allowed) return core::fail(allowed.error());
        if (!*allowed) return out_of_bounds(draft.key, verb);
        if (!previous) return {};
        if (visibility_.own_only()) {
            const auto own = visibility_.is_own(writer, draft.key);
            if (!own) return core::fail(own.error());
            if (!*own) return out_of_bounds(draft.key, verb);
        }
        return replaces ? check(writer, Permission::update, *previous, verb) : core::Result<void>();
    }

    core::Result<void> check_change(store::Reader& all, const store::Version& current) const override {
        if (visibility_.unlimited() || visibility_.whole(current.key.type, Permission::update)) return {};
        if (!current.deleted()) return check(all, Permission::update, current, "change");
        if (!visibility_.own_only()) return {};
        const auto own = visibility_.is_own(all, current.key);
        if (!own) return core::fail(own.error());
        return *own ? core::Result<void>() : out_of_bounds(current.key, "create");
    }

    core::Result<void> check_remove(store::Writer& writer, const store::Version& current) const override {
        if (visibility_.unlimited()) return {};
        return check(writer, Permission::remove, current, "delete");
    }

    core::Result<void> note_put(store::Writer& writer, const store::Version& stored, const Previous& previous) const override {
        if (visibility_.own_only()) return previous ? core::Result<void>() : put_owner(writer, stored.key, visibility_.client());
        // What was deleted and comes again from someone else is no longer its first sender's.
        if (previous && previous->deleted()) return remove_owner(writer, stored.key);
        return {};
    }

private:
    core::Result<void> check(store::Reader& all, Permission permission, const store::Version& version, std::string_view verb) const {
        const auto reached = visibility_.reaches(all, permission, version);
        // What cannot be read cannot be shown to be within a narrowed scope.
        if (!reached && interaction::is_unreadable(reached.error())) return out_of_bounds(version.key, verb);
        if (!reached) return core::fail(reached.error());
        if (!*reached) return out_of_bounds(version.key, verb);
        return {};
    }

    const Visibility visibility_;
};

}  // namespace

core::Result<std::shared_ptr<const interaction::Boundary>> make_boundary(
    const access::Caller& caller, const interaction::SearchEngine& searches
) {
    auto visibility = Visibility::of(caller, searches);
    if (!visibility) return core::fail(std::move(visibility.error()));
    return std::make_shared<const CallerBoundary>(std::move(*visibility));
}

}  // namespace tonus::api
