#include "display.hpp"

#include <tonus/search/extract.hpp>

#include <algorithm>

namespace tonus::interaction {

bool is_display_of(json::Value source, std::string_view display) {
    const std::string wanted = search::fold(display);
    if (search::fold(source["display"].string()) == wanted) return true;
    const auto designations = source["designation"].elements();
    return std::any_of(designations.begin(), designations.end(), [&](json::Value designation) {
        return search::fold(designation["value"].string()) == wanted;
    });
}

}  // namespace tonus::interaction
