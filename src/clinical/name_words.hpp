#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// Letters and digits in lower case, one blank for anything between them; bytes beyond ASCII as they are.
[[nodiscard]] std::string joined_words(std::string_view text);

/// The words of what joined_words() gave, `most` + 1 of them at most. They point into `joined`.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view joined, std::size_t most);

}  // namespace tonus::clinical
