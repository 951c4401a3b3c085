#include <tonus/access/sender_activity.hpp>

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

namespace tonus::access {
namespace {

constexpr std::string_view activity_space = "sender";
constexpr std::string_view nobody = "anonymous";

std::int64_t minute_of(core::Instant at) { return std::chrono::floor<std::chrono::minutes>(at.time_since_epoch()).count(); }

std::string encode(const Sender& sender) {
    json::Writer writer;
    writer.begin_object().member("lastSeen", core::format_instant(sender.last_seen)).member("accepted", sender.accepted);
    if (sender.last_accepted) writer.member("lastAccepted", core::format_instant(*sender.last_accepted));
    if (sender.clock_skew) writer.member("clockSkew", std::int64_t(sender.clock_skew->count()));
    writer.key("refusals").begin_object();
    for (const auto& [reason, count] : sender.refusals) writer.member(reason, count);
    return writer.end_object().end_object().take();
}

std::optional<core::Instant> instant_in(json::Value text) {
    const auto time = fhir::parse_time(text.string());
    return time ? std::optional(time->start) : std::nullopt;
}

Sender read_sender(std::string name, const json::Document& document) {
    const json::Value root = document.root();
    Sender sender;
    sender.name = std::move(name);
    sender.last_seen = instant_in(root["lastSeen"]).value_or(core::Instant());
    sender.last_accepted = instant_in(root["lastAccepted"]);
    sender.accepted = root["accepted"].to_integer().value_or(0);
    if (const auto skew = root["clockSkew"].to_integer()) sender.clock_skew = std::chrono::seconds(*skew);
    for (const json::Member& refusal : root["refusals"].members()) {
        sender.refusals[std::string(refusal.key)] = refusal.value().to_integer().value_or(0);
    }
    return sender;
}

}  // namespace

void SenderActivity::note(const SenderCall& call, core::Instant now) {
    const std::string_view name = call.sender.empty() ? nobody : call.sender;
    const std::lock_guard lock(mutex_);
    auto found = known_.find(name);
    if (found == known_.end()) {
        found = known_.emplace(std::string(name), Known()).first;
        found->second.sender.name = name;
    }
    Known& known = found->second;
    known.changed = true;
    known.sender.last_seen = now;
    if (call.refusal) {
        ++known.sender.refusals[core::name_of(*call.refusal)];
    } else {
        ++known.sender.accepted;
        known.sender.last_accepted = now;
    }
    if (call.date) known.sender.clock_skew = std::chrono::floor<std::chrono::seconds>(*call.date - now);
    const std::int64_t number = minute_of(now);
    Minute& minute = known.recent[std::size_t(number) % minutes];
    if (minute.number != number) minute = {number, 0};
    ++minute.calls;
}

std::vector<Sender> SenderActivity::list(core::Instant now) const {
    const std::int64_t number = minute_of(now);
    const std::lock_guard lock(mutex_);
    std::vector<Sender> all;
    for (const auto& [name, known] : known_) {
        std::int64_t calls = 0;
        for (const Minute& minute : known.recent) {
            if (minute.number > number - std::int64_t(minutes) && minute.number <= number) calls += minute.calls;
        }
        all.push_back(known.sender);
        all.back().per_minute = double(calls) / double(minutes);
    }
    return all;
}

core::Result<void> SenderActivity::load(store::Reader& reader) {
    const auto documents = reader.documents(activity_space);
    if (!documents) return core::fail(documents.error());
    const std::lock_guard lock(mutex_);
    for (const auto& [name, text] : *documents) {
        const auto document = json::Document::parse(text);
        if (document) known_[name].sender = read_sender(name, *document);
    }
    return {};
}

bool SenderActivity::changed() const {
    const std::lock_guard lock(mutex_);
    for (const auto& [name, known] : known_) {
        if (known.changed) return true;
    }
    return false;
}

core::Result<void> SenderActivity::save(store::Writer& writer) {
    const std::lock_guard lock(mutex_);
    for (auto& [name, known] : known_) {
        if (!known.changed) continue;
        if (auto put = writer.put_document(activity_space, name, encode(known.sender)); !put) return put;
        // Set again by the next call; should this commit fail, that one keeps it.
        known.changed = false;
    }
    return {};
}

}  // namespace tonus::access
