#include "value_reader.hpp"

#include <tonus/search/extract.hpp>

#include <algorithm>
#include <array>

// http://hl7.org/fhir/R4/search.html#string

namespace tonus::search {
namespace {

constexpr std::array<std::string_view, 5> name_parts{"text", "family", "given", "prefix", "suffix"};
constexpr std::array<std::string_view, 7> address_parts{"text", "line", "city", "district", "state", "postalCode", "country"};
constexpr std::array<std::string_view, 1> concept_parts{"text"};

// Each further way to find a family name holds the rest of it, so that a page of words would be held as often as it has words.
constexpr std::size_t most_later_words = 32;

bool may_have_punctuation(std::string_view folded) {
    return std::any_of(folded.begin(), folded.end(), [](char c) { return c != ' ' && (c < '0' || c > '9') && (c < 'a' || c > 'z'); });
}

}  // namespace

void ValueReader::add_text(std::string_view text, std::vector<Value>& out) const {
    if (text.empty()) return;
    const std::string_view whole = folded(text);
    out.emplace_back(StringValue{whole, text});
    if (!may_have_punctuation(whole)) return;
    const std::string bare = without_punctuation(whole);
    if (!bare.empty() && bare != whole) out.emplace_back(StringValue{keep(bare), {}});
}

void ValueReader::read_later_words(std::string_view family, std::vector<Value>& out) const {
    const std::string_view words = keep(without_punctuation(folded(family)));
    std::size_t blank = words.find(' ');
    for (std::size_t count = 0; blank != words.npos && count < most_later_words; ++count) {
        out.emplace_back(StringValue{words.substr(blank + 1), {}});
        blank = words.find(' ', blank + 1);
    }
}

void ValueReader::add_texts(json::Value object, std::span<const std::string_view> members, std::vector<Value>& out) const {
    for (const json::Member& member : object.members()) {
        if (std::find(members.begin(), members.end(), member.key) == members.end()) continue;
        add_text(member.value().string(), out);
        for (const json::Value element : member.value().elements()) add_text(element.string(), out);
    }
}

void ValueReader::read_string(const fhirpath::Item& item, std::vector<Value>& out) const {
    if (item.kind() == fhirpath::ItemKind::string) return add_text(keep(item.string()), out);
    if (item.value().is_string()) return add_text(item.value().string(), out);
    if (is_a(item, types_.human_name)) {
        add_texts(item.value(), name_parts, out);
        return read_later_words(item.value()["family"].string(), out);
    }
    if (is_a(item, types_.address)) return add_texts(item.value(), address_parts, out);
    if (is_a(item, types_.codeable_concept)) {
        add_texts(item.value(), concept_parts, out);
        for (const json::Value coding : item.value()["coding"].elements()) add_text(coding["display"].string(), out);
    }
}

}  // namespace tonus::search
