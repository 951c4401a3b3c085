#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>

/// When a value of each measurement last came in: what tells a rule that finds nothing from one that sees
/// nothing.
namespace tonus::review {

/// From now on what never came in is known not to have; of a store that held resources before, only from now.
[[nodiscard]] core::Result<void> begin_arrivals(store::Writer& writer);

/// Keeps when they come in, to the hour. On the writer's thread.
class ArrivalNotes {
public:
    [[nodiscard]] core::Result<void> note(store::Writer& writer, std::span<const std::string> measurements);

private:
    /// What transactions before the one that read it had noted: a time noted in one that is undone is none.
    std::map<std::string, core::Instant, std::less<>> committed_;
};

struct Arrivals {
    std::map<std::string, core::Instant, std::less<>> last;  ///< by concept
    std::optional<core::Instant> since;                      ///< how far back they are known; nothing: not at all
};

[[nodiscard]] core::Result<Arrivals> load_arrivals(store::Reader& reader);

}  // namespace tonus::review
