#include "sig_words.hpp"

#include "sig_plain.hpp"
#include "tokens.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <utility>

namespace tonus::clinical {
namespace {

constexpr double fewest_bare_milligrams = 5;  // below it, bare numbers are tablets
constexpr double hours_in_a_day = 24;
constexpr double days_in_a_week = 7;
constexpr double no_hour = -1;

constexpr std::array<std::pair<std::string_view, SigKind>, 24> kinds = {{
    {"mass", SigKind::mass},
    {"volume", SigKind::volume},
    {"form", SigKind::form},
    {"number", SigKind::number},
    {"per-day", SigKind::per_day},
    {"per-hour", SigKind::per_hour},
    {"frequency", SigKind::frequency},
    {"times-per-day", SigKind::times_per_day},
    {"every-hours", SigKind::every_hours},
    {"every-days", SigKind::every_days},
    {"time-of-day", SigKind::time_of_day},
    {"meals", SigKind::meals},
    {"then", SigKind::then},
    {"day-label", SigKind::day_label},
    {"duration", SigKind::duration},
    {"as-needed", SigKind::as_needed},
    {"maximum", SigKind::maximum},
    {"up-to", SigKind::up_to},
    {"stop", SigKind::stop},
    {"step", SigKind::step},
    {"step-target", SigKind::step_target},
    {"divided", SigKind::divided},
    {"bolus", SigKind::bolus},
    {"continuous", SigKind::continuous},
}};

constexpr std::array<std::pair<std::string_view, SigKind>, 11> more_kinds = {{
    {"separator", SigKind::separator},
    {"over", SigKind::over},
    {"ignore", SigKind::ignore},
    {"supply", SigKind::supply},
    {"dose-due", SigKind::dose_due},
    {"restated", SigKind::restated},
    {"to", SigKind::to},
    {"times-per-week", SigKind::times_per_week},
    {"day-total", SigKind::day_total},
    {"former", SigKind::former},
    {"area", SigKind::area},
}};

class ItemReader {
public:
    ItemReader(const PlainSig& plain, const SigWords& words) : text_(plain.text), hours_(plain.hours), words_(words) {
        tokenize(text_, words_.vocabulary, tokens_);
        drop_repeated_numbers();
        drop_said_twice();
    }

    std::vector<SigItem> run() {
        std::uint32_t at = 0;
        while (at < tokens_.size()) at = read(at);
        return join_ranges(join_concentrations(std::move(items_)));
    }

    /// How many parts of the body were named, once run.
    [[nodiscard]] std::optional<double> areas() const noexcept { return areas_; }

private:
    [[nodiscard]] bool is_number_word(const Token& token) const {
        if (token.kind == TokenKind::number) return true;
        const std::vector<Token> alone = {token};
        std::vector<PhraseMatch> found;
        words_.trie.match(words_.vocabulary, alone, 0, 1, found);
        return found.size() == 1 && words_.meanings[found[0].payload].kind == SigKind::number;
    }

    /// The number a token tells, written out or in digits.
    [[nodiscard]] std::optional<double> told_by(std::uint32_t at) const {
        constexpr std::size_t shortest_word = 3;  // "i" and "t" are numbers and much else
        if (tokens_[at].kind == TokenKind::number) return number_at(at);
        if (tokens_[at].end - tokens_[at].begin < shortest_word) return std::nullopt;
        std::vector<PhraseMatch> found;
        words_.trie.match(words_.vocabulary, std::span(tokens_).subspan(at, 1), 0, 1, found);
        if (found.size() != 1 || words_.meanings[found[0].payload].kind != SigKind::number) return std::nullopt;
        return words_.meanings[found[0].payload].value;
    }

    /// "2 two times", "one 1 tablet".
    void drop_said_twice() {
        for (std::uint32_t i = 1; i < tokens_.size(); ++i) {
            const bool digits_and_word = (tokens_[i - 1].kind == TokenKind::number) != (tokens_[i].kind == TokenKind::number) &&
                                         tokens_[i - 1].kind != TokenKind::punctuation && tokens_[i].kind != TokenKind::punctuation;
            if (!digits_and_word) continue;
            const auto said = told_by(i - 1);
            if (said && said == told_by(i)) tokens_.erase(tokens_.begin() + std::ptrdiff_t(i));
        }
    }

