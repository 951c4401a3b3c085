#pragma once

#include <tonus/definitions/definitions.hpp>
#include <tonus/profile/validator.hpp>

namespace tonus::test {

/// The validator of R4 as shipped, made once for the tests of a program.
inline const profile::Validator& r4_validator() {
    static const profile::Validator made(definitions::Definitions::r4());
    return made;
}

}  // namespace tonus::test
