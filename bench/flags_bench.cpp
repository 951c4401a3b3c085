// Measures what reaches a clinician: labelled texts, as reports of patients on baclofen, and stories of FHIR
// resources go through extraction and rules; statements are told in every context. Prints a confusion matrix; with the
// word "list" also what was missed and what was flagged for nothing. Files and folders of statements and contexts may
// be named; otherwise those of tests/golden are read.

#include "support/labelled_texts.hpp"
#include "support/story.hpp"
#include "support/sweep.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace tonus;

struct Engine {
    clinical::ClinicalContent content;
    surveillance::RuleSet rules;
    bool list = false;
};

struct Tally {
    int found = 0;
    int missed = 0;

    void print(const char* name) const {
        const int all = found + missed;
        std::printf("  %-22s %5d of %5d = %.3f\n", name, found, all, all == 0 ? 1.0 : double(found) / all);
    }
};

bool is_emergent(const Engine& engine, const std::string& slug, bool pump) {
    const clinical::Concept* named = engine.content.find(slug);
    const auto route = pump ? clinical::Route::intrathecal : clinical::Route::oral;
    return named != nullptr && named->reporting_class(route) == clinical::ReportingClass::emergent;
}

void measure_texts(const Engine& engine, const std::string& file) {
    Tally emergent;
    Tally all;
    int negatives = 0;
    int flagged_negatives = 0;
    int extra_on_negatives = 0;
    int extra = 0;
    for (const test::LabelledText& row : test::read_labelled_texts(file)) {
        const test::TextOutcome outcome = test::flag_text(row, engine.content, engine.rules);
        for (const std::string& slug : outcome.found) ++all.found, emergent.found += is_emergent(engine, slug, row.pump);
        for (const std::string& slug : outcome.missed) ++all.missed, emergent.missed += is_emergent(engine, slug, row.pump);
        const bool negative = row.wanted.empty();
        negatives += negative;
        flagged_negatives += negative && !outcome.extra.empty();
        extra_on_negatives += negative ? int(outcome.extra.size()) : 0;
        extra += int(outcome.extra.size());
        if (!engine.list) continue;
        for (const std::string& slug : outcome.missed) std::printf("missed %-24s %s\n", slug.c_str(), row.text.c_str());
        for (const std::string& flag : outcome.extra)
            std::printf("%s %-24s %s\n", negative ? "FALSE " : "false ", flag.c_str(), row.text.c_str());
    }
    std::printf("%s\n", std::filesystem::path(file).filename().c_str());
    emergent.print("sensitivity, emergent");
    all.print("sensitivity, all");
    std::printf(
        "  negative texts         %5d, %d of them flagged, %d false flags (%.1f per 100)\n",
        negatives,
        flagged_negatives,
        extra_on_negatives,
        negatives == 0 ? 0.0 : 100.0 * extra_on_negatives / negatives
    );
    std::printf("  flags for nothing      %5d in all texts\n", extra);
}

void measure_stories(const Engine& engine, const std::string& file) {
    Tally told;
    for (const test::Story& story : test::read_stories(file)) {
        const auto assessment = test::assess_resources(story.resources, engine.content, engine.rules);
        const std::string problem = test::story_problem(story, assessment);
        ++(problem.empty() ? told.found : told.missed);
        if (engine.list && !problem.empty()) std::printf("story  %s\n       %s\n", story.name.c_str(), problem.c_str());
    }
    std::printf("%s\n", std::filesystem::path(file).filename().c_str());
    told.print("stories as expected");
}

void measure_sweep(const Engine& engine, const std::string& folder) {
    std::printf("%s\n", folder.c_str());
    for (const bool keeps : {true, false}) {
        const test::SweepOutcome outcome = test::sweep(folder, keeps, 1, engine.content, engine.rules);
        Tally{outcome.right, int(outcome.wrong.size())}.print(keeps ? "statements raised" : "statements silenced");
        if (keeps) std::printf("  emergencies hidden     %5d\n", int(outcome.hidden.size()));
        if (!engine.list) continue;
        for (const std::string& text : outcome.wrong) std::printf("%s %s\n", keeps ? "missed" : "FALSE ", text.c_str());
    }
}

std::vector<std::string> shipped_files() {
    std::vector<std::string> files = {"tests/golden/sweeps"};
    for (const char* folder : {"tests/golden/clinical", "tests/golden/stories"}) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("texts") || name.ends_with(".story")) files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int main(int count, char** words) {
    auto content = clinical::ClinicalContent::load("config");
    auto rules = surveillance::RuleSet::load("config", "config/no-site");
    if (!content || !rules) {
        std::printf("%s\n", (!content ? content.error() : rules.error()).message().c_str());
        return 1;
    }
    Engine engine{*content, *rules};
    std::vector<std::string> files;
    for (int i = 1; i < count; ++i) {
        if (std::string(words[i]) == "list")
            engine.list = true;
        else
            files.emplace_back(words[i]);
    }
    for (const std::string& file : files.empty() ? shipped_files() : files) {
        if (std::filesystem::is_directory(file))
            measure_sweep(engine, file);
        else if (file.ends_with(".story"))
            measure_stories(engine, file);
        else
            measure_texts(engine, file);
    }
    return 0;
}
