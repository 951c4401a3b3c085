#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/clinical/facts_of.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::test {

/// The content of config/, read once for a test program. Fails the test program if it cannot be read.
[[nodiscard]] const clinical::ClinicalContent& clinical_content();

/// The facts of a resource given as JSON text, stored at 2026-11-24T12:00:00Z.
[[nodiscard]] std::vector<clinical::Fact> facts_of_text(const std::string& json);

/// The first fact about `slug`; nullptr if there is none.
[[nodiscard]] const clinical::Fact* find_fact(const std::vector<clinical::Fact>& facts, std::string_view slug);

[[nodiscard]] bool has_qualifier(const clinical::Fact& fact, std::string_view qualifier);

}  // namespace tonus::test
