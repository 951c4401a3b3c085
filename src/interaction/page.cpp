#include "page.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <charconv>

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

core::Result<void> refuse_word(const Parameter& parameter, std::string_view words) {
    return refuse(
        core::ErrorKind::invalid, "value", "http." + parameter.name,
        "The value of " + parameter.name + " is none of: " + std::string(words) + ".", "MSG_PARAM_INVALID"
    );
}

core::Result<void> take(Page& page, const Parameter& parameter) {
    if (parameter.name == "_total") {
        if (parameter.value != "none" && parameter.value != "estimate" && parameter.value != "accurate") {
            return refuse_word(parameter, "none, estimate, accurate");
        }
        page.wants_total = parameter.value != "none";
        return {};
    }
    if (parameter.name == "_summary") {
        if (parameter.value != "count") return refuse_word(parameter, "count");
        page.count = 0;
        page.wants_total = true;
        return {};
    }
    auto number = parse_whole_number(parameter);
    if (!number) return core::fail(number.error());
    if (parameter.name == cursor_parameter) {
        page.before = *number;
    } else {
        page.count = std::size_t(*number);
        page.wants_total = page.wants_total || page.count == 0;
    }
    return {};
}

bool shapes_page(const std::string& name) {
    return name == "_count" || name == "_total" || name == "_summary" || name == cursor_parameter;
}

}  // namespace

core::Result<Page> parse_page(const Options& options, const std::vector<Parameter>& parameters) {
    Page page;
    page.count = options.default_count;
    for (const Parameter& parameter : parameters) {
        if (parameter.value.empty()) continue;
        if (!shapes_page(parameter.name)) {
            page.rest.push_back(parameter);
            continue;
        }
        if (auto taken = take(page, parameter); !taken) return core::fail(taken.error());
        if (parameter.name != cursor_parameter) page.applied.push_back(parameter);
    }
    page.count = std::min(page.count, options.max_count);
    for (Parameter& applied : page.applied) {
        if (applied.name == "_count") applied.value = std::to_string(page.count);
    }
    return page;
}

void close_page(Listing& listing, std::size_t count) {
    listing.count = count;
    if (listing.versions.size() <= count) return;
    listing.versions.resize(count);
    if (count > 0) listing.next = listing.versions.back().sequence;
}

}  // namespace tonus::interaction
