#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include "support/case_name.hpp"
#include "support/r4_validator.hpp"

#include <gtest/gtest.h>

// What a narrative may hold, and what its pictures refer to.

namespace tonus::profile {
namespace {

/// An Observation with this narrative, and members after it.
Outcome validate_narrative(const std::string& content, const std::string& members = "") {
    const auto document = json::Document::parse(
        R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"text":{"status":"generated",)"
        R"("div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">)" +
        content + R"(</div>"})" + members + "}"
    );
    EXPECT_TRUE(document.has_value()) << content << members;
    return tonus::test::r4_validator().validate(document->root());
}

class NarrativeRefused : public testing::TestWithParam<std::string_view> {};

TEST_P(NarrativeRefused, ByItsRuleAtItsPlace) {
    const Outcome outcome = validate_narrative(std::string(GetParam()));
    ASSERT_FALSE(outcome.acceptable());
    EXPECT_EQ(outcome.issues[0].rule, "txt-1");
    EXPECT_EQ(outcome.issues[0].expression, "Observation.text.div");
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    NarrativeRefused,
    testing::Values(
        "x<script>1</script>",
        "<p><ins>x</ins></p>",
        "<p><del>x</del></p>",
        "a&nbsp;b",
        "a & b",
        "a&b",
        "&#xyz;",
        "<!-- &amp; --> &copy;",
        R"(<p id='a' id='b'>x</p>)",
        R"(<p id=a>x</p>)",
        R"(<pre xml:space='default'>x</pre>)",
        R"(<pre xml:base='http://x'>x</pre>)"
    )
);

class NarrativeTaken : public testing::TestWithParam<std::string_view> {};

TEST_P(NarrativeTaken, AsItIs) { EXPECT_TRUE(validate_narrative(std::string(GetParam())).acceptable()); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    NarrativeTaken,
    testing::Values(
        "a &lt; b &amp; c &#160; &#xA0; <!-- a & b --> <![CDATA[ a & b &nbsp; ]]>",
        R"(<table><tr><td nowrap='nowrap'>x</td></tr></table>)",
        R"(<img src='http://x/a.png' alt='a' hspace='2' vspace='2'/>)",
        R"(<pre xml:space='preserve'>Hb   13</pre>)"
    )
);

struct PictureCase {
    std::string_view name;
    std::string_view markup;
    bool taken;
};

class ContainedPicture : public testing::TestWithParam<PictureCase> {};

TEST_P(ContainedPicture, IsReferredToByANarrative) {
    const Outcome outcome = validate_narrative(
        std::string(GetParam().markup), R"(,"contained":[{"resourceType":"Binary","id":"picture","contentType":"image/png","data":"aGk="}])"
    );
    EXPECT_EQ(outcome.acceptable(), GetParam().taken);
    if (!GetParam().taken) {
        EXPECT_EQ(outcome.issues[0].rule, "dom-3");
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ContainedPicture,
    testing::Values(
        PictureCase{"picture", "x<img src='#picture' alt='x'/>", true},
        PictureCase{"second_picture", R"(x<img src=\"http://x/a.png\" alt='x'/><img alt='x' src=\"#picture\"/>)", true},
        PictureCase{"other", "x<img src='#pictures' alt='x'/>", false},
        PictureCase{"elsewhere", "x<img src='http://x#picture' alt='x'/>", false},
        PictureCase{"anchor", "x<a href='#picture'>x</a>", false}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::profile
