#include "sqlite/body_codec.hpp"

#include <zstd.h>

#include <new>

namespace tonus::store::sqlite {
namespace {

// No resource is larger; a frame that claims so is damaged.
constexpr unsigned long long largest_body = 256ULL * 1024 * 1024;
constexpr std::string_view damage = "A stored resource is damaged.";

core::Error damaged(const char* why) { return core::Error(core::ErrorKind::internal, std::string(damage)).with_detail(why); }

}  // namespace

bool is_damage(const core::Error& error) { return error.message() == damage; }

void BodyCodec::Free::operator()(ZSTD_DCtx_s* context) const noexcept { ZSTD_freeDCtx(context); }
void BodyCodec::Free::operator()(ZSTD_DDict_s* dictionary) const noexcept { ZSTD_freeDDict(dictionary); }

BodyCodec::BodyCodec(Connection& connection) : connection_(connection), expander_(ZSTD_createDCtx()) {
    if (!expander_) throw std::bad_alloc();
}

BodyCodec::~BodyCodec() = default;

core::Result<void> BodyCodec::adopt(std::string_view content) {
    if (auto added = add({std::string(content), {}}); !added) return added;
    return use_newest();
}

core::Result<void> BodyCodec::add(const BodyDictionary& dictionary) {
    Cursor cursor = connection_.use(Sql::add_dictionary);
    cursor.bind_blob(":content", dictionary.text);
    if (!dictionary.rows.empty()) cursor.bind_blob(":rows", dictionary.rows);
    return cursor.run();
}

core::Result<void> BodyCodec::use_newest() {
    Cursor cursor = connection_.use(Sql::find_newest_dictionary);
    if (!cursor.next()) return cursor.end();
    adopted_ = cursor.integer(0);
    text_ = Compressor::prepared(cursor.bytes(1));
    const std::string_view rows = cursor.bytes(2);
    rows_ = rows.empty() ? Compressor::Dictionary() : Compressor::prepared(rows);
    return {};
}

StoredBody BodyCodec::encode(VersionBytes plain) {
    if (!adopted_) return {std::nullopt, std::move(plain)};
    std::string bytes = compressor_.compress(plain.text, text_);
    if (bytes.size() >= plain.text.size()) return {std::nullopt, std::move(plain)};
    return {adopted_, {std::move(bytes), rows_ ? compressor_.compress(plain.rows, rows_) : std::move(plain.rows)}};
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
