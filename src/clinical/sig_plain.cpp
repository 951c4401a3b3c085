#include "sig_plain.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace tonus::clinical {
namespace {

class PlainText {
public:
    explicit PlainText(std::string_view text) : text_(text) { plain_.text.reserve(text.size() + 8); }

    PlainSig run() {
        while (at_ < text_.size()) {
            if (!take_fraction() && !take_glued() &&
                !(begins_number() && (take_fractions() || take_days() || take_length() || take_date() || take_clock() || take_number())))
                plain_.text.push_back(text_[at_++]);
        }
        return std::move(plain_);
    }

private:
    static bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
    static bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
    [[nodiscard]] char at(std::size_t index) const { return index < text_.size() ? text_[index] : '\0'; }

    [[nodiscard]] bool begins_number() const {
        const char before = at_ == 0 ? ' ' : text_[at_ - 1];
        const bool joined = (before == '/' || before == '-') && !clock_seen_;  // "0800/1200/1600" are three times
        return is_digit(text_[at_]) && !is_digit(before) && before != '.' && before != ',' && !joined;
    }

    [[nodiscard]] std::size_t digits_at(std::size_t from) const {
        std::size_t count = 0;
        while (is_digit(at(from + count))) ++count;
        return count;
    }

    [[nodiscard]] int value_at(std::size_t from, std::size_t count) const {
        int value = 0;
        for (std::size_t i = 0; i < count && i < 6; ++i) value = 10 * value + (text_[from + i] - '0');
        return value;
    }

    /// The word that ends just before `at_`, in lower case.
    [[nodiscard]] std::string word_before() const {
        std::size_t end = at_;
        while (end > 0 && text_[end - 1] == ' ') --end;
        std::size_t begin = end;
        while (begin > 0 && is_letter(text_[begin - 1])) --begin;
        std::string word(text_.substr(begin, end - begin));
        std::transform(word.begin(), word.end(), word.begin(), [](char c) { return char(std::tolower(static_cast<unsigned char>(c))); });
        return word;
    }

    bool take_fraction() {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 3> fractions = {
            {{"\xC2\xBD", " 1/2"}, {"\xC2\xBC", " 1/4"}, {"\xC2\xBE", " 3/4"}}};
        for (const auto& [character, digits] : fractions) {
            if (!text_.substr(at_).starts_with(character)) continue;
            plain_.text += digits;
            at_ += character.size();
            return true;
        }
        return false;
    }

    /// "bidx10 days", "tidprn", "dayinstr": fields of a form set down without what parted them.
    bool take_glued() {
        if (at_ == 0 || !is_letter(text_[at_ - 1])) return false;
        if ((text_[at_] | 0x20) == 'x' && is_digit(at(at_ + 1))) {
            plain_.text += " x ";
            ++at_;
            return true;
        }
        for (const std::string_view field : {std::string_view("prn"), std::string_view("instr")}) {
            bool same = true;
            for (std::size_t i = 0; i < field.size(); ++i) same = same && char(at(at_ + i) | 0x20) == field[i];
            if (!same) continue;
            plain_.text.append(1, ' ').append(field).append(1, ' ');
            at_ += field.size();
            return true;
        }
        return false;
    }

    /// "5/7", "2/52", "3/12": so many days, weeks or months.
    bool take_length() {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 3> parts = {
            {{"7", " days "}, {"52", " weeks "}, {"12", " months "}}};
        const std::size_t count = digits_at(at_);
        const std::size_t below = at_ + count + 1;
        const std::string_view part = text_.substr(std::min(below, text_.size()), digits_at(below));
        const char after = at(below + part.size());
        if (at(at_ + count) != '/' || after == '/' || after == '.' || is_letter(after)) return false;
        for (const auto& [number, unit] : parts) {
            if (number != part) continue;
            plain_.text.append(" for ").append(text_.substr(at_, count)).append(unit);
            at_ = below + part.size();
            return true;
        }
        return false;
    }

    /// Length of "1/2" at `from`; 0 if no fraction stands there.
    [[nodiscard]] std::size_t fraction_at(std::size_t from) const {
        constexpr int highest_denominator = 4;
        const bool shape = digits_at(from) == 1 && at(from + 1) == '/' && digits_at(from + 2) == 1;
        return shape && value_at(from, 1) < value_at(from + 2, 1) && value_at(from + 2, 1) <= highest_denominator ? 3 : 0;
    }

    /// "1/2-1/2-1/2", "1/2-0-1": one for each time of the day.
    bool take_fractions() {
        if (fraction_at(at_) == 0 || at(at_ + 3) != '-' || !is_digit(at(at_ + 4))) return false;
        while (is_digit(at(at_))) {
            const std::size_t length = std::max(fraction_at(at_), digits_at(at_));
            plain_.text.append(text_.substr(at_, length));
            at_ += length;
            if (at(at_) != '-' || !is_digit(at(at_ + 1))) break;
            plain_.text += " - ";
            ++at_;
        }
        return true;
    }

