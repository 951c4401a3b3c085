#include "sample.hpp"

#include "support/case_name.hpp"

#include <gtest/gtest.h>

#include <pugixml.hpp>

namespace tonus::report {
namespace {

pugi::xml_document parsed(const std::string& text) {
    pugi::xml_document document;
    const auto result = document.load_buffer(text.data(), text.size());
    EXPECT_TRUE(bool(result)) << result.description() << "\n" << text;
    return document;
}

std::string at(const pugi::xml_document& document, const char* path) {
    const pugi::xpath_node found = document.select_node(path);
    return found.attribute() ? found.attribute().value() : found.node().text().get();
}

TEST(IcsrXmlTest, IsWellFormedAndKeepsTheWords) {
    const auto document = parsed(icsr_xml(sample_report()));
    EXPECT_STREQ(document.document_element().name(), "MCCI_IN200100UV01");
    EXPECT_EQ(at(document, "//observation/value/originalText"), "Sleepy & <very> dizzy \xF0\x9F\x98\xB4");
    EXPECT_EQ(at(document, "//kindOfProduct/name"), "a medicine");
    EXPECT_EQ(at(document, "//player1/birthTime/@value"), "19610714");
    EXPECT_EQ(at(document, "//investigationEvent/id/@extension"), "GB-CLINIC-01ABC");
    EXPECT_EQ(at(document, "//investigationEvent/text"), "Sleepy since the dose went up.");
    EXPECT_EQ(at(document, "//assignedPerson/name/family"), "Dr A. Mensah");
    EXPECT_EQ(at(document, "//observation[code/@displayName='outcome']/value/@code"), "2");
    EXPECT_EQ(at(document, "//observation[code/@displayName='requiresInpatientHospitalization']/value/@value"), "true");
    EXPECT_EQ(at(document, "//investigationCharacteristic[code/@displayName='ichReportType']/value/@code"), "1");
    EXPECT_EQ(at(document, "//causalityAssessment[code/@displayName='causality']/value"), "Probable");
}

TEST(IcsrXmlTest, StatesEverySeriousnessCriterionOfAReaction) {
    const auto document = parsed(icsr_xml(sample_report()));
    const char* codes[] = {"34", "21", "33", "35", "12", "26"};
    for (const std::string code : codes) {
        const std::string value = "//observation/outboundRelationship2/observation[code/@code='" + code + "']/value";
        EXPECT_EQ(at(document, (value + "/@value").c_str()), code == "33" ? "true" : "") << code;
        EXPECT_EQ(at(document, (value + "/@nullFlavor").c_str()), code == "33" ? "" : "NI") << code;
    }
}

struct Order {
    std::string_view name;
    const char* parent;
    std::vector<std::string> children;  ///< each once, in their order
};

class IcsrOrderTest : public testing::TestWithParam<Order> {};

/// The order of ICH's reference instance.
TEST_P(IcsrOrderTest, IsThatOfTheReferenceInstance) {
    const auto document = parsed(icsr_xml(sample_report()));
    std::vector<std::string> found;
    for (const pugi::xml_node child : document.select_node(GetParam().parent).node().children()) {
        if (found.empty() || found.back() != child.name()) found.emplace_back(child.name());
    }
    EXPECT_EQ(found, GetParam().children);
}

INSTANTIATE_TEST_SUITE_P(
    Elements,
    IcsrOrderTest,
    testing::Values(
        Order{"Batch", "/*", {"id", "creationTime", "responseModeCode", "interactionId", "name", "PORR_IN049016UV", "receiver", "sender"}},
        Order{
            "Message",
            "//PORR_IN049016UV",
            {"id",
             "creationTime",
             "interactionId",
             "processingCode",
             "processingModeCode",
             "acceptAckCode",
             "receiver",
             "sender",
             "controlActProcess"}},
        Order{
            "Case",
            "//investigationEvent",
            {"id",
             "code",
             "text",
             "statusCode",
             "effectiveTime",
             "availabilityTime",
             "component",
             "outboundRelationship",
             "subjectOf1",
             "subjectOf2"}},
        Order{"Patient", "//player1", {"name", "administrativeGenderCode", "birthTime"}},
        Order{
            "Reaction",
            "//primaryRole/subjectOf2/observation[code/@code='29']",
            {"id", "code", "effectiveTime", "value", "outboundRelationship2"}},
        Order{
            "Drug", "//organizer/component/substanceAdministration", {"id", "consumable", "outboundRelationship2", "inboundRelationship"}},
        Order{"Assessment", "//causalityAssessment[code/@code='39']", {"code", "value", "methodCode", "author", "subject1", "subject2"}},
        Order{"PrimarySource", "//outboundRelationship[relatedInvestigation/code/@code='2']", {"priorityNumber", "relatedInvestigation"}},
        Order{"Reporter", "//assignedEntity[assignedPerson]", {"assignedPerson", "representedOrganization"}}
    ),
    test::case_name
);

TEST(IcsrXmlTest, SaysWhatMayNotBeLeftOpen) {
    SafetyReport report = sample_report();
    const auto stated = [&](const char* code) {
        const auto document = parsed(icsr_xml(report));
        return at(document, ("//observationEvent[code/@code='" + std::string(code) + "']/value/@value").c_str());
    };
    EXPECT_EQ(stated("1"), "false") << "C.1.6.1: no documents are kept here";
    EXPECT_EQ(stated("23"), "true") << "C.1.7: serious";
    report.reaction.seriousness.clear();
    EXPECT_EQ(stated("23"), "false");
}

TEST(IcsrXmlTest, NamesTheReactionThatWasAssessedAndWhereTheReporterWorks) {
    const auto document = parsed(icsr_xml(sample_report()));
    EXPECT_EQ(at(document, "//adverseEffectReference/id/@root"), at(document, "//observation[code/@code='29']/id/@root"));
    EXPECT_EQ(at(document, "//observation[code/@code='29']/effectiveTime/@xsi:type"), "IVL_TS");
    EXPECT_EQ(at(document, "//observation[code/@code='29']/effectiveTime/low/@value"), "20260920");
    EXPECT_EQ(at(document, "//controlActProcess/effectiveTime/@value"), "20260922180000+0000");
    // Their department's name, which is not known, would stand one level higher.
    for (const std::string role : {"//relatedInvestigation/subjectOf2", "//investigationEvent/subjectOf1"}) {
        const std::string organisation = role + "/controlActEvent/author/assignedEntity/representedOrganization";
        EXPECT_EQ(at(document, (organisation + "/assignedEntity/representedOrganization/name").c_str()), "Clinic") << role;
        EXPECT_FALSE(document.select_node((organisation + "/name").c_str())) << role;
    }
    EXPECT_EQ(at(document, "//location/code/@codeSystem"), "1.0.3166.1.2.2");
}

TEST(IcsrXmlTest, TellsTheLanguageOfTheWordsAndTheHistory) {
    SafetyReport report = sample_report();
    const char* history = "//organizer[code/@code='1']/component/observation[code/@code='18']/value";
    const auto document = parsed(icsr_xml(report));
    EXPECT_EQ(at(document, "//observation[code/@code='29']/value/originalText/@language"), "eng");
    EXPECT_EQ(at(document, history), "Multiple sclerosis; Epilepsy");
    EXPECT_EQ(at(document, "//primaryRole/subjectOf2[1]/organizer/code/@code"), "1") << "before the reactions";
    report.patient.history.clear();
    EXPECT_EQ(at(parsed(icsr_xml(report)), (std::string(history) + "/@nullFlavor").c_str()), "UNK");
}

TEST(IcsrXmlTest, CutsWhatAReceiverWouldRefuseForItsLength) {
    SafetyReport report = sample_report();
    std::string words;
    for (int i = 0; i < 251; ++i) words += "\xC3\xA9";
    report.reaction.words = words.substr(0, 500);
    const char* path = "//observation[code/@code='29']/value/originalText";
    EXPECT_EQ(at(parsed(icsr_xml(report)), path), words.substr(0, 500)) << "250 characters, whatever their bytes";
    report.reaction.words = words;
    EXPECT_EQ(at(parsed(icsr_xml(report)), path), words.substr(0, 494) + "...");
}

TEST(IcsrXmlTest, ACaseNumberHasNoHyphenInTheNameOfItsSender) {
    EXPECT_EQ(case_number("GB", "St Mary-on-Sea", "01ABC"), "GB-St Mary on Sea-01ABC");
    EXPECT_EQ(case_number("", "Clinic", "01ABC"), "Clinic-01ABC");
    EXPECT_LE(case_number("GB", std::string(200, 'x'), std::string(26, '0')).size(), 100U) << "C.1.1";
}

TEST(IcsrXmlTest, HoldsNoMedDraCode) { EXPECT_EQ(icsr_xml(sample_report()).find("2.16.840.1.113883.6.163"), std::string::npos); }

TEST(IcsrXmlTest, LeavesOutWhatIsNotKnown) {
    SafetyReport report;
    report.case_id = "x";
    const auto document = parsed(icsr_xml(report));
    EXPECT_FALSE(document.select_node("//birthTime"));
    EXPECT_FALSE(document.select_node("//kindOfProduct"));
    EXPECT_EQ(at(document, "//player1/name/@nullFlavor"), "UNK");
    EXPECT_EQ(at(document, "//observation[code/@displayName='outcome']/value/@code"), "0");
}

}  // namespace
}  // namespace tonus::report
