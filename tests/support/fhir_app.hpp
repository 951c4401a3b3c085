#pragma once

#include "support/manual_clock.hpp"
#include "support/run_coroutine.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/api/fhir_service.hpp>
#include <tonus/interaction/definition_validator.hpp>
#include <tonus/runtime/io_threads.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::test {

/// A record keeper that keeps nothing.
class NoRecord final : public interaction::RecordKeeper {
public:
    core::Result<std::string> read(json::Value, core::Instant) const override { return std::string(); }
    core::Result<void> note(store::Writer&, const interaction::ResourceChange&) override { return {}; }
    core::Result<void> assess(store::Writer&, std::span<const store::PatientKey>) override { return {}; }
};

/// What came back, as a client sees it.
struct FhirAnswer {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    [[nodiscard]] std::string header(std::string_view name) const {
        for (const auto& [key, value] : headers) {
            if (http::equal_ignoring_case(key, name)) return value;
        }
        return {};
    }
};

using FhirHeaders = std::vector<std::pair<std::string, std::string>>;

/// The FHIR endpoint over a SQLite store of its own, called in this process. The clock stands at
/// 2026-11-24T09:30:00Z.
class FhirApp {
public:
    explicit FhirApp(interaction::Options options = {}, api::FhirOptions fhir = {}, api::Authenticate authenticate = {})
        : store_(open(folder_.path() / "data", clock_)),
          interactions_(preparer_, std::move(options)),
          service_(interactions_, *store_, clock_, workers_, std::move(authenticate), with_base(std::move(fhir))) {}

    FhirAnswer send(std::string_view method, std::string_view target, const FhirHeaders& headers = {}, std::string body = {}) {
        http::Request request;
        request.method = method_named(method);
        request.head_only = method == "HEAD";
        const auto mark = target.find('?');
        request.path = http::decode_path(target.substr(0, mark)).value();
        if (mark != std::string_view::npos) request.query = http::parse_query(target.substr(mark + 1)).value();
        request.target = target;
        for (const auto& [name, value] : headers) request.headers.add(name, value);
        request.body = std::move(body);
        request.request_id = "req-1";
        return answer_of(run(service_.handle(std::move(request))));
    }

    [[nodiscard]] runtime::IoThreads& threads() { return threads_; }
    [[nodiscard]] store::Store& store() { return *store_; }
    [[nodiscard]] const api::FhirService& service() const { return service_; }

private:
    /// Compiling the definitions takes longer than a test; one will do for all.
    static const interaction::DefinitionValidator& r4_validator() {
        static const interaction::DefinitionValidator validator;
        return validator;
    }
    static const interaction::SearchEngine& r4_searches() {
        static const std::vector<std::string> types{"AuditEvent", "MedicationStatement", "Observation", "Patient", "ValueSet"};
        static const interaction::SearchEngine searches(types);
        return searches;
    }
    static std::unique_ptr<store::Store> open(const std::filesystem::path& folder, const core::Clock& clock) {
        store::SqliteOptions options;
        options.folder = folder;
        options.clock = &clock;
        return store::open_sqlite(options).value();
    }
    static api::FhirOptions with_base(api::FhirOptions options) {
        options.base_url = "http://tonus.test/fhir";
        return options;
    }
    static http::Method method_named(std::string_view name) {
        using http::Method;
        for (const Method method : {Method::get, Method::post, Method::put, Method::patch, Method::delete_, Method::options}) {
            if (http::name_of(method) == name) return method;
        }
        return name == "HEAD" ? Method::get : Method::other;
    }
    static FhirAnswer answer_of(http::Response response) {
        FhirAnswer answer;
        answer.status = int(response.status);
        std::string_view rest = response.headers.text();
        while (!rest.empty()) {
            const auto end = rest.find("\r\n");
            const std::string_view line = rest.substr(0, end);
            const auto colon = line.find(':');
            answer.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
            rest.remove_prefix(end + 2);
        }
        const auto* const shared = std::get_if<std::shared_ptr<const std::string>>(&response.body);
        answer.body = shared != nullptr ? **shared : std::get<std::string>(std::move(response.body));
        return answer;
    }

    // Gone after the store, which posts to it.
    runtime::IoThreads threads_{1};
    TemporaryFolder folder_;
    ManualClock clock_{core::Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::minutes(570))};
    std::unique_ptr<store::Store> store_;
    interaction::TypePolicy types_{{"Patient", "Observation", "MedicationStatement"}, {"ValueSet", "AuditEvent"}};
    const interaction::DefinitionValidator& validator_ = r4_validator();
    const interaction::SearchEngine& searches_ = r4_searches();
    NoRecord keeper_;
    interaction::Preparer preparer_{types_, validator_, searches_, keeper_};
    runtime::WorkerPool workers_{1, 64};
    interaction::Interactions interactions_;
    api::FhirService service_;
};

}  // namespace tonus::test
