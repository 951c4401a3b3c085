#include <tonus/review/record_cache.hpp>

#include <tonus/review/record_keeper.hpp>

#include <iterator>
#include <utility>

namespace tonus::review {

core::Result<void> RecordCache::put(
    store::Writer& writer, store::PatientKey patient, const fhir::ResourceKey& source, std::int64_t version_id, std::string_view facts
) {
    const auto change = writer.put_facts(patient, source, version_id, facts);
    if (!change) return core::fail(change.error());
    Kept* kept = find(change->patient, change->before);
    if (kept == nullptr) return {};
    const auto more = facts_in({{source, version_id, change->stored_at, std::string(facts)}});
    if (!more) return core::fail(more.error());
    const std::size_t bytes = bytes_of(*kept);
    kept->facts.put(to_string(source), *more);
    kept->stamp = change->after;
    bytes_ += bytes_of(*kept) - bytes;
    make_room();
    return {};
}

core::Result<const surveillance::Record*> RecordCache::load(store::Writer& writer, store::PatientKey patient) {
    const auto stamp = writer.facts_stamp(patient);
    if (!stamp) return core::fail(stamp.error());
    if (const Kept* kept = find(patient, *stamp)) {
        loaded_ = surveillance::Record(kept->facts.unpack());
        return &loaded_;
    }
    const auto rows = writer.facts(patient);
    if (!rows) return core::fail(rows.error());
    auto facts = facts_in(*rows);
    if (!facts) return core::fail(facts.error());
    keep({patient, *stamp, surveillance::PackedFacts(*facts)});
    loaded_ = surveillance::Record(std::move(*facts));
    return &loaded_;
}

std::size_t RecordCache::bytes_of(const Kept& kept) {
    constexpr std::size_t around = 96;  // what list and table take for each
    return sizeof(Kept) + around + kept.facts.bytes();
}

RecordCache::Kept* RecordCache::find(store::PatientKey patient, store::FactsStamp stamp) {
    const auto found = places_.find(patient);
    if (found == places_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found->second);
    return found->second->stamp == stamp ? &*found->second : nullptr;
}

void RecordCache::keep(Kept kept) {
    if (const auto stale = places_.find(kept.patient); stale != places_.end()) forget(stale->second);
    bytes_ += bytes_of(kept);
    kept_.push_front(std::move(kept));
    places_.emplace(kept_.front().patient, kept_.begin());
    make_room();
}

void RecordCache::make_room() {
    while (bytes_ > room_) forget(std::prev(kept_.end()));
}

void RecordCache::forget(Records::iterator kept) {
    bytes_ -= bytes_of(*kept);
    places_.erase(kept->patient);
    kept_.erase(kept);
}

}  // namespace tonus::review
