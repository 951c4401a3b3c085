#include "review_content.hpp"

#include <tonus/fhir/time.hpp>

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace tonus::worklist {
namespace {

/// The parts of the System page, as slugs.
constexpr std::array<std::string_view, 7> system_parts = {
    "intake", "rules-last-run", "storage", "rules", "code-maps", "stored-record", "outbox"};

/// A date stands by itself or in a table with its mark and source.
std::string date_of(const toml::table& table) {
    const auto node = table["review_by"];
    return node.is_table() ? node["value"].value_or(std::string()) : node.value_or(std::string());
}

Steward read_steward(const toml::table& table) { return {table["owner"].value_or(std::string()), date_of(table)}; }

core::Result<ReviewContent> checked(ReviewContent content, const std::string& file) {
    if (content.clock.serious.count() <= 0 || content.clock.not_serious.count() <= 0) {
        return core::fail(core::ErrorKind::invalid, file + ": reporting_clock needs serious and not_serious, each with a value in days.");
    }
    if (content.silent_after.count() <= 0) {
        return core::fail(core::ErrorKind::invalid, file + ": silence needs sender_after with a value in hours.");
    }
    if (content.data_silent_after.count() <= 0) {
        return core::fail(core::ErrorKind::invalid, file + ": silence needs data_after with a value in days.");
    }
    for (const auto& [part, address] : content.runbooks) {
        const bool known = std::find(system_parts.begin(), system_parts.end(), part) != system_parts.end();
        if (known && address.starts_with("https://")) continue;
        std::string parts;
        for (const std::string_view one : system_parts) parts += (parts.empty() ? "" : ", ") + std::string(one);
        return core::fail(
            core::ErrorKind::invalid, file + ": runbooks." + part + " must be an https:// address, for one of " + parts + "."
        );
    }
    std::map<std::string, Steward, std::less<>> all = content.stewards;
    all.emplace("every rule", content.steward);
    for (const auto& [rule, steward] : all) {
        if (steward.review_by.empty() || fhir::parse_time(steward.review_by)) continue;
        return core::fail(core::ErrorKind::invalid, file + ": review_by of " + rule + " must be a date as YYYY-MM-DD.");
    }
    return content;
}

}  // namespace

Steward ReviewContent::steward_of(std::string_view rule) const {
    Steward found = steward;
    if (const auto own = stewards.find(rule); own != stewards.end()) {
        if (!own->second.owner.empty()) found.owner = own->second.owner;
        if (!own->second.review_by.empty()) found.review_by = own->second.review_by;
    }
    return found;
}

std::string_view ReviewContent::runbook_of(std::string_view part) const {
    std::string slug(part);
    std::transform(slug.begin(), slug.end(), slug.begin(), [](unsigned char one) { return one == ' ' ? '-' : char(std::tolower(one)); });
    const auto found = runbooks.find(slug);
    return found == runbooks.end() ? std::string_view() : std::string_view(found->second);
}

core::Result<ReviewContent> load_review_content(const core::ContentPath& file) {
    const auto text = file.read();
    if (!text) return core::fail(core::ErrorKind::invalid, file.name() + ": cannot be opened.");
    try {
        const toml::table root = toml::parse(*text);
        ReviewContent content;
        const auto days = [&](const char* name) { return std::chrono::days(root["reporting_clock"][name]["value"].value_or(0)); };
        content.clock = {days("serious"), days("not_serious")};
        content.silent_after = std::chrono::hours(root["silence"]["sender_after"]["value"].value_or(0));
        content.data_silent_after = std::chrono::days(root["silence"]["data_after"]["value"].value_or(0));
        if (const toml::array* names = root["silence"]["expected"].as_array()) {
            for (const toml::node& name : *names) content.expected_senders.push_back(name.value_or(std::string()));
        }
        if (const toml::table* all = root["stewardship"].as_table()) {
            content.steward = read_steward(*all);
            if (const toml::table* rules = (*all)["rules"].as_table()) {
                for (const auto& [rule, node] : *rules) {
                    if (const toml::table* own = node.as_table()) content.stewards.emplace(std::string(rule.str()), read_steward(*own));
                }
            }
        }
        if (const toml::table* runbooks = root["runbooks"].as_table()) {
            for (const auto& [part, node] : *runbooks) content.runbooks.emplace(part.str(), node.value_or(std::string()));
        }
        return checked(std::move(content), file.name());
    } catch (const toml::parse_error& problem) {
        return core::fail(
            core::ErrorKind::invalid,
            file.name() + ":" + std::to_string(problem.source().begin.line) + ": " + std::string(problem.description())
        );
    }
}

}  // namespace tonus::worklist
