#pragma once

#include "dosage.hpp"
#include "medicine_name.hpp"
#include "resource_facts.hpp"

#include <string>
#include <vector>

namespace tonus::clinical {

/// How an exposure stands according to a resource's own status.
struct Standing {
    ExposureState state = ExposureState::active;
    Certainty certainty = Certainty::stated;
    std::vector<std::string> qualifiers;
    bool administered = false;  ///< a dose that was given, not a treatment
};

/// Adds what a treatment with this medicine at this dosing means: exposures, one for each phase of the dosing, and what
/// its text tells beside (a refill, a bolus, an application of a cream, a unit or a dose that cannot be right).
void write_exposure(ResourceFacts& into, const Medicine& medicine, const Dosing& dosing, const Standing& standing, const FactTime& when);

}  // namespace tonus::clinical