    /// "3 (three)", "three (3)": the number in brackets says it again.
    void drop_repeated_numbers() {
        for (std::size_t i = 1; i + 2 < tokens_.size(); ++i) {
            const bool bracketed = tokens_[i].mark == '(' && tokens_[i + 2].mark == ')';
            if (!bracketed || !is_number_word(tokens_[i - 1]) || !is_number_word(tokens_[i + 1])) continue;
            tokens_.erase(tokens_.begin() + std::ptrdiff_t(i), tokens_.begin() + std::ptrdiff_t(i + 3));
        }
    }

    /// Reads one piece at `at`; returns where the next begins.
    std::uint32_t read(std::uint32_t at) {
        found_.clear();
        words_.trie.match(words_.vocabulary, tokens_, at, std::uint32_t(tokens_.size()), found_);
        const auto longest = std::max_element(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.last < b.last; });
        const bool is_number = tokens_[at].kind == TokenKind::number || is_point(at);
        if (longest != found_.end() && !(is_number && longest->last == at + 1)) {
            add(*longest);
            return longest->last;
        }
        if (is_number) return read_number(at);
        if (tokens_[at].kind == TokenKind::punctuation) add_mark(tokens_[at].mark);
        if (tokens_[at].kind == TokenKind::line_end) items_.push_back({SigKind::separator});
        return at + 1;
    }

    void add_mark(char mark) {
        if (mark == '(' || mark == '[') items_.push_back({SigKind::open});
        if (mark == '#') items_.push_back({SigKind::supply});
        if (mark == ')' || mark == ']') items_.push_back({SigKind::close});
        if (mark == ',' || mark == ';' || mark == '.' || mark == ':' || mark == '+' || mark == '&') {
            items_.push_back({SigKind::separator});
        }
    }

    /// ".5": a point that a number follows at once.
    [[nodiscard]] bool is_point(std::uint32_t at) const {
        return tokens_[at].mark == '.' && at + 1 < tokens_.size() && tokens_[at + 1].kind == TokenKind::number &&
               tokens_[at].end == tokens_[at + 1].begin && (at == 0 || tokens_[at - 1].end != tokens_[at].begin);
    }

    [[nodiscard]] double number_at(std::uint32_t at) const {
        std::string digits(text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin));
        const std::size_t comma = digits.find(',');
        const bool thousands = comma != std::string::npos && digits.size() - comma == 4;
        if (thousands) digits.erase(comma, 1);
        if (comma != std::string::npos && !thousands) digits[comma] = '.';
        return std::strtod(digits.c_str(), nullptr);
    }

    [[nodiscard]] bool is_fraction(std::uint32_t at) const {
        if (at + 2 >= tokens_.size() || tokens_[at].kind != TokenKind::number) return false;
        const bool slashed = tokens_[at + 1].mark == '/' && tokens_[at + 2].kind == TokenKind::number &&
                             tokens_[at].end == tokens_[at + 1].begin && tokens_[at + 1].end == tokens_[at + 2].begin;
        return slashed && number_at(at) < number_at(at + 2) && number_at(at + 2) <= 4;
    }

    std::uint32_t read_number(std::uint32_t at) {
        double value = 0;
        if (is_point(at)) {
            value = std::strtod(
                ("0." + std::string(text_.substr(tokens_[at + 1].begin, tokens_[at + 1].end - tokens_[at + 1].begin))).c_str(), nullptr
            );
            at += 2;
        } else if (is_fraction(at)) {
            value = number_at(at) / number_at(at + 2);
            at += 3;
        } else {
            value = number_at(at++);
            if (at < tokens_.size() && is_fraction(at)) {
                value += number_at(at) / number_at(at + 2);
                at += 3;
            }
        }
        items_.push_back({SigKind::number, value, value, false});
        return at;
    }

    void add(const PhraseMatch& match) {
        const SigMeaning& meaning = words_.meanings[match.payload];
        std::vector<double> numbers;
        for (std::uint32_t i = match.first; i < match.last; ++i) {
            if (tokens_[i].kind == TokenKind::number) numbers.push_back(number_at(i));
        }
        SigItem item{meaning.kind, meaning.value, meaning.value, false};
        fill(item, numbers);
        if (item.kind == SigKind::time_of_day) item.high = hour_in(match);
        if (item.kind == SigKind::area) {
            areas_ = areas_.value_or(0) + item.value;
        } else {
            items_.push_back(item);
        }
    }

