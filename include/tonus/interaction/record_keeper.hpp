#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_key.hpp>
#include <tonus/json/value.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <span>
#include <string>

namespace tonus::interaction {

/// A resource version that a write transaction has just stored.
struct ResourceChange {
    fhir::ResourceKey key;
    std::int64_t version_id = 0;
    store::PatientKey patient = 0;  ///< 0: belongs to no patient
    std::string reading;            ///< what RecordKeeper::read() said of it; empty for a deletion
    std::string sender;             ///< the account that sent it; empty if nobody was asked who they are
};

/// Keeps what resources mean in step with what is stored: called inside the transaction that stores
/// them, so that a resource and its flags commit together or not at all. Implemented by review/.
class RecordKeeper {
public:
    virtual ~RecordKeeper() = default;

    /// Whether a resource that FHIR's rules allow can be used for what it is kept for. Thread-safe.
    /// Errors: unprocessable, with one issue for each problem.
    [[nodiscard]] virtual core::Result<void> admit(json::Value resource) const {
        static_cast<void>(resource);
        return {};
    }

    /// What the resource says, encoded. Pure and thread-safe; called before the transaction, so that
    /// reading a long text does not hold up the writer. Errors: too_large if it says more than can be kept in step.
    [[nodiscard]] virtual core::Result<std::string> read(json::Value resource, core::Instant received_at) const = 0;

    /// Called once for each stored or deleted version, in order. On the writer's thread.
    [[nodiscard]] virtual core::Result<void> note(store::Writer& writer, const ResourceChange& change) = 0;

    /// Called once at the end of a job with every patient it touched, each once; there may be none, while what was
    /// noted concerns somebody all the same: a Medication that others point at.
    [[nodiscard]] virtual core::Result<void> assess(store::Writer& writer, std::span<const store::PatientKey> patients) = 0;
};

}  // namespace tonus::interaction
