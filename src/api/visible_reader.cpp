#include "visible_reader.hpp"

#include <tonus/interaction/problem.hpp>

namespace tonus::api {
namespace {

using access::Permission;
using store::Version;

// Versions looked at together while a history is counted.
constexpr std::size_t history_step = 1000;
constexpr std::size_t most_step_bytes = std::size_t{16} * 1024 * 1024;

Permission history_permission(const store::HistoryQuery& query) { return query.id.empty() ? Permission::search : Permission::read; }

}  // namespace

core::Result<std::optional<Version>> VisibleReader::if_visible(core::Result<std::optional<Version>> found) {
    if (!found || !*found || visibility_.whole((*found)->key.type, Permission::read)) return found;
    const auto reached = visibility_.reaches(all_, Permission::read, **found);
    if (!reached) return core::fail(reached.error());
    if (!*reached) return std::optional<Version>();
    return found;
}

core::Result<std::optional<Version>> VisibleReader::current(const fhir::ResourceKey& key) { return if_visible(all_.current(key)); }

core::Result<std::optional<Version>> VisibleReader::version(const fhir::ResourceKey& key, std::int64_t version_id) {
    return if_visible(all_.version(key, version_id));
}

core::Result<std::vector<Version>> VisibleReader::history(const store::HistoryQuery& query) {
    const Permission permission = history_permission(query);
    if (!query.type.empty() && visibility_.whole(query.type, permission)) return all_.history(query);
    std::vector<Version> visible;
    store::HistoryQuery page = query;
    page.most_bytes = most_step_bytes;
    std::size_t bytes = 0;
    while (visible.size() < query.count && bytes < query.most_bytes) {
        std::size_t seen = 0;
        auto versions = all_.history(page);
        if (!versions) return versions;
        for (Version& version : *versions) {
            page.before = version.sequence;
            seen += version.content.size();
            const auto reached = visibility_.reaches(all_, permission, version);
            if (!reached && interaction::is_unreadable(reached.error())) continue;
            if (!reached) return core::fail(reached.error());
            if (!*reached || visible.size() >= query.count || bytes >= query.most_bytes) continue;
            bytes += version.content.size();
            visible.push_back(std::move(version));
        }
        if (versions->size() < page.count && seen < page.most_bytes) break;
    }
    return visible;
}

core::Result<std::int64_t> VisibleReader::history_total(const store::HistoryQuery& query) {
    if (!query.type.empty() && visibility_.whole(query.type, history_permission(query))) return all_.history_total(query);
    std::int64_t total = 0;
    store::HistoryQuery page = query;
    page.before.reset();
    page.count = history_step;
    for (;;) {
        const auto versions = history(page);
        if (!versions) return core::fail(versions.error());
        total += std::int64_t(versions->size());
        if (versions->size() < page.count) return total;
        page.before = versions->back().sequence;
    }
}

store::IndexQuery VisibleReader::narrowed(const store::IndexQuery& query) {
    store::IndexQuery looking = query;
    looking.certain = false;
    looking.accept = [this, accept = query.accept, unreadable = query.unreadable](const Version& version) -> core::Result<bool> {
        auto reached = visibility_.reaches(all_, Permission::search, version);
        if (!reached && unreadable && interaction::is_unreadable(reached.error())) {
            unreadable(version.key);
            return false;
        }
        if (!reached || !*reached || !accept) return reached;
        return accept(version);
    };
    return looking;
}

core::Result<store::SearchPage> VisibleReader::search(const store::IndexQuery& query) {
    if (visibility_.whole(query.type, Permission::search)) return all_.search(query);
    return all_.search(narrowed(query));
}

core::Result<std::int64_t> VisibleReader::search_total(const store::IndexQuery& query) {
    if (visibility_.whole(query.type, Permission::search)) return all_.search_total(query);
    if (query.enough) return store::not_counted;  // each would have to be looked at
    return all_.search_total(narrowed(query));
}

template <class T, class Ask>
core::Result<T> VisibleReader::unless_limited(Ask ask) {
    if (!visibility_.own_only()) return ask();
    return interaction::refuse(
        core::ErrorKind::forbidden,
        "forbidden",
        "http.Authorization",
        "The client is limited to what it sent itself, and this was made of what others sent too.",
        "MSG_AUTH_REQUIRED"
    );
}

core::Result<std::vector<store::PatientKey>> VisibleReader::patients_with(std::string_view word, store::WordMatch match) {
    return unless_limited<std::vector<store::PatientKey>>([&] { return all_.patients_with(word, match); });
}
core::Result<std::vector<store::FactRow>> VisibleReader::facts(store::PatientKey patient) {
    return unless_limited<std::vector<store::FactRow>>([&] { return all_.facts(patient); });
}
core::Result<std::vector<store::FlagRow>> VisibleReader::flags(store::PatientKey patient) {
    return unless_limited<std::vector<store::FlagRow>>([&] { return all_.flags(patient); });
}
core::Result<std::optional<store::FlagRow>> VisibleReader::flag(std::string_view flag_id) {
    return unless_limited<std::optional<store::FlagRow>>([&] { return all_.flag(flag_id); });
}
core::Result<std::vector<store::FlagRow>> VisibleReader::search_flags(const store::FlagQuery& query) {
    return unless_limited<std::vector<store::FlagRow>>([&] { return all_.search_flags(query); });
}
core::Result<std::int64_t> VisibleReader::flag_total(const store::FlagQuery& query) {
    return unless_limited<std::int64_t>([&] { return all_.flag_total(query); });
}
core::Result<std::vector<store::FlagCount>> VisibleReader::count_flags(bool open) {
    return unless_limited<std::vector<store::FlagCount>>([&] { return all_.count_flags(open); });
}
core::Result<std::vector<store::RuleCount>> VisibleReader::count_by_rule(core::Instant since) {
    return unless_limited<std::vector<store::RuleCount>>([&] { return all_.count_by_rule(since); });
}
core::Result<std::vector<store::GapCount>> VisibleReader::gaps(std::size_t count) {
    return unless_limited<std::vector<store::GapCount>>([&] { return all_.gaps(count); });
}
core::Result<std::vector<store::PatientKey>> VisibleReader::patients_after(store::PatientKey after, std::size_t count) {
    return unless_limited<std::vector<store::PatientKey>>([&] { return all_.patients_after(after, count); });
}
core::Result<std::vector<store::PatientKey>> VisibleReader::due(core::Instant now, std::size_t count) {
    return unless_limited<std::vector<store::PatientKey>>([&] { return all_.due(now, count); });
}
core::Result<std::vector<store::Event>> VisibleReader::events_after(std::int64_t sequence, std::size_t count) {
    return unless_limited<std::vector<store::Event>>([&] { return all_.events_after(sequence, count); });
}
core::Result<std::vector<store::AuditEntry>> VisibleReader::audit_after(std::int64_t sequence, std::size_t count) {
    return unless_limited<std::vector<store::AuditEntry>>([&] { return all_.audit_after(sequence, count); });
}
core::Result<store::Counts> VisibleReader::counts() {
    return unless_limited<store::Counts>([&] { return all_.counts(); });
}

}  // namespace tonus::api
