#pragma once

#include "timeline_content.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/surveillance/record.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tonus::worklist {

/// What all patients' doses, scores and side effects say together, one route at a time. Nobody can be told from it:
/// numbers below CohortContent::least are never written.
class Cohort {
public:
    Cohort(const TimelineContent& content, core::Instant now);

    /// One patient's record: a newest value of each score with the dose of that day, and what was reported on which dose.
    void add(const surveillance::Record& record);
    /// Cohort of docs/review-api.md.
    void write(json::Writer& writer, const clinical::ClinicalContent& concepts) const;

private:
    using Cells = std::vector<std::int64_t>;  ///< patients, one number for each band
    struct Course {
        const CohortContent::Route* route = nullptr;
        Cells patients;
        std::vector<std::vector<Cells>> scores;  ///< by score of the content, then step of its scale
        std::map<std::string, Cells> effects;    ///< by concept
    };

    void add_course(Course& course, const surveillance::Record& record) const;
    void write_course(json::Writer& writer, const Course& course, const clinical::ClinicalContent& concepts) const;
    void write_cells(json::Writer& writer, const Cells& cells) const;

    const TimelineContent& content_;
    core::Instant from_;
    core::Instant to_;
    std::vector<Course> courses_;
};

}  // namespace tonus::worklist
