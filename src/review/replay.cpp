#include <tonus/review/replay.hpp>

#include "family.hpp"

#include <tonus/clinical/codec.hpp>
#include <tonus/review/flag_store.hpp>
#include <tonus/review/record_keeper.hpp>
#include <tonus/surveillance/assess.hpp>

#include <algorithm>
#include <functional>
#include <mutex>
#include <thread>

namespace tonus::review {
namespace {

using surveillance::ReplayDifference;
using surveillance::ReplayOutcome;

constexpr std::size_t patients_a_page = 200;

struct PatientPage {
    store::PatientKey patient = 0;
    std::size_t resources = 0;
    surveillance::Record record;
    std::map<std::string, Flag> flags;  ///< by rule
};

std::optional<core::Instant> decided_at(const std::map<std::string, Flag>& flags, const std::string& rule) {
    const auto flag = flags.find(rule);
    if (flag == flags.end() || flag->second.workflow.decision() == nullptr) return std::nullopt;
    return flag->second.workflow.decision()->at;
}

void keep(std::vector<ReplayedFlag>& list, ReplayedFlag flag, std::size_t most) {
    const bool confirmed = flag.stage == Stage::confirmed;
    const auto place =
        std::find_if(list.begin(), list.end(), [&](const ReplayedFlag& other) { return confirmed && other.stage != Stage::confirmed; });
    list.insert(place, std::move(flag));
    if (list.size() > most) list.pop_back();
}

/// In an order that neither time nor patient decides, so that the first few are drawn by chance.
std::size_t draw(const ReplayedFlag& flag) {
    // Spreads neighbouring keys over all values. Source: Knuth, The Art of Computer Programming 3, 6.4.
    return std::size_t(flag.patient) * 0x9E3779B97F4A7C15U ^ std::hash<std::string>()(flag.title);
}

void keep_by_chance(std::vector<ReplayedFlag>& list, ReplayedFlag flag, std::size_t most) {
    const auto place = std::upper_bound(list.begin(), list.end(), flag, [](const ReplayedFlag& left, const ReplayedFlag& right) {
        return draw(left) < draw(right);
    });
    list.insert(place, std::move(flag));
    if (list.size() > most) list.pop_back();
}

void add(ReplayReport& into, ReplayReport&& from, std::size_t most) {
    into.patients += from.patients;
    into.resources += from.resources;
    for (auto& [rule, part] : from.rules) {
        RuleReplay& whole = into.rules[rule];
        whole.same += part.same;
        whole.gained += part.gained;
        whole.lost += part.lost;
        whole.changed += part.changed;
        whole.lost_confirmed += part.lost_confirmed;
        for (auto& flag : part.gained_flags) keep_by_chance(whole.gained_flags, std::move(flag), most);
        for (auto& flag : part.lost_flags) keep(whole.lost_flags, std::move(flag), most);
        for (auto& flag : part.changed_flags) keep(whole.changed_flags, std::move(flag), most);
    }
}

/// Hands out pages of patients to the threads and gathers what they find.
class Replay {
public:
    Replay(
        const ReadRunner& read,
        const surveillance::RuleSet& before,
        const surveillance::RuleSet& after,
        core::Instant now,
        const ReplayOptions& options
    )
        : read_(read), before_(before), after_(after), now_(now), options_(options) {}

    core::Result<ReplayReport> run() {
        std::vector<std::thread> threads;
        for (std::size_t i = 1; i < options_.threads; ++i) threads.emplace_back([this] { work(); });
        work();
        for (std::thread& thread : threads) thread.join();
        if (failure_) return core::fail(std::move(*failure_));
        return std::move(report_);
    }

private:
    void work() {
        for (;;) {
            auto pages = next_pages();
            if (pages && pages->empty()) return;
            ReplayReport found;
            if (pages) compare(*pages, found);
            const std::lock_guard lock(mutex_);
            if (!pages) fail(std::move(pages.error()));
            add(report_, std::move(found), options_.examples);
            const bool go_on = !options_.progress || options_.progress(report_.patients, report_.resources);
            if (!go_on) fail(core::Error(core::ErrorKind::deadline, "The replay was stopped."));
            if (failure_) return;
        }
    }

    void fail(core::Error error) {
        if (!failure_) failure_ = std::move(error);
    }

