// Source: FHIR R4, http, section 3.1.0.11 "batch/transaction".
#include "bundle_entry.hpp"
#include "conditional_reference.hpp"
#include "criteria.hpp"
#include "planners.hpp"
#include "reference_map.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/interaction/named_operation.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

namespace tonus::interaction {
namespace {

using core::ErrorKind;

// A transaction reads, and works changes of what is stored out, on the writer's thread, where everybody else's writes
// wait for it.
constexpr std::chrono::seconds most_reading{2};
// Before its turn as writer it keeps one worker busy.
constexpr std::chrono::seconds most_ahead{10};

constexpr std::string_view other_bundle = "send the entry in another Bundle, or by itself";

/// The failures of a transaction's entries; the first of them gives the whole its kind.
class Failures {
public:
    void add(std::size_t index, const core::Error& error) {
        auto issues = issues_in_bundle(error, index);
        by_entry_.emplace(index, std::pair(error.kind(), std::move(issues)));
    }
    [[nodiscard]] bool any() const noexcept { return !by_entry_.empty(); }
    [[nodiscard]] core::Error error() const {
        std::vector<core::Issue> issues;
        for (const auto& [index, failure] : by_entry_) {
            issues.insert(issues.end(), failure.second.begin(), failure.second.end());
        }
        return core::Error(
                   by_entry_.begin()->second.first,
                   "Nothing of the transaction was applied; mend the entries listed and send all of it again."
        )
            .with_issues(std::move(issues));
    }

private:
    std::map<std::size_t, std::pair<ErrorKind, std::vector<core::Issue>>> by_entry_;
};

struct Transaction {
    const Interactions* all = nullptr;
    std::vector<BundleEntry> entries;
    std::vector<std::size_t> order;
    std::vector<std::vector<ConditionalReference>> references;  ///< by entry
    bool decided_later = false;                                 ///< where references lead is known inside the job only
    /// What the operations were planned for, if that depends on what is stored.
    std::optional<ReferenceMap> map;
    std::vector<Operation> operations;  ///< by entry
};

bool is_conditional(const Request& request) {
    if (request.interaction == Interaction::create) return !request.if_none_exist.empty();
    return request.interaction == Interaction::update && request.id.empty();
}

int rank(const Request& request) {
    switch (request.interaction) {
        case Interaction::remove: return 0;
        case Interaction::create: return 1;
        case Interaction::update:
        case Interaction::patch: return 2;
        case Interaction::operation: return request.operation->by_get ? 3 : 1;
        default: return 3;
    }
}

std::vector<std::size_t> processing_order(const std::vector<BundleEntry>& entries) {
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&entries](std::size_t left, std::size_t right) {
        return rank(entries[left].request) < rank(entries[right].request);
    });
    return order;
}

void assign_ids(std::vector<BundleEntry>& entries) {
    for (BundleEntry& entry : entries) entry.request.assigned_id = core::new_identifier();
}

/// Where an entry's resource will be found if its condition, should it have one, selects nothing.
std::string provisional_target(const Request& request) {
    if (!request.id.empty()) return request.type + "/" + request.id;
    const std::string_view body_id = request.interaction == Interaction::update ? request.body["id"].string() : std::string_view();
    return request.type + "/" + (body_id.empty() ? request.assigned_id : std::string(body_id));
}

bool leads_somewhere(const Request& request) {
    return request.interaction == Interaction::create || request.interaction == Interaction::update;
}

const std::vector<Parameter>& condition_of(const Request& request) {
    return request.interaction == Interaction::create ? request.if_none_exist : request.parameters;
}

/// Where the resources of conditional entries are: entries with the same condition mean the same one.
using ByCondition = std::map<std::string, std::string>;