    /// The hour that a phrase names by the clock.
    double hour_in(const PhraseMatch& match) {
        double hour = no_hour;
        for (std::uint32_t i = match.first; i < match.last; ++i) {
            if (hours_.empty() || text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin) != clock_word) continue;
            hour = hours_.front();
            hours_ = hours_.subspan(1);
        }
        return hour;
    }

    static void fill(SigItem& item, const std::vector<double>& numbers) {
        const double first = numbers.empty() ? 1 : numbers.front();
        const double last = numbers.empty() ? 1 : numbers.back();
        if (item.kind == SigKind::per_day && !numbers.empty() && first != hours_in_a_day) item.kind = SigKind::none;
        if (item.kind == SigKind::mass) item.micro = item.value < 1;
        if (item.kind == SigKind::times_per_day) item = {SigKind::frequency, first, last, false};
        if (item.kind == SigKind::times_per_week) item = {SigKind::frequency, first / days_in_a_week, last / days_in_a_week, false};
        if (item.kind == SigKind::every_hours && first > 0 && last > 0) {
            item = {SigKind::frequency, hours_in_a_day / std::max(first, last), hours_in_a_day / std::min(first, last), false};
        }
        if (item.kind == SigKind::every_days && first > 0) item = {SigKind::frequency, 1 / first, 1 / first, false};
        if (item.kind == SigKind::duration) item.value *= first;
        if (item.kind == SigKind::then && !numbers.empty()) item.value *= first;
        if (item.kind == SigKind::divided && !numbers.empty()) item.value = first;
        if (item.kind == SigKind::area && !numbers.empty()) item.value *= first;
        if (item.kind == SigKind::day_label) item.value = numbers.size() > 1 ? last - first + 1 : 0;
    }

    /// "10 mg / 5 mL", "5 mg per mL": a mass over a volume.
    static std::vector<SigItem> join_concentrations(std::vector<SigItem> items) {
        std::vector<SigItem> joined;
        const auto kind_at = [&](std::size_t i) { return i < items.size() ? items[i].kind : SigKind::none; };
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool mass = kind_at(i) == SigKind::number && kind_at(i + 1) == SigKind::mass && kind_at(i + 2) == SigKind::over;
            const bool several = mass && kind_at(i + 3) == SigKind::number && kind_at(i + 4) == SigKind::volume;
            if (!several && !(mass && kind_at(i + 3) == SigKind::volume)) {
                joined.push_back(items[i]);
                continue;
            }
            const double volume = several ? items[i + 3].value * items[i + 4].value : items[i + 3].value;
            const double mass_mg = items[i].value * items[i + 1].value;
            joined.push_back({SigKind::concentration, volume > 0 ? mass_mg / volume : 0, 0, items[i + 1].micro});
            i += several ? 4 : 3;
        }
        return joined;
    }

    static bool joins_row(SigKind kind) { return kind == SigKind::to || kind == SigKind::over || kind == SigKind::separator; }

    /// "10-10-20 mg", "10/10/20 mg": one number for each time of the day, three or four of them. Returns how
    /// many numbers stand at `i`, or 0.
    static std::size_t doses_in_a_row(const std::vector<SigItem>& items, std::size_t i) {
        std::size_t count = 0;
        while (i + 2 * count < items.size() && items[i + 2 * count].kind == SigKind::number) {
            ++count;
            const std::size_t between = i + 2 * count - 1;
            if (between >= items.size() || !joins_row(items[between].kind)) break;
        }
        return count >= 3 ? count : 0;
    }

    static void add_row(std::vector<SigItem>& joined, const std::vector<SigItem>& items, std::size_t i, std::size_t count) {
        const std::size_t behind = i + 2 * count - 1;
        const bool has_unit = behind < items.size() && (items[behind].kind == SigKind::mass || items[behind].kind == SigKind::form);
        bool milligrams = true;
        for (std::size_t n = 0; n < count; ++n) milligrams = milligrams && items[i + 2 * n].value >= fewest_bare_milligrams;
        const SigItem bare{milligrams ? SigKind::mass : SigKind::form, 1, 1, false};
        const SigItem unit = has_unit ? items[behind] : bare;
        for (std::size_t n = 0; n < count; ++n) {
            joined.push_back(items[i + 2 * n]);
            joined.push_back(unit);
            joined.push_back({SigKind::time_of_day, 0, no_hour, false});
        }
    }

    /// "10 mg/10 mg/20 mg", "1 tab - 1 tab - 2 tabs": the same with the unit each time. Returns how many, or 0.
    static std::size_t amounts_in_a_row(const std::vector<SigItem>& items, std::size_t i) {
        std::size_t count = 0;
        for (std::size_t at = i; at + 1 < items.size(); at += 3) {
            const SigKind unit = items[at + 1].kind;
            const bool same = (unit == SigKind::mass || unit == SigKind::form) && unit == items[i + 1].kind;
            if (items[at].kind != SigKind::number || !same) break;
            ++count;
            if (at + 2 >= items.size() || !joins_row(items[at + 2].kind)) break;
        }
        return count >= 3 ? count : 0;
    }

    /// "3 to 4 times a day", "tid-qid": how many items at `i` tell a range of frequencies, or 0.
    static std::size_t frequency_range(const std::vector<SigItem>& items, std::size_t i) {
        const bool opens = items[i].kind == SigKind::number || items[i].kind == SigKind::frequency;
        if (!opens || i + 1 >= items.size()) return 0;
        const bool worded = is_range_word(items[i + 1].kind);
        const std::size_t second = i + (worded ? 2 : 1);
        const bool closes = second < items.size() && items[second].kind == SigKind::frequency && items[second].value > items[i].value;
        const bool counts = items[i].value > 1 && (worded || items[i].kind == SigKind::frequency);
        return closes && counts ? second - i + 1 : 0;
    }

    /// "1 to 2", "10 - 20 mg": two numbers with a range word between.
    static std::vector<SigItem> join_ranges(std::vector<SigItem> items) {
        std::vector<SigItem> joined;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (const std::size_t count = doses_in_a_row(items, i); count > 0) {
                add_row(joined, items, i, count);
                i += 2 * count - 1;
                if (i < items.size() && items[i].kind != SigKind::mass && items[i].kind != SigKind::form) --i;
                continue;
            }
            if (const std::size_t count = amounts_in_a_row(items, i); count > 0) {
                for (std::size_t n = 0; n < count; ++n) {
                    joined.push_back(items[i + 3 * n]);
                    joined.push_back(items[i + 3 * n + 1]);
                    joined.push_back({SigKind::time_of_day, 0, no_hour, false});
                }
                i += 3 * count - 2;
                continue;
            }
            if (const std::size_t count = frequency_range(items, i); count > 0) {
                joined.push_back({SigKind::frequency, items[i].value, items[i + count - 1].high, false});
                i += count - 1;
                continue;
            }
            const bool range = i + 2 < items.size() && items[i].kind == SigKind::number && is_range_word(items[i + 1].kind) &&
                               items[i + 2].kind == SigKind::number && items[i + 2].value > items[i].value;
            if (range) {
                joined.push_back({SigKind::number, items[i].value, items[i + 2].value, false});
                i += 2;
            } else if (items[i].kind != SigKind::to && items[i].kind != SigKind::over) {
                joined.push_back(items[i]);
            }
        }
        return joined;
    }

    static bool is_range_word(SigKind kind) { return kind == SigKind::to || kind == SigKind::step_target; }

    std::string_view text_;
    std::span<const int> hours_;  ///< of the times on the clock still to come
    const SigWords& words_;
    std::vector<Token> tokens_;
    std::vector<PhraseMatch> found_;
    std::vector<SigItem> items_;
    std::optional<double> areas_;
};

}  // namespace

std::optional<SigKind> sig_kind_named(std::string_view name) {
    for (const auto& [known, kind] : kinds) {
        if (known == name) return kind;
    }
    for (const auto& [known, kind] : more_kinds) {
        if (known == name) return kind;
    }
    return std::nullopt;
}

std::vector<std::string_view> sig_kind_names() {
    std::vector<std::string_view> names;
    for (const auto& [name, kind] : kinds) names.push_back(name);
    for (const auto& [name, kind] : more_kinds) names.push_back(name);
    return names;
}

std::optional<double> areas_named(std::string_view text, const SigWords& words) {
    const PlainSig plain = plain_sig(text);
    ItemReader reader(plain, words);
    (void)reader.run();
    return reader.areas();
}

std::vector<SigItem> sig_items(std::string_view text, const SigWords& words) {
    const PlainSig plain = plain_sig(text);
    return ItemReader(plain, words).run();
}

}  // namespace tonus::clinical
