#pragma once

#include "sqlite/sequence_stream.hpp"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace tonus::store::sqlite {

/// Keeps the index of words, a little behind the commits: a batch of versions costs a fraction of the same
/// versions one by one, and what is not in the index yet is looked at by whoever searches. What a batch
/// adds and how far it came commit together. Words that came with their version wait in memory; those of
/// others, of a process before this one for example, are read from the stored text.
class WordWriter {
public:
    /// Reads how far an earlier process came.
    [[nodiscard]] core::Result<void> resume(Database& database);

    /// The words that came with version `sequence` of the open transaction; nothing if none came.
    void add(std::int64_t sequence, std::int64_t type, const std::optional<std::string>& words);
    /// Undoes add() for versions after `last`.
    void undo_to(std::int64_t last) noexcept;

    /// In a transaction whose last version is `last`: adds the words of a batch if one is waiting, or with
    /// `all` of whatever is. Then either committed() or rolled_back().
    [[nodiscard]] core::Result<void> advance(Database& database, std::int64_t last, bool all);
    void committed() noexcept;
    void rolled_back() noexcept;
    /// True if every version that is committed has its words in the index.
    [[nodiscard]] bool complete() const noexcept { return through_ == last_committed_; }

private:
    struct Known {
        std::int64_t sequence = 0;
        std::int64_t type = 0;
        std::string words;
    };

    /// Adds the next versions, `count` at most, as far as their words are known; how many.
    [[nodiscard]] core::Result<std::int64_t> add_known(Database& database, std::int64_t count);
    /// The same for those whose words are not known, up to the first that is.
    [[nodiscard]] core::Result<std::int64_t> add_read(Database& database, std::int64_t count);

    std::deque<Known> known_;  // by sequence, all after next_
    std::size_t known_bytes_ = 0;
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
