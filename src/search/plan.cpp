#include <tonus/search/index.hpp>

#include "index_key.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace tonus::search {
namespace {

using Ranges = std::vector<IndexRange>;

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

std::int64_t minus(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    return __builtin_sub_overflow(a, b, &result) ? least : result;
}

struct Interval {
    std::int64_t from = least;
    std::int64_t to = most;
};

/// Where values with an order stand: the points in `points`, stretches and ranges in `rest` besides.
struct OrderedPlan {
    std::uint64_t key = 0;
    Interval points;
    Ranges rest;
};

/// Where a short stretch that satisfies the condition can start.
Interval starts_of(const WantedDate& date) {
    const std::int64_t reach = short_stretch - 1;
    switch (date.prefix) {
        case Prefix::eq: return {date.start, date.end - 1};
        case Prefix::ne: return {};
        case Prefix::gt: return {minus(date.end, reach), most};
        case Prefix::ge: return {std::min(minus(date.end, reach), date.start), most};
        case Prefix::lt: return {least, date.start - 1};
        case Prefix::le: return {least, date.end - 1};
        case Prefix::sa: return {date.end, most};
        case Prefix::eb: return {least, date.start - 1};
        case Prefix::ap: return {minus(date.start, reach), date.end - 1};
    }
    return {};
}

IndexRange long_stretches(const Parameter& parameter, const WantedDate& date) {
    const std::uint64_t starts = index_key(parameter, 'A');
    const std::uint64_t ends = index_key(parameter, 'Z');
    switch (date.prefix) {
        case Prefix::ne: return {starts, least, most};
        case Prefix::gt:
        case Prefix::ge: return {ends, date.start, most};
        case Prefix::sa: return {starts, date.end, most};
        case Prefix::eb: return {ends, least, date.start};
        case Prefix::eq: return {starts, date.start, date.end - 1};
        case Prefix::lt:
        case Prefix::le:
        case Prefix::ap: return {starts, least, date.end - 1};
    }
    return {starts, least, most};
}

OrderedPlan ordered(const Parameter& parameter, const WantedDate& date) {
    return {index_key(parameter, 'a'), starts_of(date), {long_stretches(parameter, date)}};
}

Interval amounts_of(Prefix prefix, double exact, double low, double high) {
    // A little more than asked for, since conversions round; matches() decides.
    const double slack = std::abs(exact) * 1e-9;
    switch (prefix) {
        case Prefix::eq:
        case Prefix::ap: return {order_of(low - slack), order_of(high + slack)};
        case Prefix::ne: return {};
        case Prefix::gt:
        case Prefix::ge:
        case Prefix::sa: return {order_of(exact - slack), most};
        case Prefix::lt:
        case Prefix::le:
        case Prefix::eb: return {least, order_of(exact + slack)};
    }
    return {};
}

OrderedPlan ordered(const Parameter& parameter, const WantedNumber& number) {
    OrderedPlan plan;
    plan.rest = {{index_key(parameter, 'Q')}};
    if (number.dimension != 0) {
        plan.key = index_key(parameter, 'b', dimension_text(number.dimension));
        plan.points = amounts_of(number.prefix, number.base_value, number.base_low, number.base_high);
    } else {
        plan.key = index_key(parameter, 'q');
        plan.points = amounts_of(number.prefix, number.value, number.low, number.high);
    }
    return plan;
}

class Planner {
public:
    IndexPlan run(const Query& query) {
        for (const Condition& condition : query.conditions) add(condition);
        for (const Merged& merged : merged_) add(merged);
        if (!query.texts.empty()) plan_.exact = false;
        return std::move(plan_);
    }

private:
    /// Conditions on one ordered parameter, each with one value: "ge" and "lt" together are one range.
    struct Merged {
        const Parameter* parameter = nullptr;
        OrderedPlan plan;
        int conditions = 1;
    };

