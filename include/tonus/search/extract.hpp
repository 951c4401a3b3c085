#pragma once

#include <tonus/fhir/contained.hpp>
#include <tonus/json/value.hpp>
#include <tonus/search/values.hpp>

#include <limits>
#include <memory>
#include <span>

namespace tonus::search {

/// A resource that contains others, and what of it is found by id.
struct Container {
    explicit Container(json::Value resource) : root(resource), contained(resource) {}

    json::Value root;
    fhir::ContainedIndex contained;
};

/// Reads from a resource what it can be found by. Pure and thread-safe; the table must outlive it.
/// What a parameter's expression cannot be evaluated on, or what has no usable value, is left out: an
/// index never refuses a resource.
class Extractor {
public:
    explicit Extractor(const ParameterTable& table);
    ~Extractor();

    /// Every parameter of the resource's type; nothing for a type the table does not serve.
    [[nodiscard]] Extracted extract(json::Value resource) const;
    /// Those of them that is_indexed() tells. After the parameter that makes it more than `most` values the others are left out.
    [[nodiscard]] Extracted extract_indexed(json::Value resource, std::size_t most = std::numeric_limits<std::size_t>::max()) const;
    /// Only these parameters, which must be of the resource's type.
    [[nodiscard]] Extracted extract(json::Value resource, std::span<const Parameter* const> wanted) const;
    /// The same of a resource that another contains.
    [[nodiscard]] Extracted extract_indexed(json::Value contained, const Container& container) const;
    [[nodiscard]] Extracted extract(json::Value contained, const Container& container, std::span<const Parameter* const> wanted) const;

    [[nodiscard]] const ParameterTable& table() const noexcept { return table_; }

private:
    struct Types;
    [[nodiscard]] std::span<const Parameter* const> indexed(json::Value resource) const;
    template <class Wanted>
    [[nodiscard]] Extracted read(json::Value resource, const Container* container, const Wanted& wanted, std::size_t most) const;

    const ParameterTable& table_;
    std::unique_ptr<const Types> types_;
};

/// Text without case, accents and repeated white space: what strings are compared by.
[[nodiscard]] std::string fold(std::string_view text);

/// Folded text without punctuation: apostrophes and full stops fall out, other marks part words as blanks do.
/// Source: FHIR R4, search, "string": "Punctuation and non-significant whitespace ... should also be ignored".
[[nodiscard]] std::string without_punctuation(std::string_view folded);

}  // namespace tonus::search
