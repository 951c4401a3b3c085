#include "sqlite/transaction.hpp"

#include <utility>

namespace tonus::store::sqlite {

core::Result<Transaction> Transaction::begin(Connection& connection, Access access) {
    const Sql statement = access == Access::write ? Sql::begin_write : Sql::begin_read;
    if (auto begun = connection.use(statement).run(); !begun) return core::fail(begun.error());
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : connection_(other.connection_), state_(std::exchange(other.state_, State::rolled_back)) {}

Transaction::~Transaction() { rollback(); }

core::Result<void> Transaction::commit() {
    if (state_ != State::open || connection_->idle()) {
        state_ = State::rolled_back;
        return core::fail(core::ErrorKind::internal, "The transaction had already ended.");
    }
    if (auto done = connection_->use(Sql::commit_transaction).run(); !done) {
        rollback();
        return done;
    }
    state_ = State::committed;
    return {};
}

void Transaction::rollback() noexcept {
    if (state_ != State::open) return;
    state_ = State::rolled_back;
    // SQLite may have rolled back by itself, after a full disk for one.
    if (!connection_->idle()) static_cast<void>(connection_->use(Sql::rollback_transaction).run());
}

}  // namespace tonus::store::sqlite
