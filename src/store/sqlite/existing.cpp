#include "sqlite/existing.hpp"

#include "sqlite/data_folder.hpp"
#include "sqlite/migration.hpp"

#include <system_error>

namespace tonus::store::sqlite {

core::Result<std::filesystem::path> find_database(const std::filesystem::path& place) {
    std::error_code ignored;
    const auto file = std::filesystem::is_directory(place, ignored) ? database_in(place) : place;
    if (std::filesystem::is_regular_file(file, ignored)) return file;
    return core::fail(core::ErrorKind::not_found, "There is no database at " + file.string() + ".");
}

core::Result<Connection> open_existing(const std::filesystem::path& place, Access access, std::size_t cache) {
    const auto file = find_database(place);
    if (!file) return core::fail(file.error());
    auto connection = Connection::open(*file, access, cache);
    if (!connection) return connection;
    if (auto known = check_not_newer(*connection); !known) return core::fail(known.error());
    const auto missing = missing_steps(*connection);
    if (!missing) return core::fail(missing.error());
    if (!missing->empty()) {
        return core::fail(
            core::ErrorKind::conflict,
            "The database at " + file->string() + " has an older schema than this program's: run `tonus migrate` first."
        );
    }
    if (auto prepared = connection->prepare_statements(); !prepared) return core::fail(prepared.error());
    return connection;
}

}  // namespace tonus::store::sqlite
