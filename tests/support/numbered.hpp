#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tonus::test {

/// `piece` so often, between commas, each with its number for a "%".
inline std::string numbered(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += ',';
        for (const char c : piece) {
            if (c == '%') {
                text += std::to_string(i);
            } else {
                text += c;
            }
        }
    }
    return text;
}

}  // namespace tonus::test
