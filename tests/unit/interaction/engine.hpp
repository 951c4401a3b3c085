#pragma once

#include "support/temporary_folder.hpp"

#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/route_table.hpp>
#include <tonus/interaction/url.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gtest/gtest.h>

namespace tonus::interaction::test {

/// Counts what it is told and writes down the readings, so that a test sees what review would see.
class CountingKeeper final : public RecordKeeper {
public:
    core::Result<std::string> read(json::Value resource, core::Instant) const override {
        return std::string(resource["resourceType"].string());
    }
    core::Result<void> note(store::Writer&, const ResourceChange& change) override {
        changes.push_back(change);
        return {};
    }
    core::Result<void> assess(store::Writer&, std::span<const store::PatientKey> patients) override {
        assessed.emplace_back(patients.begin(), patients.end());
        return {};
    }

    std::vector<ResourceChange> changes;
    std::vector<std::vector<store::PatientKey>> assessed;
};

/// Refuses a resource that has `"broken"` or `"unprofiled"` for what it is.
class MarkerValidator final : public Validator {
public:
    profile::Outcome validate(json::Value resource) const override {
        profile::Outcome outcome;
        for (const char* mark : {"broken", "unprofiled"}) {
            if (!resource[mark]) continue;
            core::Issue issue;
            issue.code = "invariant";
            issue.expression = std::string(resource["resourceType"].string()) + "." + mark;
            outcome.issues.push_back(issue);
            (std::string_view(mark) == "broken" ? outcome.base_broken : outcome.profile_broken) = true;
        }
        return outcome;
    }
    profile::Outcome validate_against(json::Value resource, std::string_view) const override { return validate(resource); }
};

/// The interactions over a SQLite store of their own in a temporary folder.
class Engine : public ::testing::Test {
protected:
    Engine() : Engine(TypePolicy({"Patient", "Observation", "MedicationStatement"}, {"ValueSet"})) {}
    explicit Engine(TypePolicy types) : types_(std::move(types)) {
        store::SqliteOptions options;
        options.folder = folder_.path() / "data";
        store_ = store::open_sqlite(options).value();
    }

    /// A request as it would come in, by the same routes.
    Request request(std::string_view verb, std::string_view url, std::string_view body = {}) const {
        const std::string_view path = url.substr(0, url.find('?'));
        const RouteMatch found = interactions_.routes().find(verb, path);
        EXPECT_NE(found.route, nullptr) << verb << " " << url;
        Request request;
        request.interaction = found.route->interaction;
        request.operation = found.route->operation;
        request.type = found.values.type;
        request.id = found.values.id;
        request.version_id = found.values.version_id;
        if (path.size() < url.size()) request.parameters = parse_parameters(url).value();
        if (!body.empty()) {
            auto document = std::make_shared<json::Document>(json::Document::parse(std::string(body)).value());
            request.body = document->root();
            request.document = document;
        }
        return request;
    }

    core::Result<Reply> call(const Request& request) {
        auto operation = interactions_.plan(request);
        if (!operation) return core::fail(operation.error());
        core::Result<Reply> reply = core::fail(core::ErrorKind::internal, "not run");
        core::Result<void> ended = store_->read_blocking([&](store::Reader& reader) { return work_ahead_blocking(*operation, reader); });
        if (!ended) return core::fail(ended.error());
        if (operation->writes()) {
            ended = store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
                reply = run(*operation, writer, preparer_);
                if (!reply) return core::fail(reply.error());
                return {};
            });
        } else {
            ended = store_->read_blocking([&](store::Reader& reader) -> core::Result<void> {
                reply = operation->read(reader);
                if (!reply) return core::fail(reply.error());
                return {};
            });
        }
        if (!ended) return core::fail(ended.error());
        return reply;
    }

    core::Result<Reply> call(std::string_view verb, std::string_view url, std::string_view body = {}) {
        return call(request(verb, url, body));
    }

    /// The ids a search finds, newest first.
    std::vector<std::string> ids(std::string_view url) {
        const auto reply = call("GET", url);
        std::vector<std::string> ids;
        if (!reply) {
            ADD_FAILURE() << reply.error().message();
            return ids;
        }
        for (const auto& version : reply->listing->versions) ids.push_back(version.key.id);
        return ids;
    }

    std::int64_t resources() {
        store::Counts counts;
        EXPECT_TRUE(store_->read_blocking([&](store::Reader& reader) -> core::Result<void> {
            counts = reader.counts().value();
            return {};
        }));
        return counts.resources;
    }

    tonus::test::TemporaryFolder folder_;
    std::unique_ptr<store::Store> store_;
    TypePolicy types_;
    MarkerValidator validator_;
    /// Compiling the parameters takes longer than a test; one table will do for all.
    static const SearchEngine& shared_searches() {
        static const std::vector<std::string> types{
            "Bundle",
            "CodeSystem",
            "Composition",
            "ConceptMap",
            "MedicationStatement",
            "MessageHeader",
            "Observation",
            "OperationDefinition",
            "Patient",
            "Questionnaire",
            "QuestionnaireResponse",
            "StructureDefinition",
            "ValueSet"};
        static const SearchEngine searches(types);
        return searches;
    }
    const SearchEngine& searches_ = shared_searches();
    CountingKeeper keeper_;
    Preparer preparer_{types_, validator_, searches_, keeper_};
    Interactions interactions_{preparer_, [] {
                                   Options options;
                                   options.max_entries = 5;
                                   options.default_count = 2;
                                   return options;
                               }()};
};

}  // namespace tonus::interaction::test
