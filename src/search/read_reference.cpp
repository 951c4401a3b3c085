#include "value_reader.hpp"

#include <tonus/fhir/reference.hpp>

// http://hl7.org/fhir/R4/search.html#reference and #uri

namespace tonus::search {
namespace {

/// A canonical or URL without the version behind `|`, or the history behind `/_history/`.
std::string_view without_version(std::string_view url) { return url.substr(0, std::min(url.find('|'), url.find("/_history/"))); }

}  // namespace

void ValueReader::read_reference(const fhirpath::Item& item, std::vector<Value>& out) const {
    const json::Value object = item.value();
    const std::string_view text = object.is_string() ? object.string() : object["reference"].string();
    ReferenceValue value;
    if (object["resourceType"]) {
        value.inlined = object;
        value.type = object["resourceType"].string();
        if (!object["id"].string().empty()) value.target = keep(std::string(value.type) + '/' + std::string(object["id"].string()));
        out.emplace_back(value);
        return;
    }
    value.canonical = object.is_string();
    value.type = object["type"].string();
    value.system = object["identifier"]["system"].string();
    value.value = folded(object["identifier"]["value"].string());
    const auto bar = text.find('|');
    if (bar != text.npos) value.version = text.substr(bar + 1);
    const fhir::ParsedReference parsed = fhir::parse_reference(text.substr(0, bar));
    switch (parsed.kind) {
        case fhir::ReferenceKind::literal: {
            const std::string_view relative = without_version(text);
            const std::size_t id = relative.rfind('/');
            const std::size_t type = relative.rfind('/', id - 1) + 1;
            value.target = relative.substr(type);
            value.type = relative.substr(type, id - type);
            if (!parsed.base.empty()) value.url = relative;
            // The versions of another server are not ours.
            if (parsed.base.empty() && !parsed.version_id.empty()) value.version = text.substr(text.size() - parsed.version_id.size());
            break;
        }
        case fhir::ReferenceKind::urn:
        case fhir::ReferenceKind::other: value.url = without_version(text); break;
        case fhir::ReferenceKind::contained: value.contained = text.substr(1); break;
        default: break;
    }
    const bool says_something = !value.target.empty() || !value.url.empty() || !value.value.empty() || !value.contained.empty();
    if (says_something) out.emplace_back(value);
}

void ValueReader::read_uri(const fhirpath::Item& item, std::vector<Value>& out) const {
    if (!item.value().is_string() || item.value().string().empty()) return;
    const std::string_view uri = item.value().string();
    out.emplace_back(UriValue{uri});
    // A canonical, such as meta.profile, is found whatever its version.
    if (const auto bar = uri.find('|'); bar != uri.npos && bar > 0) out.emplace_back(UriValue{uri.substr(0, bar)});
}

}  // namespace tonus::search
