#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::clinical {

/// A unit and how an amount in it becomes the canonical unit of its kind: `amount * times + plus`.
struct Unit {
    std::string code;       ///< UCUM
    std::string kind;       ///< for example "mass", "temperature"
    std::string canonical;  ///< canonical unit of the kind
    double times = 1;
    double plus = 0;
    bool molar = false;  ///< needs the substance's factor; `times` leads to umol/L
};

/// The reviewed table of config/concepts/units.toml. Immutable and thread-safe once filled.
class UnitTable {
public:
    /// Takes a unit with the spellings it is also known by.
    void add(Unit unit, const std::vector<std::string>& spellings);

    /// Lets `spelling` stand for every unit whose UCUM code is `code`.
    void add_spelling(std::string_view spelling, std::string_view code);

    /// The unit of `kind` that `text` spells (UCUM code or accepted spelling, case ignored); nothing if
    /// none. An empty text is a plain number, known only to the kind "count".
    [[nodiscard]] const Unit* find(std::string_view text, std::string_view kind) const;
    /// The kinds in which `text` is a unit.
    [[nodiscard]] bool known(std::string_view text) const;
    /// The first unit with this UCUM code, whatever its kind; nothing if none.
    [[nodiscard]] const Unit* coded(std::string_view code) const;
    /// The kind whose canonical unit is `canonical`; empty if none.
    [[nodiscard]] std::string_view kind_of(std::string_view canonical) const;

private:
    std::unordered_multimap<std::string, std::size_t> by_spelling_;
    std::unordered_map<std::string, std::string> kind_by_canonical_;
    std::vector<Unit> units_;
};

/// Why a number could not become canonical.
enum class UnitProblem { none, unknown_unit, wrong_kind, implausible };

struct CanonicalValue {
    double value = 0;
    UnitProblem problem = UnitProblem::none;
};

struct Concept;

/// `amount` in `unit_text` as the concept's canonical unit, and whether it can be true. A missing unit is
/// taken as the canonical one only for scores and where the number is plausible.
[[nodiscard]] CanonicalValue to_canonical(const UnitTable& units, const Concept& measurement, double amount, std::string_view unit_text);

}  // namespace tonus::clinical
