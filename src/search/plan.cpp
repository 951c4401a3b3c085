#include <tonus/search/index.hpp>

#include "index_key.hpp"
#include "ordered_forms.hpp"

#include <tonus/search/words.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace tonus::search {
namespace {

using Ranges = std::vector<IndexRange>;

// The most bytes from the end of a text that are looked up.
constexpr std::size_t longest_end = 5;

class Planner {
public:
    IndexPlan run(const Query& query) {
        for (const Condition& condition : query.conditions) add(condition);
        for (const Merged& merged : merged_) add(merged);
        for (const TextCondition& condition : query.texts) add(condition);
        return std::move(plan_);
    }

private:
    /// Conditions on one ordered parameter, each with one value: "ge" and "lt" together are one range.
    struct Merged {
        const Parameter* parameter = nullptr;
        std::vector<Form> forms;
        int conditions = 1;
    };

    void add(const Condition& condition) {
        if (condition.awaits_codes) return;
        if (condition.parameter->code == "_id") {
            // An id has no rows.
            if (condition.modifier == Modifier::none) return add_ids(condition);
            plan_.certain = false;
            return;
        }
        if (condition.parameter->code == "_lastUpdated" && add_updated(condition)) return;
        switch (condition.modifier) {
            case Modifier::missing: plan_.certain = false; return;
            case Modifier::not_:
            case Modifier::not_in: return exclude(condition);
            default: break;
        }
        const bool is_ordered = condition.any_of.size() == 1 && (std::holds_alternative<WantedDate>(condition.any_of[0]) ||
                                                                 std::holds_alternative<WantedNumber>(condition.any_of[0]));
        if (is_ordered) return merge(*condition.parameter, condition.any_of[0]);
        if (condition.parameter->kind == ParameterKind::composite) return add_composite(condition);
        if (auto ranges = ranges_of(*condition.parameter, condition.modifier, condition.any_of)) {
            plan_.all_of.push_back(std::move(*ranges));
        }
    }

    void add(const TextCondition& condition) {
        plan_.certain = false;
        for (const auto& group : condition.all_of) {
            auto& beginnings = plan_.words.emplace_back();
            for (const std::string& word : group) {
                beginnings.push_back(std::string(narrative_mark) + word);
                if (condition.whole_resource) beginnings.push_back(word);
            }
        }
    }

    void add_ids(const Condition& condition) {
        std::vector<std::string> ids;
        for (const Wanted& wanted : condition.any_of) ids.push_back(std::get<WantedToken>(wanted).given);
        if (plan_.ids) {
            std::erase_if(*plan_.ids, [&](const std::string& id) { return std::find(ids.begin(), ids.end(), id) == ids.end(); });
        } else {
            plan_.ids = std::move(ids);
        }
    }

    void exclude(const Condition& condition) {
        const bool is_certain = plan_.certain;
        auto ranges = ranges_of(*condition.parameter, Modifier::none, condition.any_of);
        plan_.certain = is_certain && ranges.has_value();
        if (ranges) plan_.none_of.push_back(std::move(*ranges));
    }

    bool add_updated(const Condition& condition) {
        const bool is_simple = condition.modifier == Modifier::none && condition.any_of.size() == 1;
        if (!is_simple) plan_.certain = false;
        if (!is_simple) return true;
        const auto& date = std::get<WantedDate>(condition.any_of[0]);
        // The instants stored are points, so that these prefixes are bounds; the others are not.
        if (date.prefix == Prefix::ne || date.prefix == Prefix::ap) plan_.certain = false;
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
        auto forms = std::holds_alternative<WantedDate>(wanted) ? forms_of(parameter, std::get<WantedDate>(wanted))
                                                                : forms_of(parameter, std::get<WantedNumber>(wanted));
        const auto found = std::find_if(merged_.begin(), merged_.end(), [&](const Merged& other) {
            return other.parameter == &parameter && other.forms.front().key == forms.front().key;
        });
        if (found == merged_.end()) {
            merged_.push_back({&parameter, std::move(forms), 1});
            return;
        }
        for (std::size_t i = 0; i < forms.size(); ++i) {
            Form& form = found->forms[i];
            if (form.key == forms[i].key) {
                form.intervals = overlap(form.intervals, forms[i].intervals);
            } else {
                // One bound is on starts, the other on ends: the first leads, the second is checked.
                for (Interval& interval : form.intervals) interval.certain = false;
            }
        }
        ++found->conditions;
    }

    void add(const Merged& merged) {
        Ranges ranges;
        append_ranges(ranges, merged.forms);
        // With several values each condition may be satisfied by another one.
        if (merged.conditions > 1) ranges.push_back({index_key(*merged.parameter, 'M'), 0, 0, false});
        plan_.all_of.push_back(std::move(ranges));
    }

    void add_composite(const Condition& condition) {
        plan_.certain = false;
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
        alone_ = any_of.size() == 1;
        for (const Wanted& wanted : any_of) {
            const bool found = std::visit([&](const auto& one) { return add_ranges(parameter, modifier, one, ranges); }, wanted);
            if (!found) {
                plan_.certain = false;
                return std::nullopt;
            }
        }
        return ranges;
    }

    bool add_ranges(const Parameter& parameter, Modifier modifier, const WantedToken& token, Ranges& ranges) {
        if (!token.code || token.media_range || modifier == Modifier::text) return false;
        const std::uint64_t key = index_key(parameter, 't', *token.code);
        if (modifier == Modifier::of_type) {
            ranges.push_back({key, least_order, most_order, false});
        } else {
            add_of_system(key, token.system, ranges);
        }
        return true;
    }

