#include "review_content.hpp"

#include <tonus/content/toml_file.hpp>
#include <tonus/fhir/time.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace tonus::worklist {
namespace {

using content::TomlFile;

/// The parts of the System page, as slugs.
constexpr std::array<std::string_view, 7> system_parts = {
    "intake", "rules-last-run", "storage", "rules", "code-maps", "stored-record", "outbox"};

/// How many `unit`s a member such as { value = 24, unit = "h", mark = "E", source = "..." } lasts.
int read_duration(TomlFile& file, const toml::table& section, const std::string& key, const std::string& unit) {
    const toml::table& member = file.section(section, key);
    file.allow_only(member, {"value", "unit", "mark", "source"});
    const double value = file.number(member, "value").value_or(0);
    if (value > 0 && value == std::floor(value) && file.text(member, "unit") == unit) return int(value);
    const toml::node* place = section.get(key);
    file.complain(
        place == nullptr ? file.root() : *place,
        key + " must be given with a whole value above 0, as { value = 30, unit = \"" + unit + "\" }."
    );
    return 0;
}

/// A date stands by itself or in a table with its mark and source.
std::string read_review_date(TomlFile& file, const toml::table& table) {
    const toml::node* node = table.get("review_by");
    if (node == nullptr) return {};
    const std::string date = node->is_table() ? file.text(*node->as_table(), "value") : file.text(table, "review_by");
    if (!date.empty() && !fhir::parse_time(date)) file.complain(*node, "review_by must be a date as YYYY-MM-DD.");
    return date;
}

Steward read_steward(TomlFile& file, const toml::table& table) { return {file.text(table, "owner"), read_review_date(file, table)}; }

void read_stewards(TomlFile& file, ReviewContent& content) {
    const toml::table& all = file.section(file.root(), "stewardship");
    file.allow_only(all, {"owner", "review_by", "rules"});
    content.steward = read_steward(file, all);
    const toml::table& rules = file.section(all, "rules");
    for (const auto& [rule, node] : rules) {
        const toml::table& own = file.section(rules, rule.str());
        file.allow_only(own, {"owner", "review_by"});
        content.stewards.emplace(rule.str(), read_steward(file, own));
    }
}

void read_runbooks(TomlFile& file, ReviewContent& content) {
    const toml::table& runbooks = file.section(file.root(), "runbooks");
    file.allow_only(runbooks, {system_parts.begin(), system_parts.end()});
    for (const auto& [part, node] : runbooks) {
        const std::string address = file.text(runbooks, part.str());
        if (!address.starts_with("https://")) file.complain(node, "an instruction must be an https:// address.");
        content.runbooks.emplace(part.str(), address);
    }
}

ReviewContent read_review(TomlFile& file) {
    file.allow_only(file.root(), {"reporting_clock", "silence", "stewardship", "runbooks"});
    ReviewContent content;
    const toml::table& reporting = file.section(file.root(), "reporting_clock");
    file.allow_only(reporting, {"serious", "not_serious"});
    content.clock.serious = std::chrono::days(read_duration(file, reporting, "serious", "d"));
    content.clock.not_serious = std::chrono::days(read_duration(file, reporting, "not_serious", "d"));
    const toml::table& silence = file.section(file.root(), "silence");
    file.allow_only(silence, {"expected", "sender_after", "data_after"});
    content.expected_senders = file.texts(silence, "expected");
    content.silent_after = std::chrono::hours(read_duration(file, silence, "sender_after", "h"));
    content.data_silent_after = std::chrono::days(read_duration(file, silence, "data_after", "d"));
    read_stewards(file, content);
    read_runbooks(file, content);
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

core::Result<ReviewContent> load_review_content(const core::ContentPath& path) {
    std::vector<core::Issue> problems;
    TomlFile file(content::read_source(path), problems);
    ReviewContent content = file.readable() ? read_review(file) : ReviewContent();
    if (!problems.empty()) return core::fail(content::unusable("What a site decides about reviewing cannot be used", std::move(problems)));
    return content;
}

}  // namespace tonus::worklist
