#pragma once

#include <tonus/core/error.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/store/store.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tonus::interaction {

/// What an interaction did; the edge turns it into a status.
enum class Effect : std::uint8_t {
    read,
    not_modified,  ///< a conditional read whose condition says the client is up to date
    gone,          ///< `version` is the deletion
    created,
    updated,
    unchanged,  ///< the content was there already: no new version
    deleted,    ///< gone, now or before
    listed,
    answered,   ///< `issues` are the answer
    described,  ///< `text` is the answer
    accepted,   ///< what was asked goes on for longer; `text` is the id to ask for it by
};

/// A resource that is shown without the one that contains it.
struct ContainedResource {
    std::string type;
    std::string id;
    std::string text;
};

/// One page of a search or a history.
struct Listing {
    bool history = false;
    std::vector<store::Version> versions;  ///< newest first
    /// What is shown instead of the version at the same place, which then has but its key; empty: every version itself.
    std::vector<std::optional<ContainedResource>> contained;
    std::optional<std::int64_t> total;
    std::vector<Parameter> applied;        ///< what was understood, for the self link
    std::size_t count = 0;                 ///< page size in force
    std::string cursor;                    ///< of this page; empty: it is the first
    std::optional<std::string> next;       ///< cursor of the next page
    std::optional<std::string> previous;   ///< cursor of the page before; empty: that is the first
    std::vector<store::Version> included;  ///< what `_include` and `_revinclude` add
    std::optional<std::string> path;       ///< of the links, below the base; nothing: the request's
    /// The elements of a type's matches that are served; a type that is not named is served whole.
    std::map<std::string, std::vector<std::string>, std::less<>> kept_elements;
    std::vector<core::Issue> warnings;
};

/// What one interaction answers.
struct Reply {
    Effect effect = Effect::read;
    std::optional<store::Version> version;
    std::optional<std::vector<std::string>> kept_elements;  ///< of `version`, if it is not served whole
    std::optional<Listing> listing;
    std::vector<core::Issue> issues;
    std::string text;
    bool without_resource = false;  ///< asked for by HEAD: only the status and headers are wanted
    std::string receipt;            ///< store::receipt_id() of what was written; empty: nothing was
    std::vector<Reply> entries;     ///< of a transaction, in the order of the request's entries
};

/// Text of resources that a page holds before it ends, whatever its count; the first resource is always on it.
inline constexpr std::size_t most_page_bytes = std::size_t{16} * 1024 * 1024;

/// What the answers of one Bundle hold, by answer_bytes(), before further entries that read are refused.
inline constexpr std::size_t most_bundle_bytes = std::size_t{32} * 1024 * 1024;

/// How much text of resources an answer holds, without its entries.
[[nodiscard]] std::size_t content_bytes(const Reply& reply);

/// About how long an answer is, without its entries: its content_bytes() and what stands around each resource.
[[nodiscard]] std::size_t answer_bytes(const Reply& reply);

/// The refusal of an entry beyond most_bundle_bytes.
[[nodiscard]] core::Error bundle_too_costly();

/// The refusal of an entry that reads, where the entries before it read for as long as the Bundle may; `otherwise` says how
/// it can be read.
[[nodiscard]] core::Error bundle_reads_too_long(std::string_view otherwise);

}  // namespace tonus::interaction
