#include "sqlite/sequence_stream.hpp"

#include "sqlite/posting_block.hpp"
#include "sqlite/posting_table.hpp"

#include <algorithm>
#include <functional>

namespace tonus::store::sqlite {
namespace {

using Seek = core::Result<std::optional<Hit>>;

/// Sequences read from a statement in blocks, longer ones the longer nothing is skipped.
class Blocks {
public:
    /// `read(upto, count, sequences)` appends at most `count` sequences at or before `upto`.
    using Read = std::function<core::Result<void>(std::int64_t, std::int64_t, std::vector<std::int64_t>&)>;

    explicit Blocks(Read read) : read_(std::move(read)) {}

    core::Result<std::optional<std::int64_t>> seek(std::int64_t upto) {
        while (at_ < block_.size() && block_[at_] > upto) ++at_;
        if (at_ == block_.size()) {
            if (ended_) return std::nullopt;
            const bool skipped = used_ * 2 < block_.size();
            size_ = skipped ? std::max(shortest, size_ / 4) : std::min(longest, size_ * 2);
            block_.clear();
            at_ = used_ = 0;
            if (auto done = read_(upto, std::int64_t(size_), block_); !done) return core::fail(done.error());
            ended_ = block_.size() < size_;
            if (block_.empty()) return std::nullopt;
        }
        ++used_;
        return block_[at_];
    }

private:
    static constexpr std::size_t shortest = 4;
    static constexpr std::size_t longest = 1024;

    Read read_;
    std::vector<std::int64_t> block_;
    std::size_t at_ = 0;
    std::size_t used_ = 0;
    std::size_t size_ = 16;
    bool ended_ = false;
};

/// The sequences of one point that are merged, block by block.
class MergedPoint {
public:
    MergedPoint(Connection& connection, const Point& point) : connection_(connection), point_(point) {}

    core::Result<std::optional<std::int64_t>> seek(std::int64_t upto) {
        end_ = std::upper_bound(block_.begin(), end_, upto);
        if (end_ == block_.begin() && !ended_) {
            auto block = block_at(connection_, point_, upto);
            if (!block) return core::fail(block.error());
            block_ = std::move(*block);
            ended_ = block_.empty();
            end_ = std::upper_bound(block_.begin(), block_.end(), upto);
        }
        if (end_ == block_.begin()) return std::nullopt;
        return *std::prev(end_);
    }

private:
    Connection& connection_;
    Point point_;
    std::vector<std::int64_t> block_;
    std::vector<std::int64_t>::iterator end_ = block_.end();  // after the last that may still come
    bool ended_ = false;
};

class PointStream final : public SequenceStream {
public:
    PointStream(Database& database, std::int64_t key, std::int64_t position, bool certain, std::int64_t from)
        : index_(database.index), certain_(certain), from_(from), merged_(database.connection, {key, position}) {
        index_.each_at(key, position, [this](std::span<const IndexEntry> entries) { pending_.push_back(entries); });
        index_.each_own(key, position, [this](const IndexEntry& entry) { own_.push_back(entry.sequence); });
        std::sort(own_.begin(), own_.end());
    }

    Seek seek(std::int64_t upto) override {
        for (;;) {
            auto merged = merged_.seek(upto);
            if (!merged) return core::fail(merged.error());
            const std::int64_t found = std::max(merged->value_or(-1), newest_pending(upto));
            if (found < from_ || found < 0) return std::nullopt;
            if (!index_.supersedes(found)) return Hit{found, certain_};
            upto = found - 1;
        }
    }

private:
    [[nodiscard]] std::int64_t newest_pending(std::int64_t upto) const {
        upto = std::min(upto, index_.last);
        std::int64_t newest = -1;
        for (const auto& entries : pending_) {
            const auto after = std::upper_bound(entries.begin(), entries.end(), upto, [](std::int64_t limit, const IndexEntry& entry) {
                return limit < entry.sequence;
            });
            if (after != entries.begin()) newest = std::max(newest, std::prev(after)->sequence);
        }
        const auto after = std::upper_bound(own_.begin(), own_.end(), upto);
        return after == own_.begin() ? newest : std::max(newest, *std::prev(after));
    }

    const IndexView& index_;
    bool certain_;
    std::int64_t from_;
    MergedPoint merged_;
    std::vector<std::span<const IndexEntry>> pending_;
    std::vector<std::int64_t> own_;
};

/// A heap, since few of many may be asked for. Of the same version a certain hit stands on top.
class ListedStream final : public SequenceStream {
public:
    explicit ListedStream(std::vector<Hit> hits) : hits_(std::move(hits)) { std::make_heap(hits_.begin(), hits_.end()); }
    Seek seek(std::int64_t upto) override {
        while (!hits_.empty() && hits_.front().sequence > upto) {
            std::pop_heap(hits_.begin(), hits_.end());
            hits_.pop_back();
        }
        if (hits_.empty()) return std::nullopt;
        return hits_.front();
    }

private:
    std::vector<Hit> hits_;
};

class UnionStream final : public SequenceStream {
public:
    explicit UnionStream(std::vector<Stream> streams) : streams_(std::move(streams)) {}

