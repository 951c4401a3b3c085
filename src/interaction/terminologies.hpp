#pragma once

#include <tonus/interaction/answers_verdict.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/terminology/library.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// The code systems and value sets of one request: those that are stored here, and R4's own. What is stored
/// comes first. Keeps nothing: what a site stores counts at once.
class Terminologies final : public terminology::Library {
public:
    Terminologies(const SearchParts& parts, store::Reader& reader) : parts_(parts), reader_(reader) {}

    [[nodiscard]] core::Result<terminology::SharedDocument> code_system(std::string_view canonical) override;
    [[nodiscard]] core::Result<terminology::SharedDocument> value_set(std::string_view canonical) override;
    [[nodiscard]] core::Result<terminology::SharedDocument> published_expansion(std::string_view url) override;

    /// Of UCUM, that is.
    [[nodiscard]] std::optional<bool> follows_grammar(std::string_view system, std::string_view code) override;

    /// By its canonical, or as a reference `ValueSet/id`; null if it is not here.
    [[nodiscard]] core::Result<terminology::SharedDocument> value_set_named(std::string_view name);

    /// Errors: not_found if it is not here.
    [[nodiscard]] core::Result<terminology::SharedDocument> instance(const fhir::ResourceKey& key);

    /// The definition of a type that has a canonical URL; null if it is not here.
    [[nodiscard]] core::Result<terminology::SharedDocument> find(std::string_view type, std::string_view canonical);

    /// LookedUp::sequence of what is found by this now.
    [[nodiscard]] core::Result<std::int64_t> sequence_of(std::string_view type, std::string_view canonical);

    /// All that was looked for by a canonical URL so far.
    [[nodiscard]] const std::vector<LookedUp>& looked_up() const noexcept { return looked_up_; }

private:
    [[nodiscard]] core::Result<std::optional<store::Version>> newest(std::string_view type, std::string_view canonical);
    [[nodiscard]] core::Result<terminology::SharedDocument> find_stored(std::string_view type, std::string_view canonical);

    const SearchParts& parts_;
    store::Reader& reader_;
    std::vector<LookedUp> looked_up_;
};

/// The definition an operation is about, and what keeps it alive.
struct ChosenDefinition {
    terminology::SharedDocument kept;
    json::Value resource;
};

/// How an operation's parameters name a definition.
struct ChoiceNames {
    std::string_view url = "url";
    std::string_view version;
    std::string_view inlined;  ///< of the resource itself
};

/// The resource of the URL's id, the one given as a parameter, or the one of a canonical URL. Errors: invalid
/// (required) if nothing is named; not_found for what is not known here.
[[nodiscard]] core::Result<ChosenDefinition> choose_definition(
    Terminologies& terminologies, const Request& request, const OperationInput& input, const ChoiceNames& names
);

/// A code as a parameter gives it.
struct GivenCode {
    std::string system;
    std::string version;
    std::string code;
    std::string display;
    std::string place;  ///< FHIRPath of the parameter, for refusals
};

/// What `coding` says.
[[nodiscard]] GivenCode read_coding(json::Value coding, std::string place);

/// The codes asked about: `code` with `system`, `coding` or `codeableConcept`, whichever is given.
/// `system_name` is the parameter with the code's system, `implied_system` what it is without one. Errors:
/// invalid if none or several are given, or a code lacks its system.
[[nodiscard]] core::Result<std::vector<GivenCode>> read_codes(
    const OperationInput& input, std::string_view system_name, std::string_view implied_system
);

/// FHIRPath of an operation's parameter.
[[nodiscard]] std::string place_of(std::string_view parameter);

}  // namespace tonus::interaction
