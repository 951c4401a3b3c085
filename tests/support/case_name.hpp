#pragma once

#include <gtest/gtest.h>

#include <string>

namespace tonus::test {

/// Names a table row by its `name` member, so that a failure prints the row.
inline constexpr auto case_name = [](const auto& row) { return std::string(row.param.name); };

}  // namespace tonus::test
