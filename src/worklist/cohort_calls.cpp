#include "call.hpp"
#include "cohort.hpp"

#include <tonus/review/record_keeper.hpp>

namespace tonus::worklist {
namespace {

constexpr std::size_t patients_at_once = 500;

core::Result<std::string> count_all(const Setup& setup, core::Instant now, store::Reader& reader) {
    Cohort cohort(setup.timeline, now);
    for (store::PatientKey after = 0;;) {
        const auto patients = reader.patients_after(after, patients_at_once);
        if (!patients) return core::fail(patients.error());
        for (const store::PatientKey patient : *patients) {
            const auto record = review::load_record(reader, patient);
            if (!record) return core::fail(record.error());
            cohort.add(*record);
        }
        if (patients->size() < patients_at_once) break;
        after = patients->back();
    }
    json::Writer writer;
    cohort.write(writer, setup.parts.knowledge.now()->content);
    return writer.take();
}

}  // namespace

core::Result<Answer> read_cohort(const Setup& setup, const Call&, store::Reader& reader) {
    const core::Instant now = setup.parts.clock.now();
    const auto counted = setup.cohort.at(now, [&] { return count_all(setup, now, reader); });
    if (!counted) return core::fail(counted.error());
    // Numbers about many patients: the view is audited, with no patient named.
    return Answer(**counted, {"cohort", {}, {}, 0});
}

}  // namespace tonus::worklist
