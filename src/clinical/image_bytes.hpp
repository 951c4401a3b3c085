#pragma once

#include "packed_array.hpp"

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tonus::clinical {

template <class Value>
concept Plain = std::is_arithmetic_v<Value> || std::is_enum_v<Value>;

/// Values as bytes, for a program of the same build to read: numbers as they lie in memory, arrays on their alignment.
/// Has the calls of ImageReader, so that one template can name the parts of a thing for both.
class ImageWriter {
public:
    void value(const Plain auto& number) { append(&number, sizeof number); }
    void value(const std::string& text) {
        size_of(text);
        append(text.data(), text.size());
    }
    template <class Value>
    void value(const std::optional<Value>& optional) {
        value(optional.has_value());
        if (optional) value(*optional);
    }
    template <class Value>
    void value(const PackedArray<Value>& values) {
        size_of(values);
        bytes_.resize((bytes_.size() + alignof(Value) - 1) / alignof(Value) * alignof(Value));
        append(values.all().data(), values.all().size_bytes());
    }
    template <class Value>
    void value(const PackedRows<Value>& rows) {
        value(rows.ends());
        value(rows.values());
    }
    /// How many there are; the caller goes on with each.
    void size_of(const auto& values) { value(std::uint64_t(values.size())); }
    /// Of a class that keeps its parts to itself.
    void whole(const auto& object) { object.write_to(*this); }

    [[nodiscard]] std::string& bytes() noexcept { return bytes_; }

private:
    void append(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }

    std::string bytes_;
};

/// Reads what an ImageWriter wrote, in the same order. Arrays stay where they lie: the bytes must stay there too, and
/// begin where any value may. Throws std::runtime_error where the bytes end early.
class ImageReader {
public:
    explicit ImageReader(std::string_view bytes) noexcept : bytes_(bytes) {}

    void value(Plain auto& number) { std::memcpy(&number, take(sizeof number), sizeof number); }
    void value(std::string& text) {
        const std::size_t size = read_size();
        text.assign(take(size), size);
    }
    template <class Value>
    void value(std::optional<Value>& optional) {
        bool given = false;
        value(given);
        if (given) value(optional.emplace());
    }
    template <class Value>
    void value(PackedArray<Value>& values) {
        const std::size_t size = read_size();
        at_ = (at_ + alignof(Value) - 1) / alignof(Value) * alignof(Value);
        const char* begin = take(size * sizeof(Value));
        values = PackedArray<Value>(std::span(reinterpret_cast<const Value*>(begin), size));
    }
    template <class Value>
    void value(PackedRows<Value>& rows) {
        PackedArray<std::uint32_t> ends;
        PackedArray<Value> values;
        value(ends);
        value(values);
        rows = PackedRows<Value>(std::move(ends), std::move(values));
    }
    /// Makes room for as many as were written.
    void size_of(auto& values) { values.resize(read_size()); }
    void whole(auto& object) { object.read_from(*this); }

private:
    [[nodiscard]] std::size_t read_size() {
        std::uint64_t size = 0;
        value(size);
        return size;
    }
    [[nodiscard]] const char* take(std::size_t size);

    std::string_view bytes_;
    std::size_t at_ = 0;
};

}  // namespace tonus::clinical
