#pragma once

#include <tonus/api/fhir_service.hpp>
#include <tonus/bulk/export_runner.hpp>
#include <tonus/config/settings.hpp>
#include <tonus/core/content_path.hpp>
#include <tonus/http/options.hpp>
#include <tonus/inbox/inbox.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/oauth/options.hpp>
#include <tonus/store/sqlite_store.hpp>
#include <tonus/worklist/options.hpp>

namespace tonus::app {

/// The settings, sorted into what each module wants to know. No module below knows the table.
[[nodiscard]] log::Options log_options(const config::Settings& settings);
[[nodiscard]] store::SqliteOptions store_options(const config::Settings& settings);
[[nodiscard]] http::ServerOptions service_listener(const config::Settings& settings);
[[nodiscard]] http::ServerOptions admin_listener(const config::Settings& settings);
[[nodiscard]] interaction::Options interaction_options(const config::Settings& settings);
[[nodiscard]] api::FhirOptions fhir_options(const config::Settings& settings);
[[nodiscard]] bulk::ExportOptions export_options(const config::Settings& settings);
[[nodiscard]] oauth::Options oauth_options(const config::Settings& settings);
/// Without a secret there is no inbox.
[[nodiscard]] inbox::Options inbox_options(const config::Settings& settings);
/// What clinicians decide: the folder of the settings, or what is compiled in.
[[nodiscard]] core::ContentPath clinical_content(const config::Settings& settings);
/// Where that is, for people.
[[nodiscard]] std::string clinical_content_name(const config::Settings& settings);
[[nodiscard]] worklist::Options worklist_options(const config::Settings& settings);

/// Makes the data folder with an empty store if there is none: what is registered may come before the
/// first start. Errors: the store's.
[[nodiscard]] core::Result<void> make_store(const config::Settings& settings);

/// Errors: invalid, saying what to set, if the service would stand open to a network: an address other
/// than loopback needs TLS, access.required and http.base_url, and takes no development token.
[[nodiscard]] core::Result<void> check_exposure(const config::Settings& settings);

/// Errors: invalid, saying what to set, if http.body_memory has no room for one body of http.body_limit, packed and
/// unpacked.
[[nodiscard]] core::Result<void> check_body_memory(const config::Settings& settings);

/// Whether the service would start with these settings: the checks above, and those of the OpenID Connect provider.
[[nodiscard]] core::Result<void> check_settings(const config::Settings& settings);

}  // namespace tonus::app
