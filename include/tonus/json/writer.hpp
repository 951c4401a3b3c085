#pragma once

#include <tonus/json/value.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tonus::json {

enum class Style : std::uint8_t { compact, pretty };

/// Writes one JSON text. The caller keeps begin/end balanced and puts a key before each value of
/// an object. Numbers are written from their text. Not thread-safe.
class Writer {
public:
    explicit Writer(Style style = Style::compact);
    ~Writer();
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;

    Writer& begin_object();
    Writer& end_object();
    Writer& begin_array();
    Writer& end_array();
    Writer& key(std::string_view name);
    Writer& string(std::string_view text);
    Writer& integer(std::int64_t number);
    /// `digits` must be a JSON number; written as it is.
    Writer& number(std::string_view digits);
    Writer& boolean(bool value);
    Writer& null();
    /// A whole value, members in their order, numbers digit for digit.
    Writer& value(Value value);
    /// JSON text that is known to be one well-formed value, if need be in two parts; written as it is.
    Writer& raw(std::string_view json, std::string_view rest = {});

    /// key + string, the commonest pair.
    Writer& member(std::string_view name, std::string_view text) { return key(name).string(text); }
    Writer& member(std::string_view name, const char* text) { return key(name).string(text); }
    Writer& member(std::string_view name, std::int64_t number) { return key(name).integer(number); }
    Writer& member(std::string_view name, Value copied) { return key(name).value(copied); }

    /// Reserves room for `bytes`.
    void reserve(std::size_t bytes);
    /// What has been written so far.
    [[nodiscard]] std::string_view text() const noexcept;
    /// The finished text; the writer is empty afterwards.
    [[nodiscard]] std::string take();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// `value` as compact or indented text.
[[nodiscard]] std::string to_text(Value value, Style style = Style::compact);

}  // namespace tonus::json
