#include <tonus/surveillance/rule_set.hpp>

#include "rule_reader.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::surveillance {
namespace {

using Problems = std::vector<core::Issue>;

/// FNV-1a, continued over texts: names a set of files, protects nothing.
class Fingerprint {
public:
    void add(std::string_view text) {
        for (const char c : text) state_ = (state_ ^ std::uint8_t(c)) * 1099511628211u;
    }
    [[nodiscard]] std::string hex() const {
        std::string digits;
        for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(state_ >> shift) & 15];
        return digits;
    }

private:
    std::uint64_t state_ = 14695981039346656037u;
};

std::optional<Priority> class_named(std::string_view letter) {
    if (letter == "R") return Priority::routine;
    if (letter == "U") return Priority::urgent;
    if (letter == "E") return Priority::emergent;
    return std::nullopt;
}

Word read_word(std::string_view slug, const toml::table& table) {
    Word word;
    word.slug = slug;
    word.display = table["display"].value_or(std::string(slug));
    const auto classes = table["class"];
    constexpr std::string_view routes[] = {"oral", "intrathecal", "topical"};
    for (std::size_t route = 0; route < 3; ++route) {
        const std::string letter = classes.is_table() ? classes[routes[route]].value_or(std::string()) : classes.value_or(std::string());
        word.reported_alone[route] = class_named(letter);
    }
    word.finding = bool(classes);
    return word;
}

/// Concepts, and the groups of substances, from config/concepts/.
void read_vocabulary(const std::vector<content::SourceFile>& concepts, CompiledRules& rules, Fingerprint& print, Problems& problems) {
    for (const content::SourceFile& source : concepts) {
        content::TomlFile file(source, problems);
        print.add(source.text);
        for (const auto& [slug, node] : file.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) continue;
            rules.vocabulary.add(read_word(slug.str(), *table));
            for (const std::string& group : file.texts(*table, "groups")) {
                rules.vocabulary.add({group, group, false, {}});
            }
        }
    }
}

/// What rule-set.toml states: the medicine watched, named sets of concepts, considerations.
class SetReader {
public:
    SetReader(content::TomlFile& file, CompiledRules& rules) : file_(file), rules_(rules) {}

    void read() {
        file_.allow_only(file_.root(), {"subject", "parameters", "gaps", "sets", "consideration"});
        for (const std::string& gap : file_.texts(file_.root(), "gaps")) {
            rules_.vocabulary.add({gap, gap, false, {}});
        }
        if (const toml::table* table = file_.root()["sets"].as_table()) {
            for (const auto& [name, node] : *table) sets.emplace(name.str(), file_.texts(*table, name.str()));
        }
        parameters_ = read_parameters(file_, file_.root());
        if (const toml::table* table = file_.root()["subject"].as_table()) read_subject(*table);
        for (const toml::table* table : file_.tables(file_.root(), "consideration")) read_consideration(*table);
    }

    ConceptSets sets;

private:
    void read_subject(const toml::table& table) {
        file_.allow_only(
            table,
            {"substance",
             "programmed_dose",
             "birth_date",
             "sex",
             "taper_notes",
             "family",
             "exposed_mother",
             "newborn",
             "pregnancy_lasts",
             "generation",
             "never_a_sign",
             "of_the_past",
             "bridge",
             "taper_look_back",
             "hand_over",
             "administration_lasts",
             "least_pump_step"}
        );
        CriterionReader reader(file_, rules_.vocabulary, sets, parameters_);
        const auto first = [&](std::string_view key) {
            const auto found = reader.concepts(table, key);
            return found.empty() ? std::nullopt : std::optional(found.front());
        };
        Subject& subject = rules_.subject;
        subject.substance = reader.concepts(table, "substance");
        subject.programmed_dose = first("programmed_dose");
        subject.birth_date = first("birth_date");
        subject.sex = first("sex");
        subject.taper_notes = reader.concepts(table, "taper_notes");
        subject.family = reader.concepts(table, "family");
        subject.exposed_mother = first("exposed_mother");
        subject.newborn = reader.duration(table, "newborn").value_or(Duration{});
        subject.pregnancy_lasts = reader.duration(table, "pregnancy_lasts").value_or(Duration{});
        subject.generation = reader.duration(table, "generation").value_or(Duration{});
        subject.never_a_sign = file_.texts(table, "never_a_sign");
        subject.of_the_past = file_.texts(table, "of_the_past");
        subject.bridge = reader.duration(table, "bridge").value_or(Duration{});
        subject.taper_look_back = reader.duration(table, "taper_look_back").value_or(Duration{});
        subject.hand_over = reader.duration(table, "hand_over").value_or(Duration{});
        subject.administration_lasts = reader.duration(table, "administration_lasts").value_or(Duration{});
        subject.least_pump_step = reader.amount(table, "least_pump_step").value_or(0);
    }