core::Result<std::string> target_of(const Transaction& transaction, const Request& request, store::Reader& reader, ByCondition& known) {
    if (!is_conditional(request)) return provisional_target(request);
    auto criteria = Criteria::plan(transaction.all->preparer(), request.type, condition_of(request), request.received_at);
    if (!criteria) return core::fail(criteria.error());
    auto found = criteria->find_one(reader, "SEARCH_MULTIPLE");
    // Several matches fail the entry itself, with its place, when it runs.
    if (!found && found.error().kind() != ErrorKind::precondition) return core::fail(found.error());
    std::string target = found && *found ? fhir::to_string((*found)->key) : provisional_target(request);
    return known.emplace(condition_text(request.type, condition_of(request)), std::move(target)).first->second;
}

/// Where every entry's resource is, and every conditional reference leads.
core::Result<ReferenceMap> resolve(const Transaction& transaction, store::Reader& reader) {
    ReferenceMap map;
    ByCondition known;
    for (const BundleEntry& entry : transaction.entries) {
        if (!leads_somewhere(entry.request)) continue;
        auto target = target_of(transaction, entry.request, reader, known);
        if (!target) return core::fail(target.error());
        map.add(entry.full_url, std::move(*target));
    }
    Failures failures;
    for (std::size_t i = 0; i < transaction.entries.size(); ++i) {
        for (const ConditionalReference& reference : transaction.references[i]) {
            const auto own = known.find(condition_text(reference.type, reference.parameters));
            auto target = own != known.end()
                              ? core::Result<std::string>(own->second)
                              : resolve(reference, transaction.all->preparer(), reader, transaction.entries[i].request.received_at);
            if (target) {
                map.add(reference.text, std::move(*target));
            } else {
                failures.add(i, target.error());
            }
        }
    }
    if (failures.any()) return core::fail(failures.error());
    return map;
}

core::Result<Operation> plan_entry(const Interactions& all, const BundleEntry& entry, const ReferenceMap& map) {
    Request request = entry.request;
    if (auto text = map.rewrite(request.body, entry.full_url)) {
        auto document = json::Document::parse(std::move(*text));
        if (!document) return core::fail(document.error());
        auto owned = std::make_shared<json::Document>(std::move(*document));
        request.body = owned->root();
        request.document = std::move(owned);
    }
    return all.plan(request);
}

core::Error duplicate(const fhir::ResourceKey& key) {
    return refuse(
               ErrorKind::invalid,
               "duplicate",
               "request.url",
               "Another entry of the transaction also writes " + fhir::to_string(key) + "; let each resource be written once.",
               "MSG_TRANSACTION_DUPLICATE_ID"
    )
        .value();
}

core::Error too_many_rows(std::size_t most) {
    return refuse(
               ErrorKind::too_large,
               "too-costly",
               "resource",
               "The resources up to this one could be found by more than " + std::to_string(most) +
                   " identifiers, names, codes and other values, which is as many as one transaction may have (fhir.max_search_rows); send "
                   "them in several."
    )
        .value();
}

bool writes_by_id(const Request& request) {
    const bool writes = request.interaction == Interaction::remove || request.interaction == Interaction::update ||
                        request.interaction == Interaction::patch;
    return writes && !request.id.empty();
}

core::Result<std::vector<Operation>> plan_entries(const Transaction& transaction, const ReferenceMap& map) {
    Failures failures;
    std::vector<Operation> operations;
    std::set<fhir::ResourceKey> written;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < transaction.entries.size(); ++i) {
        const Request& request = transaction.entries[i].request;
        const fhir::ResourceKey key{request.type, request.id};
        if (writes_by_id(request) && !written.insert(key).second) failures.add(i, duplicate(key));
        auto operation = plan_entry(*transaction.all, transaction.entries[i], map);
        if (!operation) failures.add(i, operation.error());
        operations.push_back(operation ? std::move(*operation) : Operation());
        rows += operations.back().search_rows;
        if (rows <= transaction.all->preparer().max_search_rows()) continue;
        failures.add(i, too_many_rows(transaction.all->preparer().max_search_rows()));
        break;
    }
    if (failures.any()) return core::fail(failures.error());
    return operations;
}

