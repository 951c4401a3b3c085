#include "call.hpp"

#include "problem.hpp"

#include <algorithm>
#include <array>

namespace tonus::worklist {
namespace {

constexpr std::string_view preference_space = "preferences";
constexpr std::string_view default_preferences =
    R"({"appearance":"system","language":"en-GB","singleKeys":true,"pagesView":false,"savedViews":[]})";

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> allowed) {
    return std::find(allowed.begin(), allowed.end(), text) != allowed.end();
}

void write_site(json::Writer& writer, const Setup& setup) {
    const Options& options = setup.options;
    const review::WorkflowOptions& workflow = setup.parts.desk.options();
    const auto seconds = [](auto duration) { return std::int64_t(std::chrono::duration_cast<std::chrono::seconds>(duration).count()); };
    writer.key("site").begin_object().member("name", options.site_name).member("timeZone", options.time_zone);
    writer.key("onCallNumber");
    options.on_call_number.empty() ? writer.null() : writer.string(options.on_call_number);
    writer.key("emergencyInstructions");
    options.emergency_instructions.empty() ? writer.null() : writer.string(options.emergency_instructions);
    writer.member("idleLockSeconds", seconds(options.idle_lock)).member("leaseSeconds", seconds(workflow.lease));
    writer.member("undoSeconds", seconds(workflow.undo_window)).key("training").boolean(options.training);
    writer.member("build", options.build).end_object();
}

}  // namespace

std::string session_view(
    const Setup& setup, const identity::Account& account, const identity::Session& session, std::string_view preferences
) {
    json::Writer writer;
    writer.begin_object().key("me").begin_object().member("id", account.name).member("name", account.display_name);
    writer.member("role", identity::name_of(account.roles.empty() ? identity::Role::nurse : account.roles.front()));
    writer.end_object().key("roles").begin_array();
    for (const identity::Role role : account.roles) writer.string(identity::name_of(role));
    writer.end_array().key("mustChangePassword").boolean(account.must_change_password);
    writer.key("external").boolean(account.external).member("csrfToken", session.csrf_token).key("preferences").raw(preferences);
    write_site(writer, setup);
    return writer.end_object().take();
}

core::Result<std::string> load_preferences(store::Reader& reader, std::string_view account) {
    const auto stored = reader.document(preference_space, account);
    if (!stored) return core::fail(stored.error());
    return stored->value_or(std::string(default_preferences));
}

core::Result<std::string> save_preferences(const Setup&, const Call& call, store::Writer& writer) {
    const json::Value body = call.body();
    const bool fits = is_one_of(body["appearance"].string(), {"system", "light", "dark"}) &&
                      is_one_of(body["language"].string(), {"en-GB", "en-US"}) && body["singleKeys"].boolean() &&
                      body["pagesView"].boolean() && body["savedViews"].is_array();
    if (!fits) {
        return core::fail(problem(core::ErrorKind::invalid, "form-invalid", "These are no preferences the page knows."));
    }
    std::string text = json::to_text(body);
    auto saved = writer.put_document(preference_space, call.viewer.account.name, text);
    if (!saved) return core::fail(std::move(saved.error()));
    return text;
}

}  // namespace tonus::worklist
