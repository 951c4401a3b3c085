// Requests as a client might send them: whatever the bytes, reading them in one piece or byte by
// byte comes to the same, and a body never exceeds its limit.
#include "http/request_parser.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace tonus::http;

struct Outcome {
    bool refused = false;
    bool done = false;
    std::string body;
};

Outcome read(std::string_view bytes, std::size_t step, const Limits& limits) {
    Outcome outcome;
    RequestParser parser(limits);
    const auto end = find_head_end(bytes);
    if (!end) {
        outcome.refused = flaw_of_beginning(bytes).has_value();
        return outcome;
    }
    outcome.refused = parser.put_head(bytes.substr(0, *end)).has_value();
    if (outcome.refused || parser.head().framing != Framing::chunked) return outcome;
    bytes.remove_prefix(*end);
    std::size_t taken = 0;
    for (std::size_t seen = 0; seen < bytes.size() && !parser.body_done();) {
        seen = std::min(seen + step, bytes.size());
        const auto progress = parser.put_chunks(bytes.substr(taken, seen - taken));
        taken += progress.consumed;
        outcome.refused = progress.flaw.has_value();
        if (outcome.refused) return outcome;
    }
    outcome.done = parser.body_done();
    outcome.body = parser.body();
    if (outcome.body.size() > limits.body_bytes) std::abort();
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    Limits limits;
    limits.body_bytes = 64;
    const Outcome whole = read(bytes, size, limits);
    const Outcome in_pieces = read(bytes, 1, limits);
    if (whole.done != in_pieces.done) std::abort();
    if (whole.done && whole.body != in_pieces.body) std::abort();
    return 0;
}
