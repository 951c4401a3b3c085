#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace tonus::clinical {

/// The names under which senders without a code tell what was measured, when it is due or what was done:
/// "Pump refill due date", "Epworth Sleepiness Scale total". Filled once, then immutable and thread-safe.
class MeasuredNames {
public:
    void add(std::string_view name, std::size_t concept_index);
    /// A word that changes nothing about a name it stands beside: "total", "score", "date".
    void add_filler(std::string_view word);

    /// To be called once, when all names and fillers are there.
    void close();

    /// The concept whose longest name lies in `text` with nothing but fillers around it and between its words.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;

private:
    [[nodiscard]] std::string bare(std::span<const std::string_view> words) const;

    std::map<std::string, std::size_t, std::less<>> names_;  // words joined by blanks
    std::map<std::string, std::size_t, std::less<>> bare_;   // without inner fillers, of one concept each
    std::set<std::string, std::less<>> fillers_;
};

}  // namespace tonus::clinical