/// The identity an entry wrote; nothing if it wrote none.
std::optional<fhir::ResourceKey> written_by(const Request& request, const Reply& reply) {
    const bool found_existing = request.interaction == Interaction::create && reply.effect == Effect::unchanged;
    if (rank(request) == 3 || found_existing) return std::nullopt;
    if (reply.version) return reply.version->key;
    if (request.interaction == Interaction::operation) return std::nullopt;
    return fhir::ResourceKey{request.type, request.id};
}

bool ends_everything(ErrorKind kind) {
    return kind == ErrorKind::internal || kind == ErrorKind::deadline || kind == ErrorKind::busy || kind == ErrorKind::storage_full;
}

core::Result<Reply> run_entries(Recording& recording, const Transaction& transaction, const std::vector<Operation>& operations) {
    Reply reply;
    reply.effect = Effect::listed;
    reply.entries.resize(transaction.entries.size());
    Failures failures;
    std::size_t bytes = 0;
    std::chrono::nanoseconds reading{0};
    std::set<fhir::ResourceKey> written;
    for (const std::size_t i : transaction.order) {
        const Operation& operation = operations[i];
        if (!operation.writes() && bytes > most_bundle_bytes) {
            failures.add(i, bundle_too_costly());
            break;
        }
        const bool reads = !operation.writes() || operation.look_ahead;
        if (reads && reading >= most_reading) {
            failures.add(i, bundle_reads_too_long(other_bundle));
            break;
        }
        recording.begin_entry(i);
        const auto begun = std::chrono::steady_clock::now();
        auto answer = operation.writes() ? operation.write(recording) : operation.read(recording.visible());
        if (reads) reading += std::chrono::steady_clock::now() - begun;
        if (answer) bytes += answer_bytes(*answer);
        if (!answer) {
            if (ends_everything(answer.error().kind())) return answer;
            failures.add(i, answer.error());
            continue;
        }
        const auto key = written_by(transaction.entries[i].request, *answer);
        if (key && !key->id.empty() && !written.insert(*key).second) failures.add(i, duplicate(*key));
        reply.entries[i] = std::move(*answer);
    }
    if (failures.any()) return core::fail(failures.error());
    return reply;
}

core::Result<Reply> run(Recording& recording, const Transaction& transaction) {
    if (!transaction.decided_later) return run_entries(recording, transaction, transaction.operations);
    auto map = resolve(transaction, recording.visible());
    if (!map) return core::fail(map.error());
    if (transaction.map == *map) return run_entries(recording, transaction, transaction.operations);
    auto operations = plan_entries(transaction, *map);
    if (!operations) return core::fail(operations.error());
    return run_entries(recording, transaction, *operations);
}

/// Plans what depends on where references lead, then looks ahead for each entry.
core::Result<WorkAhead> look_ahead(store::Reader& reader, const Boundary* boundary, Transaction& transaction) {
    if (transaction.decided_later) {
        const auto view = boundary == nullptr ? nullptr : boundary->view(reader);
        auto map = resolve(transaction, view ? *view : reader);
        if (!map) return WorkAhead();  // refused in the writer's turn
        if (transaction.map != *map) {
            return [&transaction, map = std::move(*map)]() -> core::Result<void> {
                auto operations = plan_entries(transaction, map);
                if (!operations) return core::fail(std::move(operations.error()));
                transaction.operations = std::move(*operations);
                transaction.map = map;
                return {};
            };
        }
    }
    std::vector<WorkAhead> works;
    const auto looking = std::chrono::steady_clock::now();
    for (const Operation& operation : transaction.operations) {
        if (!operation.look_ahead) continue;
        if (std::chrono::steady_clock::now() - looking >= most_ahead) return core::fail(bundle_reads_too_long(other_bundle));
        auto work = operation.look_ahead(reader, boundary);
        if (!work) return work;
        if (*work) works.push_back(std::move(*work));
    }
    if (works.empty()) return WorkAhead();
    return [works = std::move(works)]() -> core::Result<void> {
        const auto begun = std::chrono::steady_clock::now();
        for (const WorkAhead& work : works) {
            if (std::chrono::steady_clock::now() - begun >= most_ahead) return core::fail(bundle_reads_too_long(other_bundle));
            if (auto done = work(); !done) return done;
        }
        return {};
    };
}

