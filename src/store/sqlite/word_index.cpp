#include "sqlite/word_index.hpp"

#include "sqlite/versions.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/search/words.hpp>

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

// A batch has at least so many versions, and twice those of its own transaction, so that none stays behind.
constexpr std::int64_t least_batch = 128;
constexpr std::int64_t batch_pace = 2;
constexpr std::int64_t idle_batch = 512;
// Transactions of so many versions come when much is sent at once: then words wait for a quieter moment, but not
// for more versions than a search can well look at.
constexpr std::int64_t busy_group = 16;
constexpr std::int64_t longest_wait = 16 * 1024;
// Bytes of words that wait in memory; those beyond are read from the stored text again.
constexpr std::size_t most_known = 8 * 1024 * 1024;

/// Stands before each word of a type's resources: a character for private use, which no word has.
std::string mark_of_type(std::int64_t type) {
    const auto character = 0xE000U + std::uint32_t(type);
    return {char(0xE0U | (character >> 12U)), char(0x80U | ((character >> 6U) & 0x3FU)), char(0x80U | (character & 0x3FU))};
}

/// As search::words_text(). Empty if the version has none, or cannot be read.
std::string read_words(const Version& version) {
    if (version.deleted()) return {};
    const auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
    return document ? search::words_text(document->root()) : std::string();
}

/// Marks each word for its type.
std::string marked(std::string_view words, std::int64_t type) {
    const std::string mark = mark_of_type(type);
    std::string text;
    text.reserve(2 * words.size() + mark.size());
    for (const std::string_view word : core::split(words, ' ')) text.append(mark).append(word).push_back(' ');
    return text;
}

core::Result<void> add_words(Database& database, std::int64_t sequence, std::int64_t type, std::string_view words) {
    if (words.empty()) return {};
    const std::string text = marked(words, type);
    Cursor cursor = database.connection.use(Sql::add_words);
    return cursor.bind(":sequence", sequence).bind(":words", text).run();
}

/// The question in FTS5's own language. Words hold letters and digits only, so that nothing needs escaping.
/// Source: SQLite, FTS5, "Full-text Query Syntax".
std::string question_of(const std::vector<std::vector<std::string>>& words, std::int64_t type) {
    const std::string mark = mark_of_type(type);
    std::string question;
    for (const auto& group : words) {
        question += question.empty() ? "(" : " AND (";
        for (std::size_t i = 0; i < group.size(); ++i) question += (i == 0 ? "\"" : " OR \"") + mark + group[i] + "\" *";
        question += ')';
    }
    return question;
}

/// What the index answers, read in blocks: each costs FTS5 a look at all words that begin so.
class WordStream final : public SequenceStream {
public:
    WordStream(Database& database, std::string question, std::int64_t from)
        : database_(database), question_(std::move(question)), from_(from) {}

    core::Result<std::optional<Hit>> seek(std::int64_t upto) override {
        while (at_ < block_.size() && block_[at_] > upto) ++at_;
        if (at_ == block_.size() && !ended_) {
            if (auto done = read(upto); !done) return core::fail(done.error());
        }
        if (at_ == block_.size()) return std::nullopt;
        return Hit{block_[at_], false};
    }

private:
    static constexpr std::size_t growth = 8;

    core::Result<void> read(std::int64_t upto) {
        block_.clear();
        at_ = 0;
        Cursor cursor = database_.connection.use(Sql::list_word_sequences);
        cursor.bind(":words", question_).bind(":from", from_).bind(":upto", upto).bind(":count", std::int64_t(size_));
        while (cursor.next()) block_.push_back(cursor.integer(0));
        ended_ = block_.size() < size_;
        size_ *= growth;
        return cursor.end();
    }

    Database& database_;
    std::string question_;
    std::int64_t from_;
    std::vector<std::int64_t> block_;
    std::size_t at_ = 0;
    std::size_t size_ = 256;
    bool ended_ = false;
};

