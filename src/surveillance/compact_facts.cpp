#include <tonus/surveillance/compact_facts.hpp>

#include "duration.hpp"

#include <tonus/core/text.hpp>

#include <charconv>
#include <cstdlib>

namespace tonus::surveillance {
namespace {

using clinical::Fact;
using clinical::FactKind;

template <class Value>
struct PackedWord {
    std::string_view word;
    Value value;
};

constexpr PackedWord<FactKind> kinds[] = {
    {"exposure", FactKind::exposure},
    {"symptom", FactKind::symptom},
    {"measurement", FactKind::measurement},
    {"context", FactKind::context},
    {"gap", FactKind::coverage_gap},
};

constexpr PackedWord<void (*)(Fact&)> marks[] = {
    {"oral", [](Fact& f) { f.route = clinical::Route::oral; }},
    {"tube", [](Fact& f) { f.route = clinical::Route::enteral_tube; }},
    {"intrathecal", [](Fact& f) { f.route = clinical::Route::intrathecal; }},
    {"topical", [](Fact& f) { f.route = clinical::Route::topical; }},
    {"active", [](Fact& f) { f.state = clinical::ExposureState::active; }},
    {"ended", [](Fact& f) { f.state = clinical::ExposureState::ended; }},
    {"on-hold", [](Fact& f) { f.state = clinical::ExposureState::on_hold; }},
    {"planned", [](Fact& f) { f.state = clinical::ExposureState::planned; }},
    {"refuted", [](Fact& f) { f.state = clinical::ExposureState::refuted; }},
    {"absent", [](Fact& f) { f.polarity = clinical::Polarity::absent; }},
    {"uncertain", [](Fact& f) { f.certainty = clinical::Certainty::uncertain; }},
    {"mild", [](Fact& f) { f.severity = clinical::Severity::mild; }},
    {"moderate", [](Fact& f) { f.severity = clinical::Severity::moderate; }},
    {"severe", [](Fact& f) { f.severity = clinical::Severity::severe; }},
    {"worse", [](Fact& f) { f.change = clinical::Change::new_or_worse; }},
    {"unchanged", [](Fact& f) { f.change = clinical::Change::unchanged; }},
    {"better", [](Fact& f) { f.change = clinical::Change::better; }},
    {"serious", [](Fact& f) { f.serious = true; }},
    {"dechallenge", [](Fact& f) { f.dechallenge = true; }},
    {"as-needed", [](Fact& f) { f.as_needed = true; }},
};

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// `-3d`, `+12h`, `0`: an instant relative to now.
std::optional<core::Instant> instant_of(std::string_view text, core::Instant now) {
    if (text == "0") return now;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto unit = text.find_first_not_of("-.0123456789");
    if (unit == std::string_view::npos) return std::nullopt;
    const auto amount = number_of(text.substr(0, unit));
    if (!amount) return std::nullopt;
    const auto duration = duration_of(*amount, text.substr(unit));
    return duration ? std::optional(now + *duration) : std::nullopt;
}

/// Reads the words of one line into one fact; `unknown` keeps the first that means nothing.
struct Line {
    Fact fact;
    std::string_view unknown;

    void refuse(std::string_view word) {
        if (unknown.empty()) unknown = word;
    }

    void read_time(std::string_view word, core::Instant now) {
        const auto dots = word.find("..");
        const auto start = instant_of(word.substr(0, dots), now);
        if (!start) return refuse(word);
        fact.start = fact.start_latest = *start;
        if (dots == std::string_view::npos || dots + 2 == word.size()) return;
        fact.end = instant_of(word.substr(dots + 2), now);
        if (!fact.end) refuse(word);
    }

    void read_kind(std::string_view word) {
        for (const auto& known : kinds) {
            if (known.word == word) {
                fact.kind = known.value;
                return;
            }
        }
        refuse(word);
    }

    /// `name=value`; false if the word has no such form.
    bool read_pair(std::string_view word) {
        const auto equals = word.find('=');
        if (equals == std::string_view::npos) return false;
        const std::string_view name = word.substr(0, equals);
        const std::string_view value = word.substr(equals + 1);
        if (name == "product") {
            fact.product = value;
        } else if (name == "display") {
            fact.display = value;
        } else if (name == "for") {
            fact.indications.emplace_back(value);
        } else if (name == "order") {
            fact.orders.emplace_back(value);
        } else if (name == "hours") {
            for (const std::string_view hour : core::split(value, ',')) fact.hours_of_day |= 1U << unsigned(number_of(hour).value_or(0));
        } else if (name == "single") {
            fact.single_dose = number_of(value);
        } else if (name == "concentration") {
            fact.concentration = number_of(value);
        } else if (name == "tablet") {
            fact.tablet_strength = number_of(value);
        } else {
            return false;
        }
        return true;
    }

    void read_detail(std::string_view word) {
        if (word.starts_with('#')) {
            fact.qualifiers.emplace_back(word.substr(1));
            return;
        }
        for (const auto& known : marks) {
            if (known.word == word) return known.value(fact);
        }
        if (read_pair(word)) return;
        if (const auto number = number_of(word); number && !fact.value) {
            fact.value = number;
        } else if (fact.value && fact.unit.empty()) {
            fact.unit = word;
        } else {
            refuse(word);
        }
    }
};

Line read_line(std::string_view text, core::Instant now) {
    Line line;
    std::size_t position = 0;
    for (const std::string_view word : core::split(text, ' ')) {
        if (word.empty()) continue;
        if (position == 0) {
            line.read_time(word, now);
        } else if (position == 1) {
            line.read_kind(word);
        } else if (position == 2) {
            line.fact.concept_id = word;
        } else {
            line.read_detail(word);
        }
        ++position;
    }
    if (position < 3) line.refuse(text);
    return line;
}

}  // namespace

core::Result<std::vector<SourcedFact>> parse_compact_facts(std::string_view text, core::Instant now) {
    std::vector<SourcedFact> facts;
    std::size_t number = 0;
    for (const std::string_view raw : core::split(text, '\n')) {
        ++number;
        const std::string_view trimmed = core::trim(raw);
        if (trimmed.empty()) continue;
        Line line = read_line(trimmed, now);
        if (!line.unknown.empty()) {
            return core::fail(
                core::ErrorKind::invalid, "Line " + std::to_string(number) + ": \"" + std::string(line.unknown) + "\" is not understood."
            );
        }
        line.fact.element = "Fact";
        facts.push_back({{"Fact/" + std::to_string(number), "1", line.fact.start}, std::move(line.fact)});
    }
    return facts;
}

}  // namespace tonus::surveillance