    /// The patients nobody has taken yet, with all that is stored of them; none when there are no more.
    core::Result<std::vector<PatientPage>> next_pages() {
        std::vector<PatientPage> pages;
        std::unique_lock lock(mutex_);
        if (failure_) return pages;
        auto listed = read_([&](store::Reader& reader) -> core::Result<void> {
            const auto patients = reader.patients_after(taken_, patients_a_page);
            if (!patients) return core::fail(patients.error());
            for (const store::PatientKey patient : *patients) pages.push_back({patient, 0, {}, {}});
            return {};
        });
        if (!listed) return core::fail(listed.error());
        if (!pages.empty()) taken_ = pages.back().patient;
        lock.unlock();
        auto filled = read_([&](store::Reader& reader) -> core::Result<void> {
            for (PatientPage& page : pages) {
                if (auto done = fill(reader, page); !done) return done;
            }
            return {};
        });
        if (!filled) return core::fail(filled.error());
        return pages;
    }

    core::Result<void> fill(store::Reader& reader, PatientPage& page) const {
        const auto flags = reader.flags(page.patient);
        if (!flags) return core::fail(flags.error());
        core::Instant earliest = now_;
        for (const store::FlagRow& row : *flags) {
            auto listed = decode_listed_flag(row.state);
            if (!listed) return core::fail(listed.error());
            page.flags.insert_or_assign(row.rule, std::move(listed->flag));
            earliest = std::min(earliest, decided_at(page.flags, row.rule).value_or(now_));
        }
        const auto facts = reader.facts(page.patient);
        if (!facts) return core::fail(facts.error());
        page.resources = facts->size();
        auto own = record_of(*facts);
        if (!own) return core::fail(own.error());
        // Who was a newborn when a flag was decided has the mother's record in it, however long ago that was.
        auto both = with_mother(reader, page.patient, *own, before_, earliest);
        if (!both) return core::fail(both.error());
        page.record = *both ? std::move(**both) : std::move(*own);
        return {};
    }

    void compare(const std::vector<PatientPage>& pages, ReplayReport& report) const {
        for (const PatientPage& page : pages) {
            ++report.patients;
            report.resources += std::int64_t(page.resources);
            compare(page, report);
        }
    }

    void compare(const PatientPage& page, ReplayReport& report) const {
        for (const ReplayDifference& difference : surveillance::replay(page.record, before_, after_, now_)) {
            if (!decided_at(page.flags, difference.rule)) note(difference, page.flags, page.patient, report);
        }
        for (const auto& [rule, flag] : page.flags) {
            const auto at = decided_at(page.flags, rule);
            if (!at) continue;
            for (const ReplayDifference& difference : surveillance::replay(page.record, before_, after_, *at)) {
                if (difference.rule == rule) note(difference, page.flags, page.patient, report);
            }
        }
    }

    void note(const ReplayDifference& difference, const std::map<std::string, Flag>& flags, store::PatientKey patient, ReplayReport& report)
        const {
        if (!options_.rule.empty() && difference.rule != options_.rule) return;
        if (options_.since && difference.newest < *options_.since) return;
        RuleReplay& rule = report.rules[difference.rule];
        if (difference.outcome == ReplayOutcome::same) {
            ++rule.same;
            return;
        }
        ReplayedFlag told;
        told.patient = patient;
        told.title = difference.title;
        told.onset = difference.onset;
        told.before = difference.before;
        told.after = difference.after;
        if (const auto flag = flags.find(difference.rule); flag != flags.end()) {
            told.flag_id = flag->second.id;
            told.raised = flag->second.raised;
            told.stage = flag->second.workflow.stage();
        }
        if (difference.outcome == ReplayOutcome::gained) {
            ++rule.gained;
            told.sentences = difference.sentences;
            keep_by_chance(rule.gained_flags, std::move(told), options_.examples);
        } else if (difference.outcome == ReplayOutcome::lost) {
            ++rule.lost;
            if (told.stage == Stage::confirmed) ++rule.lost_confirmed;
            keep(rule.lost_flags, std::move(told), options_.examples);
        } else {
            ++rule.changed;
            keep(rule.changed_flags, std::move(told), options_.examples);
        }
    }

    const ReadRunner& read_;
    const surveillance::RuleSet& before_;
    const surveillance::RuleSet& after_;
    core::Instant now_;
    const ReplayOptions& options_;
    std::mutex mutex_;
    store::PatientKey taken_ = 0;
    ReplayReport report_;
    std::optional<core::Error> failure_;
};

}  // namespace

core::Result<ReplayReport> replay_blocking(
    const ReadRunner& read,
    const surveillance::RuleSet& before,
    const surveillance::RuleSet& after,
    core::Instant now,
    const ReplayOptions& options
) {
    return Replay(read, before, after, now, options).run();
}

}  // namespace tonus::review
