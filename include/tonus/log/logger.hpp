#pragma once

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <ratio>
#include <string>
#include <string_view>
#include <variant>

namespace tonus::log {

/// error: someone must act; warning: degraded; info: life cycle and one line a request; debug: off.
enum class Level : std::uint8_t { debug, info, warning, error };

/// How a line is written: `key=value` for people, JSON for machines. Both hold the same fields.
enum class Style : std::uint8_t { key_value, json };

/// The words every line uses for the same thing.
namespace key {
inline constexpr std::string_view request_id = "request_id";
inline constexpr std::string_view route = "route";  ///< the pattern, never the path
inline constexpr std::string_view method = "method";
inline constexpr std::string_view status = "status";
inline constexpr std::string_view duration_ms = "duration_ms";
inline constexpr std::string_view db_ms = "db_ms";
inline constexpr std::string_view detail = "detail";  ///< an empty one is left out
}  // namespace key

/// One fact of an event. Holds views, so it must not outlive the call it is passed to. Never
/// patient data: resource ids are allowed; names, dates of birth, bodies and query values are not.
struct Field {
    using Value = std::variant<std::string_view, std::int64_t, std::uint64_t, double, bool>;

    Field(std::string_view name, std::string_view text) : key(name), value(text) {}
    Field(std::string_view name, const char* text) : key(name), value(std::string_view(text)) {}
    Field(std::string_view name, const std::string& text) : key(name), value(std::string_view(text)) {}
    Field(std::string_view name, bool truth) : key(name), value(truth) {}
    Field(std::string_view name, double number) : key(name), value(number) {}
    template <std::signed_integral Number>
    Field(std::string_view name, Number number) : key(name), value(std::int64_t{number}) {}
    template <std::unsigned_integral Number>
    Field(std::string_view name, Number number) : key(name), value(std::uint64_t{number}) {}
    /// Written in milliseconds with microseconds as the fraction: name the key `..._ms`.
    Field(std::string_view name, std::chrono::nanoseconds duration)
        : key(name), value(std::chrono::duration<double, std::milli>(duration).count()) {}

    std::string_view key;
    Value value;
};

struct Options {
    Level level = Level::info;
    Style style = Style::key_value;
    std::string file;  ///< empty: standard error
    /// Lines that may wait for the writing thread, more are dropped and counted; 0 writes each at once.
    std::size_t queue_lines = 8192;
};

/// Writes one event a line. Formatting happens only at an enabled level. Thread-safe.
class Logger {
public:
    using Sink = std::function<void(std::string_view line)>;

    /// Throws std::runtime_error if the file cannot be opened.
    explicit Logger(const Options& options);
    /// Sends each finished line, without its line feed, to `sink`, one at a time.
    Logger(Level level, Style style, Sink sink);
    /// Writes what is queued.
    ~Logger();
    Logger(const Logger&) = delete;
    Logger& operator=(const Logger&) = delete;

    [[nodiscard]] bool enabled(Level level) const noexcept;

    /// `event` is a snake_case word that says what happened, for example "request" or
    /// "store_opened".
    void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

    void debug(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::debug, event, fields); }
    void info(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::info, event, fields); }
    void warning(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::warning, event, fields); }
    void error(std::string_view event, std::initializer_list<Field> fields = {}) { write(Level::error, event, fields); }

private:
    class Output;
    Level level_;
    Style style_;
    std::unique_ptr<Output> output_;
};

}  // namespace tonus::log
