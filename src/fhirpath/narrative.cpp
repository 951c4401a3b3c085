#include <tonus/fhirpath/narrative.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace tonus::fhirpath {
namespace {

// HTML 4.0 chapters 7 to 11 and 15 without what is deprecated, plus a and img (FHIR R4, narrative).
constexpr std::array<std::string_view, 56> elements{
    "a",        "abbr",  "acronym", "address", "area",  "b",     "bdo", "big",   "blockquote", "br",    "caption", "cite", "code",  "col",
    "colgroup", "dd",    "del",     "dfn",     "div",   "dl",    "dt",  "em",    "h1",         "h2",    "h3",      "h4",   "h5",    "h6",
    "hr",       "i",     "img",     "ins",     "kbd",   "li",    "map", "ol",    "p",          "pre",   "q",       "samp", "small", "span",
    "strong",   "style", "sub",     "sup",     "table", "tbody", "td",  "tfoot", "th",         "thead", "tr",      "tt",   "ul",    "var"};

constexpr std::array<std::string_view, 41> attributes{
    "abbr",    "accesskey", "align",   "alt",      "axis",  "bgcolor", "border",   "cellhalign", "cellpadding", "cellspacing", "cellvalign",
    "char",    "charoff",   "charset", "cite",     "class", "colspan", "compact",  "coords",     "datetime",    "dir",         "frame",
    "headers", "height",    "href",    "hreflang", "id",    "lang",    "longdesc", "name",       "rel",         "rev",         "rowspan",
    "rules",   "scope",     "shape",   "span",     "src",   "start",   "style",    "summary"};
constexpr std::array<std::string_view, 8> more_attributes{"tabindex", "title", "type", "usemap", "valign", "value", "width", "xml:lang"};

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

bool is_harmless(std::string_view attribute, std::string_view value) {
    if (attribute == "xmlns") return value == xhtml_namespace;
    if (attribute.starts_with("xmlns:")) return true;
    if (!has(attributes, attribute) && !has(more_attributes, attribute)) return false;
    if (attribute != "href" && attribute != "src") return true;
    return !value.starts_with("javascript:") && !value.starts_with("vbscript:");
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
        if (is_harmless(attribute.name(), attribute.value())) continue;
        return "the attribute " + std::string(attribute.name()) + " of " + node.name();
    }
    for (const pugi::xml_node child : node.children()) {
        if (auto active = find_active_child(child, depth + 1)) return active;
    }
    return std::nullopt;
}

}  // namespace

std::optional<NarrativeFlaw> find_narrative_flaw(std::string_view xhtml) {
    pugi::xml_document document;
    constexpr unsigned options =
        pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments | pugi::parse_doctype | pugi::parse_pi | pugi::parse_declaration;
    if (!document.load_buffer(xhtml.data(), xhtml.size(), options, pugi::encoding_utf8)) {
        return NarrativeFlaw{"txt-1", "it is not well-formed XHTML"};
    }
    const pugi::xml_node root = document.first_child();
    if (root.next_sibling() || std::string_view(root.name()) != "div") {
        return NarrativeFlaw{"txt-1", "it is not one div element"};
    }
    if (std::string_view(root.attribute("xmlns").value()) != xhtml_namespace) {
        return NarrativeFlaw{"txt-1", "its div is not in the namespace " + std::string(xhtml_namespace)};
    }
    if (auto active = find_active(root, 0)) return NarrativeFlaw{"txt-1", "it holds " + *active};
    if (!has_content(root)) return NarrativeFlaw{"txt-2", "it has no text and no image"};
    return std::nullopt;
}

}  // namespace tonus::fhirpath
