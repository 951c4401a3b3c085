#pragma once

#include <tonus/core/work.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tonus::json {

enum class Kind : std::uint8_t { absent, null, boolean, number, string, array, object };

struct Member;
class Value;

namespace detail {

/// One value as it lies in a Document's arena. 24 bytes; children are contiguous.
struct Node {
    union {
        const char* text;       // string (unescaped) or number (as written)
        const Node* elements;   // array
        const Member* members;  // object
    };
    std::uint32_t size = 0;    // bytes of text, or number of children
    std::uint32_t offset = 0;  // where the value starts in the source text
    Kind kind = Kind::null;
    bool boolean = false;
};

extern const Node absent_node;

}  // namespace detail

/// A handle to one value of a Document; copies freely and never owns. Looking something up in a
/// value of the wrong kind, or past its end, gives the absent value, so paths can be chained:
/// `resource["code"]["coding"][0]["code"].string()`. Valid as long as its Document. Thread-safe. To go through elements or
/// members is so many steps of the work at hand: see core::step().
class Value {
public:
    Value() noexcept : node_(&detail::absent_node) {}
    explicit Value(const detail::Node& node) noexcept : node_(&node) {}

    [[nodiscard]] Kind kind() const noexcept { return node_->kind; }
    /// True unless absent; JSON null is present.
    explicit operator bool() const noexcept { return node_->kind != Kind::absent; }
    [[nodiscard]] bool is_object() const noexcept { return kind() == Kind::object; }
    [[nodiscard]] bool is_array() const noexcept { return kind() == Kind::array; }
    [[nodiscard]] bool is_string() const noexcept { return kind() == Kind::string; }
    [[nodiscard]] bool is_number() const noexcept { return kind() == Kind::number; }
    [[nodiscard]] bool is_boolean() const noexcept { return kind() == Kind::boolean; }
    [[nodiscard]] bool is_null() const noexcept { return kind() == Kind::null; }

    /// The text of a string, unescaped; empty for any other kind.
    [[nodiscard]] std::string_view string() const noexcept {
        return is_string() ? std::string_view(node_->text, node_->size) : std::string_view();
    }
    /// The digits of a number exactly as written; empty for any other kind.
    [[nodiscard]] std::string_view number() const noexcept {
        return is_number() ? std::string_view(node_->text, node_->size) : std::string_view();
    }
    /// A number's value for calculations (never for storing); nothing for any other kind.
    [[nodiscard]] std::optional<double> to_double() const noexcept;
    /// A number's value when it is a whole number that fits; nothing otherwise.
    [[nodiscard]] std::optional<std::int64_t> to_integer() const noexcept;
    /// A boolean's value; nothing for any other kind.
    [[nodiscard]] std::optional<bool> boolean() const noexcept { return is_boolean() ? std::optional<bool>(node_->boolean) : std::nullopt; }

    /// Number of elements or members; 0 for a scalar.
    [[nodiscard]] std::size_t size() const noexcept { return is_array() || is_object() ? node_->size : 0; }
    /// The element at `index` of an array, else absent.
    [[nodiscard]] Value operator[](std::size_t index) const noexcept {
        return is_array() && index < node_->size ? Value(node_->elements[index]) : Value();
    }
    [[nodiscard]] Value operator[](int index) const noexcept { return (*this)[std::size_t(index)]; }
    /// The member named `key` of an object, else absent. Linear: FHIR objects are small.
    [[nodiscard]] Value operator[](std::string_view key) const noexcept;
    [[nodiscard]] Value operator[](const char* key) const noexcept { return (*this)[std::string_view(key)]; }

    /// The members of an object in the order received; empty for any other kind.
    [[nodiscard]] std::span<const Member> members() const;

    class Elements;
    /// The elements of an array; empty for any other kind.
    [[nodiscard]] Elements elements() const;

    /// Where the value starts in the source text, in bytes. See Document::position_of.
    [[nodiscard]] std::uint32_t offset() const noexcept { return node_->offset; }
    /// Two handles to the same place.
    [[nodiscard]] bool same_place(Value other) const noexcept { return node_ == other.node_; }
    /// The address of the value in its Document: a key for maps.
    [[nodiscard]] const void* place() const noexcept { return node_; }

private:
    const detail::Node* node_;
};

/// One member of an object.
struct Member {
    std::string_view key;
    detail::Node node;
    [[nodiscard]] Value value() const noexcept { return Value(node); }
};

/// Forward range over an array's elements.
class Value::Elements {
public:
    class Iterator {
    public:
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        Iterator() noexcept = default;
        explicit Iterator(const detail::Node* node) noexcept : node_(node) {}
        Value operator*() const noexcept { return Value(*node_); }
        Iterator& operator++() noexcept {
            ++node_;
            return *this;
        }
        Iterator operator++(int) noexcept { return Iterator(node_++); }
        bool operator==(const Iterator&) const noexcept = default;

    private:
        const detail::Node* node_ = nullptr;
    };

    Elements(const detail::Node* first, std::size_t size) noexcept : first_(first), size_(size) {}
    [[nodiscard]] Iterator begin() const noexcept { return Iterator(first_); }
    [[nodiscard]] Iterator end() const noexcept { return Iterator(first_ + size_); }

private:
    const detail::Node* first_;
    std::size_t size_;
};

inline Value::Elements Value::elements() const {
    core::step(1 + size());
    return is_array() ? Elements(node_->elements, node_->size) : Elements(nullptr, 0);
}

inline std::span<const Member> Value::members() const {
    core::step(1 + size());
    return is_object() ? std::span<const Member>(node_->members, node_->size) : std::span<const Member>();
}

/// Same kind, same members whatever their order, same text; numbers are equal only digit for digit.
[[nodiscard]] bool equal(Value left, Value right);

}  // namespace tonus::json
