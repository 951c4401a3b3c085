#include "slip.hpp"

#include <algorithm>
#include <array>

namespace tonus::clinical {
namespace {

constexpr std::size_t shortest_with_letter_doubled = 3;
constexpr std::size_t shortest_with_letter_changed = 4;
constexpr std::size_t shortest_with_letter_dropped = 5;

/// Letters that stand for the same sound, or for vowels, which are written for one another.
constexpr std::array<std::string_view, 5> alike = {"aeiouy", "ck", "cs", "sz", "gj"};

/// What lies around a key of a keyboard of English-speaking countries.
constexpr std::array<std::string_view, 26> next_keys = {"qwsz",   "vghn",  "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko",
                                                        "huikmn", "jiolm", "kop",  "njk",    "bhjm", "iklp",   "ol",     "wa",     "edft",
                                                        "awedxz", "rfgy",  "yhji", "cfgb",   "qase", "zsdc",   "tghu",   "asx"};

bool sounds_alike(char a, char b) noexcept {
    return std::any_of(alike.begin(), alike.end(), [&](std::string_view letters) {
        return letters.find(a) != std::string_view::npos && letters.find(b) != std::string_view::npos;
    });
}

bool lies_beside(char written, char meant) noexcept {
    if (meant < 'a' || meant > 'z') return false;
    return next_keys[std::size_t(meant - 'a')].find(written) != std::string_view::npos;
}

Slip slip_of_same_length(std::string_view written, std::string_view meant) noexcept {
    const std::size_t at = std::size_t(std::mismatch(written.begin(), written.end(), meant.begin()).first - written.begin());
    if (at == written.size()) return Slip::none;
    if (written.substr(at + 1) == meant.substr(at + 1)) {
        if (sounds_alike(written[at], meant[at])) return Slip::sounded;
        return lies_beside(written[at], meant[at]) ? Slip::pressed : Slip::none;
    }
    const bool swapped = at + 1 < written.size() && written[at] == meant[at + 1] && written[at + 1] == meant[at] &&
                         written.substr(at + 2) == meant.substr(at + 2);
    return swapped ? Slip::swapped : Slip::none;
}

/// `longer` has one letter more.
bool has_one_more(std::string_view longer, std::string_view shorter, std::size_t at) noexcept {
    return longer.substr(at + 1) == shorter.substr(at);
}

}  // namespace

Slip slip_between(std::string_view written, std::string_view meant) noexcept {
    if (written.empty() || meant.empty() || written[0] != meant[0]) return Slip::none;
    if (meant.size() < shortest_with_letter_doubled) return Slip::none;
    if (written.size() == meant.size())
        return meant.size() < shortest_with_letter_changed ? Slip::none : slip_of_same_length(written, meant);
    const bool added = written.size() == meant.size() + 1;
    if (!added && written.size() + 1 != meant.size()) return Slip::none;
    const std::string_view longer = added ? written : meant;
    const std::string_view shorter = added ? meant : written;
    const std::size_t at = std::size_t(std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    if (!has_one_more(longer, shorter, at)) return Slip::none;
    // Of two letters that are the same, the second is the one that differs.
    if (longer[at] == longer[at - 1]) return added || meant.size() >= shortest_with_letter_changed ? Slip::doubled : Slip::none;
    return !added && meant.size() >= shortest_with_letter_dropped ? Slip::dropped : Slip::none;
}

}  // namespace tonus::clinical
