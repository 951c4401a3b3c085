#include "coding_advice.hpp"

#include "display.hpp"

#include <tonus/core/base64.hpp>
#include <tonus/definitions/archive.hpp>
#include <tonus/json/document.hpp>
#include <tonus/terminology/code_system.hpp>

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>

namespace tonus::interaction {
namespace {

using definitions::Archive;

constexpr std::size_t most_advice = 100;
constexpr std::size_t longest_shown = 60;

/// What was sent goes into an answer only if it is plain and short, as codes are.
std::string quoted(std::string_view text) {
    const bool plain = text.size() <= longest_shown &&
                       std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127 && c != '<' && c != '>' && c != '&'; });
    return plain ? '"' + std::string(text) + '"' : std::string("What was given");
}

/// The hash of `bytes` as Attachment.hash writes it: bytes, to be compared with those of its base64.
std::string sha1(std::string_view bytes) {
    std::array<unsigned char, 20> hash{};
    if (EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha1(), nullptr) != 1) return {};
    return {hash.begin(), hash.end()};
}

class Advisor {
public:
    std::vector<core::Issue> on(json::Value resource) {
        look(resource, std::string(resource["resourceType"].string()));
        return std::move(issues_);
    }

private:
    void look(json::Value value, const std::string& path) {
        if (issues_.size() >= most_advice) return;
        if (value.is_array()) {
            for (std::size_t i = 0; i < value.size(); ++i) look(value[i], path + "[" + std::to_string(i) + "]");
        }
        if (!value.is_object()) return;
        // A Coding has no value; a Quantity and an Identifier have one.
        if (value["system"].is_string() && value["code"].is_string() && !value["value"]) look_at_coding(value, path);
        if (value["hash"].is_string() && value["data"].is_string()) look_at_hash(value, path);
        for (const json::Member& member : value.members()) {
            if (member.value().is_object() || member.value().is_array()) look(member.value(), path + "." + std::string(member.key));
        }
    }

    void look_at_coding(json::Value coding, const std::string& path) {
        const std::string_view system = coding["system"].string();
        const std::string_view code = coding["code"].string();
        if (system.find(':') == std::string_view::npos) {
            return advise(path + ".system", "system-unclear", quoted(system) + " is no absolute URI, so nobody knows whose code this is.");
        }
        if (Archive::r4().find_canonical("ValueSet", system) != nullptr && Archive::r4().find_canonical("CodeSystem", system) == nullptr) {
            return advise(
                path + ".system", "system-unclear", quoted(system) + " is a value set; name the code system that the code is of."
            );
        }
        const auto& known = code_system(system);
        if (!known) return;
        const terminology::Concept* found = known->find(code);
        if (found == nullptr && known->is_complete()) {
            return advise(path + ".code", "code-unknown", quoted(code) + " is no code of " + std::string(system) + " as R4 has it.");
        }
        const std::string_view display = coding["display"].string();
        if (found == nullptr || display.empty() || found->display.empty() || is_display_of(found->source, display)) return;
        advise(
            path + ".display",
            "display-wrong",
            "R4 displays " + quoted(code) + " of " + std::string(system) + " as \"" + std::string(found->display) +
                "\"; write that, or leave the display out."
        );
    }

    void look_at_hash(json::Value attachment, const std::string& path) {
        const auto data = core::decode_base64(attachment["data"].string());
        const auto hash = core::decode_base64(attachment["hash"].string());
        if (!data || !hash || *hash == sha1(*data)) return;
        advise(path + ".hash", "attachment-hash", "The hash is not the SHA-1 of the data; one of them was changed.");
    }

    const std::unique_ptr<terminology::CodeSystem>& code_system(std::string_view url) {
        auto at = systems_.find(url);
        if (at != systems_.end()) return at->second;
        std::unique_ptr<terminology::CodeSystem> system;
        if (const auto* entry = Archive::r4().find_canonical("CodeSystem", url)) {
            auto document = json::Document::parse(Archive::r4().text(*entry));
            if (document) system = std::make_unique<terminology::CodeSystem>(std::make_shared<const json::Document>(std::move(*document)));
        }
        return systems_.emplace(url, std::move(system)).first->second;
    }

    void advise(std::string path, std::string rule, std::string diagnostics) {
        core::Issue& issue = issues_.emplace_back();
        issue.severity = core::Severity::warning;
        issue.code = "code-invalid";
        issue.expression = std::move(path);
        issue.rule = std::move(rule);
        issue.diagnostics = std::move(diagnostics);
    }

    std::vector<core::Issue> issues_;
    std::map<std::string, std::unique_ptr<terminology::CodeSystem>, std::less<>> systems_;
};

}  // namespace

std::vector<core::Issue> advise_on_codings(json::Value resource) { return Advisor().on(resource); }

}  // namespace tonus::interaction
