#include "rehearsal.hpp"

#include "bundle_entry.hpp"

#include <utility>

namespace tonus::interaction {
namespace {

/// Records nothing: a rehearsal leaves no trace.
class SilentKeeper final : public RecordKeeper {
public:
    [[nodiscard]] core::Result<std::string> read(json::Value, core::Instant) const override { return std::string(); }
    [[nodiscard]] core::Result<void> note(store::Writer&, const ResourceChange&) override { return {}; }
    [[nodiscard]] core::Result<void> assess(store::Writer&, std::span<const store::PatientKey>) override { return {}; }
};

bool is_of_the_store(core::ErrorKind kind) {
    return kind == core::ErrorKind::internal || kind == core::ErrorKind::deadline || kind == core::ErrorKind::busy;
}

/// Of a batch each entry has its own answer: what is stored by then may be other, and the batch is accepted either way.
/// A type that is not served is not found either, whatever is stored.
bool is_of_what_is_stored(core::ErrorKind kind, const core::Issue& issue) {
    using core::ErrorKind;
    if (kind == ErrorKind::not_found) return issue.code != "not-supported";
    return kind == ErrorKind::gone || kind == ErrorKind::conflict || kind == ErrorKind::precondition;
}

}  // namespace

core::Result<std::optional<store::Version>> Rehearsal::current(const fhir::ResourceKey& key) {
    const auto written = written_.find(key);
    if (written != written_.end()) return written->second;
    return stored_.current(key);
}

core::Result<store::Version> Rehearsal::remember(const fhir::ResourceKey& key, std::string content, store::Change change) {
    auto before = current(key);
    if (!before) return core::fail(before.error());
    store::Version version;
    version.key = key;
    version.version_id = *before ? (*before)->version_id + 1 : 1;
    version.last_updated = now_;
    version.change = change;
    version.content = std::move(content);
    written_.insert_or_assign(key, version);
    return version;
}

core::Result<store::Version> Rehearsal::put(const store::Draft& draft) { return remember(draft.key, draft.content, store::Change::update); }
core::Result<store::Version> Rehearsal::remove(const fhir::ResourceKey& key) { return remember(key, {}, store::Change::remove); }

core::Result<std::vector<core::Issue>> rehearse(const Interactions& all, json::Value bundle, store::Reader& reader, core::Instant now) {
    SilentKeeper keeper;
    const Preparer& real = all.preparer();
    const Preparer preparer(real.types(), real.validator(), real.searches(), keeper, false, real.max_search_rows());
    Rehearsal writer(reader, now);
    const auto run = [&](const Operation& operation) -> core::Result<Reply> {
        if (!operation.writes()) return operation.read(writer);
        if (auto done = work_ahead_blocking(operation, writer); !done) return core::fail(done.error());
        return interaction::run(operation, writer, preparer);
    };
    Request request;
    request.interaction = Interaction::bundle;
    request.body = bundle;
    request.received_at = now;
    if (!Interactions::is_batch(request)) {
        auto planned = all.plan(request);
        if (!planned) return planned.error().issues();
        auto reply = run(*planned);
        if (reply) return std::vector<core::Issue>();
        if (is_of_the_store(reply.error().kind())) return core::fail(reply.error());
        return reply.error().issues();
    }
    const auto planned = all.plan_batch(request);
    if (!planned) return planned.error().issues();
    std::vector<core::Issue> issues;
    for (std::size_t i = 0; i < planned->size(); ++i) {
        const core::Result<Operation>& operation = (*planned)[i];
        core::Result<Reply> reply = operation ? run(*operation) : core::Result<Reply>(core::fail(operation.error()));
        if (reply) continue;
        if (is_of_the_store(reply.error().kind())) return core::fail(reply.error());
        for (core::Issue& issue : issues_in_bundle(reply.error(), i)) {
            if (is_of_what_is_stored(reply.error().kind(), issue)) issue.severity = core::Severity::warning;
            issues.push_back(std::move(issue));
        }
    }
    return issues;
}

}  // namespace tonus::interaction
