#pragma once

#include <tonus/json/writer.hpp>
#include <tonus/review/flag.hpp>

#include <string_view>

namespace tonus::review {

/// The pieces that the resources review makes have in common. Source: FHIR R4, datatypes, references.

/// A Coding.
void write_coding(json::Writer& writer, std::string_view system, std::string_view code, std::string_view display = {});
/// A Reference to the flag's patient: by reference if one is known, else by identifier.
void write_patient(json::Writer& writer, const Flag& flag);
/// A Reference to a person by their account.
void write_account(json::Writer& writer, std::string_view account, std::string_view display);

}  // namespace tonus::review
