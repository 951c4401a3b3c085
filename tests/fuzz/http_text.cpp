// The texts inside a head: targets, queries, media types, Accept and Accept-Encoding.
#include <tonus/http/headers.hpp>
#include <tonus/http/media_type.hpp>
#include <tonus/http/query.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace tonus::http;

void check(bool holds) {
    if (!holds) std::abort();
}

void check_query(std::string_view text) {
    const auto parameters = parse_query(text);
    if (!parameters) return;
    std::string again;
    for (const Parameter& parameter : *parameters) {
        again += encode_component(parameter.name) + "=" + encode_component(parameter.value) + "&";
    }
    const auto back = parse_query(again);
    check(back.has_value() && *back == *parameters);
}

void check_path(std::string_view text) {
    const auto path = decode_path(text);
    if (path) check(path->find("/../") == std::string::npos && path->find('\0') == std::string::npos);
}

void check_types(std::string_view text) {
    constexpr std::array<std::string_view, 2> offers{"application/fhir+json", "text/html"};
    const auto best = best_offer(parse_accept(text), offers);
    check(!best || *best < offers.size());
    const double quality = encoding_quality(text, "gzip");
    check(quality >= 0 && quality <= 1);
    (void)parse_media_type(text);
}

void check_headers(std::string_view text) {
    Headers headers;
    headers.add("X-Test", text);
    const std::string& lines = headers.text();
    check(lines.find('\n') == lines.size() - 1 && lines.find('\r') == lines.size() - 2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_query(text);
    check_path(text);
    check_types(text);
    check_headers(text);
    return 0;
}
