#include "engine.hpp"

#include "support/case_name.hpp"

#include <algorithm>

namespace tonus::interaction::test {
namespace {

/// Two versions of one questionnaire, and answers that name it with a version and without.
constexpr std::pair<std::string_view, std::string_view> definitions[] = {
    {"Questionnaire/one", R"("url":"http://e.example/Questionnaire/q","version":"1","status":"active","title":"Spasms")"},
    {"Questionnaire/two", R"("url":"http://e.example/Questionnaire/q","version":"2","status":"draft","title":"Sleep")"},
    {"QuestionnaireResponse/any", R"("questionnaire":"http://e.example/Questionnaire/q","status":"completed")"},
    {"QuestionnaireResponse/old", R"("questionnaire":"http://e.example/Questionnaire/q|1","status":"completed")"},
    {"QuestionnaireResponse/new", R"("questionnaire":"http://e.example/Questionnaire/q|2","status":"completed")"},
    {"QuestionnaireResponse/other", R"("questionnaire":"urn:uuid:5a27f3c1-9a53-4d22-8f0b-0a1b2c3d4e5f","status":"completed")"},
};

struct CanonicalRow {
    std::string_view name;
    std::string_view url;
    std::string_view found;  ///< ids in their alphabet, matches first; "+id" is included
};

class CanonicalSearch : public Engine, public ::testing::WithParamInterface<CanonicalRow> {
protected:
    CanonicalSearch() : Engine(TypePolicy({"Questionnaire", "QuestionnaireResponse"}, {})) {
        for (const auto& [url, members] : definitions) {
            const auto slash = url.find('/');
            const std::string type(url.substr(0, slash));
            const std::string id(url.substr(slash + 1));
            EXPECT_TRUE(call("PUT", url, R"({"resourceType":")" + type + R"(","id":")" + id + R"(",)" + std::string(members) + "}"));
        }
    }
};

std::string ids_of(const std::vector<store::Version>& versions, std::string_view mark) {
    std::vector<std::string> ids;
    for (const store::Version& version : versions) ids.push_back(version.key.id);
    std::sort(ids.begin(), ids.end());
    std::string text;
    for (const std::string& id : ids) text += " " + std::string(mark) + id;
    return text;
}

TEST_P(CanonicalSearch, FollowsTheUrlAndItsVersion) {
    const auto reply = call("GET", GetParam().url);
    ASSERT_TRUE(reply) << reply.error().message();
    EXPECT_EQ(ids_of(reply->listing->versions, "") + ids_of(reply->listing->included, "+"), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Rows,
    CanonicalSearch,
    ::testing::Values(
        CanonicalRow{"AnyVersion", "QuestionnaireResponse?_count=9&questionnaire=http://e.example/Questionnaire/q", " any new old"},
        CanonicalRow{"OneVersion", "QuestionnaireResponse?questionnaire=http://e.example/Questionnaire/q|2", " new"},
        CanonicalRow{"Chained", "QuestionnaireResponse?questionnaire.title=spasms", " any old"},
        CanonicalRow{"ChainedWithType", "QuestionnaireResponse?questionnaire:Questionnaire.status=draft", " any new"},
        CanonicalRow{"ChainedToNothing", "QuestionnaireResponse?questionnaire.title=pain", ""},
        CanonicalRow{"Has", "Questionnaire?_has:QuestionnaireResponse:questionnaire:_id=old", " one"},
        CanonicalRow{"HasOfAnyVersion", "Questionnaire?_has:QuestionnaireResponse:questionnaire:_id=any", " one two"},
        CanonicalRow{"Included", "QuestionnaireResponse?_id=new&_include=QuestionnaireResponse:questionnaire", " new +two"},
        CanonicalRow{"IncludedInEveryVersion", "QuestionnaireResponse?_id=any&_include=*", " any +one +two"},
        CanonicalRow{"NothingToInclude", "QuestionnaireResponse?_id=other&_include=*", " other"},
        CanonicalRow{"IncludedBackwards", "Questionnaire?_id=two&_revinclude=QuestionnaireResponse:questionnaire", " two +any +new"}
    ),
    tonus::test::case_name
);

}  // namespace
}  // namespace tonus::interaction::test
