#pragma once

#include <tonus/terminology/code_system.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::terminology {

/// A code as a value set holds it.
struct Member {
    std::string system;
    std::string version;  ///< of the code system, where it is known
    std::string code;
    std::string display;
    bool is_abstract = false;
    bool is_inactive = false;
    json::Value concept_in_set;     ///< ValueSet.compose.include.concept, for its designations; may be absent
    json::Value concept_in_system;  ///< CodeSystem.concept; may be absent
};

/// A concept as a value set of its whole system holds it.
[[nodiscard]] Member member_of(const CodeSystem& system, const Concept& one);

/// Works out which codes value sets hold, from their own text and the code systems and value sets it names.
/// What it hands out lives as long as it does. Used by one thread at a time, for one request: all that it works out shares
/// one allowance, since parts may name the same system, and value sets import others, over and over.
/// Source: FHIR R4, ValueSet, "Value Set Expansion"; ValueSet.compose.include.filter.
class ValueSets {
public:
    explicit ValueSets(Library& library) : library_(library) {}

    /// Every code of `value_set` (a ValueSet resource), in its order, each once. Errors: unprocessable
    /// (not-supported) if it takes a code system that is not wholly known here, or a filter that is not
    /// understood; (not-found) for a value set it imports and nobody knows; (processing) if value sets import
    /// one another in a circle; too_large (too-costly) past a hundred thousand codes, or two million looked at; the library's.
    [[nodiscard]] core::Result<std::vector<Member>> expand(json::Value value_set);

    /// Whether a code of a system is in it, and how; nothing if it is not. Only those parts of the value set
    /// are worked out that could hold it. Errors: those of expand().
    [[nodiscard]] core::Result<std::optional<Member>> find(json::Value value_set, std::string_view system, std::string_view code);

    /// Null if it is not known here. Errors: the library's.
    [[nodiscard]] core::Result<const CodeSystem*> code_system(std::string_view canonical);

private:
    using Members = std::vector<Member>;
    /// Which code is looked for; nothing: all.
    struct Wanted {
        std::string_view system;
        std::string_view code;
    };
    [[nodiscard]] core::Result<Members> members(json::Value value_set, const Wanted* wanted, int depth);
    [[nodiscard]] core::Result<Members> worked_out_before(json::Value value_set, const core::Error& otherwise);
    [[nodiscard]] core::Result<Members> part(json::Value part, const Wanted* wanted, int depth);
    [[nodiscard]] core::Result<Members> of_system(json::Value part, const Wanted* wanted);
    [[nodiscard]] core::Result<Members> imported(std::string_view canonical, const Wanted* wanted, int depth);
    [[nodiscard]] core::Result<void> look_at(std::size_t codes);

    Library& library_;
    std::map<std::string, std::optional<CodeSystem>, std::less<>> systems_;
    std::vector<SharedDocument> kept_;
    std::size_t looked_at_ = 0;
};

}  // namespace tonus::terminology
