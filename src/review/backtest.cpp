#include <tonus/review/backtest.hpp>

#include <tonus/core/identifier.hpp>
#include <tonus/review/replay.hpp>

#include <algorithm>
#include <iterator>

namespace tonus::review {
namespace {

// A store that is busy with people's requests: the backtest waits rather than they.
constexpr std::chrono::milliseconds pause{100};
constexpr int most_pauses = 600;
// Enough to see whether most would be wanted, few enough to judge in a coffee break.
constexpr std::size_t sample_size = 10;

std::string word_of(const std::optional<surveillance::Priority>& priority) {
    return priority ? std::string(surveillance::name_of(*priority)) : std::string();
}

std::vector<BacktestFlag> told(const std::vector<ReplayedFlag>& flags) {
    std::vector<BacktestFlag> all;
    std::transform(flags.begin(), flags.end(), std::back_inserter(all), [](const ReplayedFlag& flag) {
        const std::string stage = flag.flag_id.empty() ? std::string() : std::string(name_of(flag.stage));
        BacktestFlag one;
        one.flag_id = flag.flag_id;
        one.title = flag.title;
        one.at = flag.raised.value_or(flag.onset);
        one.stage = stage;
        one.before = word_of(flag.before);
        one.after = word_of(flag.after);
        return one;
    });
    return all;
}

/// The list is in an order of chance already.
void draw_sample(const std::vector<ReplayedFlag>& flags, std::vector<BacktestFlag>& told) {
    for (std::size_t i = 0; i < std::min(sample_size, told.size()); ++i) {
        told[i].sample = core::new_identifier();
        told[i].patient = flags[i].patient;
        told[i].sentences = flags[i].sentences;
    }
}

}  // namespace

Backtests::~Backtests() {
    stopping_ = true;
    if (thread_.joinable()) thread_.join();
}

core::Result<void> Backtests::start(Request request) {
    const std::lock_guard lock(mutex_);
    if (running_ == request.proposal) return {};
    if (!running_.empty()) return core::fail(core::ErrorKind::conflict, "Another backtest runs. Try again when it has ended.");
    if (thread_.joinable()) thread_.join();
    running_ = request.proposal;
    patients_ = 0;
    of_ = 0;
    thread_ = std::thread([this, request = std::move(request)] { run(request); });
    return {};
}

std::optional<Backtests::Progress> Backtests::progress(std::string_view proposal) const {
    const std::lock_guard lock(mutex_);
    if (running_ != proposal) return std::nullopt;
    return Progress{patients_, of_};
}

std::string Backtests::failure(std::string_view proposal) const {
    const std::lock_guard lock(mutex_);
    return failed_ == proposal ? failure_ : std::string();
}

void Backtests::run(const Request& request) {
    auto result = measure(request);
    core::Result<void> kept = result ? core::Result<void>() : core::fail(result.error());
    if (result) {
        kept = store_.write_blocking([&](store::Writer& writer) -> core::Result<void> {
            auto proposal = load_proposal(writer, request.proposal);
            if (!proposal) return core::fail(std::move(proposal.error()));
            if (!*proposal || (*proposal)->stage != RuleProposal::Stage::open) return {};
            (*proposal)->backtest = *result;
            return put_proposal(writer, **proposal);
        });
    }
    const std::lock_guard lock(mutex_);
    running_.clear();
    failed_ = kept ? std::string() : request.proposal;
    failure_ = kept ? std::string() : kept.error().message();
}

core::Result<BacktestResult> Backtests::measure(const Request& request) {
    const auto state = knowledge_.now();
    surveillance::RuleChanges changes = state->overlay.promoted;
    surveillance::lay_over(changes[request.rule], request.change);
    const auto after = state->file_rules.with_changes(changes);
    if (!after) return core::fail(after.error());
    const ReadRunner read = [this](const store::ReadJob& job) -> core::Result<void> {
        for (int pauses = 0;; ++pauses) {
            auto done = store_.read_blocking(job);
            const bool again = !done && done.error().kind() == core::ErrorKind::busy && pauses < most_pauses && !stopping_;
            if (!again) return done;
            std::this_thread::sleep_for(pause);
        }
    };
    const auto counted = read([this](store::Reader& reader) -> core::Result<void> {
        const auto counts = reader.counts();
        if (!counts) return core::fail(counts.error());
        of_ = counts->patients;
        return {};
    });
    if (!counted) return core::fail(counted.error());

    const core::Instant now = clock_.now();
    ReplayOptions options;
    options.since = now - std::chrono::days(request.days);
    options.progress = [this](std::int64_t patients, std::int64_t) {
        patients_ = patients;
        return !stopping_;
    };
    const auto report = replay_blocking(read, state->rules, *after, now, options);
    if (!report) return core::fail(report.error());

    BacktestResult result;
    result.rules = state->rules.version();
    result.at = now;
    result.days = request.days;
    result.patients = report->patients;
    std::int64_t more = 0;
    for (const auto& [rule, found] : report->rules) {
        more += found.gained - found.lost;
        result.lost_confirmed += found.lost_confirmed;
        if (rule != request.rule) {
            if (found.gained + found.lost + found.changed > 0) result.others.push_back({rule, found.gained, found.lost, found.changed});
            continue;
        }
        result.same = found.same;
        result.gained = found.gained;
        result.lost = found.lost;
        result.changed = found.changed;
        result.lost_flags = told(found.lost_flags);
        result.gained_flags = told(found.gained_flags);
        draw_sample(found.gained_flags, result.gained_flags);
        result.changed_flags = told(found.changed_flags);
    }
    if (request.reviewer_days > 0) result.burden = double(more) / double(request.reviewer_days);
    return result;
}

}  // namespace tonus::review
