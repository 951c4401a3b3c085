#include <tonus/review/rule_proposal.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>

namespace tonus::review {
namespace {

// Spaces of the store's documents.
constexpr std::string_view proposals = "rule-proposal";
constexpr std::string_view totals = "silent-run";
constexpr std::string_view patients = "silent-run-patient";

constexpr std::array<std::string_view, 4> outcome_names = {"same", "gained", "lost", "changed"};

std::int64_t& count_of(SilentCounts& counts, surveillance::ReplayOutcome outcome) {
    switch (outcome) {
        case surveillance::ReplayOutcome::same: return counts.same;
        case surveillance::ReplayOutcome::gained: return counts.gained;
        case surveillance::ReplayOutcome::lost: return counts.lost;
        case surveillance::ReplayOutcome::changed: break;
    }
    return counts.changed;
}

std::string day_of(core::Instant instant) { return core::format_instant(instant).substr(0, 10); }

}  // namespace

core::Result<std::optional<RuleProposal>> load_proposal(store::Reader& reader, std::string_view id) {
    const auto text = reader.document(proposals, id);
    if (!text) return core::fail(text.error());
    if (!*text) return std::optional<RuleProposal>();
    auto proposal = decode_proposal(**text);
    if (!proposal) return core::fail(std::move(proposal.error()));
    return std::optional<RuleProposal>(std::move(*proposal));
}

core::Result<std::vector<RuleProposal>> load_proposals(store::Reader& reader) {
    const auto documents = reader.documents(proposals);
    if (!documents) return core::fail(documents.error());
    std::vector<RuleProposal> all;
    for (const auto& [name, text] : *documents) {
        auto proposal = decode_proposal(text);
        if (!proposal) return core::fail(std::move(proposal.error()));
        all.push_back(std::move(*proposal));
    }
    std::sort(all.begin(), all.end(), [](const RuleProposal& left, const RuleProposal& right) { return left.id > right.id; });
    return all;
}

core::Result<void> put_proposal(store::Writer& writer, const RuleProposal& proposal) {
    return writer.put_document(proposals, proposal.id, encode(proposal));
}

core::Result<RuleOverlay> load_overlay(store::Reader& reader, core::Instant now) {
    auto all = load_proposals(reader);
    if (!all) return core::fail(std::move(all.error()));
    std::sort(all->begin(), all->end(), [](const RuleProposal& left, const RuleProposal& right) {
        return left.closed_at < right.closed_at || (left.closed_at == right.closed_at && left.id < right.id);
    });
    RuleOverlay overlay;
    for (const RuleProposal& proposal : *all) {
        if (proposal.stage == RuleProposal::Stage::promoted) {
            surveillance::RuleChange change = proposal.change;
            change.file = "promoted " + day_of(*proposal.closed_at) + " by " + proposal.closed_by.display_name + ", proposed by " +
                          proposal.by.display_name;
            surveillance::lay_over(overlay.promoted[proposal.rule], change);
        }
        const bool runs = proposal.stage == RuleProposal::Stage::open && proposal.silent && proposal.silent->until > now;
        if (runs) overlay.trials.push_back({proposal.id, proposal.rule, proposal.change, proposal.silent->until});
    }
    return overlay;
}

core::Result<SilentCounts> silent_counts(store::Reader& reader, std::string_view proposal) {
    const auto text = reader.document(totals, proposal);
    if (!text) return core::fail(text.error());
    SilentCounts counts;
    if (!*text) return counts;
    const auto document = json::Document::parse(**text);
    if (!document) return core::fail(core::ErrorKind::internal, "The counts of a silent run cannot be read.");
    for (std::size_t outcome = 0; outcome < outcome_names.size(); ++outcome) {
        count_of(counts, surveillance::ReplayOutcome(outcome)) = document->root()[outcome_names[outcome]].to_integer().value_or(0);
    }
    return counts;
}

core::Result<void> count_silently(
    store::Writer& writer, std::string_view proposal, store::PatientKey patient, surveillance::ReplayOutcome outcome
) {
    const std::string name = std::string(proposal) + " " + std::to_string(patient) + " " + std::string(outcome_names[std::size_t(outcome)]);
    const auto seen = writer.document(patients, name);
    if (!seen) return core::fail(seen.error());
    if (*seen) return {};
    if (auto put = writer.put_document(patients, name, "{}"); !put) return put;
    auto counts = silent_counts(writer, proposal);
    if (!counts) return core::fail(std::move(counts.error()));
    ++count_of(*counts, outcome);
    json::Writer text;
    text.begin_object();
    for (std::size_t one = 0; one < outcome_names.size(); ++one) {
        text.member(outcome_names[one], count_of(*counts, surveillance::ReplayOutcome(one)));
    }
    return writer.put_document(totals, proposal, text.end_object().text());
}

}  // namespace tonus::review
