#pragma once

#include <string_view>

namespace tonus::store::sqlite {

/// One embedded .sql file: its name without the ending, and its text.
struct SqlFile {
    std::string_view name;
    std::string_view text;
};

}  // namespace tonus::store::sqlite
