#pragma once

#include "support/clinical_content.hpp"
#include "support/manual_clock.hpp"
#include "support/rules.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/interaction/interactions.hpp>
#include <tonus/review/desk.hpp>
#include <tonus/review/record_keeper.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::test {

/// Lets every resource in: what FHIR's definitions say is tested elsewhere.
class NoValidator final : public interaction::Validator {
public:
    profile::Outcome validate(json::Value) const override { return {}; }
    profile::Outcome validate_against(json::Value, std::string_view) const override { return {}; }
};

/// Resources in, flags out, as the service does it but without HTTP: interactions, record keeper and a
/// SQLite store of its own, with the shipped content and rules. The clock stands at `rules_now` until wound.
class Clinic {
public:
    Clinic() { open(); }

    /// Stops everything and starts again on the same store, as after a crash between two transactions.
    void restart() {
        store_.reset();
        open();
    }

    /// PUT of a resource that has an id.
    core::Result<interaction::Reply> put(const std::string& text) {
        auto request = read(text);
        request.interaction = interaction::Interaction::update;
        request.type = request.body["resourceType"].string();
        request.id = request.body["id"].string();
        return run(request);
    }
    core::Result<interaction::Reply> remove(const std::string& type, const std::string& id) {
        interaction::Request request;
        request.interaction = interaction::Interaction::remove;
        request.type = type;
        request.id = id;
        request.received_at = clock.now();
        return run(request);
    }
    /// One transaction that PUTs them all.
    core::Result<interaction::Reply> put_together(const std::vector<std::string>& texts) {
        std::string bundle = R"({"resourceType":"Bundle","type":"transaction","entry":[)";
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto document = json::Document::parse(texts[i]).value();
            const json::Value resource = document.root();
            const std::string url = std::string(resource["resourceType"].string()) + "/" + std::string(resource["id"].string());
            bundle +=
                std::string(i == 0 ? "" : ",") + R"({"resource":)" + texts[i] + R"(,"request":{"method":"PUT","url":")" + url + "\"}}";
        }
        auto request = read(bundle + "]}");
        request.interaction = interaction::Interaction::bundle;
        return run(request);
    }

    /// Lets the clock's task do everything that is due or pending.
    void settle() {
        bool more = true;
        while (more) {
            write([&](store::Writer& writer) -> core::Result<void> {
                const auto left = keeper_->catch_up(writer, 7);
                if (!left) return core::fail(left.error());
                const auto assessed = keeper_->assess_due(writer, 7);
                if (!assessed) return core::fail(assessed.error());
                more = *left || *assessed > 0;
                return {};
            });
        }
    }

    /// Every flag there is, by rule.
    std::vector<review::Flag> flags() {
        std::vector<review::Flag> all;
        read_store([&](store::Reader& reader) -> core::Result<void> {
            store::FlagQuery query;
            query.open.reset();
            query.count = 10'000;
            const auto rows = reader.search_flags(query);
            if (!rows) return core::fail(rows.error());
            for (const store::FlagRow& row : *rows) all.push_back(review::decode_flag(row.state).value());
            return {};
        });
        std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
            return std::tie(left.rule, left.patient_reference) < std::tie(right.rule, right.patient_reference);
        });
        return all;
    }

    /// What a clinician would find: each flag that is not withdrawn, with its evidence.
    std::string standing() {
        std::string text;
        for (const review::Flag& flag : flags()) {
            if (flag.workflow.stage() == review::Stage::withdrawn) continue;
            text += flag.patient_reference + " " + flag.rule + " " + std::string(name_of(flag.state.priority)) + " " +
                    std::string(name_of(flag.workflow.stage()));
            std::vector<std::string> evidence;
            for (const review::Evidence& item : flag.evidence) evidence.push_back(to_string(item.source) + " " + item.sentence);
            std::sort(evidence.begin(), evidence.end());
            for (const std::string& item : evidence) text += " [" + item + "]";
            text += "\n";
        }
        return text;
    }

    std::vector<store::GapCount> gaps() {
        std::vector<store::GapCount> counts;
        read_store([&](store::Reader& reader) -> core::Result<void> {
            auto found = reader.gaps(100);
            if (!found) return core::fail(found.error());
            counts = std::move(*found);
            return {};
        });
        return counts;
    }

    void write(const store::WriteJob& job) {
        const auto done = store_->write_blocking(job);
        EXPECT_TRUE(done.has_value()) << done.error().message() << " " << done.error().detail();
    }
    void read_store(const store::ReadJob& job) {
        const auto done = store_->read_blocking(job);
        EXPECT_TRUE(done.has_value()) << done.error().message() << " " << done.error().detail();
    }

    [[nodiscard]] store::Store& store() { return *store_; }
    [[nodiscard]] review::Knowledge& knowledge() { return *knowledge_; }
    [[nodiscard]] review::FlagKeeper& keeper() { return *keeper_; }

    ManualClock clock{rules_now};
    std::string sender;  ///< the account that further resources come from

    /// Compiling R4's search parameters takes longer than a test; one will do for all.
    static const interaction::SearchEngine& searches() {
        static const interaction::SearchEngine engine(served());
        return engine;
    }

private:
    static const std::vector<std::string>& served() {
        static const std::vector<std::string> types{
            "Patient",
            "RelatedPerson",
            "Medication",
            "MedicationStatement",
            "MedicationRequest",
            "MedicationAdministration",
            "Observation",
            "Condition",
            "Flag",
            "Task",
            "AdverseEvent",
            "Provenance",
            "ConceptMap",
            "Questionnaire",
            "QuestionnaireResponse",
            "Procedure",
            "Encounter",
            "AllergyIntolerance",
            "Device",
        };
        return types;
    }

    void open() {
        store::SqliteOptions options;
        options.folder = folder_.path() / "data";
        options.clock = &clock;
        store_ = store::open_sqlite(options).value();
        knowledge_ = std::make_unique<review::Knowledge>(clinical_content(), shipped_rules());
        keeper_ = std::make_unique<review::FlagKeeper>(*knowledge_, searches());
        preparer_ = std::make_unique<interaction::Preparer>(types_, validator_, searches(), *keeper_);
        interactions_ = std::make_unique<interaction::Interactions>(*preparer_, interaction::Options());
        write([&](store::Writer& writer) { return keeper_->adopt(writer); });
    }

    interaction::Request read(const std::string& text) const {
        interaction::Request request;
        request.document = std::make_shared<json::Document>(json::Document::parse(text).value());
        request.body = request.document->root();
        request.received_at = clock.now();
        return request;
    }

    core::Result<interaction::Reply> run(const interaction::Request& request) {
        const auto operation = interactions_->plan(request);
        if (!operation) return core::fail(operation.error());
        core::Result<interaction::Reply> reply = core::fail(core::ErrorKind::internal, "nothing ran");
        const auto done = store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
            reply = interaction::run(*operation, writer, *preparer_, sender);
            if (!reply) return core::fail(reply.error());
            return {};
        });
        if (!done) return core::fail(done.error());
        return reply;
    }

    TemporaryFolder folder_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<review::Knowledge> knowledge_;
    std::unique_ptr<review::FlagKeeper> keeper_;
    interaction::TypePolicy types_{served(), {}};
    NoValidator validator_;
    std::unique_ptr<interaction::Preparer> preparer_;
    std::unique_ptr<interaction::Interactions> interactions_;
};

}  // namespace tonus::test
