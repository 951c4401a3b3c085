#pragma once

#include "timeline_content.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/surveillance/record.hpp>

namespace tonus::worklist {

/// Timeline of docs/review-api.md over [from, to): oral and intrathecal doses, pump events, scores,
/// symptoms, other medicines, kidney function, context. Points are in order of time.
void write_timeline(
    json::Writer& writer,
    const surveillance::Record& record,
    const TimelineContent& content,
    const clinical::ClinicalContent& concepts,
    core::Instant from,
    core::Instant to
);

}  // namespace tonus::worklist
