#pragma once

#include <tonus/definitions/definitions.hpp>
#include <tonus/fhirpath/definition_types.hpp>

namespace tonus::test {

/// R4's types as the evaluator sees them; the one instance every test shares.
inline const fhirpath::TypeModel& r4_types() {
    static const fhirpath::DefinitionTypes types(definitions::Definitions::r4());
    return types;
}

}  // namespace tonus::test
