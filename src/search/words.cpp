#include <tonus/core/utf8.hpp>
#include <tonus/search/words.hpp>

#include <tonus/search/extract.hpp>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <deque>

namespace tonus::search {
namespace {

constexpr std::size_t longest_word = 64;
constexpr std::size_t longest_run = 256;

bool is_ascii_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_in_words(UChar32 character) {
    return u_isalnum(character) != 0 || (U_GET_GC_MASK(character) & (U_GC_MN_MASK | U_GC_MC_MASK | U_GC_ME_MASK)) != 0;
}

/// The character at `next`, which moves on to the one after it; negative if the bytes are none.
UChar32 take_character(std::string_view text, std::int32_t& next) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = std::int32_t(text.size());
    UChar32 character = 0;
    U8_NEXT(bytes, next, size, character);
    return character;
}

/// Hands each word of a folded text to `visit`.
template <class Visit>
void each_word(std::string_view folded, const Visit& visit) {
    const auto size = std::int32_t(folded.size());
    std::size_t start = 0;
    const auto end_at = [&](std::size_t end) {
        if (end > start) visit(folded.substr(start, end - start));
    };
    for (std::int32_t next = 0; next < size;) {
        const auto at = std::size_t(next);
        if (const char c = folded[at]; static_cast<unsigned char>(c) < 0x80) {
            ++next;
            if (is_ascii_letter_or_digit(c)) continue;
            end_at(at);
            start = at + 1;
            continue;
        }
        const UChar32 character = take_character(folded, next);
        if (character >= 0 && is_in_words(character) && u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) == 0) continue;
        end_at(at);
        start = std::size_t(next);
        if (character >= 0 && is_in_words(character)) visit(folded.substr(at, start - at));
    }
    end_at(folded.size());
}

/// A narrative without its markup and entities.
std::string plain_text(std::string_view xhtml) {
    std::string text;
    text.reserve(xhtml.size());
    for (std::size_t i = 0; i < xhtml.size(); ++i) {
        const char opening = xhtml[i];
        text += opening == '<' || opening == '&' ? ' ' : opening;
        if (opening != '<' && opening != '&') continue;
        const std::size_t end = xhtml.find(opening == '<' ? '>' : ';', i);
        if (end == xhtml.npos) break;
        i = end;
    }
    return text;
}

/// As FHIR writes them; dates have parameters of their own.
bool is_date(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() >= 10 && text[4] == '-' && text[7] == '-' && std::all_of(text.begin(), text.begin() + 4, is_digit);
}

bool is_url(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("urn:"); }

/// The words of a resource, each once, in order; views of what it keeps.
class Collector {
public:
    const std::vector<std::string_view>& run(json::Value resource) {
        for (const json::Member& member : resource.members()) {
            if (member.key == "resourceType" || member.key == "id") continue;
            if (member.key == "text") {
                add_narrative(plain_text(member.value()["div"].string()));
            } else {
                visit(member.value());
            }
        }
        std::sort(words_.begin(), words_.end());
        words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
        return words_;
    }

private:
    void visit(json::Value value) {
        for (const json::Member& member : value.members()) {
            if (member.key != "reference") visit(member.value());
        }
        for (const json::Value element : value.elements()) visit(element);
        const std::string_view text = value.string();
        if (text.empty() || is_url(text) || is_date(text)) return;
        if (text.starts_with("<div")) return add(plain_text(text));
        if (text.size() <= longest_run || text.find(' ') != text.npos) add(text);
    }

    void add(std::string_view text) {
        each_word(texts_.emplace_back(fold(text)), [this](std::string_view word) {
            words_.push_back(core::within_bytes(word, longest_word));
        });
    }

    void add_narrative(std::string_view text) {
        each_word(fold(text), [this](std::string_view word) {
            words_.push_back(texts_.emplace_back(narrative_mark).append(core::within_bytes(word, longest_word)));
        });
    }

    std::deque<std::string> texts_;
    std::vector<std::string_view> words_;
};

}  // namespace

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    each_word(fold(text), [&words](std::string_view word) { words.emplace_back(core::within_bytes(word, longest_word)); });
    return words;
}

std::vector<std::string> words_of(json::Value resource) {
    Collector collector;
    const auto& words = collector.run(resource);
    return {words.begin(), words.end()};
}

std::string words_text(json::Value resource) {
    Collector collector;
    std::string text;
    for (const std::string_view word : collector.run(resource)) {
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

bool has_beginning(const std::vector<std::string>& words, std::string_view beginning) {
    const auto found = std::lower_bound(words.begin(), words.end(), beginning);
    return found != words.end() && found->starts_with(beginning);
}

}  // namespace tonus::search
