#include "coded_text.hpp"

#include <algorithm>

namespace tonus::worklist {

std::string wording_of(json::Value coded) {
    if (const std::string_view text = coded["text"].string(); !text.empty()) return std::string(text);
    const json::Value coding = coded["coding"][0];
    const std::string_view display = coding["display"].string();
    return std::string(display.empty() ? coding["code"].string() : display);
}

bool is_one_of(json::Value coded, std::initializer_list<std::string_view> codes) {
    const std::string_view code = coded["coding"][0]["code"].string();
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace tonus::worklist
