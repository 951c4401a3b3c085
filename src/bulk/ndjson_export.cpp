#include <tonus/bulk/ndjson_export.hpp>

#include <tonus/fhir/resource_text.hpp>

namespace tonus::bulk {
namespace {

constexpr std::size_t resources_a_page = 500;

}  // namespace

core::Result<std::int64_t> export_found(store::Reader& reader, store::IndexQuery query, const LineSink& sink, const LeftOutSink& left_out) {
    query.count = resources_a_page;
    query.unreadable = left_out;
    std::int64_t count = 0;
    for (;;) {
        const auto page = reader.search(query);
        if (!page) return core::fail(page.error());
        for (const store::Version& version : page->versions) {
            const fhir::ServerMeta meta{version.key, version.version_id, version.last_updated};
            if (auto taken = sink(fhir::render(meta, version.content)); !taken) return core::fail(taken.error());
            ++count;
        }
        if (!page->next) return count;
        query.after = page->next;
    }
}

core::Result<std::int64_t> export_type(
    store::Reader& reader, const std::string& type, std::optional<core::Instant> since, const LineSink& sink, const LeftOutSink& left_out
) {
    store::IndexQuery query;
    query.type = type;
    query.updated_from = since;
    return export_found(reader, std::move(query), sink, left_out);
}

}  // namespace tonus::bulk
