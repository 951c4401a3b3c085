#include <tonus/interaction/known_tags.hpp>
#include <tonus/interaction/precondition.hpp>
#include <tonus/interaction/route_table.hpp>
#include <tonus/interaction/url.hpp>

#include <gtest/gtest.h>

namespace tonus::interaction {
namespace {

struct RouteRow {
    std::string_view name;
    std::string_view verb;
    std::string_view path;
    std::optional<Interaction> interaction;
    std::string_view allowed;  ///< joined with commas
};

NamedOperation operation(std::string name, std::vector<std::string> types, bool by_get) {
    NamedOperation operation;
    operation.name = std::move(name);
    operation.on_type = by_get;
    operation.on_instance = true;
    operation.types = std::move(types);
    operation.by_get = by_get;
    return operation;
}

std::vector<NamedOperation> operations() { return {operation("$look", {}, true), operation("$claim", {"Flag"}, false)}; }

class FindRoute : public ::testing::TestWithParam<RouteRow> {};

TEST_P(FindRoute, ByVerbAndPath) {
    const RouteTable table(operations());
    const auto found = table.find(GetParam().verb, GetParam().path);
    EXPECT_EQ(found.route != nullptr, GetParam().interaction.has_value());
    if (found.route) {
        EXPECT_EQ(found.route->interaction, *GetParam().interaction);
    }
    std::string allowed;
    for (const auto verb : found.allowed) allowed += (allowed.empty() ? "" : ",") + std::string(verb);
    EXPECT_EQ(allowed, GetParam().allowed);
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    FindRoute,
    ::testing::Values(
        RouteRow{"Metadata", "GET", "metadata", Interaction::capabilities, "GET,HEAD"},
        RouteRow{"MetadataPost", "POST", "metadata", std::nullopt, "GET,HEAD"},
        RouteRow{"Base", "POST", "", Interaction::bundle, "POST,GET,HEAD"},
        RouteRow{"BaseGet", "GET", "", Interaction::search_system, "POST,GET,HEAD"},
        RouteRow{"BaseSearch", "POST", "_search", Interaction::search_system, "POST,GET,HEAD"},
        RouteRow{"Compartment", "GET", "Patient/1/Observation", Interaction::search_type, "GET,HEAD"},
        RouteRow{"WholeCompartment", "GET", "Patient/1/*", Interaction::search_system, "GET,HEAD"},
        RouteRow{"PostInCompartment", "POST", "Patient/1/Observation/_search", Interaction::search_type, "POST,GET,HEAD"},
        RouteRow{"SearchInCompartment", "GET", "Device/1/Observation/_search", Interaction::search_type, "POST,GET,HEAD"},
        RouteRow{"SystemHistory", "GET", "_history", Interaction::history_system, "GET,HEAD"},
        RouteRow{"Search", "HEAD", "Patient", Interaction::search_type, "GET,HEAD,POST,PUT,PATCH,DELETE"},
        RouteRow{"PostSearch", "POST", "Patient/_search", Interaction::search_type, "POST,GET,HEAD"},
        RouteRow{"Read", "GET", "Patient/1", Interaction::read, "GET,HEAD,PUT,PATCH,DELETE"},
        RouteRow{"PostToId", "POST", "Patient/1", std::nullopt, "GET,HEAD,PUT,PATCH,DELETE"},
        RouteRow{"Vread", "GET", "Patient/1/_history/2", Interaction::vread, "GET,HEAD"},
        RouteRow{"Operation", "GET", "Patient/$look", Interaction::operation, "POST,GET,HEAD"},
        RouteRow{"OperationThatChanges", "POST", "Flag/1/$claim", Interaction::operation, "POST"},
        RouteRow{"OperationThatChangesByGet", "GET", "Flag/1/$claim", std::nullopt, "POST"},
        RouteRow{"OperationOnOtherType", "POST", "Patient/1/$claim", std::nullopt, ""},
        RouteRow{"OperationOnOtherLevel", "POST", "Flag/$claim", std::nullopt, ""},
        RouteRow{"UnknownOperation", "POST", "Patient/$everything", std::nullopt, ""},
        RouteRow{"TooDeep", "GET", "Patient/1/2/3/4/5", std::nullopt, ""},
        RouteRow{"TrailingSlash", "GET", "Patient/", std::nullopt, ""}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

TEST(ApplyRoute, NamesTheOperationsThereAre) {
    const RouteTable table(operations());
    Request request;
    const auto refused = table.apply("POST", "Flag/1/$everything", request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), core::ErrorKind::not_found);
    EXPECT_NE(refused.error().message().find("$look, $claim"), std::string::npos) << refused.error().message();
    const auto elsewhere = table.apply("POST", "Flag/$claim", request);
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().kind(), core::ErrorKind::not_supported);
    EXPECT_NE(elsewhere.error().message().find("at [base]/Flag/{id}/$claim"), std::string::npos) << elsewhere.error().message();
    ASSERT_TRUE(table.apply("POST", "Flag/1/$claim", request));
    EXPECT_EQ(request.operation->name, "$claim");
    EXPECT_EQ(request.id, "1");
}

TEST(EntityTags, OfWhatAClientKnowsNeedNoQuotes) {
    EXPECT_TRUE(parse_known_tags("*").any);
    for (const char* known : {"W/\"3\"", "\"3\"", "3", " 2, 3 ", "W/\"1\", 3"}) EXPECT_TRUE(parse_known_tags(known).contain(3)) << known;
    for (const char* other : {"", "W/3x", "\"3", "4", "abc"}) EXPECT_FALSE(parse_known_tags(other).contain(3)) << other;
}

TEST(EntityTags, ReadWeakStrongListsAndStar) {
    EXPECT_TRUE(parse_entity_tags("If-Match", "*")->any);
    EXPECT_TRUE(parse_entity_tags("If-Match", " W/\"3\" , \"4\"")->contain(4));
    for (const char* bad : {"", "W/3x", "\"3", "W/\"1\",", "abc", "3", "W/3"}) {
        EXPECT_FALSE(parse_entity_tags("If-Match", bad)) << bad;
    }
}

TEST(ParseParameters, DecodesAndKeepsOrder) {
    const std::vector<Parameter> expected{{"identifier", "urn:a|b c"}, {"x", ""}};
    EXPECT_EQ(parse_parameters("Patient?identifier=urn:a%7Cb+c&x=").value(), expected);
    for (const char* bad : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%ff"}) EXPECT_FALSE(parse_parameters(bad)) << bad;
}

}  // namespace
}  // namespace tonus::interaction
