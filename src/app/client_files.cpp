#include "client_files.hpp"

#include <tonus/content/toml_file.hpp>
#include <tonus/core/system_error.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tonus::app {
namespace {

using content::TomlFile;

/// The key set in the file that `jwks_file` names, beside the client's own; empty if it names none.
std::string read_key_set(TomlFile& file, const std::filesystem::path& folder) {
    const std::string name = file.text(file.root(), "jwks_file");
    if (name.empty()) return {};
    std::ifstream stream(folder / name);
    if (!stream) file.complain(*file.root().get("jwks_file"), (folder / name).string() + " cannot be read: " + core::system_reason());
    return {std::istreambuf_iterator<char>(stream), {}};
}

access::Client read_client(TomlFile& file, const std::filesystem::path& path) {
    const toml::table& root = file.root();
    file.allow_only(
        root,
        {"name", "scopes", "jwks_file", "jwks_url", "certificate_subject", "certificate_thumbprints", "own_resources_only", "disabled"}
    );
    access::Client client;
    client.id = path.stem().string();
    client.name = root.contains("name") ? file.text(root, "name") : client.id;
    client.scopes = file.text(root, "scopes");
    client.jwks = read_key_set(file, path.parent_path());
    client.jwks_url = file.text(root, "jwks_url");
    client.certificate_subject = file.text(root, "certificate_subject");
    for (std::string& thumbprint : file.texts(root, "certificate_thumbprints")) {
        client.certificate_thumbprints.push_back(access::read_thumbprint(thumbprint).value_or(std::move(thumbprint)));
    }
    client.own_resources_only = file.flag(root, "own_resources_only").value_or(false);
    client.disabled = file.flag(root, "disabled").value_or(false);
    return client;
}

}  // namespace

core::Result<std::vector<access::Client>> read_client_files(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    }
    if (error)
        return core::fail(
            core::ErrorKind::invalid, "access.clients_folder: " + folder.string() + " cannot be read: " + error.message() + "."
        );
    std::sort(paths.begin(), paths.end());
    std::vector<core::Issue> problems;
    std::vector<access::Client> clients;
    for (const auto& path : paths) {
        const std::size_t problems_before = problems.size();
        TomlFile file(content::read_source(path), problems);
        access::Client client = read_client(file, path);
        const bool readable = problems.size() == problems_before;
        if (const auto usable = access::check_client(client); readable && !usable) file.complain(file.root(), usable.error().message());
        clients.push_back(std::move(client));
    }
    if (!problems.empty()) return core::fail(content::unusable("access.clients_folder", std::move(problems)));
    return clients;
}

}  // namespace tonus::app
