#include <tonus/fhirpath/narrative.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

namespace tonus::fhirpath {
namespace {

// HTML 4.0 chapters 7 to 11, without section 4 of chapter 9 (ins and del), and 15 without what is deprecated, plus a and img
// (FHIR R4, narrative), and what the XPath of txt-1 names besides.
constexpr std::array<std::string_view, 53> elements{
    "a",        "abbr",  "acronym", "address", "area",  "b",  "bdo",   "big", "blockquote", "br",   "caption", "cite", "code",   "col",
    "colgroup", "dd",    "dfn",     "div",     "dl",    "dt", "em",    "h1",  "h2",         "h3",   "h4",      "h5",   "h6",     "hr",
    "i",        "img",   "kbd",     "li",      "map",   "ol", "p",     "pre", "q",          "samp", "small",   "span", "strong", "sub",
    "sup",      "table", "tbody",   "td",      "tfoot", "th", "thead", "tr",  "tt",         "ul",   "var"};

constexpr std::array<std::string_view, 40> attributes{
    "abbr",       "accesskey", "align",   "alt",     "axis",     "bgcolor", "border",  "cellhalign", "cellpadding", "cellspacing",
    "cellvalign", "char",      "charoff", "charset", "cite",     "class",   "colspan", "compact",    "coords",      "dir",
    "frame",      "headers",   "height",  "href",    "hreflang", "id",      "lang",    "longdesc",   "name",        "rel",
    "rev",        "rowspan",   "rules",   "scope",   "shape",    "span",    "src",     "start",      "style",       "summary"};
constexpr std::array<std::string_view, 11> more_attributes{
    "tabindex", "title", "type", "usemap", "valign", "value", "width", "xml:lang", "hspace", "nowrap", "vspace"};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::string_view xhtml_namespace = "http://www.w3.org/1999/xhtml";
constexpr int deepest_element = 200;

bool has_content(const pugi::xml_node& node) {
    for (const pugi::xml_node child : node.children()) {
        if (std::string_view(child.name()) == "img") return true;
        const std::string_view text = child.value();
        const bool is_text = child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata;
        if (is_text && text.find_first_not_of(" \t\r\n") != text.npos) return true;
        if (has_content(child)) return true;
    }
    return false;
}

/// An address as a browser reads it: in lower case, blanks and control characters left out.
std::string plain_address(std::string_view value) {
    std::string plain;
    for (const char c : value) {
        if (static_cast<unsigned char>(c) > ' ') plain += char(std::tolower(static_cast<unsigned char>(c)));
    }
    return plain;
}

/// Neither a script nor, but for pictures, a document of its own.
bool is_harmless_address(std::string_view value) {
    const std::string address = plain_address(value);
    if (address.starts_with("data:")) return address.starts_with("data:image/") && !address.starts_with("data:image/svg");
    return !address.starts_with("javascript:") && !address.starts_with("vbscript:");
}

bool is_harmless(std::string_view attribute, std::string_view value) {
    if (attribute == "xmlns") return value == xhtml_namespace;
    if (attribute.starts_with("xmlns:")) return true;
    if (attribute == "xml:space") return value == "preserve";  // as XHTML fixes it for pre
    if (!has(attributes, attribute) && !has(more_attributes, attribute)) return false;
    return (attribute != "href" && attribute != "src") || is_harmless_address(value);
}

std::optional<std::string> find_active(const pugi::xml_node& node, int depth);

std::optional<std::string> find_active_child(const pugi::xml_node& child, int depth) {
    switch (child.type()) {
        case pugi::node_element: return find_active(child, depth);
        case pugi::node_pcdata:
        case pugi::node_cdata:
        case pugi::node_comment: return std::nullopt;
        default: return "a document type or processing instruction";
    }
}

/// The first element or attribute that is no formatting, in words.
std::optional<std::string> find_active(const pugi::xml_node& node, int depth) {
    if (depth > deepest_element) return "more than 200 levels of elements";
    if (!has(elements, node.name())) return "the element " + std::string(node.name());
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (node.attribute(attribute.name()) != attribute) return "the attribute " + std::string(attribute.name()) + " twice";
        if (is_harmless(attribute.name(), attribute.value())) continue;
        return "the attribute " + std::string(attribute.name()) + " of " + node.name();
    }
    for (const pugi::xml_node child : node.children()) {
        if (auto active = find_active_child(child, depth + 1)) return active;
    }
    return std::nullopt;
}

/// Source: XML 1.0, production 2.
bool is_xml_character(std::uint32_t point) {
    if (point < 0x20) return point == 0x9 || point == 0xA || point == 0xD;
    return point <= 0xD7FF || (point >= 0xE000 && point <= 0xFFFD) || (point >= 0x10000 && point <= 0x10FFFF);
}

/// Whether `name`, what stands between "&" and ";", is an entity that XML itself has.
bool is_xml_entity(std::string_view name) {
    constexpr std::array<std::string_view, 5> named{"amp", "lt", "gt", "quot", "apos"};
    if (!name.starts_with('#')) return has(named, name);
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t point = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), point, hexadecimal ? 16 : 10);
    return error == std::errc() && end == name.data() + name.size() && is_xml_character(point);
}

