#pragma once

#include <string>

namespace tonus::http {

/// `text` as gzip of a zlib level, 0 (stored) to 9.
[[nodiscard]] std::string gzipped(std::string text, int level = 9);

}  // namespace tonus::http
