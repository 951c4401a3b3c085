#include "source_tree.hpp"

#include <tonus/core/text.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace tonus::lint {
namespace {

using Seen = std::map<std::string, std::set<std::string, std::less<>>>;

Seen allowed_includes() {
    Seen seen;
    for (const auto& [module, row] : read_table("includes.txt")) {
        auto& targets = seen[module];
        targets.insert(module);
        for (const std::string_view target : core::split(row, ' ')) targets.emplace(target);
    }
    return seen;
}

/// The module of `tonus/<module>/x.hpp`; empty for any other include.
std::string_view included_module(std::string_view name) {
    if (!name.starts_with("tonus/")) return {};
    name.remove_prefix(6);
    return name.substr(0, name.find('/'));
}

TEST(Includes, PointOneWay) {
    const Seen seen = allowed_includes();
    for (const SourceFile& file : source_files()) {
        const auto row = seen.find(file.module);
        ASSERT_NE(row, seen.end()) << file.path << ": the module has no row in tests/lint/includes.txt";
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string_view target = included_module(included_name(file.lines[i]));
            EXPECT_TRUE(target.empty() || row->second.contains(target))
                << place(file, i) << ": " << file.module << " may not include " << target;
        }
    }
}

TEST(Includes, ReachOtherModulesByTheirPublicHeaders) {
    for (const SourceFile& file : source_files()) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string_view name = included_name(file.lines[i]);
            EXPECT_EQ(name.find(".."), std::string_view::npos) << place(file, i);
            const bool quoted_public = file.lines[i].find('"') != std::string::npos && name.starts_with("tonus/");
            EXPECT_FALSE(quoted_public) << place(file, i) << ": public headers go in angle brackets";
        }
    }
}

TEST(Includes, KeepThirdPartyHeadersBehindTheirWall) {
    for (const auto& [prefix, owner] : read_table("owned_headers.txt")) {
        for (const SourceFile& file : source_files()) {
            if (file.path.starts_with(owner)) continue;
            for (std::size_t i = 0; i < file.lines.size(); ++i) {
                EXPECT_FALSE(included_name(file.lines[i]).starts_with(prefix))
                    << place(file, i) << ": " << prefix << " belongs to " << owner;
            }
        }
    }
}

}  // namespace
}  // namespace tonus::lint