/// The first "&" that begins no entity of XML. Source: FHIR R4, narrative: "there is no support for HTML
/// entities like &nbsp;".
std::optional<std::string> find_foreign_entity(std::string_view xhtml) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> raw{{{"<![CDATA[", "]]>"}, {"<!--", "-->"}}};
    for (std::size_t at = 0; (at = xhtml.find_first_of("&<", at)) != xhtml.npos; ++at) {
        for (const auto& [begin, end] : raw) {
            if (xhtml.substr(at).starts_with(begin)) at = std::min(xhtml.find(end, at), xhtml.size() - 1);
        }
        if (xhtml[at] != '&') continue;
        const std::string_view rest = xhtml.substr(at + 1);
        const std::string_view name = rest.substr(0, rest.find(';'));
        if (name.size() == rest.size() || name.find_first_of(" \t\r\n&<\"'") != name.npos) return "an ampersand that begins no entity";
        if (!is_xml_entity(name)) return "the entity " + std::string(name) + ", which XML does not have";
    }
    return std::nullopt;
}

}  // namespace

std::optional<NarrativeFlaw> find_narrative_flaw(std::string_view xhtml) {
    pugi::xml_document document;
    constexpr unsigned options =
        pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments | pugi::parse_doctype | pugi::parse_pi | pugi::parse_declaration;
    if (!document.load_buffer(xhtml.data(), xhtml.size(), options, pugi::encoding_utf8)) {
        return NarrativeFlaw{"txt-1", "it is not well-formed XHTML", "close every element, and write &amp; and &lt; for the characters"};
    }
    if (auto foreign = find_foreign_entity(xhtml))
        return NarrativeFlaw{"txt-1", "it holds " + *foreign, "write the character itself, or &amp; for an ampersand"};
    const pugi::xml_node root = document.first_child();
    if (root.next_sibling() || std::string_view(root.name()) != "div") {
        return NarrativeFlaw{"txt-1", "it is not one div element", "put all of it into one div"};
    }
    if (std::string_view(root.attribute("xmlns").value()) != xhtml_namespace) {
        return NarrativeFlaw{
            "txt-1", "its div is not in the namespace of XHTML", "give it the attribute xmlns=\"http://www.w3.org/1999/xhtml\""};
    }
    if (auto active = find_active(root, 0)) return NarrativeFlaw{"txt-1", "it holds " + *active};
    if (!has_content(root)) return NarrativeFlaw{"txt-2", "it has no text and no image", "give it some, or leave the narrative out"};
    return std::nullopt;
}

}  // namespace tonus::fhirpath
