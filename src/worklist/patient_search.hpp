#pragma once

#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// What somebody typed to find a patient: names from their beginning, a birth date or an identifier. Case, accents,
/// hyphens and the spaces of a number do not count.
class PatientSearch {
public:
    explicit PatientSearch(std::string_view typed);

    /// Sorted; nothing if nothing was typed: everybody.
    [[nodiscard]] core::Result<std::optional<std::vector<store::PatientKey>>> find(store::Reader& reader) const;

private:
    std::vector<std::string> words_;
    std::string number_;  ///< all of it
};

}  // namespace tonus::worklist
