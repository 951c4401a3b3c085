#include <tonus/review/surveillance_operations.hpp>

#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/interaction/parameter_writer.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/review/explain.hpp>
#include <tonus/review/flag_store.hpp>

#include <algorithm>

namespace tonus::review {
namespace {

using interaction::ParameterWriter;

using interaction::Operation;
using interaction::Reply;
using interaction::Request;

constexpr std::size_t versions_told = 1000;
constexpr std::int64_t most_gaps = 1000;

Reply described(std::string text) {
    Reply reply;
    reply.effect = interaction::Effect::described;
    reply.text = std::move(text);
    return reply;
}

core::Result<Reply> explain_flag(store::Reader& reader, const std::string& id, const std::string& rule_set) {
    const auto stored = load_flag(reader, id);
    if (!stored) return core::fail(stored.error());
    if (!*stored) {
        return interaction::refuse(
            core::ErrorKind::not_found,
            "not-found",
            "Flag",
            "There is no flag " + id + " that surveillance raised; flags of other systems have nothing to explain here."
        );
    }
    store::HistoryQuery query;
    query.type = "Flag";
    query.id = id;
    query.count = versions_told;
    const auto history = reader.history(query);
    if (!history) return core::fail(history.error());
    std::vector<FlagVersion> versions;
    for (const store::Version& version : *history) versions.push_back({version.version_id, version.last_updated});
    return described(explain((*stored)->flag, versions, rule_set));
}

core::Result<Operation> plan_explain(const Knowledge& knowledge, const Request& request) {
    const auto input = interaction::OperationInput::read(request, {});
    if (!input) return core::fail(input.error());
    Operation operation;
    operation.read = [id = request.id, rule_set = knowledge.now()->rules.version()](store::Reader& reader) {
        return explain_flag(reader, id, rule_set);
    };
    return operation;
}

core::Result<Reply> list_gaps(store::Reader& reader, std::size_t count) {
    const auto gaps = reader.gaps(count);
    if (!gaps) return core::fail(gaps.error());
    ParameterWriter out;
    std::int64_t total = 0;
    for (const store::GapCount& row : *gaps) total += row.count;
    out.integer("total", total);
    for (const store::GapCount& row : *gaps) {
        out.begin_parts("gap");
        out.text("sender", row.sender.empty() ? "anonymous" : row.sender);
        out.code("kind", row.gap.kind);
        out.text("what", row.gap.what);
        out.text("example", row.gap.example);
        out.integer("count", row.count);
        out.date_time("first", row.first);
        out.date_time("last", row.last);
        out.end_parts();
    }
    return described(out.take());
}

core::Result<Operation> plan_gaps(const Request& request) {
    const auto input = interaction::OperationInput::read(request, {"_count"});
    if (!input) return core::fail(input.error());
    const auto count = input->integer("_count");
    if (!count) return core::fail(count.error());
    const auto wanted = std::size_t(std::clamp<std::int64_t>(count->value_or(most_gaps), 1, most_gaps));
    Operation operation;
    operation.read = [wanted](store::Reader& reader) { return list_gaps(reader, wanted); };
    return operation;
}

}  // namespace

std::vector<interaction::NamedOperation> surveillance_operations(const Knowledge& knowledge) {
    interaction::NamedOperation explains;
    explains.name = "$explain";
    explains.on_instance = true;
    explains.types = {"Flag"};
    explains.by_get = true;
    explains.plan = [&knowledge](const interaction::Interactions&, const Request& request) { return plan_explain(knowledge, request); };
    interaction::NamedOperation gaps;
    gaps.name = "$coverage-gaps";
    gaps.on_system = true;
    gaps.by_get = true;
    gaps.parameters = {{"_count", "integer", "The most gaps to list, the commonest first."}};
    gaps.plan = [](const interaction::Interactions&, const Request& request) { return plan_gaps(request); };
    return {explains, gaps};
}

}  // namespace tonus::review
