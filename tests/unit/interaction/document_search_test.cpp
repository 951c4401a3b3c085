#include "engine.hpp"

#include "support/case_name.hpp"

namespace tonus::interaction::test {
namespace {

constexpr std::pair<std::string_view, std::string_view> bundles[] = {
    {"Bundle/letter",
     R"("type":"document","entry":[
        {"resource":{"resourceType":"Composition","id":"c","title":"Discharge letter","subject":{"reference":"Patient/ann"}}},
        {"resource":{"resourceType":"Patient","id":"ann"}}])"},
    {"Bundle/note", R"("type":"document","entry":[{"resource":{"resourceType":"Composition","id":"c","title":"Note"}}])"},
    {"Bundle/order", R"("type":"message","entry":[{"resource":{"resourceType":"MessageHeader","id":"m","eventCoding":{"code":"order"}}}])"},
    {"Bundle/empty", R"("type":"collection")"},
    {"Patient/ann", R"("name":[{"family":"Ames"}])"},
};

struct DocumentRow {
    std::string_view name;
    std::string_view url;
    std::vector<std::string> found;  ///< newest first
};

class DocumentSearch : public Engine, public ::testing::WithParamInterface<DocumentRow> {
protected:
    DocumentSearch() : Engine(TypePolicy({"Bundle", "Composition", "MessageHeader", "Patient"}, {})) {
        for (const auto& [url, members] : bundles) {
            const auto slash = url.find('/');
            const std::string type(url.substr(0, slash));
            const std::string id(url.substr(slash + 1));
            EXPECT_TRUE(call("PUT", url, R"({"resourceType":")" + type + R"(","id":")" + id + R"(",)" + std::string(members) + "}"));
        }
    }
};

TEST_P(DocumentSearch, LooksIntoWhatTheBundleBeginsWith) { EXPECT_EQ(ids(GetParam().url), GetParam().found); }

INSTANTIATE_TEST_SUITE_P(
    Rows,
    DocumentSearch,
    ::testing::Values(
        DocumentRow{"ByTitle", "Bundle?composition.title=discharge", {"letter"}},
        DocumentRow{"ByAnotherTitle", "Bundle?composition.title=referral", {}},
        DocumentRow{"ByPatient", "Bundle?composition.patient=ann", {"letter"}},
        DocumentRow{"ByTheNameOfThePatient", "Bundle?composition.patient.family=ames", {"letter"}},
        DocumentRow{"OneTypeOnly", "Bundle?message.event=order", {"order"}},
        DocumentRow{"AmongOtherConditions", "Bundle?composition.title=note&type=document", {"note"}},
        DocumentRow{"ById", "Bundle?composition=c", {"note", "letter"}},
        DocumentRow{"ByTypeAndId", "Bundle?message=MessageHeader/m", {"order"}},
        DocumentRow{"ByAnotherId", "Bundle?composition=Composition/d", {}},
        DocumentRow{"NotAsStoredByItself", "Composition?title=note", {}}
    ),
    tonus::test::case_name
);

}  // namespace
}  // namespace tonus::interaction::test