core::Error repeated_url() {
    return refuse(
               ErrorKind::invalid,
               "duplicate",
               "fullUrl",
               "Another entry of the Bundle has the same fullUrl; give each its own, so that references lead to one of them."
    )
        .value();
}

/// The conditional references of every entry that writes a resource.
core::Result<std::vector<std::vector<ConditionalReference>>> find_references(const std::vector<BundleEntry>& entries) {
    Failures failures;
    std::vector<std::vector<ConditionalReference>> all(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!leads_somewhere(entries[i].request)) continue;
        auto found = conditional_references(entries[i].request.body);
        if (found) {
            all[i] = std::move(*found);
        } else {
            failures.add(i, found.error());
        }
    }
    if (failures.any()) return core::fail(failures.error());
    return all;
}

/// Reads every entry. Errors: those of all entries that cannot be read.
core::Result<std::vector<BundleEntry>> read_entries(const Interactions& all, const Request& request) {
    Failures failures;
    std::vector<BundleEntry> entries;
    std::set<std::string> full_urls;
    for (const json::Value element : request.body["entry"].elements()) {
        auto entry = read_entry(all, element, request);
        if (!entry) failures.add(entries.size(), entry.error());
        if (entry && !entry->full_url.empty() && !full_urls.insert(entry->full_url).second) failures.add(entries.size(), repeated_url());
        entries.push_back(entry ? std::move(*entry) : BundleEntry());
    }
    if (failures.any()) return core::fail(failures.error());
    return entries;
}

}  // namespace

core::Result<Operation> plan_transaction(const Interactions& all, const Request& request) {
    if (auto checked = check_bundle(all, request.body); !checked) return core::fail(checked.error());
    auto entries = read_entries(all, request);
    if (!entries) return core::fail(entries.error());
    auto transaction = std::make_shared<Transaction>();
    transaction->all = &all;
    transaction->entries = std::move(*entries);
    auto references = find_references(transaction->entries);
    if (!references) return core::fail(references.error());
    transaction->references = std::move(*references);
    transaction->order = processing_order(transaction->entries);
    assign_ids(transaction->entries);

    // A condition is decided inside the transaction; only then is it known where references to its
    // entry lead, and what depends on that is planned there. Checking is done here in any case.
    ReferenceMap map;
    for (std::size_t i = 0; i < transaction->entries.size(); ++i) {
        const BundleEntry& entry = transaction->entries[i];
        for (const ConditionalReference& reference : transaction->references[i]) {
            transaction->decided_later = true;
            map.add(reference.text, reference.type + "/unresolved");
        }
        if (!leads_somewhere(entry.request)) continue;
        if (is_conditional(entry.request) && !entry.full_url.empty()) transaction->decided_later = true;
        map.add(entry.full_url, provisional_target(entry.request));
    }
    auto operations = plan_entries(*transaction, map);
    if (!operations) return core::fail(operations.error());
    if (transaction->decided_later) {
        for (BundleEntry& entry : transaction->entries) entry.request.checked = true;
    }
    Operation operation;
    const bool looks = transaction->decided_later ||
                       std::any_of(operations->begin(), operations->end(), [](const Operation& entry) { return bool(entry.look_ahead); });
    if (looks)
        operation.look_ahead = [transaction](store::Reader& reader, const Boundary* boundary) {
            return look_ahead(reader, boundary, *transaction);
        };
    if (!transaction->decided_later) transaction->operations = std::move(*operations);
    operation.write = [transaction](Recording& recording) { return run(recording, *transaction); };
    return operation;
}

}  // namespace tonus::interaction
