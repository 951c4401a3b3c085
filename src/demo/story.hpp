#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>
#include <tonus/json/writer.hpp>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::demo {

/// Which telling of a resource this is, for placeholders that depend on it.
struct Telling {
    std::string_view patient_id;
    core::Instant now;
    int day = 0;            ///< days from now
    std::size_t index = 0;  ///< which repetition, from 0
    std::size_t count = 1;  ///< of how many
};

/// Replaces the placeholders of demo/README.md while copying JSON.
class Teller {
public:
    Teller(const Telling& telling, std::mt19937& random) : telling_(telling), random_(random) {}

    /// Writes `value` with every placeholder replaced. Errors: invalid for an unknown placeholder.
    [[nodiscard]] core::Result<void> tell(json::Value value, json::Writer& out);

private:
    [[nodiscard]] core::Result<void> tell_string(std::string_view text, json::Writer& out);
    [[nodiscard]] core::Result<std::string> replace(std::string_view placeholder);
    [[nodiscard]] std::string pick(std::string_view choices);
    [[nodiscard]] std::string step(std::string_view choices) const;
    [[nodiscard]] std::string date(std::string_view days) const;

    const Telling& telling_;
    std::mt19937& random_;
};

}  // namespace tonus::demo