    void read_consideration(const toml::table& table) {
        file_.allow_only(table, {"cause", "supports", "text", "names_signs", "all"});
        CriterionReader reader(file_, rules_.vocabulary, sets, parameters_);
        CompiledConsideration one;
        one.text = {file_.needed_text(table, "cause"), file_.flag(table, "supports").value_or(true), file_.needed_text(table, "text")};
        one.names_signs = file_.flag(table, "names_signs").value_or(false);
        one.when = reader.all_of(table, "all");
        one.anchors = reader.anchors();
        rules_.considerations.push_back(std::move(one));
    }

    content::TomlFile& file_;
    CompiledRules& rules_;
    std::vector<Threshold> parameters_;
};

std::optional<Priority> site_priority(content::TomlFile& file, const toml::table& table, std::string_view key) {
    const std::string word = file.text(table, key);
    const auto priority = priority_named(word);
    if (!word.empty() && !priority) file.unknown(table, "the priority", word, {"routine", "urgent", "emergent"});
    return priority;
}

RuleChanges read_site(const std::vector<content::SourceFile>& sources, Fingerprint& print, Problems& problems) {
    RuleChanges changes;
    for (const content::SourceFile& source : sources) {
        content::TomlFile file(source, problems);
        print.add(source.text);
        for (const auto& [slug, node] : file.root()) {
            const toml::table* table = node.as_table();
            if (table == nullptr) {
                file.complain(node, "a site file holds one table for each rule it changes.");
                continue;
            }
            file.allow_only(*table, {"enabled", "highest_priority", "lowest_priority", "parameters"});
            RuleChange& change = changes[std::string(slug.str())];
            change.file = source.path.filename();
            change.enabled = file.flag(*table, "enabled");
            change.highest = site_priority(file, *table, "highest_priority");
            change.lowest = site_priority(file, *table, "lowest_priority");
            const toml::table* parameters = (*table)["parameters"].as_table();
            if (parameters == nullptr) continue;
            for (const auto& [name, value] : *parameters) {
                if (const auto number = file.number(*parameters, name.str())) {
                    change.parameters[std::string(name.str())] = *number;
                }
            }
        }
    }
    return changes;
}

void complain(Problems& problems, std::string what) { problems.push_back({core::Severity::error, "invalid", {}, std::move(what), {}, {}}); }

/// A site may only change rules and parameters that exist.
void check_site(const RuleChanges& changes, const std::vector<RuleDescription>& rules, Problems& problems) {
    std::vector<std::string_view> slugs;
    for (const RuleDescription& rule : rules) slugs.push_back(rule.slug);
    for (const auto& [slug, change] : changes) {
        const auto rule = std::find(slugs.begin(), slugs.end(), slug);
        if (rule == slugs.end()) {
            const auto near = core::nearest(slug, slugs);
            complain(
                problems, "site change: there is no rule \"" + slug + "\"" + (near ? "; did you mean \"" + std::string(*near) + "\"?" : ".")
            );
            continue;
        }
        const auto& thresholds = rules[std::size_t(rule - slugs.begin())].thresholds;
        for (const auto& [name, value] : change.parameters) {
            const bool known = std::ranges::find(thresholds, name, &Threshold::name) != thresholds.end();
            if (!known) complain(problems, "site change: rule \"" + slug + "\" has no parameter \"" + name + "\".");
        }
    }
}

/// Turns the slugs a rule subsumes into positions, and refuses two rules that would swallow each other.
void link(CompiledRules& rules, Problems& problems) {
    const auto position_of = [&](std::string_view slug) {
        const auto found = std::find_if(rules.rules.begin(), rules.rules.end(), [&](const CompiledRule& rule) {
            return rules.descriptions[rule.description].slug == slug;
        });
        return std::size_t(found - rules.rules.begin());
    };
    std::vector<std::string_view> slugs;
    for (const RuleDescription& rule : rules.descriptions) slugs.push_back(rule.slug);
    for (CompiledRule& rule : rules.rules) {
        const RuleDescription& from = rules.descriptions[rule.description];
        for (const std::string& slug : from.subsumes) {
            const auto to = std::find(slugs.begin(), slugs.end(), slug);
            if (to == slugs.end()) {
                const auto near = core::nearest(slug, slugs);
                complain(
                    problems,
                    from.slug + ": there is no rule \"" + slug + "\" to subsume" +
                        (near ? "; did you mean \"" + std::string(*near) + "\"?" : ".")
                );
                continue;
            }
            const auto& back = rules.descriptions[std::size_t(to - slugs.begin())].subsumes;
            if (std::find(back.begin(), back.end(), from.slug) != back.end()) {
                complain(problems, from.slug + " and " + slug + " subsume each other.");
            }
            if (const std::size_t position = position_of(slug); position < rules.rules.size()) {
                rule.subsumes.push_back(position);
            }
        }
    }
}

