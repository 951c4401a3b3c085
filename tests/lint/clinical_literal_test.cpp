#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <string>

namespace tonus::lint {
namespace {

struct Pattern {
    const char* name;
    const char* expression;
    const char* holds;  // one of these characters stands in every match: lines without are not searched, which is slow
};

constexpr const char* digits = "0123456789";

// What clinicians decide is data. A match in src/ is a fact in the wrong place.
constexpr Pattern patterns[] = {
    // DICOM names kinds of audit events 1101xx: words of a protocol, not of medicine.
    {"a SNOMED CT or RxNorm code", R"("(?!1101\d\d")\d{5,18}")", digits},
    {"a LOINC code", R"("\d{3,5}-\d")", digits},
    {"an ATC code", R"("[A-Z]\d{2}[A-Z]{2}\d{2}")", digits},
    {"an ICD-10 code", R"("[A-TV-Z]\d{2}\.\d{1,3}[A-Z]?")", digits},
    {"a dose", R"(\b\d+(\.\d+)? ?(mg|ug|mcg|micrograms?)(/d|/day)?\b)", digits},
    {"a drug's name", R"("[^"]*(baclofen|tizanidine|morphine)[^"]*")", "\""},
};

/// The line without its comment. Only comments of their own line or behind two spaces count, so that a
/// URL in a string stays.
std::string code_of(const std::string& line) {
    const auto first = line.find_first_not_of(' ');
    if (first != std::string::npos && line.compare(first, 2, "//") == 0) return {};
    return line.substr(0, line.find("  //"));
}

/// Settings are numbers of the service, not of medicine.
bool holds_no_medicine(const SourceFile& file) { return file.module == "config"; }

TEST(ClinicalLiterals, StayInTheDataFiles) {
    for (const Pattern& pattern : patterns) {
        const std::regex expression(pattern.expression, std::regex::icase);
        for (const SourceFile& file : source_files()) {
            if (holds_no_medicine(file)) continue;
            for (std::size_t i = 0; i < file.lines.size(); ++i) {
                const std::string code = code_of(file.lines[i]);
                if (code.find_first_of(pattern.holds) == std::string::npos) continue;
                EXPECT_FALSE(std::regex_search(code, expression))
                    << place(file, i) << ": " << pattern.name << " in code: " << file.lines[i];
            }
        }
    }
}

}  // namespace
}  // namespace tonus::lint
