#pragma once

#include "content_state.hpp"

#include <filesystem>

namespace tonus::clinical {

/// Fills concepts, codes, systems, routes and units of `state` from the files of `folder`, and the names
/// of medicines into its lexicon. Errors: invalid, with file and line.
[[nodiscard]] core::Result<void> load_concepts(const std::filesystem::path& folder, ContentState& state);

/// Fills the lexicon of `state` from the files of `folder`; the concepts must be there. Errors: as above.
[[nodiscard]] core::Result<void> load_lexicon(const std::filesystem::path& folder, ContentState& state);

/// Adds a phrase of folded words, numbers as "#", gaps as "~", classes as "{name}".
void add_phrase(Lexicon& lexicon, const std::vector<std::string>& words, std::uint32_t meaning, bool misspellable);

/// Adds the bytes of a file to the content's version.
void add_to_version(ContentState& state, std::string_view bytes);

}  // namespace tonus::clinical
