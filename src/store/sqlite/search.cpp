#include "sqlite/search.hpp"

#include "sqlite/search_rules.hpp"
#include "sqlite/versions.hpp"
#include "sqlite/word_index.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace tonus::store::sqlite {
namespace {

constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();

core::Result<bool> is_current(Database& database, const Cursor& row) {
    const auto place = find_current(database, row.integer(type_column), row.bytes(id_column));
    if (!place) return core::fail(place.error());
    return *place && !(*place)->deleted && (*place)->sequence == row.integer(sequence_column);
}

/// Where the resource of version `sequence` stood when version `as_of` was the last; nothing if it was not there.
core::Result<std::optional<std::int64_t>> place_at(Database& database, std::int64_t sequence, std::int64_t as_of) {
    std::optional<std::int64_t> place = sequence;
    while (place && *place > as_of) {
        Cursor cursor = database.connection.use(Sql::find_version_link);
        if (!cursor.bind(":sequence", *place).next()) return core::fail(cursor.end().error());
        place = cursor.integer_if_any(0);
    }
    return place;
}

/// A version to look at, and where it stands.
struct Candidate {
    std::int64_t place = 0;
    std::int64_t sequence = 0;
    bool certain = true;
    bool replaced = false;  ///< written since the first page: nothing is known of it
};

class Search {
public:
    Search(Database& database, std::int64_t type, const IndexQuery& query, const Bounds& bounds, bool rows)
        : database_(database), type_(type), query_(query), bounds_(bounds), rows_(rows) {
        for (const Ranges& ranges : query.all_of) all_.push_back(&ranges);
    }

    core::Result<void> run(const Visit& visit) {
        if (auto done = find_replaced(); !done) return done;
        std::int64_t upto = std::min(newest - 1, first_before() - 1);
        // Rows of a large range are gathered only once going without has shown to take long.
        for (std::size_t limit = rows_ ? first_limit : std::numeric_limits<std::size_t>::max();; limit *= growth) {
            auto lead = lead_within(limit);
            if (!lead) return core::fail(lead.error());
            const bool improvable = rows_ && is_partial_;
            const std::size_t looks = limit / (query_.words.empty() ? rows_per_look : rows_per_reading);
            auto walked = walk(**lead, upto, improvable ? looks : std::numeric_limits<std::size_t>::max(), visit);
            if (!walked) return core::fail(walked.error());
            if (*walked == Walked::done) return {};
        }
    }

private:
    static constexpr std::size_t first_limit = 2048;
    static constexpr std::size_t growth = 8;
    // Looking at a version costs as much as gathering so many rows; looking through its words, as so many.
    static constexpr std::size_t rows_per_look = 8;
    static constexpr std::size_t rows_per_reading = 32;

    enum class Walked : std::uint8_t { done, too_long };

    [[nodiscard]] std::int64_t first_before() const {
        return query_.after ? std::min(query_.after->before, query_.after->as_of + 1) : newest;
    }

    /// Where candidates come from; what it does not answer for is left to `unread_` and to accept().
    core::Result<Stream> lead_within(std::size_t limit) {
        unread_.clear();
        is_partial_ = false;
        from_versions_ = false;
        if (query_.ids) {
            unread_ = all_;
            return ids_stream();
        }
        Bounds bounds = bounds_;
        bounds.before = std::min(bounds.before, first_before());
        std::vector<Stream> streams;
        for (const Ranges* ranges : all_) {
            auto stream = range_stream(database_, *ranges, bounds, limit);
            if (!stream) return core::fail(stream.error());
            if (*stream) {
                streams.push_back(std::move(*stream));
            } else {
                unread_.push_back(ranges);
                is_partial_ = true;
            }
        }
        from_versions_ = streams.empty();
        if (auto added = add_words(limit, streams); !added) return core::fail(added.error());
        if (!streams.empty()) return intersection_of(std::move(streams));
        return type_stream(database_, type_, bounds_.from);
    }

    /// A word that many have is found sooner by looking at the newest; one that few have, in the index.
    core::Result<void> add_words(std::size_t limit, std::vector<Stream>& streams) {
        if (query_.words.empty()) return {};
        is_partial_ = is_partial_ || limit == first_limit;
        if (limit == first_limit) return {};
        auto stream = word_stream(database_, type_, query_.words, bounds_.from);
        if (!stream) return core::fail(stream.error());
        streams.push_back(std::move(*stream));
        return {};
    }

    core::Result<Stream> ids_stream() {
        std::vector<Hit> hits;
        for (const std::string& id : *query_.ids) {
            const auto place = find_current(database_, type_, id);
            if (!place) return core::fail(place.error());
            if (*place && !(*place)->deleted && (*place)->sequence >= bounds_.from) hits.push_back({(*place)->sequence, true});
        }
        return listed_stream(std::move(hits));
    }

