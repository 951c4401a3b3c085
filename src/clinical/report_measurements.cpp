#include "report_facts.hpp"
#include "report_scope.hpp"
#include "written_date.hpp"

#include <tonus/clinical/units.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

namespace tonus::clinical {
namespace {

constexpr std::uint32_t furthest_number = 4;  // tokens from the name
constexpr std::uint32_t longest_date = 7;     // tokens

/// Does the name of a measurement stand so near before the number that it is its own?
bool has_name(const ReportWriter& writer, const Sentence& sentence, std::uint32_t number) {
    return std::any_of(sentence.measurements.begin(), sentence.measurements.end(), [&](const MeasurementName& name) {
        if (name.first > number || number > name.last + furthest_number) return false;
        if (number < name.last) return true;
        // "RR 18 34.2C": the first number is the name's.
        return std::none_of(writer.tokens.begin() + name.last, writer.tokens.begin() + number, [](const Token& token) {
            return token.kind == TokenKind::number;
        });
    });
}

/// The number that belongs to a measurement's name.
class NumberReader {
public:
    NumberReader(const ReportWriter& writer, const Sentence& sentence, const MeasurementName& name)
        : writer_(writer),
          lexicon_(writer.state.lexicon),
          sentence_(sentence),
          name_(name),
          measured_(writer.state.concepts[name.meaning->concept_index]),
          words_(lexicon_.measurements.at(name.meaning->concept_index)) {}

    void add() {
        if (measured_.value_form == "date") return add_date();
        if (is_flagged("sum")) return add_sum();
        add_number(find_number());
    }

    /// The name is a finding's: its number may stand behind a comma, and is none where another name or a word of its own claims it.
    void add_behind_finding() {
        const bool apart = mark_at(name_.last) == ',' && is_between(name_.last + 1);
        const auto number = find_number(apart ? 1 : 0);
        if (number && !has_name(writer_, sentence_, *number) && !counts_something(*number)) add_number(number);
    }

private:
    [[nodiscard]] bool is_flagged(std::string_view flag) const {
        const auto& flags = name_.meaning->qualifiers;
        return std::find(flags.begin(), flags.end(), flag) != flags.end();
    }

    /// "E2 V2 M5": the name holds the parts of the score.
    void add_sum() {
        double total = 0;
        for (std::uint32_t at = name_.first; at < name_.last; ++at) total += is_number(at) ? double(writer_.tokens[at].amount) : 0;
        const CanonicalValue told = to_canonical(writer_.state.units, measured_, total, "");
        if (told.problem != UnitProblem::none || is_told_of_else(name_.last)) return;
        add_fact(measured_, told.value, writer_.tokens[name_.first].begin, writer_.tokens[name_.last - 1].end);
    }

    void add_number(std::optional<std::uint32_t> number) {
        if (!number || is_told_of_else(*number) || is_range(*number)) return;
        if (is_flagged("out-of") && !has_total(*number)) return;
        if (words_.pair && mark_at(*number + 1) == '/') {
            add_value(measured_, *number);
            if (is_number(*number + 2)) add_value(writer_.state.concepts[*words_.pair], *number + 2);
            return;
        }
        add_value(measured_, *number);
    }

    [[nodiscard]] bool is_number(std::uint32_t at) const { return at < sentence_.last && writer_.tokens[at].kind == TokenKind::number; }
    [[nodiscard]] char mark_at(std::uint32_t at) const { return at < sentence_.last ? writer_.tokens[at].mark : '\0'; }

    [[nodiscard]] bool is_between(std::uint32_t at) const {
        return at < sentence_.last && lexicon_.between.holds(writer_.tokens[at].symbol);
    }

    /// "Hypotension, 75 yo": the word right behind is neither a unit nor an everyday one.
    [[nodiscard]] bool counts_something(std::uint32_t number) const {
        const std::uint32_t behind = number + 1;
        if (behind >= sentence_.last || writer_.tokens[behind].kind != TokenKind::word) return false;
        return !writer_.state.units.known(unit_behind(number)) && !lexicon_.english.holds(writer_.tokens[behind].symbol);
    }

