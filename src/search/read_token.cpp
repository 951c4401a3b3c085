#include "value_reader.hpp"

// http://hl7.org/fhir/R4/search.html#token

namespace tonus::search {

TokenValue ValueReader::coding(json::Value coding) const {
    TokenValue token;
    token.system = coding["system"].string();
    token.code = folded(coding["code"].string());
    token.text = folded(coding["display"].string());
    return token;
}

void ValueReader::read_token(const fhirpath::Item& item, std::vector<Value>& out) const {
    const json::Value value = item.value();
    if (!item.is_element()) {
        if (item.kind() == fhirpath::ItemKind::boolean) {
            out.emplace_back(TokenValue{{}, item.boolean() ? "true" : "false", {}, {}, {}});
        }
    } else if (value.is_string()) {
        out.emplace_back(TokenValue{{}, folded(value.string()), {}, {}, {}});
    } else if (value.boolean()) {
        out.emplace_back(TokenValue{{}, *value.boolean() ? "true" : "false", {}, {}, {}});
    } else if (value.is_number()) {
        out.emplace_back(TokenValue{{}, value.number(), {}, {}, {}});
    } else if (is_a(item, types_.coding)) {
        out.emplace_back(coding(value));
    } else if (is_a(item, types_.codeable_concept)) {
        for (const json::Value one : value["coding"].elements()) out.emplace_back(coding(one));
        const std::string_view text = value["text"].string();
        if (!text.empty()) out.emplace_back(TokenValue{{}, {}, folded(text), {}, {}});
    } else if (is_a(item, types_.identifier)) {
        TokenValue token;
        token.system = value["system"].string();
        token.code = folded(value["value"].string());
        token.text = folded(value["type"]["text"].string());
        const json::Value type = value["type"]["coding"][0];
        token.type_system = type["system"].string();
        token.type_code = folded(type["code"].string());
        out.emplace_back(token);
    } else if (is_a(item, types_.contact_point)) {
        // R4 gives a ContactPoint no namespace; phone|555 is what clients write all the same.
        TokenValue token;
        token.code = folded(value["value"].string());
        out.emplace_back(token);
        token.system = value["system"].string();
        if (!token.system.empty()) out.emplace_back(token);
    }
}

}  // namespace tonus::search