    void add(const Condition& condition) {
        if (condition.parameter->code == "_id" && condition.modifier == Modifier::none) return add_ids(condition);
        if (condition.parameter->code == "_lastUpdated" && add_updated(condition)) return;
        switch (condition.modifier) {
            case Modifier::missing:
            case Modifier::not_:
            case Modifier::not_in: plan_.exact = false; return;
            default: break;
        }
        const bool is_ordered = condition.any_of.size() == 1 &&
                                (std::holds_alternative<WantedDate>(condition.any_of[0]) ||
                                 std::holds_alternative<WantedNumber>(condition.any_of[0]));
        if (is_ordered) return merge(*condition.parameter, condition.any_of[0]);
        if (condition.parameter->kind == ParameterKind::composite) return add_composite(condition);
        if (auto ranges = ranges_of(*condition.parameter, condition.modifier, condition.any_of)) {
            plan_.all_of.push_back(std::move(*ranges));
        }
    }

    void add_ids(const Condition& condition) {
        std::vector<std::string> ids;
        for (const Wanted& wanted : condition.any_of) ids.push_back(std::get<WantedToken>(wanted).given);
        if (plan_.ids) {
            std::erase_if(*plan_.ids, [&](const std::string& id) {
                return std::find(ids.begin(), ids.end(), id) == ids.end();
            });
        } else {
            plan_.ids = std::move(ids);
        }
    }

    bool add_updated(const Condition& condition) {
        plan_.exact = false;
        if (condition.modifier != Modifier::none || condition.any_of.size() != 1) return true;
        const auto& date = std::get<WantedDate>(condition.any_of[0]);
        const auto instant = [](std::int64_t at) { return core::Instant(std::chrono::microseconds(at)); };
        const bool after = date.prefix == Prefix::gt || date.prefix == Prefix::sa;
        if (after || date.prefix == Prefix::ge || date.prefix == Prefix::eq) {
            const core::Instant from = instant(after ? date.end : date.start);
            plan_.updated_from = plan_.updated_from ? std::max(*plan_.updated_from, from) : from;
        }
        const bool before = date.prefix == Prefix::lt || date.prefix == Prefix::eb;
        if (before || date.prefix == Prefix::le || date.prefix == Prefix::eq) {
            const core::Instant end = instant(before ? date.start : date.end);
            plan_.updated_before = plan_.updated_before ? std::min(*plan_.updated_before, end) : end;
        }
        return true;
    }

    void merge(const Parameter& parameter, const Wanted& wanted) {
        plan_.exact = false;
        OrderedPlan plan = std::holds_alternative<WantedDate>(wanted)
                               ? ordered(parameter, std::get<WantedDate>(wanted))
                               : ordered(parameter, std::get<WantedNumber>(wanted));
        const auto found = std::find_if(merged_.begin(), merged_.end(), [&](const Merged& other) {
            return other.parameter == &parameter && other.plan.key == plan.key;
        });
        if (found == merged_.end()) {
            merged_.push_back({&parameter, std::move(plan), 1});
            return;
        }
        found->plan.points.from = std::max(found->plan.points.from, plan.points.from);
        found->plan.points.to = std::min(found->plan.points.to, plan.points.to);
        ++found->conditions;
    }

    void add(const Merged& merged) {
        Ranges ranges = merged.plan.rest;
        const Interval& points = merged.plan.points;
        if (points.from <= points.to) ranges.push_back({merged.plan.key, points.from, points.to});
        // With several values each condition may be satisfied by another one.
        if (merged.conditions > 1) ranges.push_back({index_key(*merged.parameter, 'M')});
        plan_.all_of.push_back(std::move(ranges));
    }

