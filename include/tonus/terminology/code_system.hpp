#pragma once

#include <tonus/terminology/library.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::terminology {

/// One concept of a code system, wherever in the tree it stands.
struct Concept {
    std::string_view code;
    std::string_view display;
    json::Value source;                ///< CodeSystem.concept
    std::vector<std::size_t> parents;  ///< places in CodeSystem::concepts()
    std::vector<std::size_t> children;
    bool is_abstract = false;  ///< property notSelectable
    bool is_inactive = false;  ///< property inactive, or a status of retired or deprecated
};

/// A CodeSystem resource, its concepts by code. Parents are what encloses a concept and what its properties
/// `parent` and `subsumedBy` name. Immutable; keeps its document alive.
/// Source: FHIR R4, CodeSystem; its "concept properties".
class CodeSystem {
public:
    explicit CodeSystem(SharedDocument document);

    [[nodiscard]] json::Value resource() const noexcept { return document_->root(); }
    [[nodiscard]] std::string_view url() const noexcept { return resource()["url"].string(); }
    [[nodiscard]] std::string_view version() const noexcept { return resource()["version"].string(); }
    /// True if every concept of the system is here.
    [[nodiscard]] bool is_complete() const noexcept { return resource()["content"].string() == "complete"; }
    /// True if what stands below a concept is a kind of it.
    [[nodiscard]] bool is_classified() const noexcept;

    /// In the order of the resource, parents before what they enclose.
    [[nodiscard]] const std::vector<Concept>& concepts() const noexcept { return concepts_; }
    /// Null if there is none. Case counts only where the code system says so.
    [[nodiscard]] const Concept* find(std::string_view code) const;
    /// Whether `lower` stands somewhere below `upper`.
    [[nodiscard]] bool is_below(const Concept& lower, const Concept& upper) const;
    /// Everything below, or above, a concept, without itself, each once.
    [[nodiscard]] std::vector<const Concept*> below(const Concept& one) const;
    [[nodiscard]] std::vector<const Concept*> above(const Concept& one) const;

private:
    void add(json::Value listed, const std::size_t* parent);
    void link_by_properties();
    [[nodiscard]] std::string key_of(std::string_view code) const;
    using Neighbours = std::vector<std::size_t> Concept::*;
    [[nodiscard]] std::vector<const Concept*> reach(const Concept& from, Neighbours step) const;

    SharedDocument document_;
    bool case_sensitive_ = false;
    std::vector<Concept> concepts_;
    std::unordered_map<std::string, std::size_t> by_code_;
};

}  // namespace tonus::terminology
