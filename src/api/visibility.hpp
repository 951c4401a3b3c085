#pragma once

#include <tonus/access/access_token.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::api {

/// Which versions of resources a caller's scopes reach: scopes may be narrowed by search parameters, and a
/// client may be limited to what it sent itself. Source: SMART App Launch 2.1, "Finer-grained resource
/// constraints using search parameters".
class Visibility {
public:
    /// `searches` must outlive it. Errors: forbidden if a narrowed scope cannot be judged.
    [[nodiscard]] static core::Result<Visibility> of(const access::Caller& caller, const interaction::SearchEngine& searches);

    /// True if everything can be reached.
    [[nodiscard]] bool unlimited() const noexcept { return unlimited_; }
    /// True if every resource of the type can be reached.
    [[nodiscard]] bool whole(std::string_view type, access::Permission permission) const noexcept;
    [[nodiscard]] bool own_only() const noexcept { return own_only_; }
    [[nodiscard]] const std::string& client() const noexcept { return client_; }

    /// Whether one version is reached; `all` is the unlimited store. A deletion is judged by the version it
    /// ended. Errors: the store's.
    [[nodiscard]] core::Result<bool> reaches(store::Reader& all, access::Permission permission, const store::Version& version) const;
    /// The same by scopes alone, whoever sent it.
    [[nodiscard]] core::Result<bool> in_scope(store::Reader& all, access::Permission permission, const store::Version& version) const;
    /// Whether the resource was first sent by the caller.
    [[nodiscard]] core::Result<bool> is_own(store::Reader& all, const fhir::ResourceKey& key) const;

private:
    struct Rule {
        access::Scope scope;
        std::optional<interaction::SearchPlan> filter;
    };
    [[nodiscard]] static bool covers(const Rule& rule, std::string_view type, access::Permission permission) noexcept;

    const interaction::SearchEngine* searches_ = nullptr;
    std::string client_;
    bool own_only_ = false;
    bool unlimited_ = false;
    std::vector<Rule> rules_;
};

/// Keeps in the store that `client` was the first to send a resource, or that nobody in particular was.
[[nodiscard]] core::Result<void> put_owner(store::Writer& writer, const fhir::ResourceKey& key, std::string_view client);
[[nodiscard]] core::Result<void> remove_owner(store::Writer& writer, const fhir::ResourceKey& key);

}  // namespace tonus::api
