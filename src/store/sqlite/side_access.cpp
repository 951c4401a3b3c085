#include <tonus/store/side_access.hpp>

#include "sqlite/existing.hpp"
#include "sqlite/index_writer.hpp"
#include "sqlite/instants.hpp"
#include "sqlite/reads.hpp"
#include "sqlite/transaction.hpp"

namespace tonus::store {
namespace sqlite {
namespace {

constexpr std::size_t side_cache = 16 * 1024 * 1024;
constexpr std::string_view wait_for_writer = "PRAGMA busy_timeout = 30000";

core::Result<void> not_ours() {
    return core::fail(core::ErrorKind::internal, "Only documents and the audit chain may be changed beside the service.");
}

/// What the owning process keeps in memory of the search index is read from the versions instead, which takes longer
/// than most reads: not before something is searched.
class SideReads final : public Reads<Reader> {
public:
    using Reads::Reads;

    core::Result<SearchPage> search(const IndexQuery& query) override {
        if (auto ready = resume(); !ready) return core::fail(ready.error());
        return Reads::search(query);
    }
    core::Result<std::int64_t> search_total(const IndexQuery& query) override {
        if (auto ready = resume(); !ready) return core::fail(ready.error());
        return Reads::search_total(query);
    }

private:
    core::Result<void> resume() {
        if (resumed_) return {};
        PublishedIndex published;
        IndexWriter index(published, 1);
        if (auto done = index.resume(database_); !done) return done;
        database_.index.pending = published.get();
        resumed_ = true;
        return {};
    }

    bool resumed_ = false;
};

/// A Writer for what no cache of the owning process holds.
class Amendments final : public Reads<Writer> {
public:
    Amendments(Database& database, core::Instant now) : Reads(database), now_(now) {}

    core::Instant now() const override { return now_; }
    core::Result<Version> put(const Draft&) override { return core::fail(not_ours().error()); }
    core::Result<Version> remove(const fhir::ResourceKey&) override { return core::fail(not_ours().error()); }
    core::Result<PatientKey> patient_named(std::span<const std::string>) override { return core::fail(not_ours().error()); }
    core::Result<FactsStamp> facts_stamp(PatientKey) override { return core::fail(not_ours().error()); }
    core::Result<FactsChange> put_facts(PatientKey, const fhir::ResourceKey&, std::int64_t, std::string_view) override {
        return core::fail(not_ours().error());
    }
    core::Result<void> put_gaps(const fhir::ResourceKey&, std::optional<std::string_view>, std::span<const Gap>) override {
        return not_ours();
    }
    core::Result<void> put_flag(const FlagRow&) override { return not_ours(); }
    core::Result<void> put_due(PatientKey, std::optional<core::Instant>) override { return not_ours(); }
    core::Result<void> append_event(std::string_view, std::string_view) override { return not_ours(); }
    core::Result<AuditMark> note_audit(std::string_view payload) override {
        return sqlite::append_audit(database_, now_, payload, last_audit_);
    }
    core::Result<void> put_document(std::string_view space, std::string_view name, std::string_view text) override {
        return sqlite::put_document(database_, space, name, text);
    }
    core::Result<void> remove_document(std::string_view space, std::string_view name) override {
        return sqlite::remove_document(database_, space, name);
    }

private:
    core::Instant now_;
    std::optional<AuditMark> last_audit_;
};

/// The transaction's instant: never before what the store holds already.
core::Result<core::Instant> instant_after(Database& database) {
    core::Instant now = std::chrono::floor<std::chrono::milliseconds>(core::SystemClock().now());
    for (const Sql last : {Sql::find_last_version, Sql::find_last_audit}) {
        Cursor cursor = database.connection.use(last);
        if (cursor.next()) now = std::max(now, instant_of(cursor.integer(1)));
        if (auto end = cursor.end(); !end) return core::fail(end.error());
    }
    return now;
}

}  // namespace
}  // namespace sqlite

core::Result<void> read_sqlite(const std::filesystem::path& folder, const ReadJob& job) {
    auto connection = sqlite::open_existing(folder, sqlite::Access::read, sqlite::side_cache);
    if (!connection) return core::fail(connection.error());
    sqlite::Database database(std::move(*connection));
    const auto transaction = sqlite::Transaction::begin(database.connection, sqlite::Access::read);
    if (!transaction) return core::fail(transaction.error());
    sqlite::SideReads reader(database);
    return job(reader);
}

core::Result<void> amend_sqlite(const std::filesystem::path& folder, const WriteJob& job) {
    auto connection = sqlite::open_existing(folder, sqlite::Access::write, sqlite::side_cache);
    if (!connection) return core::fail(connection.error());
    if (auto set = connection->execute(std::string(sqlite::wait_for_writer)); !set) return set;
    sqlite::Database database(std::move(*connection));
    auto transaction = sqlite::Transaction::begin(database.connection, sqlite::Access::write);
    if (!transaction) return core::fail(transaction.error());
    const auto now = sqlite::instant_after(database);
    if (!now) return core::fail(now.error());
    sqlite::Amendments writer(database, *now);
    if (auto done = job(writer); !done) return done;
    return transaction->commit();
}

}  // namespace tonus::store
