#include "sqlite/body_codec.hpp"

#include <zstd.h>

#include <new>

namespace tonus::store::sqlite {
namespace {

// 1 to 3 make nearly the same size; higher levels cost more than they save on texts this short.
constexpr int level = 3;
// No resource is larger; a frame that claims so is damaged.
constexpr unsigned long long largest_body = 256ULL * 1024 * 1024;

core::Error damaged(const char* why) {
    return core::Error(core::ErrorKind::internal, "A stored resource cannot be read.").with_detail(why);
}

}  // namespace

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
    for (const Sql statement : {Sql::add_dictionary, Sql::find_dictionary}) {
        Cursor cursor = connection_.use(statement);
        cursor.bind_blob(":content", content);
        if (cursor.next()) adopted_ = cursor.integer(0);
        if (auto end = cursor.end(); !end) return end;
    }
    writing_.reset(ZSTD_createCDict(content.data(), content.size(), level));
    if (!writing_) throw std::bad_alloc();
    ZSTD_CCtx_refCDict(compressor_.get(), writing_.get());
    return {};
}

core::Result<StoredBody> BodyCodec::encode(std::string_view text) {
    StoredBody body;
    if (adopted_) {
        body.bytes.resize(ZSTD_compressBound(text.size()));
        const std::size_t size = ZSTD_compress2(compressor_.get(), body.bytes.data(), body.bytes.size(), text.data(), text.size());
        if (ZSTD_isError(size) == 0 && size < text.size()) {
            body.bytes.resize(size);
            body.dictionary = adopted_;
            return body;
        }
    }
    body.bytes = text;
    return body;
}

core::Result<std::string> BodyCodec::decode(std::optional<std::int64_t> dictionary, std::string_view bytes) {
    if (!dictionary) return std::string(bytes);
    const auto reading = dictionary_for_reading(*dictionary);
    if (!reading) return core::fail(reading.error());
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size > largest_body) return core::fail(damaged("the frame's size is damaged"));
    std::string text(std::size_t(size), '\0');
    const std::size_t expanded =
        ZSTD_decompress_usingDDict(expander_.get(), text.data(), text.size(), bytes.data(), bytes.size(), *reading);
    if (ZSTD_isError(expanded) != 0) return core::fail(damaged(ZSTD_getErrorName(expanded)));
    if (expanded != text.size()) return core::fail(damaged("the frame is shorter than it says"));
    return text;
}

core::Result<ZSTD_DDict_s*> BodyCodec::dictionary_for_reading(std::int64_t dictionary) {
    if (const auto found = reading_.find(dictionary); found != reading_.end()) return found->second.get();
    Cursor cursor = connection_.use(Sql::load_dictionary);
    if (!cursor.bind(":dictionary", dictionary).next()) {
        if (auto end = cursor.end(); !end) return core::fail(end.error());
        return core::fail(damaged("its dictionary is missing"));
    }
    const std::string_view content = cursor.bytes(0);
    std::unique_ptr<ZSTD_DDict_s, Free> made(ZSTD_createDDict(content.data(), content.size()));
    if (!made) throw std::bad_alloc();
    return reading_.emplace(dictionary, std::move(made)).first->second.get();
}

}  // namespace tonus::store::sqlite
