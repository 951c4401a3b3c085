#pragma once

#include "people.hpp"

#include <tonus/review/decision.hpp>
#include <tonus/review/workflow.hpp>

namespace tonus::worklist {

/// Decision of docs/review-api.md.
void write_decision(json::Writer& writer, const review::Decision& decision, const review::Workflow& workflow, const People& people);

}  // namespace tonus::worklist
