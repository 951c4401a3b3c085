#include "rule_actions.hpp"

#include "burden.hpp"
#include "problem.hpp"
#include "rule_proposals.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/review/problem.hpp>
#include <tonus/store/async.hpp>

#include <algorithm>
#include <functional>

namespace tonus::worklist {
namespace {

constexpr int most_days = 3650;
constexpr int most_silent_days = 90;
// Each costs every assessment another look with a whole rule set.
constexpr std::size_t most_silent_runs = 3;

/// The whole number of a form, within bounds. Errors: invalid, naming the field.
core::Result<int> days_of(const Call& call, int usual, int most) {
    const json::Value value = call.body()["days"];
    if (!value || value.is_null()) return usual;
    const auto days = value.to_integer();
    if (days && *days >= 1 && *days <= most) return int(*days);
    return core::fail(review::form_problem("days", "Give a whole number of days from 1 to " + std::to_string(most) + "."));
}

/// Takes the promoted changes and silent runs the store holds now. They are compiled on a worker: neither
/// the writer nor an I/O thread waits for it.
runtime::Awaitable<core::Result<void>> take_overlay(const Setup& setup, const Call& call) {
    const core::Instant now = setup.parts.clock.now();
    std::function<core::Result<review::RuleOverlay>(store::Reader&)> load = [now](store::Reader& reader) {
        return review::load_overlay(reader, now);
    };
    auto overlay = co_await store::read(setup.parts.store, call.request.deadline, std::move(load));
    if (!overlay) co_return core::fail(std::move(overlay.error()));
    auto use = [&setup, &overlay]() -> core::Result<bool> {
        setup.parts.knowledge.use_overlay(std::move(*overlay));
        return true;
    };
    auto used = co_await runtime::run_on(setup.parts.workers, core::Deadline::never(), std::move(use));
    if (!used) co_return core::fail(std::move(used.error()));
    std::function<core::Result<bool>(store::Writer&)> adopt = [&setup](store::Writer& writer) -> core::Result<bool> {
        if (auto adopted = setup.parts.keeper.adopt(writer); !adopted) return core::fail(std::move(adopted.error()));
        return true;
    };
    auto adopted = co_await store::write(setup.parts.store, call.request.deadline, std::move(adopt));
    if (!adopted) co_return core::fail(std::move(adopted.error()));
    co_return core::Result<void>();
}

core::Result<void> audit(const Call& call, store::Writer& writer, std::string action, const review::RuleProposal& proposal) {
    review::AuditRecord record = audit_record(call, std::move(action));
    record.rule = proposal.rule;
    record.detail = proposal.id;
    return writer.append_audit(encode(record));
}

using Amend = std::function<core::Result<void>(store::Writer&, review::RuleProposal&)>;

/// Changes an open proposal of the call's rule in one transaction, with its audit entry.
runtime::Awaitable<core::Result<review::RuleProposal>> amend(const Setup& setup, const Call& call, std::string action, Amend change) {
    using Outcome = core::Result<review::RuleProposal>;
    std::function<Outcome(store::Writer&)> job = [&](store::Writer& writer) -> Outcome {
        auto found = review::load_proposal(writer, call.path[3]);
        if (!found) return core::fail(std::move(found.error()));
        if (!*found || (*found)->rule != call.path[1]) {
            return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such proposal."));
        }
        review::RuleProposal proposal = std::move(**found);
        if (proposal.stage != review::RuleProposal::Stage::open) {
            const std::string stage(name_of(proposal.stage));
            return core::fail(problem(core::ErrorKind::conflict, "state-not-allowed", "The proposal was " + stage + " already."));
        }
        if (auto changed = change(writer, proposal); !changed) return core::fail(std::move(changed.error()));
        if (auto put = review::put_proposal(writer, proposal); !put) return core::fail(std::move(put.error()));
        if (auto noted = audit(call, writer, action, proposal); !noted) return core::fail(std::move(noted.error()));
        return proposal;
    };
    co_return co_await store::write(setup.parts.store, call.request.deadline, std::move(job));
}

review::Actor actor_of(const Call& call) { return {call.viewer.account.name, call.viewer.account.display_name}; }

void close(review::RuleProposal& proposal, review::RuleProposal::Stage stage, const Call& call, core::Instant now) {
    proposal.stage = stage;
    proposal.closed_by = actor_of(call);
    proposal.closed_at = now;
    proposal.closing_reason = call.body()["reason"].string();
}

/// Errors: what keeps this person from promoting it now.
core::Result<void> check_promotion(const Setup& setup, const Call& call, const review::RuleProposal& proposal) {
    if (proposal.by.account == call.viewer.account.name) {
        return core::fail(problem(core::ErrorKind::forbidden, "second-person-needed", "Somebody other than its proposer must promote it."));
    }
    const bool current = proposal.backtest && proposal.backtest->rules == setup.parts.knowledge.now()->rules.version();
    if (!current) {
        return core::fail(problem(core::ErrorKind::conflict, "state-not-allowed", "A backtest against the rules in force is needed first.")
        );
    }
    if (call.body()["reason"].string().empty()) return core::fail(review::form_problem("reason", "Say why this may go live."));
    return {};
}

}  // namespace

runtime::Awaitable<core::Result<void>> propose_change(const Setup& setup, const Call& call) {
    const auto state = setup.parts.knowledge.now();
    const surveillance::RuleDescription* rule = state->rules.find(call.path[1]);
    if (rule == nullptr) co_return core::fail(problem(core::ErrorKind::not_found, "not-found", "There is no such rule."));
    auto asked = read_change(call.body(), *rule);
    if (!asked) co_return core::fail(std::move(asked.error()));
    // A window too long, or a bound no criterion takes, shows only when the rules are compiled.
    auto compile = [&state, &asked, rule]() -> core::Result<bool> {
        surveillance::RuleChanges changes = state->overlay.promoted;
        surveillance::lay_over(changes[rule->slug], asked->change);
        const auto compiled = state->file_rules.with_changes(changes);
        if (!compiled) return core::fail(review::form_problem("change", compiled.error().message()));
        return true;
    };
    auto usable = co_await runtime::run_on(setup.parts.workers, call.request.deadline, std::move(compile));
    if (!usable) co_return core::fail(std::move(usable.error()));

    review::RuleProposal proposal;
    proposal.id = core::new_identifier();
    proposal.rule = rule->slug;
    proposal.change = std::move(asked->change);
    proposal.sentences = std::move(asked->sentences);
    proposal.reason = call.body()["reason"].string();
    proposal.by = actor_of(call);
    proposal.at = setup.parts.clock.now();
    std::function<core::Result<bool>(store::Writer&)> keep = [&](store::Writer& writer) -> core::Result<bool> {
        if (auto put = review::put_proposal(writer, proposal); !put) return core::fail(std::move(put.error()));
        if (auto noted = audit(call, writer, "rule-proposed", proposal); !noted) return core::fail(std::move(noted.error()));
        return true;
    };
    auto kept = co_await store::write(setup.parts.store, call.request.deadline, std::move(keep));
    if (!kept) co_return core::fail(std::move(kept.error()));
    co_return core::Result<void>();
}

runtime::Awaitable<core::Result<void>> start_backtest(const Setup& setup, const Call& call) {
    const auto days = days_of(call, 180, most_days);
    if (!days) co_return core::fail(days.error());
    Amend nothing = [](store::Writer&, review::RuleProposal&) { return core::Result<void>(); };
    auto proposal = co_await amend(setup, call, "rule-backtested", std::move(nothing));
    if (!proposal) co_return core::fail(std::move(proposal.error()));
    const core::Instant now = setup.parts.clock.now();
    const int window = *days;
    std::function<core::Result<Burden>(store::Reader&)> measure = [now, window](store::Reader& reader) {
        return measure_burden(reader, now - std::chrono::days(window), now);
    };
    auto burden = co_await store::read(setup.parts.store, call.request.deadline, std::move(measure));
    if (!burden) co_return core::fail(std::move(burden.error()));
    review::Backtests::Request request;
    request.proposal = proposal->id;
    request.rule = proposal->rule;
    request.change = proposal->change;
    request.days = window;
    request.reviewer_days = burden->reviewer_days.size();
    co_return setup.backtests.start(std::move(request));
}

runtime::Awaitable<core::Result<void>> judge_sampled(const Setup& setup, const Call& call) {
    const auto wanted = call.body()["wanted"].boolean();
    if (!wanted) co_return core::fail(review::form_problem("wanted", "Say whether this flag would have been wanted."));
    Amend judge = [&call, wanted](store::Writer&, review::RuleProposal& proposal) -> core::Result<void> {
        if (proposal.by.account == call.viewer.account.name) {
            return core::fail(problem(core::ErrorKind::forbidden, "second-person-needed", "Somebody other than its proposer must judge it.")
            );
        }
        if (proposal.backtest) {
            for (review::BacktestFlag& flag : proposal.backtest->gained_flags) {
                if (flag.sample.empty() || flag.sample != call.path[5]) continue;
                flag.wanted = wanted;
                flag.judged_by = actor_of(call);
                return {};
            }
        }
        return core::fail(problem(core::ErrorKind::not_found, "not-found", "A newer backtest drew other flags. Load the page again."));
    };
    auto proposal = co_await amend(setup, call, "rule-sample-judged", std::move(judge));
    if (!proposal) co_return core::fail(std::move(proposal.error()));
    co_return core::Result<void>();
}

runtime::Awaitable<core::Result<void>> run_silently(const Setup& setup, const Call& call) {
    const auto days = days_of(call, 14, most_silent_days);
    if (!days) co_return core::fail(days.error());
    const core::Instant now = setup.parts.clock.now();
    const int length = *days;
    Amend begin = [now, length](store::Writer& writer, review::RuleProposal& proposal) -> core::Result<void> {
        const auto overlay = review::load_overlay(writer, now);
        if (!overlay) return core::fail(overlay.error());
        const bool known = std::any_of(overlay->trials.begin(), overlay->trials.end(), [&](const review::RuleTrial& trial) {
            return trial.proposal == proposal.id;
        });
        if (!known && overlay->trials.size() >= most_silent_runs) {
            return core::fail(problem(core::ErrorKind::conflict, "state-not-allowed", "Three silent runs are under way; end one first."));
        }
        const core::Instant begun = known ? proposal.silent->begun : now;
        proposal.silent = review::SilentRun{begun, now + std::chrono::days(length)};
        return {};
    };
    auto proposal = co_await amend(setup, call, "rule-silent-run", std::move(begin));
    if (!proposal) co_return core::fail(std::move(proposal.error()));
    co_return co_await take_overlay(setup, call);
}

runtime::Awaitable<core::Result<void>> withdraw_proposal(const Setup& setup, const Call& call) {
    const core::Instant now = setup.parts.clock.now();
    Amend withdraw = [&call, now](store::Writer&, review::RuleProposal& proposal) {
        close(proposal, review::RuleProposal::Stage::withdrawn, call, now);
        return core::Result<void>();
    };
    auto proposal = co_await amend(setup, call, "rule-withdrawn", std::move(withdraw));
    if (!proposal) co_return core::fail(std::move(proposal.error()));
    co_return co_await take_overlay(setup, call);
}

runtime::Awaitable<core::Result<void>> promote_proposal(const Setup& setup, const Call& call) {
    const core::Instant now = setup.parts.clock.now();
    Amend promote = [&setup, &call, now](store::Writer&, review::RuleProposal& proposal) -> core::Result<void> {
        if (auto may = check_promotion(setup, call, proposal); !may) return may;
        close(proposal, review::RuleProposal::Stage::promoted, call, now);
        return {};
    };
    auto proposal = co_await amend(setup, call, "rule-promoted", std::move(promote));
    if (!proposal) co_return core::fail(std::move(proposal.error()));
    co_return co_await take_overlay(setup, call);
}

}  // namespace tonus::worklist
