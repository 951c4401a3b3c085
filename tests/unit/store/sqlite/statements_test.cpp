#include "migrations.hpp"
#include "sqlite/body_codec.hpp"
#include "sqlite/group_writer.hpp"
#include "sqlite/migration.hpp"
#include "sqlite/persons.hpp"
#include "sqlite/reindexing.hpp"
#include "sqlite/search.hpp"

#include "support/case_name.hpp"
#include "support/manual_clock.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace tonus::store::sqlite {
namespace {

using testing::HasSubstr;
using testing::Not;

Connection migrated(const std::filesystem::path& folder) {
    auto connection = Connection::open(folder / "test.sqlite", Access::write, 1 << 20);
    if (!connection || !migrate(*connection) || !connection->prepare_statements()) throw std::runtime_error("no database");
    return std::move(*connection);
}

std::string plan_of(Connection& connection, std::string_view name) {
    const auto file =
        std::find_if(statements::files.begin(), statements::files.end(), [&](const SqlFile& candidate) { return candidate.name == name; });
    if (file == statements::files.end()) throw std::runtime_error("no statement " + std::string(name));
    const auto statement = Statement::prepare(connection.handle(), "EXPLAIN QUERY PLAN " + std::string(file->text));
    if (!statement) throw std::runtime_error(statement.error().detail());
    Cursor cursor(statement->handle());
    std::string plan;
    while (cursor.next()) plan += std::string(cursor.bytes(3)) + "\n";
    return plan;
}

struct Case {
    std::string_view name;
    std::string_view access;
};

class QueryPlan : public testing::TestWithParam<Case> {};

TEST_P(QueryPlan, UsesItsIndexAndSortsNothing) {
    const test::TemporaryFolder folder;
    Connection connection = migrated(folder.path());
    const std::string plan = plan_of(connection, GetParam().name);
    EXPECT_THAT(plan, HasSubstr(std::string(GetParam().access)));
    EXPECT_THAT(plan, Not(HasSubstr("TEMP B-TREE")));
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    QueryPlan,
    testing::Values(
        Case{"find_current", "SEARCH current USING PRIMARY KEY (type=? AND id=?)"},
        Case{"load_current", "SEARCH v USING INTEGER PRIMARY KEY (rowid=?)"},
        Case{"load_version", "SEARCH version USING INTEGER PRIMARY KEY (rowid=?)"},
        Case{"list_versions", "SEARCH version USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"},
        Case{"list_type_versions", "SEARCH version USING INDEX version_by_type (type=? AND rowid>? AND rowid<?)"},
        Case{"count_type_versions", "SEARCH version USING COVERING INDEX version_by_type"},
        Case{"list_type_sequences", "SEARCH version USING COVERING INDEX version_by_type"},
        Case{"find_last_version", "SCAN version"},
        Case{"list_pending_rows", "SEARCH version USING INTEGER PRIMARY KEY (rowid>?)"},
        Case{"find_posting_block", "SEARCH posting USING PRIMARY KEY (key=? AND position=? AND first<?)"},
        Case{"list_posting_blocks", "SEARCH posting USING PRIMARY KEY (key=? AND position>? AND position<?)"},
        Case{"find_next_position", "SEARCH posting USING PRIMARY KEY (key=? AND position>? AND position<?)"},
        Case{"remove_posting_block", "SEARCH posting USING PRIMARY KEY (key=? AND position=? AND first=?)"},
        Case{"count_current", "SEARCH resource_type USING INTEGER PRIMARY KEY (rowid=?)"},
        Case{"list_updates", "SEARCH version USING INDEX version_updates (type=? AND rowid>?)"},
        Case{"find_patient", "SEARCH patient_name USING PRIMARY KEY (name=?)"},
        Case{"list_patient_names", "SEARCH patient_name USING COVERING INDEX patient_name_by_patient (patient=?)"},
        Case{"list_facts", "SEARCH fact USING PRIMARY KEY (patient=?)"},
        Case{"remove_fact", "SEARCH fact USING COVERING INDEX fact_by_source (type=? AND id=?)"},
        Case{"list_patient_flags", "SEARCH flag_state USING PRIMARY KEY (patient=?)"},
        Case{"find_flag", "SEARCH flag_state USING INDEX flag_state_by_id (flag_id=?)"},
        Case{"list_flags_by_urgency", "SEARCH flag_state USING COVERING INDEX flag_state_by_urgency (open=?)"},
        Case{"find_patients_by_word", "SEARCH person_word USING PRIMARY KEY (word>? AND word<?)"},
        Case{"list_person_words", "SEARCH person_word USING COVERING INDEX person_word_by_person (patient=? AND id=?)"},
        Case{"remove_person_words", "SEARCH person_word USING COVERING INDEX person_word_by_person (patient=? AND id=?)"},
        Case{"move_person_words", "SEARCH person_word USING COVERING INDEX person_word_by_person (patient=?)"},
        Case{"list_persons", "SEARCH c USING PRIMARY KEY (type=?)"},
        Case{"find_flag_kind", "SEARCH flag_state USING INDEX flag_state_by_id (flag_id=?)"},
        Case{"remove_empty_flag_count", "SEARCH flag_count USING PRIMARY KEY (open=? AND status=? AND rule=?"},
        Case{"load_flag_state", "SEARCH flag_state USING INDEX flag_state_by_id (flag_id=?)"},
        Case{"count_flags", "SEARCH flag_count USING PRIMARY KEY (open=?)"},
        Case{"list_due", "SEARCH due USING COVERING INDEX due_by_instant (at<?)"},
        Case{"remove_gaps", "SEARCH gap USING PRIMARY KEY (type=? AND id=?)"},
        Case{"list_patients", "SEARCH patient USING INTEGER PRIMARY KEY (rowid>?)"},
        Case{"count_flags_by_rule", "SCAN flag_state USING COVERING INDEX flag_state_by_rule"},
        Case{"list_events", "SEARCH outbox USING INTEGER PRIMARY KEY (rowid>?)"},
        Case{"list_audit", "SEARCH audit USING INTEGER PRIMARY KEY (rowid>?)"},
        Case{"list_wordless_versions", "SEARCH version USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"},
        Case{"list_word_sequences", "SCAN word_index VIRTUAL TABLE INDEX"},
        Case{"list_current_versions", "SEARCH v USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"},
        Case{"list_documents", "SEARCH document USING PRIMARY KEY (space=?)"}
    ),
    test::case_name
);

/// Statements that may read a table from end to end, or sort: what they read is small, they read one row, or they
/// are the operator's.
const std::set<std::string_view> whole_readers{
    "check_flag_counts",
    "check_flag_labels",
    "check_type_counts",
    "count_contents",
    "count_flags_by_rule",
    "count_gaps",
    "count_person_words",
    "find_last_audit",
    "find_last_version",
    "find_newest_dictionary",
    "list_all_blocks",
    "list_all_flags",
    "list_lost_versions",
    "list_merged_rows",
    "list_types",
};

bool reads_whole(const std::string& plan) {
    std::istringstream lines(plan);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("SCAN CONSTANT ROW") || line.starts_with("SCAN index_state")) continue;
        if (line.starts_with("SCAN word_index VIRTUAL TABLE INDEX") && line.find(":M") != line.npos) continue;
        if (line.starts_with("SCAN") || line.find("TEMP B-TREE") != line.npos) return true;
    }
    return false;
}