    struct MonthAndDay {
        int first = 0;
        int second = 0;
        std::size_t end = 0;  ///< 0: none stands here
    };

    /// "12/1" or "1/12", with or without a year; no fraction.
    [[nodiscard]] MonthAndDay date_at(std::size_t from) const {
        constexpr int highest_denominator = 4;
        const std::size_t first = digits_at(from);
        const std::size_t second_at = from + first + 1;
        const std::size_t second = digits_at(second_at);
        if (first < 1 || first > 2 || at(from + first) != '/' || second < 1 || second > 2) return {};
        MonthAndDay date{value_at(from, first), value_at(second_at, second), second_at + second};
        if (date.first < date.second && date.second <= highest_denominator) return {};
        const std::size_t year = at(date.end) == '/' ? digits_at(date.end + 1) : 0;
        if (year > 0) date.end += year + 1;
        return date;
    }

    /// Where a second date may begin behind "-", "to" or "through"; 0 if none of these stands at `from`.
    [[nodiscard]] std::size_t behind_range_word(std::size_t from) const {
        while (at(from) == ' ') ++from;
        for (const std::string_view word : {"-", "\xE2\x80\x93", "to ", "through ", "thru ", "until "}) {
            if (!text_.substr(std::min(from, text_.size())).starts_with(word)) continue;
            from += word.size();
            while (at(from) == ' ') ++from;
            return from;
        }
        return 0;
    }

    /// Days from one date to the other, both counted; 0 if they are none. A month counts 30 days and a bit.
    static int days_between(int month, int day, int other_month, int other_day) {
        constexpr int months = 12;
        constexpr double days_in_a_month = 30.44;
        if (month < 1 || month > months || other_month < 1 || other_month > months) return 0;
        const int apart = (other_month - month + months) % months;
        const int days = int(apart * days_in_a_month + 0.5) + other_day - day + 1;
        return days;
    }

    /// "12/1-12/7": a stretch of so many days, whichever of the two is the month.
    bool take_days() {
        constexpr int longest = 200;
        const MonthAndDay from = date_at(at_);
        const std::size_t second = from.end > 0 ? behind_range_word(from.end) : 0;
        const MonthAndDay to = second > 0 ? date_at(second) : MonthAndDay{};
        if (to.end == 0) return false;
        int days = 0;
        for (const int each :
             {days_between(from.first, from.second, to.first, to.second), days_between(from.second, from.first, to.second, to.first)}) {
            if (each > 0 && each <= longest && (days == 0 || each < days)) days = each;
        }
        if (days == 0) return false;
        plain_.text += " for " + std::to_string(days) + " days ";
        at_ = to.end;
        return true;
    }

    void skip(std::size_t end) {
        plain_.text.push_back(' ');
        at_ = end;
    }

    /// "3/2/2026", "2026-03-02"; with two digits for the year, or without a year, only behind a word that a
    /// date follows, because "10/10/20" can be doses.
    bool take_date() {
        const std::size_t first = digits_at(at_);
        const std::size_t second_at = at_ + first + 1;
        const char mark = at(at_ + first);
        const std::size_t second = digits_at(second_at);
        if ((mark != '/' && mark != '-') || second < 1 || second > 2) return false;
        const std::size_t third_at = second_at + second + 1;
        const std::size_t third = at(second_at + second) == mark ? digits_at(third_at) : 0;
        if ((first == 4 && third == 2) || (first <= 2 && third == 4)) {
            skip(third_at + third);
            return true;
        }
        const std::string before = word_before();
        constexpr std::array<std::string_view, 10> leads = {
            "starting", "start", "until", "till", "beginning", "through", "thru", "ending", "date", "dated"};
        constexpr std::array<std::string_view, 7> weekdays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        const bool dated = std::find(leads.begin(), leads.end(), before) != leads.end() ||
                           std::find(weekdays.begin(), weekdays.end(), before) != weekdays.end();
        if (!dated || first > 2) return false;
        skip(third > 0 ? third_at + third : second_at + second);
        return true;
    }

    /// Length of "am", "pm", "a.m." or "p.m." at `from`; 0 if there is none.
    [[nodiscard]] std::size_t half_day_at(std::size_t from) const {
        const char half = char(std::tolower(static_cast<unsigned char>(at(from))));
        if (half != 'a' && half != 'p') return 0;
        const std::size_t dot = at(from + 1) == '.' ? 1 : 0;
        if (std::tolower(static_cast<unsigned char>(at(from + 1 + dot))) != 'm') return 0;
        const std::size_t length = 2 + dot + (dot == 1 && at(from + 3) == '.' ? 1 : 0);
        return is_letter(at(from + length)) ? 0 : length;
    }

