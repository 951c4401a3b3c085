#include "story.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhir/time.hpp>

#include <charconv>

namespace tonus::demo {
namespace {

/// The first word of `text`, taken off it.
std::string_view take_word(std::string_view& text) {
    const auto space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    text = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    return word;
}

}  // namespace

core::Result<void> Teller::tell(json::Value value, json::Writer& out) {
    if (value.is_object()) {
        out.begin_object();
        for (const json::Member& member : value.members()) {
            out.key(member.key);
            if (auto told = tell(member.value(), out); !told) return told;
        }
        out.end_object();
        return {};
    }
    if (value.is_array()) {
        out.begin_array();
        for (const json::Value element : value.elements()) {
            if (auto told = tell(element, out); !told) return told;
        }
        out.end_array();
        return {};
    }
    if (value.is_string()) return tell_string(value.string(), out);
    out.value(value);
    return {};
}

core::Result<void> Teller::tell_string(std::string_view text, json::Writer& out) {
    const bool number = text.starts_with("{{number ") || text.starts_with("{{step ");
    std::string told;
    while (!text.empty()) {
        const auto open = text.find("{{");
        told += text.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = text.find("}}", open);
        if (close == std::string_view::npos) {
            return core::fail(core::ErrorKind::invalid, "A placeholder is not closed: " + std::string(text));
        }
        auto replaced = replace(text.substr(open + 2, close - open - 2));
        if (!replaced) return core::fail(std::move(replaced.error()));
        told += *replaced;
        text.remove_prefix(close + 2);
    }
    if (number) {
        out.number(told);
    } else {
        out.string(told);
    }
    return {};
}

core::Result<std::string> Teller::replace(std::string_view placeholder) {
    std::string_view rest = placeholder;
    const std::string_view name = take_word(rest);
    if (name == "patient") return std::string(telling_.patient_id);
    if (name == "day") return date(rest);
    if (name == "time") {
        const bool has_day = rest.find(' ') != std::string_view::npos;
        const std::string day = date(has_day ? take_word(rest) : std::string_view());
        return day + "T" + std::string(rest) + ":00Z";
    }
    if (name == "pick" || name == "number") return pick(rest);
    if (name == "step") return step(rest);
    return core::fail(core::ErrorKind::invalid, "Unknown placeholder {{" + std::string(placeholder) + "}}.");
}

std::string Teller::pick(std::string_view choices) {
    const auto pieces = core::split(choices, '|');
    return std::string(pieces[random_() % pieces.size()]);
}

std::string Teller::step(std::string_view choices) const {
    const auto pieces = core::split(choices, '|');
    return std::string(pieces[telling_.index * pieces.size() / telling_.count]);
}

std::string Teller::date(std::string_view days) const {
    int day = telling_.day;
    if (!days.empty()) std::from_chars(days.data(), days.data() + days.size(), day);
    return fhir::format_date(telling_.now + std::chrono::days(day));
}

}  // namespace tonus::demo