    Seek seek(std::int64_t upto) override {
        if (!begun_) {
            begun_ = true;
            for (std::size_t i = 0; i < streams_.size(); ++i) {
                if (auto done = advance(i, upto); !done) return core::fail(done.error());
            }
        }
        while (!heads_.empty() && heads_.front().hit.sequence > upto) {
            std::pop_heap(heads_.begin(), heads_.end());
            const std::size_t stream = heads_.back().stream;
            heads_.pop_back();
            if (auto done = advance(stream, upto); !done) return core::fail(done.error());
        }
        if (heads_.empty()) return std::nullopt;
        return heads_.front().hit;
    }

private:
    /// Of the same version a certain hit stands on top.
    struct Head {
        Hit hit;
        std::size_t stream = 0;
        auto operator<=>(const Head&) const = default;
    };

    core::Result<void> advance(std::size_t stream, std::int64_t upto) {
        auto hit = streams_[stream]->seek(upto);
        if (!hit) return core::fail(hit.error());
        if (!*hit) return {};
        heads_.push_back({**hit, stream});
        std::push_heap(heads_.begin(), heads_.end());
        return {};
    }

    std::vector<Stream> streams_;
    std::vector<Head> heads_;
    bool begun_ = false;
};

class IntersectionStream final : public SequenceStream {
public:
    explicit IntersectionStream(std::vector<Stream> streams) : streams_(std::move(streams)) {}

