#include "toml_file.hpp"
#include "value.hpp"

#include <tonus/config/setting.hpp>
#include <tonus/config/settings.hpp>
#include <tonus/core/system_error.hpp>
#include <tonus/core/text.hpp>

#include <fstream>
#include <optional>
#include <sstream>

namespace tonus::config {
namespace {

constexpr std::string_view variable_prefix = "TONUS_";
constexpr std::string_view hidden = "***";

/// Names the program itself reads before there are settings.
constexpr std::string_view reserved = "TONUS_CONFIG";

TomlType toml_type(Kind kind) {
    switch (kind) {
        case Kind::integer: return TomlType::integer;
        case Kind::flag: return TomlType::boolean;
        case Kind::list: return TomlType::list;
        default: return TomlType::text;
    }
}

std::optional<std::string> read_secret(const std::string& path) {
    std::ifstream stream(path);
    std::stringstream text;
    if (!stream || !(text << stream.rdbuf())) return std::nullopt;
    // Editors and `echo` end a file with a line feed that is no part of the secret.
    return std::string(core::trim(text.str()));
}

std::string did_you_mean(std::string_view unknown, const std::vector<std::string_view>& known) {
    const auto nearest = core::nearest(unknown, known);
    return nearest ? "; did you mean " + std::string(*nearest) + "?" : "; config/tonus.toml lists all there are";
}

/// The secret whose file `key` names ("access.signing_key_file"); nullptr if it is none.
const Setting* secret_of_file(std::string_view key) {
    constexpr std::string_view ending = "_file";
    if (!key.ends_with(ending)) return nullptr;
    const Setting* setting = find_setting(key.substr(0, key.size() - ending.size()));
    return setting != nullptr && setting->kind == Kind::secret ? setting : nullptr;
}

}  // namespace

/// Puts the sources together and collects what is wrong with them.
class Loader {
public:
    Loader() {
        for (const Setting& setting : settings_table()) set(setting, setting.fallback, "default");
    }

    void read_file(const std::string& path) {
        const auto assignments = read_toml(path);
        if (!assignments) {
            problems_.push_back(assignments.error().message());
            return;
        }
        for (const Assignment& assignment : *assignments) apply(assignment);
    }

    void read_environment(const Sources::Pairs& environment) {
        for (const auto& [name, value] : environment) {
            if (name.starts_with(variable_prefix) && name != reserved) apply_variable(name, value);
        }
    }

    void read_overrides(const Sources::Pairs& overrides) {
        for (const auto& [key, value] : overrides) {
            const Setting* setting = find_setting(key);
            if (setting == nullptr) {
                report("command line", key + ": there is no such setting" + did_you_mean(key, keys()));
            } else if (setting->kind == Kind::secret) {
                report("command line", key + " is a secret, which other users could see there; use " + environment_name(*setting));
            } else {
                set(*setting, value, "command line");
            }
        }
    }

    core::Result<Settings> finish() && {
        if (problems_.empty()) return std::move(settings_);
        std::string all;
        for (const std::string& problem : problems_) all += (all.empty() ? "" : "\n") + problem;
        return core::fail(core::ErrorKind::invalid, std::move(all));
    }

private:
    static std::vector<std::string_view> keys() {
        std::vector<std::string_view> all;
        for (const Setting& setting : settings_table()) all.push_back(setting.key);
        return all;
    }

    void report(const std::string& place, const std::string& problem) { problems_.push_back(place + ": " + problem); }

    void set(const Setting& setting, std::string_view text, const std::string& origin) {
        auto value = parse_value(setting, text);
        if (!value) {
            report(origin, std::string(setting.key) + ": " + value.error().message());
            return;
        }
        Settings::Entry entry;
        entry.value = *std::move(value);
        entry.shown = setting.kind == Kind::secret && !text.empty() ? hidden : text;
        entry.origin = origin;
        settings_.entries_.insert_or_assign(std::string(setting.key), std::move(entry));
    }

    void set_from_file(const Setting& setting, const std::string& path, const std::string& origin) {
        if (path.empty()) return;
        const auto secret = read_secret(path);
        if (secret) {
            set(setting, *secret, origin);
        } else {
            report(origin, std::string(setting.key) + ": cannot read the secret's file " + path + ": " + core::system_reason());
        }
    }

    void apply(const Assignment& assignment) {
        const Setting* setting = find_setting(assignment.key);
        if (const Setting* secret = secret_of_file(assignment.key)) {
            set_from_file(*secret, assignment.text, assignment.place);
        } else if (setting == nullptr) {
            report(assignment.place, assignment.key + ": there is no such setting" + did_you_mean(assignment.key, keys()));
        } else if (setting->kind == Kind::secret) {
            report(
                assignment.place, assignment.key + " is a secret and may not stand here; name its file with " + assignment.key + "_file"
            );
        } else if (assignment.type != toml_type(setting->kind)) {
            report(assignment.place, assignment.key + " must be " + allowed(*setting));
        } else {
            set(*setting, assignment.text, assignment.place);
        }
    }

    void apply_variable(const std::string& name, const std::string& value) {
        std::vector<std::string> names;
        for (const Setting& setting : settings_table()) {
            names.push_back(environment_name(setting));
            if (name == names.back()) return set(setting, value, name);
            if (setting.kind == Kind::secret && name == names.back() + "_FILE") return set_from_file(setting, value, name);
        }
        report(name, "there is no such setting" + did_you_mean(name, {names.begin(), names.end()}));
    }

    Settings settings_;
    std::vector<std::string> problems_;
};

core::Result<Settings> load(const Sources& sources) {
    Loader loader;
    if (!sources.file.empty()) loader.read_file(sources.file);
    loader.read_environment(sources.environment);
    loader.read_overrides(sources.overrides);
    return std::move(loader).finish();
}

std::string Settings::describe() const {
    std::string text;
    for (const Setting& setting : settings_table()) {
        const Entry& found = entry(setting.key);
        text += std::string(setting.key) + " = " + found.shown + "  # " + found.origin + "\n";
    }
    return text;
}

Sources::Pairs environment_of(const char* const* variables) {
    Sources::Pairs pairs;
    for (; *variables != nullptr; ++variables) {
        const std::string_view variable = *variables;
        const auto equals = variable.find('=');
        if (equals == std::string_view::npos) continue;
        pairs.emplace_back(variable.substr(0, equals), variable.substr(equals + 1));
    }
    return pairs;
}

}  // namespace tonus::config
