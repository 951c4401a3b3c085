#pragma once

#include "diagnosis_view.hpp"
#include "timeline_content.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/surveillance/record.hpp>

#include <vector>

namespace tonus::worklist {

/// What a timeline is made of beside the record, and the span it covers: [from, to). What is referred to must outlive it.
struct TimelineFrame {
    const TimelineContent& content;
    const clinical::ClinicalContent& concepts;
    core::Instant from;
    core::Instant to;
    std::vector<Diagnosis> diagnoses;  ///< of load_diagnoses() for that span
};

/// Timeline of docs/review-api.md: oral and intrathecal doses, pump events, scores by place on the body, symptoms,
/// other medicines, kidney function, context. A diagnosis that is another
/// lane's stands there only. Points are in order of
/// time.
void write_timeline(json::Writer& writer, const surveillance::Record& record, const TimelineFrame& frame);

}  // namespace tonus::worklist
