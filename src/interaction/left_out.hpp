#pragma once

#include <tonus/interaction/interactions.hpp>

#include <set>

namespace tonus::interaction {

/// What a listing is without because what is stored of it cannot be read.
class LeftOut {
public:
    /// `log` is told too, if it is set.
    explicit LeftOut(Unreadable log) : log_(std::move(log)), teller_([this](const fhir::ResourceKey& key) { keys_.insert(key); }) {}
    LeftOut(const LeftOut&) = delete;
    LeftOut& operator=(const LeftOut&) = delete;

    /// To give to whatever searches; valid as long as this.
    [[nodiscard]] const Unreadable& teller() const noexcept { return teller_; }
    /// Says in the listing which resources it is without, and takes them out where their text was not needed until now.
    void take_out(Listing& listing) const;

private:
    Unreadable log_;
    Unreadable teller_;
    std::set<fhir::ResourceKey> keys_;
};

}  // namespace tonus::interaction
