#include "written_warnings.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>

namespace tonus::api {

void note_warnings(const interaction::Validator& validator, interaction::Reply& reply) {
    using interaction::Effect;
    for (interaction::Reply& entry : reply.entries) note_warnings(validator, entry);
    const bool written = reply.effect == Effect::created || reply.effect == Effect::updated || reply.effect == Effect::unchanged;
    if (!written || !reply.version) return;
    const auto document = json::Document::parse(fhir::render_as_sent(reply.version->key, reply.version->content));
    if (!document) return;
    for (auto issues : {validator.validate(document->root()).issues, validator.advise(document->root())}) {
        reply.issues.insert(reply.issues.end(), std::make_move_iterator(issues.begin()), std::make_move_iterator(issues.end()));
    }
}

}  // namespace tonus::api
