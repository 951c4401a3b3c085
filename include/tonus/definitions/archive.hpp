#pragma once

#include <tonus/core/clock.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::definitions {

/// Where one conformance resource lies in the archive.
struct Archived {
    std::string_view type;  ///< CodeSystem, OperationDefinition, SearchParameter, StructureDefinition, ValueSet
    std::string_view id;
    std::string_view url;      ///< canonical, without version
    std::string_view version;  ///< business version; may be empty
    core::Instant last_updated;
    std::uint64_t offset = 0;
    std::uint32_t packed_size = 0;
    std::uint32_t size = 0;  ///< bytes of the text
};

/// The conformance resources of R4 and of the project, whole but for their narratives, as
/// tools/definitions/archive.mjs packed them. Nothing is unpacked until it is asked for, so that what nobody
/// reads costs no memory. Immutable and thread-safe. Source: FHIR R4 4.0.1 definitions (CC0), profiles/.
class Archive {
public:
    /// The archive compiled into this binary. Throws std::runtime_error if it cannot be used.
    [[nodiscard]] static const Archive& r4();

    /// All of a type, in the order of their ids; empty if there is none.
    [[nodiscard]] std::span<const Archived> of(std::string_view type) const;
    /// Null if it is not there.
    [[nodiscard]] const Archived* find(std::string_view type, std::string_view id) const;
    /// By canonical URL; a version after `|` must be the one that is there.
    [[nodiscard]] const Archived* find_canonical(std::string_view type, std::string_view canonical) const;
    /// What R4 publishes as the expansion of the value set of that URL, where its own text cannot be
    /// computed here: {url, expansion}. Null otherwise.
    [[nodiscard]] const Archived* find_expansion(std::string_view url) const;

    /// The resource as JSON text. Throws std::runtime_error if the binary is damaged.
    [[nodiscard]] std::string text(const Archived& entry) const;

private:
    Archive(std::string_view index, std::string_view packed);

    std::string_view packed_;
    std::vector<Archived> entries_;      // sorted by type and id
    std::vector<std::uint32_t> by_url_;  // the same, sorted by type and URL
};

}  // namespace tonus::definitions
