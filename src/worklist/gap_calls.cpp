#include "call.hpp"
#include "view_text.hpp"

namespace tonus::worklist {
namespace {

constexpr std::size_t most_rows = 500;

}  // namespace

core::Result<Answer> list_coverage_gaps(const Setup&, const Call&, store::Reader& reader) {
    const auto gaps = reader.gaps(most_rows);
    if (!gaps) return core::fail(gaps.error());
    json::Writer writer;
    writer.begin_object().key("gaps").begin_array();
    for (const store::GapCount& row : *gaps) {
        writer.begin_object().member("sender", row.sender.empty() ? "anonymous" : row.sender.c_str());
        writer.member("kind", row.gap.kind).member("what", row.gap.what);
        write_text_or_null(writer, "example", row.gap.example);
        writer.member("count", row.count).member("first", instant_text(row.first)).member("last", instant_text(row.last));
        writer.end_object();
    }
    return writer.end_array().end_object().take();
}

}  // namespace tonus::worklist
