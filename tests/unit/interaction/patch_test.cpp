#include "engine.hpp"

#include <tonus/fhir/resource_text.hpp>

namespace tonus::interaction::test {
namespace {

using core::ErrorKind;

constexpr std::string_view original =
    R"({"resourceType":"Patient","id":"p","name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2,"a/b":1.50})";

struct Applied {
    std::string_view name;
    std::string_view patch;
    std::string_view result;  ///< after the id
};

class PatchApplies : public Engine, public ::testing::WithParamInterface<Applied> {
protected:
    void expect_applied(std::string_view type) {
        ASSERT_TRUE(call("PUT", "Patient/p", original));
        Request patching = request("PATCH", "Patient/p", GetParam().patch);
        patching.patch_type = type;
        const auto reply = call(patching);
        ASSERT_TRUE(reply) << reply.error().message();
        EXPECT_EQ(
            fhir::render_as_sent(reply->version->key, reply->version->content),
            R"({"resourceType":"Patient","id":"p",)" + std::string(GetParam().result) + "}"
        );
    }
};

TEST_P(PatchApplies, AsRfc6902Says) { expect_applied("application/json-patch+json"); }

INSTANTIATE_TEST_SUITE_P(
    Cases,
    PatchApplies,
    ::testing::Values(
        Applied{
            "Add",
            R"([{"op":"add","path":"/active","value":true}])",
            R"("name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2,"a/b":1.50,"active":true)"},
        Applied{
            "AddIntoArray",
            R"([{"op":"add","path":"/name/1","value":{"family":"C"}}])",
            R"("name":[{"family":"A"},{"family":"C"},{"family":"B"}],"multipleBirthInteger":2,"a/b":1.50)"},
        Applied{
            "AddAtEnd",
            R"([{"op":"add","path":"/name/-","value":{"family":"C"}}])",
            R"("name":[{"family":"A"},{"family":"B"},{"family":"C"}],"multipleBirthInteger":2,"a/b":1.50)"},
        Applied{"Remove", R"([{"op":"remove","path":"/name/0"}])", R"("name":[{"family":"B"}],"multipleBirthInteger":2,"a/b":1.50)"},
        Applied{
            "ReplaceEscapedKey",
            R"([{"op":"replace","path":"/a~1b","value":2.00}])",
            R"("name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2,"a/b":2.00)"},
        Applied{
            "Move",
            R"([{"op":"move","from":"/name/1","path":"/name/0"}])",
            R"("name":[{"family":"B"},{"family":"A"}],"multipleBirthInteger":2,"a/b":1.50)"},
        Applied{
            "Copy",
            R"([{"op":"copy","from":"/name/0/family","path":"/name/1/text"}])",
            R"("name":[{"family":"A"},{"family":"B","text":"A"}],"multipleBirthInteger":2,"a/b":1.50)"},
        Applied{
            "TestThenRemove",
            R"([{"op":"test","path":"/multipleBirthInteger","value":2},{"op":"remove","path":"/a~1b"}])",
            R"("name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2)"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

struct Refused {
    std::string_view name;
    std::string_view patch;
    ErrorKind kind;
};

class PatchRefuses : public Engine, public ::testing::WithParamInterface<Refused> {};

TEST_P(PatchRefuses, AndChangesNothing) {
    ASSERT_TRUE(call("PUT", "Patient/p", original));
    const auto reply = call("PATCH", "Patient/p", GetParam().patch);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), GetParam().kind);
    EXPECT_EQ(call("GET", "Patient/p")->version->version_id, 1);
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    PatchRefuses,
    ::testing::Values(
        Refused{"NoArray", R"({"op":"add"})", ErrorKind::invalid},
        Refused{"UnknownOp", R"([{"op":"put","path":"/a"}])", ErrorKind::invalid},
        Refused{"NoPath", R"([{"op":"remove"}])", ErrorKind::invalid},
        Refused{"NoPointer", R"([{"op":"remove","path":"name"}])", ErrorKind::invalid},
        Refused{"NoEscape", "[{\"op\":\"add\",\"path\":\"/a~\u00e9\",\"value\":1}]", ErrorKind::invalid},
        Refused{"MissingPath", R"([{"op":"remove","path":"/nothing"}])", ErrorKind::unprocessable},
        Refused{"IndexPastEnd", R"([{"op":"remove","path":"/name/2"}])", ErrorKind::unprocessable},
        Refused{"LeadingZero", R"([{"op":"remove","path":"/name/00"}])", ErrorKind::unprocessable},
        Refused{"WholeDocument", R"([{"op":"remove","path":""}])", ErrorKind::unprocessable},
        Refused{"FailingTest", R"([{"op":"test","path":"/name/0/family","value":"Z"}])", ErrorKind::unprocessable},
        Refused{"ChangedId", R"([{"op":"replace","path":"/id","value":"q"}])", ErrorKind::invalid},
        Refused{"BrokenResult", R"([{"op":"add","path":"/broken","value":1}])", ErrorKind::invalid}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

class MergePatchApplies : public PatchApplies {};

TEST_P(MergePatchApplies, AsRfc7396Says) { expect_applied("application/merge-patch+json"); }

INSTANTIATE_TEST_SUITE_P(
    Cases,
    MergePatchApplies,
    ::testing::Values(
        Applied{"Nothing", "{}", R"("name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2,"a/b":1.50)"},
        Applied{"Replaces", R"({"a/b":2.00})", R"("name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2,"a/b":2.00)"},
        Applied{
            "Adds", R"({"active":true})", R"("name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2,"a/b":1.50,"active":true)"},
        Applied{"ReplacesLists", R"({"name":[{"text":"C"}]})", R"("name":[{"text":"C"}],"multipleBirthInteger":2,"a/b":1.50)"},
        Applied{"TakesAway", R"({"name":null,"a/b":null,"photo":null})", R"("multipleBirthInteger":2)"},
        Applied{"MergesObjects", R"({"name":null,"a/b":{"c":{"d":1,"e":null}}})", R"("multipleBirthInteger":2,"a/b":{"c":{"d":1}})"},
        Applied{
            "KeepsTheType",
            R"({"resourceType":"Patient","id":"p","active":true})",
            R"("name":[{"family":"A"},{"family":"B"}],"multipleBirthInteger":2,"a/b":1.50,"active":true)"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

class Patch : public Engine {};

TEST_F(Patch, MergesNoMoreThanIsBearable) {
    ASSERT_TRUE(call("PUT", "Patient/p", original));
    std::string members = "{";
    for (int i = 0; i < 20'000; ++i) members += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + "\":1";
    Request merging = request("PATCH", "Patient/p", members + "}");
    merging.patch_type = "application/merge-patch+json";
    const auto reply = call(merging);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind(), ErrorKind::too_large);
}

std::string joined(std::string_view operation, int times) {
    std::string all = "[";
    for (int i = 0; i < times; ++i) all += (i == 0 ? "" : ",") + std::string(operation);
    return all + "]";
}

/// Forty lines that would copy a list into itself until nothing holds it.
TEST_F(Patch, DoublesNothingWithoutEnd) {
    ASSERT_TRUE(call("PUT", "Patient/p", original));
    const auto wide = call("PATCH", "Patient/p", joined(R"({"op":"copy","from":"/name","path":"/name/-"})", 40));
    ASSERT_FALSE(wide);
    EXPECT_EQ(wide.error().kind(), ErrorKind::too_large);
    const auto long_text = call(
        "PATCH",
        "Patient/p",
        R"([{"op":"add","path":"/a","value":[")" + std::string(1'000'000, 'x') + R"("]},)" +
            joined(R"({"op":"copy","from":"/a/0","path":"/a/-"})", 100).substr(1)
    );
    ASSERT_FALSE(long_text);
    EXPECT_EQ(long_text.error().kind(), ErrorKind::too_large);
}

TEST_F(Patch, NestsNothingDeeperThanAResourceMayBe) {
    ASSERT_TRUE(call("PUT", "Patient/p", original));
    std::string operations = R"([{"op":"add","path":"/a","value":{}})";
    std::string path = "/a";
    for (int i = 0; i < 200; ++i) operations += R"(,{"op":"add","path":")" + (path += "/a") + R"(","value":{}})";
    EXPECT_EQ(call("PATCH", "Patient/p", operations + "]").error().kind(), ErrorKind::unprocessable);
}

TEST_F(Patch, NeedsSomethingToPatch) {
    EXPECT_EQ(call("PATCH", "Patient/q", "[]").error().kind(), ErrorKind::not_found);
    EXPECT_EQ(call("PATCH", "Patient?identifier=x", "[]").error().kind(), ErrorKind::not_found);
}

TEST_F(Patch, FindsTheMetaThatAClientSees) {
    struct Kind {
        std::string_view type;
        std::string_view body;
    };
    const Kind kinds[] = {
        {"application/json-patch+json",
         R"([{"op":"test","path":"/meta/versionId","value":"1"},{"op":"add","path":"/meta/tag","value":[{"code":"t"}]}])"},
        {"application/fhir+json",
         R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"add"},
            {"name":"path","valueString":"Patient.meta"},{"name":"name","valueString":"tag"},
            {"name":"value","part":[{"name":"code","valueCode":"t"}]}]}]})"},
    };
    for (const Kind& kind : kinds) {
        const std::string url = "Patient/" + std::string(kind.type.substr(12, 4));
        ASSERT_TRUE(call("PUT", url, R"({"resourceType":"Patient","id":")" + url.substr(8) + R"(","active":true})"));
        Request patching = request("PATCH", url, kind.body);
        patching.patch_type = kind.type;
        const auto reply = call(patching);
        ASSERT_TRUE(reply) << reply.error().message();
        EXPECT_EQ(reply->version->version_id, 2);
        EXPECT_EQ(
            fhir::render_as_sent(reply->version->key, reply->version->content),
            R"({"resourceType":"Patient","id":")" + url.substr(8) + R"(","meta":{"tag":[{"code":"t"}]},"active":true})"
        );
    }
}

TEST_F(Patch, ThatChangesNothingMakesNoVersion) {
    ASSERT_TRUE(call("PUT", "Patient/p", original));
    EXPECT_EQ(call("PATCH", "Patient/p", "[]")->effect, Effect::unchanged);
}

}  // namespace
}  // namespace tonus::interaction::test
