#include "support/sweep.hpp"

#include "support/labelled_texts.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <stdexcept>

namespace tonus::test {
namespace {

using Cells = std::vector<std::string_view>;

/// Calls `read` with the cells of every row that is no comment; it answers whether it understood them.
void read_rows(const std::string& file, std::size_t fewest_cells, const std::function<bool(const Cells&)>& read) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file + " cannot be opened");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        const Cells cells = core::split(line, '\t');
        if (cells.size() < fewest_cells || !read(cells)) throw std::runtime_error(file + ": cannot be understood: " + line);
    }
}

std::vector<std::string> names_in(std::string_view list, char separator) {
    std::vector<std::string> names;
    for (const std::string_view name : core::split(list, separator)) names.emplace_back(name);
    return names;
}

char upper(char letter) { return letter >= 'a' && letter <= 'z' ? char(letter - 'a' + 'A') : letter; }

std::string capitalised(std::string text) {
    if (!text.empty()) text.front() = upper(text.front());
    return text;
}

std::string in_capitals(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), upper);
    return text;
}

bool raises(const surveillance::Assessment& assessment, const Statement& statement) {
    return std::any_of(assessment.findings.begin(), assessment.findings.end(), [&](const surveillance::Finding& finding) {
        const auto says = [&](const std::string& rule) { return finding.rule == rule || holds(finding.also, rule); };
        return finding.priority >= statement.priority && std::any_of(statement.rules.begin(), statement.rules.end(), says);
    });
}

std::string raised_by(const surveillance::Assessment& assessment) {
    std::string rules;
    for (const surveillance::Finding& finding : assessment.findings) {
        rules += (rules.empty() ? "" : ", ") + finding.rule + " " + std::string(surveillance::name_of(finding.priority));
    }
    return rules.empty() ? "nothing" : rules;
}

}  // namespace

std::vector<Statement> read_statements(const std::string& file) {
    static const std::set<std::string_view> forms = {"he", "story", "I", "diary", "note", "chart", "noun"};
    std::vector<Statement> statements;
    read_rows(file, 4, [&](const Cells& cells) {
        const auto priority = surveillance::priority_named(cells[1]);
        const bool pump = cells.size() > 4 && cells[4] == "pump";
        if (!priority || !forms.contains(cells[0]) || (cells.size() > 4 && !pump)) return false;
        statements.push_back({std::string(cells[0]), *priority, names_in(cells[2], '|'), std::string(cells[3]), pump});
        return true;
    });
    return statements;
}

std::vector<Context> read_contexts(const std::string& file) {
    std::vector<Context> contexts;
    read_rows(file, 3, [&](const Cells& cells) {
        const bool keeps = cells[0] == "keeps";
        contexts.push_back({keeps, names_in(cells[1], ','), std::string(cells[2])});
        return (keeps || cells[0] == "silences") && cells[2].find('}', cells[2].find('{')) != std::string_view::npos;
    });
    return contexts;
}

bool fits(const Context& context, const Statement& statement) { return holds(context.forms, statement.form); }

std::string told(const Context& context, const Statement& statement) {
    const std::string_view text = context.text;
    const auto open = text.find('{');
    const auto close = text.find('}', open);
    const std::string_view shape = text.substr(open + 1, close - open - 1);
    const std::string inside = shape == "AA" ? in_capitals(statement.text) : (shape == "A" ? capitalised(statement.text) : statement.text);
    return std::string(text.substr(0, open)) + inside + std::string(text.substr(close + 1));
}

SweepOutcome sweep(
    const std::string& folder, bool keeps, std::size_t one_of, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules
) {
    SweepOutcome outcome;
    const auto contexts = read_contexts(folder + "/contexts.tsv");
    std::size_t drawn = 0;
    for (const Statement& statement : read_statements(folder + "/statements.tsv")) {
        for (const Context& context : contexts) {
            if (context.keeps != keeps || !fits(context, statement) || drawn++ % one_of != 0) continue;
            const std::string text = told(context, statement);
            const auto assessment = assess_text(text, statement.pump, content, rules);
            if (keeps ? raises(assessment, statement) : assessment.findings.empty()) {
                ++outcome.right;
                continue;
            }
            outcome.wrong.push_back(raised_by(assessment) + ": " + text);
            if (keeps && statement.priority == surveillance::Priority::emergent) outcome.hidden.push_back(outcome.wrong.back());
        }
    }
    return outcome;
}

}  // namespace tonus::test
