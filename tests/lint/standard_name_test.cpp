#include "source_tree.hpp"

#include <tonus/core/text.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>

// That a public header compiles alone is checked over the standard headers, which are read once for all of them. What it
// uses of those it names by itself, or what it includes of ours does.

namespace tonus::lint {
namespace {

using Names = std::set<std::string, std::less<>>;

/// The names of namespace std that a line uses, words after them left out: `filesystem` for std::filesystem::path.
Names standard_names(std::string_view line) {
    constexpr std::string_view prefix = "std::";
    constexpr std::string_view word = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
    Names names;
    line = line.substr(0, line.find("//"));
    for (std::size_t at = line.find(prefix); at != std::string_view::npos; at = line.find(prefix, at + 1)) {
        const std::string_view rest = line.substr(at + prefix.size());
        names.emplace(rest.substr(0, rest.find_first_not_of(word)));
    }
    return names;
}

std::map<std::string, std::string, std::less<>> headers_by_name() {
    std::map<std::string, std::string, std::less<>> headers;
    for (const auto& [header, names] : read_table("standard_names.txt")) {
        for (const std::string_view name : core::split(names, ' ')) headers.emplace(name, header);
    }
    return headers;
}

/// The public headers, by the names they are included under.
const std::map<std::string, const SourceFile*, std::less<>>& public_headers() {
    static const auto headers = [] {
        std::map<std::string, const SourceFile*, std::less<>> found;
        for (const SourceFile& file : source_files()) {
            if (file.path.starts_with("include/")) found.emplace(file.path.substr(std::string_view("include/").size()), &file);
        }
        return found;
    }();
    return headers;
}

void collect_included(const SourceFile& file, Names& included) {
    for (const std::string& line : file.lines) {
        const std::string_view name = included_name(line);
        if (name.empty() || !included.emplace(name).second) continue;
        if (const auto ours = public_headers().find(name); ours != public_headers().end()) collect_included(*ours->second, included);
    }
}

TEST(StandardNames, AreUsedWithTheirHeaders) {
    const auto headers = headers_by_name();
    ASSERT_FALSE(public_headers().empty());
    for (const auto& [path, file] : public_headers()) {
        Names included;
        collect_included(*file, included);
        for (std::size_t i = 0; i < file->lines.size(); ++i) {
            for (const std::string& name : standard_names(file->lines[i])) {
                const auto header = headers.find(name);
                if (header == headers.end()) {
                    ADD_FAILURE() << place(*file, i) << ": std::" << name << " has no row in tests/lint/standard_names.txt";
                    continue;
                }
                EXPECT_TRUE(included.contains(header->second))
                    << place(*file, i) << ": std::" << name << " needs #include <" << header->second << ">";
            }
        }
    }
}

}  // namespace
}  // namespace tonus::lint
