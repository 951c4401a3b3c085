#pragma once

#include <optional>
#include <string_view>

namespace tonus::clinical {

class UnitTable;

/// A number as people and laboratories write it into a text: "<15", ">= 60 mL/min", "38,5 °C", "2 (moderate)".
struct WrittenAmount {
    double value = 0;
    bool below = false;     ///< "<" or "≤" stood before it
    bool above = false;     ///< ">" or "≥" stood before it
    std::string_view unit;  ///< of the text, as written; empty unless the table knows it
};

/// What `text` begins with; nothing if that is no number.
[[nodiscard]] std::optional<WrittenAmount> written_amount(std::string_view text, const UnitTable& units);

}  // namespace tonus::clinical
