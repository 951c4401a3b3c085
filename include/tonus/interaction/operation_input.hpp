#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/json/value.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// What an operation was given: the parameters of a Parameters resource and those of the URL. A body
/// that is another resource counts as the parameter `resource`. Refers to the request's document.
/// Source: FHIR R4, operations, section 3.2.0.1 "executing an operation".
class OperationInput {
public:
    /// Errors: invalid if a parameter has no name; not_supported for a name that is not `known`,
    /// naming the nearest, unless the request is lenient.
    [[nodiscard]] static core::Result<OperationInput> read(const Request& request, std::initializer_list<std::string_view> known);

    /// The same without looking at the names, for what is passed on to a search.
    [[nodiscard]] static core::Result<OperationInput> read_all(const Request& request);

    /// What was given as single values, as the parameters of a query.
    [[nodiscard]] std::vector<Parameter> as_query() const;

    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }

    /// A primitive value as text. Errors: invalid if it is given twice or is no primitive.
    [[nodiscard]] core::Result<std::optional<std::string>> text(std::string_view name) const;
    /// The same, and invalid (issue code "required") if it is absent or empty; `why` ends the sentence.
    [[nodiscard]] core::Result<std::string> required_text(std::string_view name, std::string_view why) const;
    /// Every primitive value of that name; values of the URL are split at commas.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
    /// Errors: invalid if it is neither true nor false.
    [[nodiscard]] core::Result<std::optional<bool>> boolean(std::string_view name) const;
    /// Errors: invalid if it is no whole number.
    [[nodiscard]] core::Result<std::optional<std::int64_t>> integer(std::string_view name) const;
    /// Errors: invalid if it is no date, dateTime or instant.
    [[nodiscard]] core::Result<std::optional<fhir::TimeInterval>> time(std::string_view name) const;
    /// value[x] as it stands, for complex types; absent if not given.
    [[nodiscard]] json::Value value(std::string_view name) const;
    /// Every value[x] of that name.
    [[nodiscard]] std::vector<json::Value> values(std::string_view name) const;
    [[nodiscard]] json::Value resource(std::string_view name) const;

private:
    struct Entry {
        std::string name;
        std::optional<std::string> text;
        json::Value value;
        json::Value resource;
        bool from_url = false;
    };
    [[nodiscard]] const Entry* find(std::string_view name) const;

    std::vector<Entry> entries_;
};

}  // namespace tonus::interaction
