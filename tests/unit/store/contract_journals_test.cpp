#include "contract.hpp"

#include <tonus/store/audit_hash.hpp>

#include <gmock/gmock.h>

#include <future>

namespace tonus::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class StoreJournals : public StoreContract {
protected:
    void append_event(const std::string& payload) {
        perform([&](Writer& writer) { return writer.append_event("topic", payload); });
    }
    void append_audit(const std::string& payload) {
        perform([&](Writer& writer) { return writer.append_audit(payload); });
    }
    void put_document(const std::string& space, const std::string& name, const std::string& text) {
        perform([&](Writer& writer) { return writer.put_document(space, name, text); });
    }
    std::optional<std::string> document(const std::string& space, const std::string& name) {
        return read([&](Reader& reader) { return reader.document(space, name); });
    }
};

TEST_P(StoreJournals, EventsComeInTheOrderTheyWereAppended) {
    for (const std::string payload : {"1", "2", "3"}) append_event(payload);
    const auto first = read([](Reader& reader) { return reader.events_after(0, 2); });
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].payload, "1");
    EXPECT_EQ(first[0].topic, "topic");
    EXPECT_EQ(first[0].at, clock_.now());
    const auto rest = read([&](Reader& reader) { return reader.events_after(first[1].sequence, 10); });
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(rest[0].payload, "3");
}

TEST_P(StoreJournals, TheListenerHearsOfCommitsWithEventsOnly) {
    std::atomic<int> heard = 0;
    store_->on_events([&] { ++heard; });
    put_document("space", "name", "text");
    append_event("1");
    store_->close();
    EXPECT_EQ(heard, 1);
}

TEST_P(StoreJournals, TheAuditChainVerifies) {
    for (const std::string payload : {"one", "", "three"}) {
        append_audit(payload);
        clock_.advance(std::chrono::milliseconds(5));
    }
    reopen();
    append_audit("four");
    const auto entries = read([](Reader& reader) { return reader.audit_after(0, 10); });
    ASSERT_EQ(entries.size(), 4U);
    std::string previous;
    for (const AuditEntry& entry : entries) {
        EXPECT_EQ(entry.hash, audit_hash(previous, entry.at, entry.payload)) << entry.payload;
        previous = entry.hash;
    }
}

TEST_P(StoreJournals, DocumentsAreKeptBySpaceAndName) {
    put_document("a", "1", "first");
    put_document("a", "1", "second");
    put_document("a", "0", std::string("with\0zero", 9));
    put_document("b", "1", "other");
    EXPECT_EQ(document("a", "1"), "second");
    EXPECT_EQ(document("a", "2"), std::nullopt);
    EXPECT_THAT(
        read([](Reader& reader) { return reader.documents("a"); }),
        ElementsAre(Pair("0", std::string("with\0zero", 9)), Pair("1", "second"))
    );
    perform([](Writer& writer) { return writer.remove_document("a", "1"); });
    EXPECT_EQ(document("a", "1"), std::nullopt);
    EXPECT_EQ(document("b", "1"), "other");
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreJournals, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
