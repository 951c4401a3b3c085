#include <tonus/search/query.hpp>

#include "query_parser.hpp"

namespace tonus::search {

core::Result<Query> parse_query(
    const ParameterTable& table,
    std::string_view type,
    const std::vector<std::pair<std::string, std::string>>& parameters,
    const QueryOptions& options
) {
    if (!table.serves(type)) {
        return core::fail(core::ErrorKind::not_supported, "There is no resource type \"" + std::string(type) + "\" here.");
    }
    if (parameters.size() > options.most_parameters) {
        return core::fail(core::ErrorKind::too_large, "A search may have " + std::to_string(options.most_parameters) + " parameters.");
    }
    std::size_t bytes = 0;
    for (const auto& [name, value] : parameters) bytes += name.size() + value.size();
    if (bytes > options.most_bytes) {
        return core::fail(core::ErrorKind::too_large, "A search may be " + std::to_string(options.most_bytes / 1024) + " KiB long.");
    }
    Query query;
    query.type = type;
    QueryParser parser(table, options);
    for (const auto& [name, value] : parameters) {
        if (value.empty()) continue;
        parser.read(query, name, value);
        if (parser.understood()) query.applied.emplace_back(name, value);
    }
    if (!parser.issues().empty()) {
        std::string message = parser.issues().front().diagnostics;
        return core::fail(core::Error(parser.kind(), std::move(message)).with_issues(parser.issues()));
    }
    query.warnings = parser.take_warnings();
    return query;
}

}  // namespace tonus::search
