// Requests that say one thing to one program and another to the next, or ask for more than anybody has: what each is
// answered, from a registered sender, and that nothing of it stays.
#include "sender.hpp"

#include "support/case_name.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace tonus::test {
namespace {

/// A service for all rows, and a token that opens everything.
class HostileTable : public testing::Test {
public:
    static void SetUpTestSuite() {
        folder_ = new TemporaryFolder();
        const auto data = folder_->path() / "data";
        const Sender ehr = add_sender(data, "ehr", "system/*.cruds");
        service_ = new ServiceProcess(data, {"--set", "access.required=true", "--set", "access.token_life=1h"});
        token_ = get_token(*service_, ehr, "system/*.cruds");
        const auto patient = send_with(
            *service_, token_, "PUT", "/fhir/Patient/p", R"({"resourceType":"Patient","id":"p","name":[{"text":"x","given":["a"]}]})"
        );
        ASSERT_EQ(patient.status, 201) << patient.body;
    }
    static void TearDownTestSuite() {
        // Nothing of all this keeps anybody from anything, now or after a restart.
        EXPECT_EQ(send_with(*service_, token_, "GET", "/fhir/Patient?_sort=name&_total=accurate").status, 200);
        EXPECT_EQ(send_with(*service_, token_, "GET", "/fhir/Observation?_include=*").status, 200);
        EXPECT_EQ(service_->stop(), 0);
        delete service_;
        delete folder_;
    }

    static const ServiceProcess& service() { return *service_; }
    static std::string authorization() { return "Authorization: Bearer " + token_ + "\r\n"; }

private:
    static TemporaryFolder* folder_;
    static ServiceProcess* service_;
    static std::string token_;
};

TemporaryFolder* HostileTable::folder_ = nullptr;
ServiceProcess* HostileTable::service_ = nullptr;
std::string HostileTable::token_;

struct Row {
    std::string_view name;
    std::string (*bytes)();
    int status;
};

class HostileRequest : public HostileTable, public testing::WithParamInterface<Row> {};

TEST_P(HostileRequest, IsAnswered) {
    HttpClient client(service().port());
    client.send(GetParam().bytes());
    client.end_sending();
    const auto answer = client.receive();
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, GetParam().status) << answer->body.substr(0, 300);
}

std::string head(const std::string& line, const std::string& fields = {}) {
    return line + " HTTP/1.1\r\nHost: localhost\r\n" + HostileTable::authorization() + fields + "\r\n";
}

std::string get(const std::string& target, const std::string& fields = {}) { return head("GET " + target, fields); }

constexpr const char* fhir_type = "Content-Type: application/fhir+json\r\n";

std::string sized(const std::string& line, const std::string& body, const std::string& fields = fhir_type) {
    return head(line, fields + "Content-Length: " + std::to_string(body.size()) + "\r\n") + body;
}

std::string post(const std::string& body) { return sized("POST /fhir/Patient", body); }
std::string patch(const std::string& body) { return sized("PATCH /fhir/Patient/p", body, "Content-Type: application/json-patch+json\r\n"); }
std::string fhirpath_patch(const std::string& path) {
    return sized(
        "PATCH /fhir/Patient/p",
        R"({"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"replace"},)"
        R"({"name":"path","valueString":")" +
            path + R"("},{"name":"value","valueString":"x"}]}]})"
    );
}
std::string named(const std::string& text) { return post(R"({"resourceType":"Patient","name":[{"text":")" + text + R"("}]})"); }
std::string identified(int count) {
    std::string identifiers;
    for (int i = 0; i < count; ++i) identifiers += (i == 0 ? "" : ",") + (R"({"system":"s","value":")" + std::to_string(i) + "\"}");
    return post(R"({"resourceType":"Patient","identifier":[)" + identifiers + "]}");
}
/// As many tags as `count`, with other codes for another count.
std::string tagged(int count) {
    std::string tags;
    for (int i = 0; i < count; ++i)
        tags += (i == 0 ? "" : ",") + (R"({"code":")" + std::to_string(count) + "-" + std::to_string(i)) + "\"}";
    return sized(
        "POST /fhir/Patient/p/$meta-add",
        R"({"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":{"tag":[)" + tags + "]}}]}"
    );
}
std::string narrated(const std::string& inner) {
    return post(
        R"({"resourceType":"Patient","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">)" + inner +
        R"(</div>"}})"
    );
}
std::string bundle(const std::string& type, const std::string& entries) {
    return sized("POST /fhir", R"({"resourceType":"Bundle","type":")" + type + R"(","entry":[)" + entries + "]}");
}

