// Patches as a client might send them, over a small Patient: an array is a JSON Patch, an object a FHIRPath Patch. What
// comes of one is a JSON object, the same each time, and the patched resource itself stays as it was.
#include "interaction/fhirpath_patch.hpp"
#include "interaction/json_patch.hpp"
#include "interaction/merge_patch.hpp"

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace tonus;

constexpr const char* patient = R"({"resourceType":"Patient","id":"p1","active":true,"birthDate":"1970-03-30",
    "_birthDate":{"extension":[{"url":"urn:time","valueDateTime":"1970-03-30T08:00:00Z"}]},
    "name":[{"use":"official","given":["Ann","Lee"],"family":"Ek"},{"use":"maiden","family":"Berg"}],
    "telecom":[{"system":"phone","value":"555","rank":1}],"multipleBirthInteger":2,
    "contained":[{"resourceType":"Organization","id":"org","name":"Clinic"}]})";

void check(bool holds) {
    if (!holds) std::abort();
}

struct World {
    json::Document document = json::Document::parse(patient).value();
    std::string text = json::to_text(document.root());
    interaction::FhirpathPatcher patcher;
};

core::Result<std::string> apply(const World& world, json::Value patch) {
    if (patch.is_array()) return interaction::apply_json_patch(world.document.root(), patch);
    if (patch["resourceType"].string() != "Parameters") return interaction::apply_merge_patch(world.document.root(), patch);
    return world.patcher.apply(world.document.root(), patch, core::Instant(std::chrono::seconds(1'790'000'000)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const World world;
    const auto patch = json::Document::parse(std::string(reinterpret_cast<const char*>(data), size));
    if (!patch) return 0;
    const auto patched = apply(world, patch->root());
    const auto again = apply(world, patch->root());
    check(patched.has_value() == again.has_value());
    check(json::to_text(world.document.root()) == world.text);
    if (!patched) {
        check(!patched.error().issues().empty() && patched.error().kind() != core::ErrorKind::internal);
        return 0;
    }
    check(*patched == *again);
    const auto read = json::Document::parse(*patched);
    check(read && read->root().is_object() && json::to_text(read->root()) == *patched);
    if (patch->root()["resourceType"].string() == "Parameters") check(read->root()["resourceType"].string() == "Patient");
    return 0;
}
