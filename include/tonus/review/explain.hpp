#pragma once

#include <tonus/review/flag.hpp>

#include <tonus/core/clock.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tonus::review {

/// One stored version of the Flag resource.
struct FlagVersion {
    std::int64_t version_id = 0;
    core::Instant at;
};

/// Everything behind one flag, open, decided or withdrawn, as a Parameters resource: the rule and its
/// version, why it fires and from which source, every threshold in force (what the site changed with the
/// shipped value beside), each piece of evidence as an exact version with the words that matched and their
/// role, what is missing, what would clear it, and what became of the flag: its decisions, its history and
/// its versions. docs/explain-and-replay.md lists the parameters. `rule_set` names the rules in force. Pure.
[[nodiscard]] std::string explain(const Flag& flag, std::span<const FlagVersion> versions, std::string_view rule_set);

}  // namespace tonus::review
