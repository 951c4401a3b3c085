#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::http {

/// Header fields in the order they came or will be sent; names compare without case. Kept in one
/// piece of text, so that a message costs two allocations and is sent as it stands.
class Headers {
public:
    /// The first value of `name`; empty if there is none (see has()).
    [[nodiscard]] std::string_view get(std::string_view name) const noexcept;
    [[nodiscard]] bool has(std::string_view name) const noexcept;
    /// Every value of `name`, in order. Views live until this object changes.
    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
    [[nodiscard]] std::size_t size() const noexcept { return fields_.size(); }

    /// Appends a field. `name` must be a token; control characters in `value` are replaced by
    /// spaces, so that no value can add a line of its own.
    void add(std::string_view name, std::string_view value);
    /// Replaces every field of that name.
    void set(std::string_view name, std::string_view value);
    void remove(std::string_view name);

    /// Every field as `Name: value` followed by CR LF.
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    void reserve(std::size_t fields, std::size_t bytes);

private:
    struct Field {
        std::uint32_t at = 0;
        std::uint32_t name_length = 0;
        std::uint32_t value_length = 0;
    };

    [[nodiscard]] std::string_view name(const Field& field) const noexcept;
    [[nodiscard]] std::string_view value(const Field& field) const noexcept;

    std::string text_;
    std::vector<Field> fields_;
};

/// True if two ASCII texts are equal, ignoring case.
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept;

}  // namespace tonus::http
