#include "ordered_forms.hpp"

#include "index_key.hpp"

#include <algorithm>
#include <cmath>

namespace tonus::search {
namespace {

std::int64_t minus(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    return __builtin_sub_overflow(a, b, &result) ? least_order : result;
}

std::int64_t plus(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    return __builtin_add_overflow(a, b, &result) ? most_order : result;
}

/// Where stretches at most `length` long start that satisfy the condition: surely, and perhaps.
/// Source: FHIR R4, search, table under "Prefixes".
std::vector<Interval> starts_of(const WantedDate& date, std::int64_t length) {
    const std::int64_t start = date.start;
    const std::int64_t end = date.end;
    // What starts later than this may reach beyond the end; what starts up to it does not.
    const std::int64_t last_within = minus(end, length);
    const std::int64_t reaching = plus(last_within, 1);
    switch (date.prefix) {
        case Prefix::eq: return {{start, last_within, true}, {std::max(start, reaching), end - 1, false}};
        case Prefix::ne: return {{least_order, start - 1, true}, {std::max(start, reaching), end - 1, false}, {end, most_order, true}};
        case Prefix::gt: return {{reaching, end - 1, false}, {end, most_order, true}};
        case Prefix::ge: return {{reaching, start - 1, false}, {start, most_order, true}};
        case Prefix::lt: return {{least_order, start - 1, true}};
        case Prefix::le: {
            const std::int64_t sure = std::max(start - 1, last_within);
            return {{least_order, sure, true}, {sure + 1, end - 1, false}};
        }
        case Prefix::sa: return {{end, most_order, true}};
        case Prefix::eb: {
            const std::int64_t sure = minus(start, length);
            return {{least_order, sure, true}, {sure + 1, start - 1, false}};
        }
        case Prefix::ap: return {{plus(minus(start, length), 1), start - 1, false}, {start, end - 1, true}};
    }
    return {{least_order, most_order, false}};
}

/// Where long stretches are looked up: by their starts or by their ends.
Form long_stretches(const Parameter& parameter, const WantedDate& date) {
    const std::uint64_t starts = index_key(parameter, 'A');
    const std::uint64_t ends = index_key(parameter, 'Z');
    switch (date.prefix) {
        case Prefix::ne: return {starts, {{least_order, most_order, false}}};
        case Prefix::gt: return {ends, {{plus(date.end, 1), most_order, true}}};
        case Prefix::ge: return {ends, {{date.start, date.end, false}, {plus(date.end, 1), most_order, true}}};
        case Prefix::sa: return {starts, {{date.end, most_order, true}}};
        case Prefix::eb: return {ends, {{least_order, date.start, true}}};
        case Prefix::eq: return {starts, {{date.start, date.end - 1, false}}};
        case Prefix::lt: return {starts, {{least_order, date.start - 1, true}}};
        case Prefix::le: return {starts, {{least_order, date.start - 1, true}, {date.start, date.end - 1, false}}};
        case Prefix::ap: return {starts, {{least_order, date.end - 1, false}}};
    }
    return {starts, {{least_order, most_order, false}}};
}

std::vector<Interval> amounts_of(Prefix prefix, double exact, double low, double high) {
    // Conversions round, so amounts this close to a bound are for matches() to decide.
    const double slack = std::abs(exact) * 1e-9;
    const auto around = [slack](double bound) { return Interval{order_of(bound - slack), order_of(bound + slack), false}; };
    switch (prefix) {
        case Prefix::eq:
        case Prefix::ap: {
            const Interval start = around(low);
            const Interval end = around(high);
            if (start.to >= end.from) return {{start.from, end.to, false}};
            return {start, {start.to + 1, end.from - 1, true}, end};
        }
        case Prefix::ne: return {{least_order, most_order, false}};
        case Prefix::gt:
        case Prefix::ge:
        case Prefix::sa: return {around(exact), {around(exact).to + 1, most_order, true}};
        case Prefix::lt:
        case Prefix::le:
        case Prefix::eb: return {{least_order, around(exact).from - 1, true}, around(exact)};
    }
    return {{least_order, most_order, false}};
}

}  // namespace

std::vector<Form> forms_of(const Parameter& parameter, const WantedDate& date) {
    return {
        {index_key(parameter, 'e'), starts_of(date, instant_stretch)},
        {index_key(parameter, 'a'), starts_of(date, day_stretch)},
        long_stretches(parameter, date),
    };
}

std::vector<Form> forms_of(const Parameter& parameter, const WantedNumber& number) {
    const Form ranges{index_key(parameter, 'Q'), {{0, 0, false}}};
    if (number.dimension != 0) {
        const std::uint64_t key = index_key(parameter, 'b', dimension_text(number.dimension));
        return {{key, amounts_of(number.prefix, number.base_value, number.base_low, number.base_high)}, ranges};
    }
    Form numbers{index_key(parameter, 'q'), amounts_of(number.prefix, number.value, number.low, number.high)};
    const bool any_unit = !number.system && !number.code;
    for (Interval& interval : numbers.intervals) interval.certain = interval.certain && any_unit;
    return {numbers, ranges};
}

std::vector<Interval> overlap(const std::vector<Interval>& some, const std::vector<Interval>& others) {
    std::vector<Interval> common;
    for (const Interval& a : some) {
        for (const Interval& b : others) {
            const Interval part{std::max(a.from, b.from), std::min(a.to, b.to), a.certain && b.certain};
            if (part.from <= part.to) common.push_back(part);
        }
    }
    return common;
}

void append_ranges(std::vector<IndexRange>& ranges, const std::vector<Form>& forms) {
    for (const Form& form : forms) {
        for (const Interval& interval : form.intervals) {
            if (interval.from <= interval.to) ranges.push_back({form.key, interval.from, interval.to, interval.certain});
        }
    }
}

}  // namespace tonus::search
