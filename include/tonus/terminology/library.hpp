#pragma once

#include <tonus/core/result.hpp>
#include <tonus/json/document.hpp>

#include <memory>
#include <optional>
#include <string_view>

namespace tonus::terminology {

using SharedDocument = std::shared_ptr<const json::Document>;

/// Where definitions of codes come from. Every call gives null for what is not there; errors are the
/// source's own. A canonical is a URL, perhaps with `|version`.
class Library {
public:
    virtual ~Library() = default;

    [[nodiscard]] virtual core::Result<SharedDocument> code_system(std::string_view canonical) = 0;
    [[nodiscard]] virtual core::Result<SharedDocument> value_set(std::string_view canonical) = 0;
    /// {expansion} that someone else worked out for a value set whose own text is not enough.
    [[nodiscard]] virtual core::Result<SharedDocument> published_expansion(std::string_view url) = 0;
    /// Whether `code` is one of a system whose codes follow a grammar, so that no list of them exists;
    /// nothing for every other system.
    [[nodiscard]] virtual std::optional<bool> follows_grammar(std::string_view system, std::string_view code) = 0;
};

}  // namespace tonus::terminology
