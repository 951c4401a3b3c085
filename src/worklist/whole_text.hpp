#pragma once

#include <tonus/clinical/fact.hpp>
#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>
#include <tonus/review/flag.hpp>
#include <tonus/store/store.hpp>

#include <vector>

namespace tonus::worklist {

using Words = std::vector<clinical::Segment>;

/// What was read from `resource`, a sentence each, within all of the text it stands in: sentences of one text get the same
/// segments, each of them marked there. What stands in no text of the resource stays as it is.
[[nodiscard]] std::vector<Words> in_whole_text(json::Value resource, const std::vector<Words>& sentences);

/// The words of each piece of the flag's evidence, within the text of the version it was read from. Empty for those
/// without words. Errors: the store's.
[[nodiscard]] core::Result<std::vector<Words>> load_whole_text(store::Reader& reader, const review::Flag& flag);

}  // namespace tonus::worklist
