#include "command_audit.hpp"
#include "commands.hpp"
#include "options.hpp"

#include <tonus/core/system_error.hpp>
#include <tonus/core/text.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/store/side_access.hpp>

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <thread>

namespace tonus::app {
namespace {

constexpr std::chrono::milliseconds poll{100};
constexpr std::chrono::seconds patience{60};

/// `tonus inbox list|show|replay|drop`: pushes that were refused. What is looked at or done is audited.
class InboxCommand final : public Command {
public:
    const char* name() const override { return "inbox"; }
    const char* help() const override { return "pushes that were refused: list them, look at one, mend and try it again, or drop it"; }

    void add_to(CLI::App& command) override {
        command.require_subcommand(1);
        const auto add = [&](const char* word, const char* help) {
            CLI::App* added = command.add_subcommand(word, help);
            added->fallthrough()->callback([this, word] { action_ = word; });
            return added;
        };
        add("list", "one line each, oldest first, without anything about a person");
        add("show", "the request, the answer and the body: patient data")->add_option("id", id_)->required();
        add("drop", "remove one")->add_option("id", id_)->required();
        CLI::App* replay = add("replay", "have the running service try it again in its sender's name");
        replay->add_option("id", id_)->required();
        replay->add_option("--body", body_, "a file with the mended body, which replaces the one that was sent");
    }

    int run(const config::Settings& settings) override {
        auto options = inbox_options(settings);
        if (options.secret.empty()) {
            return fail_with(core::Error(
                core::ErrorKind::invalid,
                "There is no inbox: neither inbox.key_file nor TONUS_INBOX_KEY is set, so refused messages are not kept."
            ));
        }
        auto inbox = inbox::Inbox::open(std::move(options));
        if (!inbox) return fail_with(inbox.error());
        if (action_ == "list") return list(**inbox);
        const auto message = (*inbox)->find(id_);
        if (!message) return fail_with(message.error());
        if (auto noted = note(settings, *message); !noted) return fail_with(noted.error());
        if (action_ == "show") return show(*message);
        if (action_ == "replay") return replay(**inbox, *message);
        const auto dropped = (*inbox)->drop(id_);
        return dropped ? 0 : fail_with(dropped.error());
    }

private:
    static int list(const inbox::Inbox& inbox) {
        for (const inbox::Summary& summary : inbox.list()) {
            std::printf(
                "%s  %s  %d  %s  %zu bytes  request %s",
                summary.id.c_str(),
                core::format_instant(summary.at).c_str(),
                summary.status,
                summary.sender.empty() ? "anonymous" : summary.sender.c_str(),
                summary.bytes,
                summary.request.c_str()
            );
            for (const std::string& reason : summary.reasons) std::printf("\n    %s", reason.c_str());
            std::puts("");
        }
        return 0;
    }

    static int show(const inbox::Message& message) {
        std::printf("%s [base]/%s\n", message.method.c_str(), message.target.c_str());
        for (const auto& [name, value] : message.headers) std::printf("%s: %s\n", name.c_str(), value.c_str());
        std::printf("\n%s\n\nanswered %d:\n%s\n", message.body.c_str(), message.status, message.outcome.c_str());
        return 0;
    }

    /// No look at patient data, and no act, without its record.
    core::Result<void> note(const config::Settings& settings, const inbox::Message& message) const {
        return store::amend_sqlite(settings.text("store.folder"), [&](store::Writer& writer) {
            return note_command(writer, "inbox-" + action_, message.id, message.request);
        });
    }

    int replay(inbox::Inbox& inbox, inbox::Message message) const {
        if (!body_.empty()) {
            std::ifstream stream(body_, std::ios::binary);
            if (!stream)
                return fail_with(core::Error(core::ErrorKind::not_found, "The file " + body_ + " cannot be read: " + core::system_reason())
                );
            message.body.assign(std::istreambuf_iterator<char>(stream), {});
        }
        if (auto asked = inbox.ask_replay(message); !asked) return fail_with(asked.error());
        const auto end = std::chrono::steady_clock::now() + patience;
        while (inbox.waits_for_replay(message.id)) {
            if (std::chrono::steady_clock::now() > end) {
                return fail_with(core::Error(core::ErrorKind::busy, "The service has not tried it yet; it will when it runs."));
            }
            std::this_thread::sleep_for(poll);
        }
        const auto left = inbox.find(message.id);
        if (!left) {
            std::puts("accepted");
            return 0;
        }
        std::printf("refused again, %d:\n%s\n", left->status, left->outcome.c_str());
        return 1;
    }

    std::string action_;
    std::string id_;
    std::string body_;
};

}  // namespace

std::unique_ptr<Command> inbox_command() { return std::make_unique<InboxCommand>(); }

}  // namespace tonus::app
