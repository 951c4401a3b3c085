#pragma once

#include <tonus/core/error.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace tonus::interaction {

/// A definition that was looked for among those stored here.
struct LookedUp {
    std::string type;
    std::string canonical;
    std::int64_t sequence = 0;  ///< store::Version::sequence of what was found; 0: none is stored here
};

/// Where answers break their questionnaire, and the definitions that was judged by: valid while those stay the same.
struct AnswersVerdict {
    std::vector<core::Issue> issues;
    std::vector<LookedUp> judged_by;
};

}  // namespace tonus::interaction
