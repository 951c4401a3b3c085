#pragma once

#include "dose_history.hpp"

#include <tonus/core/work.hpp>

#include <array>

namespace tonus::surveillance {

/// A fact that made a criterion hold.
struct Hit {
    std::uint32_t fact = 0;
    EvidenceRole role = EvidenceRole::context;
    core::Instant at;
};

/// What one run over one rule's criteria has found so far.
struct Frame {
    const ExposureBasis* basis = nullptr;
    std::vector<std::vector<core::Instant>> anchors;
    std::vector<Hit> hits;
};

/// One record seen through one rule set at one instant. Answers criteria, and remembers when time alone
/// could change an answer.
class Evaluation {
public:
    Evaluation(const Record& record, const CompiledRules& rules, core::Instant now);

    /// Adds the facts that made it hold to `frame.hits`.
    [[nodiscard]] bool holds(const Criterion& criterion, Frame& frame);
    /// False if the rule cannot apply to this patient now.
    [[nodiscard]] bool applies(const ExposureBasis& basis);
    /// The exposure that a report at [from, to] is judged by; nothing if there was none.
    [[nodiscard]] const DoseStretch* exposure_at(const ExposureBasis& basis, core::Instant from, core::Instant to) const;

    [[nodiscard]] const std::optional<core::Instant>& next() const noexcept { return next_; }
    [[nodiscard]] const Record& record() const noexcept { return *record_; }
    [[nodiscard]] core::Instant now() const noexcept { return now_; }

private:
    using Facts = std::span<const std::uint32_t>;

    bool test(const Criterion& criterion, Frame& frame);
    bool every(const Criterion& criterion, Frame& frame);
    bool some(const Criterion& criterion, Frame& frame);
    bool exposure(const Criterion& criterion, Frame& frame);
    bool subject_exposure(const Criterion& criterion, Frame& frame);
    bool administered(const Criterion& criterion, Frame& frame);
    bool stop(const Criterion& criterion, Frame& frame);
    bool start(const Criterion& criterion, Frame& frame);
    bool step(const Criterion& criterion, Frame& frame);
    bool duplicate(const Criterion& criterion, Frame& frame);
    bool strength_change(const Criterion& criterion, Frame& frame);
    bool unclear_orders(const Criterion& criterion, Frame& frame);
    bool both_now(const std::vector<DoubleTreatment>& pairs, const Criterion& criterion, Frame& frame);
    bool indication(const Criterion& criterion, Frame& frame);
    bool symptom(const Criterion& criterion, Frame& frame);
    bool symptom_class(const Criterion& criterion, Frame& frame);
    bool measurement(const Criterion& criterion, Frame& frame);
    bool trend(const Criterion& criterion, Frame& frame);
    bool rose(const Criterion& criterion, Frame& frame, const std::vector<std::uint32_t>& values);
    bool difference(const Criterion& criterion, Frame& frame);
    bool unchanged_score(const Criterion& criterion, Frame& frame);
    bool context(const Criterion& criterion, Frame& frame);
    bool due(const Criterion& criterion, Frame& frame);
    bool elapsed(const Criterion& criterion, Frame& frame);
    bool age(const Criterion& criterion, Frame& frame);
    bool sex(const Criterion& criterion, Frame& frame);

    bool in_time(const Criterion& criterion, const Frame& frame, core::Instant from, core::Instant to);
    bool is_sign(const clinical::Fact& fact, const Criterion& criterion, const Frame& frame);
    bool during_exposure(const clinical::Fact& fact, const Criterion& criterion, const Frame& frame) const;
    bool far_from_usual(const Criterion& criterion, ConceptId concept_id, std::uint32_t position) const;
    bool was_so_before(const Criterion& criterion, ConceptId concept_id, std::uint32_t position) const;
    [[nodiscard]] core::Instant began_with(std::uint32_t step) const;
    bool was_tapered(const DoseHistory& history, const DoseStop& stop, Duration least);
    std::optional<std::uint32_t> newest(const Criterion& criterion, ConceptId concept_id, const Frame& frame);
    bool spans(const std::vector<Hit>& found, Duration span);
    bool keep(std::vector<Hit> found, std::vector<ConceptId> kinds, const Criterion& criterion, Frame& frame);

    bool recent(core::Instant at, Duration within);
    void note(core::Instant instant);
    [[nodiscard]] Facts about(ConceptId id) const {
        core::step(1 + about_[id].size());
        return about_[id];
    }
    [[nodiscard]] const clinical::Fact& fact(std::uint32_t position) const { return (*record_)[position].fact; }
    [[nodiscard]] std::optional<core::Instant> birth() const;
    [[nodiscard]] bool is_subject(const Criterion& criterion) const;

    const Record* record_;
    const CompiledRules* rules_;
    core::Instant now_;
    std::optional<core::Instant> next_;
    std::vector<Facts> about_;
    std::vector<ConceptId> findings_;       ///< findings that the record mentions
    std::array<DoseHistory, 3> histories_;  ///< oral, intrathecal, topical
};

/// The history that a route of the subject substance belongs to.
[[nodiscard]] std::optional<std::size_t> route_of(clinical::Route route);
/// True if the value lies within the criterion's bounds.
[[nodiscard]] bool within_bounds(const Criterion& criterion, double value);
[[nodiscard]] bool carries_one(const clinical::Fact& fact, const std::vector<std::string>& qualifiers);
/// True if the fact carries one of the qualifiers asked for and none of those refused.
[[nodiscard]] bool qualifies(const clinical::Fact& fact, const Criterion& criterion);

}  // namespace tonus::surveillance
