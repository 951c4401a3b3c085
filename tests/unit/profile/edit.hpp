#pragma once

#include <tonus/json/value.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tonus::profile::test {

/// One member of one object set to other JSON, or taken out.
struct Edit {
    json::Value object;
    std::string_view key;
    std::optional<std::string> json;
};

/// `root`, which holds the object, with this edit.
[[nodiscard]] std::string edited_text(json::Value root, const Edit& edit);

}  // namespace tonus::profile::test
