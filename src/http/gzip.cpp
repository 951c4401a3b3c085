#include "gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>

namespace tonus::http {
namespace {

using core::ErrorKind;

constexpr int gzip_window = 15 + 16;
constexpr std::size_t step = std::size_t{64} * 1024;

struct EndInflate {
    void operator()(z_stream* stream) const noexcept { inflateEnd(stream); }
};
struct EndDeflate {
    void operator()(z_stream* stream) const noexcept { deflateEnd(stream); }
};

// zlib's interface takes the input without const, but does not write to it.
Bytef* bytes_of(const char* text) noexcept { return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text)); }

bool over(std::size_t unpacked, std::size_t packed, const InflateLimits& limits) noexcept {
    return unpacked > limits.bytes || (unpacked > step && unpacked / std::max<std::size_t>(packed, 1) > limits.ratio);
}

}  // namespace

core::Result<std::string> gunzip(std::string_view packed, const InflateLimits& limits) {
    z_stream stream{};
    if (inflateInit2(&stream, gzip_window) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, EndInflate> end(&stream);
    stream.next_in = bytes_of(packed.data());
    stream.avail_in = uInt(packed.size());
    std::string out;
    int status = Z_OK;
    while (status == Z_OK) {
        const std::size_t filled = out.size();
        if (limits.take && !limits.take(filled + step)) {
            return core::fail(ErrorKind::busy, "there is no memory to unpack the body");
        }
        out.resize(filled + step);
        stream.next_out = bytes_of(out.data() + filled);
        stream.avail_out = uInt(step);
        status = inflate(&stream, Z_NO_FLUSH);
        out.resize(out.size() - stream.avail_out);
        if (over(out.size(), packed.size(), limits)) {
            return core::fail(ErrorKind::too_large, "the body is too large once it is unpacked");
        }
    }
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    if (status != Z_STREAM_END || stream.avail_in != 0) {
        return core::fail(ErrorKind::invalid, "the body is not one whole gzip stream");
    }
    return out;
}

std::string gzip(std::string_view text, int level) {
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, EndDeflate> end(&stream);
    std::string out(deflateBound(&stream, uLong(text.size())), '\0');
    stream.next_in = bytes_of(text.data());
    stream.avail_in = uInt(text.size());
    stream.next_out = bytes_of(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    return out;
}

}  // namespace tonus::http
