#pragma once

#include <tonus/store/store.hpp>

#include <cstddef>
#include <vector>

namespace tonus::store::sqlite {

/// The stamps of patients' facts. They are kept in memory only: one process has a folder, and one thread of it writes. Several
/// patients may share one, and then it changes for all of them. For one thread.
class FactStamps {
public:
    [[nodiscard]] FactsStamp of(PatientKey patient) const { return stamps_.empty() ? 0 : stamps_[slot_of(patient)]; }

    /// A transaction begins.
    void begin() { changed_.clear(); }
    /// Before it changes what facts a patient has.
    void change(PatientKey patient) {
        if (stamps_.empty()) stamps_.resize(slots);
        changed_.push_back(slot_of(patient));
        stamps_[changed_.back()] = ++last_;
    }
    /// Some or all of that was undone: what was seen of it must not be taken for what is there now.
    void undone() {
        for (const std::size_t slot : changed_) stamps_[slot] = ++last_;
    }

private:
    static constexpr std::size_t slots = 65'536;

    static std::size_t slot_of(PatientKey patient) { return std::size_t(patient) % slots; }

    std::vector<FactsStamp> stamps_;    // made by the first change: most who have a database only read it
    std::vector<std::size_t> changed_;  // by the open transaction
    FactsStamp last_ = 0;
};

}  // namespace tonus::store::sqlite
