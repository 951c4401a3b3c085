#pragma once

#include <tonus/core/result.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tonus::config {

/// Where settings come from; later ones win: the table's defaults, the file, the environment, the
/// command line.
struct Sources {
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    std::string file;   ///< TOML; empty: none
    Pairs environment;  ///< names and values; those that do not start with TONUS_ are ignored
    Pairs overrides;    ///< keys as in the table, from the command line
};

/// The settings of this process, checked. Immutable. Asking for a key that is not in the table, or
/// as another kind, throws std::logic_error: it is a mistake in the program.
class Settings {
public:
    /// Text or secret.
    [[nodiscard]] const std::string& text(std::string_view key) const;
    [[nodiscard]] std::int64_t integer(std::string_view key) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] std::chrono::milliseconds duration(std::string_view key) const;
    [[nodiscard]] std::size_t size(std::string_view key) const;
    [[nodiscard]] const std::vector<std::string>& list(std::string_view key) const;

    /// Every setting as `key = value  # where it came from`, a line each, in the table's order;
    /// secrets as ***.
    [[nodiscard]] std::string describe() const;

private:
    friend class Loader;

    using Value = std::variant<std::string, std::int64_t, bool, std::vector<std::string>>;
    struct Entry {
        Value value;
        std::string shown;   ///< as text, *** for a secret
        std::string origin;  ///< "default", "tonus.toml:12", "TONUS_HTTP_PORT", "command line"
    };

    [[nodiscard]] const Entry& entry(std::string_view key) const;

    std::map<std::string, Entry, std::less<>> entries_;
};

/// Reads all sources and checks every value. A secret comes as TONUS_SECTION_NAME, or from the file
/// that TONUS_SECTION_NAME_FILE or `name_file` in the settings file names. Errors: invalid, with
/// every problem on a line of its own: where it is, what is wrong, and the nearest valid key or the
/// allowed range. Reads files; for start-up.
[[nodiscard]] core::Result<Settings> load(const Sources& sources);

/// The process's environment as Sources wants it.
[[nodiscard]] Sources::Pairs environment_of(const char* const* variables);

}  // namespace tonus::config
