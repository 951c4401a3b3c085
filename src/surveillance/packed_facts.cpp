#include <tonus/surveillance/packed_facts.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <tuple>
#include <type_traits>
#include <utility>

// A row:   length of what follows it, resource, its version, stored_at, facts.
// A fact:  length of what follows it, start, which other members are not at their default, those.
// A text begins with its length in a byte, or in_full and its length; a list with its length. Numbers are the processor's own.

namespace tonus::surveillance {
namespace {

using Length = std::uint32_t;
constexpr std::uint8_t in_full = 255;

// About what one measurement takes.
constexpr std::size_t usual_row = 160;

/// Every member but the start. A member that is added to Fact does not compile until it stands here.
template <class AnyFact>
auto members_of(AnyFact& fact) {
    auto& [kind, concept_id, polarity, certainty, start, start_latest, end, value, value_high, unit, body_site, single_dose, concentration, tablet_strength, severity, change, serious, dechallenge, rechallenge, route, state, as_needed, hours_of_day, product, indications, orders, qualifiers, from_text, element, display, words, gap, gap_label] =
        fact;
    return std::tie(
        kind,
        concept_id,
        polarity,
        certainty,
        start_latest,
        end,
        value,
        value_high,
        unit,
        body_site,
        single_dose,
        concentration,
        tablet_strength,
        severity,
        change,
        serious,
        dechallenge,
        rechallenge,
        route,
        state,
        as_needed,
        hours_of_day,
        product,
        indications,
        orders,
        qualifiers,
        from_text,
        element,
        display,
        words,
        gap,
        gap_label
    );
}

using Members = std::uint32_t;
static_assert(std::tuple_size_v<decltype(members_of(std::declval<clinical::Fact&>()))> <= std::numeric_limits<Members>::digits);

class Packer {
public:
    explicit Packer(std::string& out) : out_(out) {}

    void fact(const clinical::Fact& fact) {
        const std::size_t row = begin();
        (*this)(fact.start);
        const std::size_t mask = out_.size();
        Members set = 0;
        (*this)(set);
        Members bit = 1;
        const auto one = [&](const auto& member, const auto& usual) {
            if (!is_same(member, usual)) {
                set |= bit;
                (*this)(member);
            }
            bit <<= 1U;
        };
        clinical::Fact usual;
        usual.start_latest = fact.start;
        const auto members = members_of(fact);
        const auto defaults = members_of(std::as_const(usual));
        [&]<std::size_t... position>(std::index_sequence<position...>) {
            (one(std::get<position>(members), std::get<position>(defaults)), ...);
        }
        (std::make_index_sequence<std::tuple_size_v<decltype(members)>>());
        std::memcpy(out_.data() + mask, &set, sizeof(set));
        end(row);
    }

    /// Of something with its length before it: where that will stand.
    std::size_t begin() {
        (*this)(Length(0));
        return out_.size();
    }
    void end(std::size_t begun) {
        const auto length = Length(out_.size() - begun);
        std::memcpy(out_.data() + begun - sizeof(length), &length, sizeof(length));
    }

    template <class Plain>
    requires std::is_trivially_copyable_v<Plain>
    void operator()(const Plain& value) { out_.append(reinterpret_cast<const char*>(&value), sizeof(value)); }
    template <class Value>
    void operator()(const std::optional<Value>& value) {
        (*this)(*value);
    }
    void operator()(const std::string& text) {
        if (text.size() < in_full) {
            (*this)(std::uint8_t(text.size()));
        } else {
            (*this)(in_full);
            (*this)(Length(text.size()));
        }
        out_ += text;
    }
    void operator()(const clinical::Segment& segment) {
        (*this)(segment.role);
        (*this)(segment.text);
    }
    template <class Item>
    void operator()(const std::vector<Item>& list) {
        (*this)(Length(list.size()));
        for (const Item& item : list) (*this)(item);
    }

private:
    template <class Value>
    static bool is_same(const Value& value, const Value& usual) {
        return value == usual;
    }
    static bool is_same(const std::vector<clinical::Segment>& value, const std::vector<clinical::Segment>&) { return value.empty(); }

    std::string& out_;
};

class Unpacker {
public:
    explicit Unpacker(const char* from) : at_(from) {}

    /// After its start.
    void fact(clinical::Fact& fact) {
        fact.start_latest = fact.start;
        Members set = 0;
        (*this)(set);
        std::apply([&](auto&... member) { (unless_usual(member, set), ...); }, members_of(fact));
    }