    /// Resources that were still to come on a page when they were written again.
    core::Result<void> find_replaced() {
        if (!query_.after) return {};
        std::vector<std::int64_t> written;
        {
            Cursor cursor = database_.connection.use(Sql::list_updates);
            cursor.bind(":type", type_).bind(":after", query_.after->as_of);
            while (cursor.next()) written.push_back(cursor.integer(0));
            if (auto end = cursor.end(); !end) return end;
        }
        for (const std::int64_t sequence : written) {
            const auto place = place_at(database_, sequence, query_.after->as_of);
            if (!place) return core::fail(place.error());
            const bool is_within = sequence >= bounds_.from && sequence < bounds_.before;
            if (is_within && *place && **place < first_before()) replaced_.push_back({**place, sequence, false, true});
        }
        std::sort(replaced_.begin(), replaced_.end(), [](const Candidate& a, const Candidate& b) { return a.place < b.place; });
        return {};
    }

    core::Result<std::optional<Candidate>> next(SequenceStream& lead, std::int64_t upto) {
        while (!replaced_.empty() && replaced_.back().place > upto) replaced_.pop_back();
        const std::int64_t before = std::min(upto, bounds_.before - 1);
        auto hit = lead.seek(before);
        if (!hit) return core::fail(hit.error());
        const bool has_hit = *hit && (*hit)->sequence >= bounds_.from;
        if (!replaced_.empty() && (!has_hit || replaced_.back().place >= (*hit)->sequence)) {
            const Candidate candidate = replaced_.back();
            replaced_.pop_back();
            // The others of the same place are older versions, or newer ones: the current one decides.
            return candidate;
        }
        if (!has_hit) return std::nullopt;
        return Candidate{(*hit)->sequence, (*hit)->sequence, (*hit)->certain, false};
    }

    core::Result<Walked> walk(SequenceStream& lead, std::int64_t& upto, std::size_t looks, const Visit& visit) {
        for (; looks > 0; --looks) {
            const auto candidate = next(lead, upto);
            if (!candidate) return core::fail(candidate.error());
            if (!*candidate) return Walked::done;
            const auto go_on = look(**candidate, visit);
            if (!go_on) return core::fail(go_on.error());
            if (!*go_on) return Walked::done;
            const bool again = !replaced_.empty() && replaced_.back().place == (*candidate)->place;
            upto = again ? (*candidate)->place : (*candidate)->place - 1;
        }
        return Walked::too_long;
    }

    /// False once the visitor wants no more.
    core::Result<bool> look(const Candidate& candidate, const Visit& visit) {
        const bool decided = candidate.certain && query_.certain && unread_.empty() && query_.none_of.empty();
        if (!rows_ && decided && !from_versions_) return visit(candidate.place, nullptr);
        if (decided && !from_versions_ && !candidate.replaced && database_.known != nullptr) return show_known(candidate, visit);
        Verdict verdict = Verdict::no;
        auto version = load(candidate, verdict);
        if (!version) return pass_over(candidate, version.error());
        if (verdict == Verdict::no) return true;
        if (verdict == Verdict::open && query_.accept) {
            // Asked with no statement open, since it may search itself.
            const auto accepted = query_.accept(**version);
            if (!accepted) return accepted;
            if (!*accepted) return true;
        }
        return visit(candidate.place, &**version);
    }

    /// A match that need not be looked at.
    core::Result<bool> show_known(const Candidate& candidate, const Visit& visit) {
        if (const auto known = database_.known->versions.find(candidate.sequence)) {
            if (known->key.type != query_.type) return true;
            Version version = *known;
            return visit(candidate.place, &version);
        }
        auto version = load_sequence(database_, candidate.sequence);
        if (!version) return pass_over(candidate, version.error());
        database_.known->versions.offer(*version);
        if (version->key.type != query_.type) return true;
        return visit(candidate.place, &*version);
    }

    /// Goes on without one whose text is damaged, if who searches wants that.
    core::Result<bool> pass_over(const Candidate& candidate, const core::Error& error) {
        if (!query_.unreadable || !is_damage(error)) return core::fail(error);
        const auto key = key_of(database_, candidate.sequence);
        if (!key) return core::fail(key.error());
        const auto place = find_current(database_, type_, key->id);
        if (!place) return core::fail(place.error());
        // Of what has been written again since, nothing is missing.
        if (*place && (*place)->sequence == candidate.sequence) query_.unreadable(*key);
        return true;
    }

    /// The candidate's version unless its rows say no.
    core::Result<std::optional<Version>> load(const Candidate& candidate, Verdict& verdict) {
        Cursor row = database_.connection.use(Sql::load_version);
        if (!row.bind(1, candidate.sequence).next()) return core::fail(row.end().error());
        if (row.integer(type_column) != type_) return std::nullopt;
        const auto judged = judge_rows(row, candidate.replaced ? all_ : unread_);
        if (!judged) return core::fail(judged.error());
        verdict = *judged;
        if (verdict == Verdict::no) return std::nullopt;
        if (from_versions_ || candidate.replaced) {
            const auto current = is_current(database_, row);
            if (!current) return core::fail(current.error());
            const bool wanted = *current && (!query_.ids || is_wanted_id(row.bytes(id_column)));
            if (!wanted) verdict = Verdict::no;
            if (!wanted) return std::nullopt;
        }
        const bool open = !query_.certain || (!candidate.certain && !candidate.replaced);
        if (open) verdict = Verdict::open;
        auto version = read_version(database_, row);
        if (!version) return core::fail(version.error());
        return std::optional(std::move(*version));
    }

