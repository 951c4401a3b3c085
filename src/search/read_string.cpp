#include "value_reader.hpp"

#include <algorithm>
#include <array>

// http://hl7.org/fhir/R4/search.html#string

namespace tonus::search {
namespace {

constexpr std::array<std::string_view, 5> name_parts{"text", "family", "given", "prefix", "suffix"};
constexpr std::array<std::string_view, 7> address_parts{"text", "line", "city", "district", "state", "postalCode", "country"};
constexpr std::array<std::string_view, 1> concept_parts{"text"};

}  // namespace

void ValueReader::add_text(std::string_view text, std::vector<Value>& out) const {
    if (!text.empty()) out.emplace_back(StringValue{folded(text), text});
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
    if (is_a(item, types_.human_name)) return add_texts(item.value(), name_parts, out);
    if (is_a(item, types_.address)) return add_texts(item.value(), address_parts, out);
    if (is_a(item, types_.codeable_concept)) {
        add_texts(item.value(), concept_parts, out);
        for (const json::Value coding : item.value()["coding"].elements()) add_text(coding["display"].string(), out);
    }
}

}  // namespace tonus::search
