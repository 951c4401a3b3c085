#include "sqlite/resource_types.hpp"

namespace tonus::store::sqlite {

core::Result<void> ResourceTypes::load() {
    Cursor cursor = connection_.use(Sql::list_types);
    while (cursor.next()) names_.insert_or_assign(cursor.integer(0), std::string(cursor.bytes(1)));
    return cursor.end();
}

std::optional<std::int64_t> ResourceTypes::known(std::string_view name) const {
    // A dozen or two of types: a walk is as quick as a second map.
    for (const auto& [type, known_name] : names_) {
        if (known_name == name) return type;
    }
    return std::nullopt;
}

core::Result<std::optional<std::int64_t>> ResourceTypes::find(std::string_view name) {
    if (auto type = known(name)) return type;
    if (auto loaded = load(); !loaded) return core::fail(loaded.error());
    return known(name);
}

core::Result<std::int64_t> ResourceTypes::find_or_add(std::string_view name) {
    const auto found = find(name);
    if (!found) return core::fail(found.error());
    if (*found) return **found;
    Cursor cursor = connection_.use(Sql::add_type);
    if (!cursor.bind(":name", name).next()) return core::fail(cursor.end().error());
    const std::int64_t type = cursor.integer(0);
    if (auto done = cursor.run(); !done) return core::fail(done.error());
    names_.emplace(type, name);
    return type;
}

core::Result<std::string> ResourceTypes::name_of(std::int64_t type) {
    if (!names_.contains(type)) {
        if (auto loaded = load(); !loaded) return core::fail(loaded.error());
    }
    const auto found = names_.find(type);
    if (found != names_.end()) return found->second;
    return core::fail(core::ErrorKind::internal, "The database names a resource type it does not have.");
}

}  // namespace tonus::store::sqlite
