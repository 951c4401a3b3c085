#include "visibility.hpp"

#include <algorithm>
#include <array>

namespace tonus::api {
namespace {

using access::Permission;

constexpr std::string_view owner_space = "resource-owner";
constexpr std::array every_permission{Permission::create, Permission::read, Permission::update, Permission::remove, Permission::search};

}  // namespace

core::Result<Visibility> Visibility::of(const access::Caller& caller, const interaction::SearchEngine& searches) {
    Visibility visibility;
    visibility.searches_ = &searches;
    visibility.client_ = caller.client_id;
    visibility.own_only_ = caller.own_resources_only;
    for (const access::Scope& scope : caller.scopes) {
        Rule rule{scope, std::nullopt};
        if (!scope.query.empty()) {
            auto filter = searches.plan_filter(scope.type, access::query_text(scope));
            if (!filter) {
                return core::fail(
                    core::Error(core::ErrorKind::forbidden, "A scope of the access token cannot be judged; ask for a token without it.")
                        .with_detail(filter.error().message())
                );
            }
            rule.filter = std::move(*filter);
        }
        visibility.rules_.push_back(std::move(rule));
    }
    visibility.unlimited_ =
        !caller.own_resources_only && std::all_of(every_permission.begin(), every_permission.end(), [&](Permission permission) {
            return access::allows(caller.scopes, "*", permission);
        });
    return visibility;
}

bool Visibility::covers(const Rule& rule, std::string_view type, Permission permission) noexcept {
    return (rule.scope.type == "*" || rule.scope.type == type) && rule.scope.grants(permission);
}

bool Visibility::whole(std::string_view type, Permission permission) const noexcept {
    if (own_only_) return false;
    return std::any_of(rules_.begin(), rules_.end(), [&](const Rule& rule) { return !rule.filter && covers(rule, type, permission); });
}

core::Result<bool> Visibility::in_scope(store::Reader& all, Permission permission, const store::Version& version) const {
    bool narrowed = false;
    for (const Rule& rule : rules_) {
        if (!covers(rule, version.key.type, permission)) continue;
        if (!rule.filter) return true;
        narrowed = true;
    }
    if (!narrowed) return false;
    if (version.deleted()) {
        const auto ended = all.version(version.key, version.version_id - 1);
        if (!ended) return core::fail(ended.error());
        return *ended && !(*ended)->deleted() ? in_scope(all, permission, **ended) : core::Result<bool>(false);
    }
    for (const Rule& rule : rules_) {
        if (!covers(rule, version.key.type, permission)) continue;
        const auto matched = searches_->matches(*rule.filter, version);
        if (!matched || *matched) return matched;
    }
    return false;
}

core::Result<bool> Visibility::is_own(store::Reader& all, const fhir::ResourceKey& key) const {
    const auto owner = all.document(owner_space, fhir::to_string(key));
    if (!owner) return core::fail(owner.error());
    return *owner && **owner == client_;
}

core::Result<bool> Visibility::reaches(store::Reader& all, Permission permission, const store::Version& version) const {
    auto reached = in_scope(all, permission, version);
    if (!reached || !*reached || !own_only_) return reached;
    return is_own(all, version.key);
}

core::Result<void> put_owner(store::Writer& writer, const fhir::ResourceKey& key, std::string_view client) {
    return writer.put_document(owner_space, fhir::to_string(key), client);
}

core::Result<void> remove_owner(store::Writer& writer, const fhir::ResourceKey& key) {
    return writer.remove_document(owner_space, fhir::to_string(key));
}

}  // namespace tonus::api
