#include "support/story.hpp"

#include <tonus/clinical/facts_of.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <stdexcept>

namespace tonus::test {
namespace {

std::string date_text(core::Instant at, bool whole_day) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    char text[40];
    const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    if (!whole_day) {
        std::snprintf(
            text + size, sizeof text - std::size_t(size), "T%02d:%02d:00Z", int(time.hours().count()), int(time.minutes().count())
        );
    }
    return text;
}

/// "{-3d}" is the day three days ago, "{-5h}" the instant five hours ago.
std::string placed(std::string_view line) {
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool relative = line[at] == '{' && at + 1 < line.size() && (line[at + 1] == '-' || line[at + 1] == '+');
        const std::size_t close = relative ? line.find('}', at) : std::string_view::npos;
        if (close == std::string_view::npos) {
            text.push_back(line[at]);
            continue;
        }
        const std::string amount(line.substr(at + 1, close - at - 2));
        const bool days = line[close - 1] == 'd';
        const std::chrono::hours span(std::atol(amount.c_str()) * (days ? 24 : 1));
        text += date_text(story_now() + span, days);
        at = close;
    }
    return text;
}

void read_line(std::string_view line, std::vector<Story>& stories) {
    if (line.starts_with("# ")) {
        stories.emplace_back();
        stories.back().name = std::string(line.substr(2));
        return;
    }
    if (stories.empty()) return;
    Story& story = stories.back();
    if (line == "only") story.only = true;
    if (line.starts_with("expect ")) story.expected.emplace(line.substr(7));
    if (line.starts_with("quiet ")) story.quiet.emplace(line.substr(6));
    if (line.starts_with('{')) story.resources.push_back(placed(line));
}

std::string key_of(json::Value resource, std::size_t index) {
    const std::string id(resource["id"].string());
    return std::string(resource["resourceType"].string()) + "/" + (id.empty() ? std::to_string(index) : id);
}

}  // namespace

core::Instant story_now() { return fhir::parse_time("2026-11-24T12:00:00Z")->start; }

std::vector<Story> read_stories(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file + " cannot be opened");
    std::vector<Story> stories;
    for (std::string line; std::getline(in, line);) read_line(line, stories);
    return stories;
}

surveillance::Assessment assess_resources(
    const std::vector<std::string>& resources, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules
) {
    std::vector<json::Document> documents;
    std::map<std::string, json::Value, std::less<>> by_reference;
    for (const std::string& text : resources) {
        auto document = json::Document::parse(text);
        if (!document) throw std::runtime_error(document.error().message() + ": " + text);
        documents.push_back(std::move(*document));
    }
    std::map<std::string, int, std::less<>> versions;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string key = key_of(documents[i].root(), i);
        by_reference[key] = documents[i].root();
        ++versions[key];
    }
    const clinical::ReferenceResolver resolve = [&](std::string_view type, std::string_view reference) {
        for (const auto& [key, resource] : by_reference) {
            if (resource["resourceType"].string() == type && resource["url"].string() == reference) return resource;
        }
        const auto found = by_reference.find(reference);
        return found == by_reference.end() ? json::Value() : found->second;
    };
    std::vector<surveillance::SourcedFact> facts;
    for (const auto& [key, resource] : by_reference) {
        for (clinical::Fact& fact : clinical::facts_of(resource, content, story_now(), resolve)) {
            facts.push_back({{key, std::to_string(versions[key]), story_now()}, std::move(fact)});
        }
    }
    return surveillance::assess(surveillance::Record(std::move(facts)), rules, story_now());
}

std::string story_problem(const Story& story, const surveillance::Assessment& assessment) {
    std::string problem;
    std::set<std::string> found;
    for (const surveillance::Finding& finding : assessment.findings) {
        const std::string flag = finding.rule + " " + std::string(surveillance::name_of(finding.priority));
        found.insert(flag);
        const bool unwanted = story.quiet.contains(finding.rule) || (story.only && !story.expected.contains(flag));
        if (unwanted) problem += "unexpected " + flag + "; ";
    }
    for (const std::string& flag : story.expected) {
        if (!found.contains(flag)) problem += "missing " + flag + "; ";
    }
    if (problem.empty()) return problem;
    problem += "found:";
    for (const std::string& flag : found) problem += " [" + flag + "]";
    return problem;
}

std::vector<Story> read_golden_stories(std::string_view name) {
    return read_stories("tests/golden/stories/" + std::string(name) + ".story");
}

}  // namespace tonus::test