/// From somebody who has not said yet who it is.
std::string anonymous(const std::string& target, const std::string& fields, const std::string& body) {
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n" + body;
}
std::string anonymous_sized(const std::string& target, std::size_t size) {
    return anonymous(target, "Content-Length: " + std::to_string(size) + "\r\n", std::string(size, 'a'));
}

std::string times(int count, const std::string& text, const std::string& between = {}) {
    std::string all;
    for (int i = 0; i < count; ++i) all += (i == 0 ? std::string() : between) + text;
    return all;
}

constexpr const char* chunked = "Transfer-Encoding: chunked\r\n";
constexpr const char* patient = R"({"resourceType":"Patient","active":true})";  // 40 bytes

std::string chunks(const std::string& body) { return head("POST /fhir/Patient", std::string(fhir_type) + chunked) + body; }
std::string in_chunks(const std::string& size, const std::string& end = "0\r\n\r\n") {
    return chunks(size + "\r\n" + patient + "\r\n" + end);
}

INSTANTIATE_TEST_SUITE_P(
    Framing,
    HostileRequest,
    testing::Values(
        Row{"ChunksAreFine", [] { return in_chunks("28"); }, 201},
        Row{"ChunkExtension", [] { return in_chunks("28;a=b"); }, 201},
        Row{"ChunkByChunk",
            [] {
                std::string all;
                for (const char* c = patient; *c != '\0'; ++c) all += std::string("1\r\n") + *c + "\r\n";
                return chunks(all + "0\r\n\r\n");
            },
            201},
        Row{"TrailerIsDropped", [] { return in_chunks("28", "0\r\nAuthorization: Bearer x\r\nHost: evil\r\n\r\n"); }, 201},
        Row{"TrailerWithoutColon", [] { return in_chunks("28", "0\r\nno colon\r\n\r\n"); }, 400},
        Row{"ChunkSizeWithPrefix", [] { return in_chunks("0x28"); }, 400},
        Row{"ChunkSizeWithSign", [] { return in_chunks("+28"); }, 400},
        Row{"ChunkSizeAfterBlank", [] { return in_chunks(" 28"); }, 400},
        Row{"ChunkSizeTooSmall", [] { return in_chunks("2"); }, 400},
        Row{"ChunkExtensionWithLineFeed", [] { return in_chunks("28;a\nb"); }, 400},
        Row{"LengthAndChunks",
            [] { return head("POST /fhir/Patient", std::string(fhir_type) + chunked + "Content-Length: 4\r\n") + "0\r\n\r\n"; },
            400},
        Row{"LengthTwice",
            [] { return head("POST /fhir/Patient", std::string(fhir_type) + "Content-Length: 2\r\nContent-Length: 2\r\n") + "{}"; },
            400},
        Row{"TypeTwice", [] { return sized("POST /fhir/Patient", patient, std::string(fhir_type) + "Content-Type: a/b\r\n"); }, 400},
        Row{"EncodingTwice",
            [] {
                return sized(
                    "POST /fhir/Patient", patient, std::string(fhir_type) + "Content-Encoding: identity\r\nContent-Encoding: gzip\r\n"
                );
            },
            400},
        Row{"EncodingOfTwo",
            [] { return sized("POST /fhir/Patient", patient, std::string(fhir_type) + "Content-Encoding: gzip, gzip\r\n"); },
            415},
        Row{"AbsoluteTarget", [] { return get("http://localhost/fhir/metadata"); }, 200},
        Row{"AbsoluteTargetElsewhere", [] { return get("http://evil.example/fhir/metadata"); }, 400},
        Row{"Asterisk", [] { return head("OPTIONS *"); }, 204},
        Row{"UpgradeToHttp2", [] { return get("/fhir/metadata", "Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMA\r\n"); }, 200},
        Row{"ExpectsSomething",
            [] { return sized("POST /fhir/Patient", patient, std::string(fhir_type) + "Expect: 100-continue, x\r\n"); },
            417},
        Row{"ExpectsSomethingInASecondField", [] { return get("/fhir/Patient/p", "Expect: 100-continue\r\nExpect: x\r\n"); }, 417},
        Row{"CharsetTwice",
            [] { return sized("POST /fhir/Patient", patient, "Content-Type: application/json; charset=utf-8; charset=utf-16\r\n"); },
            415},
        Row{"AcceptsNothingNamed", [] { return get("/fhir/Patient/p", "Accept: ,\r\n"); }, 200},
        Row{"TraceOfTheRoot", [] { return head("TRACE /"); }, 405},
        Row{"DeleteOfAPage", [] { return head("DELETE /worklist"); }, 405},
        Row{"PutOfTheRulebook", [] { return head("PUT /rulebook"); }, 405},
        Row{"PostOfTheEvents", [] { return head("POST /events"); }, 405},
        Row{"ForwardedHeadersAreIgnored",
            [] { return get("/fhir/Patient/p", "X-Original-URL: /admin\r\nX-HTTP-Method-Override: DELETE\r\n"); },
            200}
    ),
    case_name
);

