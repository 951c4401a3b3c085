#include <tonus/review/flag_operations.hpp>

#include <tonus/fhir/resource_text.hpp>
#include <tonus/identity/account.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <array>
#include <memory>
#include <span>

namespace tonus::review {
namespace {

enum class FieldKind : std::uint8_t { text, texts, boolean, integers, dose };

struct Field {
    std::string_view name;
    std::string_view documentation;
    FieldKind kind = FieldKind::text;
};

constexpr std::array fields = {
    Field{"to", "The account of the person it is assigned or escalated to."},
    Field{"priority", "Of $escalate: stat, asap or routine; never lower than it is."},
    Field{"note", "Words for the record."},
    Field{"until", "Of $snooze: when the flag comes back, a date and time."},
    Field{"ask", "Of $wait: who is asked, patient or clinic."},
    Field{"question", "Of $wait: what is asked."},
    Field{"reason", "Of $dismiss: the coded reason."},
    Field{"monitorOn", "Of $dismiss with will-monitor: the date to look again."},
    Field{"cause", "Of $dismiss with other-cause: the cause."},
    Field{"duplicateOf", "Of $dismiss with duplicate: the id of the other Flag."},
    Field{"causality", "Of $confirm: by WHO-UMC."},
    Field{"severity", "Of $confirm: mild, moderate or severe."},
    Field{"outcome", "Of $confirm: the outcome of the reaction."},
    Field{"actionTaken", "Of $confirm: what was done with the drug."},
    Field{"into", "Of $merge: the id of the Flag that takes the evidence."},
    Field{"kind", "Of $recommend: dose, alternative, monitoring, pump-check or laboratory."},
    Field{"route", "Of $recommend: the route of the new dose."},
    Field{"taperPlan", "Of $recommend: how the dose is reduced."},
    Field{"overrideReason", "Of $recommend: why a limit is passed."},
    Field{"text", "Of $recommend: the recommendation in words."},
    Field{"serious", "Of $confirm: whether the reaction is serious.", FieldKind::boolean},
    Field{"joint", "Of $second-opinion: asks for a joint review.", FieldKind::boolean},
    Field{"criteria", "Of $confirm: the criteria that make it serious.", FieldKind::texts},
    Field{"naranjoAnswers", "Of $confirm: ten answers, each -1, 0 or 1.", FieldKind::integers},
    Field{"newDose", "Of $recommend: the new dose.", FieldKind::dose},
};

std::string_view type_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::boolean: return "boolean";
        case FieldKind::integers: return "integer";
        case FieldKind::dose: return "Quantity";
        case FieldKind::text:
        case FieldKind::texts: break;
    }
    return "string";
}

std::vector<interaction::OperationParameter> parameters() {
    std::vector<interaction::OperationParameter> all{
        {"account", "string", "The account of the person on whose behalf it is done."},
        {"evidenceVersion", "integer", "The evidence that was looked at; refused if there is more by now."},
        {"taskVersion", "string", "The version of the flag's Task that was looked at; refused if it changed."},
        {"idempotencyKey", "string", "A repeat with the same key gets the first answer."},
    };
    for (const Field& field : fields) {
        const bool many = field.kind == FieldKind::texts || field.kind == FieldKind::integers;
        all.push_back({field.name, type_of(field.kind), field.documentation, many});
    }
    return all;
}

core::Result<void> write_field(json::Writer& body, const interaction::OperationInput& input, const Field& field) {
    switch (field.kind) {
        case FieldKind::text: {
            const auto text = input.text(field.name);
            if (!text) return core::fail(text.error());
            if (*text) body.member(field.name, **text);
            return {};
        }
        case FieldKind::boolean: {
            const auto value = input.boolean(field.name);
            if (!value) return core::fail(value.error());
            if (*value) body.key(field.name).boolean(**value);
            return {};
        }
        case FieldKind::texts:
        case FieldKind::integers: {
            const auto values = input.texts(field.name);
            if (values.empty()) return {};
            body.key(field.name).begin_array();
            for (const std::string& value : values) {
                // What is no number stays a string, which the form's check then refuses.
                const auto number = json::Document::parse(value);
                const bool is_number = field.kind == FieldKind::integers && number && number->root().to_integer();
                is_number ? body.number(value) : body.string(value);
            }
            body.end_array();
            return {};
        }
        case FieldKind::dose: {
            const json::Value quantity = input.value(field.name);
            if (!quantity) return {};
            body.key(field.name).begin_object().member("value", quantity["value"].number());
            body.member("unit", quantity["code"].string()).end_object();
            return {};
        }
    }
    return {};
}

struct Wish {
    ActionRequest request;
    std::shared_ptr<const json::Document> body;
    std::string account;
    std::optional<interaction::EntityTags> if_match;
};

