#include "page.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace tonus::interaction {
namespace {

core::Result<std::int64_t> parse_whole_number(const Parameter& parameter) {
    std::int64_t number = 0;
    const char* end = parameter.value.data() + parameter.value.size();
    const auto parsed = std::from_chars(parameter.value.data(), end, number);
    if (parsed.ec == std::errc() && parsed.ptr == end && number >= 0) return number;
    return refuse(
        core::ErrorKind::invalid, "value", "http." + parameter.name,
        "The value of " + parameter.name + " is no whole number of 0 or more; correct it.", "MSG_PARAM_INVALID"
    );
}

}  // namespace

core::Result<Page> parse_page(const Options& options, const std::vector<Parameter>& parameters) {
    Page page = parse_cursor(parameters);
    page.count = options.default_count;
    const std::vector<Parameter> others = std::exchange(page.rest, {});
    if (!page.cursor.empty()) {
        auto before = parse_whole_number({std::string(cursor_parameter), page.cursor});
        if (!before) return core::fail(before.error());
        page.before = *before;
    }
    for (const Parameter& parameter : others) {
        if (parameter.name != "_count") {
            page.rest.push_back(parameter);
            continue;
        }
        auto number = parse_whole_number(parameter);
        if (!number) return core::fail(number.error());
        page.count = std::min(std::size_t(*number), options.max_count);
        page.applied.push_back({"_count", std::to_string(page.count)});
    }
    return page;
}

Page parse_cursor(const std::vector<Parameter>& parameters) {
    Page page;
    for (const Parameter& parameter : parameters) {
        if (parameter.name != cursor_parameter) {
            if (!parameter.value.empty()) page.rest.push_back(parameter);
        } else {
            page.cursor = parameter.value;
        }
    }
    return page;
}

void close_page(Listing& listing, std::size_t count) {
    listing.count = count;
    if (listing.versions.size() <= count) return;
    listing.versions.resize(count);
    if (count > 0) listing.next = std::to_string(listing.versions.back().sequence);
}

}  // namespace tonus::interaction
