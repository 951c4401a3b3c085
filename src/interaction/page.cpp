#include "page.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <limits>
#include <utility>

namespace tonus::interaction {
namespace {

// Separates the places of a cursor. Needs no escape in a URL.
constexpr char page_before = '~';
// Pages that can be gone back; a cursor that ends in the separator has forgotten those before.
constexpr std::ptrdiff_t most_pages_back = 20;

core::Result<std::int64_t> parse_whole_number(const Parameter& parameter) {
    std::int64_t number = 0;
    const char* end = parameter.value.data() + parameter.value.size();
    const auto parsed = std::from_chars(parameter.value.data(), end, number);
    if (parsed.ec == std::errc() && parsed.ptr == end && number >= 0) return number;
    return refuse(
        core::ErrorKind::invalid,
        "value",
        "http." + parameter.name,
        "The value of " + parameter.name + " is no whole number of 0 or more; correct it.",
        "MSG_PARAM_INVALID"
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
            page.given = parameter.value;
            page.cursor = parameter.value.substr(0, parameter.value.find(page_before));
        }
    }
    return page;
}

tl::unexpected<core::Error> refuse_cursor() {
    return refuse(
        core::ErrorKind::invalid,
        "value",
        "http._cursor",
        "This is no place in this search; follow the next link of the page before instead of making a cursor.",
        "MSG_PARAM_INVALID"
    );
}

core::Result<store::SearchCursor> parse_place(std::string_view text) {
    store::SearchCursor cursor;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, cursor.as_of);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.') return refuse_cursor();
    const auto second = std::from_chars(first.ptr + 1, end, cursor.before);
    const bool whole =
        second.ec == std::errc() && second.ptr == end && cursor.as_of >= 0 && cursor.as_of < std::numeric_limits<std::int64_t>::max();
    if (!whole) return refuse_cursor();
    return cursor;
}

std::string place_text(const store::SearchCursor& place) { return std::to_string(place.as_of) + "." + std::to_string(place.before); }

void link_pages(Listing& listing, const std::string& given) {
    if (given.empty()) return;
    listing.cursor = given;
    const auto before = given.find(page_before);
    if (before == std::string::npos) {
        listing.previous.emplace();
    } else if (before + 1 < given.size()) {
        listing.previous = given.substr(before + 1);
    }
    if (!listing.next) return;
    std::string trail = page_before + given;
    if (std::count(trail.begin(), trail.end(), page_before) > most_pages_back) {
        trail.resize(trail.rfind(page_before, trail.size() - 2) + 1);
    }
    *listing.next += trail;
}

void close_page(Listing& listing, std::size_t count) {
    listing.count = count;
    if (listing.versions.size() <= count) return;
    listing.versions.resize(count);
    if (count > 0) listing.next = std::to_string(listing.versions.back().sequence);
}

}  // namespace tonus::interaction
