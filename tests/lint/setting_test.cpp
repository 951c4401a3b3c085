#include "source_tree.hpp"

#include <tonus/config/setting.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::lint {
namespace {

bool is_read(std::string_view key) {
    const std::string quoted = '"' + std::string(key) + '"';
    return std::any_of(source_files().begin(), source_files().end(), [&](const SourceFile& file) {
        return file.module != "config" && std::any_of(file.lines.begin(), file.lines.end(), [&](const std::string& line) {
                   return line.find(quoted) != std::string::npos;
               });
    });
}

TEST(Settings, EachIsReadSomewhere) {
    for (const config::Setting& setting : config::settings_table()) {
        EXPECT_TRUE(is_read(setting.key)) << setting.key << " can be set and changes nothing";
    }
}

}  // namespace
}  // namespace tonus::lint
