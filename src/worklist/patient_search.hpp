#pragma once

#include "patient_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// What somebody typed to find a patient: names from their beginning, a birth date or an identifier. Case, accents,
/// hyphens and the spaces of a number do not count.
class PatientSearch {
public:
    explicit PatientSearch(std::string_view typed);

    [[nodiscard]] bool finds(const Person& person) const;

private:
    std::vector<std::string> words_;
    std::string number_;  ///< all of it without spaces and hyphens
};

}  // namespace tonus::worklist
