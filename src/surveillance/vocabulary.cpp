#include "vocabulary.hpp"

namespace tonus::surveillance {

void Vocabulary::add(Word word) {
    if (by_slug_.try_emplace(word.slug, ConceptId(words_.size())).second) words_.push_back(std::move(word));
}

std::optional<ConceptId> Vocabulary::find(std::string_view slug) const {
    const auto entry = by_slug_.find(slug);
    return entry == by_slug_.end() ? std::nullopt : std::optional(entry->second);
}

std::vector<std::string_view> Vocabulary::slugs() const {
    std::vector<std::string_view> slugs;
    for (const Word& word : words_) slugs.push_back(word.slug);
    return slugs;
}

}  // namespace tonus::surveillance
