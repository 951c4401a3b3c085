#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/interaction/precondition.hpp>
#include <tonus/json/document.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tonus::interaction {

/// What a client may ask for. Source: FHIR R4, http, section 3.1.0.
enum class Interaction : std::uint8_t {
    capabilities,
    read,
    vread,
    create,
    update,
    patch,
    remove,
    search_type,
    search_system,
    history_instance,
    history_type,
    history_system,
    bundle,     ///< transaction or batch, as Bundle.type says
    operation,  ///< a NamedOperation
};

/// A name and its value, percent-decoded, in the order given.
struct Parameter {
    std::string name;
    std::string value;

    bool operator==(const Parameter&) const = default;
};

struct NamedOperation;

/// One FHIR request, whether it came by itself or as an entry of a Bundle.
struct Request {
    Interaction interaction = Interaction::read;
    const NamedOperation* operation = nullptr;  ///< which, of Interaction::operation
    std::string base;                           ///< of the service, as the client reaches it; may be empty
    std::string caller;                         ///< id of the client or account that asks; empty where access is open
    std::string type;
    std::string id;
    std::string version_id;
    std::string compartment;  ///< type of the resource in whose compartment is searched; its id is `id`
    std::vector<Parameter> parameters;
    bool by_head = false;                            ///< as GET, and the answer is wanted without the resource; of an entry of a Bundle
    json::Value body;                                ///< absent where the verb has none
    std::shared_ptr<const json::Document> document;  ///< keeps `body` alive
    std::vector<Parameter> if_none_exist;            ///< criteria of a conditional create
    std::optional<EntityTags> if_match;
    std::optional<EntityTags> if_none_match;
    std::optional<core::Instant> if_modified_since;
    std::string patch_type;      ///< media type of a patch's body; empty: whichever the body is
    std::string assigned_id;     ///< for a resource that gets a new id; empty: choose one
    bool checked = false;        ///< the body has passed Preparer::check() before
    bool respond_async = false;  ///< the client would rather poll than wait
    bool lenient = false;        ///< unknown search parameters are only reported
    core::Instant received_at;
};

}  // namespace tonus::interaction
