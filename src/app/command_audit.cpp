#include "command_audit.hpp"

#include <tonus/review/audit_record.hpp>

#include <pwd.h>
#include <unistd.h>

#include <utility>

namespace tonus::app {
namespace {

std::string machine_account() {
    const passwd* account = getpwuid(getuid());
    return account != nullptr ? account->pw_name : std::to_string(getuid());
}

}  // namespace

core::Result<void> note_command(store::Writer& writer, std::string act, std::string subject, std::string request) {
    review::AuditRecord record;
    record.who = "tonus " + act.substr(0, act.find('-'));
    record.who_display = machine_account() + ", at the command line";
    record.action = std::move(act);
    record.detail = std::move(subject);
    record.request = std::move(request);
    return writer.append_audit(encode(record));
}

}  // namespace tonus::app