    /// The first number behind the name with nothing but fillers between, the first `passed` tokens aside.
    [[nodiscard]] std::optional<std::uint32_t> find_number(std::uint32_t passed = 0) const {
        for (std::uint32_t at = name_.last + passed; at < sentence_.last && at <= name_.last + furthest_number; ++at) {
            if (writer_.tokens[at].clock) continue;  // "BP 10:00 120/80"
            if (is_number(at)) return at;
            if (!is_between(at)) return std::nullopt;
        }
        return std::nullopt;
    }

    /// "Next refill due 3 Dec 2026".
    void add_date() {
        for (std::uint32_t from = name_.last; from < sentence_.last && from <= name_.last + furthest_number; ++from) {
            if (const auto date = date_from(from)) {
                if (is_unreal(from)) return;
                Fact& fact = add_text_fact(writer_, sentence_, measured_.slug);
                set_time(fact, *date);
                fact.words = segments_of(writer_, sentence_);
                return;
            }
        }
    }

    /// The longest run of words from here on that is a date; a year or a month alone is none.
    [[nodiscard]] std::optional<FactTime> date_from(std::uint32_t from) const {
        const std::uint32_t furthest = std::min(sentence_.last, from + longest_date);
        for (std::uint32_t last = furthest; last > from; --last) {
            const std::size_t begin = writer_.tokens[from].begin;
            const auto date = written_date(writer_.text.substr(begin, writer_.tokens[last - 1].end - begin));
            if (date && date->start_latest - date->start < std::chrono::hours(24)) return date;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool comma_between(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (writer_.tokens[at].mark == ',') return true;
        }
        return false;
    }

    /// "Not sure if it matters but", "we were warned and sure enough": what follows was measured.
    [[nodiscard]] bool turns_between(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t at = first; at < last; ++at) {
            if (lexicon_.plays(writer_.tokens[at], WordRole::contrast)) return true;
            // "This could happen and his pulse was 32": whose it is begins a clause.
            const bool begins = at + 2 == last && lexicon_.plays(writer_.tokens[at + 1], WordRole::owner);
            if (begins && lexicon_.plays(writer_.tokens[at], WordRole::joint)) return true;
        }
        return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
            return hit.kind() == Trigger::event && hit.first >= first && hit.last <= last;
        });
    }

    /// A goal, a condition, somebody else, or the past.
    [[nodiscard]] bool is_told_of_else(std::uint32_t number) const {
        if (is_unreal(number)) return true;
        const std::uint32_t from = std::max(sentence_.first, name_.first >= 3 ? name_.first - 3 : 0);
        for (std::uint32_t at = from; at < number; ++at) {
            const bool sign = writer_.tokens[at].mark == '>' || writer_.tokens[at].mark == '<';
            if (sign && at < name_.first) continue;
            if (lexicon_.targets.holds(writer_.tokens[at].symbol) && !(words_.bounds && sign)) return true;
        }
        return false;
    }

    [[nodiscard]] bool is_unreal(std::uint32_t number) const {
        if (name_.of_other) return true;
        for (const TriggerHit& hit : sentence_.triggers) {
            const bool before = hit.first < number;
            const bool beside = hit.first < number + 4;
            const Trigger kind = hit.kind();
            const bool masked = kind == Trigger::mask && hit.first < name_.last && name_.first < hit.last;
            // "GP says BP 84/50": what somebody measured is no guess.
            const bool reaches = kind == Trigger::hypothetical && !has_flag(hit, "behind") && !has_flag(hit, "person");
            // "It looks as if his pulse was 32".
            const bool likened = kind == Trigger::condition && hit.first > sentence_.first &&
                                 lexicon_.plays(writer_.tokens[hit.first - 1], WordRole::comparing);
            if (likened) continue;
            // "Told to call if worse, today RR 6": what stands behind a comma was measured, unless a bound is set.
            const bool imagined = reaches || kind == Trigger::condition || kind == Trigger::question;
            const bool apart = comma_between(hit.last, name_.first) || turns_between(hit.last, name_.first);
            const bool unreal = (imagined && (words_.bounds || !apart)) || masked;
            if ((before && unreal) || (beside && kind == Trigger::history && !has_flag(hit, "chronic"))) return true;
        }
        return false;
    }

