#pragma once

#include <tonus/json/value.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/review/flag.hpp>

namespace tonus::worklist {

/// The members `because` and `limits` of FlagReview: what was found about this patient, with values and
/// dates, the signs that make it most urgent first, then the treatment they stand against; and the
/// thresholds as they stood when the rule ran, those this site changed first.
void write_flag_reasons(json::Writer& writer, const review::Flag& flag, json::Value explanation);

}  // namespace tonus::worklist