core::Result<Wish> read_wish(const interaction::Request& request, Action action) {
    const auto input = interaction::OperationInput::read(
        request,
        {
            "account", "evidenceVersion", "taskVersion", "idempotencyKey", "to",      "priority",    "note",           "until",
            "ask",     "question",        "reason",      "monitorOn",      "cause",   "duplicateOf", "causality",      "severity",
            "outcome", "actionTaken",     "into",        "kind",           "route",   "taperPlan",   "overrideReason", "text",
            "serious", "joint",           "criteria",    "naranjoAnswers", "newDose",
        }
    );
    if (!input) return core::fail(input.error());
    Wish wish;
    json::Writer body;
    body.begin_object();
    for (const Field& field : fields) {
        if (auto written = write_field(body, *input, field); !written) return core::fail(std::move(written.error()));
    }
    auto document = json::Document::parse(body.end_object().take());
    if (!document) return core::fail(document.error());
    wish.body = std::make_shared<const json::Document>(std::move(*document));

    const auto account = input->text("account");
    const auto evidence_version = input->integer("evidenceVersion");
    const auto task_version = input->text("taskVersion");
    const auto key = input->text("idempotencyKey");
    if (!account) return core::fail(account.error());
    if (!evidence_version) return core::fail(evidence_version.error());
    if (!task_version) return core::fail(task_version.error());
    if (!key) return core::fail(key.error());
    wish.account = account->value_or(request.caller);
    wish.if_match = request.if_match;
    wish.request.flag_id = request.id;
    wish.request.action = action;
    wish.request.evidence_version = *evidence_version;
    wish.request.task_version = *task_version;
    wish.request.idempotency_key = key->value_or("");
    wish.request.body = wish.body->root();
    wish.request.client = request.caller;
    return wish;
}

core::Result<identity::Account> acting_account(store::Reader& reader, const std::string& name) {
    constexpr const char* help = "Say on whose behalf: the parameter account names the person's account in tonus.";
    if (name.empty()) return core::fail(core::ErrorKind::invalid, help);
    const auto account = identity::find_account(reader, name);
    if (!account) return core::fail(account.error());
    if (!*account || (*account)->disabled) return core::fail(core::ErrorKind::forbidden, help);
    return **account;
}

core::Result<void> write_part(json::Writer& writer, store::Reader& reader, std::string_view name, const fhir::ResourceKey& key) {
    const auto version = reader.current(key);
    if (!version) return core::fail(version.error());
    if (!*version || (*version)->deleted() || (*version)->damaged()) return {};
    const fhir::ServerMeta meta{key, (*version)->version_id, (*version)->last_updated};
    writer.begin_object().member("name", name).key("resource").raw(fhir::render(meta, (*version)->content)).end_object();
    return {};
}

std::string part_name(const fhir::ResourceKey& made, Action action) {
    if (made.type == "AdverseEvent") return "adverseEvent";
    if (made.type == "Provenance") return "provenance";
    return action == Action::recommend ? "recommendation" : "request";
}

core::Result<interaction::Reply> act(const Desk& desk, store::Writer& writer, const Wish& wish) {
    const auto account = acting_account(writer, wish.account);
    if (!account) return core::fail(account.error());
    if (wish.if_match) {
        const auto current = writer.current({"Flag", wish.request.flag_id});
        if (!current) return core::fail(current.error());
        if (auto holds = interaction::check_if_match(wish.if_match, *current); !holds) return core::fail(std::move(holds.error()));
    }
    ActionRequest request = wish.request;
    request.actor = {account->name, account->display_name};
    request.roles = account->roles;
    const auto acted = desk.act(writer, request);
    if (!acted) return core::fail(acted.error());

    interaction::Reply reply;
    reply.effect = interaction::Effect::described;
    json::Writer answer;
    answer.begin_object().member("resourceType", "Parameters").key("parameter").begin_array();
    if (auto written = write_part(answer, writer, "flag", {"Flag", request.flag_id}); !written)
        return core::fail(std::move(written.error()));
    if (auto written = write_part(answer, writer, "task", {"Task", request.flag_id}); !written)
        return core::fail(std::move(written.error()));
    for (const fhir::ResourceKey& made : acted->made) {
        auto written = write_part(answer, writer, part_name(made, request.action), made);
        if (!written) return core::fail(std::move(written.error()));
    }
    reply.text = answer.end_array().end_object().take();
    return reply;
}

}  // namespace

std::vector<interaction::NamedOperation> flag_operations(const Desk& desk) {
    std::vector<interaction::NamedOperation> operations;
    for (const ActionRow& row : actions) {
        interaction::NamedOperation operation;
        operation.name = "$" + std::string(row.name);
        operation.on_instance = true;
        operation.types = {"Flag"};
        operation.access = interaction::Access::update;
        operation.parameters = parameters();
        operation.plan = [&desk, action = row.action](
                             const interaction::Interactions&, const interaction::Request& request
                         ) -> core::Result<interaction::Operation> {
            auto wish = read_wish(request, action);
            if (!wish) return core::fail(std::move(wish.error()));
            interaction::Operation planned;
            planned.write = [&desk, wish = std::move(*wish)](interaction::Recording& recording) {
                return act(desk, recording.writer(), wish);
            };
            return planned;
        };
        operations.push_back(std::move(operation));
    }
    return operations;
}

}  // namespace tonus::review
