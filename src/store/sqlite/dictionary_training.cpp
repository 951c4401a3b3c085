#include "sqlite/dictionary_training.hpp"

#include "sqlite/compressor.hpp"
#include "sqlite/versions.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

constexpr std::int64_t samples_to_learn_from = 512;
constexpr std::int64_t learn_pace = 16;
constexpr std::int64_t longest_stride = 4096;
constexpr std::size_t longest_sample = 8192;
// What a dictionary may learn, and what it knows well enough: compressed to so small a part.
constexpr std::size_t room_for_texts = 16 * 1024;
constexpr std::size_t room_for_rows = 4 * 1024;
constexpr double known_text = 0.1;
constexpr double known_rows = 0.4;
// A new dictionary must save as much to be worth its place in memory.
constexpr double clearly_better = 0.9;

struct Limits {
    std::size_t room;
    double known;
};

std::string extended(
    Compressor& compressor, std::string content, std::span<const VersionBytes> samples, std::string VersionBytes::*part, Limits limits
) {
    const std::size_t limit = content.size() + limits.room;
    auto dictionary = Compressor::prepared(content);
    for (const VersionBytes& sample : samples) {
        const std::string& one = sample.*part;
        if (content.size() + one.size() > limit) continue;
        if (double(compressor.compress(one, dictionary).size()) <= limits.known * double(one.size())) continue;
        content += one;
        dictionary = Compressor::prepared(content);
    }
    return content;
}

/// What the samples take if they are stored with `content`.
std::size_t size_with(Compressor& compressor, const BodyDictionary& content, std::span<const VersionBytes> samples) {
    const auto text = Compressor::prepared(content.text);
    const auto rows = content.rows.empty() ? Compressor::Dictionary() : Compressor::prepared(content.rows);
    std::size_t size = 0;
    for (const VersionBytes& sample : samples) {
        size += compressor.compress(sample.text, text).size();
        size += rows ? compressor.compress(sample.rows, rows).size() : sample.rows.size();
    }
    return size;
}

core::Result<std::vector<VersionBytes>> load_samples(Database& database, const Sampling& sampling) {
    std::vector<VersionBytes> samples;
    for (std::int64_t i = 1; i <= samples_to_learn_from; ++i) {
        auto sample = load_version_bytes(database, sampling.after + i * sampling.stride);
        if (!sample) return core::fail(sample.error());
        if (*sample && (*sample)->text.size() <= longest_sample) samples.push_back(std::move(**sample));
    }
    return samples;
}

core::Result<BodyDictionary> newest_dictionary(Database& database) {
    BodyDictionary newest;
    Cursor cursor = database.connection.use(Sql::find_newest_dictionary);
    if (cursor.next()) newest = {std::string(cursor.bytes(1)), std::string(cursor.bytes(2))};
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return newest;
}

}  // namespace

std::optional<Sampling> TrainingSchedule::due(std::int64_t last) {
    if (last < after_ + stride_ * samples_to_learn_from) return std::nullopt;
    const Sampling sampling{after_, stride_};
    after_ = last;
    stride_ = std::min(stride_ * learn_pace, longest_stride);
    return sampling;
}

std::optional<BodyDictionary> trained(std::string_view base, const BodyDictionary& present, std::span<const VersionBytes> samples) {
    Compressor compressor;
    const auto known = samples.first(samples.size() / 2);
    const auto asked = samples.subspan(known.size());
    BodyDictionary better;
    better.text = extended(compressor, std::string(base), known, &VersionBytes::text, {room_for_texts, known_text});
    better.rows = extended(compressor, {}, known, &VersionBytes::rows, {room_for_rows, known_rows});
    const auto then = double(size_with(compressor, better, asked));
    if (then >= clearly_better * double(size_with(compressor, present, asked))) return std::nullopt;
    return better;
}

core::Result<std::optional<BodyDictionary>> learn(Database& database, std::string_view base, const Sampling& sampling) {
    const auto samples = load_samples(database, sampling);
    if (!samples) return core::fail(samples.error());
    const auto present = newest_dictionary(database);
    if (!present) return core::fail(present.error());
    return trained(base, *present, *samples);
}

}  // namespace tonus::store::sqlite
