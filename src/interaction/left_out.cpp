#include "left_out.hpp"

namespace tonus::interaction {

void LeftOut::take_out(Listing& listing) const {
    for (const fhir::ResourceKey& key : keys_) {
        const auto same = [&key](const store::Version& version) { return version.key == key; };
        const auto matches = std::erase_if(listing.versions, same);
        if (listing.total) *listing.total -= std::int64_t(matches);
        std::erase_if(listing.included, same);
        core::Issue& issue = listing.warnings.emplace_back();
        issue.severity = core::Severity::warning;
        issue.code = "incomplete";
        issue.diagnostics = fhir::to_string(key) + " is left out: what is stored of it cannot be read.";
        if (log_) log_(key);
    }
}

}  // namespace tonus::interaction
