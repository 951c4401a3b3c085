#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/surveillance/assess.hpp>

#include <string>
#include <vector>

namespace tonus::test {

/// One statement about a patient on baclofen: a row of tests/golden/sweeps/statements.tsv, which explains the columns.
struct Statement {
    std::string form;
    surveillance::Priority priority = surveillance::Priority::routine;  ///< the least
    std::vector<std::string> rules;                                     ///< one of them is raised
    std::string text;
    bool pump = false;
};

/// What may stand around a statement: a row of tests/golden/sweeps/contexts.tsv.
struct Context {
    bool keeps = true;  ///< false: nothing is raised
    std::vector<std::string> forms;
    std::string text;  ///< with {}, {A} or {AA} where the statement stands
};

/// The rows of a file. Throw std::runtime_error for a file that cannot be opened and for a row that cannot be
/// understood, which they quote.
[[nodiscard]] std::vector<Statement> read_statements(const std::string& file);
[[nodiscard]] std::vector<Context> read_contexts(const std::string& file);

[[nodiscard]] bool fits(const Context& context, const Statement& statement);
/// The statement inside the context.
[[nodiscard]] std::string told(const Context& context, const Statement& statement);

struct SweepOutcome {
    int right = 0;
    std::vector<std::string> wrong;   ///< "rules raised: text"
    std::vector<std::string> hidden;  ///< of those, the emergencies that a context that keeps has hidden

    [[nodiscard]] double share() const noexcept { return double(right) / double(std::size_t(right) + wrong.size()); }
};

/// Tells every statement of a folder (statements.tsv) in every context of it (contexts.tsv) that fits and keeps, or
/// silences, as `keeps` says; of these, one of so many.
[[nodiscard]] SweepOutcome sweep(
    const std::string& folder, bool keeps, std::size_t one_of, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules
);

}  // namespace tonus::test
