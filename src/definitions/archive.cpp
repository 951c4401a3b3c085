#include <tonus/definitions/archive.hpp>

#include <tonus/core/text.hpp>
#include <tonus/fhir/time.hpp>

#include <tonus_embedded/definitions_archive.hpp>

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <tuple>

namespace tonus::definitions {
namespace {

// When R4 4.0.1 was published: the day of what carries no date of its own.
constexpr std::string_view release_date = "2019-11-01";

template <typename Number>
Number number_of(std::string_view text) {
    Number number{};
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc()) {
        throw std::runtime_error("The archive of definitions cannot be read.");
    }
    return number;
}

Archived entry_of(const std::vector<std::string_view>& columns) {
    Archived entry;
    entry.type = columns[0];
    entry.id = columns[1];
    entry.url = columns[2];
    entry.version = columns[3];
    const auto date = fhir::parse_time(columns[4]);
    entry.last_updated = date ? date->start : fhir::parse_time(release_date)->start;
    entry.offset = number_of<std::uint64_t>(columns[5]);
    entry.packed_size = number_of<std::uint32_t>(columns[6]);
    entry.size = number_of<std::uint32_t>(columns[7]);
    return entry;
}

/// An inflating stream, ended however it goes.
class Inflater {
public:
    Inflater() {
        // Negative: no header, as node's deflateRaw writes it.
        if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { inflateEnd(&stream_); }

    [[nodiscard]] bool run(std::string_view packed, std::string& text) {
        // zlib takes what it only reads as mutable.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = uInt(packed.size());
        stream_.next_out = reinterpret_cast<Bytef*>(text.data());
        stream_.avail_out = uInt(text.size());
        return inflate(&stream_, Z_FINISH) == Z_STREAM_END && stream_.avail_out == 0;
    }

private:
    z_stream stream_{};
};

}  // namespace

Archive::Archive(std::string_view index, std::string_view packed) : packed_(packed) {
    const auto lines = core::split(index.substr(0, index.rfind('\n')), '\n');
    entries_.reserve(lines.size());
    by_url_.resize(lines.size());
    for (const std::string_view line : lines) {
        const auto columns = core::split(line, '\t');
        if (columns.size() != 9) throw std::runtime_error("The archive of definitions cannot be read.");
        by_url_.at(number_of<std::uint32_t>(columns[8])) = std::uint32_t(entries_.size());
        entries_.push_back(entry_of(columns));
    }
}

const Archive& Archive::r4() {
    static const Archive archive = [] {
        const auto files = embedded::definitions_archive();
        return Archive(files[0].content, files[1].content);
    }();
    return archive;
}

std::span<const Archived> Archive::of(std::string_view type) const {
    const auto first = std::lower_bound(entries_.begin(), entries_.end(), type, [](const Archived& entry, std::string_view wanted) {
        return entry.type < wanted;
    });
    const auto last =
        std::upper_bound(first, entries_.end(), type, [](std::string_view wanted, const Archived& entry) { return wanted < entry.type; });
    return {first, last};
}

const Archived* Archive::find(std::string_view type, std::string_view id) const {
    const auto all = of(type);
    const auto found =
        std::lower_bound(all.begin(), all.end(), id, [](const Archived& entry, std::string_view wanted) { return entry.id < wanted; });
    return found == all.end() || found->id != id ? nullptr : &*found;
}

const Archived* Archive::find_canonical(std::string_view type, std::string_view canonical) const {
    const auto bar = canonical.find('|');
    const std::string_view url = canonical.substr(0, bar);
    const auto found =
        std::lower_bound(by_url_.begin(), by_url_.end(), std::tuple(type, url), [this](std::uint32_t at, const auto& wanted) {
            return std::tuple(entries_[at].type, entries_[at].url) < wanted;
        });
    if (found == by_url_.end() || entries_[*found].type != type || entries_[*found].url != url) return nullptr;
    const Archived& entry = entries_[*found];
    const bool fits = bar == canonical.npos || canonical.substr(bar + 1) == entry.version;
    return fits ? &entry : nullptr;
}

const Archived* Archive::find_expansion(std::string_view url) const { return find_canonical("Expansion", url); }

std::string Archive::text(const Archived& entry) const {
    std::string text(entry.size, '\0');
    if (!Inflater().run(packed_.substr(entry.offset, entry.packed_size), text)) {
        throw std::runtime_error("The archive of definitions is damaged.");
    }
    return text;
}

}  // namespace tonus::definitions