std::vector<content::SourceFile> read_all(const core::ContentPath& folder) {
    const std::vector<core::ContentPath> paths = folder.files(".toml");
    std::vector<content::SourceFile> sources;
    std::transform(paths.begin(), paths.end(), std::back_inserter(sources), content::read_source);
    return sources;
}

void add(Fingerprint& print, const std::string& slug, const RuleChange& change) {
    print.add(slug);
    if (change.enabled) print.add(*change.enabled ? "on" : "off");
    if (change.highest) print.add("highest " + std::string(name_of(*change.highest)));
    if (change.lowest) print.add("lowest " + std::string(name_of(*change.lowest)));
    for (const auto& [name, value] : change.parameters) print.add(name + "=" + std::to_string(value));
}

}  // namespace

/// The files of one rule set, read once.
struct RuleSources {
    std::vector<content::SourceFile> concepts;
    content::SourceFile set;
    std::vector<content::SourceFile> site;
    std::vector<content::SourceFile> rules;
    std::string rules_folder;  ///< as messages name it
};

void lay_over(RuleChange& change, const RuleChange& over) {
    if (over.enabled) change.enabled = over.enabled;
    if (over.highest) change.highest = over.highest;
    if (over.lowest) change.lowest = over.lowest;
    for (const auto& [name, value] : over.parameters) change.parameters[name] = value;
    change.file = over.file;
}

RuleSet::RuleSet(std::shared_ptr<const RuleSources> sources, std::shared_ptr<const CompiledRules> compiled) noexcept
    : sources_(std::move(sources)), compiled_(std::move(compiled)) {}

core::Result<RuleSet> RuleSet::load(const core::ContentPath& config) { return load(config, config / "site"); }

core::Result<RuleSet> RuleSet::load(const core::ContentPath& config, const core::ContentPath& site) {
    auto sources = std::make_shared<RuleSources>();
    for (const char* name : {"findings", "contexts", "observations", "substances"}) {
        sources->concepts.push_back(content::read_source(config / "concepts" / (std::string(name) + ".toml")));
    }
    sources->set = content::read_source(config / "rule-set.toml");
    sources->site = read_all(site);
    sources->rules_folder = (config / "rules").name();
    sources->rules = read_all(config / "rules");
    return compile(std::move(sources), {});
}

core::Result<RuleSet> RuleSet::with_changes(const RuleChanges& changes) const { return compile(sources_, changes); }

core::Result<RuleSet> RuleSet::compile(std::shared_ptr<const RuleSources> sources, const RuleChanges& promoted) {
    auto rules = std::make_shared<CompiledRules>();
    Problems problems;
    Fingerprint print;
    read_vocabulary(sources->concepts, *rules, print, problems);
    content::TomlFile set_file(sources->set, problems);
    print.add(sources->set.text);
    SetReader set(set_file, *rules);
    set.read();
    RuleChanges changes = read_site(sources->site, print, problems);
    for (const auto& [slug, change] : promoted) {
        lay_over(changes[slug], change);
        add(print, slug, change);
    }

    for (const content::SourceFile& source : sources->rules) {
        content::TomlFile file(source, problems);
        print.add(source.text);
        if (!file.readable()) continue;
        const auto change = changes.find(source.path.stem());
        ReadRule read = read_rule(file, source.path, rules->vocabulary, set.sets, change == changes.end() ? nullptr : &change->second);
        read.rule.description = rules->descriptions.size();
        if (read.description.enabled) rules->rules.push_back(std::move(read.rule));
        rules->descriptions.push_back(std::move(read.description));
    }
    if (rules->descriptions.empty()) complain(problems, sources->rules_folder + " holds no rules.");
    check_site(changes, rules->descriptions, problems);
    link(*rules, problems);
    if (!problems.empty()) {
        return core::fail(content::unusable("The rules cannot be used", std::move(problems)));
    }
    rules->version = print.hex();
    return RuleSet(std::move(sources), std::move(rules));
}

std::span<const RuleDescription> RuleSet::rules() const noexcept { return compiled_->descriptions; }

const RuleDescription* RuleSet::find(std::string_view slug) const noexcept {
    for (const RuleDescription& rule : compiled_->descriptions) {
        if (rule.slug == slug) return &rule;
    }
    return nullptr;
}

const std::string& RuleSet::version() const noexcept { return compiled_->version; }

}  // namespace tonus::surveillance
