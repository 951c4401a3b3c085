#include "call.hpp"

#include "patient_search.hpp"
#include "patient_view.hpp"
#include "view_text.hpp"

#include <tonus/review/record_keeper.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace tonus::worklist {
namespace {

/// Somebody with flags, open or not.
struct FlaggedPatient {
    store::PatientKey key = 0;
    Person person;
    std::int64_t open = 0;
    std::int64_t highest = 0;  ///< priority among the open ones
};

/// Of those wanted; `query` is narrowed to them.
core::Result<std::map<store::PatientKey, FlaggedPatient>> count_flags(store::Reader& reader, store::FlagQuery query) {
    query.count = std::numeric_limits<std::size_t>::max();
    query.with_state = false;
    std::map<store::PatientKey, FlaggedPatient> found;
    // One after the other, each out of its index: all at once would be read whole.
    for (const bool open : {true, false}) {
        query.open = open;
        const auto rows = reader.search_flags(query);
        if (!rows) return core::fail(rows.error());
        for (const store::FlagRow& row : *rows) {
            FlaggedPatient& entry = found[row.patient];
            entry.key = row.patient;
            if (!open) continue;
            entry.highest = entry.open == 0 ? row.priority : std::min(entry.highest, row.priority);
            ++entry.open;
        }
    }
    return found;
}

core::Result<std::vector<FlaggedPatient>> by_name(store::Reader& reader, std::map<store::PatientKey, FlaggedPatient> found) {
    std::vector<FlaggedPatient> all;
    for (auto& [key, entry] : found) {
        auto person = load_person(reader, key);
        if (!person) return core::fail(std::move(person.error()));
        entry.person = std::move(*person);
        all.push_back(std::move(entry));
    }
    std::sort(all.begin(), all.end(), [](const FlaggedPatient& a, const FlaggedPatient& b) {
        return std::tie(a.person.family, a.person.given, a.key) < std::tie(b.person.family, b.person.given, b.key);
    });
    return all;
}

void write_patient(
    json::Writer& writer, const FlaggedPatient& entry, const surveillance::Record& record, const TimelineContent& content, core::Instant now
) {
    writer.begin_object().member("id", entry.person.id).member("name", entry.person.name());
    write_text_or_null(writer, "born", entry.person.born);
    writer.member("sex", entry.person.sex).key("exposures");
    write_exposures(writer, record, content, now);
    writer.key("lastExposure");
    write_last_exposure(writer, record, content, now);
    writer.member("openFlags", entry.open);
    write_text_or_null(writer, "highest", entry.open == 0 ? std::string_view() : task_priority_of(review::Priority(entry.highest)));
    writer.end_object();
}

}  // namespace

core::Result<Answer> query_patients(const Setup& setup, const Call& call, store::Reader& reader) {
    const json::Value body = call.body();
    const auto offset = std::size_t(std::max<std::int64_t>(0, body["offset"].to_integer().value_or(0)));
    const auto limit = std::size_t(std::clamp<std::int64_t>(body["limit"].to_integer().value_or(50), 1, 100));
    auto wanted = PatientSearch(body["text"].string()).find(reader);
    if (!wanted) return core::fail(std::move(wanted.error()));
    store::FlagQuery query;
    query.patients = std::move(*wanted);
    auto found = count_flags(reader, std::move(query));
    if (!found) return core::fail(std::move(found.error()));
    const auto patients = by_name(reader, std::move(*found));
    if (!patients) return core::fail(patients.error());

    const core::Instant now = setup.parts.clock.now();
    json::Writer writer;
    writer.begin_object().member("total", std::int64_t(patients->size())).member("offset", std::int64_t(offset));
    writer.key("rows").begin_array();
    Sight sight{"patients", {}, {}, 0};
    for (std::size_t i = offset; i < std::min(patients->size(), offset + limit); ++i) {
        const FlaggedPatient& entry = (*patients)[i];
        const auto record = review::load_record(reader, entry.key);
        if (!record) return core::fail(record.error());
        write_patient(writer, entry, *record, setup.timeline, now);
        for (std::string& reference : references_to(entry.person.id)) sight.patients.push_back(std::move(reference));
    }
    return Answer(writer.end_array().end_object().take(), std::move(sight));
}

}  // namespace tonus::worklist
