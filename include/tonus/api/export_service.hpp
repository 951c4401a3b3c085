#pragma once

#include <tonus/api/fhir_service.hpp>
#include <tonus/bulk/export_runner.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace tonus::api {

/// Where exports are asked after, below the FHIR base.
inline constexpr std::string_view export_path = "_export";

/// What follows a kick-off of `$export`: `[base]/_export/{id}` tells how far it is (202) or what there is
/// (200, the manifest) and takes DELETE; `[base]/_export/{id}/{name}.ndjson` is a file. Only the client
/// that asked is answered. Source: FHIR Bulk Data Access 2.0. Thread-safe.
class ExportService {
public:
    /// All references must outlive the service; `authenticate` and `options` are the FHIR endpoint's.
    ExportService(
        store::Store& store, bulk::ExportRunner& runner, runtime::WorkerPool& workers, Authenticate authenticate, const FhirOptions& options
    );

    [[nodiscard]] bool serves(std::string_view path) const noexcept { return path.starts_with(prefix_); }

    /// Never fails: every error becomes an OperationOutcome.
    [[nodiscard]] runtime::Awaitable<http::Response> handle(http::Request request) const;

private:
    [[nodiscard]] core::Result<std::string> caller(const http::Request& request) const;
    [[nodiscard]] runtime::Awaitable<core::Result<http::Response>> answer(
        const http::Request& request, std::chrono::nanoseconds& database_time
    ) const;
    [[nodiscard]] runtime::Awaitable<core::Result<bulk::ExportJob>> find(
        const http::Request& request, const std::string& client, const std::string& id
    ) const;
    [[nodiscard]] http::Response tell(const http::Request& request, const bulk::ExportJob& job) const;
    [[nodiscard]] std::string manifest(const std::string& base, const bulk::ExportJob& job) const;
    [[nodiscard]] runtime::Awaitable<core::Result<http::Response>> remove(const http::Request& request, const bulk::ExportJob& job) const;
    [[nodiscard]] runtime::Awaitable<core::Result<http::Response>> download(
        const http::Request& request, const bulk::ExportJob& job, std::string_view name
    ) const;

    store::Store& store_;
    bulk::ExportRunner& runner_;
    runtime::WorkerPool& workers_;
    Authenticate authenticate_;
    std::string base_path_;
    std::string base_url_;
    std::string prefix_;
};

}  // namespace tonus::api
