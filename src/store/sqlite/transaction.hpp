#pragma once

#include "sqlite/connection.hpp"

namespace tonus::store::sqlite {

/// A transaction: open until committed or rolled back; leaving the scope while it is open rolls back.
class Transaction {
public:
    [[nodiscard]] static core::Result<Transaction> begin(Connection& connection, Access access);

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Everything is on disk when it returns without error; nothing is when it returns one.
    [[nodiscard]] core::Result<void> commit();
    void rollback() noexcept;

private:
    enum class State : std::uint8_t { open, committed, rolled_back };
    explicit Transaction(Connection& connection) noexcept : connection_(&connection) {}

    Connection* connection_;
    State state_ = State::open;
};

}  // namespace tonus::store::sqlite
