// Source: FHIR R4, resource-operation-meta, resource-operation-meta-add, resource-operation-meta-delete.
#include "request_checks.hpp"
#include "search_parts.hpp"
#include "standard_operations.hpp"
#include "stored_change.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/interaction/parameter_writer.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace tonus::interaction {
namespace {

// What the operations gather, add and delete; the rest of a Meta is the server's.
constexpr std::array<std::string_view, 3> list_names{"profile", "security", "tag"};

/// What makes two entries of a list the same: a profile's text, a Coding's system and code.
std::string identity_of(json::Value entry) {
    if (entry.is_string()) return std::string(entry.string());
    return std::string(entry["system"].string()) + "|" + std::string(entry["code"].string());
}

using Identities = std::unordered_set<std::string>;

Identities identities_of(json::Value list) {
    Identities identities;
    for (const json::Value entry : list.elements()) identities.insert(identity_of(entry));
    return identities;
}

Reply answer_with(json::Value meta) {
    ParameterWriter out;
    out.value("return", "valueMeta", meta);
    Reply reply;
    reply.effect = Effect::described;
    reply.text = out.take();
    return reply;
}

core::Result<Reply> answer_of(const store::Version& version) {
    const auto shown = json::Document::parse(fhir::render({version.key, version.version_id, version.last_updated}, version.content));
    if (!shown) return unreadable(version.key);
    return answer_with(shown->root()["meta"]);
}

core::Result<Reply> read_meta(store::Reader& reader, const fhir::ResourceKey& key) {
    auto current = reader.current(key);
    if (!current) return core::fail(current.error());
    if (!*current) return no_such_resource(key);
    if (!(*current)->deleted()) return answer_of(**current);
    Reply reply;
    reply.effect = Effect::gone;
    reply.version = std::move(*current);
    return reply;
}

/// Every profile, security label and tag that is in use, each once.
class MetaInUse {
public:
    void add(json::Value meta) {
        for (std::size_t i = 0; i < list_names.size(); ++i) {
            for (const json::Value entry : meta[list_names[i]].elements()) lists_[i].emplace(identity_of(entry), json::to_text(entry));
        }
    }

    [[nodiscard]] Reply answer() const {
        json::Writer writer;
        writer.begin_object();
        for (std::size_t i = 0; i < list_names.size(); ++i) {
            if (lists_[i].empty()) continue;
            writer.key(list_names[i]).begin_array();
            for (const auto& [identity, text] : lists_[i]) writer.raw(text);
            writer.end_array();
        }
        const auto meta = json::Document::parse(writer.end_object().take());
        // An empty Meta is no value: nothing is in use, and the answer has no parameter.
        return meta.value().root().size() == 0 ? answer_with_nothing() : answer_with(meta.value().root());
    }

private:
    static Reply answer_with_nothing() {
        Reply reply;
        reply.effect = Effect::described;
        reply.text = R"({"resourceType":"Parameters"})";
        return reply;
    }

