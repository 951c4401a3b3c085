#include "sqlite/flags.hpp"

#include "sqlite/instants.hpp"

#include <algorithm>
#include <memory>
#include <tuple>

namespace tonus::store::sqlite {
namespace {

/// Places from the front of a queue that are read from the table as fast as from memory.
constexpr std::size_t front = 500;
/// So few patients that their own flags are read sooner than all are looked through.
constexpr std::size_t few_patients = 50;

/// The columns all flag statements share, in their order.
enum FlagColumn : int {
    patient_column,
    flag_id_column,
    rule_column,
    open_column,
    priority_column,
    since_column,
    status_column,
    owner_column,
    returned_column,
    labels_column,
    state_column,
};

/// Without its state.
FlagRow read_head(const Cursor& row) {
    FlagRow flag;
    flag.patient = row.integer(patient_column);
    flag.flag_id = row.bytes(flag_id_column);
    flag.rule = row.bytes(rule_column);
    flag.open = row.integer(open_column) != 0;
    flag.priority = row.integer(priority_column);
    flag.since = instant_of(row.integer(since_column));
    flag.status = row.bytes(status_column);
    flag.owner = row.bytes(owner_column);
    flag.returned = row.integer(returned_column) != 0;
    flag.labels = row.bytes(labels_column);
    return flag;
}

FlagRow read_flag(const Cursor& row) {
    FlagRow flag = read_head(row);
    flag.state = row.bytes(state_column);
    return flag;
}

core::Result<void> load_state(Database& database, FlagRow& flag) {
    Cursor cursor = database.connection.use(Sql::load_flag_state);
    cursor.bind(":patient", flag.patient);
    if (cursor.bind(":flag_id", flag.flag_id).next()) flag.state = cursor.bytes(0);
    return cursor.end();
}

template <class T, class Value>
bool allows(const std::vector<T>& allowed, const Value& value) {
    return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

/// Asked of every row: without parting them.
bool has_label(std::string_view labels, std::string_view label) {
    for (std::size_t at = labels.find(label); at != labels.npos; at = labels.find(label, at + 1)) {
        const std::size_t end = at + label.size();
        if ((at == 0 || labels[at - 1] == ' ') && (end == labels.size() || labels[end] == ' ')) return true;
    }
    return false;
}

/// A row under the cursor of a flag statement.
class StoredFlag {
public:
    explicit StoredFlag(const Cursor& row) : row_(row) {}
    [[nodiscard]] PatientKey patient() const { return row_.integer(patient_column); }
    [[nodiscard]] std::int64_t priority() const { return row_.integer(priority_column); }
    [[nodiscard]] std::string_view status() const { return row_.bytes(status_column); }
    [[nodiscard]] std::string_view rule() const { return row_.bytes(rule_column); }
    [[nodiscard]] std::string_view owner() const { return row_.bytes(owner_column); }
    [[nodiscard]] bool returned() const { return row_.integer(returned_column) != 0; }
    [[nodiscard]] std::string_view labels() const { return row_.bytes(labels_column); }
    [[nodiscard]] FlagRow copy(bool with_state) const { return with_state ? read_flag(row_) : read_head(row_); }

private:
    const Cursor& row_;
};

/// One of those at hand.
class KnownFlag {
public:
    explicit KnownFlag(const FlagRow& row) : row_(row) {}
    [[nodiscard]] PatientKey patient() const { return row_.patient; }
    [[nodiscard]] std::int64_t priority() const { return row_.priority; }
    [[nodiscard]] std::string_view status() const { return row_.status; }
    [[nodiscard]] std::string_view rule() const { return row_.rule; }
    [[nodiscard]] std::string_view owner() const { return row_.owner; }
    [[nodiscard]] bool returned() const { return row_.returned; }
    [[nodiscard]] std::string_view labels() const { return row_.labels; }
    [[nodiscard]] FlagRow copy(bool) const { return row_; }

private:
    const FlagRow& row_;
};

template <class Flag>
bool is_labelled(const FlagQuery& query, const Flag& flag) {
    return std::all_of(query.labels.begin(), query.labels.end(), [&](const auto& wanted) {
        if (wanted.empty()) return true;
        const std::string_view labels = flag.labels();
        return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return has_label(labels, one); });
    });
}

bool is_of(const std::optional<std::vector<PatientKey>>& patients, PatientKey patient) {
    return !patients || std::binary_search(patients->begin(), patients->end(), patient);
}

template <class Flag>
bool matches(const FlagQuery& query, const Flag& flag) {
    return is_of(query.patients, flag.patient()) && allows(query.priorities, flag.priority()) && allows(query.statuses, flag.status()) &&
           allows(query.rules, flag.rule()) && (!query.owner || *query.owner == flag.owner()) &&
           (!query.returned || *query.returned == flag.returned()) && is_labelled(query, flag);
}

/// Nothing if there are more than are kept.
core::Result<OpenFlags::Rows> list_open_flags(Database& database) {
    std::vector<std::shared_ptr<const FlagRow>> rows;
    Cursor cursor = database.connection.use(Sql::list_flags_by_urgency);
    cursor.bind(":open", std::int64_t(1));
    while (cursor.next()) {
        if (rows.size() == OpenFlags::most) return OpenFlags::Rows();
        rows.push_back(std::make_shared<const FlagRow>(read_head(cursor)));
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return std::make_shared<const std::vector<std::shared_ptr<const FlagRow>>>(std::move(rows));
}

/// Whether the most urgent few are all that is looked at, as in a queue's first windows.
bool stays_in_front(const FlagQuery& query) {
    const bool picks = query.patients || query.owner || query.returned || !query.rules.empty() ||
                       std::any_of(query.labels.begin(), query.labels.end(), [](const auto& wanted) { return !wanted.empty(); });
    return !picks && query.count < front && query.offset < front;
}

/// The open flags, if they are at hand; a query that looks through them all may put them there.
core::Result<OpenFlags::Rows> known_flags(Database& database, bool through_all) {
    const auto [flags, changes] = database.flags;
    if (flags == nullptr) return OpenFlags::Rows();
    if (auto rows = flags->find(changes)) return rows;
    if (!through_all || !flags->begin_listing(changes)) return OpenFlags::Rows();
    auto rows = list_open_flags(database);
    if (rows && *rows) flags->keep(changes, *rows);
    return rows;
}

/// The flags of the query's patients that match, the most urgent first, without their states.
core::Result<std::vector<FlagRow>> matches_of_patients(Database& database, const FlagQuery& query) {
    std::vector<FlagRow> found;
    for (const PatientKey patient : *query.patients) {
        Cursor cursor = database.connection.use(Sql::list_patient_flags);
        cursor.bind(":patient", patient);
        while (cursor.next()) {
            const bool wanted = !query.open || *query.open == (cursor.integer(open_column) != 0);
            if (wanted && matches(query, StoredFlag(cursor))) found.push_back(read_head(cursor));
        }
        if (auto end = cursor.end(); !end) return core::fail(end.error());
    }
    std::sort(found.begin(), found.end(), [](const FlagRow& left, const FlagRow& right) {
        return std::tie(left.priority, left.since, left.flag_id) < std::tie(right.priority, right.since, right.flag_id);
    });
    return found;
}

/// Hands each match to `visit`, the most urgent first, until it answers false.
template <class Visit>
core::Result<void> visit_matches(Database& database, const FlagQuery& query, bool through_all, const Visit& visit) {
    if (query.patients && query.patients->size() <= few_patients) {
        const auto found = matches_of_patients(database, query);
        if (!found) return core::fail(found.error());
        for (const FlagRow& row : *found) {
            if (!visit(KnownFlag(row))) break;
        }
        return {};
    }
    if (query.open == true) {
        const auto known = known_flags(database, through_all);
        if (!known) return core::fail(known.error());
        if (*known) {
            for (const auto& row : **known) {
                if (const KnownFlag flag(*row); matches(query, flag) && !visit(flag)) break;
            }
            return {};
        }
    }
    Cursor cursor = database.connection.use(query.open ? Sql::list_flags_by_urgency : Sql::list_all_flags);
    if (query.open) cursor.bind(":open", std::int64_t(*query.open));
    while (cursor.next()) {
        if (const StoredFlag flag(cursor); matches(query, flag) && !visit(flag)) return {};
    }
    return cursor.end();
}

/// What a flag is counted by.
auto kind_of(const FlagRow& flag) { return std::tie(flag.open, flag.status, flag.rule, flag.priority, flag.owner, flag.returned); }

Cursor& bind_kind(Cursor& cursor, const FlagRow& flag) {
    cursor.bind(":open", std::int64_t(flag.open)).bind(":status", flag.status).bind(":rule", flag.rule);
    return cursor.bind(":priority", flag.priority).bind(":owner", flag.owner).bind(":returned", std::int64_t(flag.returned));
}

core::Result<void> change_count(Database& database, const FlagRow& flag, std::int64_t change) {
    Cursor cursor = database.connection.use(Sql::change_flag_count);
    return bind_kind(cursor, flag).bind(":change", change).run();
}

/// What is stored under the flag's id; nothing if it is new.
core::Result<std::optional<FlagRow>> stored_kind(Database& database, std::string_view flag_id) {
    Cursor cursor = database.connection.use(Sql::find_flag_kind);
    if (!cursor.bind(":flag_id", flag_id).next()) {
        if (auto end = cursor.end(); !end) return core::fail(end.error());
        return std::nullopt;
    }
    FlagRow flag;
    flag.open = cursor.integer(0) != 0;
    flag.status = cursor.bytes(1);
    flag.rule = cursor.bytes(2);
    flag.priority = cursor.integer(3);
    flag.owner = cursor.bytes(4);
    flag.returned = cursor.integer(5) != 0;
    return flag;
}

/// Before `flag` takes the place of what is stored under its id.
core::Result<void> recount(Database& database, const FlagRow& flag) {
    const auto before = stored_kind(database, flag.flag_id);
    if (!before) return core::fail(before.error());
    if (*before && kind_of(**before) == kind_of(flag)) return {};
    if (*before) {
        if (auto changed = change_count(database, **before, -1); !changed) return changed;
        Cursor cursor = database.connection.use(Sql::remove_empty_flag_count);
        if (auto removed = bind_kind(cursor, **before).run(); !removed) return removed;
    }
    return change_count(database, flag, 1);
}

}  // namespace

core::Result<std::optional<FlagRow>> find_flag(Database& database, std::string_view flag_id) {
    Cursor cursor = database.connection.use(Sql::find_flag);
    if (cursor.bind(":flag_id", flag_id).next()) return read_flag(cursor);
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return std::nullopt;
}

core::Result<std::vector<FlagRow>> list_flags(Database& database, PatientKey patient) {
    Cursor cursor = database.connection.use(Sql::list_patient_flags);
    cursor.bind(":patient", patient);
    std::vector<FlagRow> flags;
    while (cursor.next()) flags.push_back(read_flag(cursor));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return flags;
}

core::Result<std::vector<FlagRow>> search_flags(Database& database, const FlagQuery& query) {
    std::vector<FlagRow> flags;
    if (query.count == 0) return flags;
    std::size_t skipped = 0;
    const auto visit = [&](const auto& flag) {
        if (skipped < query.offset) {
            ++skipped;
            return true;
        }
        flags.push_back(flag.copy(!query.open && query.with_state));
        return flags.size() < query.count;
    };
    if (auto done = visit_matches(database, query, !stays_in_front(query), visit); !done) return core::fail(done.error());
    if (!query.with_state) return flags;
    // The index tells who belongs there; only those are read.
    for (FlagRow& flag : flags) {
        if (!flag.state.empty()) continue;
        if (auto loaded = load_state(database, flag); !loaded) return core::fail(loaded.error());
    }
    return flags;
}

core::Result<std::int64_t> flag_total(Database& database, const FlagQuery& query) {
    std::int64_t total = 0;
    const auto visit = [&](const auto&) {
        ++total;
        return true;
    };
    if (auto done = visit_matches(database, query, true, visit); !done) return core::fail(done.error());
    return total;
}

core::Result<std::vector<FlagCount>> count_flags(Database& database, bool open) {
    Cursor cursor = database.connection.use(Sql::count_flags);
    cursor.bind(":open", std::int64_t(open));
    std::vector<FlagCount> counts;
    while (cursor.next()) {
        counts.push_back({
            std::string(cursor.bytes(0)),
            std::string(cursor.bytes(1)),
            cursor.integer(2),
            std::string(cursor.bytes(3)),
            cursor.integer(4) != 0,
            cursor.integer(5),
        });
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return counts;
}

core::Result<std::vector<RuleCount>> count_by_rule(Database& database, core::Instant since) {
    Cursor cursor = database.connection.use(Sql::count_flags_by_rule);
    cursor.bind(":since", milliseconds_of(since));
    std::vector<RuleCount> counts;
    while (cursor.next()) {
        counts.push_back({std::string(cursor.bytes(0)), std::string(cursor.bytes(1)), cursor.integer(2)});
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return counts;
}

core::Result<void> put_flag(Database& database, const FlagRow& flag) {
    if (auto counted = recount(database, flag); !counted) return counted;
    Cursor cursor = database.connection.use(Sql::put_flag);
    cursor.bind(":patient", flag.patient).bind(":flag_id", flag.flag_id).bind(":rule", flag.rule);
    cursor.bind(":open", std::int64_t(flag.open)).bind(":priority", flag.priority);
    cursor.bind(":since", milliseconds_of(flag.since)).bind(":status", flag.status);
    cursor.bind(":returned", std::int64_t(flag.returned)).bind(":labels", flag.labels);
    if (auto done = cursor.bind(":owner", flag.owner).bind(":state", flag.state).run(); !done) return done;
    FlagRow& head = database.changed_flags.put.emplace_back(flag);
    head.since = instant_of(milliseconds_of(flag.since));
    head.state.clear();
    return {};
}

}  // namespace tonus::store::sqlite
