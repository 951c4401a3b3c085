#include <tonus/clinical/codec.hpp>

#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::clinical {
namespace {

// Member names are one or two letters: this text is stored once for every resource.
std::int64_t ticks(core::Instant instant) { return instant.time_since_epoch().count(); }
core::Instant instant_of(std::int64_t ticks) { return core::Instant(std::chrono::microseconds(ticks)); }

template <class Enumeration>
void write_choice(json::Writer& out, const char* key, Enumeration value, Enumeration usual) {
    if (value != usual) out.member(key, std::int64_t(value));
}

void write_text(json::Writer& out, const char* key, const std::string& text) {
    if (!text.empty()) out.member(key, text);
}

void write_number(json::Writer& out, const char* key, const std::optional<double>& value) {
    if (value) out.key(key).number(core::decimal_text(*value));
}

void write_flag(json::Writer& out, const char* key, bool flag) {
    if (flag) out.key(key).boolean(true);
}

void write_list(json::Writer& out, const char* key, const std::vector<std::string>& list) {
    if (list.empty()) return;
    out.key(key).begin_array();
    for (const std::string& text : list) out.string(text);
    out.end_array();
}

void write_words(json::Writer& out, const std::vector<Segment>& words) {
    if (words.empty()) return;
    out.key("w").begin_array();
    for (const Segment& segment : words) {
        out.begin_array().integer(std::int64_t(segment.role)).string(segment.text).end_array();
    }
    out.end_array();
}

void write_fact(json::Writer& out, const Fact& fact) {
    const Fact usual;
    out.begin_object();
    out.member("k", std::int64_t(fact.kind));
    out.member("c", fact.concept_id);
    write_choice(out, "p", fact.polarity, usual.polarity);
    write_choice(out, "u", fact.certainty, usual.certainty);
    out.member("s", ticks(fact.start));
    if (fact.start_latest != fact.start) out.member("sl", ticks(fact.start_latest));
    if (fact.end) out.member("e", ticks(*fact.end));
    write_number(out, "v", fact.value);
    write_number(out, "vh", fact.value_high);
    write_text(out, "un", fact.unit);
    write_text(out, "bs", fact.body_site);
    write_number(out, "sd", fact.single_dose);
    write_number(out, "cc", fact.concentration);
    write_number(out, "ts", fact.tablet_strength);
    write_choice(out, "sv", fact.severity, usual.severity);
    write_choice(out, "ch", fact.change, usual.change);
    write_flag(out, "sr", fact.serious);
    write_flag(out, "de", fact.dechallenge);
    write_flag(out, "re", fact.rechallenge);
    write_choice(out, "r", fact.route, usual.route);
    write_choice(out, "st", fact.state, usual.state);
    write_flag(out, "an", fact.as_needed);
    if (fact.hours_of_day != 0) out.member("hd", std::int64_t(fact.hours_of_day));
    write_text(out, "pr", fact.product);
    write_list(out, "in", fact.indications);
    write_list(out, "or", fact.orders);
    write_list(out, "q", fact.qualifiers);
    write_flag(out, "ft", fact.from_text);
    write_text(out, "el", fact.element);
    write_text(out, "d", fact.display);
    write_words(out, fact.words);
    write_text(out, "g", fact.gap);
    write_text(out, "gl", fact.gap_label);
    out.end_object();
}

/// A member's name, of one or two letters, as a number to switch by.
constexpr unsigned code_of(std::string_view name) {
    unsigned code = 0;
    for (const char letter : name) code = code << 8U | static_cast<unsigned char>(letter);
    return name.size() <= 2 ? code : 0;
}

/// Reads what encode() wrote, with no document in between: a patient's facts are read with every change to them.
/// Remembers whether something was not what encode() writes.
class FactReader {
public:
    explicit FactReader(std::string_view text) : rest_(text) {}

    [[nodiscard]] std::vector<Fact> read() {
        std::vector<Fact> facts;
        if (rest_.empty()) return facts;
        each('[', ']', [&] { facts.push_back(fact()); });
        if (!rest_.empty()) fail();
        return facts;
    }

    [[nodiscard]] bool good() const noexcept { return good_; }

private:
    Fact fact() {
        Fact fact;
        std::optional<core::Instant> latest;
        each('{', '}', [&] {
            const unsigned member = code_of(name());
            if (member == code_of("sl")) {
                latest = instant_of(whole());
            } else {
                take(fact, member);
            }
        });
        fact.start_latest = latest.value_or(fact.start);
        return fact;
    }

    void take(Fact& fact, unsigned member) {
        switch (member) {
            case code_of("k"): fact.kind = choice(FactKind::coverage_gap); break;
            case code_of("c"): fact.concept_id = text(); break;
            case code_of("p"): fact.polarity = choice(Polarity::absent); break;
            case code_of("u"): fact.certainty = choice(Certainty::uncertain); break;
            case code_of("s"): fact.start = instant_of(whole()); break;
            case code_of("e"): fact.end = instant_of(whole()); break;
            case code_of("v"): fact.value = number<double>(); break;
            case code_of("vh"): fact.value_high = number<double>(); break;
            case code_of("un"): fact.unit = text(); break;
            case code_of("bs"): fact.body_site = text(); break;
            case code_of("sd"): fact.single_dose = number<double>(); break;
            case code_of("cc"): fact.concentration = number<double>(); break;
            case code_of("ts"): fact.tablet_strength = number<double>(); break;
            case code_of("sv"): fact.severity = choice(Severity::severe); break;
            case code_of("ch"): fact.change = choice(Change::better); break;
            case code_of("sr"): fact.serious = flag(); break;
            case code_of("de"): fact.dechallenge = flag(); break;
            case code_of("re"): fact.rechallenge = flag(); break;
            case code_of("r"): fact.route = choice(Route::other); break;
            case code_of("st"): fact.state = choice(ExposureState::refuted); break;
            case code_of("an"): fact.as_needed = flag(); break;
            case code_of("hd"): fact.hours_of_day = std::uint32_t(whole()); break;
            case code_of("pr"): fact.product = text(); break;
            case code_of("in"): fact.indications = list(); break;
            case code_of("or"): fact.orders = list(); break;
            case code_of("q"): fact.qualifiers = list(); break;
            case code_of("ft"): fact.from_text = flag(); break;
            case code_of("el"): fact.element = text(); break;
            case code_of("d"): fact.display = text(); break;
            case code_of("w"): fact.words = words(); break;
            case code_of("g"): fact.gap = text(); break;
            case code_of("gl"): fact.gap_label = text(); break;
            default: skip(); break;
        }
    }

