#include "catch_up.hpp"

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::review {
namespace {

// Documents of the store.
constexpr std::string_view knowledge_space = "knowledge";
constexpr std::string_view reread_name = "reread";
constexpr std::string_view assessment_name = "assessment";
constexpr std::string_view in_force_name = "in-force";
constexpr std::string_view maps_name = "maps";

template <class List>
void write_texts(json::Writer& writer, std::string_view name, const List& texts) {
    writer.key(name).begin_array();
    for (const std::string& text : texts) writer.string(text);
    writer.end_array();
}

core::Result<std::optional<json::Document>> document(store::Reader& reader, std::string_view name) {
    const auto text = reader.document(knowledge_space, name);
    if (!text) return core::fail(text.error());
    if (!*text) return std::optional<json::Document>();
    auto parsed = json::Document::parse(**text);
    if (!parsed) return core::fail(core::ErrorKind::internal, "The store's list of pending work cannot be read.");
    return std::optional<json::Document>(std::move(*parsed));
}

}  // namespace

core::Result<std::optional<Reread>> pending_reread(store::Reader& reader) {
    const auto stored = document(reader, reread_name);
    if (!stored) return core::fail(stored.error());
    if (!*stored) return std::optional<Reread>();
    const json::Value root = (*stored)->root();
    Reread work;
    work.everything = root["everything"].boolean().value_or(false);
    for (const json::Value word : root["words"].elements()) work.words.emplace(word.string());
    for (const json::Value type : root["types"].elements()) work.types.emplace_back(type.string());
    work.before = root["before"].to_integer();
    return std::optional<Reread>(std::move(work));
}

core::Result<void> put_reread(store::Writer& writer, const std::optional<Reread>& work) {
    if (!work || work->types.empty()) return writer.remove_document(knowledge_space, reread_name);
    json::Writer text;
    text.begin_object().key("everything").boolean(work->everything);
    write_texts(text, "words", work->words);
    write_texts(text, "types", work->types);
    if (work->before) text.member("before", *work->before);
    return writer.put_document(knowledge_space, reread_name, text.end_object().text());
}

core::Result<void> add_reread(store::Writer& writer, Reread more) {
    const auto pending = pending_reread(writer);
    if (!pending) return core::fail(pending.error());
    if (*pending) {
        more.everything = more.everything || (*pending)->everything;
        more.words.insert((*pending)->words.begin(), (*pending)->words.end());
    }
    more.before.reset();
    return put_reread(writer, more);
}

bool concerns(const Reread& work, std::string_view content) {
    if (work.everything) return true;
    std::string word;
    for (std::size_t at = content.find('"'); at != std::string_view::npos; at = content.find('"', at + 1)) {
        const std::size_t begin = at + 1;
        for (at = begin; at < content.size() && content[at] != '"'; ++at) {
            if (content[at] == '\\') ++at;
        }
        if (at > content.size()) return false;
        word.assign(content.substr(begin, at - begin));
        if (work.words.contains(word)) return true;
    }
    return false;
}

core::Result<std::optional<store::PatientKey>> pending_assessment(store::Reader& reader) {
    const auto text = reader.document(knowledge_space, assessment_name);
    if (!text) return core::fail(text.error());
    if (!*text) return std::optional<store::PatientKey>();
    store::PatientKey after = 0;
    std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), after);
    return std::optional<store::PatientKey>(after);
}

core::Result<void> put_assessment(store::Writer& writer, std::optional<store::PatientKey> after) {
    if (!after) return writer.remove_document(knowledge_space, assessment_name);
    return writer.put_document(knowledge_space, assessment_name, std::to_string(*after));
}

core::Result<std::optional<InForce>> stored_in_force(store::Reader& reader) {
    const auto stored = document(reader, in_force_name);
    if (!stored) return core::fail(stored.error());
    if (!*stored) return std::optional<InForce>();
    const json::Value root = (*stored)->root();
    return std::optional<InForce>(InForce{std::string(root["content"].string()), std::string(root["rules"].string())});
}

core::Result<void> put_in_force(store::Writer& writer, const InForce& in_force) {
    json::Writer text;
    text.begin_object().member("content", in_force.content).member("rules", in_force.rules).end_object();
    return writer.put_document(knowledge_space, in_force_name, text.text());
}

core::Result<std::string> maps_revision(store::Reader& reader) {
    const auto text = reader.document(knowledge_space, maps_name);
    if (!text) return core::fail(text.error());
    return text->value_or(std::string());
}

core::Result<void> put_maps_revision(store::Writer& writer, std::string_view revision) {
    return writer.put_document(knowledge_space, maps_name, revision);
}

}  // namespace tonus::review