    /// "90-100": which of them is not told.
    [[nodiscard]] bool is_range(std::uint32_t number) const { return mark_at(number + 1) == '-' && is_number(number + 2); }

    /// "7/10", "7 out of 10".
    [[nodiscard]] bool has_total(std::uint32_t number) const {
        const bool slash = mark_at(number + 1) == '/' && is_number(number + 2);
        return slash || (is_number(number + 3) && writer_.tokens[number + 3].amount == 10);
    }

    /// The letters and signs right behind a number, as far as a blank: "C", "%", "mL/min".
    [[nodiscard]] std::string_view unit_behind(std::uint32_t number) const {
        std::size_t begin = writer_.tokens[number].end;
        const std::string_view text = writer_.text;
        while (begin < text.size() && text[begin] == ' ') ++begin;
        if (text.substr(begin).starts_with("\xC2\xB0")) begin += 2;
        std::size_t end = begin;
        while (end < text.size() && text[end] != ' ' && text[end] != ',' && text[end] != ';' && text[end] != '\n') ++end;
        while (end > begin && (text[end - 1] == '.' || text[end - 1] == ')')) --end;
        return text.substr(begin, end - begin);
    }

    /// "HR 40s" is in the middle of its ten, "CK 12k" thousands.
    [[nodiscard]] std::optional<double> rounded_amount(std::uint32_t number) const {
        const Token& token = writer_.tokens[number];
        const std::string_view behind = writer_.text.substr(token.end, 2);
        const bool ends = behind.size() == 1 || (behind.size() == 2 && (behind[1] < 'a' || behind[1] > 'z'));
        if (!ends) return std::nullopt;
        const auto amount = double(token.amount);
        constexpr double middle = 5;
        constexpr double thousand = 1000;
        if (behind[0] == 's' && amount >= 10 && std::fmod(amount, 10) == 0) return amount + middle;
        if (words_.bounds && (behind[0] == 'k' || behind[0] == 'K')) return amount * thousand;
        return std::nullopt;
    }

    /// As written, else in the first of the usual units in which it can be true.
    [[nodiscard]] std::optional<double> canonical(const Concept& measured, std::uint32_t number) const {
        const auto amount = double(writer_.tokens[number].amount);
        const UnitTable& units = writer_.state.units;
        if (const auto rounded = rounded_amount(number)) {
            const CanonicalValue told = to_canonical(units, measured, *rounded, measured.unit);
            return told.problem == UnitProblem::none ? std::optional(told.value) : std::nullopt;
        }
        if (const std::string_view unit = unit_behind(number); !unit.empty() && units.known(unit)) {
            const CanonicalValue told = to_canonical(units, measured, amount, unit);
            return told.problem == UnitProblem::none ? std::optional(told.value) : std::nullopt;
        }
        if (words_.bare_units.empty()) {
            const CanonicalValue bare = to_canonical(units, measured, amount, "");
            return bare.problem == UnitProblem::none ? std::optional(bare.value) : std::nullopt;
        }
        for (const std::string& unit : words_.bare_units) {
            const CanonicalValue bare = to_canonical(units, measured, amount, unit);
            if (bare.problem == UnitProblem::none) return bare.value;
        }
        return std::nullopt;
    }

    /// "1+" and its like stand in the measurement's scale.
    [[nodiscard]] std::optional<double> on_scale(const Concept& measured, std::uint32_t number) const {
        if (mark_at(number + 1) != '+') return std::nullopt;
        const Token& token = writer_.tokens[number];
        const std::string answer(writer_.text.substr(token.begin, writer_.tokens[number + 1].end - token.begin));
        for (const auto& [known, value] : measured.scale) {
            if (known == answer) return value;
        }
        return std::nullopt;
    }

