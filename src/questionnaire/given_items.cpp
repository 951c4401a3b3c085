#include "given_items.hpp"

#include <algorithm>

namespace tonus::questionnaire {
namespace {

/// Of several tests of which one must hold.
class AnyOf {
public:
    void add(std::optional<bool> one) {
        holds_ = holds_ || one.value_or(false);
        unclear_ = unclear_ || !one;
    }
    [[nodiscard]] std::optional<bool> result() const {
        if (holds_) return true;
        return unclear_ ? std::nullopt : std::optional<bool>(false);
    }

private:
    bool holds_ = false;
    bool unclear_ = false;
};

std::optional<bool> negated(std::optional<bool> one) { return one ? std::optional<bool>(!*one) : std::nullopt; }

std::optional<bool> passes(std::string_view comparison, const Choice& answer, const Choice& expected) {
    if (comparison == "=" || comparison == "!=") return is_same(answer, expected);
    const auto order = compare(answer, expected);
    if (!order) return std::nullopt;
    if (comparison == ">") return *order > 0;
    if (comparison == "<") return *order < 0;
    if (comparison == ">=") return *order >= 0;
    return *order <= 0;
}

/// Extensions enable by expressions, which are not worked out here.
bool is_enabled_by_expression(json::Value question) {
    const auto extensions = question["extension"].elements();
    return std::any_of(extensions.begin(), extensions.end(), [](json::Value one) {
        return one["url"].string().ends_with("enableWhenExpression");
    });
}

}  // namespace

GivenItems::GivenItems(json::Value response, Allowance& allowance) : allowance_(allowance) { add(response["item"], none); }

void GivenItems::add(json::Value items, std::size_t parent) {
    for (const json::Value item : items.elements()) {
        const std::size_t at = items_.size();
        items_.push_back({item, parent, at});
        places_.emplace(item.place(), at);
        by_link_id_[item["linkId"].string()].push_back(at);
        for (const json::Value answer : item["answer"].elements()) add(answer["item"], at);
        add(item["item"], at);
        items_[at].last = items_.size() - 1;
    }
}

json::Value GivenItems::nearest(std::string_view link_id, std::size_t parent, std::size_t before) const {
    for (std::size_t at = parent; at != none; at = items_[at].parent) {
        if (items_[at].value["linkId"].string() == link_id) return items_[at].value;
    }
    const auto found = by_link_id_.find(link_id);
    if (found == by_link_id_.end()) return {};
    const std::vector<std::size_t>& places = found->second;
    const auto after = before == none ? places.begin() : std::upper_bound(places.begin(), places.end(), before);
    return items_[after == places.begin() ? *after : *std::prev(after)].value;
}

std::optional<bool> GivenItems::holds(json::Value condition, std::size_t parent, std::size_t before) const {
    const json::Value given = nearest(condition["question"].string(), parent, before)["answer"];
    if (!allowance_.take(given.size() + 1)) return std::nullopt;
    const std::string_view comparison = condition["operator"].string();
    const Choice expected = choice_of(condition, "answer");
    const bool answered = given.size() > 0;
    if (comparison == "exists") return answered == expected.value.boolean().value_or(true);
    // R4 does not say whether what has no answer differs from one.
    if (!answered) return comparison == "!=" ? std::nullopt : std::optional<bool>(false);
    AnyOf any;
    for (const json::Value answer : given.elements()) any.add(passes(comparison, choice_of(answer, "value"), expected));
    return comparison == "!=" ? negated(any.result()) : any.result();
}

std::optional<bool> GivenItems::is_enabled(json::Value question, std::size_t parent, std::size_t before) const {
    if (is_enabled_by_expression(question)) return std::nullopt;
    const json::Value conditions = question["enableWhen"];
    if (conditions.size() == 0) return true;
    const bool all = question["enableBehavior"].string() == "all";
    AnyOf any;
    for (const json::Value condition : conditions.elements()) {
        const auto one = holds(condition, parent, before);
        any.add(all ? negated(one) : one);
    }
    return all ? negated(any.result()) : any.result();
}

}  // namespace tonus::questionnaire
