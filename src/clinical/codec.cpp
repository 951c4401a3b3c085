#include <tonus/clinical/codec.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <array>
#include <charconv>

namespace tonus::clinical {
namespace {

// Member names are one or two letters: this text is stored once for every resource.
std::string digits_of(double value) {
    std::array<char, 32> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), written.ptr};
}

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
    if (value) out.key(key).number(digits_of(*value));
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
    write_text(out, "pr", fact.product);
    write_list(out, "in", fact.indications);
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

/// Reads members and remembers whether one was not what encode() writes.
class FactReader {
public:
    [[nodiscard]] Fact read(json::Value object) {
        good_ = good_ && object.is_object();
        Fact fact;
        latest_.reset();
        for (const json::Member& member : object.members()) take(fact, code_of(member.key), member.value());
        fact.start_latest = latest_.value_or(fact.start);
        return fact;
    }

    [[nodiscard]] bool good() const noexcept { return good_; }

private:
    void take(Fact& fact, unsigned member, json::Value value) {
        switch (member) {
            case code_of("k"): fact.kind = choice(value, fact.kind, FactKind::coverage_gap); break;
            case code_of("c"): fact.concept_id = text(value); break;
            case code_of("p"): fact.polarity = choice(value, fact.polarity, Polarity::absent); break;
            case code_of("u"): fact.certainty = choice(value, fact.certainty, Certainty::uncertain); break;
            case code_of("s"): fact.start = instant_of(whole(value).value_or(0)); break;
            case code_of("sl"): latest_ = instant_of(whole(value).value_or(0)); break;
            case code_of("e"): fact.end = instant_of(whole(value).value_or(0)); break;
            case code_of("v"): fact.value = value.to_double(); break;
            case code_of("vh"): fact.value_high = value.to_double(); break;
            case code_of("un"): fact.unit = text(value); break;
            case code_of("sd"): fact.single_dose = value.to_double(); break;
            case code_of("cc"): fact.concentration = value.to_double(); break;
            case code_of("ts"): fact.tablet_strength = value.to_double(); break;
            case code_of("sv"): fact.severity = choice(value, fact.severity, Severity::severe); break;
            case code_of("ch"): fact.change = choice(value, fact.change, Change::better); break;
            case code_of("sr"): fact.serious = flag(value); break;
            case code_of("de"): fact.dechallenge = flag(value); break;
            case code_of("re"): fact.rechallenge = flag(value); break;
            case code_of("r"): fact.route = choice(value, fact.route, Route::other); break;
            case code_of("st"): fact.state = choice(value, fact.state, ExposureState::refuted); break;
            case code_of("an"): fact.as_needed = flag(value); break;
            case code_of("pr"): fact.product = text(value); break;
            case code_of("in"): fact.indications = list(value); break;
            case code_of("q"): fact.qualifiers = list(value); break;
            case code_of("ft"): fact.from_text = flag(value); break;
            case code_of("el"): fact.element = text(value); break;
            case code_of("d"): fact.display = text(value); break;
            case code_of("w"): take_words(fact, value); break;
            case code_of("g"): fact.gap = text(value); break;
            case code_of("gl"): fact.gap_label = text(value); break;
            default: break;
        }
    }

    void take_words(Fact& fact, json::Value words) {
        for (const json::Value segment : words.elements()) {
            fact.words.push_back({text(segment[1]), choice(segment[0], SegmentRole::plain, SegmentRole::rechallenge)});
        }
    }

    template <class Enumeration>
    Enumeration choice(json::Value value, Enumeration usual, Enumeration last) {
        const auto number = whole(value);
        if (!number) return usual;
        if (*number < 0 || *number > std::int64_t(last)) {
            good_ = false;
            return usual;
        }
        return Enumeration(*number);
    }

    std::optional<std::int64_t> whole(json::Value value) {
        const auto number = value.to_integer();
        good_ = good_ && (number || !value);
        return number;
    }

    std::string text(json::Value value) {
        good_ = good_ && (value.is_string() || !value);
        return std::string(value.string());
    }

    static bool flag(json::Value value) { return value.boolean().value_or(false); }

    std::vector<std::string> list(json::Value value) {
        std::vector<std::string> texts;
        for (const json::Value element : value.elements()) texts.push_back(text(element));
        return texts;
    }

    bool good_ = true;
    std::optional<core::Instant> latest_;
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
    auto facts = decode_each(std::array{text});
    if (!facts) return core::fail(std::move(facts.error()));
    return std::move(facts->front());
}

core::Result<std::vector<std::vector<Fact>>> decode_each(std::span<const std::string_view> texts) {
    std::string all = "[";
    for (const std::string_view text : texts) {
        if (all.size() > 1) all += ',';
        all += text.empty() ? "[]" : text;
    }
    all += ']';
    const auto document = json::Document::parse(std::move(all));
    if (!document || document->root().size() != texts.size()) return unreadable();
    std::vector<std::vector<Fact>> each;
    each.reserve(texts.size());
    FactReader reader;
    for (const json::Value list : document->root().elements()) {
        if (!list.is_array()) return unreadable();
        std::vector<Fact>& facts = each.emplace_back();
        facts.reserve(list.size());
        for (const json::Value element : list.elements()) facts.push_back(reader.read(element));
    }
    if (!reader.good()) return unreadable();
    return each;
}

}  // namespace tonus::clinical
