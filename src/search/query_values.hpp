#pragma once

#include <tonus/search/query.hpp>

namespace tonus::search {

/// What is needed to read a value besides its text.
struct ValueContext {
    const Parameter& parameter;
    Modifier modifier = Modifier::none;
    std::string_view modifier_type;  // of :[type]
    core::Instant now;
};

/// Reads one alternative, escapes still in it. The failed side is a sentence that says what is wrong.
[[nodiscard]] tl::expected<Wanted, std::string> read_wanted(std::string_view text, const ValueContext& context);

}  // namespace tonus::search
