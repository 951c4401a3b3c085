#include <tonus/review/receipt.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/store/receipt.hpp>

namespace tonus::review {
namespace {

constexpr std::size_t entries_a_look = 1000;

/// Nothing if the entry is no client's write.
std::optional<Receipt> read_receipt(const store::AuditEntry& entry) {
    const auto document = json::Document::parse(entry.payload);
    if (!document || !document->root()["client"]) return std::nullopt;
    const json::Value root = document->root();
    Receipt receipt;
    receipt.id = store::receipt_id({entry.sequence, entry.hash});
    receipt.stored_at = entry.at;
    receipt.sender = root["client"].string();
    receipt.interaction = root["interaction"].string();
    receipt.request = root["request"].string();
    receipt.digest = root["sha256"].string();
    for (const json::Value version : root["versions"].elements()) receipt.versions.emplace_back(version.string());
    return receipt;
}

void write_text_or_null(json::Writer& writer, std::string_view name, const std::string& text) {
    writer.key(name);
    text.empty() ? writer.null() : writer.string(text);
}

}  // namespace

core::Result<std::optional<Receipt>> find_receipt(store::Reader& reader, std::string_view id) {
    const auto entry = store::find_receipt(reader, id);
    if (!entry) return core::fail(entry.error());
    return *entry ? read_receipt(**entry) : std::nullopt;
}

core::Result<std::vector<Receipt>> find_receipts_of(store::Reader& reader, std::string_view request, std::size_t most) {
    std::vector<Receipt> found;
    for (std::int64_t after = 0;;) {
        const auto entries = reader.audit_after(after, entries_a_look);
        if (!entries) return core::fail(entries.error());
        for (const store::AuditEntry& entry : *entries) {
            // Reading every entry as JSON would take most of the time.
            if (entry.payload.find(request) == std::string::npos) continue;
            auto receipt = read_receipt(entry);
            if (receipt && receipt->request == request) found.push_back(std::move(*receipt));
            if (found.size() == most) return found;
        }
        if (entries->size() < entries_a_look) return found;
        after = entries->back().sequence;
    }
}

std::string encode(const Receipt& receipt) {
    json::Writer writer;
    writer.begin_object().member("id", receipt.id).member("storedAt", core::format_instant(receipt.stored_at));
    write_text_or_null(writer, "sender", receipt.sender);
    writer.member("interaction", receipt.interaction).member("request", receipt.request);
    write_text_or_null(writer, "sha256", receipt.digest);
    writer.key("versions").begin_array();
    for (const std::string& version : receipt.versions) writer.string(version);
    return writer.end_array().end_object().take();
}

}  // namespace tonus::review