    core::Result<Verdict> judge_rows(const Cursor& row, const std::vector<const Ranges*>& all_of) {
        if (all_of.empty() && query_.none_of.empty()) return Verdict::yes;
        auto rows = read_rows(database_, row, dictionary_column, index_rows_column);
        if (!rows) return core::fail(rows.error());
        return judge(std::move(*rows), all_of, query_.none_of);
    }

    [[nodiscard]] bool is_wanted_id(std::string_view id) const {
        return std::find(query_.ids->begin(), query_.ids->end(), id) != query_.ids->end();
    }

    Database& database_;
    std::int64_t type_;
    const IndexQuery& query_;
    Bounds bounds_;
    bool rows_;
    std::vector<const Ranges*> all_;
    std::vector<const Ranges*> unread_;  // groups the lead does not answer for
    bool is_partial_ = false;            // gathering more would help
    bool from_versions_ = false;         // the lead knows nothing of what is current
    std::vector<Candidate> replaced_;    // the newest place last
};

}  // namespace

core::Result<Bounds> bounds_of(Database& database, const IndexQuery& query) {
    Bounds bounds;
    if (query.updated_from) {
        const auto first = first_sequence_from(database, *query.updated_from);
        if (!first) return core::fail(first.error());
        bounds.from = *first;
    }
    if (query.updated_before) {
        const auto first = first_sequence_from(database, *query.updated_before);
        if (!first) return core::fail(first.error());
        bounds.before = *first;
    }
    return bounds;
}

core::Result<void> visit_matches(Database& database, const IndexQuery& query, bool rows, const Visit& visit) {
    const auto type = database.types.find(query.type);
    if (!type) return core::fail(type.error());
    if (!*type) return {};
    const auto bounds = bounds_of(database, query);
    if (!bounds) return core::fail(bounds.error());
    return Search(database, **type, query, *bounds, rows).run(visit);
}

namespace {

core::Result<KnownPage> find_page(Database& database, const IndexQuery& query) {
    KnownPage page;
    std::size_t bytes = 0;
    auto done = visit_matches(database, query, true, [&](std::int64_t place, Version* version) -> core::Result<bool> {
        page.more = page.versions.size() == query.count || bytes >= query.most_bytes;
        if (page.more) return false;
        bytes += version->content.size();
        page.versions.push_back(std::move(*version));
        page.places.push_back(place);
        return true;
    });
    if (!done) return core::fail(done.error());
    const auto as_of = query.after ? core::Result<std::int64_t>(query.after->as_of) : last_sequence(database);
    if (!as_of) return core::fail(as_of.error());
    page.as_of = *as_of;
    return page;
}

void note_grounds(Database& database, const IndexQuery& query, const KnownPage& page) {
    for (const IndexRange& point : query.all_of.front()) database.grounds.last_changes.emplace_back(point.key, page.as_of);
}

/// The page, kept for the next caller who asks for the same.
core::Result<SearchPage> search_kept(Database& database, const IndexQuery& query, const std::string& name) {
    const auto known = database.known->pages.find(name);
    if (known && known->as_of <= database.index.last && still_holds(database.known->changes, query, *known)) {
        note_grounds(database, query, *known);
        KnownPage page = *known;
        page.as_of = database.index.last;
        return shown(std::move(page));
    }
    IndexQuery watched = query;
    bool whole = true;
    if (query.unreadable) {
        watched.unreadable = [&](const fhir::ResourceKey& key) {
            whole = false;
            query.unreadable(key);
        };
    }
    auto page = find_page(database, watched);
    if (!page) return core::fail(page.error());
    if (page->more && query.enough) {
        const auto total = count_matches(database, query);
        if (!total) return core::fail(total.error());
        if (*total <= *query.enough) page->total = *total;
    }
    if (whole) {
        note_grounds(database, query, *page);
        database.known->pages.add(name, std::make_shared<const KnownPage>(*page));
    } else {
        database.read_beyond = true;
    }
    return shown(std::move(*page));
}

}  // namespace

core::Result<SearchPage> search(Database& database, const IndexQuery& query) {
    if (query.count == 0) return SearchPage();
    if (database.known != nullptr) {
        if (const auto name = PageCache::name_of(query)) return search_kept(database, query, *name);
    }
    database.read_beyond = true;
    auto page = find_page(database, query);
    if (!page) return core::fail(page.error());
    return shown(std::move(*page));
}

}  // namespace tonus::store::sqlite
