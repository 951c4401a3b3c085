#pragma once

#include "fact_time.hpp"

#include <optional>
#include <string_view>

namespace tonus::clinical {

/// The day that a text which is nothing but a date names: as FHIR writes dates, or "3 Dec 2026", "December 3rd,
/// 2026", "03-DEC-2026", "2026/12/03", "12/30/2026", "30.12.2026". Days and months that could be either way round
/// ("03/12/2026") and anything else give nothing.
[[nodiscard]] std::optional<FactTime> written_date(std::string_view text);

}  // namespace tonus::clinical
