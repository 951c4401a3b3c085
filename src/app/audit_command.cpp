#include "commands.hpp"

#include <tonus/json/writer.hpp>
#include <tonus/store/audit_hash.hpp>
#include <tonus/store/side_access.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>

namespace tonus::app {
namespace {

constexpr std::size_t entries_a_look = 1000;

/// Calls `visit` with every entry after `sequence`, oldest first, until it answers false.
template <class Visit>
core::Result<void> each_entry(store::Reader& reader, std::int64_t sequence, const Visit& visit) {
    for (;;) {
        const auto entries = reader.audit_after(sequence, entries_a_look);
        if (!entries) return core::fail(entries.error());
        for (const store::AuditEntry& entry : *entries) {
            if (!visit(entry)) return {};
        }
        if (entries->size() < entries_a_look) return {};
        sequence = entries->back().sequence;
    }
}

/// `tonus audit verify|export`: who did what, and that nobody changed it since.
class AuditCommand final : public Command {
public:
    const char* name() const override { return "audit"; }
    const char* help() const override { return "prove or hand out the record of who did what"; }

    void add_to(CLI::App& command) override {
        command.require_subcommand(1);
        CLI::App* verify = command.add_subcommand("verify", "recompute every hash of the chain");
        verify->fallthrough()->callback([this] { exporting_ = false; });
        verify->add_option("--contains", noted_hash_, "a hash noted earlier that must still be in the chain");
        CLI::App* write = command.add_subcommand("export", "write the entries as NDJSON to standard output");
        write->fallthrough()->callback([this] { exporting_ = true; });
        write->add_option("--after", after_, "only entries with a larger sequence");
    }

    int run(const config::Settings& settings) override {
        int status = 0;
        const auto done = store::read_sqlite(settings.text("store.folder"), [&](store::Reader& reader) -> core::Result<void> {
            return exporting_ ? write_all(reader) : verify(reader, status);
        });
        return done ? status : fail_with(done.error());
    }

private:
    core::Result<void> verify(store::Reader& reader, int& status) const {
        std::int64_t count = 0;
        std::int64_t broken = 0;
        std::string previous;
        bool noted_found = noted_hash_.empty();
        const auto done = each_entry(reader, 0, [&](const store::AuditEntry& entry) {
            const bool in_order = entry.sequence == ++count;
            if (!in_order || store::audit_hash(previous, entry.at, entry.payload) != entry.hash) broken = entry.sequence;
            previous = entry.hash;
            noted_found = noted_found || entry.hash == noted_hash_;
            return broken == 0;
        });
        if (!done) return done;
        status = 1;
        if (broken != 0) {
            std::printf("The chain breaks at entry %lld: it, or one before it, was changed or removed.\n", static_cast<long long>(broken));
        } else if (!noted_found) {
            std::printf("The chain holds, but the noted hash is not in it: its end was cut off or it was written anew.\n");
        } else {
            std::printf(
                "The chain holds: %lld entries. Note the last hash to prove it later:\n%s\n",
                static_cast<long long>(count),
                previous.c_str()
            );
            status = 0;
        }
        return {};
    }

    core::Result<void> write_all(store::Reader& reader) const {
        return each_entry(reader, after_, [](const store::AuditEntry& entry) {
            json::Writer writer;
            writer.begin_object().member("sequence", std::to_string(entry.sequence)).member("at", core::format_instant(entry.at));
            writer.member("payload", entry.payload).member("hash", entry.hash).end_object();
            std::puts(writer.take().c_str());
            return std::ferror(stdout) == 0;
        });
    }

    bool exporting_ = false;
    std::string noted_hash_;
    std::int64_t after_ = 0;
};

}  // namespace

std::unique_ptr<Command> audit_command() { return std::make_unique<AuditCommand>(); }

}  // namespace tonus::app
