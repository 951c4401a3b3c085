// FHIRPath as a patch or a search might bring it, run over a small resource: it ends within its limits, comes to the
// same twice, and what a condition says is what the items say.
#include <tonus/definitions/definitions.hpp>
#include <tonus/fhirpath/definition_types.hpp>
#include <tonus/fhirpath/evaluate.hpp>
#include <tonus/json/document.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace tonus;
using namespace tonus::fhirpath;

constexpr const char* patient = R"({
    "resourceType": "Patient", "id": "p1", "active": true,
    "birthDate": "1970-03-30", "_birthDate": {"extension": [{"url": "urn:time", "valueDateTime": "1970-03-30T08:00:00Z"}]},
    "_gender": {"extension": [{"url": "urn:absent", "valueCode": "unknown"}]},
    "extension": [
        {"url": "urn:weight", "valueQuantity": {"value": 70.50, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}},
        {"url": "urn:ratio", "valueDecimal": -1.5e-3}
    ],
    "name": [{"given": ["Ann", null, "Lee"], "_given": [null, {"id": "g2"}, {"id": "g3"}], "family": "Ek"}],
    "multipleBirthInteger": 2,
    "generalPractitioner": [{"reference": "Practitioner/7"}, {"reference": "#org"}, {"reference": "urn:uuid:1"}],
    "contained": [{"resourceType": "Organization", "id": "org", "name": "Clinic"}]
})";

void check(bool holds) {
    if (!holds) std::abort();
}

struct World {
    DefinitionTypes types{definitions::Definitions::r4()};
    json::Document document = json::Document::parse(patient).value();
};

/// The items as text, or the error.
std::string evaluated(const World& world, const Expression& expression) {
    const Item focus = focus_on(world.types, world.document.root());
    Environment environment;
    environment.resource = focus;
    environment.root_resource = focus;
    environment.now = core::Instant(std::chrono::seconds(1'790'000'000));
    environment.limits = {20'000, 4 * 1024 * 1024};
    Workspace workspace;
    const auto items = evaluate(expression, focus, environment, workspace);
    if (!items) return items.error().message();
    std::string text;
    for (const Item& item : *items) {
        text += to_text(world.types, item).value_or("{...}") + ";";
        (void)system_value(world.types, item, workspace);
    }
    const auto holds = evaluate_condition(expression, focus, environment, workspace);
    if (holds && items->empty()) check(!holds->has_value());
    if (holds && items->size() == 1 && items->front().kind() == ItemKind::boolean) check(*holds == items->front().boolean());
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const World world;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto expression = Expression::compile(text, world.types);
    if (!expression) {
        check(!expression.error().message().empty());
        return 0;
    }
    check(evaluated(world, *expression) == evaluated(world, *expression));
    return 0;
}
