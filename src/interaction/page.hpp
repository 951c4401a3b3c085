#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/request.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace tonus::interaction {

/// The parameter that carries a page's cursor in the links the service makes.
inline constexpr std::string_view cursor_parameter = "_cursor";

/// The parameters that shape a page rather than select what is on it.
struct Page {
    std::size_t count = 0;
    std::optional<std::int64_t> before;  ///< of a history
    std::string cursor;                  ///< of a search; empty: the first page
    std::string given;                   ///< the cursor as the link had it: link_pages() reads it
    std::vector<Parameter> rest;         ///< everything else, in order
    std::vector<Parameter> applied;      ///< page parameters for the self link, the cursor left out
};

/// Takes `_count` and the cursor out of a history's `parameters`. A count over the site's limit is
/// lowered to it. Errors: invalid for a malformed value. Source: FHIR R4, http, "history".
[[nodiscard]] core::Result<Page> parse_page(const Options& options, const std::vector<Parameter>& parameters);

/// Takes only a search's cursor out; the rest is for the search module to understand.
[[nodiscard]] Page parse_cursor(const std::vector<Parameter>& parameters);

/// The refusal of a cursor that no page gave.
[[nodiscard]] tl::unexpected<core::Error> refuse_cursor();

/// A search's place as a cursor: two whole numbers, as_of and before, joined by a point. Errors: those of
/// refuse_cursor().
[[nodiscard]] core::Result<store::SearchCursor> parse_place(std::string_view text);
[[nodiscard]] std::string place_text(const store::SearchCursor& place);

/// What the links of a page lead to. A cursor in a link says where its page begins and, each after a '~', where the
/// pages before it begin, nearest first: so a page leads back although nothing is kept of those seen. `given` is
/// the page's own cursor; `next` of the listing is where the next one begins.
void link_pages(Listing& listing, const std::string& given);

/// Cuts the extra row that was fetched to see whether there is more, and sets the next page's cursor.
void close_page(Listing& listing, std::size_t count);

}  // namespace tonus::interaction
