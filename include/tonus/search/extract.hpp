#pragma once

#include <tonus/json/value.hpp>
#include <tonus/search/values.hpp>

#include <memory>
#include <span>

namespace tonus::search {

/// Reads from a resource what it can be found by. Pure and thread-safe; the table must outlive it.
/// What a parameter's expression cannot be evaluated on, or what has no usable value, is left out: an
/// index never refuses a resource.
class Extractor {
public:
    explicit Extractor(const ParameterTable& table);
    ~Extractor();

    /// Every parameter of the resource's type; nothing for a type the table does not serve.
    [[nodiscard]] Extracted extract(json::Value resource) const;
    /// Only these parameters, which must be of the resource's type.
    [[nodiscard]] Extracted extract(json::Value resource, std::span<const Parameter* const> wanted) const;

    [[nodiscard]] const ParameterTable& table() const noexcept { return table_; }

private:
    struct Types;
    const ParameterTable& table_;
    std::unique_ptr<const Types> types_;
};

/// Text without case, accents and repeated white space: what strings are compared by.
[[nodiscard]] std::string fold(std::string_view text);

}  // namespace tonus::search
