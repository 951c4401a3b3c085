#include "commands.hpp"

#include <tonus/review/receipt.hpp>
#include <tonus/store/receipt.hpp>
#include <tonus/store/side_access.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

namespace tonus::app {
namespace {

constexpr std::size_t most_receipts = 100;

/// `tonus receipt ID`: what became of a push, by the receipt its answer carried.
class ReceiptCommand final : public Command {
public:
    const char* name() const override { return "receipt"; }
    const char* help() const override { return "tell what was stored when, by the receipt of an accepted push"; }

    void add_to(CLI::App& command) override {
        auto* id = command.add_option("id", id_, "what the answer's header Tonus-Receipt says");
        auto* request = command.add_option("--request", request_, "the answer's X-Request-Id instead; reads the whole audit log");
        id->excludes(request);
        command.add_option("--body", body_, "a file with what was sent, to be compared with the receipt");
    }

    int run(const config::Settings& settings) override {
        if (id_.empty() && request_.empty()) {
            return fail_with(core::Error(core::ErrorKind::invalid, "Name a receipt, or a request with --request."));
        }
        std::vector<review::Receipt> receipts;
        const auto read = store::read_sqlite(settings.text("store.folder"), [&](store::Reader& reader) { return find(reader, receipts); });
        if (!read) return fail_with(read.error());
        if (receipts.empty()) return fail_with(core::Error(core::ErrorKind::not_found, "This store gave no such receipt."));
        bool same = true;
        for (const review::Receipt& receipt : receipts) {
            std::puts(encode(receipt).c_str());
            if (!body_.empty()) same = compare(receipt) && same;
        }
        return same ? 0 : 1;
    }

private:
    core::Result<void> find(store::Reader& reader, std::vector<review::Receipt>& receipts) const {
        if (id_.empty()) {
            auto found = review::find_receipts_of(reader, request_, most_receipts);
            if (!found) return core::fail(found.error());
            receipts = std::move(*found);
            return {};
        }
        auto found = review::find_receipt(reader, id_);
        if (!found) return core::fail(found.error());
        if (*found) receipts.push_back(std::move(**found));
        return {};
    }

    [[nodiscard]] bool compare(const review::Receipt& receipt) const {
        std::ifstream stream(body_, std::ios::binary);
        const std::string sent(std::istreambuf_iterator<char>(stream), {});
        const bool same = stream && store::body_digest(sent) == receipt.digest;
        std::printf("%s: %s what was sent.\n", receipt.id.c_str(), same ? "the file is" : "the file is not");
        return same;
    }

    std::string id_;
    std::string request_;
    std::string body_;
};

}  // namespace

std::unique_ptr<Command> receipt_command() { return std::make_unique<ReceiptCommand>(); }

}  // namespace tonus::app
