#pragma once

#include "sqlite/sequence_stream.hpp"

#include <string>
#include <vector>

namespace tonus::store::sqlite {

/// Keeps the index of words, a little behind the commits: a batch of versions costs a fraction of the same
/// versions one by one, and what is not in the index yet is looked at by whoever searches. What a batch
/// adds and how far it came commit together.
class WordWriter {
public:
    /// Reads how far an earlier process came.
    [[nodiscard]] core::Result<void> resume(Database& database);

    /// In a transaction whose last version is `last`: adds the words of a batch if one is waiting, or with
    /// `all` of whatever is. Then either committed() or rolled_back().
    [[nodiscard]] core::Result<void> advance(Database& database, std::int64_t last, bool all);
    void committed() noexcept;
    void rolled_back() noexcept { next_ = through_; }
    /// True if every version that is committed has its words in the index.
    [[nodiscard]] bool complete() const noexcept { return through_ == last_committed_; }

private:
    std::int64_t through_ = 0;
    std::int64_t next_ = 0;  // through_ once the transaction commits
    std::int64_t last_ = 0;
    std::int64_t last_committed_ = 0;
};

/// Versions of a type that have, for each of `words`, a word beginning with one of those, and all versions
/// whose words are not known yet. Some may have been replaced.
[[nodiscard]] core::Result<Stream> word_stream(
    Database& database, std::int64_t type, const std::vector<std::vector<std::string>>& words, std::int64_t from
);

}  // namespace tonus::store::sqlite
