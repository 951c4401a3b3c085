#include "sqlite/migration.hpp"

#include "migrations.hpp"

namespace tonus::store::sqlite {
namespace {

core::Result<void> apply(Connection& connection, std::size_t number) {
    const std::string script = "BEGIN IMMEDIATE;\n" + std::string(migrations::files[number - 1].text) +
                               "\nPRAGMA user_version = " + std::to_string(number) + ";\nCOMMIT;";
    auto done = connection.execute(script);
    if (!done && !connection.idle()) static_cast<void>(connection.execute("ROLLBACK"));
    return done;
}

}  // namespace

core::Result<void> migrate(Connection& connection) {
    const auto version = connection.ask("PRAGMA user_version");
    if (!version) return core::fail(version.error());
    if (*version > std::int64_t(migrations::files.size())) {
        return core::fail(
            core::ErrorKind::conflict,
            "The database has schema " + std::to_string(*version) + ", newer than " +
                std::to_string(migrations::files.size()) + ", the newest this program knows."
        );
    }
    for (auto number = std::size_t(*version) + 1; number <= migrations::files.size(); ++number) {
        if (auto done = apply(connection, number); !done) return done;
    }
    return {};
}

}  // namespace tonus::store::sqlite
