// JSON as a stranger might send it: what is read, printed and read again is the same, and every value has a place in
// the text.
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace tonus::json;

void check(bool holds) {
    if (!holds) std::abort();
}

void check_places(const Document& document, Value value) {
    check(value.offset() < document.source().size());
    const Position position = document.position_of(value);
    check(position.line >= 1 && position.column >= 1);
    for (const Value element : value.elements()) check_places(document, element);
    for (const Member& member : value.members()) {
        check(value[member.key].same_place(Value(member.node)));
        check_places(document, Value(member.node));
    }
    (void)value.to_double();
    (void)value.to_integer();
}

void check_printed(const Document& document, Style style) {
    const std::string printed = to_text(document.root(), style);
    const auto again = Document::parse(printed);
    check(again && equal(again->root(), document.root()));
    check(to_text(again->root(), style) == printed);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = Document::parse(std::string(reinterpret_cast<const char*>(data), size));
    if (!document) {
        check(!document.error().message().empty());
        return 0;
    }
    check_places(*document, document->root());
    check_printed(*document, Style::compact);
    check_printed(*document, Style::pretty);
    return 0;
}
