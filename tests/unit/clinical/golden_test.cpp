#include "support/clinical_content.hpp"

#include <tonus/clinical/sig.hpp>
#include <tonus/clinical/text.hpp>
#include <tonus/core/text.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>

namespace tonus::clinical {
namespace {

/// Lines of a file of tests/golden/clinical, cut at tabs; comments start with '#'.
std::vector<std::vector<std::string>> rows_of(const std::string& file) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream in("tests/golden/clinical/" + file);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        rows.emplace_back();
        for (const std::string_view cell : core::split(line, '\t')) rows.back().emplace_back(cell);
    }
    return rows;
}

std::string reported(const Report& report) {
    std::vector<std::string> slugs;
    for (const Fact& fact : report.facts) {
        const bool counts =
            fact.kind == FactKind::symptom && fact.polarity == Polarity::present && !test::has_qualifier(fact, "baseline-possible");
        if (counts) slugs.push_back(fact.concept_id);
    }
    std::sort(slugs.begin(), slugs.end());
    slugs.erase(std::unique(slugs.begin(), slugs.end()), slugs.end());
    std::string joined;
    for (const std::string& slug : slugs) joined += (joined.empty() ? "" : ",") + slug;
    return joined.empty() ? "-" : joined;
}

std::string sorted(const std::string& slugs) {
    auto pieces = core::split(slugs, ',');
    std::sort(pieces.begin(), pieces.end());
    std::string joined;
    for (const std::string_view piece : pieces) joined += (joined.empty() ? "" : ",") + std::string(piece);
    return joined;
}

class GoldenTexts : public testing::TestWithParam<const char*> {};

TEST_P(GoldenTexts, ReportWhatTheyShould) {
    const auto rows = rows_of(GetParam());
    ASSERT_GT(rows.size(), 100U);
    for (const auto& row : rows) {
        ASSERT_EQ(row.size(), 2U) << row[0];
        EXPECT_EQ(reported(read_report(row[1], test::clinical_content())), sorted(row[0])) << row[1];
    }
}

void replace_words(std::string& text, const std::string& from, const std::string& to) {
    const auto is_letter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        const bool whole = at + from.size() == text.size() || !is_letter(text[at + from.size()]);
        if (whole) text.replace(at, from.size(), to);
    }
}

/// "could not" where the text has "couldn't", and the other way round, by the rows of config/lexicon/contractions.toml.
std::string respelled(std::string text) {
    std::ifstream in("config/lexicon/contractions.toml");
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = core::split(line, '"');
        const std::string contracted(cells[1]);
        const std::string spelled(cells[cells.size() - 2]);
        const bool has_contracted = text.find(contracted) != std::string::npos;
        replace_words(text, has_contracted ? contracted : spelled, has_contracted ? spelled : contracted);
    }
    return text;
}

TEST_P(GoldenTexts, ReportTheSameWhetherContractedOrNot) {
    int changed = 0;
    for (const auto& row : rows_of(GetParam())) {
        const std::string text = respelled(row[1]);
        if (text == row[1]) continue;
        ++changed;
        EXPECT_EQ(reported(read_report(text, test::clinical_content())), sorted(row[0])) << text;
    }
    EXPECT_GT(changed, 0);
}

INSTANTIATE_TEST_SUITE_P(Files, GoldenTexts, testing::Values("texts.tsv", "texts_more.tsv", "texts_third.tsv"));

std::string plain(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return text;
}

/// Daily doses of the phases in mg: "60", "30 20 stop", "?" where it is not told, "-" for nothing. A whole
/// telling adds the upper end of a range and marks what is taken as needed: "15-30*".
std::string doses_of(const Sig& sig, bool whole) {
    std::string doses;
    for (const DosePhase& phase : sig.phases) {
        std::string told = phase.daily ? plain(*phase.daily) : "?";
        if (whole && phase.daily_high) told += "-" + plain(*phase.daily_high);
        if (whole && phase.as_needed) told += "*";
        doses += (doses.empty() ? "" : " ") + (phase.stop ? "stop" : told);
    }
    return doses.empty() ? "-" : doses;
}

ProductStrength product_of(const std::vector<std::string>& row) {
    ProductStrength product;
    if (row.size() > 2 && !row[2].empty()) product.tablet = std::stod(row[2]);
    if (row.size() > 3 && !row[3].empty()) product.liquid = std::stod(row[3]);
    return product;
}

class GoldenSigs : public testing::TestWithParam<const char*> {};

TEST_P(GoldenSigs, GiveTheDailyDose) {
    const auto rows = rows_of(GetParam());
    ASSERT_GT(rows.size(), 80U);
    for (const auto& row : rows) {
        EXPECT_EQ(doses_of(parse_sig(row[1], test::clinical_content(), product_of(row)), false), row[0]) << row[1];
    }
}

class GoldenRangesOfSigs : public testing::TestWithParam<const char*> {};

TEST_P(GoldenRangesOfSigs, GiveTheWholeDailyDose) {
    const auto rows = rows_of(GetParam());
    ASSERT_GT(rows.size(), 140U);
    for (const auto& row : rows) {
        EXPECT_EQ(doses_of(parse_sig(row[1], test::clinical_content(), product_of(row)), true), row[0]) << row[1];
    }
}

INSTANTIATE_TEST_SUITE_P(Files, GoldenRangesOfSigs, testing::Values("sigs_wide.tsv", "sigs_hands.tsv", "sigs_systems.tsv"));

INSTANTIATE_TEST_SUITE_P(Files, GoldenSigs, testing::Values("sigs.tsv", "sigs_hard.tsv", "sigs_mixed.tsv", "sigs_clinic.tsv"));

}  // namespace
}  // namespace tonus::clinical