    std::vector<Segment> words() {
        std::vector<Segment> words;
        each('[', ']', [&] {
            Segment& segment = words.emplace_back();
            expect('[');
            segment.role = choice(SegmentRole::rechallenge);
            expect(',');
            segment.text = text();
            expect(']');
        });
        return words;
    }

    std::vector<std::string> list() {
        std::vector<std::string> texts;
        each('[', ']', [&] { texts.push_back(text()); });
        return texts;
    }

    template <class Enumeration>
    Enumeration choice(Enumeration last) {
        const std::int64_t choice = whole();
        if (choice >= 0 && choice <= std::int64_t(last)) return Enumeration(choice);
        fail();
        return Enumeration();
    }

    std::int64_t whole() { return number<std::int64_t>(); }

    template <class Number>
    Number number() {
        Number number{};
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
        if (error != std::errc()) {
            fail();
        } else {
            rest_.remove_prefix(std::size_t(end - rest_.data()));
        }
        return number;
    }

    bool flag() {
        for (const auto& [word, flag] : {std::pair<std::string_view, bool>("true", true), {"false", false}}) {
            if (!rest_.starts_with(word)) continue;
            rest_.remove_prefix(word.size());
            return flag;
        }
        fail();
        return false;
    }

    /// Members' names have nothing to escape.
    std::string_view name() {
        const std::string_view token = string_token();
        expect(':');
        return token.empty() ? token : token.substr(1, token.size() - 2);
    }

    std::string text() {
        const std::string_view token = string_token();
        if (token.find('\\') == std::string_view::npos) return std::string(token.empty() ? token : token.substr(1, token.size() - 2));
        const auto document = json::Document::parse("[" + std::string(token) + "]");
        if (!document) fail();
        return document ? std::string(document->root()[0].string()) : std::string();
    }

    /// A string with its quotes.
    std::string_view string_token() {
        if (!rest_.starts_with('"')) {
            fail();
            return {};
        }
        std::size_t end = rest_.find('"', 1);
        while (end != std::string_view::npos && is_escaped(end)) end = rest_.find('"', end + 1);
        if (end == std::string_view::npos) {
            fail();
            return {};
        }
        const std::string_view token = rest_.substr(0, end + 1);
        rest_.remove_prefix(end + 1);
        return token;
    }

    [[nodiscard]] bool is_escaped(std::size_t at) const {
        std::size_t slashes = 0;
        while (rest_[at - 1 - slashes] == '\\') ++slashes;
        return slashes % 2 == 1;
    }

    /// A member that another version of this program wrote.
    void skip() {
        if (rest_.starts_with('"')) {
            string_token();
        } else if (rest_.starts_with('[')) {
            each('[', ']', [this] { skip(); });
        } else if (rest_.starts_with('{')) {
            each('{', '}', [this] {
                name();
                skip();
            });
        } else {
            const std::size_t length = std::min(rest_.find_first_of(",]}"), rest_.size());
            if (length == 0) fail();
            rest_.remove_prefix(std::min(length, rest_.size()));
        }
    }

    template <class Item>
    void each(char open, char close, const Item& item) {
        expect(open);
        if (take(close)) return;
        do item();
        while (take(','));
        expect(close);
    }

    bool take(char wanted) {
        const bool is_there = rest_.starts_with(wanted);
        if (is_there) rest_.remove_prefix(1);
        return is_there;
    }
    void expect(char wanted) {
        if (!take(wanted)) fail();
    }
    /// With nothing left every loop ends.
    void fail() {
        good_ = false;
        rest_ = {};
    }

    std::string_view rest_;
    bool good_ = true;
};

tl::unexpected<core::Error> unreadable() { return core::fail(core::ErrorKind::internal, "Stored facts cannot be read."); }

}  // namespace

std::string encode(const std::vector<Fact>& facts) {
    if (facts.empty()) return {};
    json::Writer out;
    out.begin_array();
    for (const Fact& fact : facts) write_fact(out, fact);
    out.end_array();
    return out.take();
}

core::Result<std::vector<Fact>> decode(std::string_view text) {
    FactReader reader(text);
    std::vector<Fact> facts = reader.read();
    if (!reader.good()) return unreadable();
    return facts;
}

core::Result<std::vector<std::vector<Fact>>> decode_each(std::span<const std::string_view> texts) {
    std::vector<std::vector<Fact>> each;
    each.reserve(texts.size());
    for (const std::string_view text : texts) {
        auto facts = decode(text);
        if (!facts) return core::fail(std::move(facts.error()));
        each.push_back(std::move(*facts));
    }
    return each;
}

}  // namespace tonus::clinical
