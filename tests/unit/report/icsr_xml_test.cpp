#include "sample.hpp"

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
    EXPECT_EQ(at(document, "//assignedPerson/name"), "Dr A. Mensah");
    EXPECT_EQ(at(document, "//observation[code/@displayName='outcome']/value/@code"), "2");
    EXPECT_EQ(at(document, "//observation[code/@displayName='requiresInpatientHospitalization']/value/@value"), "true");
    EXPECT_EQ(at(document, "//investigationCharacteristic[code/@displayName='ichReportType']/value/@code"), "1");
    EXPECT_EQ(at(document, "//subjectOf1//representedOrganization/name"), "Clinic");
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
