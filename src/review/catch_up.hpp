#pragma once

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// What is still to be done after content or rules changed, kept in the store so that a crash forgets none
// of it. It is done in small transactions behind the one that made it necessary.

namespace tonus::review {

/// Stored resources that must be read again.
struct Reread {
    bool everything = false;
    std::set<std::string> words;         ///< else those in which one of these is a whole JSON string
    std::vector<std::string> types;      ///< still to be looked through; the first is under way
    std::optional<std::int64_t> before;  ///< only versions with a smaller sequence are left of it
};

[[nodiscard]] core::Result<std::optional<Reread>> pending_reread(store::Reader& reader);
[[nodiscard]] core::Result<void> put_reread(store::Writer& writer, const std::optional<Reread>& work);
/// Adds to what is pending; all of it starts over.
[[nodiscard]] core::Result<void> add_reread(store::Writer& writer, Reread more);

/// True if one of the words is a string of the resource. `content` is compact JSON.
[[nodiscard]] bool concerns(const Reread& work, std::string_view content);

/// The last patient assessed with new rules; nothing if none are left to be.
[[nodiscard]] core::Result<std::optional<store::PatientKey>> pending_assessment(store::Reader& reader);
[[nodiscard]] core::Result<void> put_assessment(store::Writer& writer, std::optional<store::PatientKey> after);

/// Which content and rules everything stored has been read and assessed with, or is being caught up to.
struct InForce {
    std::string content;
    std::string rules;

    bool operator==(const InForce&) const = default;
};

[[nodiscard]] core::Result<std::optional<InForce>> stored_in_force(store::Reader& reader);
[[nodiscard]] core::Result<void> put_in_force(store::Writer& writer, const InForce& in_force);

/// Names the store's present ConceptMaps; empty while there never was one.
[[nodiscard]] core::Result<std::string> maps_revision(store::Reader& reader);
[[nodiscard]] core::Result<void> put_maps_revision(store::Writer& writer, std::string_view revision);

}  // namespace tonus::review
