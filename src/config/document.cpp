#include "value.hpp"

#include <tonus/config/setting.hpp>
#include <tonus/core/text.hpp>

#include <cctype>

namespace tonus::config {
namespace {

constexpr std::string_view introduction =
    "# Every setting of tonus with its default. Copy the lines you change into a file of your own "
    "and name it with\n"
    "# --config or TONUS_CONFIG. TONUS_SECTION_NAME in the environment, and --set "
    "section.name=value on the command\n"
    "# line, override the file. Unknown settings and values out of range keep the service from "
    "starting.\n"
    "#\n"
    "# Durations are written with ms, s, min, h or d; sizes with B, KiB, MiB or GiB.\n";

std::string written(const Setting& setting) {
    const std::string text(setting.fallback);
    switch (setting.kind) {
        case Kind::integer:
        case Kind::flag: return text;
        case Kind::list: {
            std::string array;
            for (const std::string_view member : core::split(setting.fallback, ',')) {
                if (!member.empty()) array += (array.empty() ? "\"" : ", \"") + std::string(member) + "\"";
            }
            return "[" + array + "]";
        }
        default: return "\"" + text + "\"";
    }
}

std::string section_of(const Setting& setting) { return std::string(setting.key.substr(0, setting.key.find('.'))); }

std::string name_of(const Setting& setting) { return std::string(setting.key.substr(setting.key.find('.') + 1)); }

std::string constraint(const Setting& setting) {
    std::string words = allowed(setting);
    words[0] = char(std::toupper(static_cast<unsigned char>(words[0])));
    if (setting.kind == Kind::integer) words += " (" + std::string(setting.unit) + ")";
    return words + ".";
}

}  // namespace

std::string environment_name(const Setting& setting) {
    std::string name = "TONUS_";
    for (const char c : setting.key) {
        name += c == '.' ? '_' : char(std::toupper(static_cast<unsigned char>(c)));
    }
    return name;
}

std::string reference_file() {
    std::string text(introduction);
    std::string section;
    for (const Setting& setting : settings_table()) {
        if (section != section_of(setting)) {
            section = section_of(setting);
            text += "\n[" + section + "]\n";
        }
        text += "# " + std::string(setting.meaning) + "\n";
        if (setting.kind == Kind::secret) {
            text += "# A secret: set " + environment_name(setting) + ", or name a file that holds it.\n";
            text += name_of(setting) + "_file = \"\"\n";
        } else {
            text += "# " + constraint(setting) + "\n" + name_of(setting) + " = " + written(setting) + "\n";
        }
    }
    return text;
}

}  // namespace tonus::config
