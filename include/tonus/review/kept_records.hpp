#pragma once

#include <tonus/store/store.hpp>
#include <tonus/surveillance/record.hpp>

#include <cstddef>
#include <unordered_map>
#include <vector>

namespace tonus::review {

/// The long records assessed last, so that one more resource costs reading its own facts and not all of its patient's.
/// Each time what is kept is compared with the store's rows, so that it is right whatever was changed or undone. For one thread.
class KeptRecords {
public:
    /// `room`: about how many bytes they may take.
    explicit KeptRecords(std::size_t room) : room_(room) {}

    /// As load_record(). Stands until the next call.
    [[nodiscard]] core::Result<const surveillance::Record*> load(store::Reader& reader, store::PatientKey patient);

private:
    struct Kept {
        std::vector<store::FactRow> rows;
        surveillance::Record record;
    };
    using Records = std::unordered_map<store::PatientKey, Kept>;

    [[nodiscard]] static std::size_t bytes_of(const Kept& kept);
    [[nodiscard]] Kept take(store::PatientKey patient);
    void make_room();

    const std::size_t room_;
    Records young_;
    Records old_;                 // those not asked for since `young_` was empty
    std::size_t bytes_ = 0;       // of `young_`
    surveillance::Record short_;  // the last that was not worth keeping
};

}  // namespace tonus::review
