#pragma once

#include "search_parts.hpp"

#include <tonus/core/result.hpp>
#include <tonus/interaction/answers_verdict.hpp>
#include <tonus/interaction/operation.hpp>
#include <tonus/json/value.hpp>
#include <tonus/store/store.hpp>

#include <map>
#include <utility>

namespace tonus::interaction {

/// Whether resources of `type` are answers to questionnaires.
[[nodiscard]] bool are_answers(std::string_view type) noexcept;

/// Whether a resource is answers to a questionnaire it names.
[[nodiscard]] bool answers_questionnaire(json::Value resource);

/// What such a resource breaks of its questionnaire, which may be stored here or contained in it; a warning if
/// that is not known here. Nothing for any other resource. Errors: the store's.
[[nodiscard]] core::Result<AnswersVerdict> judge_by_questionnaire(json::Value resource, const SearchParts& parts, store::Reader& reader);

/// Operation::look_ahead of who is to store `resource`: judges it here, should it be answers.
[[nodiscard]] core::Result<WorkAhead> judge_ahead(PreparedResource& resource, const SearchParts& parts, store::Reader& reader);

/// Holds the answers that one job stored against their questionnaires, when all is stored. An earlier verdict is
/// replaced only if other definitions are found now; each is looked up once.
class AnswersCheck {
public:
    AnswersCheck(const SearchParts& parts, store::Reader& reader) : parts_(parts), reader_(reader) {}

    /// The warnings about answers that are true. `verdict` is what was judged before, if it was. Errors: unprocessable if they
    /// are not true; the store's.
    [[nodiscard]] core::Result<std::vector<core::Issue>> require_true(
        const store::Version& answers, const std::optional<AnswersVerdict>& verdict
    );

private:
    [[nodiscard]] core::Result<bool> still_holds(const AnswersVerdict& verdict);

    const SearchParts& parts_;
    store::Reader& reader_;
    std::map<std::pair<std::string, std::string>, std::int64_t> sequences_;  ///< by type and canonical
};

}  // namespace tonus::interaction
