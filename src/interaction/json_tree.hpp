#pragma once

#include <tonus/json/value.hpp>
#include <tonus/json/writer.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::interaction {

/// A JSON value that can be changed. Scalars keep their text as written.
struct JsonTree {
    json::Kind kind = json::Kind::null;
    std::string scalar;  ///< of a string (unescaped), number or boolean
    std::vector<std::pair<std::string, JsonTree>> members;
    std::vector<JsonTree> elements;

    // Written out, since `members` cannot be used before this type is complete.
    JsonTree();
    JsonTree(const JsonTree& other);
    JsonTree(JsonTree&& other) noexcept;
    JsonTree& operator=(const JsonTree& other);
    JsonTree& operator=(JsonTree&& other) noexcept;
    ~JsonTree();

    [[nodiscard]] static JsonTree copy(json::Value value);
    [[nodiscard]] JsonTree* member(std::string_view key);
    [[nodiscard]] const JsonTree* member(std::string_view key) const;
    void write(json::Writer& writer) const;
    /// How much it holds: bytes of its names and scalars, and about what a value costs for each value.
    [[nodiscard]] std::size_t weight() const;
    /// 1 for a scalar or something empty.
    [[nodiscard]] std::size_t depth() const;
    /// Equal as RFC 6902, section 4.6 has it, but numbers only digit for digit.
    [[nodiscard]] bool equals(const JsonTree& other) const;
};

}  // namespace tonus::interaction
