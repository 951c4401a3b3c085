#pragma once

#include "content_state.hpp"

#include <string>
#include <string_view>

namespace tonus::clinical {

/// The lexicon and the words of dosage instructions as bytes, behind the version of the files they were made of.
[[nodiscard]] std::string lexicon_image(const ContentState& state);

/// Takes both from an image if it was made of the files whose version `state` carries; else answers false and
/// changes nothing.
[[nodiscard]] bool adopt_lexicon(std::string_view image, ContentState& state);

}  // namespace tonus::clinical
