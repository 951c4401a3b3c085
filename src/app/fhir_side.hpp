#pragma once

#include "foundation.hpp"
#include "sender_access.hpp"

#include <tonus/access/sender_activity.hpp>
#include <tonus/api/export_service.hpp>
#include <tonus/api/fhir_service.hpp>
#include <tonus/bulk/export_runner.hpp>
#include <tonus/inbox/inbox.hpp>

#include <memory>

namespace tonus::app {

/// What the EHRs talk to: the FHIR interactions, Bulk Data exports, and what was refused, kept to be mended.
class FhirSide {
public:
    /// `access` must outlive it. Errors: the inbox's and the store's.
    [[nodiscard]] static Started<FhirSide> open(const Foundation& base, const SenderAccess& access);
    FhirSide(const FhirSide&) = delete;
    FhirSide& operator=(const FhirSide&) = delete;

    [[nodiscard]] const api::FhirService& interactions() const noexcept { return interactions_; }
    [[nodiscard]] const api::ExportService& exports() const noexcept { return export_service_; }
    [[nodiscard]] access::SenderActivity& activity() noexcept { return activity_; }
    /// Null where no refused message is kept.
    [[nodiscard]] inbox::Inbox* inbox() noexcept { return inbox_.get(); }
    /// Answers messages tried again in the name of who sent them. No listener leads to it.
    [[nodiscard]] const api::FhirService& replaying() const noexcept { return replaying_; }

private:
    FhirSide(const Foundation& base, const SenderAccess& access, std::unique_ptr<inbox::Inbox> inbox);

    [[nodiscard]] api::FhirOptions options(const Foundation& base);

    const std::unique_ptr<inbox::Inbox> inbox_;
    access::SenderActivity activity_;
    const api::FhirService replaying_;
    bulk::ExportRunner exports_;
    const api::ExportService export_service_;
    const api::FhirService interactions_;
};

}  // namespace tonus::app
