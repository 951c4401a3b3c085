#pragma once

#include <tonus/surveillance/finding.hpp>

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace tonus::surveillance {

using ConceptId = std::uint16_t;

/// What a rule may know of a concept.
struct Word {
    std::string slug;
    std::string display;
    bool finding = false;
    /// Priority of a finding reported alone, by route: oral, intrathecal, topical.
    std::array<std::optional<Priority>, 3> reported_alone{};
};

/// The slugs that rules may use, numbered. Immutable once loaded.
class Vocabulary {
public:
    void add(Word word);
    [[nodiscard]] std::optional<ConceptId> find(std::string_view slug) const;
    [[nodiscard]] const Word& operator[](ConceptId id) const { return words_[id]; }
    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
    [[nodiscard]] std::vector<std::string_view> slugs() const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view slug) const noexcept { return std::hash<std::string_view>()(slug); }
    };

    std::vector<Word> words_;
    std::unordered_map<std::string, ConceptId, Hash, std::equal_to<>> by_slug_;
};

}  // namespace tonus::surveillance
