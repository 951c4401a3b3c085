// Two people, and the engine, work the same queue in a random order; answers get lost and are asked for
// again, transactions fail half way, the process dies between them. No decision is lost or doubled.
#include <tonus/review/desk.hpp>

#include <tonus/json/document.hpp>
#include <tonus/review/audit_record.hpp>
#include <tonus/store/sqlite_store.hpp>

#include "support/manual_clock.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <memory>

namespace tonus::review {
namespace {

constexpr std::array people = {"ana", "ben"};
constexpr int flag_count = 3;

enum class Move : std::uint8_t { claim, release, confirm, dismiss, undo, reopen, snooze, worse, restart, wait_a_while };

struct Step {
    Move move = Move::claim;
    int person = 0;
    int flag = 0;
    bool answer_lost = false;  ///< the page asks again with the same key
    bool dies = false;         ///< the transaction fails after its work: nothing of it may stay
};

Step generate_step() {
    Step step;
    step.move = Move(*rc::gen::inRange(0, int(Move::wait_a_while) + 1));
    step.person = *rc::gen::inRange(0, int(people.size()));
    step.flag = *rc::gen::inRange(0, flag_count);
    step.answer_lost = *rc::gen::inRange(0, 4) == 0;
    step.dies = *rc::gen::inRange(0, 5) == 0;
    return step;
}

constexpr std::string_view name_of_move(Move move) {
    constexpr std::array<std::string_view, 7> names = {"claim", "release", "confirm", "dismiss", "undo", "reopen", "snooze"};
    return names[std::size_t(move)];
}

const interaction::SearchEngine& searches() {
    static const std::vector<std::string> types{"AdverseEvent", "Flag", "Provenance", "Task"};
    static const interaction::SearchEngine engine(types);
    return engine;
}

/// The AdverseEvents of one flag: one for each reaction it was about, which a decision that replaces another
/// keeps or takes away.
struct Reactions {
    std::vector<std::vector<bool>> before;  ///< of each decision that stands
    std::vector<bool> events;
    bool reopened = false;
    bool decided = false;

    void decide(bool confirms) {
        before.push_back(events);
        if (reopened) {
            events.back() = confirms;
        } else {
            events.push_back(confirms);
        }
        decided = true;
    }
    void undo() {
        events = before.back();
        before.pop_back();
    }
    void worsen() {
        if (decided) reopened = false;
        decided = false;
    }
    [[nodiscard]] std::int64_t standing() const { return std::count(events.begin(), events.end(), true); }
};

class Clinic {
public:
    Clinic() {
        reopen_store();
        for (int i = 0; i < flag_count; ++i) {
            write([&](store::Writer& writer) -> core::Result<void> {
                const std::vector<std::string> names{"Patient/p" + std::to_string(i)};
                const auto patient = writer.patient_named(names);
                if (!patient) return core::fail(patient.error());
                Flag flag;
                flag.id = id_of(i);
                flag.patient_reference = names.front();
                flag.rule = "r";
                flag.title = "Itching";
                flag.raised = writer.now();
                flag.onset = flag.raised;
                flag.evidence = {{{"Observation", "o"}, 1, "symptom", "Itching", flag.raised, {}}};
                flag.state.id = flag.id;
                flag.state.rule = "r";
                return flags_.save(writer, flag, *patient);
            });
        }
    }

    void take(const Step& step) {
        clock_.advance(std::chrono::seconds(1));
        if (step.move == Move::restart) return reopen_store();
        if (step.move == Move::wait_a_while) return clock_.advance(std::chrono::minutes(20));
        if (step.move == Move::worse) return engine_finds_worse(step);
        const std::string key = "key-" + std::to_string(++keys_);
        const bool done = act(step, key, step.dies);
        if (step.dies) {
            RC_ASSERT(!done);
            return;
        }
        if (done) note_model(step);
        if (done && step.answer_lost) RC_ASSERT(act(step, key, false));
    }

