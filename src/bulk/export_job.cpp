#include <tonus/bulk/export_job.hpp>

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>

namespace tonus::bulk {
namespace {

constexpr std::string_view space = "export";
constexpr std::array<std::string_view, 3> level_words{"system", "patient", "group"};
constexpr std::array<std::string_view, 3> state_words{"waiting", "done", "failed"};

template <class Word>
Word word_of(const std::array<std::string_view, 3>& words, std::string_view text) {
    return Word(std::find(words.begin(), words.end(), text) - words.begin());
}

core::Instant instant_in(json::Value text) {
    const auto time = fhir::parse_time(text.string());
    return time ? time->start : core::Instant();
}

void write_texts(json::Writer& writer, std::string_view name, const std::vector<std::string>& texts) {
    writer.key(name).begin_array();
    for (const std::string& text : texts) writer.string(text);
    writer.end_array();
}

std::vector<std::string> texts_in(json::Value list) {
    std::vector<std::string> texts;
    for (const json::Value text : list.elements()) texts.emplace_back(text.string());
    return texts;
}

void write_files(json::Writer& writer, const std::vector<ExportFile>& files) {
    writer.key("files").begin_array();
    for (const ExportFile& file : files) {
        writer.begin_object().member("name", file.name).member("type", file.type).member("count", file.count);
        writer.key("deletions").boolean(file.deletions).end_object();
    }
    writer.end_array();
}

}  // namespace

std::string encode(const ExportJob& job) {
    json::Writer writer;
    writer.begin_object().member("id", job.id).member("client", job.client).member("path", job.path);
    writer.key("asked").begin_array();
    for (const interaction::Parameter& parameter : job.asked) {
        writer.begin_object().member("name", parameter.name).member("value", parameter.value).end_object();
    }
    writer.end_array();
    writer.member("level", level_words[std::size_t(job.level)]).member("group", job.group);
    write_texts(writer, "types", job.types);
    write_texts(writer, "patients", job.patients);
    write_texts(writer, "elements", job.elements);
    writer.key("filters").begin_array();
    for (const TypeFilter& filter : job.filters) {
        writer.begin_object().member("type", filter.type).member("query", filter.query).end_object();
    }
    writer.end_array();
    if (job.since) writer.member("since", core::format_instant(*job.since));
    writer.member("created", core::format_instant(job.created)).member("state", state_words[std::size_t(job.state)]);
    writer.member("ended", core::format_instant(job.ended));
    writer.member("transactionTime", core::format_instant(job.transaction_time));
    write_files(writer, job.files);
    writer.key("full").boolean(job.full);
    return writer.end_object().take();
}

std::optional<ExportJob> read_export_job(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document || document->root()["id"].string().empty()) return std::nullopt;
    const json::Value root = document->root();
    ExportJob job;
    job.id = root["id"].string();
    job.client = root["client"].string();
    job.path = root["path"].string();
    for (const json::Value one : root["asked"].elements()) {
        job.asked.push_back({std::string(one["name"].string()), std::string(one["value"].string())});
    }
    job.level = word_of<ExportLevel>(level_words, root["level"].string());
    job.group = root["group"].string();
    job.types = texts_in(root["types"]);
    job.patients = texts_in(root["patients"]);
    job.elements = texts_in(root["elements"]);
    for (const json::Value filter : root["filters"].elements()) {
        job.filters.push_back({std::string(filter["type"].string()), std::string(filter["query"].string())});
    }
    if (root["since"]) job.since = instant_in(root["since"]);
    job.created = instant_in(root["created"]);
    job.state = word_of<ExportState>(state_words, root["state"].string());
    job.ended = instant_in(root["ended"]);
    job.transaction_time = instant_in(root["transactionTime"]);
    for (const json::Value file : root["files"].elements()) {
        job.files.push_back({
            std::string(file["name"].string()),
            std::string(file["type"].string()),
            file["count"].to_integer().value_or(0),
            file["deletions"].boolean().value_or(false),
        });
    }
    job.full = root["full"].boolean().value_or(false);
    return job;
}

core::Result<std::optional<ExportJob>> find_export(store::Reader& reader, std::string_view id) {
    const auto text = reader.document(space, id);
    if (!text) return core::fail(text.error());
    return *text ? read_export_job(**text) : std::nullopt;
}

core::Result<std::vector<ExportJob>> list_exports(store::Reader& reader) {
    const auto documents = reader.documents(space);
    if (!documents) return core::fail(documents.error());
    std::vector<ExportJob> jobs;
    for (const auto& [name, text] : *documents) {
        if (auto job = read_export_job(text)) jobs.push_back(std::move(*job));
    }
    std::sort(jobs.begin(), jobs.end(), [](const ExportJob& a, const ExportJob& b) { return a.id < b.id; });
    return jobs;
}

core::Result<void> put_export(store::Writer& writer, const ExportJob& job) { return writer.put_document(space, job.id, encode(job)); }

core::Result<void> remove_export(store::Writer& writer, std::string_view id) { return writer.remove_document(space, id); }

}  // namespace tonus::bulk
