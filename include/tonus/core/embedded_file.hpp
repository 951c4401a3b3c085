#pragma once

#include <string_view>

namespace tonus::core {

/// A file compiled into the binary by tonus_embed() in cmake/TonusEmbed.cmake.
struct EmbeddedFile {
    std::string_view path;     ///< relative to the folder that was embedded, with forward slashes
    std::string_view content;  ///< lives as long as the program; followed by a NUL byte
};

}  // namespace tonus::core