core::Result<std::int64_t> words_through(Database& database) {
    Cursor cursor = database.connection.use(Sql::find_words_through);
    if (cursor.next()) return cursor.integer(0);
    return core::fail(cursor.end().error());
}

}  // namespace

core::Result<void> WordWriter::resume(Database& database) {
    const auto through = words_through(database);
    if (!through) return core::fail(through.error());
    through_ = next_ = *through;
    Cursor cursor = database.connection.use(Sql::find_last_version);
    if (cursor.next()) last_ = last_committed_ = cursor.integer(0);
    return cursor.end();
}

core::Result<void> WordWriter::advance(Database& database, std::int64_t last, bool all) {
    last_ = last;
    const std::int64_t own = last - last_committed_;
    const std::int64_t enough = all ? 1 : own < busy_group ? least_batch : longest_wait;
    if (last - through_ < enough) return {};
    for (std::int64_t left = all ? idle_batch : std::max(least_batch, batch_pace * own); left > 0 && next_ < last_;) {
        const bool is_known = !known_.empty() && known_.front().sequence == next_ + 1;
        const auto added = is_known ? add_known(database, left) : add_read(database, left);
        if (!added) return core::fail(added.error());
        left -= *added;
    }
    return database.connection.use(Sql::put_words_through).bind(":words_through", next_).run();
}

core::Result<std::int64_t> WordWriter::add_known(Database& database, std::int64_t count) {
    std::int64_t added = 0;
    while (added < count && !known_.empty() && known_.front().sequence == next_ + 1) {
        const Known& first = known_.front();
        if (auto done = add_words(database, first.sequence, first.type, first.words); !done) return core::fail(done.error());
        ++next_;
        ++added;
        // Should the transaction be undone, the words are read from the text.
        known_bytes_ -= first.words.size();
        known_.pop_front();
    }
    return added;
}

core::Result<std::int64_t> WordWriter::add_read(Database& database, std::int64_t count) {
    const std::int64_t before = known_.empty() ? last_ + 1 : known_.front().sequence;
    std::int64_t added = 0;
    Cursor cursor = database.connection.use(Sql::list_wordless_versions);
    cursor.bind(":after", next_).bind(":before", before).bind(":count", count);
    while (cursor.next()) {
        const auto version = read_version(database, cursor);
        if (!version && !is_damage(version.error())) return core::fail(version.error());
        const std::int64_t sequence = cursor.integer(sequence_column);
        const auto done = add_words(database, sequence, cursor.integer(type_column), version ? read_words(*version) : std::string());
        if (!done) return core::fail(done.error());
        next_ = sequence;
        ++added;
    }
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    if (added < count) next_ = before - 1;
    return added;
}

void WordWriter::add(std::int64_t sequence, std::int64_t type, const std::optional<std::string>& words) {
    undo_to(sequence - 1);
    if (!words || known_bytes_ + words->size() > most_known) return;
    known_bytes_ += words->size();
    known_.push_back({sequence, type, *words});
}

void WordWriter::undo_to(std::int64_t last) noexcept {
    for (; !known_.empty() && known_.back().sequence > last; known_.pop_back()) known_bytes_ -= known_.back().words.size();
}

void WordWriter::rolled_back() noexcept {
    next_ = through_;
    undo_to(last_committed_);
}

void WordWriter::committed() noexcept {
    through_ = next_;
    last_committed_ = last_;
}

core::Result<Stream> word_stream(
    Database& database, std::int64_t type, const std::vector<std::vector<std::string>>& words, std::int64_t from
) {
    const auto through = words_through(database);
    if (!through) return core::fail(through.error());
    std::vector<Stream> streams;
    streams.push_back(std::make_unique<WordStream>(database, question_of(words, type), from));
    streams.push_back(type_stream(database, type, std::max(from, *through + 1)));
    return union_of(std::move(streams));
}

}  // namespace tonus::store::sqlite