    /// The part of a key's rows that has the system; all if any will do. Rows at 0 have none, or are of
    /// before systems were told apart.
    static void add_of_system(std::uint64_t key, const std::optional<std::string>& system, Ranges& ranges) {
        if (!system) return ranges.push_back({key});
        ranges.push_back({key, 0, 0, false});
        const std::int64_t order = order_of_system(*system);
        if (order != 0) ranges.push_back({key, order, order});
    }

    bool add_ranges(const Parameter& parameter, Modifier modifier, const WantedString& text, Ranges& ranges) {
        if (modifier == Modifier::contains) return add_contained(parameter, text, ranges);
        if (alone_) narrow_by_end(parameter, text.folded);
        const bool starts = modifier == Modifier::none && text.folded.find('\0') == text.folded.npos;
        if (text.folded.size() > bytes_of_an_order) {
            const auto [first, next] = halves_of(text.folded);
            const bool is_whole = next.size() <= bytes_of_an_order;
            ranges.push_back({index_key(parameter, 'L', first), order_of(next), last_order_of(next), starts && is_whole});
        } else {
            ranges.push_back(beginning(parameter, 'B', text.folded, starts));
        }
        for (const char form : {'S', 's'}) {
            ranges.push_back(beginning(parameter, form, text.folded, starts && text.folded.size() <= bytes_of_an_order));
        }
        return true;
    }

    static IndexRange beginning(const Parameter& parameter, char form, std::string_view folded, bool certain) {
        return {index_key(parameter, form), order_of(folded), last_order_of(folded), certain};
    }

    static std::pair<std::string_view, std::string_view> halves_of(std::string_view folded) {
        return {folded.substr(0, bytes_of_an_order), folded.substr(bytes_of_an_order)};
    }

    /// The orders of rows hold a text's first bytes; what follows them must be there too.
    void narrow_by_end(const Parameter& parameter, std::string_view folded) {
        if (folded.size() <= 2 * bytes_of_an_order) return;
        for (const std::string_view piece : trigrams_of(folded.substr(folded.size() - longest_end))) {
            plan_.all_of.push_back(
                {{index_key(parameter, 'g', piece), 0, 0, false},
                 {index_key(parameter, 'G'), 0, 0, false},
                 {index_key(parameter, 's'), least_order, most_order, false}}
            );
        }
    }

    /// One alternative alone: its pieces must all be there. Among several, one piece of each leads.
    bool add_contained(const Parameter& parameter, const WantedString& text, Ranges& ranges) {
        const auto pieces = trigrams_of(text.folded);
        const IndexRange of_before{index_key(parameter, 's'), least_order, most_order, false};
        ranges.push_back(of_before);
        if (pieces.empty()) {
            for (const char form : {'B', 'S'}) ranges.push_back({index_key(parameter, form), least_order, most_order, false});
            return true;
        }
        const IndexRange too_long{index_key(parameter, 'G'), 0, 0, false};
        ranges.push_back({index_key(parameter, 'g', pieces.front()), 0, 0, false});
        ranges.push_back(too_long);
        for (std::size_t i = 1; i < pieces.size() && alone_; ++i) {
            plan_.all_of.push_back({{index_key(parameter, 'g', pieces[i]), 0, 0, false}, too_long, of_before});
        }
        return true;
    }

    bool add_ranges(const Parameter& parameter, Modifier, const WantedReference& reference, Ranges& ranges) {
        // Rows do not tell the versions of a canonical apart.
        const bool certain = reference.version.empty();
        for (const std::string& target : reference.targets) ranges.push_back({reference_key(parameter, target), 0, 0, certain});
        if (!reference.url.empty()) ranges.push_back({index_key(parameter, 'u', reference.url), 0, 0, certain});
        // A system alone has no rows.
        if (reference.value.empty()) return reference.system.empty();
        const bool any_system = reference.system == "*";
        const auto system = any_system ? std::nullopt : std::optional(reference.system);
        add_of_system(index_key(parameter, 'i', reference.value), system, ranges);
        return true;
    }

    bool add_ranges(const Parameter& parameter, Modifier modifier, const WantedUri& uri, Ranges& ranges) {
        if (modifier == Modifier::below || modifier == Modifier::contains) return false;
        const bool exact = modifier != Modifier::above;
        if (!exact) {
            for (std::size_t end = uri.uri.find('/'); end != uri.uri.npos; end = uri.uri.find('/', end + 1)) {
                ranges.push_back({index_key(parameter, 'u', uri.uri.substr(0, end)), 0, 0, false});
                ranges.push_back({index_key(parameter, 'u', uri.uri.substr(0, end + 1)), 0, 0, false});
            }
        }
        ranges.push_back({index_key(parameter, 'u', uri.uri), 0, 0, exact});
        return true;
    }

    bool add_ranges(const Parameter& parameter, Modifier, const WantedDate& date, Ranges& ranges) {
        append_ranges(ranges, forms_of(parameter, date));
        return true;
    }
    bool add_ranges(const Parameter& parameter, Modifier, const WantedNumber& number, Ranges& ranges) {
        append_ranges(ranges, forms_of(parameter, number));
        return true;
    }
    bool add_ranges(const Parameter&, Modifier, const WantedPosition&, Ranges&) { return false; }
    bool add_ranges(const Parameter&, Modifier, const WantedComposite&, Ranges&) { return false; }

    IndexPlan plan_;
    std::vector<Merged> merged_;
    bool alone_ = true;  // the value being planned has no alternatives
};

}  // namespace

IndexPlan plan(const Query& query) { return Planner().run(query); }

}  // namespace tonus::search
