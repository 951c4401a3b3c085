#pragma once

#include <tonus/store/store.hpp>
#include <tonus/surveillance/record.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <vector>

namespace tonus::review {

/// Which newborns look at whose records: they have to be assessed when the mother's record changes, whichever came first.
/// On the writer's thread.
class Newborns {
public:
    /// Learns whether any are known. At start.
    [[nodiscard]] core::Result<void> begin(store::Reader& reader);
    /// Keeps by which names a newborn's record looks at others and which RelatedPerson a patient is; remembers the newborns
    /// that look at this patient.
    [[nodiscard]] core::Result<void> note(
        store::Writer& writer, store::PatientKey patient, const surveillance::Record& record, const surveillance::RuleSet& rules
    );
    /// Those remembered, each once; then none.
    [[nodiscard]] std::vector<store::PatientKey> take();

private:
    [[nodiscard]] core::Result<void> remember(store::Reader& reader, std::string_view name);

    /// False: nobody is asked about. Stays true after a transaction that was undone, which costs a look and no more.
    bool any_ = false;
    std::vector<store::PatientKey> found_;
};

}  // namespace tonus::review
