#include <tonus/review/flag_store.hpp>

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

namespace tonus::review {
namespace {

store::FlagRow row_of(const Flag& flag, store::PatientKey patient) {
    store::FlagRow row;
    row.patient = patient;
    row.flag_id = flag.id;
    row.rule = flag.rule;
    row.open = is_open(flag);
    row.priority = std::int64_t(flag.priority);
    row.since = flag.raised;
    row.status = name_of(flag.workflow.stage());
    row.owner = flag.workflow.owner();
    row.returned = flag.workflow.returned();
    row.labels = labels_of(flag);
    row.state = encode(flag);
    return row;
}

std::string change_event(const Flag& flag, std::string_view version) {
    std::string_view kind = "changed";
    if (!is_open(flag)) kind = "closed";
    const auto& history = flag.workflow.history();
    if (is_open(flag) && flag.evidence_version == 1 && history.empty()) kind = "new";
    if (is_open(flag) && !history.empty() && history.back().action == "overdue") kind = "overdue";
    json::Writer writer;
    writer.begin_object().key("flags").begin_array().begin_object();
    writer.member("id", flag.id).member("kind", kind).member("priority", task_priority_of(flag.priority));
    writer.member("evidenceVersion", flag.evidence_version).member("taskVersion", version);
    return writer.end_object().end_array().end_object().take();
}

}  // namespace

core::Result<std::optional<StoredFlag>> load_flag(store::Reader& reader, std::string_view id) {
    auto row = reader.flag(id);
    if (!row) return core::fail(std::move(row.error()));
    if (!*row) return std::optional<StoredFlag>();
    auto flag = decode_flag((*row)->state);
    if (!flag) return core::fail(std::move(flag.error()));
    return std::optional<StoredFlag>(StoredFlag{std::move(*flag), (*row)->patient});
}

core::Result<std::vector<Flag>> load_flags(store::Reader& reader, store::PatientKey patient) {
    const auto rows = reader.flags(patient);
    if (!rows) return core::fail(rows.error());
    std::vector<Flag> flags;
    for (const store::FlagRow& row : *rows) {
        auto flag = decode_flag(row.state);
        if (!flag) return core::fail(std::move(flag.error()));
        flags.push_back(std::move(*flag));
    }
    return flags;
}

core::Result<std::string> task_version(store::Reader& reader, std::string_view flag_id) {
    const auto task = reader.current({"Task", std::string(flag_id)});
    if (!task) return core::fail(task.error());
    return *task ? std::to_string((*task)->version_id) : std::string();
}

core::Result<void> FlagWriter::save(store::Writer& writer, const Flag& flag, store::PatientKey patient) const {
    if (auto stored = writer.put_flag(row_of(flag, patient)); !stored) return stored;
    if (auto stored = put_resource(writer, flag_resource(flag), patient); !stored) return stored;
    if (auto stored = put_resource(writer, task_resource(flag), patient); !stored) return stored;
    const auto version = task_version(writer, flag.id);
    if (!version) return core::fail(version.error());
    return writer.append_event("change", change_event(flag, *version));
}

core::Result<void> FlagWriter::put_resource(store::Writer& writer, const std::string& text, store::PatientKey patient) const {
    const auto document = json::Document::parse(text);
    if (!document) return core::fail(core::ErrorKind::internal, "A resource made here is not JSON.");
    const json::Value resource = document->root();
    store::Draft draft;
    draft.key = {std::string(resource["resourceType"].string()), std::string(resource["id"].string())};
    draft.content = fhir::content_of(resource);
    draft.patient = patient;
    const auto current = writer.current(draft.key);
    if (!current) return core::fail(current.error());
    const bool unchanged = *current && !(*current)->deleted() && fhir::same_content((*current)->content, draft.content);
    if (unchanged) return {};
    draft.index = searches_.rows_of(resource);
    draft.id_assigned = true;
    const auto stored = writer.put(draft);
    if (!stored) return core::fail(stored.error());
    return {};
}

}  // namespace tonus::review
