#pragma once

#include <tonus/json/value.hpp>

namespace tonus::embedded {

/// What tools/definitions/compile.mjs compiled, laid out by nodes.mjs as a parser would have left it. Lives as long as the
/// program; its values have no places in a text.
[[nodiscard]] json::Value definitions_image();

}  // namespace tonus::embedded
