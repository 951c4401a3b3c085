#include "sqlite/compressor.hpp"

#include <zstd.h>

#include <new>

namespace tonus::store::sqlite {
namespace {

// 1 to 3 make nearly the same size; higher levels cost more than they save on texts this short.
constexpr int level = 3;

}  // namespace

void Compressor::Free::operator()(ZSTD_CCtx_s* context) const noexcept { ZSTD_freeCCtx(context); }
void Compressor::Free::operator()(ZSTD_CDict_s* dictionary) const noexcept { ZSTD_freeCDict(dictionary); }

Compressor::Compressor() : context_(ZSTD_createCCtx()) {
    if (!context_) throw std::bad_alloc();
    // The row names the dictionary; four bytes of every frame are better saved.
    ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_dictIDFlag, 0);
}

Compressor::Dictionary Compressor::prepared(std::string_view content) {
    Dictionary dictionary(ZSTD_createCDict(content.data(), content.size(), level));
    if (!dictionary) throw std::bad_alloc();
    return dictionary;
}

std::string Compressor::compress(std::string_view plain, const Dictionary& dictionary) {
    ZSTD_CCtx_refCDict(context_.get(), dictionary.get());
    std::string bytes(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size = ZSTD_compress2(context_.get(), bytes.data(), bytes.size(), plain.data(), plain.size());
    if (ZSTD_isError(size) != 0) throw std::bad_alloc();
    bytes.resize(size);
    return bytes;
}

}  // namespace tonus::store::sqlite
