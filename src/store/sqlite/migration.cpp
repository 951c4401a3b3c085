#include "sqlite/migration.hpp"

#include "migrations.hpp"
#include "sqlite/move_search_index.hpp"

namespace tonus::store::sqlite {
namespace {

constexpr std::string_view schema_question = "PRAGMA user_version";

constexpr std::size_t step_to_blocks = 6;

/// What a step does besides its SQL.
core::Result<void> finish(Connection& connection, std::size_t number) {
    return number == step_to_blocks ? move_search_index(connection) : core::Result<void>();
}

/// The steps after `from` up to `to`, in one transaction.
core::Result<void> apply(Connection& connection, std::size_t from, std::size_t to) {
    auto done = connection.execute("BEGIN IMMEDIATE");
    for (std::size_t number = from + 1; done && number <= to; ++number) {
        done = connection.execute(std::string(migrations::files[number - 1].text));
        if (done) done = finish(connection, number);
    }
    if (done) done = connection.execute("PRAGMA user_version = " + std::to_string(to) + "; COMMIT");
    if (!done && !connection.idle()) static_cast<void>(connection.execute("ROLLBACK"));
    return done;
}

}  // namespace

std::int64_t newest_schema() noexcept { return std::int64_t(migrations::files.size()); }

core::Result<void> check_not_newer(Connection& connection) {
    const auto version = connection.ask(schema_question);
    if (!version) return core::fail(version.error());
    if (*version <= newest_schema()) return {};
    return core::fail(
        core::ErrorKind::conflict,
        "The database has schema " + std::to_string(*version) + ", newer than " + std::to_string(newest_schema()) +
            ", the newest this program knows: run the newer program, or restore a backup made before the upgrade."
    );
}

core::Result<std::vector<std::string>> missing_steps(Connection& connection) {
    const auto version = connection.ask(schema_question);
    if (!version) return core::fail(version.error());
    std::vector<std::string> steps;
    for (auto number = *version; number < newest_schema(); ++number) {
        steps.emplace_back(migrations::files[std::size_t(number)].name);
    }
    return steps;
}

core::Result<void> migrate(Connection& connection) {
    if (auto known = check_not_newer(connection); !known) return known;
    const auto version = connection.ask(schema_question);
    if (!version) return core::fail(version.error());
    if (*version == 0) return apply(connection, 0, migrations::files.size());
    for (auto number = std::size_t(*version); number < migrations::files.size(); ++number) {
        if (auto done = apply(connection, number, number + 1); !done) return done;
    }
    return {};
}

}  // namespace tonus::store::sqlite
