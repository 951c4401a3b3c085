#include <tonus/review/kept_records.hpp>

#include <tonus/review/record_keeper.hpp>

#include <optional>
#include <utility>

namespace tonus::review {
namespace {

// A shorter record is made anew as quickly as it is compared.
constexpr std::size_t fewest_rows = 48;
// Of a row and of a fact beside their texts: what the allocator and the strings of usual length take.
constexpr std::size_t around_row = 192;
constexpr std::size_t around_fact = 128;

bool is_same(const store::FactRow& left, const store::FactRow& right) {
    return left.version_id == right.version_id && left.stored_at == right.stored_at && left.source == right.source &&
           left.facts == right.facts;
}

/// The rows that came to those known; nothing if one of these has gone or is another.
std::optional<std::vector<store::FactRow>> rows_beside(const std::vector<store::FactRow>& known, const std::vector<store::FactRow>& rows) {
    std::vector<store::FactRow> more;
    auto next = known.begin();
    for (const store::FactRow& row : rows) {
        if (next != known.end() && is_same(*next, row)) {
            ++next;
        } else {
            more.push_back(row);
        }
    }
    return next == known.end() ? std::optional(std::move(more)) : std::nullopt;
}

/// False if the record has to be made anew.
core::Result<bool> grow(surveillance::Record& record, const std::vector<store::FactRow>& known, const std::vector<store::FactRow>& rows) {
    const auto more = rows_beside(known, rows);
    if (!more) return false;
    auto facts = facts_in(*more);
    if (!facts) return core::fail(facts.error());
    return record.grow(std::move(*facts));
}

}  // namespace

core::Result<const surveillance::Record*> KeptRecords::load(store::Reader& reader, store::PatientKey patient) {
    auto rows = reader.facts(patient);
    if (!rows) return core::fail(rows.error());
    if (rows->size() < fewest_rows) {
        auto anew = record_of(*rows);
        if (!anew) return core::fail(anew.error());
        short_ = std::move(*anew);
        return &short_;
    }
    make_room();
    Kept kept = take(patient);
    const auto grown = grow(kept.record, kept.rows, *rows);
    if (!grown) return core::fail(grown.error());
    if (!*grown) {
        auto anew = record_of(*rows);
        if (!anew) return core::fail(anew.error());
        kept.record = std::move(*anew);
    }
    kept.rows = std::move(*rows);
    bytes_ += bytes_of(kept);
    return &young_.insert_or_assign(patient, std::move(kept)).first->second.record;
}

std::size_t KeptRecords::bytes_of(const Kept& kept) {
    std::size_t bytes = sizeof(Kept) + kept.record.facts().size() * (sizeof(surveillance::SourcedFact) + around_fact);
    for (const store::FactRow& row : kept.rows) bytes += around_row + 2 * row.facts.size();
    return bytes;
}

KeptRecords::Kept KeptRecords::take(store::PatientKey patient) {
    auto found = young_.extract(patient);
    if (found) {
        bytes_ -= bytes_of(found.mapped());
    } else {
        found = old_.extract(patient);
    }
    return found ? std::move(found.mapped()) : Kept();
}

void KeptRecords::make_room() {
    if (bytes_ <= room_ / 2) return;
    old_ = bytes_ > room_ ? Records() : std::move(young_);
    young_.clear();
    bytes_ = 0;
}

}  // namespace tonus::review
