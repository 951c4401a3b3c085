#include "call.hpp"

#include "flag_row.hpp"
#include "patient_search.hpp"
#include "queue.hpp"
#include "silence.hpp"
#include "view_text.hpp"

#include <tonus/review/record_keeper.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

namespace tonus::worklist {
namespace {

constexpr std::size_t every_flag = std::numeric_limits<std::size_t>::max();

std::vector<std::string> texts(json::Value list) {
    std::vector<std::string> all;
    for (const json::Value text : list.elements()) all.emplace_back(text.string());
    return all;
}

std::vector<std::string> route_labels(json::Value list) {
    std::vector<std::string> all;
    for (const json::Value text : list.elements()) {
        for (int i = 0; i <= int(clinical::Route::other); ++i) {
            const auto route = clinical::Route(i);
            if (route_name(route) == text.string()) all.push_back(review::route_label(route));
        }
    }
    return all;
}

std::vector<std::int64_t> priorities(json::Value list) {
    std::vector<std::int64_t> all;
    for (const json::Value text : list.elements()) {
        for (int i = 0; i < 4; ++i) {
            if (task_priority_of(review::Priority(i)) == text.string()) all.push_back(i);
        }
    }
    return all;
}

/// Patients met while one window is put together.
class PersonCache {
public:
    explicit PersonCache(store::Reader& reader) : reader_(reader) {}
    [[nodiscard]] core::Result<const Person*> find(store::PatientKey patient) {
        const auto known = persons_.find(patient);
        if (known != persons_.end()) return &known->second;
        auto person = load_person(reader_, patient);
        if (!person) return core::fail(std::move(person.error()));
        return &persons_.emplace(patient, std::move(*person)).first->second;
    }

private:
    store::Reader& reader_;
    std::map<store::PatientKey, Person> persons_;
};

struct Listed {
    review::ListedFlag flag;
    store::PatientKey patient = 0;
    std::string labels;
};

struct Window {
    std::int64_t total = 0;
    std::vector<Listed> flags;
};

core::Result<review::ListedFlag> load_listed_flag(store::Reader& reader, const store::FlagRow& row) {
    if (!row.state.empty()) return review::decode_listed_flag(row.state);
    const auto stored = reader.flag(row.flag_id);
    if (!stored) return core::fail(stored.error());
    return review::decode_listed_flag(*stored ? (*stored)->state : std::string());
}

/// Of those the columns tell, whole.
core::Result<Window> find_listed(store::Reader& reader, const store::FlagQuery& query, std::int64_t total) {
    const auto rows = reader.search_flags(query);
    if (!rows) return core::fail(rows.error());
    Window window;
    window.total = total;
    for (const store::FlagRow& row : *rows) {
        auto flag = load_listed_flag(reader, row);
        if (!flag) return core::fail(std::move(flag.error()));
        window.flags.push_back({std::move(*flag), row.patient, row.labels});
    }
    return window;
}

/// Each has to be looked at, to tell which count.
core::Result<Window> find_second_reviews(store::Reader& reader, store::FlagQuery query, const RowFilter& filter) {
    const std::size_t offset = std::exchange(query.offset, 0);
    const std::size_t limit = std::exchange(query.count, every_flag);
    query.with_state = false;
    const auto rows = reader.search_flags(query);
    if (!rows) return core::fail(rows.error());
    Window window;
    for (const store::FlagRow& row : *rows) {
        if (!filter.passes(row)) continue;
        auto flag = load_listed_flag(reader, row);
        if (!flag) return core::fail(std::move(flag.error()));
        if (!filter.passes(flag->flag)) continue;
        const auto place = std::size_t(window.total++);
        if (place >= offset && place - offset < limit) window.flags.push_back({std::move(*flag), row.patient, row.labels});
    }
    return window;
}

template <class T>
bool allows(const std::vector<T>& allowed, const T& value) {
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

/// How many flags there are of each kind: counted once, asked about every queue and rule.
class Counts {
public:
    static core::Result<Counts> load(store::Reader& reader) {
        Counts counts;
        for (const bool open : {true, false}) {
            auto counted = reader.count_flags(open);
            if (!counted) return core::fail(std::move(counted.error()));
            (open ? counts.open_ : counts.closed_) = std::move(*counted);
        }
        return counts;
    }

    /// By rule.
    [[nodiscard]] std::map<std::string, std::int64_t> of(const store::FlagQuery& query) const {
        std::map<std::string, std::int64_t> found;
        for (const store::FlagCount& one : query.open.value_or(true) ? open_ : closed_) {
            const bool fits = allows(query.statuses, one.status) && allows(query.priorities, one.priority) &&
                              allows(query.rules, one.rule) && (!query.owner || *query.owner == one.owner) &&
                              (!query.returned || *query.returned == one.returned);
            if (fits) found[one.rule] += one.count;
        }
        return found;
    }
    [[nodiscard]] std::int64_t total(const store::FlagQuery& query) const {
        std::int64_t total = 0;
        for (const auto& [rule, count] : of(query)) total += count;
        return total;
    }

private:
    std::vector<store::FlagCount> open_;
    std::vector<store::FlagCount> closed_;
};

void write_queue_counts(json::Writer& writer, const Counts& counts, std::string_view account) {
    writer.key("queues").begin_object();
    for (const QueueRow& queue : queues()) {
        // Counted by nobody: whoever has the time opens it.
        if (!queue.second_review) writer.member(queue.name, counts.total(query_of(queue, account)));
    }
    writer.end_object();
}

void write_rule_counts(json::Writer& writer, const Counts& counts, const surveillance::RuleSet& rules, const store::FlagQuery& query) {
    const auto by_rule = counts.of(query);
    writer.key("ruleCounts").begin_array();
    for (const surveillance::RuleDescription& rule : rules.rules()) {
        const auto counted = by_rule.find(rule.slug);
        if (counted == by_rule.end()) continue;
        writer.begin_object().member("rule", rule.slug).member("title", rule.title).member("count", counted->second).end_object();
    }
    writer.end_array();
}

}  // namespace

bool rules_stand_still(const Setup& setup, store::Reader& reader) {
    const core::Instant before = setup.parts.clock.now() - std::chrono::minutes(5);
    // Assessments that should have been made long ago, or a clock that cannot look for them.
    const auto overdue = reader.due(before, 1);
    return !overdue || !overdue->empty() || setup.parts.keeper.last_run().value_or(setup.started) < before;
}

void write_engine(json::Writer& writer, const Setup& setup, store::Reader& reader) {
    const core::Instant now = setup.parts.clock.now();
    const bool stopped = rules_stand_still(setup, reader);
    const ReviewContent& content = setup.content;
    const auto senders = setup.parts.senders == nullptr ? std::vector<access::Sender>() : setup.parts.senders->list(now);
    const auto silent = silent_among(content.expected_senders, senders, now, content.silent_after);
    writer.begin_object().member("status", stopped ? "stopped" : silent.empty() ? "ok" : "no-data");
    write_optional(writer, "lastRunAt", setup.parts.keeper.last_run());
    writer.key("silent").begin_array();
    for (const std::string& sender : silent) writer.string(sender);
    writer.end_array().end_object();
}

core::Result<Answer> read_engine(const Setup& setup, const Call&, store::Reader& reader) {
    json::Writer writer;
    write_engine(writer, setup, reader);
    return writer.take();
}

core::Result<Answer> query_worklist(const Setup& setup, const Call& call, store::Reader& reader) {
    const json::Value body = call.body();
    const auto queue = find_queue(call, body["queue"].string());
    if (!queue) return core::fail(queue.error());
    const std::string& account = call.viewer.account.name;
    store::FlagQuery query = query_of(**queue, account);
    if (const auto wanted = priorities(body["priorities"]); !wanted.empty()) {
        if ((*queue)->name != "emergency") query.priorities = wanted;
    }
    query.rules = texts(body["rules"]);
    query.labels = {route_labels(body["routes"]), texts(body["effects"])};
    auto wanted = PatientSearch(body["text"].string()).find(reader);
    if (!wanted) return core::fail(std::move(wanted.error()));
    query.patients = std::move(*wanted);
    query.offset = std::size_t(std::max<std::int64_t>(0, body["offset"].to_integer().value_or(0)));
    query.count = std::size_t(std::clamp<std::int64_t>(body["limit"].to_integer().value_or(100), 1, 100));

    const auto counts = Counts::load(reader);
    if (!counts) return core::fail(counts.error());
    const bool counted = !query.patients && query.labels.front().empty() && query.labels.back().empty();
    const auto total = counted ? core::Result<std::int64_t>(counts->total(query)) : reader.flag_total(query);
    if (!total) return core::fail(total.error());
    const RowFilter filter = filter_of(**queue, setup, call);
    auto window = filter.second_review ? find_second_reviews(reader, query, filter) : find_listed(reader, query, *total);
    if (!window) return core::fail(std::move(window.error()));
    PersonCache persons(reader);

    const auto knowledge = setup.parts.knowledge.now();
    const core::Instant now = setup.parts.clock.now();
    json::Writer writer;
    writer.begin_object().member("asOf", instant_text(now)).member("total", window->total);
    write_queue_counts(writer, *counts, account);
    writer.key("engine");
    write_engine(writer, setup, reader);
    write_rule_counts(writer, *counts, knowledge->rules, query_of(**queue, account));
    writer.member("offset", std::int64_t(query.offset)).key("rows").begin_array();
    Sight sight{"worklist", {}, {}, 0};
    for (auto& [listed, patient, labels] : window->flags) {
        review::Flag& flag = listed.flag;
        if (filter.second_review) flag.workflow = review::Workflow();
        const auto person = persons.find(patient);
        if (!person) return core::fail(person.error());
        const auto effects = effect_titles(labels, knowledge->content);
        write_row(writer, listed, effects, **person, call.viewer.people, setup.parts.desk.options());
        for (std::string& reference : patient_of(flag)) sight.patients.push_back(std::move(reference));
    }
    return Answer(writer.end_array().end_object().take(), std::move(sight));
}

}  // namespace tonus::worklist