    Seek seek(std::int64_t upto) override {
        for (;;) {
            Hit common{upto, true};
            std::size_t agreeing = 0;
            for (const Stream& stream : streams_) {
                auto hit = stream->seek(common.sequence);
                if (!hit || !*hit) return hit;
                if ((*hit)->sequence < common.sequence && agreeing > 0) {
                    upto = (*hit)->sequence;
                    break;
                }
                common = {(*hit)->sequence, common.certain && (*hit)->certain};
                ++agreeing;
            }
            if (agreeing == streams_.size()) return common;
        }
    }

private:
    std::vector<Stream> streams_;
};

class TypeStream final : public SequenceStream {
public:
    TypeStream(Database& database, std::int64_t type, std::int64_t from)
        : blocks_([=, &database](auto upto, auto count, auto& out) -> core::Result<void> {
              Cursor cursor = database.connection.use(Sql::list_type_sequences);
              cursor.bind(":type", type).bind(":from", from).bind(":before", upto + 1).bind(":count", count);
              while (cursor.next()) out.push_back(cursor.integer(0));
              return cursor.end();
          }) {}
    Seek seek(std::int64_t upto) override {
        auto sequence = blocks_.seek(std::min(upto, std::numeric_limits<std::int64_t>::max() - 1));
        if (!sequence) return core::fail(sequence.error());
        if (!*sequence) return std::nullopt;
        return Hit{**sequence, true};
    }

private:
    Blocks blocks_;
};

core::Result<std::optional<std::int64_t>> next_position(Database& database, const IndexRange& range) {
    const auto key = std::int64_t(range.key);
    std::optional<std::int64_t> first = database.index.next_position(key, range.from);
    if (first && *first > range.to) first.reset();
    Cursor cursor = database.connection.use(Sql::find_next_position);
    cursor.bind(1, key).bind(2, range.from).bind(3, range.to);
    if (cursor.next()) first = std::min(first.value_or(range.to), cursor.integer(0));
    if (auto end = cursor.end(); !end) return core::fail(end.error());
    return first;
}

bool is_whole(const IndexRange& range) {
    return range.from == std::numeric_limits<std::int64_t>::min() && range.to == std::numeric_limits<std::int64_t>::max();
}

/// The positions in a range if they are no more than `most`.
core::Result<std::optional<std::vector<std::int64_t>>> few_positions(Database& database, const IndexRange& range, std::size_t most) {
    if (range.from == range.to) return std::vector<std::int64_t>{range.from};
    auto positions = positions_in(database, range, most + 1);
    if (!positions) return core::fail(positions.error());
    if (positions->size() > most) return std::nullopt;
    return std::move(*positions);
}

/// Appends what is indexed in the range; false once `hits` would grow past `limit`.
core::Result<bool> gather(Database& database, const IndexRange& range, const Bounds& bounds, std::size_t limit, std::vector<Hit>& hits) {
    bool room = true;
    auto done = visit_range(database, range, bounds, [&](std::int64_t sequence) {
        room = hits.size() < limit;
        if (room) hits.push_back({sequence, range.certain});
        return room;
    });
    if (!done) return core::fail(done.error());
    return room;
}

}  // namespace

Stream point_stream(Database& database, std::int64_t key, std::int64_t position, bool certain, std::int64_t from) {
    return std::make_unique<PointStream>(database, key, position, certain, from);
}

Stream listed_stream(std::vector<Hit> hits) { return std::make_unique<ListedStream>(std::move(hits)); }

Stream union_of(std::vector<Stream> streams) {
    if (streams.size() == 1) return std::move(streams.front());
    return std::make_unique<UnionStream>(std::move(streams));
}

Stream intersection_of(std::vector<Stream> streams) {
    if (streams.size() == 1) return std::move(streams.front());
    return std::make_unique<IntersectionStream>(std::move(streams));
}

Stream type_stream(Database& database, std::int64_t type, std::int64_t from) { return std::make_unique<TypeStream>(database, type, from); }

core::Result<Stream> range_stream(Database& database, std::span<const IndexRange> ranges, const Bounds& bounds, std::size_t limit) {
    constexpr std::size_t few = 8;
    // Walking so many positions side by side costs less than gathering more rows than `limit`. To find that there are
    // more of them costs a look at each, for nothing.
    constexpr std::size_t several = 16;
    std::vector<Stream> streams;
    std::vector<Hit> gathered;
    const auto take_positions = [&](const IndexRange& range, std::size_t most) -> core::Result<bool> {
        const auto positions = few_positions(database, range, most);
        if (!positions) return core::fail(positions.error());
        if (!*positions) return false;
        for (const std::int64_t position : **positions) {
            streams.push_back(point_stream(database, std::int64_t(range.key), position, range.certain, bounds.from));
        }
        return true;
    };
    // The edge of a range, as all that is 80 within rounding: often one position, which may hold much.
    const auto take_edge = [&](const IndexRange& range) -> core::Result<bool> {
        if (range.certain) return false;
        return take_positions(range, 1);
    };
    const auto take_rows = [&](const IndexRange& range) -> core::Result<bool> {
        const std::size_t before = gathered.size();
        auto fits = gather(database, range, bounds, limit, gathered);
        if (fits && !*fits) gathered.resize(before);
        return fits;
    };
    for (const IndexRange& range : ranges) {
        // A key's whole range often has only one or two positions; a part that holds much may have as few, as a day
        // has where senders tell nothing but days.
        const bool positions_first = range.from == range.to || is_whole(range);
        auto taken = positions_first ? take_positions(range, few) : take_edge(range);
        if (taken && !*taken) taken = take_rows(range);
        if (taken && !*taken && !positions_first) taken = take_positions(range, several);
        if (!taken) return core::fail(taken.error());
        if (!*taken) return Stream();
    }
    if (!gathered.empty() || streams.empty()) streams.push_back(listed_stream(std::move(gathered)));
    return union_of(std::move(streams));
}

core::Result<void> visit_range(
    Database& database, const IndexRange& range, const Bounds& bounds, const std::function<bool(std::int64_t)>& visit
) {
    const auto key = std::int64_t(range.key);
    bool more = true;
    const auto hand_over = [&](std::int64_t sequence) {
        const bool counts = sequence >= bounds.from && sequence < bounds.before && !database.index.supersedes(sequence);
        more = !counts || visit(sequence);
        return more;
    };
    database.index.each(key, [&](const IndexEntry& entry) {
        return entry.position < range.from || entry.position > range.to || hand_over(entry.sequence);
    });
    Cursor cursor = database.connection.use(Sql::list_posting_blocks);
    cursor.bind(1, key).bind(2, range.from).bind(3, range.to);
    std::vector<std::int64_t> block;
    while (more && cursor.next()) {
        block.clear();
        unpack_block(cursor.integer(0), cursor.bytes(1), block);
        for (auto at = block.begin(); more && at != block.end(); ++at) hand_over(*at);
    }
    return cursor.end();
}

core::Result<std::vector<std::int64_t>> positions_in(Database& database, IndexRange range, std::size_t most) {
    std::vector<std::int64_t> positions;
    while (positions.size() < most) {
        const auto next = next_position(database, range);
        if (!next) return core::fail(next.error());
        if (!*next) break;
        positions.push_back(**next);
        if (**next == range.to) break;
        range.from = **next + 1;
    }
    return positions;
}

}  // namespace tonus::store::sqlite
