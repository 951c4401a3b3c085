#include "measured_name.hpp"

#include "name_words.hpp"

#include <algorithm>
#include <vector>

namespace tonus::clinical {
namespace {

constexpr std::size_t most_words = 16;  // a longer text is no name

}  // namespace

void MeasuredNames::add(std::string_view name, std::size_t concept_index) { names_[joined_words(name)] = concept_index; }

/// The words of a name without the fillers between its first and its last.
std::string MeasuredNames::bare(std::span<const std::string_view> words) const {
    std::string bare(words.front());
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (i + 1 < words.size() && fillers_.contains(words[i])) continue;
        bare.append(1, ' ').append(words[i]);
    }
    return bare;
}

void MeasuredNames::close() {
    std::set<std::string, std::less<>> shared;
    for (const auto& [name, concept_index] : names_) {
        const std::vector<std::string_view> words = words_of(name, most_words);
        if (words.size() < 2 || words.size() > most_words) continue;
        const auto [place, fresh] = bare_.emplace(bare(words), concept_index);
        if (!fresh && place->second != concept_index) shared.insert(place->first);
    }
    for (const std::string& name : shared) bare_.erase(name);
}

void MeasuredNames::add_filler(std::string_view word) { fillers_.insert(joined_words(word)); }

std::optional<std::size_t> MeasuredNames::find(std::string_view text) const {
    if (text.empty()) return std::nullopt;
    const std::string joined = joined_words(text);
    if (const auto whole = names_.find(joined); whole != names_.end()) return whole->second;
    const std::vector<std::string_view> words = words_of(joined, most_words);
    if (words.size() > most_words) return std::nullopt;
    // A name can only begin behind fillers and must be followed by fillers.
    const auto is_filler = [&](std::string_view word) { return fillers_.contains(word); };
    const auto leading = std::size_t(std::find_if_not(words.begin(), words.end(), is_filler) - words.begin());
    const auto trailing = std::size_t(std::find_if_not(words.rbegin(), words.rend(), is_filler) - words.rbegin());
    std::optional<std::size_t> found;
    std::size_t longest = 0;
    for (std::size_t first = 0; first < words.size() && first <= leading; ++first) {
        for (std::size_t last = words.size(); last > first && last + trailing >= words.size(); --last) {
            const std::string_view part(
                words[first].data(), std::size_t(words[last - 1].data() + words[last - 1].size() - words[first].data())
            );
            if (part.size() <= longest) continue;
            auto name = names_.find(part);
            if (name == names_.end() && last - first > 2) {
                const auto known = bare_.find(bare({words.data() + first, last - first}));
                name = known == bare_.end() ? name : known;
            }
            if (name == names_.end()) continue;
            longest = part.size();
            found = name->second;
        }
    }
    return found;
}

}  // namespace tonus::clinical