    /// `hour` as written, before "am" or "pm" at `half`, if one stands there.
    void put_clock(int hour, std::size_t half, std::size_t end) {
        constexpr int half_a_day = 12;
        if (half < end) hour = hour % half_a_day + ((at(half) | 0x20) == 'p' ? half_a_day : 0);
        plain_.hours.push_back(hour % (2 * half_a_day));
        plain_.text += ' ';
        plain_.text += clock_word;
        plain_.text += ' ';
        at_ = end;
        clock_seen_ = true;
    }

    bool take_clock() {
        constexpr int hours = 24;
        const std::size_t count = digits_at(at_);
        std::size_t end = at_ + count;
        if (count <= 2 && value_at(at_, count) <= hours && at(end) == ':' && digits_at(end + 1) == 2) {
            end += 3;
            const std::size_t blank = at(end) == ' ' && half_day_at(end + 1) > 0 ? 1 : 0;
            put_clock(value_at(at_, count), end + blank, end + blank + half_day_at(end + blank));
            return true;
        }
        constexpr int noon = 12;
        if (count == 2 && value_at(at_, count) == noon && (at(end) | 0x20) == 'n' && !is_letter(at(end + 1))) {
            put_clock(noon, end + 1, end + 1);
            return true;
        }
        const bool at_word = word_before() == "at";
        // "1 am" can be one tablet; nobody takes eight.
        constexpr int most_taken = 4;
        const bool is_hour = at_word || clock_seen_ || value_at(at_, count) > most_taken;
        const std::size_t blank = at(end) == ' ' && is_hour ? 1 : 0;
        if (const std::size_t half = half_day_at(end + blank); count <= 2 && half > 0) {
            put_clock(value_at(at_, count), end + blank, end + blank + half);
            return true;
        }
        const int minutes = count == 4 ? value_at(at_ + 2, 2) : -1;
        const bool whole = minutes == 0 || minutes == 15 || minutes == 30 || minutes == 45;
        if (!whole || value_at(at_, 2) > hours || !(at_word || clock_seen_ || text_[at_] == '0')) return false;
        std::size_t next = end;
        while (at(next) == ' ') ++next;
        if (is_letter(at(next)) && (at(next) | 0x20) == 'm') return false;
        put_clock(value_at(at_, 2), end, end);
        return true;
    }

    /// A number and the unit glued to it; a word glued to "mg" comes off.
    bool take_number() {
        while (is_digit(at(at_)) || ((at(at_) == '.' || at(at_) == ',') && is_digit(at(at_ + 1)))) plain_.text.push_back(text_[at_++]);
        if (take_half()) return true;
        if ((at(at_) | 0x20) == 'x' && is_letter(at(at_ + 1))) {  // "3xday"
            plain_.text += " x ";
            ++at_;
            return true;
        }
        const std::size_t unit = at(at_) == ' ' ? at_ + 1 : at_;
        if ((at(unit) | 0x20) != 'm' || (at(unit + 1) | 0x20) != 'g' || !is_letter(at(unit + 2))) return true;
        const bool plural = ((at(unit + 2) | 0x20) == 's' || (at(unit + 2) | 0x20) == 'm') && !is_letter(at(unit + 3));
        if (plural) return true;
        plain_.text += " mg ";
        at_ = unit + 2;
        return true;
    }

    /// Whether `word`, in lower case, stands at `at_` in any case.
    [[nodiscard]] bool starts_with_word(std::string_view word) const {
        const std::string_view here = text_.substr(at_, word.size());
        return std::equal(here.begin(), here.end(), word.begin(), word.end(), [](char a, char b) {
            return std::tolower(static_cast<unsigned char>(a)) == b;
        });
    }

    /// "1-1/2", "1 and 1/2": what joins a whole number and a fraction becomes a blank.
    bool take_half() {
        for (const std::string_view joint : {std::string_view("-"), std::string_view(" and "), std::string_view(" & ")}) {
            const std::size_t above = at_ + joint.size();
            const bool fraction = starts_with_word(joint) && digits_at(above) == 1 && at(above + 1) == '/' && digits_at(above + 2) == 1 &&
                                  value_at(above, 1) < value_at(above + 2, 1) && value_at(above + 2, 1) <= 4;
            if (!fraction) continue;
            plain_.text += ' ';
            at_ = above;
            return true;
        }
        return false;
    }

    std::string_view text_;
    PlainSig plain_;
    std::size_t at_ = 0;
    bool clock_seen_ = false;
};

}  // namespace

PlainSig plain_sig(std::string_view text) { return PlainText(text).run(); }

}  // namespace tonus::clinical
