#pragma once

#include <tonus/log/logger.hpp>

#include <initializer_list>
#include <string>

namespace tonus::log {

/// One event as a line without its line feed. `key=value`: text is quoted when it holds anything
/// but printable characters without spaces, quotes, `=` or `\`. JSON: one object, keys in the same
/// order.
[[nodiscard]] std::string format_line(
    Style style, Level level, std::string_view time, std::string_view event, std::initializer_list<Field> fields
);

}  // namespace tonus::log