    /// What is stored is what the model of acknowledged acts says.
    void check() {
        std::map<std::string, int> audited;
        std::map<int, std::vector<std::string>> found;
        std::int64_t events = 0;
        read([&](store::Reader& reader) -> core::Result<void> {
            const auto entries = reader.audit_after(0, 100'000);
            if (!entries) return core::fail(entries.error());
            for (const store::AuditEntry& entry : *entries) {
                const AuditRecord record = read_audit_record(entry.payload);
                ++audited[record.who + " " + record.action + " " + record.flag];
            }
            for (int i = 0; i < flag_count; ++i) {
                const auto stored = load_flag(reader, id_of(i));
                if (!stored) return core::fail(stored.error());
                std::vector<std::string> deciders;
                for (const Decision& decision : (*stored)->flag.workflow.decisions()) deciders.push_back(decision.by);
                found[i] = std::move(deciders);
            }
            store::IndexQuery reactions;
            reactions.type = "AdverseEvent";
            const auto total = reader.search_total(reactions);
            if (!total) return core::fail(total.error());
            events = *total;
            return {};
        });
        for (int i = 0; i < flag_count; ++i) RC_ASSERT(found[i] == standing_[i]);
        RC_ASSERT(audited == acknowledged_);
        std::int64_t expected = 0;
        for (const auto& [flag, reactions] : reactions_) expected += reactions.standing();
        RC_ASSERT(events == expected);
    }

private:
    static std::string id_of(int flag) { return "flag-" + std::to_string(flag); }

    void reopen_store() {
        store_.reset();
        store::SqliteOptions options;
        options.folder = folder_.path() / "data";
        options.clock = &clock_;
        store_ = store::open_sqlite(options).value();
    }

    bool write(const std::function<core::Result<void>(store::Writer&)>& job) { return store_->write_blocking(job).has_value(); }
    void read(const std::function<core::Result<void>(store::Reader&)>& job) { RC_ASSERT(store_->read_blocking(job).has_value()); }

    bool act(const Step& step, const std::string& key, bool dies) {
        const auto body = json::Document::parse(
            R"({"causality":"possible","severity":"mild","serious":false,"criteria":[],"reason":"tolerated-before","until":")" +
            core::format_instant(clock_.now() + std::chrono::minutes(10)) + "\"}"
        );
        ActionRequest request;
        request.flag_id = id_of(step.flag);
        request.action = find_action(name_of_move(step.move))->action;
        request.actor = {people[std::size_t(step.person)], people[std::size_t(step.person)]};
        request.roles = {identity::Role::physician};
        request.idempotency_key = key;
        request.body = body->root();
        return write([&](store::Writer& writer) -> core::Result<void> {
            const auto acted = desk_.act(writer, request);
            if (!acted) return core::fail(acted.error());
            if (dies) return core::fail(core::ErrorKind::internal, "The process died here.");
            return {};
        });
    }

    void engine_finds_worse(const Step& step) {
        write([&](store::Writer& writer) -> core::Result<void> {
            auto stored = load_flag(writer, id_of(step.flag));
            if (!stored) return core::fail(stored.error());
            (*stored)->flag.workflow.note_worse_evidence(writer.now());
            ++(*stored)->flag.evidence_version;
            if (auto saved = flags_.save(writer, (*stored)->flag, (*stored)->patient); !saved) return saved;
            if (step.dies) return core::fail(core::ErrorKind::internal, "The process died here.");
            reactions_[step.flag].worsen();
            return {};
        });
    }

    void note_model(const Step& step) {
        const std::string who = people[std::size_t(step.person)];
        ++acknowledged_[who + " " + std::string(name_of_move(step.move)) + " " + id_of(step.flag)];
        auto& standing = standing_[step.flag];
        Reactions& reactions = reactions_[step.flag];
        if (step.move == Move::confirm || step.move == Move::dismiss) {
            standing.push_back(who);
            reactions.decide(step.move == Move::confirm);
        }
        if (step.move == Move::undo) {
            RC_ASSERT(!standing.empty() && standing.back() == who);
            standing.pop_back();
            reactions.undo();
        }
        if (step.move == Move::reopen) reactions.reopened = true;
        if (step.move == Move::undo || step.move == Move::reopen) reactions.decided = false;
    }

    test::TemporaryFolder folder_;
    test::ManualClock clock_;
    std::unique_ptr<store::Store> store_;
    FlagWriter flags_{searches()};
    Desk desk_{searches(), {}};
    int keys_ = 0;
    std::map<std::string, int> acknowledged_;
    std::map<int, std::vector<std::string>> standing_;  ///< who decided, undone decisions left out
    std::map<int, Reactions> reactions_;
};

TEST(SharedQueueProperty, NeverLosesOrDoublesADecision) {
    EXPECT_TRUE(rc::check([] {
        const auto count = *rc::gen::inRange(1, 40);
        Clinic clinic;
        for (int i = 0; i < count; ++i) clinic.take(generate_step());
        clinic.check();
    }));
}

}  // namespace
}  // namespace tonus::review
