#pragma once

#include "choice.hpp"

#include <tonus/json/value.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::questionnaire {

/// The items of a QuestionnaireResponse in the order of the document, whichever answer they stand beneath. Refers to it.
class GivenItems {
public:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    /// `allowance` must outlive it.
    GivenItems(json::Value response, Allowance& allowance);

    /// Where an item of the response stands in that order.
    [[nodiscard]] std::size_t place_of(json::Value item) const { return places_.at(item.place()); }
    /// Where the last item at or beneath it stands.
    [[nodiscard]] std::size_t last_beneath(std::size_t item) const noexcept { return items_[item].last; }

    /// The item of this linkId that a condition means whose own item stands after the place `before` and beneath the item
    /// `parent`, which may be none: an ancestor, or else the nearest before it, or else the nearest after it; absent if
    /// there is none. Source: FHIR R4, Questionnaire.item.enableWhen.question, comment.
    [[nodiscard]] json::Value nearest(std::string_view link_id, std::size_t parent, std::size_t before) const;

    /// Whether the condition under which an item is asked holds there; nothing if that cannot be told.
    /// Source: FHIR R4, Questionnaire.item.enableWhen, enableBehavior; questionnaire-enable-operator.
    [[nodiscard]] std::optional<bool> is_enabled(json::Value question, std::size_t parent, std::size_t before) const;

private:
    struct Item {
        json::Value value;
        std::size_t parent = none;
        std::size_t last = none;
    };

    void add(json::Value items, std::size_t parent);
    [[nodiscard]] std::optional<bool> holds(json::Value condition, std::size_t parent, std::size_t before) const;

    Allowance& allowance_;
    std::vector<Item> items_;
    std::unordered_map<const void*, std::size_t> places_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_link_id_;
};

}  // namespace tonus::questionnaire
