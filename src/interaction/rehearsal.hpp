#pragma once

#include "forwarding_reader.hpp"

#include <tonus/interaction/interactions.hpp>

#include <map>
#include <vector>

namespace tonus::interaction {

/// A writer that stores nothing: what is written is remembered and read again, so that interactions run as
/// they would, up to the commit. Searches see only what is stored. Nothing of a patient's record is kept.
class Rehearsal final : public ForwardingReader<store::Writer> {
public:
    Rehearsal(store::Reader& stored, core::Instant now) : ForwardingReader(stored), now_(now) {}

    [[nodiscard]] core::Instant now() const override { return now_; }
    [[nodiscard]] core::Result<std::optional<store::Version>> current(const fhir::ResourceKey& key) override;
    [[nodiscard]] core::Result<store::Version> put(const store::Draft& draft) override;
    [[nodiscard]] core::Result<store::Version> remove(const fhir::ResourceKey& key) override;

    [[nodiscard]] core::Result<store::PatientKey> patient_named(std::span<const std::string>) override { return store::PatientKey(0); }
    [[nodiscard]] core::Result<store::FactsStamp> facts_stamp(store::PatientKey) override { return store::FactsStamp(0); }
    [[nodiscard]] core::Result<store::FactsChange> put_facts(store::PatientKey, const fhir::ResourceKey&, std::int64_t, std::string_view)
        override {
        return store::FactsChange();
    }
    [[nodiscard]] core::Result<void> put_gaps(const fhir::ResourceKey&, std::optional<std::string_view>, std::span<const store::Gap>)
        override {
        return {};
    }
    [[nodiscard]] core::Result<void> put_flag(const store::FlagRow&) override { return {}; }
    [[nodiscard]] core::Result<void> put_due(store::PatientKey, std::optional<core::Instant>) override { return {}; }
    [[nodiscard]] core::Result<void> append_event(std::string_view, std::string_view) override { return {}; }
    [[nodiscard]] core::Result<store::AuditMark> note_audit(std::string_view) override { return store::AuditMark(); }
    [[nodiscard]] core::Result<void> put_document(std::string_view, std::string_view, std::string_view) override { return {}; }
    [[nodiscard]] core::Result<void> remove_document(std::string_view, std::string_view) override { return {}; }

private:
    [[nodiscard]] core::Result<store::Version> remember(const fhir::ResourceKey& key, std::string content, store::Change change);

    core::Instant now_;
    std::map<fhir::ResourceKey, store::Version> written_;
};

/// What would fail if `bundle`, a transaction or a batch, were posted now; nothing if all of it would pass.
/// Errors: the store's.
[[nodiscard]] core::Result<std::vector<core::Issue>> rehearse(
    const Interactions& all, json::Value bundle, store::Reader& reader, core::Instant now
);

}  // namespace tonus::interaction
