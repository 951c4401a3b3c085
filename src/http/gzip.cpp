#include "gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>

namespace tonus::http {
namespace {

using core::ErrorKind;

constexpr int gzip_window = 15 + 16;
constexpr std::size_t piece = std::size_t{64} * 1024;
constexpr std::size_t pieces_at_once = 2;

struct EndDeflate {
    void operator()(z_stream* stream) const noexcept { deflateEnd(stream); }
};

// zlib's interface takes the input without const, but does not write to it.
Bytef* bytes_of(const char* text) noexcept { return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text)); }

bool over(std::size_t unpacked, std::size_t packed, const InflateLimits& limits) noexcept {
    return unpacked > limits.bytes || (unpacked > piece && unpacked / std::max<std::size_t>(packed, 1) > limits.ratio);
}

}  // namespace

struct Gunzip::Stream {
    Stream() {
        if (inflateInit2(&state, gzip_window) != Z_OK) throw std::bad_alloc();
    }
    ~Stream() { inflateEnd(&state); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    z_stream state{};
};

Gunzip::Gunzip(std::string_view packed, InflateLimits limits)
    : stream_(std::make_unique<Stream>()), packed_size_(packed.size()), limits_(std::move(limits)) {
    stream_->state.next_in = bytes_of(packed.data());
    stream_->state.avail_in = uInt(packed.size());
}

Gunzip::~Gunzip() = default;

core::Result<bool> Gunzip::step() {
    z_stream& stream = stream_->state;
    const std::size_t until = out_.size() + pieces_at_once * piece;
    int status = Z_OK;
    while (status == Z_OK && out_.size() < until) {
        const std::size_t filled = out_.size();
        if (limits_.take && !limits_.take(filled + piece)) {
            return core::fail(ErrorKind::busy, "there is no memory to unpack the body");
        }
        out_.resize(filled + piece);
        stream.next_out = bytes_of(out_.data() + filled);
        stream.avail_out = uInt(piece);
        status = inflate(&stream, Z_NO_FLUSH);
        out_.resize(out_.size() - stream.avail_out);
        if (over(out_.size(), packed_size_, limits_)) {
            return core::fail(ErrorKind::too_large, "the body is too large once it is unpacked");
        }
    }
    if (status == Z_OK) return false;
    if (status == Z_MEM_ERROR) throw std::bad_alloc();
    if (status != Z_STREAM_END || stream.avail_in != 0) {
        return core::fail(ErrorKind::invalid, "the body is not one whole gzip stream");
    }
    return true;
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
