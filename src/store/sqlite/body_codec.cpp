#include "sqlite/body_codec.hpp"

#include <zstd.h>

#include <new>

namespace tonus::store::sqlite {
namespace {

// 1 to 3 make nearly the same size; higher levels cost more than they save on texts this short.
constexpr int level = 3;
// No resource is larger; a frame that claims so is damaged.
constexpr unsigned long long largest_body = 256ULL * 1024 * 1024;
// What a dictionary may learn, and what it knows well enough: compressed to so small a part.
constexpr std::size_t room_for_texts = 16 * 1024;
constexpr std::size_t room_for_rows = 4 * 1024;
constexpr double known_text = 0.1;
constexpr double known_rows = 0.4;
// A new dictionary must save as much to be worth its place in memory.
constexpr double clearly_better = 0.9;

constexpr std::string_view damage = "A stored resource is damaged.";

core::Error damaged(const char* why) { return core::Error(core::ErrorKind::internal, std::string(damage)).with_detail(why); }

}  // namespace

bool is_damage(const core::Error& error) { return error.message() == damage; }

void BodyCodec::Free::operator()(ZSTD_CCtx_s* context) const noexcept { ZSTD_freeCCtx(context); }
void BodyCodec::Free::operator()(ZSTD_DCtx_s* context) const noexcept { ZSTD_freeDCtx(context); }
void BodyCodec::Free::operator()(ZSTD_CDict_s* dictionary) const noexcept { ZSTD_freeCDict(dictionary); }
void BodyCodec::Free::operator()(ZSTD_DDict_s* dictionary) const noexcept { ZSTD_freeDDict(dictionary); }

BodyCodec::BodyCodec(Connection& connection) : connection_(connection), compressor_(ZSTD_createCCtx()), expander_(ZSTD_createDCtx()) {
    if (!compressor_ || !expander_) throw std::bad_alloc();
    // The row names the dictionary; four bytes of every frame are better saved.
    ZSTD_CCtx_setParameter(compressor_.get(), ZSTD_c_dictIDFlag, 0);
}

BodyCodec::~BodyCodec() = default;

core::Result<void> BodyCodec::adopt(std::string_view content) {
    base_ = content;
    {
        Cursor cursor = connection_.use(Sql::add_dictionary);
        if (auto added = cursor.bind_blob(":content", content).run(); !added) return added;
    }
    return use_newest();
}

core::Result<void> BodyCodec::use_newest() {
    Cursor cursor = connection_.use(Sql::find_newest_dictionary);
    if (!cursor.next()) return cursor.end();
    adopted_ = cursor.integer(0);
    text_ = prepared(cursor.bytes(1));
    const std::string_view rows = cursor.bytes(2);
    rows_ = rows.empty() ? Writing() : prepared(rows);
    return {};
}

core::Result<void> BodyCodec::learn(std::span<const VersionBytes> samples) {
    const std::size_t half = samples.size() / 2;
    const std::string text = extended(base_, samples.first(half), &VersionBytes::text);
    const std::string rows = extended({}, samples.first(half), &VersionBytes::rows);
    const Writing for_text = prepared(text);
    const Writing for_rows = prepared(rows);
    std::size_t now = 0;
    std::size_t then = 0;
    for (const VersionBytes& sample : samples.subspan(half)) {
        now += size_of(sample, text_.get(), rows_.get());
        then += size_of(sample, for_text.get(), for_rows.get());
    }
    if (double(then) >= clearly_better * double(now)) return {};
    {
        Cursor cursor = connection_.use(Sql::add_dictionary);
        if (auto added = cursor.bind_blob(":content", text).bind_blob(":rows", rows).run(); !added) return added;
    }
    return use_newest();
}

std::string BodyCodec::extended(std::string content, std::span<const VersionBytes> samples, std::string VersionBytes::*part) {
    const bool is_text = part == &VersionBytes::text;
    const std::size_t limit = content.size() + (is_text ? room_for_texts : room_for_rows);
    Writing dictionary = prepared(content);
    for (const VersionBytes& sample : samples) {
        const std::string& one = sample.*part;
        if (content.size() + one.size() > limit) continue;
        if (double(compress(one, dictionary.get()).size()) <= (is_text ? known_text : known_rows) * double(one.size())) continue;
        content += one;
        dictionary = prepared(content);
    }
    return content;
}

BodyCodec::Writing BodyCodec::prepared(std::string_view content) {
    Writing dictionary(ZSTD_createCDict(content.data(), content.size(), level));
    if (!dictionary) throw std::bad_alloc();
    return dictionary;
}

std::string BodyCodec::compress(std::string_view plain, const ZSTD_CDict_s* dictionary) {
    ZSTD_CCtx_refCDict(compressor_.get(), dictionary);
    std::string bytes(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size = ZSTD_compress2(compressor_.get(), bytes.data(), bytes.size(), plain.data(), plain.size());
    if (ZSTD_isError(size) != 0) throw std::bad_alloc();
    bytes.resize(size);
    return bytes;
}

std::size_t BodyCodec::size_of(const VersionBytes& plain, const ZSTD_CDict_s* text, const ZSTD_CDict_s* rows) {
    return compress(plain.text, text).size() + (rows == nullptr ? plain.rows.size() : compress(plain.rows, rows).size());
}

StoredBody BodyCodec::encode(VersionBytes plain) {
    if (!adopted_) return {std::nullopt, std::move(plain)};
    std::string bytes = compress(plain.text, text_.get());
    if (bytes.size() >= plain.text.size()) return {std::nullopt, std::move(plain)};
    return {adopted_, {std::move(bytes), rows_ ? compress(plain.rows, rows_.get()) : std::move(plain.rows)}};
}

core::Result<std::string> BodyCodec::decode(std::optional<std::int64_t> dictionary, std::string_view bytes) {
    if (!dictionary) return std::string(bytes);
    const auto reading = dictionary_for_reading(*dictionary);
    if (!reading) return core::fail(reading.error());
    return expand(bytes, (*reading)->text.get());
}

core::Result<std::string> BodyCodec::decode_rows(std::optional<std::int64_t> dictionary, std::string_view bytes) {
    if (!dictionary) return std::string(bytes);
    const auto reading = dictionary_for_reading(*dictionary);
    if (!reading) return core::fail(reading.error());
    return (*reading)->rows ? expand(bytes, (*reading)->rows.get()) : std::string(bytes);
}

core::Result<std::string> BodyCodec::expand(std::string_view bytes, const ZSTD_DDict_s* dictionary) {
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size > largest_body) return core::fail(damaged("the frame's size is damaged"));
    std::string text(std::size_t(size), '\0');
    const std::size_t expanded =
        ZSTD_decompress_usingDDict(expander_.get(), text.data(), text.size(), bytes.data(), bytes.size(), dictionary);
    if (ZSTD_isError(expanded) != 0) return core::fail(damaged(ZSTD_getErrorName(expanded)));
    if (expanded != text.size()) return core::fail(damaged("the frame is shorter than it says"));
    return text;
}

core::Result<const BodyCodec::Reading*> BodyCodec::dictionary_for_reading(std::int64_t dictionary) {
    if (const auto found = reading_.find(dictionary); found != reading_.end()) return &found->second;
    Cursor cursor = connection_.use(Sql::load_dictionary);
    if (!cursor.bind(":dictionary", dictionary).next()) {
        if (auto end = cursor.end(); !end) return core::fail(end.error());
        return core::fail(damaged("its dictionary is missing"));
    }
    const auto made = [](std::string_view content) {
        std::unique_ptr<ZSTD_DDict_s, Free> ready(ZSTD_createDDict(content.data(), content.size()));
        if (!ready) throw std::bad_alloc();
        return ready;
    };
    Reading reading{made(cursor.bytes(0)), nullptr};
    if (const std::string_view rows = cursor.bytes(1); !rows.empty()) reading.rows = made(rows);
    return &reading_.emplace(dictionary, std::move(reading)).first->second;
}

}  // namespace tonus::store::sqlite
