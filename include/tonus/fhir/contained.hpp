#pragma once

#include <tonus/json/value.hpp>

#include <string_view>
#include <vector>

namespace tonus::fhir {

/// Finds what a resource contains by id, and stays quick where thousands are contained. Valid as long as the document.
class ContainedIndex {
public:
    explicit ContainedIndex(json::Value container);

    /// The first contained resource with that id; absent if there is none.
    [[nodiscard]] json::Value find(std::string_view id) const;

private:
    std::vector<json::Value> by_id_;
};

}  // namespace tonus::fhir
