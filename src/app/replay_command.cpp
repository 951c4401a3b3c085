#include "commands.hpp"
#include "options.hpp"
#include "progress_line.hpp"

#include <tonus/core/clock.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/review/replay.hpp>
#include <tonus/review/rule_proposal.hpp>
#include <tonus/store/side_access.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace tonus::app {
namespace {

const char* word_of(const std::optional<surveillance::Priority>& priority) {
    return priority ? surveillance::name_of(*priority).data() : "-";
}

void print_flags(const char* what, const std::vector<review::ReplayedFlag>& flags) {
    for (const review::ReplayedFlag& flag : flags) {
        const std::string_view stage = flag.flag_id.empty() ? std::string_view("new") : review::name_of(flag.stage);
        std::printf(
            "    %-7s %-9s %s  %s -> %s  %s\n",
            what,
            std::string(stage).c_str(),
            core::format_instant(flag.onset).substr(0, 10).c_str(),
            word_of(flag.before),
            word_of(flag.after),
            flag.flag_id.empty() ? "(no flag yet)" : ("Flag/" + flag.flag_id).c_str()
        );
    }
}

void print(const review::ReplayReport& report) {
    using Row = std::pair<std::string, const review::RuleReplay*>;
    std::vector<Row> rows;
    review::RuleReplay total;
    for (const auto& [rule, one] : report.rules) {
        total.same += one.same;
        total.gained += one.gained;
        total.lost += one.lost;
        total.changed += one.changed;
        total.lost_confirmed += one.lost_confirmed;
        if (one.gained + one.lost + one.changed > 0) rows.emplace_back(rule, &one);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& left, const Row& right) {
        return left.second->lost_confirmed > right.second->lost_confirmed;
    });
    std::printf("%-36s %8s %8s %8s %8s %16s\n", "rule", "same", "gained", "lost", "changed", "lost confirmed");
    for (const auto& [rule, one] : rows) {
        std::printf(
            "%-36s %8lld %8lld %8lld %8lld %16lld\n",
            rule.c_str(),
            static_cast<long long>(one->same),
            static_cast<long long>(one->gained),
            static_cast<long long>(one->lost),
            static_cast<long long>(one->changed),
            static_cast<long long>(one->lost_confirmed)
        );
        print_flags("lost", one->lost_flags);
        print_flags("gained", one->gained_flags);
        print_flags("changed", one->changed_flags);
    }
    std::printf(
        "%-36s %8lld %8lld %8lld %8lld %16lld\n",
        "all rules",
        static_cast<long long>(total.same),
        static_cast<long long>(total.gained),
        static_cast<long long>(total.lost),
        static_cast<long long>(total.changed),
        static_cast<long long>(total.lost_confirmed)
    );
}

/// `tonus replay --rules DIR`: what a changed rule set would do to the stored record.
class ReplayCommand final : public Command {
public:
    const char* name() const override { return "replay"; }
    const char* help() const override { return "show what a changed rule set would do to the stored record; writes nothing"; }
    void add_to(CLI::App& command) override;
    int run(const config::Settings& settings) override;

private:
    std::string rules_;
    std::string since_;
    std::string rule_;
    unsigned threads_ = 2;
};

void ReplayCommand::add_to(CLI::App& command) {
    command.add_option("--rules", rules_, "folder like config/ with the changed rules")->required();
    command.add_option("--since", since_, "only findings with evidence from this date or instant on");
    command.add_option("--rule", rule_, "only this rule, by its slug");
    command.add_option("--threads", threads_, "patients assessed at once")->check(CLI::Range(1, 64));
}

core::Result<std::int64_t> count_patients(const review::ReadRunner& read) {
    std::int64_t patients = 0;
    const auto counted = read([&patients](store::Reader& reader) -> core::Result<void> {
        const auto counts = reader.counts();
        if (!counts) return core::fail(counts.error());
        patients = counts->patients;
        return {};
    });
    if (!counted) return core::fail(counted.error());
    return patients;
}

/// The rules of a folder as they would be in force over this store: with the changes promoted there.
core::Result<surveillance::RuleSet> load_rules(const core::ContentPath& folder, const review::ReadRunner& read) {
    auto rules = surveillance::RuleSet::load(folder);
    if (!rules) return rules;
    surveillance::RuleChanges promoted;
    const auto loaded = read([&promoted](store::Reader& reader) -> core::Result<void> {
        auto overlay = review::load_overlay(reader, core::SystemClock().now());
        if (!overlay) return core::fail(std::move(overlay.error()));
        promoted = std::move(overlay->promoted);
        return {};
    });
    if (!loaded) return core::fail(loaded.error());
    return promoted.empty() ? std::move(rules) : rules->with_changes(promoted);
}

int ReplayCommand::run(const config::Settings& settings) {
    if (std::error_code ignored; !std::filesystem::is_directory(rules_, ignored)) {
        return fail_with(core::Error(core::ErrorKind::invalid, "There is no folder " + rules_ + "; --rules names one like config/."));
    }
    const std::filesystem::path folder = settings.text("store.folder");
    const review::ReadRunner read = [&folder](const store::ReadJob& job) { return store::read_sqlite(folder, job); };
    const auto before = load_rules(clinical_content(settings), read);
    if (!before) return fail_with(before.error());
    const auto after = load_rules(rules_, read);
    if (!after) return fail_with(after.error());
    if (!rule_.empty() && before->find(rule_) == nullptr && after->find(rule_) == nullptr) {
        return fail_with(core::Error(core::ErrorKind::invalid, "There is no rule " + rule_ + ", neither in force nor in " + rules_ + "."));
    }
    review::ReplayOptions options;
    options.rule = rule_;
    options.threads = threads_;
    if (!since_.empty()) {
        const auto since = fhir::parse_time(since_);
        if (!since)
            return fail_with(core::Error(core::ErrorKind::invalid, "--since must be a date or an instant, for example 2026-01-31."));
        options.since = since->start;
    }
    const auto patients = count_patients(read);
    if (!patients) return fail_with(patients.error());
    const auto begun = std::chrono::steady_clock::now();
    const auto report = [&] {
        ProgressLine line("replaying");
        options.progress = [&](std::int64_t done, std::int64_t) {
            line.show(done, *patients);
            return true;
        };
        return review::replay_blocking(read, *before, *after, core::SystemClock().now(), options);
    }();
    if (!report) return fail_with(report.error());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf(
        "Rules %s against %s, %lld patients, %lld resources, %.1f s. Nothing was written.\n",
        after->version().c_str(),
        before->version().c_str(),
        static_cast<long long>(report->patients),
        static_cast<long long>(report->resources),
        took.count()
    );
    print(*report);
    return 0;
}

}  // namespace

std::unique_ptr<Command> replay_command() { return std::make_unique<ReplayCommand>(); }

}  // namespace tonus::app
