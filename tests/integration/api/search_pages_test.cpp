// The pages of a search: their totals and their links.
#include "support/case_name.hpp"
#include "support/fhir_app.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::test {
namespace {

void put_patients(FhirApp& app, int count) {
    for (int i = 0; i < count; ++i) {
        const std::string id = "p" + std::to_string(i);
        app.send(
            "PUT",
            "/fhir/Patient/" + id,
            {{"Content-Type", "application/fhir+json"}},
            R"({"resourceType":"Patient","id":")" + id + R"(","birthDate":"19)" + std::to_string(50 + i % 2) + R"("})"
        );
    }
}

std::string total_of(FhirApp& app, std::string_view query) {
    const auto answer = app.send("GET", "/fhir/Patient?" + std::string(query));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return std::string(json::Document::parse(answer.body).value().root()["total"].number());
}

TEST(SearchTotal, IsToldUnaskedOnTheFirstPage) {
    FhirApp app;
    put_patients(app, 7);
    for (const std::string_view query : {"_count=2", "birthdate=1950&_count=2", "_id:missing=false&_count=2", "_sort=birthdate&_count=2"}) {
        EXPECT_EQ(total_of(app, query), query.starts_with("birthdate") ? "4" : "7") << query;
    }
    EXPECT_EQ(total_of(app, "_count=2&_total=none"), "");
}

/// The target that a Bundle's link leads to; empty if it has none of this relation.
std::string link_of(const FhirAnswer& answer, std::string_view relation) {
    const auto bundle = json::Document::parse(answer.body).value();
    for (const json::Value link : bundle.root()["link"].elements()) {
        if (link["relation"].string() == relation)
            return std::string(link["url"].string().substr(std::string_view("http://tonus.test").size()));
    }
    return {};
}

TEST(SearchLinks, LeadThroughAllPages) {
    FhirApp app;
    put_patients(app, 5);
    for (const std::string_view query : {"Patient?_count=2", "Patient?_count=2&_sort=birthdate", "?_type=Patient,Observation&_count=2"}) {
        std::string url = "/fhir/" + std::string(query);
        std::vector<std::string> seen;
        while (!url.empty()) {
            const auto bundle = json::Document::parse(app.send("GET", url).body).value();
            url.clear();
            for (const json::Value entry : bundle.root()["entry"].elements()) seen.emplace_back(entry["resource"]["id"].string());
            for (const json::Value link : bundle.root()["link"].elements()) {
                if (link["relation"].string() == "next") url = link["url"].string().substr(std::string_view("http://tonus.test").size());
            }
        }
        std::sort(seen.begin(), seen.end());
        EXPECT_EQ(seen, (std::vector<std::string>{"p0", "p1", "p2", "p3", "p4"})) << query;
    }
}

TEST(SearchLinks, LeadBackThroughThePagesSeen) {
    FhirApp app;
    put_patients(app, 7);
    for (const char* const query : {"Patient?_count=2", "Patient?_count=2&_sort=birthdate", "_history?_count=2"}) {
        const std::string first = "/fhir/" + std::string(query);
        std::vector<FhirAnswer> pages;
        for (std::string url = first; !url.empty(); url = link_of(pages.back(), "next")) {
            pages.push_back(app.send("GET", url));
            EXPECT_EQ(link_of(pages.back(), "self"), url);
            EXPECT_EQ(link_of(pages.back(), "first"), first);
        }
        ASSERT_EQ(pages.size(), 4U) << query;
        EXPECT_EQ(link_of(pages.front(), "previous"), "");
        for (std::size_t i = pages.size() - 1; i > 0; --i) {
            EXPECT_EQ(app.send("GET", link_of(pages[i], "previous")).body, pages[i - 1].body) << query;
        }
    }
}

/// A link stays short however many pages were seen; the oldest are forgotten.
TEST(SearchLinks, LeadBackTwentyPages) {
    FhirApp app;
    put_patients(app, 24);
    auto page = app.send("GET", "/fhir/Patient?_count=1");
    for (std::string next; !(next = link_of(page, "next")).empty();) page = app.send("GET", next);
    std::size_t back = 0;
    for (std::string previous; !(previous = link_of(page, "previous")).empty(); ++back) page = app.send("GET", previous);
    EXPECT_EQ(back, 20U);
    EXPECT_NE(link_of(page, "self"), link_of(page, "first"));
}

struct TotalRow {
    const char* name;
    const char* query;
    std::string_view total;  ///< empty: there is none
};
class SearchTotals : public ::testing::TestWithParam<TotalRow> {};
TEST_P(SearchTotals, AreGivenWhenWanted) {
    FhirApp app;
    put_patients(app, 3);
    const auto bundle = json::Document::parse(app.send("GET", "/fhir/Patient" + std::string(GetParam().query)).body).value();
    EXPECT_EQ(bundle.root()["total"].number(), GetParam().total);
}
INSTANTIATE_TEST_SUITE_P(
    Table,
    SearchTotals,
    ::testing::Values(
        TotalRow{"AllOnThePage", "", "3"},
        TotalRow{"None", "?_total=none", ""},
        TotalRow{"NoneSorted", "?_total=none&_sort=birthdate", ""},
        TotalRow{"NoneOfMany", "?_total=none&_count=2", ""},
        TotalRow{"Accurate", "?_total=accurate&_count=2", "3"},
        TotalRow{"Estimate", "?_total=estimate&_count=2", "3"},
        TotalRow{"CountOfNone", "?_total=none&_summary=count", "3"},
        TotalRow{"ZeroOfNone", "?_total=none&_count=0", "3"}
    ),
    case_name
);

}  // namespace
}  // namespace tonus::test
