#pragma once

#include <tonus/fhirpath/decimal.hpp>
#include <tonus/fhirpath/temporal.hpp>
#include <tonus/fhirpath/type_model.hpp>
#include <tonus/json/value.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tonus::fhirpath {

/// A System.Quantity. `unit` is a UCUM code, or a calendar word ("year") when `calendar`.
struct Quantity {
    Decimal value;
    std::string_view unit;
    bool calendar = false;
};

enum class ItemKind : std::uint8_t {
    element,  ///< a place in the JSON; everything below is a computed System value
    boolean,
    integer,
    decimal,
    string,
    date,
    date_time,
    time,
    quantity,
};

/// One member of a collection: 24 bytes that refer to JSON, to the expression or to the Workspace,
/// and live no longer than these.
class Item {
public:
    Item() noexcept = default;

    /// `value` may be absent when only `shadow`, the object in the member `_name`, is there.
    [[nodiscard]] static Item element(TypeId type, json::Value value, json::Value shadow = {}) noexcept {
        Item item;
        item.type_ = type;
        item.payload_.element = {value, shadow};
        return item;
    }
    [[nodiscard]] static Item boolean(bool value) noexcept {
        Item item(ItemKind::boolean);
        item.payload_.integer = value ? 1 : 0;
        return item;
    }
    [[nodiscard]] static Item integer(std::int64_t value) noexcept {
        Item item(ItemKind::integer);
        item.payload_.integer = value;
        return item;
    }
    [[nodiscard]] static Item string(std::string_view value) noexcept {
        Item item(ItemKind::string);
        item.payload_.text = {value.data(), value.size()};
        return item;
    }
    /// The pointee outlives the item.
    [[nodiscard]] static Item decimal(const Decimal* value) noexcept {
        Item item(ItemKind::decimal);
        item.payload_.decimal = value;
        return item;
    }
    [[nodiscard]] static Item temporal(const Temporal* value) noexcept {
        Item item(
            value->kind == TemporalKind::date        ? ItemKind::date
            : value->kind == TemporalKind::date_time ? ItemKind::date_time
                                                     : ItemKind::time
        );
        item.payload_.temporal = value;
        return item;
    }
    [[nodiscard]] static Item quantity(const Quantity* value) noexcept {
        Item item(ItemKind::quantity);
        item.payload_.quantity = value;
        return item;
    }

    [[nodiscard]] ItemKind kind() const noexcept { return kind_; }
    [[nodiscard]] bool is_element() const noexcept { return kind_ == ItemKind::element; }
    [[nodiscard]] bool is_temporal() const noexcept {
        return kind_ == ItemKind::date || kind_ == ItemKind::date_time || kind_ == ItemKind::time;
    }
    [[nodiscard]] bool is_number() const noexcept { return kind_ == ItemKind::integer || kind_ == ItemKind::decimal; }

    /// The FHIR type of an element; no_type for a System value and where the model knows none.
    [[nodiscard]] TypeId type() const noexcept { return type_; }
    /// Of an element; absent for a System value.
    [[nodiscard]] json::Value value() const noexcept { return is_element() ? payload_.element.value : json::Value(); }
    [[nodiscard]] json::Value shadow() const noexcept { return is_element() ? payload_.element.shadow : json::Value(); }

    // Each of these only for its own kind.
    [[nodiscard]] bool boolean() const noexcept { return payload_.integer != 0; }
    [[nodiscard]] std::int64_t integer() const noexcept { return payload_.integer; }
    [[nodiscard]] std::string_view string() const noexcept { return {payload_.text.data, payload_.text.size}; }
    [[nodiscard]] const Decimal& decimal() const noexcept { return *payload_.decimal; }
    [[nodiscard]] const Temporal& temporal() const noexcept { return *payload_.temporal; }
    [[nodiscard]] const Quantity& quantity() const noexcept { return *payload_.quantity; }

private:
    explicit Item(ItemKind kind) noexcept : kind_(kind) {}

    struct ElementPart {
        json::Value value;
        json::Value shadow;
    };
    struct TextPart {
        const char* data;
        std::size_t size;
    };
    union Payload {
        Payload() noexcept : element() {}
        ElementPart element;
        std::int64_t integer;
        TextPart text;
        const Decimal* decimal;
        const Temporal* temporal;
        const Quantity* quantity;
    };

    Payload payload_;
    TypeId type_ = no_type;
    ItemKind kind_ = ItemKind::element;
};

using Items = std::span<const Item>;

}  // namespace tonus::fhirpath
