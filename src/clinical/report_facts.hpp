#pragma once

#include "report_sentence.hpp"

#include <tonus/clinical/text.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// What is written to while the sentences of a text become facts.
struct ReportWriter {
    std::string_view text;
    std::span<const Token> tokens;
    const ContentState& state;
    const ReportOptions& options;
    std::vector<Fact>& facts;
};

/// The facts of one asserted sentence; a concept already told with the same polarity takes in what is new.
void add_sentence_facts(const ReportWriter& writer, const Sentence& sentence);

/// Amounts that the sentence says were taken: "took 20 tablets of 10 mg", "200 mg at once".
void add_intake_amounts(const ReportWriter& writer, const Sentence& sentence);

/// Numbers that the sentence gives for a measurement: "BP 82/40", "temp 39.8", "Ashworth 3".
void add_measurements(const ReportWriter& writer, const Sentence& sentence);

/// Other medicines that the sentence says are being taken: "started tizanidine". `frame` is what the text told so far.
/// One told of as begun counts from the report on, any other from some time before; both for a limited time.
void add_medicines(const ReportWriter& writer, const TextFrame& frame, const Sentence& sentence);

/// The sentence cut where roles change.
[[nodiscard]] std::vector<Segment> segments_of(const ReportWriter& writer, const Sentence& sentence);

/// Appends a fact read from this sentence, with its time; its words come when it is kept.
[[nodiscard]] Fact& add_text_fact(const ReportWriter& writer, const Sentence& sentence, std::string_view slug);

}  // namespace tonus::clinical