    void add_value(const Concept& measured, std::uint32_t number) {
        auto value = on_scale(measured, number);
        if (!value) value = canonical(measured, number);
        const Token& token = writer_.tokens[number];
        if (value) add_fact(measured, *value, token.begin, token.end);
    }

    /// Bytes `begin` to `end` of the text tell the value.
    void add_fact(const Concept& measured, double value, std::uint32_t begin, std::uint32_t end) {
        Fact& fact = add_text_fact(writer_, sentence_, measured.slug);
        fact.kind = FactKind::measurement;
        fact.value = value;
        fact.unit = measured.unit;
        fact.display = std::string(writer_.text.substr(begin, end - begin));
        fact.words = segments_of(writer_, sentence_);
    }

    const ReportWriter& writer_;
    const Lexicon& lexicon_;
    const Sentence& sentence_;
    const MeasurementName& name_;
    const Concept& measured_;
    const MeasurementWords& words_;
};

/// "40.2C and rigid": a number whose unit alone says what was measured.
void add_unnamed(const ReportWriter& writer, const Sentence& sentence) {
    for (std::uint32_t at = sentence.first; at + 1 < sentence.last; ++at) {
        const Token& number = writer.tokens[at];
        const Token& unit = writer.tokens[at + 1];
        if (number.kind != TokenKind::number || unit.begin != number.end || has_name(writer, sentence, at)) continue;
        const std::string_view text = writer.text.substr(number.end);
        std::optional<std::size_t> told;  // once of each concept
        for (const TellingUnit& telling : writer.state.lexicon.telling_units) {
            const std::string& each = telling.unit;
            const bool written =
                text.starts_with(each) && (text.size() == each.size() || !std::isalnum(static_cast<unsigned char>(text[each.size()])));
            if (!written || told == telling.concept_index) continue;
            told = telling.concept_index;
            PhraseMeaning meaning;
            meaning.layer = Layer::measurement;
            meaning.concept_index = telling.concept_index;
            NumberReader(writer, sentence, MeasurementName{at, at, &meaning}).add();
        }
    }
}

/// Can the words of a finding carry the number that was measured? What is denied, imagined or past has none.
bool is_told_now(const Mention& mention) {
    return !mention.negated && !mention.hypothetical && !mention.history && !mention.of_other && !mention.indication;
}

/// "Sinus bradycardia, rate 36", "hypotensive 82/40": the number behind a finding is its measurement; the finding stays.
void add_behind_findings(const ReportWriter& writer, const Sentence& sentence) {
    const auto& measured = writer.state.lexicon.measured_findings;
    for (const Mention& mention : sentence.mentions) {
        if (!is_told_now(mention)) continue;
        const std::size_t finding = mention.meaning->concept_index;
        auto each = std::lower_bound(measured.begin(), measured.end(), MeasuredFinding{finding, 0});
        for (; each != measured.end() && each->finding == finding; ++each) {
            PhraseMeaning meaning;
            meaning.layer = Layer::measurement;
            meaning.concept_index = each->measurement;
            NumberReader(writer, sentence, MeasurementName{mention.first, mention.last, &meaning}).add_behind_finding();
        }
    }
}

constexpr std::size_t most_measurements = 60;  // of one text: bounds the facts of a long one

}  // namespace

void add_measurements(const ReportWriter& writer, const Sentence& sentence) {
    const bool number = sentence.written.has(TokenKind::number);
    if (!number && sentence.measurements.empty()) return;
    const auto is_measurement = [](const Fact& fact) { return fact.kind == FactKind::measurement; };
    const bool many = writer.facts.size() >= most_measurements;
    if (many && std::size_t(std::count_if(writer.facts.begin(), writer.facts.end(), is_measurement)) >= most_measurements) return;
    for (const MeasurementName& name : sentence.measurements) NumberReader(writer, sentence, name).add();
    if (!number) return;
    add_unnamed(writer, sentence);
    add_behind_findings(writer, sentence);
}

}  // namespace tonus::clinical
