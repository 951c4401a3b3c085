#pragma once

#include "sqlite/body_codec.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tonus::store::sqlite {

struct Database;

/// Which versions to train on: 512 of them, each `stride` after the one before, the first `stride` after `after`.
struct Sampling {
    std::int64_t after = 0;
    std::int64_t stride = 1;
    friend bool operator==(const Sampling&, const Sampling&) = default;
};

/// When to train: on the first versions stored, which show what is sent here, and again after ever more of them, in
/// case that has changed.
class TrainingSchedule {
public:
    /// `last` is the newest version there is.
    explicit TrainingSchedule(std::int64_t last = 0) : after_(last) {}
    /// Nothing as long as it is too soon.
    [[nodiscard]] std::optional<Sampling> due(std::int64_t last);

private:
    std::int64_t after_;
    std::int64_t stride_ = 1;
};

/// A dictionary of `base` and of what it knows badly in the first half of `samples`; nothing unless that serves the
/// second half clearly better than `present` does. Takes tens of milliseconds.
[[nodiscard]] std::optional<BodyDictionary> trained(
    std::string_view base, const BodyDictionary& present, std::span<const VersionBytes> samples
);

/// The same over versions of the database and its newest dictionary. Errors: those of the database.
[[nodiscard]] core::Result<std::optional<BodyDictionary>> learn(Database& database, std::string_view base, const Sampling& sampling);

}  // namespace tonus::store::sqlite
