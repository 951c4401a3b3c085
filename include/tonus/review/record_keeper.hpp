#pragma once

#include <tonus/review/flag_store.hpp>
#include <tonus/review/workflow.hpp>

#include <tonus/clinical/content.hpp>
#include <tonus/interaction/record_keeper.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <cstddef>

namespace tonus::review {

/// Keeps facts and flags in step with the resources, inside the transactions that store them: reads
/// a resource into facts, assesses its patient, and reconciles the flags with what the rules find.
/// Thread-safe: read() runs anywhere, the rest on the writer's thread.
class FlagKeeper final : public interaction::RecordKeeper {
public:
    /// All must outlive it.
    FlagKeeper(
        const clinical::ClinicalContent& content,
        const surveillance::RuleSet& rules,
        const interaction::SearchEngine& searches
    )
        : content_(content), rules_(rules), writer_(searches) {}

    [[nodiscard]] std::string read(json::Value resource, core::Instant received_at) const override;
    [[nodiscard]] core::Result<void> note(
        store::Writer& writer,
        const interaction::ResourceChange& change
    ) override;
    [[nodiscard]] core::Result<void> assess(
        store::Writer& writer,
        std::span<const store::PatientKey> patients
    ) override;

    /// Assesses up to `count` patients whose time has come; how many there were. For the clock.
    [[nodiscard]] core::Result<std::size_t> assess_due(store::Writer& writer, std::size_t count);

private:
    [[nodiscard]] core::Result<void> assess_one(store::Writer& writer, store::PatientKey patient);

    const clinical::ClinicalContent& content_;
    const surveillance::RuleSet& rules_;
    FlagWriter writer_;
};

/// A patient's record as it stands in the store.
[[nodiscard]] core::Result<surveillance::Record> load_record(store::Reader& reader, store::PatientKey patient);

}  // namespace tonus::review
