#pragma once

#include <tonus/store/store.hpp>
#include <tonus/surveillance/family.hpp>
#include <tonus/surveillance/record.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tonus::review {

/// Which newborns look at whose records: they have to be assessed when the mother's record changes, whichever came first.
/// On the writer's thread.
class Newborns {
public:
    /// Learns which are known. At start.
    [[nodiscard]] core::Result<void> begin(store::Reader& reader);
    /// Keeps by which names a newborn's record looks at others, for as long as it says so, and which RelatedPerson a patient
    /// is; remembers the newborns that look at this patient.
    [[nodiscard]] core::Result<void> note(
        store::Writer& writer, store::PatientKey patient, const surveillance::Record& record, const surveillance::RuleSet& rules
    );
    /// Those remembered, each once; then none.
    [[nodiscard]] std::vector<store::PatientKey> take();

private:
    /// A person whom one newborn's record looks at, and the resource that says so.
    struct Look {
        std::string name;
        std::string resource;
        friend bool operator==(const Look&, const Look&) = default;
    };

    [[nodiscard]] core::Result<void> remember(store::Reader& reader, std::string_view name);
    [[nodiscard]] core::Result<void> look(
        store::Writer& writer, store::PatientKey newborn, const std::vector<surveillance::FamilyTie>& ties
    );

    /// All that were seen since the start, of undone transactions too: the store says which of them stand, and a name too
    /// many costs a look.
    std::unordered_map<store::PatientKey, std::vector<Look>> looks_;
    std::unordered_set<std::string> looked_at_;  ///< by name; nobody else is asked about
    std::vector<store::PatientKey> found_;
};

}  // namespace tonus::review
