#pragma once

#include <tonus/store/store.hpp>
#include <tonus/surveillance/packed_facts.hpp>
#include <tonus/surveillance/record.hpp>

#include <cstddef>
#include <list>
#include <string_view>
#include <unordered_map>

namespace tonus::review {

/// The records assessed last, so that one more resource costs reading its own facts and not all of its patient's. What is
/// kept stands for the store's rows while their stamp is the same, so that it is right whatever others change or undo.
/// For one store and one thread.
class RecordCache {
public:
    /// `room`: about how many bytes they may take.
    explicit RecordCache(std::size_t room) : room_(room) {}

    /// As writer.put_facts(), for facts as clinical/ encodes them; a record that is kept goes along.
    [[nodiscard]] core::Result<void> put(
        store::Writer& writer, store::PatientKey patient, const fhir::ResourceKey& source, std::int64_t version_id, std::string_view facts
    );
    /// As load_record(). Stands until the next call.
    [[nodiscard]] core::Result<const surveillance::Record*> load(store::Writer& writer, store::PatientKey patient);

private:
    struct Kept {
        store::PatientKey patient = 0;
        store::FactsStamp stamp = 0;
        surveillance::PackedFacts facts;
    };
    using Records = std::list<Kept>;

    [[nodiscard]] static std::size_t bytes_of(const Kept& kept);
    /// What is kept of the patient's facts, if it is as they are by this stamp.
    [[nodiscard]] Kept* find(store::PatientKey patient, store::FactsStamp stamp);
    void keep(Kept kept);
    void make_room();
    void forget(Records::iterator kept);

    const std::size_t room_;
    Records kept_;  // those asked for last come first
    std::unordered_map<store::PatientKey, Records::iterator> places_;
    std::size_t bytes_ = 0;
    surveillance::Record loaded_;  // the last
};

}  // namespace tonus::review