    std::array<std::map<std::string, std::string>, list_names.size()> lists_;
};

core::Result<Reply> gather_meta(store::Reader& reader, const SearchEngine& engine, const std::vector<SearchPlan>& plans) {
    constexpr std::size_t at_once = 512;
    MetaInUse in_use;
    std::size_t looked_at = 0;
    // What cannot be read says nothing of its meta.
    const Unreadable pass_over = [](const fhir::ResourceKey&) {};
    for (const SearchPlan& plan : plans) {
        Slice slice{at_once, {}, pass_over};
        slice.most_bytes = most_page_bytes;
        do {
            const auto page = engine.find(reader, plan, slice);
            if (!page) return core::fail(page.error());
            looked_at += page->versions.size();
            if (looked_at > most_looked_at)
                return too_costly("would have to look at too many resources; ask for one type, or for one resource");
            for (const store::Version& version : page->versions) {
                if (const auto document = document_of(version)) in_use.add(document->root()["meta"]);
            }
            slice.after = page->next;
        } while (slice.after);
    }
    return in_use.answer();
}

/// The resource with another meta: `resource` as sent, with what `write_list` makes of each list.
template <class WriteList>
std::string with_meta(json::Value resource, WriteList write_list) {
    constexpr std::string_view nothing = "{}";
    json::Writer meta;
    meta.begin_object();
    for (const json::Member& member : resource["meta"].members()) {
        const bool is_list = std::find(list_names.begin(), list_names.end(), member.key) != list_names.end();
        if (!is_list) meta.member(member.key, member.value());
    }
    for (const std::string_view name : list_names) write_list(meta, name, resource["meta"][name]);
    const std::string changed = meta.end_object().take();
    json::Writer writer;
    writer.begin_object().member("resourceType", resource["resourceType"]).member("id", resource["id"]);
    if (changed != nothing) writer.key("meta").raw(changed);
    for (const json::Member& member : resource.members()) {
        if (member.key != "resourceType" && member.key != "id" && member.key != "meta") writer.member(member.key, member.value());
    }
    return writer.end_object().take();
}

void write_list(json::Writer& writer, std::string_view name, const std::vector<json::Value>& entries) {
    if (entries.empty()) return;
    writer.key(name).begin_array();
    for (const json::Value entry : entries) writer.value(entry);
    writer.end_array();
}

std::string added_to(json::Value resource, json::Value meta) {
    return with_meta(resource, [meta](json::Writer& writer, std::string_view name, json::Value before) {
        std::vector<json::Value> entries;
        for (const json::Value entry : before.elements()) entries.push_back(entry);
        Identities known = identities_of(before);
        for (const json::Value entry : meta[name].elements()) {
            if (known.insert(identity_of(entry)).second) entries.push_back(entry);
        }
        write_list(writer, name, entries);
    });
}

std::string deleted_from(json::Value resource, json::Value meta) {
    return with_meta(resource, [meta](json::Writer& writer, std::string_view name, json::Value before) {
        std::vector<json::Value> entries;
        const Identities gone = identities_of(meta[name]);
        for (const json::Value entry : before.elements()) {
            if (!gone.contains(identity_of(entry))) entries.push_back(entry);
        }
        write_list(writer, name, entries);
    });
}

struct MetaChange {
    Request request;
    json::Value meta;
    bool adds = true;
    const Preparer* preparer = nullptr;
    std::optional<StoredChange> change;
};

core::Result<PreparedResource> changed(const MetaChange& change, const store::Version& current) {
    const auto document = document_of(current);
    if (!document) return core::fail(document.error());
    auto text = change.adds ? added_to(document->root(), change.meta) : deleted_from(document->root(), change.meta);
    const auto changed = json::Document::parse(std::move(text));
    if (!changed) return core::fail(changed.error());
    if (auto checked = change.preparer->check(changed->root(), current.key.type); !checked) return core::fail(checked.error());
    return change.preparer->prepare(changed->root(), current.key, change.request.received_at);
}

core::Result<Reply> change_meta(Recording& recording, MetaChange& change) {
    const fhir::ResourceKey key{change.request.type, change.request.id};
    auto current = recording.writer().current(key);
    if (!current) return core::fail(current.error());
    if (!*current || (*current)->deleted()) return no_such_resource(key);
    if (auto allowed = recording.check_change(*current); !allowed) return core::fail(std::move(allowed.error()));
    if (auto matched = check_if_match(change.request.if_match, *current); !matched) return core::fail(matched.error());
    auto stored = change.change->put(recording, **current);
    if (!stored) return stored;
    auto reply = answer_of(*stored->version);
    if (!reply) return reply;
    reply->version = std::move(stored->version);
    return reply;
}

core::Result<Operation> plan_change(const Interactions& all, const Request& request, bool adds) {
    const Preparer& preparer = all.preparer();
    if (auto id = require_id(request); !id) return core::fail(id.error());
    if (auto accepted = preparer.types().require_accepted(request.type); !accepted) return core::fail(accepted.error());
    const auto input = OperationInput::read(request, {"meta"});
    if (!input) return core::fail(input.error());
    const json::Value meta = input->value("meta");
    if (!meta.is_object()) {
        return refuse(
            core::ErrorKind::invalid,
            "required",
            "Parameters.parameter",
            "The parameter 'meta' is missing; send a Parameters resource with {\"name\":\"meta\",\"valueMeta\":{\"tag\":[...]}}."
        );
    }
    auto change = std::make_shared<MetaChange>(MetaChange{request, meta, adds, &preparer, std::nullopt});
    const auto work = [owner = change.get()](const store::Version& current) { return changed(*owner, current); };
    change->change.emplace(work, meta, preparer.searches().parts());
    Operation operation;
    operation.look_ahead = [change](store::Reader& reader, const Boundary* boundary) -> core::Result<WorkAhead> {
        const auto current = reader.current({change->request.type, change->request.id});
        if (!current || !*current || (*current)->deleted()) return WorkAhead();
        return change->change->ahead(reader, boundary, **current);
    };
    operation.write = [change](Recording& recording) { return change_meta(recording, *change); };
    return operation;
}

}  // namespace

core::Result<Operation> plan_meta(const Interactions& all, const Request& request) {
    const auto input = OperationInput::read(request, {});
    if (!input) return core::fail(input.error());
    Operation operation;
    if (!request.id.empty()) {
        if (auto id = require_id(request); !id) return core::fail(id.error());
        operation.few_rows = true;
        operation.read = [key = fhir::ResourceKey{request.type, request.id}](store::Reader& reader) { return read_meta(reader, key); };
        return operation;
    }
    const SearchEngine& engine = all.preparer().searches();
    std::vector<SearchPlan> plans;
    const std::vector<std::string> types = request.type.empty() ? all.preparer().types().served() : std::vector{request.type};
    for (const std::string& type : types) {
        auto plan = engine.plan(type, {}, false, request.received_at);
        if (!plan) return core::fail(plan.error());
        plans.push_back(std::move(*plan));
    }
    operation.read = [&engine, plans = std::move(plans)](store::Reader& reader) { return gather_meta(reader, engine, plans); };
    return operation;
}

core::Result<Operation> plan_meta_add(const Interactions& all, const Request& request) { return plan_change(all, request, true); }
core::Result<Operation> plan_meta_delete(const Interactions& all, const Request& request) { return plan_change(all, request, false); }

}  // namespace tonus::interaction