TEST(QueryPlans, NoStatementReadsATableWholeThatNeedNot) {
    const test::TemporaryFolder folder;
    Connection connection = migrated(folder.path());
    for (const SqlFile& file : statements::files) {
        EXPECT_EQ(reads_whole(plan_of(connection, file.name)), whole_readers.contains(file.name)) << plan_of(connection, file.name);
    }
}

TEST(QueryPlans, EveryIndexServesAStatement) {
    const test::TemporaryFolder folder;
    Connection connection = migrated(folder.path());
    std::string plans;
    for (const SqlFile& file : statements::files) plans += plan_of(connection, file.name);
    const auto statement =
        Statement::prepare(connection.handle(), "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
    Cursor cursor(statement->handle());
    int indexes = 0;
    for (; cursor.next(); ++indexes) EXPECT_THAT(plans, HasSubstr(" INDEX " + std::string(cursor.bytes(0)))) << cursor.bytes(0);
    EXPECT_GT(indexes, 8);
}

/// Every statement file must be some code's: this runs all that a store does, on one connection.
class Tour {
public:
    explicit Tour(const std::filesystem::path& folder) : database_(migrated(folder)) {}

    std::vector<std::string_view> unused() {
        require(database_.bodies.adopt(std::string(300, 'd')));
        require(writer_.resume());
        require(know_persons(database_));
        write();
        isolated();
        read();
        merge();
        require(writer_.begin());
        require(writer_.begin_job(false));
        put("a");
        require(writer_.commit());
        merge();
        refile();
        return database_.connection.unused_statements();
    }

private:
    void refile() {
        Reindexing reindexing(database_, published_, [](const Version&) { return std::optional(std::vector<IndexRow>{{2, 1}}); });
        require(reindexing.resume());
        require(writer_.begin());
        require(reindexing.advance(10));
        require(writer_.commit());
    }

    void merge() {
        writer_.merge_all(true);
        while (!writer_.merged()) {
            require(writer_.begin());
            require(writer_.commit());
        }
    }

    template <class T>
    static T require(core::Result<T> result) {
        if (!result) throw std::runtime_error(result.error().message() + " " + result.error().detail());
        if constexpr (!std::is_void_v<T>) return std::move(*result);
    }

    void put(const std::string& id) {
        Draft draft;
        draft.key = {"Basic", id};
        draft.content = "\n},\"code\":{\"text\":\"" + std::string(300, 'd') + " " + id + "\"}}";
        draft.index = {{1, 1}};
        require(writer_.put(draft));
    }

    void put_patient(PatientKey patient, const std::string& family) {
        Draft draft;
        draft.key = {"Patient", "p"};
        draft.content = "\n},\"name\":[{\"family\":\"" + family + "\"}]}";
        draft.patient = patient;
        require(writer_.put(draft));
    }

    void write() {
        require(writer_.begin());
        require(writer_.begin_job(false));
        for (const std::string id : {"a", "a", "b"}) put(id);
        require(writer_.remove({"Basic", "b"}));
        const auto one = require(writer_.patient_named(std::vector<std::string>{"one"}));
        const auto two = require(writer_.patient_named(std::vector<std::string>{"two"}));
        require(writer_.put_due(two, writer_.now()));
        require(writer_.patient_named(std::vector<std::string>{"one", "two"}));
        for (const std::string family : {"Before", "After"}) put_patient(one, family);
        require(writer_.put_facts(one, {"Basic", "a"}, 1, "facts"));
        FlagRow flag;
        flag.patient = one;
        flag.flag_id = "f";
        require(writer_.put_flag(flag));
        flag.status = "claimed";
        require(writer_.put_flag(flag));
        require(writer_.put_gaps({"Basic", "a"}, std::nullopt, std::vector<Gap>{{"kind", "what", ""}}));
        require(writer_.append_event("topic", "payload"));
        require(writer_.append_audit("payload"));
        require(writer_.put_document("s", "n", "t"));
        require(writer_.remove_document("s", "n"));
        require(database_.connection.use(Sql::put_probe).bind(":at", 1).run());
        require(writer_.keep_job());
        require(writer_.commit());
    }

    void isolated() {
        require(writer_.begin());
        require(writer_.begin_job(true));
        put("c");
        require(writer_.undo_job());
        require(writer_.begin_job(true));
        put("d");
        require(writer_.keep_job());
        writer_.rollback();
    }

    void read() {
        const auto transaction = require(Transaction::begin(database_.connection, Access::read));
        require(writer_.current({"Basic", "a"}));
        require(writer_.version({"Basic", "a"}, 1));
        for (const std::string type : {"", "Basic"}) {
            HistoryQuery query;
            query.type = type;
            query.since = core::Instant();
            require(writer_.history(query));
            require(writer_.history_total(query));
        }
        IndexQuery search;
        search.type = "Basic";
        require(writer_.search(search));
        search.all_of = {{{1}}};
        search.after = SearchCursor{0, 100};
        require(writer_.search(search));
        search.all_of = {{{1, 0, 1}}};
        require(writer_.search(search));
        IndexQuery type;
        type.type = "Basic";
        require(writer_.search_total(type));
        type.words = {{"word"}};
        require(writer_.search_total(type));
        // A reader's counts look rows up that a writer walks.
        database_.index = IndexView{};
        database_.index.pending = published_.get();
        require(count_matches(database_, search));
        search.all_of = {{{1}}};
        require(count_matches(database_, search));
        require(writer_.patient_names(1));
        require(writer_.patient_of({"Basic", "a"}));
        require(writer_.facts(1));
        require(writer_.flags(1));
        require(writer_.flag("f"));
        require(writer_.search_flags({}));
        FlagQuery all_flags;
        all_flags.open.reset();
        require(writer_.search_flags(all_flags));
        require(writer_.count_flags(true));
        require(writer_.patients_with("name", WordMatch::beginning));
        require(wrong_persons(database_));
        require(writer_.count_by_rule(core::Instant()));
        require(writer_.gaps(1));
        require(writer_.patients_after(0, 1));
        require(writer_.due(core::Instant(), 1));
        require(writer_.events_after(0, 1));
        require(writer_.audit_after(0, 1));
        require(writer_.document("s", "n"));
        require(writer_.documents("s"));
        require(writer_.counts());
    }

    test::ManualClock clock_;
    PublishedIndex published_;
    Database database_;
    GroupWriter writer_{database_, clock_, published_, 4};
};

TEST(Statements, NoneIsDead) {
    const test::TemporaryFolder folder;
    // These are the operator's; maintenance_test.cpp runs them.
    const std::vector<std::string_view> of_maintenance = {
        "check_flag_counts",
        "check_flag_labels",
        "check_foreign_keys",
        "check_structure",
        "check_type_counts",
        "list_all_blocks",
        "list_lost_versions",
        "list_merged_rows",
        "list_replaced_versions",
    };
    EXPECT_EQ(Tour(folder.path()).unused(), of_maintenance);
}

TEST(Migration, RefusesASchemaFromTheFuture) {
    const test::TemporaryFolder folder;
    Connection connection = migrated(folder.path());
    ASSERT_TRUE(connection.execute("PRAGMA user_version = 9999").has_value());
    const auto done = migrate(connection);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().kind(), core::ErrorKind::conflict);
}

TEST(Migration, IsDoneOnce) {
    const test::TemporaryFolder folder;
    Connection connection = migrated(folder.path());
    EXPECT_TRUE(migrate(connection).has_value());
    EXPECT_EQ(connection.ask("PRAGMA user_version").value(), std::int64_t(migrations::files.size()));
}

TEST(Migration, OfANewDatabaseIsAllOrNothing) {
    const test::TemporaryFolder folder;
    auto connection = Connection::open(folder.path() / "tonus.sqlite", Access::write, std::size_t{1024} * 1024);
    ASSERT_TRUE(connection.has_value());
    ASSERT_TRUE(connection->execute("PRAGMA max_page_count = 20").has_value());
    const auto done = migrate(*connection);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().kind(), core::ErrorKind::storage_full);
    EXPECT_EQ(connection->ask("SELECT count(*) FROM sqlite_schema").value(), 0);
    EXPECT_EQ(connection->ask("PRAGMA user_version").value(), 0);
}

}  // namespace
}  // namespace tonus::store::sqlite
