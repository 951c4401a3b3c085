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

/// Reads members and remembers whether one was not what encode() writes.
class FactReader {
public:
    [[nodiscard]] Fact read(json::Value object) {
        good_ = good_ && object.is_object();
        Fact fact;
        fact.kind = choice(object["k"], FactKind::context, FactKind::coverage_gap);
        fact.concept_id = text(object["c"]);
        fact.polarity = choice(object["p"], fact.polarity, Polarity::absent);
        fact.certainty = choice(object["u"], fact.certainty, Certainty::uncertain);
        fact.start = instant_of(whole(object["s"]).value_or(0));
        fact.start_latest = instant_of(whole(object["sl"]).value_or(ticks(fact.start)));
        if (const auto end = whole(object["e"])) fact.end = instant_of(*end);
        fact.value = object["v"].to_double();
        fact.value_high = object["vh"].to_double();
        fact.unit = text(object["un"]);
        fact.single_dose = object["sd"].to_double();
        fact.concentration = object["cc"].to_double();
        fact.tablet_strength = object["ts"].to_double();
        fact.severity = choice(object["sv"], fact.severity, Severity::severe);
        fact.change = choice(object["ch"], fact.change, Change::better);
        fact.serious = flag(object["sr"]);
        fact.dechallenge = flag(object["de"]);
        fact.rechallenge = flag(object["re"]);
        fact.route = choice(object["r"], fact.route, Route::other);
        fact.state = choice(object["st"], fact.state, ExposureState::refuted);
        fact.as_needed = flag(object["an"]);
        fact.product = text(object["pr"]);
        fact.indications = list(object["in"]);
        fact.qualifiers = list(object["q"]);
        fact.from_text = flag(object["ft"]);
        fact.element = text(object["el"]);
        fact.display = text(object["d"]);
        fact.gap = text(object["g"]);
        fact.gap_label = text(object["gl"]);
        for (const json::Value segment : object["w"].elements()) {
            fact.words.push_back({text(segment[1]), choice(segment[0], SegmentRole::plain, SegmentRole::rechallenge)});
        }
        return fact;
    }

    [[nodiscard]] bool good() const noexcept { return good_; }

private:
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
};

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
    std::vector<Fact> facts;
    if (text.empty()) return facts;
    auto document = json::Document::parse(std::string(text));
    if (!document || !document->root().is_array()) {
        return core::fail(core::ErrorKind::internal, "Stored facts cannot be read.");
    }
    FactReader reader;
    for (const json::Value element : document->root().elements()) facts.push_back(reader.read(element));
    if (!reader.good()) return core::fail(core::ErrorKind::internal, "Stored facts cannot be read.");
    return facts;
}

}  // namespace tonus::clinical
