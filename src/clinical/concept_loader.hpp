#pragma once

#include "content_state.hpp"

#include <tonus/core/content_path.hpp>

namespace tonus::clinical {

/// Fills concepts, codes, systems, routes and units of `state` from the files of `folder`, and the names
/// of medicines into its lexicon. Errors: invalid, with file and line.
[[nodiscard]] core::Result<void> load_concepts(const core::ContentPath& folder, ContentState& state);

/// Fills the lexicon of `state` from the files of `folder`; the concepts must be there. Errors: as above.
[[nodiscard]] core::Result<void> load_lexicon(const core::ContentPath& folder, ContentState& state);

/// Adds the bytes of a file to the content's version.
void add_to_version(ContentState& state, std::string_view bytes);

}  // namespace tonus::clinical
