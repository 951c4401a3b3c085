#include <tonus/definitions/archive.hpp>
#include <tonus/definitions/definitions.hpp>
#include <tonus/terminology/value_set.hpp>

#include <gtest/gtest.h>

#include <set>

namespace tonus::terminology {
namespace {

using definitions::Archive;

/// R4's own definitions alone.
class Definitions final : public Library {
public:
    core::Result<SharedDocument> code_system(std::string_view canonical) override { return find("CodeSystem", canonical); }
    core::Result<SharedDocument> value_set(std::string_view canonical) override { return find("ValueSet", canonical); }
    core::Result<SharedDocument> published_expansion(std::string_view) override { return SharedDocument(); }
    std::optional<bool> follows_grammar(std::string_view, std::string_view) override { return std::nullopt; }

private:
    static core::Result<SharedDocument> find(std::string_view type, std::string_view canonical) {
        const auto* entry = Archive::r4().find_canonical(type, canonical);
        if (entry == nullptr) return SharedDocument();
        return std::make_shared<const json::Document>(json::Document::parse(Archive::r4().text(*entry)).value());
    }
};

using Codes = std::set<std::pair<std::string, std::string>>;

Codes published(const definitions::ValueSet& set) {
    Codes codes;
    for (const auto& [system, listed] : set.systems) {
        for (const auto& [code, _] : listed) codes.emplace(system, code);
    }
    return codes;
}

/// The codes of one that the other lacks.
std::set<std::string> missing_from(const Codes& other, const Codes& one) {
    std::set<std::string> names;
    for (const auto& [system, code] : one) {
        if (!other.contains({system, code})) names.insert(code);
    }
    return names;
}

/// HL7 publishes what its value sets expand to (package hl7.fhir.r4.expansions): another implementation's
/// answer to the same question.
TEST(ValueSets, ExpandToWhatIsPublished) {
    Definitions library;
    int compared = 0;
    for (const definitions::Archived& entry : Archive::r4().of("ValueSet")) {
        const definitions::ValueSet* expected = definitions::Definitions::r4().find_value_set(entry.url);
        if (expected == nullptr) continue;
        const auto document = json::Document::parse(Archive::r4().text(entry)).value();
        ValueSets sets(library);
        const auto members = sets.expand(document.root());
        // Code systems that are not HL7's to publish are not here.
        if (!members) {
            EXPECT_EQ(members.error().kind(), core::ErrorKind::unprocessable) << entry.url;
            continue;
        }
        Codes all;
        Codes in_use;
        for (const Member& member : *members) {
            if (!member.is_abstract) all.emplace(member.system, member.code);
            if (!member.is_abstract && !member.is_inactive) in_use.emplace(member.system, member.code);
        }
        // The publisher keeps some codes that are retired, and leaves out others.
        const std::set<std::string> none;
        EXPECT_EQ(missing_from(all, published(*expected)), none) << entry.url;
        EXPECT_EQ(missing_from(published(*expected), in_use), none) << entry.url;
        ++compared;
    }
    EXPECT_GT(compared, 250);
}

}  // namespace
}  // namespace tonus::terminology
