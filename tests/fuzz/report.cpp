// Free text as a patient or a clinician might write it: what is said to be read from it stands in it, amounts
// aside once for each concept and polarity, with its times and ranges in order.
#include "content.hpp"

#include <tonus/clinical/text.hpp>

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace {

using namespace tonus;
using namespace tonus::clinical;
using fuzz::content;

constexpr core::Instant written_at{std::chrono::seconds(1'790'000'000)};

void check(bool holds) {
    if (!holds) std::abort();
}

void check_fact(std::string_view text, const ClinicalContent& content, const Fact& fact) {
    check(fact.kind == FactKind::coverage_gap || content.find(fact.concept_id) != nullptr);
    std::string words;
    for (const Segment& segment : fact.words) {
        check(!segment.text.empty());
        words += segment.text;
    }
    check(text.find(words) != std::string_view::npos);
    check(fact.start <= fact.start_latest && fact.start_latest <= written_at);
    if (fact.value && fact.value_high) check(*fact.value <= *fact.value_high);
}

void check_report(std::string_view text, const ClinicalContent& content, const ReportOptions& options) {
    const Report report = read_report(text, content, options);
    std::set<std::tuple<FactKind, std::string, Polarity>> seen;
    for (const Fact& fact : report.facts) {
        check_fact(text, content, fact);
        if (!fact.value) check(seen.emplace(fact.kind, fact.concept_id, fact.polarity).second);
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    (void)content();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_report(text, content(), {written_at});
    check_report(text, content(), {written_at, true, true});
    for (const Concept* named : concepts_named(text, content())) check(content().find(named->slug) == named);
    (void)denies(text, content());
    return 0;
}
