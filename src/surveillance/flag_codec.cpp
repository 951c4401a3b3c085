#include <tonus/surveillance/flag_state.hpp>

#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

// Short keys: every flag of every patient is stored so. Instants are microseconds since 1970 UTC.

namespace tonus::surveillance {
namespace {

std::int64_t ticks(core::Instant instant) { return instant.time_since_epoch().count(); }

void write(json::Writer& out, const Evidence& evidence) {
    out.begin_object();
    out.member("r", evidence.origin.resource).member("v", evidence.origin.version);
    out.member("s", ticks(evidence.origin.stored_at)).member("e", evidence.element).member("c", evidence.concept_id);
    out.member("k", std::int64_t(evidence.role)).member("p", std::int64_t(evidence.priority)).member("t", ticks(evidence.at));
    if (evidence.value) out.key("n").number(core::decimal_text(*evidence.value));
    out.member("x", evidence.sentence);
    if (!evidence.words.empty()) {
        out.key("w").begin_array();
        for (const clinical::Segment& segment : evidence.words) {
            out.begin_array().string(segment.text).integer(std::int64_t(segment.role)).end_array();
        }
        out.end_array();
    }
    out.end_object();
}

void write(json::Writer& out, const WorseKey& worse) {
    out.begin_object().member("p", std::int64_t(worse.priority)).key("s").begin_array();
    for (const std::string& sign : worse.signs) out.string(sign);
    out.end_array().key("r").boolean(worse.recurrence_counts).member("t", ticks(worse.newest));
    if (worse.extreme) out.key("n").number(core::decimal_text(*worse.extreme));
    out.key("l").boolean(worse.lower_is_worse).key("b").number(core::decimal_text(worse.worse_by)).end_object();
}

void write(json::Writer& out, const Decision& decision) {
    out.begin_object().member("v", std::int64_t(decision.verdict)).member("t", ticks(decision.at));
    out.member("by", decision.by).member("x", decision.reason).key("w");
    write(out, decision.seen);
    out.end_object();
}

/// Reads what write() wrote and remembers whether anything was amiss.
class Reader {
public:
    [[nodiscard]] bool sound() const noexcept { return sound_; }

    std::int64_t integer(json::Value value) {
        const auto number = value.to_integer();
        sound_ = sound_ && number.has_value();
        return number.value_or(0);
    }

    core::Instant instant(json::Value value) { return core::Instant(std::chrono::microseconds(integer(value))); }

    template <class Enum>
    Enum one_of(json::Value value, Enum last) {
        const std::int64_t number = integer(value);
        if (number >= 0 && number <= std::int64_t(last)) return Enum(number);
        sound_ = false;
        return Enum{};
    }

    std::string text(json::Value value) {
        sound_ = sound_ && value.is_string();
        return std::string(value.string());
    }

    Evidence evidence(json::Value value) {
        Evidence read;
        read.origin = {text(value["r"]), text(value["v"]), instant(value["s"])};
        read.element = text(value["e"]);
        read.concept_id = text(value["c"]);
        read.role = one_of(value["k"], EvidenceRole::context);
        read.priority = one_of(value["p"], Priority::emergent);
        read.at = instant(value["t"]);
        read.value = value["n"].to_double();
        read.sentence = text(value["x"]);
        for (const json::Value segment : value["w"].elements()) {
            read.words.push_back({text(segment[0]), one_of(segment[1], clinical::SegmentRole::rechallenge)});
        }
        return read;
    }

    WorseKey worse(json::Value value) {
        WorseKey read;
        read.priority = one_of(value["p"], Priority::emergent);
        for (const json::Value sign : value["s"].elements()) read.signs.push_back(text(sign));
        read.recurrence_counts = value["r"].boolean().value_or(false);
        read.newest = instant(value["t"]);
        read.extreme = value["n"].to_double();
        read.lower_is_worse = value["l"].boolean().value_or(false);
        read.worse_by = value["b"].to_double().value_or(0);
        return read;
    }

    Decision decision(json::Value value) {
        Decision read;
        read.verdict = one_of(value["v"], Verdict::dismissed);
        read.at = instant(value["t"]);
        read.by = text(value["by"]);
        read.reason = text(value["x"]);
        read.seen = worse(value["w"]);
        return read;
    }

private:
    bool sound_ = true;
};

}  // namespace

std::string encode(const FlagState& state) {
    json::Writer out;
    out.begin_object().member("id", state.id).member("rule", state.rule).member("v", std::int64_t(state.rule_version));
    out.member("st", std::int64_t(state.status)).member("p", std::int64_t(state.priority)).member("t", ticks(state.onset));
    out.key("e").begin_array();
    for (const Evidence& evidence : state.evidence) write(out, evidence);
    out.end_array().key("w");
    write(out, state.worse);
    if (state.decision) {
        out.key("d");
        write(out, *state.decision);
    }
    out.key("h").begin_array();
    for (const FlagHistory& entry : state.history) {
        out.begin_array().integer(ticks(entry.at)).integer(std::int64_t(entry.event));
        out.integer(std::int64_t(entry.priority)).string(entry.reason).end_array();
    }
    out.end_array().end_object();
    return out.take();
}

core::Result<FlagState> decode_flag_state(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document) return core::fail(core::ErrorKind::internal, "A stored flag is not JSON.");
    const json::Value root = document->root();
    Reader reader;
    FlagState state;
    state.id = reader.text(root["id"]);
    state.rule = reader.text(root["rule"]);
    state.rule_version = int(reader.integer(root["v"]));
    state.status = reader.one_of(root["st"], FlagStatus::retracted);
    state.priority = reader.one_of(root["p"], Priority::emergent);
    state.onset = reader.instant(root["t"]);
    for (const json::Value evidence : root["e"].elements()) state.evidence.push_back(reader.evidence(evidence));
    state.worse = reader.worse(root["w"]);
    if (const json::Value decision = root["d"]) state.decision = reader.decision(decision);
    for (const json::Value entry : root["h"].elements()) {
        state.history.push_back(
            {reader.instant(entry[0]),
             reader.one_of(entry[1], FlagEvent::reopened),
             reader.one_of(entry[2], Priority::emergent),
             reader.text(entry[3])}
        );
    }
    if (!reader.sound()) return core::fail(core::ErrorKind::internal, "A stored flag cannot be read.");
    return state;
}

}  // namespace tonus::surveillance
