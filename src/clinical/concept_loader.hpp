#pragma once

#include "content_state.hpp"
#include "phrase_trie.hpp"
#include "vocabulary.hpp"

#include <tonus/core/content_path.hpp>

namespace tonus::clinical {

/// The phrases of a lexicon before they are complete.
struct PhrasesBegun {
    VocabularyBuilder vocabulary;
    PhraseTrieBuilder trie;
};

/// Fills concepts, codes, systems, routes and units of `state` from the files of `folder`, and the names
/// of medicines into `phrases`. Errors: invalid, with file and line.
[[nodiscard]] core::Result<void> load_concepts(const core::ContentPath& folder, ContentState& state, PhrasesBegun& phrases);

/// Fills the lexicon of `state` from `phrases` and the files of `folder`, or from `image` if these are the files it
/// was made of; the concepts must be there. Errors: as above.
[[nodiscard]] core::Result<void> load_lexicon(
    const core::ContentPath& folder, ContentState& state, PhrasesBegun& phrases, std::string_view image
);

/// Adds the bytes of a file to the content's version.
void add_to_version(ContentState& state, std::string_view bytes);

}  // namespace tonus::clinical
