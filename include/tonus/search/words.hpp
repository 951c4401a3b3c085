#pragma once

#include <tonus/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

/// Words are what _text and _content look for: runs of letters and digits, folded as strings are; of
/// scripts that put no blanks between words, each ideograph. What a search means and what an index of
/// words holds both come from here, so that they agree.
namespace tonus::search {

/// Stands before the words of a narrative, which _text asks for apart from the others.
inline constexpr std::string_view narrative_mark = "\xEF\xA3\xBE";  // U+F8FE, for private use: no letter

/// Folded, in their order, repeated or not.
[[nodiscard]] std::vector<std::string> words_in(std::string_view text);

/// The words in the strings of a resource, sorted, each once. Left out: type and id, references, URLs, dates,
/// and long runs without a blank, such as attachments.
[[nodiscard]] std::vector<std::string> words_of(json::Value resource);

/// The same in one text, parted by blanks.
[[nodiscard]] std::string words_text(json::Value resource);

/// Whether one of `words`, which are sorted, begins with `beginning`.
[[nodiscard]] bool has_beginning(const std::vector<std::string>& words, std::string_view beginning);

}  // namespace tonus::search
