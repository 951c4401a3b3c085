#include "export_elements.hpp"

namespace tonus::bulk {

core::Result<std::optional<std::vector<std::string>>> elements_of(
    const interaction::SearchEngine& searches, const std::string& type, const std::vector<std::string>& elements
) {
    std::string own;
    for (const std::string& element : elements) {
        const auto dot = element.find('.');
        if (dot != std::string::npos && element.substr(0, dot) != type) continue;
        own += (own.empty() ? "" : ",") + element.substr(dot == std::string::npos ? 0 : dot + 1);
    }
    if (own.empty()) return std::optional<std::vector<std::string>>();
    auto plan = searches.plan(type, {{"_elements", own}}, false, core::Instant());
    if (!plan) return core::fail(plan.error());
    return searches.kept_elements(*plan);
}

}  // namespace tonus::bulk
