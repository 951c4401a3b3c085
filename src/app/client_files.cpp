#include "client_files.hpp"

#include <tonus/core/system_error.hpp>
#include <tonus/core/text.hpp>

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

namespace tonus::app {
namespace {

constexpr std::array<std::string_view, 8> client_members{
    "name",
    "scopes",
    "jwks_file",
    "jwks_url",
    "certificate_subject",
    "certificate_thumbprints",
    "own_resources_only",
    "disabled",
};

tl::unexpected<core::Error> client_file_refused(const std::filesystem::path& file, const std::string& why) {
    return core::fail(core::ErrorKind::invalid, file.string() + ": " + why);
}

core::Result<std::string> text_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream) return client_file_refused(file, "it cannot be read: " + core::system_reason());
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

core::Result<void> check_members(const std::filesystem::path& file, const toml::table& table) {
    for (const auto& [key, node] : table) {
        const auto known = std::find(client_members.begin(), client_members.end(), key.str());
        if (known == client_members.end()) {
            const auto nearest = core::nearest(key.str(), {client_members.begin(), client_members.end()});
            return client_file_refused(
                file, "there is no member " + std::string(key.str()) + (nearest ? "; did you mean " + std::string(*nearest) + "?" : ".")
            );
        }
        const bool truth = *known == "own_resources_only" || *known == "disabled";
        if (*known == "certificate_thumbprints") {
            if (!node.is_array()) return client_file_refused(file, "certificate_thumbprints must be a list of strings.");
            continue;
        }
        if (truth ? !node.is_boolean() : !node.is_string()) {
            return client_file_refused(file, std::string(*known) + " must be " + (truth ? "true or false." : "a string."));
        }
    }
    return {};
}

core::Result<access::Client> read_client_file(const std::filesystem::path& file) {
    const auto text = text_of_file(file);
    if (!text) return core::fail(text.error());
    toml::table table;
    try {
        table = toml::parse(*text);
    } catch (const toml::parse_error& error) {
        std::ostringstream why;
        why << "line " << error.source().begin.line << ": " << error.description();
        return client_file_refused(file, why.str());
    }
    if (auto members = check_members(file, table); !members) return core::fail(std::move(members.error()));
    access::Client client;
    client.id = file.stem().string();
    client.name = table["name"].value_or(client.id);
    client.scopes = table["scopes"].value_or("");
    client.jwks_url = table["jwks_url"].value_or("");
    client.certificate_subject = table["certificate_subject"].value_or("");
    if (const toml::array* thumbprints = table["certificate_thumbprints"].as_array()) {
        for (const toml::node& one : *thumbprints) {
            const std::string thumbprint = one.value_or("");
            client.certificate_thumbprints.push_back(access::read_thumbprint(thumbprint).value_or(thumbprint));
        }
    }
    client.own_resources_only = table["own_resources_only"].value_or(false);
    client.disabled = table["disabled"].value_or(false);
    const std::string keys = table["jwks_file"].value_or("");
    if (!keys.empty()) {
        auto jwks = text_of_file(file.parent_path() / keys);
        if (!jwks) return core::fail(std::move(jwks.error()));
        client.jwks = std::move(*jwks);
    }
    if (auto usable = access::check_client(client); !usable) return client_file_refused(file, usable.error().message());
    return client;
}

}  // namespace

core::Result<std::vector<access::Client>> read_client_files(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    if (error)
        return core::fail(
            core::ErrorKind::invalid, "access.clients_folder: " + folder.string() + " cannot be read: " + error.message() + "."
        );
    std::sort(files.begin(), files.end());
    std::vector<access::Client> clients;
    for (const auto& file : files) {
        auto client = read_client_file(file);
        if (!client) return core::fail(std::move(client.error()));
        clients.push_back(std::move(*client));
    }
    return clients;
}

}  // namespace tonus::app
