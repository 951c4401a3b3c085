#include <tonus/review/arrivals.hpp>

#include <charconv>

namespace tonus::review {
namespace {

constexpr std::string_view arrivals = "measurement-arrival";
// No slug.
constexpr std::string_view since_name = "*";
constexpr std::chrono::hours precision{1};

std::string seconds_text(core::Instant instant) {
    return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count());
}

core::Instant instant_of(std::string_view text) {
    std::int64_t seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return core::Instant(std::chrono::seconds(seconds));
}

}  // namespace

core::Result<void> begin_arrivals(store::Writer& writer) {
    const auto begun = writer.document(arrivals, since_name);
    if (!begun) return core::fail(begun.error());
    if (*begun) return {};
    const auto counts = writer.counts();
    if (!counts) return core::fail(counts.error());
    return writer.put_document(arrivals, since_name, seconds_text(counts->resources > 0 ? writer.now() : core::Instant()));
}

core::Result<void> ArrivalNotes::note(store::Writer& writer, std::span<const std::string> measurements) {
    const core::Instant now = writer.now();
    for (const std::string& measurement : measurements) {
        const auto last = committed_.find(measurement);
        if (last != committed_.end() && now - last->second < precision) continue;
        const auto known = writer.document(arrivals, measurement);
        if (!known) return core::fail(known.error());
        if (*known && now - instant_of(**known) < precision) {
            // This transaction would have noted this second.
            if (instant_of(**known) < std::chrono::floor<std::chrono::seconds>(now)) committed_[measurement] = instant_of(**known);
            continue;
        }
        if (auto put = writer.put_document(arrivals, measurement, seconds_text(now)); !put) return put;
    }
    return {};
}

core::Result<Arrivals> load_arrivals(store::Reader& reader) {
    const auto documents = reader.documents(arrivals);
    if (!documents) return core::fail(documents.error());
    Arrivals found;
    for (const auto& [name, text] : *documents) {
        if (name == since_name) {
            found.since = instant_of(text);
        } else {
            found.last.emplace(name, instant_of(text));
        }
    }
    return found;
}

}  // namespace tonus::review