    template <class Plain>
    requires std::is_trivially_copyable_v<Plain>
    void operator()(Plain& value) {
        std::memcpy(&value, at_, sizeof(value));
        at_ += sizeof(value);
    }
    template <class Value>
    void operator()(std::optional<Value>& value) {
        (*this)(value.emplace());
    }
    void operator()(std::string& text) { text.assign(this->text()); }
    void operator()(clinical::Segment& segment) {
        (*this)(segment.role);
        (*this)(segment.text);
    }
    template <class Item>
    void operator()(std::vector<Item>& list) {
        Length size = 0;
        (*this)(size);
        list.resize(size);
        for (Item& item : list) (*this)(item);
    }

    std::string_view text() {
        std::uint8_t length = 0;
        (*this)(length);
        return length == in_full ? bytes() : take(length);
    }
    /// A row or a fact.
    std::string_view bytes() {
        Length length = 0;
        (*this)(length);
        return take(length);
    }
    [[nodiscard]] const char* at() const noexcept { return at_; }

private:
    std::string_view take(std::size_t length) { return {std::exchange(at_, at_ + length), length}; }
    template <class Value>
    void unless_usual(Value& value, Members& set) {
        if ((set & 1U) != 0) (*this)(value);
        set >>= 1U;
    }

    const char* at_;
};

/// Where a fact stands, and of which row.
struct Place {
    core::Instant start;
    const char* fact;
    const char* row;
};

/// Where each stands, by its start.
std::vector<Place> places_in(std::string_view rows) {
    std::vector<Place> places;
    Unpacker next(rows.data());
    while (next.at() != rows.data() + rows.size()) {
        const std::string_view row = next.bytes();
        Unpacker facts(row.data());
        facts.text();
        facts.text();
        core::Instant stored_at;
        facts(stored_at);
        while (facts.at() != row.data() + row.size()) {
            Place& place = places.emplace_back();
            place.row = row.data();
            place.fact = facts.bytes().data();
            std::memcpy(&place.start, place.fact, sizeof(place.start));
        }
    }
    std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
        return left.start != right.start ? left.start < right.start : left.fact < right.fact;
    });
    return places;
}

/// The whole of what the resource says; empty if nothing.
std::string_view row_of(std::string_view rows, std::string_view resource) {
    Unpacker next(rows.data());
    while (next.at() != rows.data() + rows.size()) {
        const char* begin = next.at();
        const std::string_view row = next.bytes();
        if (Unpacker(row.data()).text() == resource) return {begin, row.data() + row.size()};
    }
    return {};
}

}  // namespace

PackedFacts::PackedFacts(std::span<const SourcedFact> facts) {
    for (auto begin = facts.begin(); begin != facts.end();) {
        const std::string& resource = begin->origin.resource;
        const auto end = std::find_if(begin, facts.end(), [&](const SourcedFact& sourced) { return sourced.origin.resource != resource; });
        append({begin, end});
        begin = end;
    }
    rows_.shrink_to_fit();
}

void PackedFacts::put(std::string_view resource, std::span<const SourcedFact> facts) {
    if (const std::string_view row = row_of(rows_, resource); !row.empty()) rows_.erase(std::size_t(row.data() - rows_.data()), row.size());
    if (facts.empty()) return;
    if (rows_.capacity() - rows_.size() < usual_row) {
        // A text that grows by itself takes up to twice its length.
        std::string longer;
        longer.reserve(rows_.size() + rows_.size() / 8 + 2 * usual_row);
        longer += rows_;
        rows_ = std::move(longer);
    }
    append(facts);
}

void PackedFacts::append(std::span<const SourcedFact> facts) {
    Packer out(rows_);
    const std::size_t row = out.begin();
    out(facts.front().origin.resource);
    out(facts.front().origin.version);
    out(facts.front().origin.stored_at);
    for (const SourcedFact& sourced : facts) out.fact(sourced.fact);
    out.end(row);
}

std::vector<SourcedFact> PackedFacts::unpack() const {
    const std::vector<Place> places = places_in(rows_);
    std::vector<SourcedFact> facts(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        Unpacker row(places[i].row);
        row(facts[i].origin.resource);
        row(facts[i].origin.version);
        row(facts[i].origin.stored_at);
        Unpacker fact(places[i].fact);
        fact(facts[i].fact.start);
        fact.fact(facts[i].fact);
    }
    return facts;
}

}  // namespace tonus::surveillance
