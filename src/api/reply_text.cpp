#include "reply_text.hpp"

#include <tonus/api/error_status.hpp>
#include <tonus/api/outcome.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/http/query.hpp>
#include <tonus/interaction/subset.hpp>
#include <tonus/json/document.hpp>

namespace tonus::api {
namespace {

using interaction::Effect;
using interaction::Reply;

// About what stands around the content of a resource in a Bundle's entry.
constexpr std::size_t around_entry = 320;

fhir::ServerMeta meta_of(const store::Version& version) { return {version.key, version.version_id, version.last_updated}; }

std::string rendered(const store::Version& version) { return fhir::render(meta_of(version), version.content); }

std::string query_text(const std::vector<interaction::Parameter>& parameters) {
    std::string text;
    for (const interaction::Parameter& parameter : parameters) {
        text += text.empty() ? '?' : '&';
        text += http::encode_component(parameter.name) + "=" + http::encode_component(parameter.value);
    }
    return text;
}

void write_link(json::Writer& writer, std::string_view relation, const std::string& url) {
    writer.begin_object().member("relation", relation).member("url", url).end_object();
}

void write_links(json::Writer& writer, const AnswerContext& context, const interaction::Listing& listing, std::string_view path) {
    const std::string where = path.empty() ? context.base : context.base + "/" + std::string(path);
    writer.key("link").begin_array();
    const auto lead_to = [&](std::string_view relation, const std::string& cursor) {
        auto parameters = listing.applied;
        if (!cursor.empty()) parameters.push_back({"_cursor", cursor});
        write_link(writer, relation, where + query_text(parameters));
    };
    lead_to("self", listing.cursor);
    lead_to("first", "");
    if (listing.previous) lead_to("previous", *listing.previous);
    if (listing.next) lead_to("next", *listing.next);
    writer.end_array();
}

void write_version_facts(json::Writer& writer, const store::Version& version) {
    writer.member("etag", entity_tag(version)).member("lastModified", core::format_instant(version.last_updated));
}

/// Whether an id has the form that core::new_identifier() gives it: of a creation stored by a program that noted no
/// more, a sign that a POST made the resource.
bool is_assigned_here(std::string_view id) {
    constexpr std::string_view others = ".-ABCDEFGHIJKLMNOPQRSTUVWXYZilou";
    return id.size() == 26 && id.find_first_of(others) == std::string_view::npos;
}

void write_damage(json::Writer& writer, const AnswerContext& context, const store::Version& version) {
    core::Issue issue;
    issue.severity = core::Severity::warning;
    issue.code = "incomplete";
    issue.diagnostics = "What is stored of " + versioned_path(version) + " cannot be read.";
    writer.key("outcome");
    write_outcome(writer, {issue}, "informational", context.request_id);
}

/// What request made a version, and how it was answered.
void write_history_facts(json::Writer& writer, const AnswerContext& context, const store::Version& version) {
    const bool posted = version.change == store::Change::create && version.version_id == 1 && is_assigned_here(version.key.id);
    writer.key("request").begin_object();
    writer.member("method", version.deleted() ? "DELETE" : posted ? "POST" : "PUT");
    writer.member("url", posted ? version.key.type : fhir::to_string(version.key)).end_object();
    writer.key("response").begin_object();
    writer.member("status", status_line(version.deleted() ? 204 : version.created() ? 201 : 200));
    write_version_facts(writer, version);
    if (version.damaged()) write_damage(writer, context, version);
    writer.end_object();
}

void write_warnings(json::Writer& writer, const AnswerContext& context, const std::vector<core::Issue>& warnings) {
    if (warnings.empty()) return;
    writer.begin_object().key("resource");
    write_outcome(writer, warnings, "informational", context.request_id);
    writer.key("search").begin_object().member("mode", "outcome").end_object().end_object();
}

/// A version of a listing, or what the listing keeps of its type.
void write_resource(json::Writer& writer, const interaction::Listing& listing, const store::Version& version, bool whole = false) {
    writer.key("resource");
    const auto kept = whole ? listing.kept_elements.end() : listing.kept_elements.find(version.key.type);
    if (kept == listing.kept_elements.end()) {
        fhir::write_rendered(writer, meta_of(version), version.content);
    } else {
        writer.raw(interaction::subset(rendered(version), kept->second));
    }
}

void write_full_url(json::Writer& writer, const AnswerContext& context, const store::Version& version) {
    std::string url;
    url.reserve(context.base.size() + version.key.type.size() + version.key.id.size() + 2);
    url.append(context.base).append(1, '/').append(version.key.type).append(1, '/').append(version.key.id);
    writer.member("fullUrl", url);
}

void write_past(json::Writer& writer, const AnswerContext& context, const interaction::Listing& listing, const store::Version& version) {
    writer.begin_object();
    write_full_url(writer, context, version);
    if (!version.deleted() && !version.damaged()) write_resource(writer, listing, version);
    write_history_facts(writer, context, version);
    writer.end_object();
}

/// A resource that is shown without its container. Its address is that of the container and its own id.
void write_contained(
    json::Writer& writer,
    const AnswerContext& context,
    const interaction::Listing& listing,
    const fhir::ResourceKey& container,
    const interaction::ContainedResource& contained
) {
    writer.begin_object().member("fullUrl", context.base + "/" + fhir::to_string(container) + "#" + contained.id);
    const auto kept = listing.kept_elements.find(contained.type);
    writer.key("resource").raw(kept == listing.kept_elements.end() ? contained.text : interaction::subset(contained.text, kept->second));
    writer.key("search").raw(R"({"mode":"match"})").end_object();
}

void write_found(
    json::Writer& writer, const AnswerContext& context, const interaction::Listing& listing, const store::Version& version, bool included
) {
    writer.begin_object();
    write_full_url(writer, context, version);
    write_resource(writer, listing, version, included);
    writer.key("search").raw(included ? R"({"mode":"include"})" : R"({"mode":"match"})").end_object();
}

void write_entries(json::Writer& writer, const AnswerContext& context, const interaction::Listing& listing) {
    std::size_t bytes = 0;
    for (const auto* versions : {&listing.versions, &listing.included}) {
        for (const store::Version& version : *versions) bytes += version.content.size() + around_entry;
    }
    writer.reserve(writer.text().size() + bytes);
    writer.key("entry").begin_array();
    for (std::size_t i = 0; i < listing.versions.size(); ++i) {
        const store::Version& version = listing.versions[i];
        if (listing.history) {
            write_past(writer, context, listing, version);
        } else if (i < listing.contained.size() && listing.contained[i]) {
            write_contained(writer, context, listing, version.key, *listing.contained[i]);
        } else {
            write_found(writer, context, listing, version, false);
        }
    }
    for (const store::Version& version : listing.included) {
        write_found(writer, context, listing, version, true);
    }
    write_warnings(writer, context, listing.warnings);
    writer.end_array();
}

// Nobody reads more by eye, and indented it would be twice as long.
constexpr std::size_t longest_indented = std::size_t{4} * 1024 * 1024;

/// Indents text that was put together compact, unless it is very long.
std::string styled(std::string text, json::Style style) {
    if (style == json::Style::compact || text.size() > longest_indented) return text;
    const auto document = json::Document::parse(text);
    return document ? json::to_text(document->root(), style) : text;
}

std::string shown(const Reply& reply) {
    std::string whole = rendered(*reply.version);
    return reply.kept_elements ? interaction::subset(whole, *reply.kept_elements) : whole;
}

core::Issue gone_issue(const store::Version& deletion) {
    core::Issue issue;
    issue.code = "deleted";
    issue.expression = "http.url";
    issue.details_code = "MSG_DELETED_ID";
    issue.diagnostics = fhir::to_string(deletion.key) + " was deleted; its history is still there.";
    return issue;
}

bool was_written(Effect effect) { return effect == Effect::created || effect == Effect::updated || effect == Effect::unchanged; }

void write_entry_resource(json::Writer& writer, const AnswerContext& context, const Reply& reply, std::optional<ReturnPreference> wanted) {
    if (reply.without_resource) return;
    const bool wants_written = wanted == ReturnPreference::representation;
    if (reply.effect == Effect::read || (wants_written && was_written(reply.effect))) {
        writer.key("resource").raw(shown(reply));
    } else if (reply.listing) {
        writer.key("resource").raw(listing_text(context, *reply.listing, {}));
    } else if (reply.effect == Effect::described) {
        writer.key("resource").raw(reply.text);
    } else if (reply.effect == Effect::answered) {
        writer.key("resource");
        write_outcome(writer, reply.issues, "informational", context.request_id);
    }
}

/// What was done, and what the resource might have besides.
void write_done(json::Writer& writer, const AnswerContext& context, const Reply& reply) {
    core::Issue issue;
    issue.severity = core::Severity::information;
    issue.code = "informational";
    issue.details_code = reply.effect == Effect::created ? "MSG_CREATED" : "MSG_UPDATED";
    issue.diagnostics = reply.effect == Effect::created     ? "The resource was created."
                        : reply.effect == Effect::unchanged ? "The resource was there already; nothing was changed."
                                                            : "The resource was updated.";
    std::vector<core::Issue> issues{std::move(issue)};
    issues.insert(issues.end(), reply.issues.begin(), reply.issues.end());
    write_outcome(writer, issues, "informational", context.request_id);
}

void write_entry(json::Writer& writer, const AnswerContext& context, const Reply& reply, std::optional<ReturnPreference> wanted) {
    writer.begin_object();
    if (reply.version && !reply.version->deleted()) {
        write_full_url(writer, context, *reply.version);
    }
    write_entry_resource(writer, context, reply, wanted);
    writer.key("response").begin_object().member("status", status_line(status_of(reply.effect)));
    if (was_written(reply.effect)) writer.member("location", versioned_path(*reply.version));
    if (reply.version) write_version_facts(writer, *reply.version);
    if (reply.effect == Effect::gone) {
        writer.key("outcome");
        write_outcome(writer, {gone_issue(*reply.version)}, "deleted", context.request_id);
    } else if (wanted == ReturnPreference::outcome && was_written(reply.effect)) {
        writer.key("outcome");
        write_done(writer, context, reply);
    }
    writer.end_object().end_object();
}

void write_failed_entry(json::Writer& writer, const AnswerContext& context, const core::Error& error) {
    const ErrorStatus& row = status_of(error.kind());
    writer.begin_object().key("response").begin_object().member("status", status_line(row.status)).key("outcome");
    write_outcome(writer, issues_of(error), row.issue_code, context.request_id);
    writer.end_object().end_object();
}

}  // namespace

std::string entity_tag(const store::Version& version) { return "W/\"" + std::to_string(version.version_id) + "\""; }

std::string versioned_path(const store::Version& version) {
    return fhir::to_string(version.key) + "/_history/" + std::to_string(version.version_id);
}

unsigned status_of(Effect effect) noexcept {
    switch (effect) {
        case Effect::created: return 201;
        case Effect::accepted: return 202;
        case Effect::deleted: return 204;
        case Effect::not_modified: return 304;
        case Effect::gone: return 410;
        default: return 200;
    }
}

std::string resource_text(const Reply& reply, json::Style style) { return styled(shown(reply), style); }

std::string listing_text(const AnswerContext& context, const interaction::Listing& listing, std::string_view path) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "Bundle").member("type", listing.history ? "history" : "searchset");
    if (listing.total) writer.member("total", *listing.total);
    write_links(writer, context, listing, listing.path ? *listing.path : path);
    if (!listing.versions.empty() || !listing.warnings.empty()) {
        write_entries(writer, context, listing);
    }
    writer.end_object();
    return styled(writer.take(), context.style);
}

std::string bundle_response_text(
    const AnswerContext& context,
    std::string_view type,
    const std::vector<core::Result<Reply>>& replies,
    std::optional<ReturnPreference> wanted
) {
    AnswerContext inner = context;
    inner.style = json::Style::compact;
    json::Writer writer;
    writer.begin_object().member("resourceType", "Bundle").member("type", type);
    if (!replies.empty()) {
        writer.key("entry").begin_array();
        for (const auto& reply : replies) {
            if (reply) {
                write_entry(writer, inner, *reply, wanted);
            } else {
                write_failed_entry(writer, inner, reply.error());
            }
        }
        writer.end_array();
    }
    writer.end_object();
    return styled(writer.take(), context.style);
}

std::string done_text(const AnswerContext& context, const Reply& reply) {
    json::Writer writer(context.style);
    write_done(writer, context, reply);
    return writer.take();
}

std::string gone_text(const AnswerContext& context, const store::Version& deletion) {
    json::Writer writer(context.style);
    write_outcome(writer, {gone_issue(deletion)}, "deleted", context.request_id);
    return writer.take();
}

}  // namespace tonus::api