    void add_composite(const Condition& condition) {
        plan_.exact = false;
        const auto& components = condition.parameter->components;
        for (std::size_t i = 0; i < components.size(); ++i) {
            const Parameter* alone = components[i].alone;
            if (alone == nullptr || alone->kind != components[i].kind) continue;
            std::vector<Wanted> parts;
            for (const Wanted& wanted : condition.any_of) parts.push_back(std::get<WantedComposite>(wanted).parts[i]);
            if (auto ranges = ranges_of(*alone, Modifier::none, parts)) plan_.all_of.push_back(std::move(*ranges));
        }
    }

    /// Nothing if some alternative has no rows to be found by.
    std::optional<Ranges> ranges_of(const Parameter& parameter, Modifier modifier, const std::vector<Wanted>& any_of) {
        Ranges ranges;
        for (const Wanted& wanted : any_of) {
            const bool found = std::visit(
                [&](const auto& one) { return add_ranges(parameter, modifier, one, ranges); }, wanted
            );
            if (!found) {
                plan_.exact = false;
                return std::nullopt;
            }
        }
        return ranges;
    }

    bool add_ranges(const Parameter& parameter, Modifier modifier, const WantedToken& token, Ranges& ranges) {
        if (!token.code || modifier == Modifier::text) return false;
        if (token.system || modifier == Modifier::of_type) plan_.exact = false;
        ranges.push_back({index_key(parameter, 't', *token.code), 0, 0});
        return true;
    }

    bool add_ranges(const Parameter& parameter, Modifier modifier, const WantedString& text, Ranges& ranges) {
        plan_.exact = false;
        const bool anywhere = modifier == Modifier::contains;
        ranges.push_back(
            {index_key(parameter, 's'), anywhere ? least : order_of(text.folded),
             anywhere ? most : last_order_of(text.folded)}
        );
        return true;
    }

    bool add_ranges(const Parameter& parameter, Modifier, const WantedReference& reference, Ranges& ranges) {
        for (const std::string& target : reference.targets) ranges.push_back({reference_key(parameter, target), 0, 0});
        if (!reference.url.empty()) ranges.push_back({index_key(parameter, 'u', reference.url), 0, 0});
        if (reference.value.empty()) return true;
        if (reference.system != "*") plan_.exact = false;
        ranges.push_back({index_key(parameter, 'i', reference.value), 0, 0});
        return true;
    }

    bool add_ranges(const Parameter& parameter, Modifier modifier, const WantedUri& uri, Ranges& ranges) {
        if (modifier == Modifier::below) return false;
        if (modifier == Modifier::above) {
            plan_.exact = false;
            for (std::size_t end = uri.uri.find('/'); end != uri.uri.npos; end = uri.uri.find('/', end + 1)) {
                ranges.push_back({index_key(parameter, 'u', uri.uri.substr(0, end)), 0, 0});
                ranges.push_back({index_key(parameter, 'u', uri.uri.substr(0, end + 1)), 0, 0});
            }
        }
        ranges.push_back({index_key(parameter, 'u', uri.uri), 0, 0});
        return true;
    }

    template <class Ordered>
    bool add_ordered(const Parameter& parameter, const Ordered& wanted, Ranges& ranges) {
        plan_.exact = false;
        OrderedPlan plan = ordered(parameter, wanted);
        ranges.push_back({plan.key, plan.points.from, plan.points.to});
        ranges.insert(ranges.end(), plan.rest.begin(), plan.rest.end());
        return true;
    }
    bool add_ranges(const Parameter& parameter, Modifier, const WantedDate& date, Ranges& ranges) {
        return add_ordered(parameter, date, ranges);
    }
    bool add_ranges(const Parameter& parameter, Modifier, const WantedNumber& number, Ranges& ranges) {
        return add_ordered(parameter, number, ranges);
    }
    bool add_ranges(const Parameter&, Modifier, const WantedComposite&, Ranges&) { return false; }

    IndexPlan plan_;
    std::vector<Merged> merged_;
};

}  // namespace

IndexPlan plan(const Query& query) { return Planner().run(query); }

}  // namespace tonus::search
