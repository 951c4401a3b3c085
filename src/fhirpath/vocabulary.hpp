#pragma once

#include "syntax.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

struct BinaryOperator {
    std::string_view text;
    Operation operation;
    int binds;  // the higher, the tighter
};

/// The operator between two operands that is written so; nullptr if there is none.
[[nodiscard]] const BinaryOperator* find_operator(std::string_view text);

/// What values of a type of the namespace System are. Nothing for System.Any, and for what is no such type.
[[nodiscard]] std::optional<ItemKind> system_kind(std::string_view name);

/// The URL that %<name> stands for, such as %sct or %vs-...; nothing if it stands for none.
[[nodiscard]] std::optional<std::string> url_constant(std::string_view name);

}  // namespace tonus::fhirpath
