#include "embedded_definitions.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <cctype>

namespace tonus::interaction {
namespace {

constexpr const char* operation_type = "OperationDefinition";

/// `second-opinion` as a name for programs: `SecondOpinion`.
std::string computable_name(std::string_view code) {
    std::string name;
    bool begins = true;
    for (const char c : code) {
        if (c == '-') {
            begins = true;
            continue;
        }
        name += begins ? char(std::toupper(static_cast<unsigned char>(c))) : c;
        begins = false;
    }
    return name;
}

void write_parameter(json::Writer& out, const OperationParameter& parameter, std::string_view use) {
    out.begin_object().member("name", parameter.name).member("use", use);
    out.member("min", std::int64_t(use == "out" ? 1 : 0)).member("max", parameter.is_many ? "*" : "1");
    out.member("documentation", parameter.documentation).member("type", parameter.type).end_object();
}

std::string definition_text(const NamedOperation& operation) {
    const std::string code = operation.name.substr(1);
    json::Writer out;
    out.begin_object().member("resourceType", operation_type).member("id", code).member("url", definition_of(operation));
    out.member("name", computable_name(code)).member("status", "active").member("kind", "operation");
    out.key("affectsState").boolean(!operation.by_get).member("code", code).key("resource").begin_array();
    for (const std::string& type : operation.types) out.string(type);
    if (operation.types.empty()) out.string("Resource");
    out.end_array().key("system").boolean(operation.on_system).key("type").boolean(operation.on_type);
    out.key("instance").boolean(operation.on_instance).key("parameter").begin_array();
    for (const OperationParameter& parameter : operation.parameters) write_parameter(out, parameter, "in");
    write_parameter(out, {"return", "Parameters", "What came of it."}, "out");
    out.end_array().end_object();
    return out.take();
}

bool is_in(const std::vector<store::IndexRow>& rows, const store::IndexRange& range) {
    const auto found = std::lower_bound(rows.begin(), rows.end(), store::IndexRow{range.key, range.from});
    return found != rows.end() && found->key == range.key && found->order <= range.to;
}

/// Whether rows rule a resource out, and if not whether they leave anything open.
struct Look {
    bool fits = true;
    bool is_open = false;
};

Look look(const store::IndexQuery& query, const std::vector<store::IndexRow>& rows) {
    Look result{true, !query.certain};
    for (const auto& ranges : query.all_of) {
        bool found = false;
        bool is_certain = false;
        for (const store::IndexRange& range : ranges) {
            if (!is_in(rows, range)) continue;
            found = true;
            is_certain = is_certain || range.certain;
        }
        result.fits = result.fits && found;
        result.is_open = result.is_open || !is_certain;
    }
    for (const auto& ranges : query.none_of) {
        for (const store::IndexRange& range : ranges) {
            if (!is_in(rows, range)) continue;
            if (range.certain) result.fits = false;
            result.is_open = true;
        }
    }
    return result;
}

bool is_within(const store::IndexQuery& query, const EmbeddedDefinitions::Entry& entry) {
    if (query.ids && std::find(query.ids->begin(), query.ids->end(), entry.key.id) == query.ids->end()) return false;
    if (query.updated_from && entry.last_updated < *query.updated_from) return false;
    return !query.updated_before || entry.last_updated < *query.updated_before;
}

/// Where the resource at `index` of its type stands: behind everything that is stored.
std::int64_t place_of_entry(std::size_t index) { return -std::int64_t(index) - 1; }

bool asks_for_one(const store::HistoryQuery& query) { return !query.type.empty() && !query.id.empty(); }

}  // namespace

EmbeddedDefinitions::EmbeddedDefinitions(const SearchEngine& engine, const std::vector<NamedOperation>& operations)
    : engine_(engine), archive_(definitions::Archive::r4()) {
    for (const NamedOperation& operation : operations) {
        if (operation.definition.empty()) operations_.emplace(operation.name.substr(1), definition_text(operation));
    }
}

bool EmbeddedDefinitions::has(std::string_view type) const { return type != "Expansion" && !archive_.of(type).empty(); }

std::string EmbeddedDefinitions::text_of(const fhir::ResourceKey& key) const {
    if (const auto* archived = has(key.type) ? archive_.find(key.type, key.id) : nullptr) return archive_.text(*archived);
    const auto own = key.type == operation_type ? operations_.find(key.id) : operations_.end();
    return own == operations_.end() ? std::string() : own->second;
}

std::optional<store::Version> EmbeddedDefinitions::find(const fhir::ResourceKey& key) const {
    const std::string text = text_of(key);
    if (text.empty()) return std::nullopt;
    const auto document = json::Document::parse(text);
    if (!document) return std::nullopt;
    store::Version version;
    version.key = key;
    version.version_id = 1;
    const auto* archived = archive_.find(key.type, key.id);
    version.last_updated = archived != nullptr ? archived->last_updated : archive_.of(operation_type).front().last_updated;
    version.content = fhir::content_of(document->root());
    return version;
}

const std::vector<EmbeddedDefinitions::Entry>& EmbeddedDefinitions::of(const std::string& type) const {
    const std::lock_guard lock(mutex_);
    const auto known = entries_.find(type);
    if (known != entries_.end()) return known->second;
    std::vector<Entry>& entries = entries_[type];
    const auto add = [&](const fhir::ResourceKey& key, core::Instant last_updated, std::string text) {
        const auto document = json::Document::parse(std::move(text));
        if (document) entries.push_back({key, last_updated, engine_.rows_of(document->root())});
    };
    for (const definitions::Archived& one : archive_.of(type)) add({type, std::string(one.id)}, one.last_updated, archive_.text(one));
    if (type != operation_type) return entries;
    for (const auto& [id, text] : operations_) add({type, id}, archive_.of(type).front().last_updated, text);
    return entries;
}

core::Result<std::optional<store::Version>> WithDefinitions::current(const fhir::ResourceKey& key) {
    auto stored = stored_.current(key);
    if (!stored || *stored) return stored;
    return embedded_.find(key);
}

core::Result<std::optional<store::Version>> WithDefinitions::version(const fhir::ResourceKey& key, std::int64_t version_id) {
    auto stored = stored_.version(key, version_id);
    if (!stored || *stored || version_id != 1) return stored;
    auto current = stored_.current(key);
    if (!current) return core::fail(current.error());
    return *current ? std::optional<store::Version>() : embedded_.find(key);
}

core::Result<std::vector<store::Version>> WithDefinitions::history(const store::HistoryQuery& query) {
    auto stored = stored_.history(query);
    if (!stored || !stored->empty() || !asks_for_one(query) || query.before || query.count == 0) return stored;
    auto current = this->current({query.type, query.id});
    if (!current) return core::fail(current.error());
    const bool is_embedded = *current && (*current)->sequence == 0;
    const bool is_within = is_embedded && (!query.since || (*current)->last_updated >= *query.since);
    if (is_within) stored->push_back(std::move(**current));
    return stored;
}

core::Result<std::int64_t> WithDefinitions::history_total(const store::HistoryQuery& query) {
    auto total = stored_.history_total(query);
    if (!total || *total > 0 || !asks_for_one(query)) return total;
    auto shown = history(query);
    if (!shown) return core::fail(shown.error());
    return std::int64_t(shown->size());
}

core::Result<std::optional<store::Version>> WithDefinitions::accept(
    const store::IndexQuery& query, const EmbeddedDefinitions::Entry& entry
) {
    const std::optional<store::Version> no;
    if (!is_within(query, entry)) return no;
    const Look looked = look(query, entry.rows);
    if (!looked.fits) return no;
    auto stored = stored_.current(entry.key);
    if (!stored) return core::fail(stored.error());
    if (*stored) return no;
    auto version = embedded_.find(entry.key);
    if (!version || !looked.is_open || !query.accept) return version;
    const auto accepted = query.accept(*version);
    if (!accepted) return core::fail(accepted.error());
    return *accepted ? version : no;
}

core::Result<store::SearchPage> WithDefinitions::search(const store::IndexQuery& query) {
    if (!embedded_.has(query.type)) return stored_.search(query);
    store::SearchPage page;
    std::size_t index = 0;
    if (query.after && query.after->before <= 0) {
        page.as_of = query.after->as_of;
        index = std::size_t(-query.after->before);
    } else {
        auto stored = stored_.search(query);
        if (stored) stored->total.reset();
        if (!stored || stored->next) return stored;
        page = std::move(*stored);
    }
    const auto& entries = embedded_.of(query.type);
    for (; index < entries.size(); ++index) {
        auto version = accept(query, entries[index]);
        if (!version) return core::fail(version.error());
        if (!*version) continue;
        if (page.versions.size() == query.count) {
            page.next = store::SearchCursor{page.as_of, -std::int64_t(index)};
            return page;
        }
        page.versions.push_back(std::move(**version));
        page.places.push_back(place_of_entry(index));
    }
    return page;
}

core::Result<std::int64_t> WithDefinitions::search_total(const store::IndexQuery& query) {
    auto total = stored_.search_total(query);
    if (!total || *total == store::not_counted || !embedded_.has(query.type)) return total;
    for (const EmbeddedDefinitions::Entry& entry : embedded_.of(query.type)) {
        auto version = accept(query, entry);
        if (!version) return core::fail(version.error());
        *total += *version ? 1 : 0;
    }
    return total;
}

}  // namespace tonus::interaction