INSTANTIATE_TEST_SUITE_P(
    Json,
    HostileRequest,
    testing::Values(
        Row{"LoneHighSurrogate", [] { return named(R"(\ud800)"); }, 400},
        Row{"LoneLowSurrogate", [] { return named(R"(\udc00)"); }, 400},
        Row{"SurrogatesReversed", [] { return named(R"(\udc00\ud800)"); }, 400},
        Row{"EncodedSurrogate", [] { return named("\xed\xa0\x80"); }, 400},
        Row{"OverlongSlash", [] { return named("\xc0\xaf"); }, 400},
        Row{"EscapedNul", [] { return named(R"(a\u0000b)"); }, 400},
        Row{"NestedArrays", [] { return post(times(200'000, "[")); }, 400},
        Row{"NestedExtensions",
            [] { return post(R"({"resourceType":"Patient","extension":[)" + times(5000, R"({"url":"u","extension":[)")); },
            400},
        Row{"NumberWithoutEnd",
            [] { return post(R"({"resourceType":"Patient","multipleBirthInteger":)" + std::string(100'000, '9') + "}"); },
            400},
        Row{"ExponentWithoutEnd", [] { return post(R"({"resourceType":"Patient","multipleBirthInteger":1e99999999999})"); }, 400},
        Row{"MemberTwice", [] { return post(R"({"resourceType":"Patient","active":true,"active":false})"); }, 400},
        Row{"MembersWithoutEnd",
            [] {
                std::string members;
                for (int i = 0; i < 100'000; ++i) members += ",\"a" + std::to_string(i) + "\":1";
                return post(R"({"resourceType":"Patient")" + members + "}");
            },
            400},
        Row{"TwoDocuments", [] { return post(std::string(patient) + patient); }, 400},
        Row{"Utf16", [] { return post(std::string("\xff\xfe{\0}\0", 6)); }, 400},
        Row{"ScriptInNarrative", [] { return narrated("<script>alert(1)</script>"); }, 400},
        Row{"EventInNarrative", [] { return narrated(R"(<img src=\"x\" onerror=\"a()\"/>)"); }, 400},
        Row{"FrameInNarrative", [] { return narrated(R"(<iframe src=\"http://x.example\"/>)"); }, 400},
        Row{"StyleSheetInNarrative", [] { return narrated("<style>@import url(//x.example)</style>"); }, 400},
        Row{"ScriptAddressInNarrative", [] { return narrated(R"(<a href=\" java&#9;Script:a()\">x</a>)"); }, 400},
        Row{"DocumentAddressInNarrative", [] { return narrated(R"(<a href=\"data:text/html,x\">x</a>)"); }, 400},
        Row{"PictureInNarrative", [] { return narrated(R"(<img alt=\"x\" src=\"data:image/png;base64,AAAA\"/>)"); }, 201},
        Row{"CharacterThatIsNoneInNarrative", [] { return narrated("&#x110000;"); }, 400},
        Row{"NarrativeNested", [] { return narrated(times(50'000, "<div>") + times(50'000, "</div>")); }, 400},
        Row{"EntitiesInNarrative",
            [] {
                return post(
                    R"({"resourceType":"Patient","text":{"status":"generated","div":"<!DOCTYPE div [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>)"
                    R"(<div xmlns=\"http://www.w3.org/1999/xhtml\">&x;</div>"}})"
                );
            },
            400}
    ),
    case_name
);

std::string search(const std::string& query) { return get("/fhir/" + query); }

INSTANTIATE_TEST_SUITE_P(
    Searches,
    HostileRequest,
    testing::Values(
        Row{"CountWithoutEnd", [] { return search("Patient?_count=1000000000"); }, 200},
        Row{"CountOverflows", [] { return search("Patient?_count=99999999999999999999999"); }, 400},
        Row{"CountNegative", [] { return search("Patient?_count=-1"); }, 400},
        Row{"Sql", [] { return search("Patient?name=%27%3Bdrop%20table%20version%3B--"); }, 200},
        Row{"SortWithoutEnd", [] { return search("Patient?_sort=" + times(2500, "name", ",")); }, 200},
        Row{"SearchWithoutEnd",
            [] {
                return sized(
                    "POST /fhir/Patient/_search",
                    "name=" + std::string(1024 * 1024, 'a'),
                    "Content-Type: application/x-www-form-urlencoded\r\n"
                );
            },
            413},
        Row{"WordsWithoutEnd", [] { return search("Patient?_content=" + times(3000, "a", "%20")); }, 413},
        Row{"TypesWithoutEnd", [] { return search("?_type=" + times(1500, "Patient", ",")); }, 200},
        Row{"LikeWildcards", [] { return search("Patient?name:contains=" + times(1000, "%25")); }, 200},
        Row{"RegularExpression", [] { return search("Patient?name:regex=(a%2B)%2B$"); }, 400},
        Row{"FilterNested", [] { return search("Patient?_filter=" + times(1000, "(")); }, 400},
        Row{"ChainWithoutEnd", [] { return search("Observation?" + times(50, "subject:Patient.") + "name=a"); }, 400},
        Row{"ReverseChainWithoutEnd", [] { return search("Patient?" + times(40, "_has:Observation:subject:") + "code=1"); }, 413},
        Row{"IncludesInACircle",
            [] { return search("Organization?_include:iterate=Organization:partof&_revinclude:iterate=Organization:partof"); },
            200},
        Row{"DateOfNobody", [] { return search("Patient?birthdate=9999-99-99"); }, 400},
        Row{"QuantityWithoutEnd", [] { return search("Observation?value-quantity=1e999"); }, 400},
        Row{"ValueSetOfAFile", [] { return search("ValueSet/$expand?url=file:///etc/passwd"); }, 404},
        Row{"PlaceInAContainerOverflows", [] { return search("Observation?_contained=true&_cursor=1.2.99999999999999999999"); }, 400},
        Row{"PlaceInAContainerIsNone", [] { return search("Observation?_contained=both&_cursor=1.2.3.4"); }, 400},
        Row{"ConditionOverWhatIsContained",
            [] { return sized("PUT /fhir/Patient?_contained=true&name=x", R"({"resourceType":"Patient"})"); },
            400},
        Row{"VersionOverflows", [] { return search("Patient/p/_history/99999999999999999999"); }, 404},
        Row{"IdTooLong", [] { return search("Patient/" + std::string(65, 'a')); }, 400},
        Row{"DoublyEncodedPath", [] { return search("Patient/%252e%252e"); }, 400}
    ),
    case_name
);

constexpr const char* read_entry = R"({"request":{"method":"GET","url":"Patient/p"}})";

INSTANTIATE_TEST_SUITE_P(
    Bombs,
    HostileRequest,
    testing::Values(
        Row{"EntriesWithoutEnd", [] { return bundle("batch", times(100'000, read_entry, ",")); }, 413},
        Row{"EntriesAreAnObject", [] { return sized("POST /fhir", R"({"resourceType":"Bundle","type":"batch","entry":{}})"); }, 400},
        Row{"SameFullUrlTwice",
            [] {
                const std::string entry =
                    R"({"fullUrl":"urn:uuid:a6d5d1a4-0f5c-4b3e-8f8d-1d0c2f0a0b01","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}})";
                return bundle("transaction", entry + "," + entry);
            },
            400},
        Row{"ContainedWithoutEnd",
            [] {
                std::string contained;
                std::string references;
                for (int i = 0; i < 20'000; ++i) {
                    const std::string id = "o" + std::to_string(i);
                    contained += (i == 0 ? "" : ",") + (R"({"resourceType":"Organization","name":"x","id":")" + id + "\"}");
                    references += (i == 0 ? "" : ",") + (R"({"reference":"#)" + id + "\"}");
                }
                return post(R"({"resourceType":"Patient","contained":[)" + contained + R"(],"generalPractitioner":[)" + references + "]}");
            },
            201},
        Row{"NumberWithoutEnd", [] { return post(R"({"resourceType":"Patient","multipleBirthInteger":1e99999999999999999999})"); }, 400},
        Row{"MetaThatIsNone",
            [] {
                return sized(
                    "POST /fhir/Patient/p/$meta-add",
                    R"({"resourceType":"Parameters","parameter":[{"name":"meta","valueMeta":{"tag":{},"profile":[7]}}]})"
                );
            },
            400},
        Row{"ManyIdentifiers", [] { return identified(5'000); }, 201},
        Row{"IdentifiersWithoutEnd", [] { return identified(50'000); }, 413},
        Row{"FamilyNameOfWordsWithoutEnd",
            [] { return post(R"({"resourceType":"Patient","name":[{"family":")" + times(400'000, "a ") + R"("}]})"); },
            201},
        Row{"GivenNamesWithoutEnd",
            [] {
                std::string names;
                for (int i = 0; i < 100'000; ++i) names += std::to_string(i) + " ";
                return named(names);
            },
            413},
        Row{"TagsWithoutEnd", [] { return tagged(50'000); }, 200},
        Row{"OtherTagsWithoutEnd", [] { return tagged(50'001); }, 200},
        Row{"MuchForATokenFromAnybody", [] { return anonymous_sized("/auth/token", 65'537); }, 413},
        Row{"MuchForAPageFromAnybody", [] { return anonymous_sized("/review/api/session", 65'537); }, 413},
        Row{"MuchForEventsFromAnybody", [] { return anonymous_sized("/events", 65'537); }, 413},
        Row{"MuchInChunksFromAnybody",
            [] { return anonymous("/auth/token", chunked, "11170\r\n" + std::string(70'000, 'a') + "\r\n0\r\n\r\n"); },
            413},
        Row{"EnoughForATokenFromAnybody", [] { return anonymous_sized("/auth/token", 65'536); }, 400},
        Row{"SamePatientTwice",
            [] {
                const std::string entry =
                    R"({"resource":{"resourceType":"Patient","id":"a"},"request":{"method":"PUT","url":"Patient/a"}})";
                return bundle("transaction", entry + "," + entry);
            },
            400},
        Row{"EntryElsewhere", [] { return bundle("batch", R"({"request":{"method":"GET","url":"http://169.254.169.254/"}})"); }, 200},
        Row{"PatchThatDoubles", [] { return patch("[" + times(40, R"({"op":"copy","from":"/name","path":"/name/-"})", ",") + "]"); }, 413},
        Row{"PatchThatNests",
            [] {
                std::string operations = R"([{"op":"add","path":"/a","value":{}})";
                std::string path = "/a";
                for (int i = 0; i < 200; ++i) operations += R"(,{"op":"add","path":")" + (path += "/a") + R"(","value":{}})";
                return patch(operations + "]");
            },
            422},
        Row{"PatchFarAway", [] { return patch(R"([{"op":"add","path":"/name/99999999999999999999","value":{}}])"); }, 422},
        Row{"PatchOfTheId", [] { return patch(R"([{"op":"replace","path":"/id","value":"other"}])"); }, 400},
        Row{"PathThatDescends", [] { return fhirpath_patch("Patient" + times(50, ".descendants()")); }, 422},
        Row{"PathThatRepeats", [] { return fhirpath_patch("Patient.name.repeat($this|$this)"); }, 400},
        Row{"PathThatNests", [] { return fhirpath_patch(times(20'000, "(") + "1" + times(20'000, ")")); }, 400},
        Row{"PathThatBacktracks", [] { return fhirpath_patch("Patient.name.where(text.matches('(a+)+$'))"); }, 422},
        Row{"PathThatCombines", [] { return fhirpath_patch("Patient" + times(25, ".combine(Patient)")); }, 422},
        Row{"DosageWithoutEnd",
            [] {
                return sized(
                    "POST /fhir/MedicationStatement",
                    R"({"resourceType":"MedicationStatement","status":"active","medicationCodeableConcept":{"text":"baclofen"},)"
                    R"("subject":{"reference":"Patient/p"},"dosage":[{"text":")" +
                        times(30'000, "take 10 mg three times daily then ") + R"("}]})"
                );
            },
            201},
        Row{"MarksWithoutEnd",
            [] {
                return sized(
                    "POST /fhir/Observation",
                    R"({"resourceType":"Observation","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/p"},"valueString":")" +
                        times(50'000, "\u202e\u0301") + R"("})"
                );
            },
            201}
    ),
    case_name
);

}  // namespace
}  // namespace tonus::test
