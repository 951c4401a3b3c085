#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace tonus::lint {
namespace {

struct Pattern {
    const char* name;
    const char* expression;
};

// What clinicians decide is data. A match in src/ is a fact in the wrong place.
constexpr Pattern patterns[] = {
    {"a SNOMED CT or RxNorm code", R"("\d{5,18}")"},
    {"a LOINC code", R"("\d{3,5}-\d")"},
    {"an ATC code", R"("[A-Z]\d{2}[A-Z]{2}\d{2}")"},
    {"an ICD-10 code", R"("[A-TV-Z]\d{2}\.\d{1,3}[A-Z]?")"},
    {"a dose", R"(\b\d+(\.\d+)? ?(mg|ug|mcg|micrograms?)(/d|/day)?\b)"},
    {"a drug's name", R"("[^"]*(baclofen|tizanidine|morphine)[^"]*")"},
};

bool is_comment(const std::string& line) {
    const auto first = line.find_first_not_of(' ');
    return first != std::string::npos && line.compare(first, 2, "//") == 0;
}

TEST(ClinicalLiterals, StayInTheDataFiles) {
    for (const Pattern& pattern : patterns) {
        const std::regex expression(pattern.expression, std::regex::icase);
        for (const SourceFile& file : source_files()) {
            for (std::size_t i = 0; i < file.lines.size(); ++i) {
                if (is_comment(file.lines[i])) continue;
                EXPECT_FALSE(std::regex_search(file.lines[i], expression))
                    << place(file, i) << ": " << pattern.name << " in code: " << file.lines[i];
            }
        }
    }
}

}  // namespace
}  // namespace tonus::lint
